"""A passage: a part of the recording that is heard by itself."""

from typing import NamedTuple

from app.core.index import TimeIndex
from app.core.marks import marked_block_above
from app.core.project import Project


class Passage(NamedTuple):
    """From `start_ms` on, up to `end_ms`; None where it lasts to the end of the recording."""

    start_ms: int
    end_ms: int | None

    def holds(self, ms: int) -> bool:
        """Whether that time lies in it."""
        return ms >= self.start_ms and (self.end_ms is None or ms < self.end_ms)


def passage_of(project: Project, index: TimeIndex, first: int, last: int) -> Passage | None:
    """Return what is heard of the blocks from `first` to `last`: from their first mark to the mark that follows them.

    A paragraph is heard with the turn or chapter that it continues. None where none of them has
    a mark: nobody knows where they begin.
    """
    above = marked_block_above(project, first)
    blocks = project.blocks[first if above is None else above : last + 1]
    starts = [one.start_ms for one in blocks if one.is_placed and one.start_ms is not None]
    return Passage(min(starts), index.next_start(max(starts))) if starts else None
