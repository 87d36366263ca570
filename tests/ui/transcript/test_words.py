"""What is painted of word times, and what a double click does: read from the real page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block, Word
from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.menu import build_menu
from app.ui.transcript.places import Place, position_of
from app.ui.transcript.words import WordRuns
from tests.projects import verbatim_project
from tests.ui.transcript.hands import CTRL, Key, MakeEditor, caret, press, put, write
from tests.ui.transcript.test_follow import settle

Painted = Callable[[QColor], QRect]


@pytest.fixture
def page(make_editor: MakeEditor) -> TranscriptEditor:
    return make_editor(verbatim_project())


@pytest.fixture
def runs(page: TranscriptEditor, document: Document, player: Player) -> WordRuns:
    return WordRuns(document, player, page)


@pytest.fixture
def painted(page: TranscriptEditor) -> Painted:
    """Return what surrounds the pixels of a colour in the page; empty where there are none."""

    def look(colour: QColor) -> QRect:
        image = page.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        found = [
            (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) == colour
        ]
        xs, ys = [x for x, _ in found], [y for _, y in found]
        return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys))) if found else QRect()

    return look


def box(page: TranscriptEditor, at: int, words: str) -> QRect:
    """Return where those words of a block stand in the viewport."""
    start = page._document.project.blocks[at].text.index(words)
    cursor, rects = page.textCursor(), []
    for offset in (start, start + len(words)):
        cursor.setPosition(position_of(page.document(), Place(at, offset)))
        rects.append(page.cursorRect(cursor))
    return QRect(rects[0].center(), rects[1].center())


def double_click(page: TranscriptEditor, at: int, words: str) -> None:
    point, button = box(page, at, words).center(), Qt.MouseButton.LeftButton
    QTest.mouseClick(page.viewport(), button, pos=point)
    QTest.mouseDClick(page.viewport(), button, pos=point)


class Paints(QObject):
    """What a widget was asked to paint."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.rects: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


def test_the_word_that_is_spoken_has_a_ground(
    page: TranscriptEditor, runs: WordRuns, player: Player, painted: Painted, theme: Theme
) -> None:
    player.seek(6_000 + 2 * 400)
    ground, word = painted(theme.selection), box(page, 1, "retrouvé")
    assert (ground.left(), ground.right()) == (
        pytest.approx(word.left(), abs=2),
        pytest.approx(word.right(), abs=2),
    )
    player.seek(6_000 + 5_900)  # behind the last word, in the pause before the next turn
    assert painted(theme.selection).isEmpty()


def test_without_word_times_nothing_is_painted(
    make_editor: MakeEditor, document: Document, player: Player, painted: Painted, theme: Theme
) -> None:
    editor = make_editor(Project(blocks=(Block("a", TURN, "Sans temps", start_ms=0),)))
    WordRuns(document, player, editor)
    image = editor.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {image.pixel(x, y) for y in range(image.height()) for x in range(image.width())}
    assert theme.selection.rgb() not in colours


def test_as_it_goes_on_only_the_line_of_the_word_is_painted_anew(
    page: TranscriptEditor, runs: WordRuns, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    player.play_from(0)
    settle(qtbot, page)
    page.clearFocus()  # the caret blinks
    QTest.qWait(50)
    paints = Paints(page.viewport())
    engine.advance(400)
    qtbot.waitUntil(lambda: bool(paints.rects))
    line = box(page, 0, "à")
    assert all(rect.height() < 40 and rect.top() <= line.top() <= rect.bottom() for rect in paints.rects)
    count = len(paints.rects)
    engine.advance(50)
    qtbot.wait(60)
    assert len(paints.rects) == count  # the same word: nothing to paint


def test_the_word_moves_with_what_is_typed_before_it(
    page: TranscriptEditor, runs: WordRuns, player: Player, painted: Painted, theme: Theme
) -> None:
    player.seek(6_000 + 2 * 400)
    put(page, 1, 0)
    write(page, "Oui, on dit qu’")
    assert painted(theme.selection).left() == pytest.approx(box(page, 1, "retrouvé").left(), abs=2)


def test_unsure_words_are_underlined_on_demand_until_they_are_corrected(
    page: TranscriptEditor, runs: WordRuns, player: Player, document: Document
) -> None:
    def beneath(at: int, words: str) -> int:
        """How many pixels differ from a page without the lines, where those words stand."""
        images = []
        for on in (True, False):
            runs.show_unsure(on)
            images.append(page.viewport().grab().toImage())
        runs.show_unsure(True)
        area = box(page, at, words).adjusted(0, 0, 0, 14)
        places = [(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]
        return sum(images[0].pixel(x, y) != images[1].pixel(x, y) for x, y in places)

    player.seek(60_000)
    assert beneath(0, "tous") > 5
    assert beneath(0, "Bonsoir") == 0
    put(page, 0, 14, anchor=(0, 10))
    write(page, "toutes")
    assert beneath(0, "toutes") == 0


def test_a_double_click_selects_the_word_and_plays_from_a_hair_inside_it(page: TranscriptEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.play_requested) as asked:
        double_click(page, 1, "retrouvé")
    assert asked.args == [6_000 + 2 * 400 + 10]
    assert page.textCursor().selectedText() == "retrouvé"


def test_a_double_click_on_a_word_written_since_plays_from_where_it_would_be(
    page: TranscriptEditor, qtbot: QtBot
) -> None:
    put(page, 1, 4)
    write(page, " donc")
    with qtbot.waitSignal(page.play_requested) as asked:
        double_click(page, 1, "donc")
    assert 6_700 <= asked.args[0] <= 6_800  # between “a” and “retrouvé”


def test_where_no_words_were_heard_a_double_click_only_selects(make_editor: MakeEditor, qtbot: QtBot) -> None:
    editor = make_editor(Project(blocks=(Block("a", TURN, "Sans temps", start_ms=0),)))
    with qtbot.assertNotEmitted(editor.play_requested):
        double_click(editor, 0, "temps")
    assert editor.textCursor().selectedText() == "temps"


def test_another_button_plays_nothing(page: TranscriptEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.play_requested):
        QTest.mouseDClick(page.viewport(), Qt.MouseButton.MiddleButton, pos=box(page, 1, "retrouvé").center())


def test_the_page_follows_although_the_word_that_was_played_is_selected(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    page.play_requested.connect(player.play_from)
    double_click(page, 1, "retrouvé")
    engine.advance(100_000)
    qtbot.waitUntil(lambda: page._view.way_to(17) == 0)
    assert page.textCursor().hasSelection()


def test_the_menu_plays_from_the_word_at_the_click(page: TranscriptEditor, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.play_requested) as asked:
        build_menu(page, document, 1, 8).actions()[0].trigger()
    assert asked.args == [6_000 + 2 * 400 + 10]


def test_in_a_turn_taller_than_the_page_the_line_that_is_spoken_stays_in_view(
    make_editor: MakeEditor, document: Document, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    text = " ".join(f"mot{at}" for at in range(2_000))
    heard = tuple(Word(word, at * 300, at * 300 + 280) for at, word in enumerate(text.split()))
    editor = make_editor(Project(blocks=(Block("a", TURN, text, start_ms=0, words=heard),)))
    WordRuns(document, player, editor)
    player.play_from(0)
    for at in (300, 600, 1_999):
        engine.advance(at * 300 + 100 - player.position_ms)
        offset = text.index(f"mot{at}")
        qtbot.waitUntil(lambda offset=offset: editor._view.way_to(0, offset) == 0)
    player.seek(0)
    qtbot.waitUntil(lambda: editor._view.way_to(0, 0) == 0)


def test_typing_and_undo_give_every_word_its_time_back(
    page: TranscriptEditor, document: Document, runs: WordRuns
) -> None:
    before = document.project.blocks[1].words
    put(page, 1, 14)
    press(page, Key.Key_Backspace, times=9)
    assert document.project.blocks[1].words != before
    press(page, Key.Key_Z, CTRL)
    document.undo()
    assert document.project.blocks[1].words == before
    assert caret(page).block == 1
