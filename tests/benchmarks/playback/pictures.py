"""Whether the still looks as libVLC's own picture of the same frame."""

import tempfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import Row
from tests.benchmarks.processes import environment, told_by
from tests.recordings import make_recording

BAR = 2
KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "turned by 90°": {"turned": 90},
    "pixels of 16:11": {"size": (720, 576), "pixel_shape": Fraction(16, 11)},
    "BT.709": {"matrix": "ITU709"},
    "full range": {"full_range": True},
}


def rows() -> Iterator[Row]:
    """Yield a row for each kind of picture: how far the two are from each other, over some frames."""
    with tempfile.TemporaryDirectory() as home:
        for kind, options in KINDS.items():
            path = make_recording(Path(home) / "film.mp4", seconds=4, moves=True, beeps=False, **options)
            told = told_by(
                "tests.benchmarks.playback.children.pictures",
                (path, options.get("turned", 0)),
                environment(Path(home)),
            )
            yield Row(f"playback: still, {kind}", told, "% apart", BAR, "libVLC's picture of the same frame")
