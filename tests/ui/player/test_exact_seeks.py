"""Seeks by chance, while the recording stands: the frame is read from the screen's own pixels."""

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.media.engines.vlc_library import vlc_is_here
from tests.long_recording import make_long_recording, remux
from tests.recordings import make_webm
from tests.stage import Stage, let_pass

FRAME_MS = 40
LENGTH_S = 30
SMALLER = QSize(480, 270)
LOADS, KNOWN_AFTER = 10, 3
pytestmark = pytest.mark.skipif(not vlc_is_here(), reason="libVLC is not on this machine")


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Half a minute in parts with B-frames, joined; the same in Matroska; some seconds of VP8."""
    folder = tmp_path_factory.mktemp("films")
    mp4 = make_long_recording(folder / "film.mp4", LENGTH_S, part_s=10)
    mkv = remux(mp4, folder / "film.mkv")
    webm = make_webm(folder / "film.webm", seconds=12)
    return {".mp4": mp4, ".mkv": mkv, ".webm": webm}


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(SMALLER)
    yield stage
    stage.close()


def inside(number: int, first_ms: int) -> int:
    """Return a time inside a frame, by chance."""
    return first_ms + number * FRAME_MS + random.randrange(1, FRAME_MS - 1)


# In Matroska times are whole milliseconds, and count from where the sound begins, 21 ms before the picture.
@pytest.mark.parametrize(("suffix", "first_ms"), [(".mp4", 0), (".mkv", 21), (".webm", 0)])
def test_every_seek_shows_its_frame(stage: Stage, films: dict[str, Path], suffix: str, first_ms: int) -> None:
    random.seed(suffix)
    stage.open(films[suffix])
    frames = stage.engine.duration_ms // FRAME_MS
    wanted = [random.randrange(1, frames - 5) for _ in range(20)]
    seen = []
    for number in wanted:
        stage.seek(inside(number, first_ms))
        seen.append(stage.frame())
    assert seen == wanted


def test_after_a_burst_of_seeks_the_last_one_is_seen(stage: Stage, films: dict[str, Path]) -> None:
    random.seed(0)
    stage.open(films[".mp4"])
    for _ in range(200):
        stage.player.seek(random.randrange(1000 * LENGTH_S))
        let_pass(0.001)
    stage.seek(inside(678, 0))
    assert stage.frame() == 678


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="this system does not tell which files are open")
def test_one_recording_after_another_leaves_no_thread_and_no_file(stage: Stage, films: dict[str, Path]) -> None:
    left = []
    for number in range(LOADS):
        stage.open(list(films.values())[number % 3])
        stage.player.eject()
        stage.player.close()  # waits until nothing is at work
        left.append((threading.active_count(), open_files()))
    assert max(left[KNOWN_AFTER:]) <= max(left[:KNOWN_AFTER])
