"""What can be changed on the timeline: steps, done through the document."""

from typing import TYPE_CHECKING

from app.core import marks
from app.core.edits import Step
from app.core.project import Project
from app.session.document import Document
from app.session.nudges import Nudges

if TYPE_CHECKING:
    from app.ui.timeline.timeline import Timeline


class TimelineEdits:
    """Marks placed, moved, removed and made. Positions are those of blocks."""

    def __init__(self, timeline: "Timeline", document: Document, nudges: Nudges) -> None:
        self._timeline, self._document, self._nudges = timeline, document, nudges

    @property
    def _project(self) -> Project:
        return self._document.project

    def _do(self, step: Step) -> bool:
        return self._document.do(step, self._timeline)

    def place(self, at: int, ms: int) -> None:
        """Place the mark of a block, and choose it."""
        if self._project.blocks[at].start_ms != ms:
            self._do(marks.place_mark(self._project, at, ms))
        self._timeline.choose(at)

    def nudge(self, at: int, frames: int) -> None:
        """Move the mark of a block; nudges of it that follow one another are one step, until `seal`."""
        self._nudges.nudge(at, frames, self._timeline)

    def seal(self) -> None:
        """End a run of nudges: somebody did something else."""
        self._document.seal()

    def remove(self, at: int | None) -> None:
        """Make a mark one that is not placed yet; the text stays."""
        if at is not None and self._project.blocks[at].is_placed:
            self._do(marks.remove_mark(self._project, at))

    def rename(self, at: int | None) -> None:
        """Ask for the title of a chapter."""
        if at is not None and self._project.blocks[at].is_chapter and not self._project.is_read_only:
            self._timeline.rename_requested.emit(at)

    def new_chapter(self, ms: int) -> None:
        """Make a chapter at that time, and ask for its title."""
        step, at = marks.new_chapter(self._project, ms)
        if self._do(step):
            self._timeline.choose(at)
            self.rename(at)

    def go_to_unplaced(self) -> None:
        """Choose the next block whose mark is not placed yet."""
        chosen = self._timeline.selected_block()
        found = marks.next_unplaced(self._project, -1 if chosen is None else chosen)
        if found is not None:
            self._timeline.choose(found)
