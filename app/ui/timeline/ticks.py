"""The ruler's ticks: as many as can be read, at times people count in."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from app.core.timecode import format_timecode
from app.ui.timeline.scale import Scale

LABEL_PX: Final = 120
"""The room that a labelled tick has at least: ruler labels are to be found, not read through."""

_STEPS: Final = (
    *((100, 20), (200, 50), (500, 100)),
    *((1_000, 200), (2_000, 500), (5_000, 1_000), (10_000, 2_000), (15_000, 5_000), (30_000, 5_000)),
    *((60_000, 10_000), (120_000, 30_000), (300_000, 60_000), (600_000, 120_000), (900_000, 300_000)),
    *((1_800_000, 300_000), (3_600_000, 600_000), (7_200_000, 1_800_000), (18_000_000, 3_600_000)),
    *((36_000_000, 7_200_000), (86_400_000, 14_400_000), (360_000_000, 72_000_000), (720_000_000, 144_000_000)),
)
"""From one labelled tick to the next, and from one small tick to the next, in ms."""


@lru_cache(maxsize=4)  # asked at every tick of the clock
def steps(ms_per_px: float) -> tuple[int, int]:
    """Return the ms from one labelled tick to the next, and from one small tick to the next.

    >>> steps(1220)
    (300000, 60000)
    """
    return next((pair for pair in _STEPS if pair[0] >= LABEL_PX * ms_per_px), _STEPS[-1])


def multiples(step_ms: int, scale: Scale, before_px: int = 0) -> Iterator[int]:
    """Yield the multiples of `step_ms` that are seen, and those up to `before_px` left of it."""
    first = max(0, scale.start_ms - before_px * scale.ms_per_px)
    ms = -int(-first // step_ms) * step_ms
    while ms <= min(scale.end_ms, scale.total_ms):
        yield ms
        ms += step_ms


def label(ms: int, step_ms: int) -> str:
    """Return a tick's time: tenths only where ticks are tenths apart.

    >>> label(3_600_000, 300_000), label(1_500, 500)
    ('1:00:00', '0:01.5')
    """
    whole = format_timecode(ms // 1000 * 1000)
    return whole if step_ms >= 1000 else f"{whole}.{ms % 1000 // 100}"
