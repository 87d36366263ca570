"""65 minutes of MP3 without a Xing header, its bit rate variable, which says where it is."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Row
from tests.benchmarks.playback.recordings import spoken_mp3
from tests.benchmarks.processes import environment, told_by
from tests.long_recording import LONG_S

SEEKS = 100
LENGTH_BAR_MS, SEEK_BAR_MS = 50, 100
TIMEOUT_S = 400


def rows() -> Iterator[Row]:
    """Yield how far its length is from the true one, and what is heard after a seek from what the clock says."""
    path = spoken_mp3()
    with tempfile.TemporaryDirectory() as home:
        told = told_by("tests.benchmarks.playback.children.mp3", (path, SEEKS), environment(Path(home)), TIMEOUT_S)
    yield Row(
        "playback: length of an MP3", [abs(told["length_ms"] - LONG_S * 1000)], "ms", LENGTH_BAR_MS, "its samples"
    )
    for name in ("PyAV", "libVLC"):
        apart = [abs(one) for one in told[name]]
        yield Row(f"playback: seek in it, {name}", [max(apart)], "ms", SEEK_BAR_MS, f"the farthest of {len(apart)}")
