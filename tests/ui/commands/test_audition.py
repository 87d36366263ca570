"""Hearing a mark: two seconds on either side of it, and then the playhead stands there."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core import marks
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import (
    AND_BECAUSE,
    BECAUSE,
    CHILDREN,
    FIRST,
    PRESENTATION,
    RECORDING,
    STUDIO,
    Do,
    Press,
    let_pass,
)

Key = Qt.Key


@pytest.fixture
def heard(window: MainWindow, player: Player) -> Player:
    """The player, with a recording of 20 s."""
    player.open(RECORDING)
    return player


def test_f6_plays_from_two_seconds_before_the_mark_to_two_after_it_and_stands_at_the_mark(
    window: MainWindow, heard: Player, engine: FakeEngine, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(BECAUSE)
    press(Key.Key_F6)
    assert heard.is_playing
    assert heard.position_ms == 4_000
    let_pass(engine, heard, qtbot, 3_900)
    assert heard.is_playing
    let_pass(engine, heard, qtbot, 120)
    assert not heard.is_playing
    assert heard.position_ms == 6_000


def test_in_a_paragraph_the_mark_of_the_turn_above_is_heard(window: MainWindow, heard: Player, do: Do) -> None:
    window.transcript.go_to_block(AND_BECAUSE)
    do("mark.audition")
    assert (heard.is_playing, heard.position_ms) == (True, 4_000)


def test_a_mark_near_the_beginning_is_heard_from_the_beginning(
    window: MainWindow, heard: Player, engine: FakeEngine, do: Do, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(PRESENTATION)
    do("mark.audition")
    assert heard.position_ms == 0
    let_pass(engine, heard, qtbot, 2_050)
    assert (heard.is_playing, heard.position_ms) == (False, 0)


def test_a_mark_near_the_end_is_heard_to_the_end(
    window: MainWindow, document: Document, heard: Player, engine: FakeEngine, do: Do, qtbot: QtBot
) -> None:
    document.do(marks.place_mark(document.project, STUDIO, 19_000))
    window.transcript.go_to_block(STUDIO)
    do("mark.audition")
    told: list[State] = []
    heard.state_changed.connect(told.append)
    let_pass(engine, heard, qtbot, 3_000)
    qtbot.waitUntil(lambda: heard.position_ms == 19_000)
    assert told == [State.ENDED, State.PAUSED]


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_at_another_speed_as_much_of_the_recording_is_heard(
    window: MainWindow, heard: Player, engine: FakeEngine, do: Do, qtbot: QtBot, rate: float
) -> None:
    window.transcript.go_to_block(BECAUSE)
    do("mark.audition")
    let_pass(engine, heard, qtbot, 1_000)
    heard.set_rate(rate)
    let_pass(engine, heard, qtbot, round(2_900 / rate))
    assert (heard.is_playing, heard.position_ms) == (True, 7_900)
    let_pass(engine, heard, qtbot, round(120 / rate))
    assert (heard.is_playing, heard.position_ms) == (False, 6_000)


def test_who_pauses_while_a_mark_is_heard_stays_there_and_plays_on_as_far_as_they_like(
    window: MainWindow, heard: Player, engine: FakeEngine, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(BECAUSE)
    press(Key.Key_F6)
    let_pass(engine, heard, qtbot, 1_000)
    press(Key.Key_F4)
    assert heard.position_ms == 5_000
    press(Key.Key_F4)
    let_pass(engine, heard, qtbot, 5_000)
    assert (heard.is_playing, heard.position_ms) == (True, 8_500)  # from a second and a half before the pause


def test_who_seeks_while_a_mark_is_heard_goes_on_from_there(
    window: MainWindow, heard: Player, engine: FakeEngine, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(BECAUSE)
    press(Key.Key_F6)
    let_pass(engine, heard, qtbot, 1_000)
    press(Key.Key_F3)
    let_pass(engine, heard, qtbot, 6_000)
    assert (heard.is_playing, heard.position_ms) == (True, 9_000)


def test_hearing_another_mark_takes_the_place_of_the_first(
    window: MainWindow, heard: Player, engine: FakeEngine, do: Do, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(BECAUSE)
    do("mark.audition")
    let_pass(engine, heard, qtbot, 1_000)
    window.transcript.go_to_block(CHILDREN)
    do("mark.audition")
    let_pass(engine, heard, qtbot, 3_900)
    assert (heard.is_playing, heard.position_ms) == (True, 11_900)
    let_pass(engine, heard, qtbot, 120)
    assert (heard.is_playing, heard.position_ms) == (False, 10_000)


def test_a_block_without_a_mark_has_nothing_to_hear_and_says_so(window: MainWindow, heard: Player, do: Do) -> None:
    window.transcript.go_to_block(FIRST)
    do("mark.audition")
    assert window.status.message == "This block has no mark to hear yet."
    assert not heard.is_playing


def test_without_a_recording_a_mark_cannot_be_heard_and_the_playhead_stays(
    window: MainWindow, player: Player, do: Do
) -> None:
    player.seek(9_000)
    window.transcript.go_to_block(BECAUSE)
    do("mark.audition")
    assert window.status.message == "There is no recording to hear it in."
    assert player.position_ms == 9_000
