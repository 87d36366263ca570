"""A turn, a selection, another speed, and writing while it plays: by key, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core import marks
from app.core.passage import Passage
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.main_window import MainWindow
from app.ui.timeline.layers.loop import loop_rect
from tests.ui.commands.asked import (
    AND_BECAUSE,
    BECAUSE,
    CHILDREN,
    CTRL,
    FIRST,
    HELLO,
    RECORDING,
    SECOND,
    SHIFT,
    STUDIO,
    Do,
    Press,
    leave,
    let_pass,
    select,
)
from tests.ui.timeline.conftest import Hand

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def heard(window: MainWindow, player: Player) -> Player:
    """The player, with a recording of 20 s."""
    player.open(RECORDING)
    return player


def is_checked(window: MainWindow) -> bool:
    return window.actions_by_id["play.loop"].isChecked()


# A turn once


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_F7, NONE), (Key.Key_T, CTRL)])
def test_the_turn_at_the_caret_is_heard_once_and_the_playhead_stands_where_the_next_one_begins(
    window: MainWindow, heard: Player, engine: FakeEngine, press: Press, qtbot: QtBot, key: Key, modifier: object
) -> None:
    window.transcript.go_to_block(AND_BECAUSE)
    press(key, modifier)
    assert (heard.is_playing, heard.position_ms) == (True, 6_000)
    let_pass(engine, heard, qtbot, 4_020)
    assert (heard.is_playing, heard.position_ms) == (False, 10_000)
    press(Key.Key_F4)
    assert heard.position_ms == 10_000


def test_a_turn_without_a_mark_says_so(window: MainWindow, heard: Player, do: Do) -> None:
    window.transcript.go_to_block(FIRST)
    do("play.turn")
    assert window.status.message == "This turn has no mark to begin at yet."
    assert not heard.is_playing


def test_a_turn_that_is_marked_past_the_end_says_so(
    window: MainWindow, document: Document, heard: Player, do: Do
) -> None:
    document.do(marks.place_mark(document.project, STUDIO, 25_000))
    window.transcript.go_to_block(STUDIO)
    do("play.turn")
    assert window.status.message == "This turn is marked past the end of the recording."
    assert not heard.is_playing


def test_without_a_recording_no_turn_can_be_heard(window: MainWindow, player: Player, do: Do) -> None:
    window.transcript.go_to_block(BECAUSE)
    for command in ("play.turn", "play.loop"):
        do(command)
        assert window.status.message == "There is no recording to hear it in."
    assert not is_checked(window)
    assert player.position_ms == 0


# Over and over


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_F7, SHIFT), (Key.Key_L, CTRL | SHIFT)])
def test_the_turn_at_the_caret_is_heard_over_and_over_until_the_key_is_pressed_again(
    window: MainWindow, heard: Player, engine: FakeEngine, press: Press, qtbot: QtBot, key: Key, modifier: object
) -> None:
    window.transcript.go_to_block(BECAUSE)
    press(key, modifier)
    assert is_checked(window)
    assert window.status.message == "Over and over from 0:06 to 0:10; Shift+F7 ends it."
    let_pass(engine, heard, qtbot, 4_020)
    assert (heard.is_playing, heard.position_ms) == (True, 6_000)
    press(key, modifier)
    assert not is_checked(window)
    assert window.status.message == "The loop has ended."
    let_pass(engine, heard, qtbot, 5_000)
    assert (heard.is_playing, heard.position_ms) == (True, 11_000)


def test_a_key_that_is_held_switches_the_loop_once(window: MainWindow) -> None:
    assert not window.actions_by_id["play.loop"].autoRepeat()
    assert window.actions_by_id["play.back"].autoRepeat()


def test_a_selection_is_heard_over_and_over(
    window: MainWindow, heard: Player, engine: FakeEngine, do: Do, qtbot: QtBot
) -> None:
    select(window, (HELLO, 3), (BECAUSE, 4))
    do("play.loop")
    assert heard.position_ms == 2_000
    let_pass(engine, heard, qtbot, 8_020)
    assert heard.position_ms == 2_000


def test_the_last_turn_is_heard_over_and_over_to_the_end(
    window: MainWindow, heard: Player, engine: FakeEngine, do: Do, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(CHILDREN)
    do("play.loop")
    assert window.status.message == "Over and over from 0:10 to the end; Shift+F7 ends it."
    engine.advance(10_100)
    qtbot.waitUntil(lambda: heard.is_playing)
    assert heard.position_ms == 10_000


def test_where_there_is_no_mark_the_loop_is_not_checked(window: MainWindow, heard: Player, do: Do) -> None:
    window.transcript.go_to_block(SECOND)
    do("play.loop")
    assert window.status.message == "This turn has no mark to begin at yet."
    assert not is_checked(window)


def test_esc_pauses_in_a_loop_and_plays_on_in_it(
    window: MainWindow, heard: Player, engine: FakeEngine, do: Do, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(BECAUSE)
    do("play.loop")
    let_pass(engine, heard, qtbot, 3_000)
    press(Key.Key_Escape)
    assert (heard.is_playing, is_checked(window)) == (False, True)
    press(Key.Key_Escape)
    let_pass(engine, heard, qtbot, 2_520)
    assert (heard.is_playing, heard.position_ms, is_checked(window)) == (True, 6_000, True)


def test_a_click_elsewhere_on_the_timeline_ends_the_loop(window: MainWindow, heard: Player, do: Do) -> None:
    window.transcript.go_to_block(BECAUSE)
    do("play.loop")
    hand = Hand(window.timeline)
    hand.click(hand.wave(15_000))
    assert heard.position_ms > 14_000
    assert (is_checked(window), window.status.message) == (False, "The loop has ended.")


def test_hearing_a_mark_ends_the_loop(window: MainWindow, heard: Player, do: Do) -> None:
    window.transcript.go_to_block(BECAUSE)
    do("play.loop")
    do("mark.audition")
    assert (heard.is_playing, heard.position_ms, is_checked(window)) == (True, 4_000, False)


def test_the_timeline_shows_what_is_heard_over_and_over(window: MainWindow, heard: Player, do: Do) -> None:
    assert heard.duration_ms == 20_000
    window.transcript.go_to_block(BECAUSE)
    do("play.loop")
    scene = window.timeline.scene
    area = loop_rect(scene, Passage(6_000, 10_000))

    def shows_its_end() -> bool:
        seen = window.timeline.grab().toImage().pixelColor(area.right(), area.top() + 1)
        return seen == scene.look.theme.accent

    assert shows_its_end()
    do("play.loop")
    assert not shows_its_end()


# Another speed


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_F12, NONE), (Key.Key_R, CTRL)])
def test_one_key_changes_between_normal_speed_and_the_other_one(
    window: MainWindow, heard: Player, press: Press, settings: SettingsStore, key: Key, modifier: object
) -> None:
    settings.change(other_rate=0.7)
    seen = []
    for _ in range(2):
        press(key, modifier)
        seen.append((heard.rate, window.status.message))
    assert seen == [(0.7, "Speed 0.7 ×."), (1.0, "Speed 1.0 ×.")]


def test_a_speed_that_was_chosen_by_hand_is_the_other_one_from_then_on(
    window: MainWindow, heard: Player, press: Press, do: Do
) -> None:
    press(Key.Key_Down, CTRL)
    press(Key.Key_Down, CTRL)
    do("play.speed")
    assert heard.rate == 1.0
    do("play.speed")
    assert heard.rate == 0.8


# Writing while it plays


@pytest.fixture
def written(window: MainWindow, heard: Player, engine: FakeEngine, settings: SettingsStore, qtbot: QtBot) -> Player:
    """Playing at five seconds, the pause while typing wished, the caret in a turn."""
    settings.change(pauses_while_typing=True)
    window.transcript.go_to_block(BECAUSE)
    heard.play()
    let_pass(engine, heard, qtbot, 5_000)
    return heard


def rest(window: MainWindow, qtbot: QtBot) -> None:
    """Let the second without keys pass."""
    assert window.commands.listens.typing_pause.rest.isActive()
    with qtbot.waitSignal(window.commands.listens.typing_pause.rest.timeout):
        window.commands.listens.typing_pause.rest.setInterval(0)


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_Return, Key.Key_Backspace])
def test_writing_pauses_and_a_second_without_keys_plays_on(
    window: MainWindow, written: Player, press: Press, qtbot: QtBot, key: Key
) -> None:
    press(key)
    assert not written.is_playing
    rest(window, qtbot)
    assert (written.is_playing, written.position_ms) == (True, 3_500)


@pytest.mark.parametrize(
    ("key", "modifier"), [(Key.Key_Right, NONE), (Key.Key_J, CTRL), (Key.Key_Up, CTRL), (Key.Key_Shift, NONE)]
)
def test_the_caret_marks_and_commands_are_no_writing(
    window: MainWindow, written: Player, press: Press, key: Key, modifier: object
) -> None:
    press(key, modifier)
    assert written.is_playing


def test_undo_is_no_writing(window: MainWindow, written: Player, document: Document, do: Do) -> None:
    document.do(marks.place_mark(document.project, FIRST, 5_500))
    do("edit.undo")
    assert written.is_playing


def test_it_is_off_until_it_is_wished(
    window: MainWindow, written: Player, settings: SettingsStore, press: Press
) -> None:
    settings.change(pauses_while_typing=False)
    press(Key.Key_A)
    assert written.is_playing


def test_who_opens_a_dialog_meanwhile_does_not_hear_it_play_on(
    window: MainWindow, written: Player, press: Press, do: Do, qtbot: QtBot
) -> None:
    press(Key.Key_A)
    do("play.go_to")
    rest(window, qtbot)
    assert not written.is_playing
    leave(window, qtbot)
    assert not written.is_playing


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)  # for a menu, offscreen
def test_who_opens_a_menu_meanwhile_does_not_hear_it_play_on(
    window: MainWindow, written: Player, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_A)
    menu = window.menuBar().actions()[0].menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    rest(window, qtbot)
    menu.close()
    assert not written.is_playing
