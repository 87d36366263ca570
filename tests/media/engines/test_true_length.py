"""A recording whose header lies about its length: an engine keeps to what was measured."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from app.media.engines.engine import State
from app.media.files import probe
from tests.media.engines.conftest import Bench
from tests.media.files import lies


def test_a_recording_that_lost_its_end_ends_where_it_ends(real_bench: Bench, tmp_path: Path) -> None:
    real_bench.open(lies.cut(tmp_path / "film.aiff"))
    real_bench.wait_for(lambda: real_bench.engine.duration_ms > 0)  # it is read while it plays already
    assert real_bench.engine.duration_ms == pytest.approx(6_000, abs=50)
    real_bench.engine.seek(11_000)
    assert real_bench.engine.now_ms() == real_bench.engine.duration_ms
    real_bench.engine.seek(5_000)
    real_bench.play()
    real_bench.wait_for(lambda: real_bench.engine.now_ms() == real_bench.engine.duration_ms)
    real_bench.let_pass(200)
    assert real_bench.engine.now_ms() == real_bench.engine.duration_ms


@pytest.mark.parametrize(("suffix", "options"), [(".webm", {"live": "1"}), (".mkv", {})])
def test_the_playhead_moves_in_a_recording_that_was_made_live(
    real_bench: Bench, tmp_path: Path, suffix: str, options: dict[str, str]
) -> None:
    real_bench.open(lies.live(tmp_path / f"direct{suffix}", options))
    real_bench.wait_for(lambda: real_bench.engine.duration_ms > 0)
    assert real_bench.engine.duration_ms == pytest.approx(12_000, abs=100)
    real_bench.play()
    real_bench.wait_for(lambda: real_bench.engine.now_ms() > 500)
    real_bench.engine.pause()
    assert real_bench.engine.state is State.PAUSED


@pytest.fixture
def slow_reading(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Have a length read only once this is set, as that of a long recording."""
    goes_on, real = Event(), probe.measure

    def measure(path: Path, is_wanted: Callable[[], bool]) -> int | None:
        while is_wanted() and not goes_on.wait(0.01):
            pass
        return real(path, is_wanted)

    monkeypatch.setattr(probe, "measure", measure)
    return goes_on


def test_it_plays_while_its_length_is_still_being_read(real_bench: Bench, tmp_path: Path, slow_reading: Event) -> None:
    real_bench.open(lies.live(tmp_path / "direct.mkv"))
    real_bench.play()
    real_bench.wait_for(lambda: real_bench.engine.now_ms() > 500)
    real_bench.engine.pause()
    assert real_bench.engine.duration_ms == 0
    slow_reading.set()
    real_bench.wait_for(lambda: real_bench.engine.duration_ms > 0)
    assert real_bench.engine.duration_ms == pytest.approx(12_000, abs=100)


def test_a_length_that_is_being_read_holds_up_neither_the_next_recording_nor_the_end(
    real_bench: Bench, tmp_path: Path, short: Path, slow_reading: Event
) -> None:
    real_bench.open(lies.live(tmp_path / "direct.mkv"))
    real_bench.open(short)
    assert real_bench.engine.duration_ms == pytest.approx(4_000, abs=50)
    real_bench.engine.open(tmp_path / "direct.mkv")
    real_bench.wait_for(lambda: real_bench.engine.state is State.PAUSED)
    real_bench.engine.close()  # it waits for what is at the disk
    assert not slow_reading.is_set()
    assert real_bench.engine.duration_ms == 0
