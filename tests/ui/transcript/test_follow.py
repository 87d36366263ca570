"""What is heard stays in view until the user scrolls away."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block
from app.core.marks import place_mark
from app.core.passage import Passage
from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.passages import PassagePlayer
from app.session.player import Player
from app.ui.transcript.editor import TranscriptEditor
from tests.core.transcripts import remove_blocks
from tests.ui.transcript.hands import Key, MakeEditor, press, put, turn_wheel, write

TURNS = Project(
    blocks=tuple(Block(f"t{at}", TURN, f"La réponse numéro {at}. " * 12, start_ms=at * 10_000) for at in range(60))
)


class Still(QProxyStyle):
    """The style of a system that is asked for no movement."""

    def styleHint(  # noqa: N802
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


@pytest.fixture
def page(make_editor: MakeEditor) -> TranscriptEditor:
    """Sixty turns of ten seconds each."""
    return make_editor(TURNS)


def is_in_view(editor: TranscriptEditor, at: int) -> bool:
    """Whether the whole block can be seen."""
    rect = editor.blockBoundingGeometry(editor.document().findBlockByNumber(at)).translated(editor.contentOffset())
    return rect.height() > 0 and rect.top() >= 0 and rect.bottom() <= editor.viewport().height()


def settle(qtbot: QtBot, editor: TranscriptEditor) -> int:
    """Let everything that was going to move move; return where the page stands."""
    bar = editor.verticalScrollBar()
    places: list[int] = []

    def stands_still() -> bool:
        places.append(bar.value())
        return len(places) > 4 and len(set(places[-4:])) == 1

    qtbot.waitUntil(stands_still)
    return bar.value()


def test_what_is_heard_comes_into_view(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    player.play_from(400_000)
    qtbot.waitUntil(lambda: is_in_view(page, 40))
    rect = page.blockBoundingGeometry(page.document().findBlockByNumber(40)).translated(page.contentOffset())
    assert rect.top() < page.viewport().height() / 2


@pytest.mark.parametrize("at", [8, 25, 40, 59])
def test_a_place_that_was_never_laid_out_is_found_at_once(
    page: TranscriptEditor, player: Player, qtbot: QtBot, at: int
) -> None:
    """Qt counts a block as one line until it has laid it out."""
    player.seek(at * 10_000)
    settle(qtbot, page)
    assert is_in_view(page, at)
    player.seek(0)
    settle(qtbot, page)
    assert is_in_view(page, 0)


def test_who_goes_to_what_is_heard_already_sees_it(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    page.verticalScrollBar().setValue(200)
    player.seek(2_000)
    qtbot.waitUntil(lambda: is_in_view(page, 0))


def test_the_page_goes_on_with_the_recording(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    player.play_from(0)
    for at in range(1, 12):
        engine.advance(10_000)
        qtbot.waitUntil(lambda at=at: player.current_block == at)
        qtbot.waitUntil(lambda at=at: is_in_view(page, at))


@pytest.fixture
def awaiting(make_editor: MakeEditor, player: Player, document: Document) -> TranscriptEditor:
    """Those turns while they play from the start, the caret far below in one that is to be marked next."""
    waits = replace(TURNS.blocks[45], start_ms=None)
    editor = make_editor(Project(blocks=(*TURNS.blocks[:45], waits, *TURNS.blocks[46:])))
    player.play_from(0)
    editor.await_mark(45)
    return editor


def test_a_block_that_waits_for_its_mark_stays_in_view_while_others_are_heard(
    awaiting: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    for at in (1, 2, 3):
        engine.advance(10_000)
        qtbot.waitUntil(lambda at=at: player.current_block == at)
        settle(qtbot, awaiting)
        assert is_in_view(awaiting, 45)


@pytest.mark.parametrize("ends", ["placed", "left", "switch"])
def test_following_goes_on_once_no_block_waits_any_more(
    awaiting: TranscriptEditor, player: Player, document: Document, qtbot: QtBot, ends: str
) -> None:
    settle(qtbot, awaiting)
    if ends == "placed":
        document.do(place_mark(document.project, 45, 450_000))
    elif ends == "left":
        awaiting.go_to_block(46)
    else:
        awaiting.following.set_on(True)
    player.seek(20_000)
    qtbot.waitUntil(lambda: is_in_view(awaiting, 2))


def test_what_is_in_view_moves_nothing(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    player.play_from(0)
    player.seek(10_000)
    assert settle(qtbot, page) == 0


def leave(page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot) -> None:
    """Play, scroll by hand, and let it play on to the block at 40, which is out of view then."""
    player.play_from(0)
    with qtbot.waitSignal(page.following.changed) as told:
        turn_wheel(page.viewport(), 3)
    assert told.args == [False]
    engine.advance(400_000)
    qtbot.waitUntil(lambda: player.current_block == 40)


def test_the_wheel_ends_following_and_the_switch_takes_it_back(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    leave(page, player, engine, qtbot)
    before = settle(qtbot, page)
    assert not is_in_view(page, 40)
    player.pause()
    player.play()
    assert settle(qtbot, page) == before
    with qtbot.waitSignal(page.following.changed) as told:
        page.following.switch()
    assert told.args == [True]
    qtbot.waitUntil(lambda: is_in_view(page, 40))


def test_who_scrolled_away_has_not_chosen_to_stand_still(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    leave(page, player, engine, qtbot)
    assert (page.following.is_on, page.following.is_chosen) == (False, True)
    page.following.switch()
    assert page.following.is_on
    page.following.switch()
    assert (page.following.is_on, page.following.is_chosen) == (False, False)


def test_putting_the_playhead_elsewhere_takes_it_back(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    leave(page, player, engine, qtbot)
    player.seek(500_000)
    qtbot.waitUntil(lambda: is_in_view(page, 50))
    assert page.following.is_on


def test_a_loop_that_begins_again_does_not(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    passages = PassagePlayer(player, page)
    passages.repeat(Passage(400_000, 405_000))
    qtbot.waitUntil(lambda: is_in_view(page, 40))
    settle(qtbot, page)
    page.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    assert not page.following.is_on
    with qtbot.waitSignal(player.sought):
        engine.advance(6_000)
    assert settle(qtbot, page) == 0
    assert not page.following.is_on
    passages.leave()


def test_going_to_a_block_while_it_plays_leaves(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    player.play_from(0)
    settle(qtbot, page)
    page.go_to_block(2)
    assert page.following.is_on  # it is in view already
    page.go_to_block(30)
    before = settle(qtbot, page)
    engine.advance(20_000)
    qtbot.waitUntil(lambda: player.current_block == 2)
    assert settle(qtbot, page) == before
    assert is_in_view(page, 30)


def test_a_selection_holds_the_page_until_it_is_gone(
    page: TranscriptEditor, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    player.play_from(0)
    put(page, 0, 20, anchor=(0, 5))
    engine.advance(400_000)
    qtbot.waitUntil(lambda: player.current_block == 40)
    assert settle(qtbot, page) == 0
    assert page.following.is_on  # nobody scrolled: once it is gone, what is heard comes by itself
    put(page, 0, 20)
    assert settle(qtbot, page) == 0  # not at once: the hand is still here
    qtbot.waitUntil(lambda: is_in_view(page, 40))


def test_a_long_turn_is_left_as_it_stands_while_it_is_being_read(
    make_editor: MakeEditor, player: Player, qtbot: QtBot
) -> None:
    long = Block("long", TURN, "Une réponse sans fin. " * 400, start_ms=700_000)
    editor = make_editor(Project(blocks=(*TURNS.blocks[:20], long, replace(TURNS.blocks[21], start_ms=900_000))))
    player.play_from(700_000)
    settle(qtbot, editor)
    bar = editor.verticalScrollBar()
    bar.setValue(bar.value() + 20)
    player.seek(800_000)
    player.seek(810_000)
    assert settle(qtbot, editor) == bar.value()
    rect = editor.blockBoundingGeometry(editor.document().findBlockByNumber(20)).translated(editor.contentOffset())
    assert rect.top() < 0


def test_page_down_ends_following(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    player.play_from(0)
    with qtbot.waitSignal(page.following.changed) as told:
        press(page, Key.Key_PageDown, times=2)
    assert told.args == [False]


def test_the_scroll_bar_ends_following(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    player.play_from(0)
    bar = page.verticalScrollBar()
    with qtbot.waitSignal(page.following.changed) as told:
        bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    assert told.args == [False]


def test_while_nothing_plays_scrolling_is_just_looking(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.following.changed):
        turn_wheel(page.viewport(), 3)
        press(page, Key.Key_PageDown)
    assert page.following.is_on
    player.play_from(400_000)
    qtbot.waitUntil(lambda: is_in_view(page, 40))


def test_a_key_that_moves_nothing_does_not_end_following(page: TranscriptEditor, player: Player) -> None:
    player.play_from(0)
    press(page, Key.Key_Right, times=3)
    write(page, "abc")
    assert page.following.is_on


def test_nothing_moves_under_a_hand_that_writes(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    player.play_from(0)
    put(page, 0, 5)
    write(page, "ici")
    before = page.verticalScrollBar().value()
    player.seek(400_000)
    QApplication.processEvents()
    assert page.verticalScrollBar().value() == before
    qtbot.waitUntil(lambda: is_in_view(page, 40))
    assert page.following.is_on


def test_who_writes_in_a_pause_is_left_where_they_write(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    player.seek(400_000)
    settle(qtbot, page)
    put(page, 0, 5)
    settle(qtbot, page)
    before = page.verticalScrollBar().value()
    write(page, "ici")
    with qtbot.waitSignal(page._binding.burst.rested):
        pass
    assert settle(qtbot, page) == before
    assert not is_in_view(page, 40)


def test_a_block_that_edits_move_up_or_down_is_not_looked_for(
    page: TranscriptEditor, player: Player, document: Document, qtbot: QtBot
) -> None:
    player.seek(400_000)
    qtbot.waitUntil(lambda: is_in_view(page, 40))
    page.verticalScrollBar().setValue(0)
    document.do(replace(remove_blocks(document.project, 20, 20), after=None))
    assert player.current_block == 39
    assert settle(qtbot, page) == 0


def test_where_the_system_wants_no_movement_the_page_jumps(
    page: TranscriptEditor, player: Player, qtbot: QtBot
) -> None:
    still = Still(page.style().name())  # a widget does not own its style
    still.setParent(page)
    page.setStyle(still)
    seen: list[int] = []
    page.verticalScrollBar().valueChanged.connect(seen.append)
    player.play_from(60_000)
    qtbot.waitUntil(lambda: is_in_view(page, 6))
    settle(qtbot, page)
    assert len(seen) == 1


def test_play_brings_it_into_view(page: TranscriptEditor, player: Player, qtbot: QtBot) -> None:
    player.seek(400_000)
    qtbot.waitUntil(lambda: is_in_view(page, 40))
    page.verticalScrollBar().setValue(0)
    player.play()
    qtbot.waitUntil(lambda: is_in_view(page, 40))


def test_go_to_block_puts_the_caret_and_shows_it(page: TranscriptEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.caret_block_changed) as told:
        page.go_to_block(50)
    assert told.args == [50]
    assert page.current_block() == 50
    assert page.textCursor().atBlockStart()
    assert is_in_view(page, 50)
    before = page.verticalScrollBar().value()
    page.go_to_block(51)
    assert page.verticalScrollBar().value() == before
    page.go_to_block(500)
    assert page.current_block() == 51


def test_a_block_taller_than_the_page_begins_in_view(make_editor: MakeEditor) -> None:
    long = Block("long", TURN, "Une réponse sans fin. " * 400, start_ms=700_000)
    editor = make_editor(Project(blocks=(*TURNS.blocks[:20], long, TURNS.blocks[20])))
    editor.go_to_block(20)
    rect = editor.blockBoundingGeometry(editor.document().findBlockByNumber(20)).translated(editor.contentOffset())
    assert 0 <= rect.top() < editor.viewport().height() / 2


def test_play_from_here_is_asked_of_the_menu(page: TranscriptEditor, document: Document, qtbot: QtBot) -> None:
    from app.ui.transcript.menu import build_menu

    menu = build_menu(page, document, 7)
    with qtbot.waitSignal(page.play_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [70_000]
