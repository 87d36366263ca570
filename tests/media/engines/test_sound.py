"""What is heard: libVLC writes it into a file, instead of to a sound card."""

import wave
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.media.engines.qt_engine import QtEngine
from app.media.engines.vlc_engine import VlcEngine
from app.media.engines.vlc_library import vlc_is_here
from tests.media.engines.conftest import Bench

RATE = 48_000
HERTZ = 1_000


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """1 kHz for 3 s."""
    path = tmp_path / "la.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        samples = 9_000 * np.sin(2 * np.pi * HERTZ * np.arange(3 * RATE) / RATE)
        file.writeframes(samples.astype("<i2").tobytes())
    return path


def heard(path: Path) -> np.ndarray:
    return np.frombuffer(path.read_bytes()[44:], "<i2") if path.exists() else np.zeros(0)


@pytest.mark.skipif(not vlc_is_here(), reason="libVLC is not on this machine")
@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_voices_keep_their_pitch_at_any_speed(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path, tone: Path, rate: float
) -> None:
    written = tmp_path / "heard.wav"
    to_file = ("--aout=afile", f"--audiofile-file={written}", "--audiofile-wav")
    monkeypatch.setattr("app.media.engines.vlc_library.SILENT", to_file)
    bench = Bench(VlcEngine(silent=True), qtbot)
    bench.engine.set_rate(rate)
    bench.open(tone)
    before = len(heard(written))
    bench.play()
    bench.wait_for(lambda: len(heard(written)) > before + RATE)
    bench.engine.close()
    last = heard(written)[-RATE // 2 :]
    loudest = np.argmax(np.abs(np.fft.rfft(last * np.hanning(len(last)))))
    assert loudest * RATE / len(last) == pytest.approx(HERTZ, abs=20)


def test_qt_keeps_the_pitch_too(qtbot: QtBot) -> None:
    engine = QtEngine(silent=True)
    assert engine._player.pitchCompensation()
    engine.close()
