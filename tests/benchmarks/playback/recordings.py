"""The recordings that are played: made once, and thrown away at the end.

Where the environment names a folder as ``MINUTAGE_RECORDINGS``, they are kept there for the next time.
"""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.long_recording import LONG_S, make_long_recording, remux, repeat
from tests.recordings import make_recording
from tests.spoken_position import make_spoken_position

VP8 = ("libvpx", "libopus")
VP8_OPTIONS = {"deadline": "realtime", "cpu-used": "8", "crf": "20", "b": "1M", "g": "250"}
HD_S = 14


@cache
def folder() -> Path:
    """Return where they are."""
    kept = os.environ.get("MINUTAGE_RECORDINGS")
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        return Path(kept)
    path = Path(tempfile.mkdtemp(prefix="minutage-recordings-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


def long_mp4() -> Path:
    """Return 65 minutes of H.264 with B-frames, a key frame every 10 s."""
    path = folder() / "long.mp4"
    return path if path.exists() else make_long_recording(path)


def long_mkv() -> Path:
    """Return the same streams in Matroska."""
    path = folder() / "long.mkv"
    return path if path.exists() else remux(long_mp4(), path)


def short_webm() -> Path:
    """Return 2 minutes of VP8."""
    path = folder() / "short.webm"
    if not path.exists():
        make_recording(path, seconds=120, codecs=VP8, options=VP8_OPTIONS, threads=1)
    return path


def hd() -> Path:
    """Return 14 s of 1080p25 in which everything moves."""
    path = folder() / "hd.mp4"
    return path if path.exists() else make_recording(path, seconds=HD_S, size=(1920, 1080), moves=True, beeps=False)


def long_hd() -> Path:
    """Return ten minutes of the same."""
    path = folder() / "long_hd.mp4"
    return path if path.exists() else repeat(hd(), path, HD_S, 43)


def spoken_mp3() -> Path:
    """Return an MP3 as long, without a header that says how long."""
    path = folder() / "spoken.mp3"
    return path if path.exists() else make_spoken_position(path, LONG_S)
