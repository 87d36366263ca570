"""The transport by key and by menu, wherever the focus is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block
from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import RATES
from app.ui.dialogs.line import LineDialog
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import (
    ALT,
    CTRL,
    FIRST,
    HELLO,
    INTRODUCTION,
    PRESENTATION,
    RECORDING,
    SECOND,
    SHIFT,
    Do,
    Press,
    answer,
    dialog_of,
    leave,
    trouble_with,
)

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def recording(window: MainWindow, player: Player) -> None:
    """Twenty seconds of it, paused at the beginning."""
    player.open(RECORDING)


def test_it_plays_and_pauses_from_the_text_and_writes_nothing(document: Document, player: Player, press: Press) -> None:
    for key, modifier in ((Key.Key_F4, NONE), (Key.Key_Space, CTRL), (Key.Key_Escape, NONE)):
        press(key, modifier)
        assert player.is_playing, key
        press(key, modifier)
        assert not player.is_playing, key
    assert not document.history.can_undo


def test_it_skips_by_two_seconds_and_by_ten_but_not_beyond_the_end(player: Player, press: Press) -> None:
    came_to = []
    for modifiers in ((NONE, CTRL), (SHIFT, CTRL | SHIFT)):
        for keys in ((Key.Key_F3, Key.Key_PageUp), (Key.Key_F5, Key.Key_PageDown)):
            for key, modifier in zip(keys, modifiers, strict=True):
                player.seek(12_500)
                press(key, modifier)
                came_to.append(player.position_ms)
    assert came_to == [10_500, 10_500, 14_500, 14_500, 2_500, 2_500, 20_000, 20_000]
    assert not player.is_playing


def test_it_skips_back_to_the_beginning_at_most_and_plays_on(player: Player, press: Press) -> None:
    player.play_from(1_500)
    press(Key.Key_F3)
    assert (player.position_ms, player.is_playing) == (0, True)


def test_it_plays_faster_and_slower_as_far_as_there_are_speeds(
    window: MainWindow, player: Player, engine: FakeEngine, press: Press
) -> None:
    press(Key.Key_Up, CTRL)
    assert (player.rate, engine.rate) == (1.1, 1.1)
    assert window.player_pane.transport.speed.text() == "1.1 ×"
    for _ in RATES:
        press(Key.Key_Up, CTRL)
    assert engine.rate == 4.0
    for _ in RATES:
        press(Key.Key_Down, CTRL)
    assert engine.rate == 0.25


def test_alt_down_and_up_walk_the_chapters_and_the_playhead_follows_to_those_that_have_a_time(
    window: MainWindow, player: Player, press: Press
) -> None:
    player.seek(9_000)
    window.transcript.go_to_block(INTRODUCTION)
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        press(key, ALT)
        walked.append((window.transcript.current_block(), player.position_ms))
    assert [at for at, _ in walked] == [PRESENTATION, FIRST, SECOND, SECOND, FIRST, PRESENTATION, PRESENTATION]
    assert {ms for _, ms in walked} == {0}


def test_a_chapter_without_a_mark_is_walked_to_and_the_playhead_stays(
    window: MainWindow, player: Player, press: Press
) -> None:
    player.play_from(9_000)
    window.transcript.go_to_block(HELLO)
    press(Key.Key_Down, ALT)
    assert (window.transcript.current_block(), player.position_ms, player.is_playing) == (FIRST, 9_000, True)


def test_from_inside_a_chapter_alt_up_goes_to_its_heading(window: MainWindow, player: Player, press: Press) -> None:
    player.seek(9_000)
    window.transcript.go_to_block(HELLO)
    press(Key.Key_Up, ALT)
    assert (window.transcript.current_block(), player.position_ms) == (PRESENTATION, 0)


# Go to time


def test_a_time_may_be_written_in_many_ways(window: MainWindow, player: Player, press: Press, qtbot: QtBot) -> None:
    for typed, ms in (("0:12", 12_000), ("0.13", 13_000), ("14", 14_000), ("12,5 s", 12_500), ("1h02", 20_000)):
        press(Key.Key_G, CTRL)
        answer(window, qtbot, typed)
        assert player.position_ms == ms, typed


def test_the_dialog_begins_with_the_time_there_is_and_what_is_typed_takes_its_place(
    window: MainWindow, player: Player, do: Do, qtbot: QtBot
) -> None:
    player.seek(8_900)
    do("play.go_to")
    field = dialog_of(window, qtbot, LineDialog).field
    assert (field.text(), field.selectedText()) == ("0:08.900", "0:08.900")
    leave(window, qtbot)
    assert player.position_ms == 8_900


def test_what_is_no_time_is_told_and_the_playhead_stays(
    window: MainWindow, player: Player, do: Do, qtbot: QtBot
) -> None:
    player.seek(8_000)
    do("play.go_to")
    assert trouble_with(window, qtbot, "bientôt") == "“bientôt” is not a time. Write it like 8:56, 1:02:03 or 0:08.250."
    assert player.position_ms == 8_000
    assert trouble_with(window, qtbot, "1:75").startswith("“1:75” is not a time")
    leave(window, qtbot)


# Following


def test_ctrl_l_keeps_the_text_with_the_recording_or_lets_it_be(
    window: MainWindow, player: Player, press: Press
) -> None:
    follow = window.actions_by_id["play.follow"]
    assert (follow.isChecked(), window.transcript.following.is_on) == (True, True)
    press(Key.Key_L, CTRL)
    assert (follow.isChecked(), window.transcript.following.is_on) == (False, False)
    press(Key.Key_L, CTRL)
    assert (follow.isChecked(), window.transcript.following.is_on) == (True, True)


def test_scrolling_by_hand_while_it_plays_takes_the_check_away(
    window: MainWindow, document: Document, player: Player, press: Press
) -> None:
    document.open(Project(blocks=tuple(Block(f"t{at}", TURN, "Oui.", start_ms=200 * at) for at in range(60))))
    player.open(RECORDING)
    player.play()
    press(Key.Key_PageDown)
    assert not window.actions_by_id["play.follow"].isChecked()
