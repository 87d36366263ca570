"""Random seeks while the recording stands: which frame is on the screen, and how soon."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Row
from tests.benchmarks.playback.recordings import long_mkv, long_mp4, short_webm
from tests.benchmarks.processes import environment, told_by

SEEKS = 200
BAR = 1.3
TIMEOUT_S = 600
PEER = "PyAV: seek, decode, scale, convert"


def rows() -> Iterator[Row]:
    """Yield two rows for each container: the frames that were wrong, and the time to the right one."""
    for make in (long_mp4, long_mkv, short_webm):
        path = make()
        with tempfile.TemporaryDirectory() as home:
            told = told_by(
                "tests.benchmarks.playback.children.seeks", (path, SEEKS), environment(Path(home)), TIMEOUT_S
            )
        name = f"playback: seek in {path.suffix[1:]}"
        yield Row(f"{name}, wrong", [told["wrong"]], "frames", 0, f"of {SEEKS}, read from the screen")
        yield Row(name, told["ours"], "ms", BAR, PEER, told["peer"])
