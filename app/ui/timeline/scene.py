"""What there is to paint: the project and the view of it, as one value."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.core.index import TimeIndex
from app.core.project import Project
from app.ui.timeline.look import Look
from app.ui.timeline.rows import Rows
from app.ui.timeline.scale import Scale
from app.ui.timeline.spans import Spans

if TYPE_CHECKING:
    import numpy as np  # at run time the waveform brings it along, after the first paint


class Peaks(Protocol):
    """The waveform, as the timeline asks for it."""

    def between(self, start_ms: int, end_ms: int, columns: int) -> "tuple[np.ndarray, np.ndarray]":
        """Return the least and the greatest value in each of `columns` equal stretches, −1 to 1."""
        ...


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the layers look at; none of them holds anything of its own.

    Args:
        project, index, spans: the transcript, by page and by time.
        total_ms: how long the recording is, or what is placed; 0 when there is nothing to see.
        scale: what is seen of it.
        rows, look: where, and how.
        peaks: the waveform; None while there is none.
        gain: what the waveform is multiplied by: a quiet recording is drawn as tall as a loud one.
        problems: positions of the blocks that have one.
        unplaced: how many marks are not placed yet.
        tray_text, hint: the words of the unplaced tray, and of an empty timeline.
        lifted: position of the block whose mark is being dragged, which is painted where the hand is.
    """

    project: Project
    index: TimeIndex
    spans: Spans
    total_ms: int
    scale: Scale
    rows: Rows
    look: Look
    peaks: Peaks | None = None
    gain: float = 1.0
    problems: frozenset[int] = frozenset()
    unplaced: int = 0
    tray_text: str = ""
    hint: str = ""
    lifted: int | None = None

    @property
    def is_empty(self) -> bool:
        return self.total_ms <= 0

    def x_of(self, ms: float) -> int:
        """Return the whole pixel of a time."""
        return round(self.scale.to_x(ms))

    def start_of(self, at: int) -> int:
        """Return the start of a block that is known to be placed, in ms."""
        return self.project.blocks[at].start_ms or 0
