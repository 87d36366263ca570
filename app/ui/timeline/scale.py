"""Which part of the recording is seen, and how large: milliseconds to pixels and back."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

FINEST_MS_PER_PX: Final = 2.0
"""At 25 frames a second a frame is 20 px wide then: nobody places a mark finer."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A view of a recording. Every method returns one that lies inside the recording.

    Args:
        total_ms: what there is to see; at least 1.
        width: pixels to see it in; at least 1.
        start_ms: the time at pixel 0.
        ms_per_px: how long a pixel lasts; how long one has to last to show all, where it is 0.

    >>> scale = Scale(total_ms=60_000, width=600)
    >>> scale.to_x(30_000), scale.to_ms(300)
    (300.0, 30000)
    """

    total_ms: int
    width: int
    start_ms: float = 0.0
    ms_per_px: float = 0.0

    def __post_init__(self) -> None:
        total_ms, width = max(1, self.total_ms), max(1, self.width)
        coarsest = total_ms / width
        finest = min(FINEST_MS_PER_PX, coarsest)
        ms_per_px = min(max(self.ms_per_px or coarsest, finest), coarsest)
        start_ms = min(max(self.start_ms, 0.0), total_ms - ms_per_px * width)
        for name, value in (("total_ms", total_ms), ("width", width)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "ms_per_px", ms_per_px)
        object.__setattr__(self, "start_ms", max(0.0, start_ms))

    @property
    def span_ms(self) -> float:
        """How much is seen."""
        return self.ms_per_px * self.width

    @property
    def end_ms(self) -> float:
        return self.start_ms + self.span_ms

    @property
    def is_whole(self) -> bool:
        """Whether all of the recording is seen."""
        return self.ms_per_px >= self.total_ms / self.width

    def to_x(self, ms: float) -> float:
        return (ms - self.start_ms) / self.ms_per_px

    def to_ms(self, x: float) -> int:
        """Return the time at a pixel, inside the recording."""
        return round(min(max(self.start_ms + x * self.ms_per_px, 0), self.total_ms))

    def tidy(self, ms: float) -> int:
        """Return the roundest time that looks the same: no thousandths where a pixel is a second."""
        grain = next((one for one in (1000, 100, 10) if one <= self.ms_per_px), 1)
        return min(round(ms / grain) * grain, self.total_ms)

    def shows(self, ms: float) -> bool:
        return self.start_ms <= ms <= self.end_ms

    def zoomed(self, factor: float, x: float) -> "Scale":
        """Return the scale that shows `factor` times as much detail, with the same time at pixel `x`."""
        held_ms = self.start_ms + x * self.ms_per_px
        closer = replace(self, ms_per_px=self.ms_per_px / factor)
        return replace(closer, start_ms=held_ms - x * closer.ms_per_px)

    def scrolled(self, pixels: float) -> "Scale":
        """Return the scale that begins so many pixels later."""
        return replace(self, start_ms=self.start_ms + pixels * self.ms_per_px)

    def starting_at(self, ms: float) -> "Scale":
        return replace(self, start_ms=ms)

    def between(self, start_ms: float, end_ms: float) -> "Scale":
        """Return the scale that shows that stretch, and as little else as can be."""
        return replace(self, start_ms=start_ms, ms_per_px=(end_ms - start_ms) / self.width or FINEST_MS_PER_PX)

    def whole(self) -> "Scale":
        return _whole(self.total_ms, self.width)

    def fitted(self, total_ms: int, width: int) -> "Scale":
        """Return the scale for another length or width: all stays all, a part keeps its start and its size."""
        if self.is_whole:
            return Scale(total_ms, width)
        return replace(self, total_ms=total_ms, width=width)


@lru_cache(maxsize=8)
def _whole(total_ms: int, width: int) -> Scale:
    """Return the scale of all of it: asked for several times whenever the playhead moves."""
    return Scale(total_ms, width)
