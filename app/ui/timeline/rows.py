"""Where each row of the timeline stands, from top to bottom."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect

HEIGHT: Final = 172
LEAST_HEIGHT: Final = 128

_OVERVIEW: Final = 22
_RULER: Final = 24
_GAP: Final = 2
_CHAPTERS: Final = 24
_LANE: Final = 8
_LANE_GAP: Final = 4
_FOOT: Final = 16
_TRAY: Final = 20


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a timeline of that size, in pixels; what is more than `HEIGHT` goes to the waveform."""

    overview: QRect
    ruler: QRect
    chapters: QRect
    turns: QRect
    wave: QRect
    tray: QRect

    @classmethod
    def of(cls, width: int, height: int) -> "Rows":
        chapters = _OVERVIEW + _RULER + _GAP
        turns = chapters + _CHAPTERS + _LANE_GAP
        wave = turns + _LANE + _LANE_GAP
        return cls(
            overview=QRect(0, 0, width, _OVERVIEW),
            ruler=QRect(0, _OVERVIEW, width, _RULER),
            chapters=QRect(0, chapters, width, _CHAPTERS),
            turns=QRect(0, turns, width, _LANE),
            wave=QRect(0, wave, width, max(1, height - _FOOT - wave)),
            tray=QRect(0, height - _TRAY - _LANE_GAP, width, _TRAY),
        )

    @property
    def stem_top(self) -> int:
        """Where a mark's head begins: it reaches over the edge of the ruler."""
        return self.ruler.bottom() - 1

    @property
    def stem_bottom(self) -> int:
        """The pixel below the last one of a mark's stem."""
        return self.wave.bottom() + 1
