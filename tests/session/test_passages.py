"""A passage is heard by itself: once, and then the playhead stands; or over and over."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.passage import Passage
from app.core.project import Project
from app.core.turns import Place
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.loop import Loop
from app.session.nudges import Nudges
from app.session.passages import PassagePlayer
from app.session.player import Player
from tests.session.conftest import RECORDING

LetPass = Callable[[int], None]
HELLO, FIRST, BECAUSE, AND_BECAUSE, CHILDREN = 2, 3, 4, 5, 6


@pytest.fixture
def passages(opened: Player) -> PassagePlayer:
    return PassagePlayer(opened, opened)


@pytest.fixture
def loop(document: Document, passages: PassagePlayer) -> Loop:
    return Loop(document, passages, passages)


@pytest.fixture
def told(passages: PassagePlayer) -> list[Passage | None]:
    """What was told of the loop."""
    told: list[Passage | None] = []
    passages.loop_changed.connect(told.append)
    return told


# Once


def test_a_passage_is_heard_once_and_then_the_playhead_stands_at_its_end(
    passages: PassagePlayer, player: Player, let_pass: LetPass
) -> None:
    passages.play_once(Passage(2_000, 6_000))
    assert (player.is_playing, player.position_ms) == (True, 2_000)
    let_pass(3_900)
    assert player.is_playing
    let_pass(120)
    assert (player.is_playing, player.position_ms) == (False, 6_000)


def test_what_follows_a_passage_is_heard_from_its_very_beginning(
    passages: PassagePlayer, player: Player, let_pass: LetPass
) -> None:
    passages.play_once(Passage(2_000, 6_000))
    let_pass(4_020)
    player.play()
    assert player.position_ms == 6_000


def test_the_last_passage_is_heard_to_the_end_of_the_recording(
    passages: PassagePlayer, player: Player, let_pass: LetPass
) -> None:
    passages.play_once(Passage(10_000, None))
    let_pass(10_500)
    assert player.state is State.ENDED


def test_who_pauses_in_a_passage_plays_on_as_far_as_they_like(
    passages: PassagePlayer, player: Player, let_pass: LetPass
) -> None:
    passages.play_once(Passage(2_000, 6_000))
    let_pass(1_000)
    player.toggle()
    player.toggle()
    let_pass(6_000)
    assert (player.is_playing, player.position_ms) == (True, 7_500)


@pytest.fixture
def opening(
    passages: PassagePlayer, player: Player, engine: FakeEngine, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> Player:
    """The player, while it opens another recording, which takes a moment."""
    monkeypatch.setattr(engine, "_checks", True)
    player.open(recording)
    assert player.state is State.OPENING
    return player


def test_a_passage_that_is_wanted_while_the_recording_opens_is_heard_to_its_end_and_no_further(
    passages: PassagePlayer, opening: Player, let_pass: LetPass, qtbot: QtBot
) -> None:
    passages.play_once(Passage(2_000, 6_000), 4_000)
    qtbot.waitUntil(lambda: opening.is_playing)
    assert opening.position_ms == 2_000
    let_pass(4_020)
    assert (opening.is_playing, opening.position_ms) == (False, 4_000)


def test_who_pauses_before_the_recording_is_open_plays_as_far_as_they_like(
    passages: PassagePlayer, opening: Player, let_pass: LetPass, qtbot: QtBot
) -> None:
    passages.play_once(Passage(2_000, 6_000), 4_000)
    opening.pause()
    qtbot.waitUntil(lambda: opening.state is State.PAUSED)
    opening.play()
    let_pass(5_000)
    assert (opening.is_playing, opening.position_ms) == (True, 7_000)


# Over and over


def test_a_loop_begins_again_at_its_end(
    loop: Loop, player: Player, let_pass: LetPass, told: list[Passage | None]
) -> None:
    assert loop.start(BECAUSE, BECAUSE)
    assert player.position_ms == 6_000
    for _ in range(3):
        let_pass(3_900)
        assert player.position_ms == 9_900
        let_pass(120)
        assert (player.is_playing, player.position_ms) == (True, 6_000)
    assert told == [Passage(6_000, 10_000)]


def test_a_loop_at_the_end_of_the_recording_begins_again_too(
    loop: Loop, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    loop.start(CHILDREN, CHILDREN)
    engine.advance(10_500)
    assert player.state is State.ENDED
    qtbot.waitUntil(lambda: player.is_playing)
    assert player.position_ms == 10_000


def test_a_selection_is_heard_over_and_over_from_its_first_mark_to_the_mark_after_its_last(
    loop: Loop, told: list[Passage | None]
) -> None:
    loop.start(HELLO, AND_BECAUSE)
    assert told == [Passage(2_000, 10_000)]


def test_without_a_mark_there_is_no_loop(loop: Loop, player: Player, passages: PassagePlayer) -> None:
    assert not loop.start(FIRST, FIRST)
    assert (passages.loop, player.is_playing) == (None, False)


def test_a_loop_stays_through_a_pause_and_does_not_step_back_out_of_it(
    loop: Loop, passages: PassagePlayer, player: Player, let_pass: LetPass
) -> None:
    loop.start(BECAUSE, BECAUSE)
    let_pass(500)
    player.pause()
    assert passages.loop == Passage(6_000, 10_000)
    player.play()
    assert player.position_ms == 6_000
    let_pass(4_020)
    assert player.position_ms == 6_000


@pytest.mark.parametrize(
    ("ms", "stays"), [(6_000, True), (9_999, True), (4_000, True), (10_000, False), (3_999, False), (18_000, False)]
)
def test_a_seek_out_of_the_loop_ends_it_and_a_seek_inside_or_just_before_does_not(
    loop: Loop, passages: PassagePlayer, player: Player, told: list[Passage | None], ms: int, stays: bool
) -> None:
    loop.start(BECAUSE, BECAUSE)
    player.seek(ms)
    assert (passages.loop is not None) == stays
    assert player.is_playing
    assert told[1:] == ([] if stays else [None])


def test_a_loop_whose_end_is_nudged_while_it_stands_goes_on_to_that_end(
    loop: Loop, passages: PassagePlayer, document: Document, player: Player, let_pass: LetPass
) -> None:
    loop.start(HELLO, HELLO)
    let_pass(500)
    player.pause()
    Nudges(document, player, player).nudge(BECAUSE, 1)
    assert player.position_ms == 6_100  # where the mark is, which is shown there
    assert passages.loop == Passage(2_000, 6_100)
    player.play()
    let_pass(20)
    assert (player.is_playing, player.position_ms) == (True, 2_000)
    let_pass(4_080)
    assert player.position_ms == 6_080
    let_pass(40)
    assert player.position_ms == 2_000


def test_what_is_left_plays_on_beyond_its_end(
    loop: Loop, passages: PassagePlayer, player: Player, let_pass: LetPass
) -> None:
    loop.start(BECAUSE, BECAUSE)
    passages.leave()
    let_pass(5_000)
    assert (player.is_playing, player.position_ms) == (True, 11_000)


def test_another_passage_takes_the_place_of_the_loop(
    loop: Loop, passages: PassagePlayer, told: list[Passage | None]
) -> None:
    loop.start(BECAUSE, BECAUSE)
    passages.play_once(Passage(0, 2_000))
    assert (passages.loop, told[1:]) == (None, [None])


def test_a_loop_follows_a_mark_that_is_moved(
    loop: Loop, document: Document, player: Player, let_pass: LetPass, told: list[Passage | None]
) -> None:
    loop.start(BECAUSE, BECAUSE)
    document.do(marks.nudge_mark(document.project, BECAUSE, -400))
    document.do(marks.place_mark(document.project, CHILDREN, 8_000))
    assert told[1:] == [Passage(5_600, 10_000), Passage(5_600, 8_000)]
    let_pass(2_020)
    assert player.position_ms == 5_600
    assert player.is_playing


def test_a_loop_ends_where_its_mark_or_its_turn_is_gone(
    loop: Loop, passages: PassagePlayer, document: Document, player: Player
) -> None:
    loop.start(BECAUSE, BECAUSE)
    document.do(marks.remove_mark(document.project, BECAUSE))
    assert passages.loop is None
    document.undo()
    loop.start(CHILDREN, CHILDREN)
    document.do(turns.delete_text(document.project, Place(AND_BECAUSE, 0), Place(CHILDREN + 1, 0)))
    assert passages.loop is None


def test_words_that_change_leave_the_loop_as_it_is(loop: Loop, document: Document, told: list[Passage | None]) -> None:
    loop.start(BECAUSE, BECAUSE)
    document.do(turns.replace_text(document.project, Place(BECAUSE, 0), Place(BECAUSE, 0), "Oui. "))
    assert told == [Passage(6_000, 10_000)]


def test_another_project_and_another_recording_end_the_loop(
    loop: Loop, document: Document, passages: PassagePlayer, player: Player
) -> None:
    loop.start(BECAUSE, BECAUSE)
    player.eject()
    assert passages.loop is None
    player.open(RECORDING)
    loop.start(BECAUSE, BECAUSE)
    document.open(Project())
    assert passages.loop is None


def test_a_loop_of_a_mark_past_the_end_does_not_go_round_and_round(
    loop: Loop, document: Document, passages: PassagePlayer, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    document.do(marks.place_mark(document.project, CHILDREN, 20_500))
    loop.start(CHILDREN, CHILDREN)
    engine.advance(100)
    qtbot.waitUntil(lambda: passages.loop is None)
    assert player.state is State.ENDED
