"""From frame to frame, and the playhead in the hand: real frames of a real recording."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core import marks
from app.core.edits import Step, change_block
from app.core.errors import MinutageError
from app.core.project import Project
from app.media.engines.engine import State
from app.session.document import Document
from app.session.nudges import Nudges
from tests.recordings import make_recording, uneven_times
from tests.session.stills_bench import LENGTH_MS, Bench

UNEVEN_MS = 3_000


@pytest.fixture
def bench(document: Document, qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(document, qtbot)
    yield bench
    bench.player.close()


@pytest.fixture
def opened(bench: Bench, recording: Path) -> Bench:
    bench.open(recording)
    return bench


@pytest.fixture
def uneven(bench: Bench, tmp_path: Path) -> Bench:
    """With a recording open whose frames last 20, 40 or 100 ms."""
    path = make_recording(tmp_path / "film.mkv", seconds=3, beeps=False, times_ms=uneven_times(UNEVEN_MS))
    bench.open(path)
    return bench


def test_a_step_shows_the_next_frame_and_stands_at_its_time(opened: Bench) -> None:
    opened.player.seek(5_000)
    opened.wait_for(125)
    opened.player.hand.step(1)
    opened.wait_for(126)
    assert opened.player.position_ms == 5_040
    for _ in range(2):
        opened.player.hand.step(-1)
    opened.wait_for(124)
    assert opened.player.position_ms == 4_960


def test_steps_follow_the_frames_where_they_are_of_uneven_length(uneven: Bench) -> None:
    seen = []
    for number, _ in enumerate(uneven_times(UNEVEN_MS)[:12], start=1):
        uneven.player.hand.step(1)
        uneven.wait_for(number)
        seen.append(uneven.player.position_ms)
    assert seen == uneven_times(UNEVEN_MS)[1:13]


def test_no_step_is_lost_when_the_key_is_held(opened: Bench) -> None:
    opened.player.seek(10_400)
    for _ in range(30):
        opened.player.hand.step(-1)
    opened.wait_for(230)
    assert opened.player.position_ms == 9_200


def test_a_step_while_it_plays_pauses(opened: Bench) -> None:
    opened.player.play()
    opened.engine.advance(5_030)
    opened.player.hand.step(1)
    opened.wait_for(126)
    assert opened.player.state is State.PAUSED


def test_from_the_end_a_step_back_shows_the_last_frame(opened: Bench, qtbot: QtBot) -> None:
    opened.player.play_from(LENGTH_MS - 100)
    opened.engine.advance(1_000)
    assert opened.player.state is State.ENDED
    opened.player.hand.step(-1)
    opened.wait_for(499)
    qtbot.waitUntil(lambda: opened.player.position_ms == 19_960)
    opened.player.hand.step(-1)
    opened.wait_for(498)


def test_whoever_goes_elsewhere_is_not_fetched_back_by_a_step(opened: Bench, qtbot: QtBot) -> None:
    opened.player.hand.step(100)
    opened.player.seek(8_000)
    opened.wait_for(200)
    qtbot.wait(50)
    assert opened.player.position_ms == 8_000


def test_it_plays_on_from_the_frame_that_was_stepped_to(opened: Bench) -> None:
    opened.player.seek(5_000)
    opened.wait_for(125)
    opened.player.hand.step(1)
    opened.wait_for(126)
    opened.player.play()
    opened.engine.advance(100)
    assert opened.player.position_ms == 5_140


def test_the_engine_follows_once_the_hand_rests(opened: Bench, qtbot: QtBot) -> None:
    opened.player.hand.drag(5_010)
    assert opened.engine.now_ms() == 0
    qtbot.waitUntil(lambda: opened.engine.now_ms() == 5_010)
    opened.wait_for(125)
    assert opened.player.position_ms == 5_000


def test_while_the_playhead_is_dragged_stills_are_seen_and_it_plays_on_afterwards(opened: Bench) -> None:
    opened.player.play()
    opened.engine.advance(1_000)
    for ms in (2_000, 3_000, 4_000):
        opened.player.hand.drag(ms)
        opened.wait_for(ms // 40)
    assert not opened.player.is_playing
    opened.player.hand.let_go()
    assert opened.player.is_playing
    opened.engine.advance(200)
    assert opened.player.position_ms == 4_200


def test_what_stood_stands_after_a_drag(opened: Bench) -> None:
    opened.player.hand.drag(2_000)
    opened.player.hand.let_go()
    opened.wait_for(50)
    assert opened.player.state is State.PAUSED


def test_a_drag_beyond_the_end_stops_there(opened: Bench) -> None:
    opened.player.hand.drag(2 * LENGTH_MS)
    assert opened.player.position_ms == LENGTH_MS
    opened.wait_for(499)


def test_a_nudge_moves_a_mark_by_the_frames_own_times_and_shows_them(uneven: Bench, document: Document) -> None:
    nudges = Nudges(document, uneven.player)
    times = uneven_times(UNEVEN_MS)
    nudges.nudge(1, 7)
    uneven.wait_for(7)
    assert document.project.blocks[1].start_ms == times[7]
    nudges.nudge(1, -3)
    nudges.nudge(1, -1)
    uneven.wait_for(3)
    assert document.project.blocks[1].start_ms == times[3]
    document.undo()
    assert document.project.blocks[1].start_ms == 0


def test_a_nudge_while_it_plays_leaves_the_playhead_alone(opened: Bench, document: Document, qtbot: QtBot) -> None:
    nudges = Nudges(document, opened.player)
    opened.player.play()
    opened.engine.advance(15_000)
    with qtbot.waitSignal(nudges.nudged) as told:
        nudges.nudge(2, 1)
    assert told.args == [2]
    assert document.project.blocks[2].start_ms == 2_040
    assert (opened.player.is_playing, opened.player.position_ms) == (True, 15_000)


def test_a_mark_that_went_meanwhile_is_not_moved(opened: Bench, document: Document, qtbot: QtBot) -> None:
    nudges = Nudges(document, opened.player)
    nudges.nudge(2, 100)
    opened.player.hand.step(1)  # read after it
    document.open(Project())
    opened.wait_for(1)
    assert not document.history.can_undo


def test_a_mark_that_is_not_placed_refuses_at_once(opened: Bench, document: Document) -> None:
    with pytest.raises(MinutageError, match="not placed yet"):
        Nudges(document, opened.player).nudge(3, 1)


@pytest.fixture
def moment(opened: Bench) -> Callable[[], int]:
    """Ask after 5 s of playing for the time of a mark, 20 ms after its key was pressed."""

    def press() -> int:
        opened.player.set_age(lambda: 0.02)
        opened.player.play()
        opened.engine.advance(5_000)
        return opened.player.moment_ms()

    return press


def test_a_mark_while_it_plays_is_where_the_key_was_pressed(opened: Bench, moment: Callable[[], int]) -> None:
    assert moment() == 4_980


def test_reaction_time_and_the_delay_of_the_sound_are_real_time(opened: Bench, moment: Callable[[], int]) -> None:
    opened.settings.change(reaction_ms=200, sound_delay_ms=150)
    opened.player.set_rate(2.0)
    assert moment() == 10_000 - 2 * (20 + 200 + 150)


def test_no_mark_is_before_the_beginning(opened: Bench) -> None:
    opened.settings.change(reaction_ms=500)
    opened.player.play()
    opened.engine.advance(300)
    assert opened.player.moment_ms() == 0


def test_while_it_stands_a_mark_is_the_frame_that_is_seen(opened: Bench) -> None:
    opened.settings.change(reaction_ms=200, sound_delay_ms=150)
    opened.player.seek(7_111)
    opened.wait_for(177)
    assert opened.player.moment_ms() == 7_080


def test_a_mark_that_was_put_elsewhere_meanwhile_stays_there(opened: Bench, document: Document, qtbot: QtBot) -> None:
    nudges = Nudges(document, opened.player)
    nudges.nudge(2, 1)
    document.do(marks.place_mark(document.project, 2, 15_000))
    opened.player.hand.step(1)  # read after it
    opened.wait_for(1)
    assert document.project.blocks[2].start_ms == 15_000


def test_a_nudge_does_not_reach_the_project_that_is_opened_next(opened: Bench, document: Document) -> None:
    nudges = Nudges(document, opened.player)
    nudges.nudge(2, 1)
    document.open(document.project)
    opened.player.eject()  # which leaves nothing unanswered
    assert document.project.blocks[2].start_ms == 2_000
    assert not document.history.can_undo


def test_after_a_nudge_a_burst_of_typing_is_one_step(opened: Bench, document: Document, qtbot: QtBot) -> None:
    nudges = Nudges(document, opened.player)
    nudges._run.setInterval(10)
    with qtbot.waitSignal(nudges.nudged):
        nudges.nudge(2, 1)
    before = document.project

    def write(text: str) -> None:
        edit = change_block(document.project, 2, lambda one: replace(one, text=one.text + text))
        document.do(Step("Typing", (edit,), gesture="burst"))

    write("a")
    qtbot.waitUntil(lambda: not nudges._run.isActive())
    write("b")
    document.undo()
    assert document.project == before


def test_who_pauses_while_the_playhead_is_dragged_finds_it_standing_afterwards(opened: Bench) -> None:
    opened.player.play()
    opened.engine.advance(1_000)
    opened.player.hand.drag(4_000)
    opened.player.pause()
    opened.player.hand.let_go()
    assert not opened.player.is_playing


def test_frames_are_read_also_where_it_was_never_paused(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    path = make_recording(tmp_path / "film.mkv", seconds=3, beeps=False, times_ms=uneven_times(UNEVEN_MS))
    bench.player.open(path)
    bench.player.play()
    found: list[int] = []
    bench.player.frames.find("", 0, 7, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [uneven_times(UNEVEN_MS)[7]]


def test_at_the_end_a_mark_is_the_last_frame(opened: Bench) -> None:
    opened.player.play_from(LENGTH_MS - 100)
    opened.engine.advance(1_000)
    opened.wait_for(499)
    assert opened.player.moment_ms() == 19_960
