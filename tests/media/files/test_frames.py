"""Going from frame to frame, by their own time stamps."""

import gc
import weakref
from fractions import Fraction
from pathlib import Path

import pytest

from app.media.files import frames as module
from app.media.files.frames import Frames
from tests.recordings import make_recording, uneven_times

SECONDS = 12


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """12 s with B-frames, a key frame at 0 and at 10 s."""
    return make_recording(tmp_path_factory.mktemp("long") / "film.mp4", seconds=SECONDS, beeps=False)


@pytest.fixture(scope="session")
def uneven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """3 s whose frames last 20, 40 or 100 ms, as a telephone takes them."""
    path = tmp_path_factory.mktemp("uneven") / "film.mkv"
    return make_recording(path, seconds=3, beeps=False, times_ms=uneven_times(3_000))


@pytest.mark.parametrize(
    ("ms", "count", "expected"),
    [(0, 1, 40), (40, -1, 0), (50, -1, 40), (50, -2, 0), (50, 1, 80), (400, 0, 400), (0, -1, 0), (11_960, 5, 11_960)],
)
def test_frames_are_counted_from_the_one_that_is_seen(long: Path, ms: int, count: int, expected: int) -> None:
    frames = Frames(long)
    assert frames.beside(ms, count) == expected
    frames.close()


def test_going_back_crosses_a_key_frame(long: Path) -> None:
    frames = Frames(long)
    ms, seen = 10_200, []
    for _ in range(10):
        ms = frames.beside(ms, -1)
        seen.append(ms)
    frames.close()
    assert seen == list(range(10_160, 9_760, -40))


def test_frames_of_uneven_length_are_all_found_forward_and_back(uneven: Path) -> None:
    expected = uneven_times(3_000)
    frames = Frames(uneven)
    forward, back = [0], [expected[-1]]
    while forward[-1] < expected[-1]:
        forward.append(frames.beside(forward[-1], 1))
    while back[-1]:
        back.append(frames.beside(back[-1], -1))
    frames.close()
    assert forward == expected
    assert back == expected[::-1]


def seeks(monkeypatch: pytest.MonkeyPatch) -> list[Fraction]:
    """Return where decoding begins anew, from now on."""
    sought: list[Fraction] = []
    seek = Frames._seek

    def counted(frames: Frames, stamp_s: Fraction) -> None:
        sought.append(stamp_s)
        seek(frames, stamp_s)

    monkeypatch.setattr(Frames, "_seek", counted)
    return sought


def test_going_back_decodes_what_was_passed_only_once(long: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sought = seeks(monkeypatch)
    frames = Frames(long)
    assert frames.beside(9_960, -100) == 5_960
    frames.close()
    assert len(sought) == 2  # near the frame itself, and once for all that comes before


def test_what_is_kept_has_a_limit_and_beyond_it_is_decoded_again(long: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT_BYTES", 5 * 640 * 360 * 3 // 2)
    sought = seeks(monkeypatch)
    frames = Frames(long)
    assert frames.beside(9_000, -20) == 8_200
    assert frames.beside(8_200, 20) == 9_000
    assert len(sought) > 2  # what was let go of on the way
    frames.close()


def test_a_closed_recording_keeps_nothing(long: Path) -> None:
    gc.disable()  # what only a collection finds may be kept for long, with a decoder and its buffers
    try:
        frames = Frames(long)
        frames.at(5_000)
        frames.close()
        kept = weakref.ref(frames)
        del frames
        assert kept() is None
    finally:
        gc.enable()
