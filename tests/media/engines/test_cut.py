"""A recording that lacks much of what it announces plays, and that is said once."""

from pathlib import Path

from app.core.errors import MinutageError
from tests.media.engines.conftest import Bench
from tests.media.files import lies


def test_a_recording_that_was_cut_is_told_once_and_plays(real_bench: Bench, tmp_path: Path, short: Path) -> None:
    notes: list[MinutageError] = []
    real_bench.engine.noted.connect(notes.append)
    path = lies.cut_mp4(tmp_path / "film.mp4")
    real_bench.open(path)
    real_bench.wait_for(lambda: real_bench.engine.duration_ms > 0)
    assert [one.texts()[0].split(" of ")[0] for one in notes] == [
        f"film.mp4 announces 0:12, but only 0:0{real_bench.engine.duration_ms // 1000}"
    ]
    real_bench.play()
    real_bench.wait_for(lambda: real_bench.engine.now_ms() > 300)
    real_bench.open(short)
    assert len(notes) == 1
    real_bench.open(path)
    real_bench.wait_for(lambda: len(notes) == 2)
