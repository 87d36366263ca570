"""A recording whose header lies about its length: an engine keeps to what was measured."""

from pathlib import Path

import pytest

from app.media.engines.engine import State
from tests.media.engines.conftest import Bench
from tests.media.files import lies


def test_a_recording_that_lost_its_end_ends_where_it_ends(real_bench: Bench, tmp_path: Path) -> None:
    real_bench.open(lies.cut(tmp_path / "film.aiff"))
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
    assert real_bench.engine.duration_ms == pytest.approx(12_000, abs=100)
    real_bench.play()
    real_bench.wait_for(lambda: real_bench.engine.now_ms() > 500)
    real_bench.engine.pause()
    assert real_bench.engine.state is State.PAUSED
