"""The one frame that is seen at a time."""

import math
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTransform

from app.core.errors import MinutageError
from app.media.files.stills import Still, Stills, still_at
from tests.barcode import read_barcode
from tests.recordings import make_recording

NTSC = Fraction(30_000, 1_001)


def image(still: Still) -> QImage:
    return QImage(still.rgb, still.width, still.height, 3 * still.width, QImage.Format.Format_RGB888)


def number(still: Still) -> int:
    """Return the frame number that is drawn into it."""
    return read_barcode(image(still))


@pytest.fixture(scope="session")
def ntsc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """3 s at 29.97 frames a second."""
    return make_recording(tmp_path_factory.mktemp("ntsc") / "ntsc.mp4", seconds=3, fps=NTSC)


@pytest.mark.parametrize(
    ("ms", "frame"), [(0, 0), (39, 0), (40, 1), (2_519, 62), (2_520, 63), (5_999, 149), (90_000, 149)]
)
def test_it_is_the_last_frame_that_is_not_later(video: Path, ms: int, frame: int) -> None:
    still = still_at(video, ms)
    assert number(still) == frame
    assert still.start_ms == 40 * frame


@pytest.mark.parametrize("frame", [1, 2, 3, 31, 59, 88])
def test_a_time_stamp_between_milliseconds_is_rounded_up(ntsc: Path, frame: int) -> None:
    start_ms = math.ceil(frame / NTSC * 1_000)
    assert number(still_at(ntsc, start_ms - 1)) == frame - 1
    still = still_at(ntsc, start_ms)
    assert (number(still), still.start_ms) == (frame, start_ms)


def test_one_after_the_other_they_are_all_frames(ntsc: Path) -> None:
    with Stills(ntsc) as stills:
        still = stills.at(0)
        numbers = [number(still)]
        while (next_ms := stills.beside(still.start_ms, 1)) > still.start_ms:
            still = stills.at(next_ms)
            numbers.append(number(still))
    assert numbers == list(range(90))


def test_backwards_they_are_all_frames(ntsc: Path) -> None:
    with Stills(ntsc) as stills:
        still = stills.at(500)
        numbers = [number(still)]
        while still.start_ms:
            still = stills.at(still.start_ms - 1)
            numbers.append(number(still))
    assert numbers == list(range(14, -1, -1))


@pytest.mark.parametrize("suffix", [".mkv", ".ts", ".mov"])
def test_they_are_exact_in_other_containers(tmp_path: Path, suffix: str) -> None:
    path = make_recording(tmp_path / f"film{suffix}", seconds=12, beeps=False)
    with Stills(path) as stills:
        for ms in (11_960, 10_010, 9_999, 4_321, 40, 0):
            assert number(stills.at(ms)) == ms // 40


def test_a_still_is_no_larger_than_wanted(video: Path) -> None:
    still = still_at(video, 1_000, within=(320, 320))
    assert (still.width, still.height) == (320, 180)
    assert number(still) == 25
    assert len(still.rgb) == 3 * 320 * 180


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_picture_that_was_taken_with_a_turned_camera_is_upright(tmp_path: Path, turned: int) -> None:
    still = still_at(make_recording(tmp_path / "film.mp4", seconds=1, beeps=False, turned=turned), 400)
    assert (still.width, still.height) == ((640, 360) if turned == 180 else (360, 640))
    assert read_barcode(image(still).transformed(QTransform().rotate(turned))) == 10


def test_before_the_first_frame_it_is_the_first(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "film.mkv", seconds=2, beeps=False, offset_ms=1_500)
    still = still_at(path, 0)
    assert (number(still), still.start_ms) == (0, 1_500)


def test_sound_alone_has_none(sound: Path) -> None:
    with pytest.raises(MinutageError, match="can’t be read"):
        still_at(sound, 0)
