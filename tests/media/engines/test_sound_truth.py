"""What is heard is where the clock is: by beeps and by a sound that says its place, in the samples of libVLC."""

import time
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.media.engines.vlc_engine import VlcEngine
from app.media.engines.vlc_library import vlc_is_here
from app.media.files.probe import probe
from tests.heard import RATE, Ear, listening
from tests.media.engines.conftest import Bench, free
from tests.recordings import BEEP_EVERY_S, make_recording, make_sound
from tests.spoken_position import decoder_errors_ms, engine_errors_ms, make_spoken_position

FRAME_MS = 40
LOUD = 2_000
pytestmark = pytest.mark.skipif(not vlc_is_here(), reason="libVLC is not on this machine")


@pytest.fixture(scope="module", params=[".mp4", ".mkv", ".m4a", ".mp3"])
def beeps(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of 12 s with a beep at 5 s and at 10 s."""
    path = tmp_path_factory.mktemp("beeps") / f"top{request.param}"
    return (make_sound if request.param in (".m4a", ".mp3") else make_recording)(path, seconds=12)


@pytest.mark.parametrize("rate", [1.0, 1.5])
def test_beeps_lie_within_a_frame_of_the_clock(qtbot: QtBot, beeps: Path, rate: float) -> None:
    with listening() as ear:
        bench = Bench(VlcEngine(silent=True), qtbot)
        bench.open(beeps)
        bench.engine.set_rate(rate)
        errors = [_clock_at_beep(bench, ear, at_ms) - at_ms for at_ms in (5_000, 10_000)]
        free(bench.engine)
    assert BEEP_EVERY_S == 5
    assert max(abs(one) for one in errors) <= FRAME_MS


def _clock_at_beep(bench: Bench, ear: Ear, beep_ms: int) -> float:
    """Play over a beep; return what the clock tells when it sounds."""
    bench.engine.seek(beep_ms - 700)
    ear.forget()
    bench.play()
    told: list[tuple[float, int]] = []

    def is_over() -> bool:
        told.append((time.monotonic(), bench.engine.now_ms()))
        return told[-1][1] > beep_ms + 300

    bench.wait_for(is_over)
    bench.engine.pause()
    near = next(stamp for stamp, ms in told if ms > beep_ms - 400)  # some sound from before the seek may come late
    loud = (at + np.argmax(np.abs(block) > LOUD) / RATE for at, block in ear.blocks() if np.abs(block).max() > LOUD)
    at = next(at for at in loud if at > near)
    return float(np.interp(at, *zip(*told, strict=True)))


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An MP3 of 10 minutes, its bit rate variable, without a Xing header."""
    return make_spoken_position(tmp_path_factory.mktemp("spoken") / "où.mp3", seconds=600)


def test_the_length_of_an_mp3_without_a_header_is_that_of_its_packets(spoken: Path) -> None:
    assert probe(spoken).duration_ms == pytest.approx(600_000, abs=50)


def test_seeks_in_an_mp3_without_a_header_are_heard_where_they_went(qtbot: QtBot, spoken: Path) -> None:
    errors = engine_errors_ms(spoken, count=20)
    assert max(abs(one) for one in errors) < 100


def test_a_decoder_seeks_in_it_to_the_millisecond(spoken: Path) -> None:
    errors = decoder_errors_ms(spoken, count=20)
    assert max(abs(one) for one in errors) < 20
