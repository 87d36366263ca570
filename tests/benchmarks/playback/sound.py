"""Whether what is heard is where the clock is: beeps, found in the samples that libVLC hands out."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Row
from tests.benchmarks.processes import environment, told_by
from tests.recordings import make_recording, make_sound

BAR = 40
SECONDS = 32
RATES = (1.0, 1.5)
TIMEOUT_S = 180


def rows() -> Iterator[Row]:
    """Yield a row for each container and rate: how far each beep is from its time, and the farthest as the limit."""
    with tempfile.TemporaryDirectory() as home:
        for suffix in (".mp4", ".mkv", ".m4a"):
            make = make_sound if suffix == ".m4a" else make_recording
            path = make(Path(home) / f"beeps{suffix}", seconds=SECONDS)
            for rate in RATES:
                child = "tests.benchmarks.playback.children.sound"
                apart = told_by(child, (path, rate), environment(Path(home)), TIMEOUT_S)
                name = f"playback: beeps in {suffix[1:]} at {rate:g}×"
                yield Row(name, [max(apart)], "ms", BAR, f"our clock; the farthest of {len(apart)}")
