"""From the start of the process to the first picture that holds the demo's first block and a mark."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Row, turn_about
from tests.benchmarks.processes import environment, ms_until_told

CHILDREN = Path(__file__).parent / "children"
BAR = 3


def rows() -> Iterator[Row]:
    """Yield the row: our window with the demo, against a PySide6 window with nothing in it."""
    with tempfile.TemporaryDirectory() as home:
        env = environment(Path(home))
        ours, peer = turn_about(
            lambda: ms_until_told(CHILDREN / "demo_window.py", env),
            lambda: ms_until_told(CHILDREN / "empty_window.py", env),
            runs=15,
        )
    yield Row("start", ours, "ms", BAR, "an empty PySide6 window", peer)
