"""Marks that are pressed while it plays: how far from the frame that was on the screen."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Row
from tests.benchmarks.playback.recordings import long_mp4
from tests.benchmarks.processes import environment, told_by

RATES = (0.5, 1.0, 1.5, 2.0)
MARKS = 100
NEAR_MS, FAR_MS = 40, 100
MISSES = 2
TIMEOUT_S = 240


def rows() -> Iterator[Row]:
    """Yield two rows for each rate: the share that lies farther than a frame from it, and the farthest."""
    for rate in RATES:
        with tempfile.TemporaryDirectory() as home:
            child = "tests.benchmarks.playback.children.marks"
            apart = told_by(child, (long_mp4(), rate, MARKS), environment(Path(home)), TIMEOUT_S)
        missed = 100 * sum(one > NEAR_MS for one in apart) / len(apart)
        name = f"playback: marks at {rate:g}×"
        yield Row(f"{name}, beyond {NEAR_MS} ms", [missed], "%", MISSES, f"{MARKS} keys, the frame on the screen")
        yield Row(f"{name}, farthest", [max(apart)], "ms", FAR_MS, "the same")
