"""The way back to the playhead: offered only to whoever looks elsewhere."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider
from pytestqt.qtbot import QtBot

from app.core.blocks import PARAGRAPH, Block
from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.actions.build import key_of
from app.ui.transcript.back import BackButton
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import Key, MakeEditor, press, put, turn_wheel, write
from tests.ui.transcript.test_follow import TURNS, is_in_view, settle

Slider = QAbstractSlider.SliderAction


@pytest.fixture
def page(make_editor: MakeEditor) -> TranscriptEditor:
    return make_editor(TURNS)


@pytest.fixture
def away(page: TranscriptEditor, player: Player, qtbot: QtBot) -> TranscriptEditor:
    """It plays in the middle, and the page was scrolled to its top by hand."""
    player.play_from(300_000)
    qtbot.waitUntil(lambda: is_in_view(page, 30))
    settle(qtbot, page)
    page.verticalScrollBar().triggerAction(Slider.SliderToMinimum)
    settle(qtbot, page)
    return page


def buttons(page: TranscriptEditor) -> list[BackButton]:
    """Return the buttons that are seen: one or none."""
    return [one for one in page.findChildren(BackButton) if one.isVisible()]


def caret_line(page: TranscriptEditor) -> QRect:
    """Return the caret's line, as wide as the page, in the editor."""
    viewport = page.viewport().geometry()
    caret = page.cursorRect().translated(viewport.topLeft())
    return QRect(QPoint(viewport.left(), caret.top()), QPoint(viewport.right(), caret.bottom()))


def paper(page: TranscriptEditor) -> QRect:
    """Return the page without the times in its margin and without its scroll bar."""
    return page.viewport().geometry().adjusted(0, 0, page.viewportMargins().right(), 0)


def test_it_points_down_where_the_playhead_is_below_and_up_where_it_is_above(
    away: TranscriptEditor, qtbot: QtBot
) -> None:
    (button,) = buttons(away)
    assert button.text().startswith("↓ ")
    home = button.geometry()
    assert home.bottom() > away.height() - 40
    assert home.right() > paper(away).right() - 20
    away.verticalScrollBar().triggerAction(Slider.SliderToMaximum)
    settle(qtbot, away)
    (button,) = buttons(away)
    assert button.text().startswith("↑ ")
    assert button.geometry() == home


def test_it_says_its_name_and_its_key(away: TranscriptEditor) -> None:
    (button,) = buttons(away)
    assert button.accessibleName() == "Back to the playhead"
    assert button.accessibleDescription() == key_of("play.follow")
    assert key_of("play.follow") in button.toolTip()


def test_a_click_comes_back_and_leaves_the_keys_to_the_text(away: TranscriptEditor, qtbot: QtBot) -> None:
    (button,) = buttons(away)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_in_view(away, 30))
    settle(qtbot, away)
    assert buttons(away) == []
    assert away.following.is_on
    assert away.hasFocus()


def test_it_comes_back_at_once_even_while_somebody_types(away: TranscriptEditor, qtbot: QtBot) -> None:
    put(away, 0, 4)
    write(away, "x")
    assert away.is_busy
    away.following.switch()
    qtbot.waitUntil(lambda: is_in_view(away, 30), timeout=700)


def test_it_goes_once_what_is_heard_is_in_view_again(away: TranscriptEditor, qtbot: QtBot) -> None:
    bar = away.verticalScrollBar()
    while not is_in_view(away, 30):
        turn_wheel(away.viewport(), 1)
    assert bar.value() > 0
    assert buttons(away) == []
    assert not away.following.is_on


def test_after_a_pause_it_stays_for_a_while_and_comes_again_when_it_plays(
    away: TranscriptEditor, player: Player, qtbot: QtBot
) -> None:
    away.following._lingers.setInterval(50)
    player.pause()
    assert buttons(away)
    qtbot.waitUntil(lambda: not buttons(away))
    player.play()
    settle(qtbot, away)
    assert buttons(away)
    player.seek(400_000)
    settle(qtbot, away)
    assert buttons(away) == []
    assert is_in_view(away, 40)


def test_after_a_pause_it_goes_with_the_next_edit(away: TranscriptEditor, player: Player) -> None:
    player.pause()
    put(away, 0, 4)
    assert buttons(away)
    write(away, "x")
    assert buttons(away) == []
    turn_wheel(away.viewport(), 2)
    assert buttons(away) == []


def test_an_edit_while_it_plays_leaves_it(away: TranscriptEditor) -> None:
    put(away, 0, 4)
    write(away, "x")
    assert buttons(away)


def test_it_stands_beside_the_words_where_there_is_room(away: TranscriptEditor, qtbot: QtBot) -> None:
    away.resize(1_500, 400)
    away.verticalScrollBar().triggerAction(Slider.SliderToMinimum)
    settle(qtbot, away)
    (button,) = buttons(away)
    assert button.geometry().left() > away.viewport().geometry().right()
    assert key_of("play.follow") in button.text()


def test_nobody_who_follows_or_stands_still_by_choice_sees_it(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    turn_wheel(page.viewport(), 30)
    settle(qtbot, page)
    assert page.findChildren(BackButton) == []  # nothing plays
    page.following.set_on(False)
    player.play()
    press(page, Key.Key_PageDown, times=3)
    settle(qtbot, page)
    assert page.findChildren(BackButton) == []


def test_a_selection_that_holds_the_page_offers_it(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    player.play_from(0)
    put(page, 0, 20, anchor=(0, 5))
    assert buttons(page) == []
    engine.advance(400_000)
    qtbot.waitUntil(lambda: bool(buttons(page)))
    page.following.switch()
    qtbot.waitUntil(lambda: is_in_view(page, 40))
    assert page.textCursor().hasSelection()
    assert page.following.is_on
    settle(qtbot, page)
    assert buttons(page) == []


@pytest.mark.parametrize("end", [Slider.SliderToMinimum, Slider.SliderToMaximum])
def test_it_never_covers_the_line_of_the_caret(
    away: TranscriptEditor, qtbot: QtBot, end: QAbstractSlider.SliderAction
) -> None:
    away.verticalScrollBar().triggerAction(end)
    settle(qtbot, away)
    (button,) = buttons(away)
    home = button.geometry()
    cursor = away.cursorForPosition(home.center() - away.viewport().geometry().topLeft())
    away.setTextCursor(cursor)
    (button,) = buttons(away)
    assert not button.geometry().intersects(caret_line(away))
    assert paper(away).contains(button.geometry())
    assert button.geometry() != home


@pytest.mark.parametrize("width", [1_200, 420, 250])
def test_it_fits_a_page_of_any_width(away: TranscriptEditor, qtbot: QtBot, width: int) -> None:
    away.resize(width, 400)
    away.verticalScrollBar().triggerAction(Slider.SliderToMinimum)
    settle(qtbot, away)
    (button,) = buttons(away)
    assert paper(away).contains(button.geometry())
    assert button.text().startswith("↓")
    assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()


def test_a_paragraph_that_continues_what_is_heard_is_what_is_heard(
    make_editor: MakeEditor, player: Player, qtbot: QtBot
) -> None:
    more = (Block(f"p{at}", PARAGRAPH, "Et encore un mot de cela. " * 12) for at in range(30))
    editor = make_editor(Project(blocks=(*TURNS.blocks[:10], *more, *TURNS.blocks[20:])))
    player.play_from(90_000)
    settle(qtbot, editor)
    turn_wheel(editor.viewport(), 15)
    settle(qtbot, editor)
    assert not editor.following.is_on
    assert editor._view.rows()[0].number > 9
    assert buttons(editor) == []
    before = editor.verticalScrollBar().value()
    editor.following.set_on(True)
    assert settle(qtbot, editor) == before  # it is being read: nobody is taken back to its beginning
    press(editor, Key.Key_PageDown, times=20)
    settle(qtbot, editor)
    assert len(buttons(editor)) == 1


def test_another_text_has_nobody_away_from_it(away: TranscriptEditor, document: Document, qtbot: QtBot) -> None:
    document.open(TURNS)
    assert buttons(away) == []
    assert away.following.is_on


def test_it_does_not_scroll_with_the_page(away: TranscriptEditor) -> None:
    (button,) = buttons(away)
    before = button.geometry()
    turn_wheel(away.viewport(), 2)
    assert button.geometry() == before
