"""What the playhead does of itself at a pause, and where the editor plays on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core import marks
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore


@pytest.fixture(autouse=True)
def default_habit(settings: SettingsStore) -> None:
    assert (settings.current.back_on_pause_ms, settings.current.back_on_resume_ms) == (0, 1_500)


@pytest.fixture
def paused(opened: Player, engine: FakeEngine) -> Player:
    """Played up to six seconds, and paused there."""
    opened.play()
    engine.set_now(6_000)
    opened.pause()
    return opened


def test_it_stands_where_it_was_paused_and_plays_on_a_second_and_a_half_before(paused: Player) -> None:
    assert paused.position_ms == 6_000
    paused.play()
    assert (paused.is_playing, paused.position_ms) == (True, 4_500)


def test_the_first_play_after_opening_begins_at_the_beginning_even_where_it_was_left_elsewhere(
    opened: Player,
) -> None:
    opened.seek(9_000)
    opened.toggle()
    assert opened.position_ms == 9_000


def test_another_recording_knows_nothing_of_a_pause_in_the_one_before(paused: Player) -> None:
    paused.open(Path("autre.mp4"))
    paused.engine.set_now(3_000)
    paused.play()
    assert paused.position_ms == 3_000


@pytest.mark.parametrize(
    ("move", "from_ms"),
    [
        (lambda player: player.seek(12_000), 12_000),
        (lambda player: player.seek(6_000), 6_000),
        (lambda player: player.skip(-2_000), 4_000),
    ],
)
def test_who_has_moved_the_playhead_since_the_pause_hears_what_is_there(
    paused: Player, move: Callable[[Player], None], from_ms: int
) -> None:
    move(paused)
    paused.play()
    assert paused.position_ms == from_ms


def test_who_asks_to_hear_a_time_hears_it_from_that_time_on(paused: Player) -> None:
    paused.play_from(6_000)
    assert paused.position_ms == 6_000


def test_a_mark_that_is_placed_at_a_pause_changes_nothing_in_how_it_plays_on(
    paused: Player, document: Document
) -> None:
    document.do(marks.place_mark(document.project, 3, paused.position_ms))
    assert document.project.blocks[3].start_ms == 6_000
    paused.play()
    assert paused.position_ms == 4_500


def test_it_never_steps_back_beyond_the_beginning(opened: Player, engine: FakeEngine) -> None:
    opened.play()
    engine.set_now(400)
    opened.toggle()
    opened.toggle()
    assert opened.position_ms == 0


def test_off_it_plays_on_where_it_stands(paused: Player, settings: SettingsStore) -> None:
    settings.change(back_on_resume_ms=0)
    paused.play()
    assert paused.position_ms == 6_000


def test_after_the_end_it_plays_from_the_beginning_and_does_not_step_back(opened: Player, engine: FakeEngine) -> None:
    opened.play_from(19_500)
    engine.advance(1_000)
    opened.play()
    assert opened.position_ms == 0


def test_a_step_back_on_pause_is_seen_at_once_and_a_mark_takes_that_time(
    opened: Player, engine: FakeEngine, settings: SettingsStore
) -> None:
    settings.change(back_on_pause_ms=800, back_on_resume_ms=0)
    told: list[int] = []
    opened.play()
    engine.set_now(6_000)
    opened.position_changed.connect(told.append)
    opened.pause()
    assert (opened.position_ms, told[-1]) == (5_200, 5_200)
    opened.play()
    assert opened.position_ms == 5_200


@pytest.mark.parametrize(("on_pause", "on_resume", "from_ms"), [(800, 1_500, 4_500), (2_000, 1_500, 4_000)])
def test_of_both_steps_the_longer_one_counts_and_never_their_sum(
    opened: Player, engine: FakeEngine, settings: SettingsStore, on_pause: int, on_resume: int, from_ms: int
) -> None:
    settings.change(back_on_pause_ms=on_pause, back_on_resume_ms=on_resume)
    opened.play()
    engine.set_now(6_000)
    opened.pause()
    assert opened.position_ms == 6_000 - on_pause
    opened.play()
    assert opened.position_ms == from_ms


def test_to_pause_what_stands_already_steps_back_no_further(paused: Player, settings: SettingsStore) -> None:
    settings.change(back_on_pause_ms=800)
    paused.pause()
    assert paused.position_ms == 6_000


def test_a_step_back_is_nobodys_seek(opened: Player, engine: FakeEngine, settings: SettingsStore) -> None:
    settings.change(back_on_pause_ms=800)
    opened.play()
    engine.set_now(6_000)
    sought: list[int] = []
    opened.sought.connect(sought.append)
    opened.pause()
    opened.play()
    assert sought == []


def test_who_pauses_again_at_once_does_not_go_further_back(paused: Player, engine: FakeEngine) -> None:
    for _ in range(5):
        paused.play()
        engine.advance(200)
        paused.pause()
    paused.play()
    assert paused.position_ms == 4_500
    engine.advance(4_000)
    paused.pause()
    paused.play()
    assert paused.position_ms == 7_000
