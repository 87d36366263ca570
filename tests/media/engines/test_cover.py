"""Sound with a cover: the picture that is attached is none that plays."""

from pathlib import Path

import pytest

from app.media.engines.engine import State
from tests.media.engines.conftest import Bench
from tests.recordings import make_cover, make_sound


@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".flac", ".opus", ".mka"])
def test_a_cover_is_no_picture_and_the_clock_is_the_sounds(real_bench: Bench, tmp_path: Path, suffix: str) -> None:
    real_bench.open(make_sound(tmp_path / f"voix{suffix}", seconds=4, cover=make_cover()))
    assert not real_bench.engine.has_picture
    real_bench.engine.seek(2_000)
    real_bench.play()
    start = real_bench.engine.now_ms()
    real_bench.let_pass(500)
    assert real_bench.engine.now_ms() - start == pytest.approx(500, abs=250)
    assert (real_bench.engine.state, real_bench.pictures) == (State.PLAYING, 0)
