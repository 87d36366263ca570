"""How busy the processors are while 1080p25 plays."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import STATED, Row, turn_about
from tests.benchmarks.playback.recordings import hd, long_hd
from tests.benchmarks.processes import environment, told_by

BAR = 1.3
SECONDS = 8
PAIRS = 4
SMALL, LARGE = (640, 360), (1920, 1080)
CHILDREN = "tests.benchmarks.playback.children"


def rows() -> Iterator[Row]:
    """Yield the whole window against the least that shows a picture, and the window with large pictures.

    In a recording of some minutes the playhead moves slowly through the timeline; in one of 14 s it is painted at
    every tick.
    """
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))

        def played(child: str, path: Path, size: tuple[int, int]) -> dict[str, float]:
            told: dict[str, float] = told_by(f"{CHILDREN}.{child}", (path, *size, SECONDS), env)
            assert told["fps"] > 20, told
            return told

        def share(child: str, path: Path) -> float:
            return 100 * played(child, path, SMALL)["cpu"]

        long = long_hd()
        ours, peer = turn_about(lambda: share("cpu_ours", long), lambda: share("cpu_bare", long), runs=PAIRS, warm=0)
        yield Row("playback: 1080p25 at 640×360", ours, "% CPU", BAR, "libVLC's callbacks and a bare widget", peer)
        yield Row("playback: the same, 14 s long", [share("cpu_ours", hd())], "% CPU", STATED, "nothing")
        large = played("cpu_ours", long, LARGE)
        yield Row("playback: 1080p25 at 1920×1080", [100 * large["cpu"]], "% CPU", STATED, "nothing")
        yield Row("playback: its picture", [LARGE[0] - large["picture"]], "px missing", 0, "1920 pixels, in each line")
