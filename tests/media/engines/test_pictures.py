"""What is seen: read from the pixels, by the frame number that each frame carries."""

import gc
import math
import weakref
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QTransform

from app.media.engines.engine import State
from app.media.engines.qt_engine import QtEngine
from app.media.engines.vlc_engine import VlcEngine
from app.media.files.stills import still_at
from tests.barcode import read_barcode
from tests.media.engines.conftest import Bench
from tests.recordings import make_recording

FRAME_MS = 40


class Seen:
    """The frame numbers that an engine shows, each with its clock's time at that moment."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.frames: list[tuple[int, int]] = []
        self.picture = QImage()
        bench.engine.picture_changed.connect(self._on_picture)

    def _on_picture(self, picture: QImage) -> None:
        self.picture = picture
        self.frames.append((read_barcode(picture), self._bench.engine.now_ms()))

    def error_ms(self, length_ms: Fraction | int = FRAME_MS, first_ms: int = 0) -> int:
        """Return how far the clock is from the frames: the median, for a busy machine shows some late."""
        errors = sorted(abs(now - first_ms - math.ceil(number * length_ms)) for number, now in self.frames[-25:])
        return errors[len(errors) // 2]

    @property
    def number(self) -> int | None:
        return self.frames[-1][0] if self.frames else None


def test_a_video_shows_its_first_picture_without_being_played(real_bench: Bench, short: Path) -> None:
    seen = Seen(real_bench)
    real_bench.open(short)
    real_bench.wait_for(lambda: seen.number == 0)
    assert real_bench.engine.has_picture
    assert real_bench.engine.state is State.PAUSED


def test_the_clock_tells_the_frame_that_is_shown(real_bench: Bench, short: Path) -> None:
    if isinstance(real_bench.engine, QtEngine) and QGuiApplication.platformName() != "offscreen":
        pytest.skip("on a screen without a graphics card Qt compiles shaders first, and shows everything late")
    seen = Seen(real_bench)
    real_bench.open(short)
    real_bench.engine.play()
    real_bench.wait_for(lambda: len(seen.frames) > 25)
    assert seen.error_ms() <= FRAME_MS / 2


def test_the_clock_runs_on_with_the_first_picture(vlc_bench: Bench, recording: Path) -> None:
    seen = Seen(vlc_bench)
    vlc_bench.open(recording)
    vlc_bench.play()
    seen.frames.clear()
    vlc_bench.wait_for(lambda: len(seen.frames) > 4)  # before libVLC tells the time once more
    assert seen.error_ms() <= 2 * FRAME_MS


@pytest.mark.parametrize("rate", [0.25, 4.0])
def test_the_clock_tells_the_frame_at_any_speed(real_bench: Bench, recording: Path, rate: float) -> None:
    if isinstance(real_bench.engine, QtEngine) and QGuiApplication.platformName() != "offscreen":
        pytest.skip("on a screen without a graphics card Qt compiles shaders first, and shows everything late")
    seen = Seen(real_bench)
    real_bench.open(recording)
    real_bench.engine.set_rate(rate)
    real_bench.play()
    real_bench.let_pass(400)  # libVLC tells the time four times a second
    seen.frames.clear()
    real_bench.wait_for(lambda: len(seen.frames) > 10)
    assert seen.error_ms() <= FRAME_MS


def test_a_seek_while_it_is_paused_shows_its_picture(real_bench: Bench, recording: Path) -> None:
    seen = Seen(real_bench)
    real_bench.open(recording)
    real_bench.engine.seek(5_000)
    real_bench.wait_for(lambda: seen.number in range(121, 126))  # libVLC's is up to three frames early


def test_a_seek_right_after_a_pause_shows_its_picture(real_bench: Bench, recording: Path) -> None:
    seen = Seen(real_bench)
    real_bench.open(recording)
    real_bench.play()
    real_bench.engine.pause()
    real_bench.engine.seek(3_000)
    real_bench.wait_for(lambda: seen.number in range(71, 76))


def test_a_seek_after_the_end_shows_its_picture(real_bench: Bench, short: Path) -> None:
    seen = Seen(real_bench)
    real_bench.open(short)
    real_bench.engine.seek(3_800)
    real_bench.engine.play()
    real_bench.wait_for(lambda: real_bench.engine.state is State.ENDED)
    real_bench.engine.seek(1_000)
    real_bench.wait_for(lambda: seen.number in range(21, 26))


def test_the_picture_goes_on_at_once_at_another_rate(vlc_bench: Bench, short: Path) -> None:
    seen = Seen(vlc_bench)
    vlc_bench.open(short)
    vlc_bench.play()
    vlc_bench.engine.set_rate(0.5)
    seen.frames.clear()
    vlc_bench.wait_for(lambda: len(seen.frames) > 8)
    assert seen.error_ms() <= FRAME_MS


def test_a_picture_is_no_larger_than_its_place(vlc_bench: Bench, short: Path) -> None:
    seen = Seen(vlc_bench)
    vlc_bench.engine.set_picture_size(QSize(400, 300))
    vlc_bench.open(short)
    vlc_bench.wait_for(lambda: not seen.picture.isNull())
    assert seen.picture.size() == QSize(400, 225)


def test_a_picture_gets_sharp_when_its_place_grows(vlc_bench: Bench, short: Path) -> None:
    seen = Seen(vlc_bench)
    vlc_bench.engine.set_picture_size(QSize(320, 180))
    vlc_bench.open(short)
    vlc_bench.play()
    vlc_bench.engine.set_picture_size(QSize(1280, 720))
    vlc_bench.wait_for(lambda: seen.picture.size() == QSize(640, 360))
    vlc_bench.wait_for(lambda: seen.frames[-1][1] > vlc_bench.engine.now_ms() - 100)


def test_29_97_frames_a_second_stay_together_with_the_clock(vlc_bench: Bench, tmp_path: Path) -> None:
    fps = Fraction(30_000, 1_001)
    recording = make_recording(tmp_path / "ntsc.mp4", seconds=3, fps=fps)
    seen = Seen(vlc_bench)
    vlc_bench.open(recording)
    vlc_bench.engine.play()
    vlc_bench.wait_for(lambda: len(seen.frames) > 25)
    assert seen.error_ms(1_000 / fps) <= 17


@pytest.mark.parametrize("suffix", [".mkv", ".mov"])
def test_other_containers_play_from_their_first_picture(vlc_bench: Bench, tmp_path: Path, suffix: str) -> None:
    recording = make_recording(tmp_path / f"film{suffix}", seconds=3)
    seen = Seen(vlc_bench)
    vlc_bench.open(recording)
    vlc_bench.wait_for(lambda: seen.number in range(4))
    vlc_bench.engine.play()
    vlc_bench.wait_for(lambda: len(seen.frames) > 20)
    assert seen.error_ms(first_ms=still_at(recording, 0).start_ms) <= FRAME_MS / 2
    vlc_bench.engine.stop()
    vlc_bench.wait_for(lambda: seen.number in range(4))
    assert vlc_bench.engine.state is State.PAUSED


@pytest.mark.parametrize(("suffix", "offset_ms"), [(".mkv", 0), (".mp4", 700), (".mkv", 700)])
def test_an_engine_counts_as_the_project_does(real_bench: Bench, tmp_path: Path, suffix: str, offset_ms: int) -> None:
    if isinstance(real_bench.engine, QtEngine) and QGuiApplication.platformName() != "offscreen":
        pytest.skip("on a screen without a graphics card Qt compiles shaders first, and shows everything late")
    recording = make_recording(tmp_path / f"film{suffix}", seconds=3, offset_ms=offset_ms)
    seen = Seen(real_bench)
    real_bench.open(recording)
    real_bench.engine.play()
    real_bench.wait_for(lambda: len(seen.frames) > 25)
    assert seen.error_ms(first_ms=still_at(recording, offset_ms).start_ms) <= FRAME_MS / 2
    assert still_at(recording, offset_ms).start_ms == pytest.approx(offset_ms, abs=1)


def test_a_transport_stream_plays_and_goes_back_to_its_start(vlc_bench: Bench, tmp_path: Path) -> None:
    # Nothing is said of its pictures: libVLC may miss the first key frame. Where it stands, the still is exact.
    vlc_bench.open(make_recording(tmp_path / "film.ts", seconds=3))
    vlc_bench.play()
    vlc_bench.wait_for(lambda: vlc_bench.engine.now_ms() > 500)
    vlc_bench.engine.stop()
    vlc_bench.wait_for(lambda: vlc_bench.engine.state is State.PAUSED and vlc_bench.engine.now_ms() == 0)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_picture_that_was_taken_with_a_turned_camera_is_upright(
    real_bench: Bench, tmp_path: Path, turned: int
) -> None:
    seen = Seen(real_bench)
    real_bench.open(make_recording(tmp_path / "film.mp4", seconds=1, turned=turned))
    lying = QTransform().rotate(turned)
    real_bench.wait_for(lambda: not seen.picture.isNull() and read_barcode(seen.picture.transformed(lying)) in range(4))
    assert seen.picture.size() == (QSize(640, 360) if turned == 180 else QSize(360, 640))


def test_the_memory_of_a_recordings_pictures_is_free_once_it_is_closed(vlc_bench: Bench, short: Path) -> None:
    vlc_bench.open(short)
    vlc_bench.wait_for(lambda: vlc_bench.pictures > 0)
    assert isinstance(vlc_bench.engine, VlcEngine)
    media = vlc_bench.engine._media
    assert media is not None
    drawn_into = [weakref.ref(one) for one in media._pictures._buffers]
    del media
    assert drawn_into
    gc.disable()  # libVLC's callbacks are held in a ring, which Python looks for now and then
    try:
        vlc_bench.engine.close()
        vlc_bench.wait_for(lambda: all(one() is None for one in drawn_into))
    finally:
        gc.enable()
