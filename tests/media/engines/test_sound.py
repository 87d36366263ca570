"""What is heard: the samples that an engine hands out, instead of a sound card's.

Qt hands out the recording's own, before it plays them faster or quieter: of it they tell which
track is heard, and how fast; its pitch and volume are left to what its player says of itself.
"""

import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.media.engines.qt_engine import QtEngine
from app.media.engines.vlc_engine import VlcEngine
from app.media.engines.vlc_library import vlc_is_here
from app.media.files.tracks import AudioTrack
from tests.heard import RATE, Ear, QtEar, listening, pitch
from tests.media.engines.conftest import QT, Bench, free
from tests.recordings import make_two_tones

HERTZ = 1_000
LOUD = 9_000
RATES = (0.25, 0.5, 1.0, 1.5, 2.0, 4.0)
needs_vlc = pytest.mark.skipif(not vlc_is_here(), reason="libVLC is not on this machine")


class Hearing(NamedTuple):
    bench: Bench
    ear: Ear | QtEar

    def hear(self, seconds: float = 0.6) -> np.ndarray:
        """Return what is heard from now on."""
        self.ear.forget()
        self.bench.wait_for(lambda: len(self.ear.samples()) > seconds * RATE)
        return self.ear.samples()


@pytest.fixture(params=[pytest.param("vlc", marks=needs_vlc), QT])
def hearing(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Hearing]:
    """Each engine that plays, and an ear."""
    if request.param == "qt":
        qt = QtEngine(silent=True)
        yield Hearing(Bench(qt, qtbot), QtEar(qt))
        free(qt)
        return
    with listening() as ear:
        engine = VlcEngine(silent=True)
        yield Hearing(Bench(engine, qtbot), ear)
        free(engine)


@pytest.fixture
def vlc_hearing(qtbot: QtBot) -> Iterator[Hearing]:
    if not vlc_is_here():
        pytest.skip("libVLC is not on this machine")
    with listening() as ear:
        engine = VlcEngine(silent=True)
        yield Hearing(Bench(engine, qtbot), ear)
        free(engine)


@pytest.fixture(scope="module")
def tone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1 kHz for 10 s."""
    path = tmp_path_factory.mktemp("tone") / "la.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        samples = LOUD * np.sin(2 * np.pi * HERTZ * np.arange(10 * RATE) / RATE)
        file.writeframes(samples.astype("<i2").tobytes())
    return path


@pytest.mark.parametrize("rate", RATES)
def test_voices_keep_their_pitch_at_any_speed(vlc_hearing: Hearing, tone: Path, rate: float) -> None:
    vlc_hearing.bench.engine.set_rate(rate)
    vlc_hearing.bench.open(tone)
    vlc_hearing.bench.play()
    assert pitch(vlc_hearing.hear()) == pytest.approx(HERTZ, rel=0.01)


def test_qt_keeps_the_pitch_too(qtbot: QtBot) -> None:
    engine = QtEngine(silent=True)
    assert engine._player.pitchCompensation()
    engine.close()


def test_the_volume_is_heard_and_nothing_while_it_is_muted(vlc_hearing: Hearing, tone: Path) -> None:
    bench = vlc_hearing.bench
    bench.open(tone)
    bench.play()

    def is_loud(low: float, high: float) -> Callable[[], bool]:
        vlc_hearing.ear.forget()
        return lambda: low <= np.abs(vlc_hearing.ear.samples()[-RATE // 10 :]).max(initial=-1) <= high

    bench.wait_for(is_loud(0.99 * LOUD, LOUD))
    bench.engine.set_volume(50)
    bench.wait_for(is_loud(0.05 * LOUD, 0.5 * LOUD))  # libVLC takes the third power: half is heard as half as loud
    bench.engine.set_muted(True)
    bench.wait_for(is_loud(0, 0))
    bench.engine.set_muted(False)
    bench.wait_for(is_loud(0.05 * LOUD, 0.5 * LOUD))
    bench.engine.set_volume(100)
    bench.wait_for(is_loud(0.99 * LOUD, LOUD))


@pytest.mark.qt_log_ignore("PulseAudioService", "No audio device", extend=True)  # as on a machine without sound
def test_the_volume_reaches_qts_output(qtbot: QtBot) -> None:
    engine = QtEngine(silent=False)
    assert engine._sound is not None
    engine.set_volume(50)
    engine.set_muted(True)
    assert (engine._sound.volume(), engine._sound.isMuted()) == (0.5, True)
    engine.close()


@pytest.fixture(scope="module", params=[".mp4", ".mkv"])
def two_tones(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound in French, 500 Hz, and in English, 800 Hz."""
    return make_two_tones(tmp_path_factory.mktemp("tones") / f"débat{request.param}")


def languages(bench: Bench) -> list[str | None]:
    return [one.language for one in bench.engine.audio_tracks]


def test_what_a_recording_can_be_heard_with_is_told(bench: Bench, two_tones: Path) -> None:
    told: list[AudioTrack | None] = []
    bench.engine.audio_tracks_changed.connect(lambda: told.append(bench.engine.audio_track))
    bench.open(two_tones)
    french, english = bench.engine.audio_tracks
    assert (languages(bench), told) == (["fra", "eng"], [french])
    if two_tones.suffix == ".mkv":  # MP4 has no titles of tracks
        assert english.title == "Interprète"
    bench.engine.set_audio_track(english)
    assert (bench.engine.audio_track, told) == (english, [french, english])
    bench.engine.set_audio_track(AudioTrack(7))
    assert bench.engine.audio_track == english
    bench.engine.eject()
    assert (bench.engine.audio_tracks, bench.engine.audio_track) == ((), None)


def test_the_chosen_track_is_heard_and_it_alone(hearing: Hearing, two_tones: Path) -> None:
    bench = hearing.bench
    bench.open(two_tones)
    french, english = bench.engine.audio_tracks
    bench.play()
    assert pitch(hearing.hear()) == pytest.approx(500, rel=0.01)
    bench.engine.set_audio_track(english)
    bench.wait_for(lambda: pitch(hearing.hear()) == pytest.approx(800, rel=0.01))
    assert bench.engine.is_playing
    bench.engine.set_audio_track(french)
    bench.engine.seek(1_000)
    bench.wait_for(lambda: pitch(hearing.hear()) == pytest.approx(500, rel=0.01))


def test_a_track_that_is_chosen_while_it_stands_is_kept_after_the_end(hearing: Hearing, two_tones: Path) -> None:
    bench = hearing.bench
    bench.open(two_tones)
    bench.engine.set_audio_track(bench.engine.audio_tracks[1])
    bench.engine.seek(4_500)
    hearing.ear.forget()
    bench.engine.play()
    bench.wait_for(lambda: bench.engine.state is State.ENDED)
    assert pitch(hearing.ear.samples()) == pytest.approx(800, rel=0.01)
    hearing.ear.forget()
    bench.engine.play()
    bench.wait_for(lambda: len(hearing.ear.samples()) > RATE)
    assert pitch(hearing.ear.samples()) == pytest.approx(800, rel=0.01)


def test_another_recording_begins_with_its_own_track(hearing: Hearing, two_tones: Path, sound: Path) -> None:
    bench = hearing.bench
    bench.open(two_tones)
    bench.engine.set_audio_track(bench.engine.audio_tracks[1])
    bench.open(sound)
    assert [one.number for one in bench.engine.audio_tracks] == [0]
    bench.open(two_tones)
    bench.play()
    assert pitch(hearing.hear()) == pytest.approx(500, rel=0.01)


def test_the_tests_own_engine_keeps_what_was_chosen() -> None:
    tracks = (AudioTrack(0, language="fra"), AudioTrack(1, language="eng", is_default=True))
    engine = FakeEngine(audio_tracks=tracks)
    engine.open(Path("débat.mkv"))
    assert (engine.audio_tracks, engine.audio_track) == (tracks, tracks[1])
    engine.set_audio_track(tracks[0])
    assert engine.heard == tracks[0]
