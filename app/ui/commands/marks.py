"""Marks: the commands of the Marks menu."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core import marks
from app.core.checks import Problem
from app.core.edits import Step
from app.core.errors import MinutageError
from app.core.inline import plain
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import format_timecode
from app.session.document import Document
from app.session.nudges import Nudges
from app.session.player import Player
from app.ui.errors import in_one_line, in_words
from app.ui.transcript.editor import TranscriptEditor

WORDS = 40
"""As many letters of a block as are enough to know it."""


class MarkCommands(QObject):
    """Places and moves marks.

    Signals:
        said: a line for the status bar, translated.
    """

    said = Signal(str)

    def __init__(
        self, window: QWidget, document: Document, player: Player, transcript: TranscriptEditor, nudges: Nudges
    ) -> None:
        super().__init__(window)
        self._document, self._player, self._transcript = document, player, transcript
        self._problems: list[Problem] = []
        self._problem: Problem | None = None
        self._nudges = nudges
        nudges.nudged.connect(self._say_where)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "mark.place": self._told(self._place),
            "mark.place_next": self._told(self._place_and_go_on),
            "mark.chapter": self._told(self.new_chapter),
            "mark.chapters": self._place_chapters,
            "mark.remove": self._remove,
            "mark.back": self._told(lambda: self._nudge(-1)),
            "mark.forward": self._told(lambda: self._nudge(1)),
            "problem.next": lambda: self.go_to_problem(1),
            "problem.previous": lambda: self.go_to_problem(-1),
        }

    def show_problems(self, problems: list[Problem]) -> None:
        """Take the problems that F8 walks through, in page order."""
        self._problems = [one for one in problems if one.block is not None]

    def _told(self, command: Callable[[], object]) -> Callable[[], None]:
        """Return the command with its refusal told in the status bar: no box for a slip of the hand."""

        def run() -> None:
            try:
                command()
            except MinutageError as error:
                self.said.emit(in_one_line(error))

        return run

    def _heard_ms(self) -> int:
        """Return the playhead; without a recording it is where somebody has put it.

        Raises:
            MinutageError: the recording is not there, so nobody has heard what would be marked.
        """
        if self._player.is_missing:
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "The recording is not there to mark by"),
                QT_TRANSLATE_NOOP("core", "locate it, or drag the mark on the timeline"),
            )
        return self._player.moment_ms()

    def _place(self) -> None:
        at = self._transcript.current_block()
        ms = self._heard_ms()
        if at < len(self._document.project.blocks):
            self._do(marks.place_mark(self._document.project, at, ms))
            self._say_where(at)

    def _place_and_go_on(self) -> None:
        at = self._transcript.current_block()
        step, following = marks.mark_and_next(self._document.project, at, self._heard_ms())
        if step is not None:
            self._do(step)
            self._say_where(at)
        if following is not None:
            self._transcript.await_mark(following)
        elif step is not None:
            self.said.emit(self.tr("{mark}; every mark is placed").format(mark=self._where(at)))
        elif any(one.takes_mark for one in self._document.project.blocks):
            self.said.emit(self.tr("Every mark is placed"))
        else:
            self.said.emit(self.tr("Nothing here takes a mark yet: make it a turn or a chapter first"))

    def _do(self, step: Step) -> None:
        """Do it; undone, it gives the caret back where it was."""
        self._document.do(replace(step, before=step.before or self._transcript.caret()))

    @Slot(int)
    def _say_where(self, at: int) -> None:
        """Say which block has which time now: it need not be in view."""
        self.said.emit(self._where(at))

    def _where(self, at: int) -> str:
        block = self._document.project.blocks[at]
        words = plain(block.text)
        return (self.tr("“{words}” marked at {time}") if words else self.tr("Marked at {time}")).format(
            words=words if len(words) <= WORDS else f"{words[: WORDS - 1].rstrip()}…",
            time=format_timecode(block.start_ms or 0),
        )

    def new_chapter(self) -> None:
        """Make a chapter where the recording is now, with the caret in its empty title."""
        ms = self._heard_ms()
        step, at = marks.new_chapter(self._document.project, ms)
        self._do(step)
        self.said.emit(self.tr("New chapter at {time}").format(time=format_timecode(ms)))
        self._transcript.go_to_block(at)
        self._transcript.setFocus()

    def _place_chapters(self) -> None:
        step = marks.place_chapters(self._document.project)
        if step is None:
            self.said.emit(self.tr("No chapter was waiting for the time of its first turn"))
            return
        self._do(step)
        self.said.emit(self.tr("%n chapter(s) placed at their first turn", "", len(step.edits)))

    def _remove(self) -> None:
        """Remove the mark of the caret's text, or all of the selection."""
        first, last = self._transcript.selected_blocks()
        above = marks.marked_block_above(self._document.project, first)
        step = marks.remove_marks(self._document.project, first if above is None else above, last)
        if step is not None:
            self._do(step)

    def _nudge(self, frames: int) -> None:
        at = self._marked()
        self._nudges.nudge(self._transcript.current_block() if at is None else at, frames)

    def _marked(self) -> int | None:
        """Return the block that the caret's mark belongs to: a paragraph's is that of the turn above."""
        return marks.marked_block_above(self._document.project, self._transcript.current_block())

    def go_to_problem(self, direction: int) -> None:
        """Put the caret in the next block that has a problem, and say what it is."""
        if not self._problems:
            self.said.emit(self.tr("No problem was found"))
            return
        self._problem = problem = self._problem_beside(direction)
        self._transcript.go_to_block(problem.block or 0)
        self._transcript.setFocus()
        self.said.emit(problem.message(in_words))

    def _problem_beside(self, direction: int) -> Problem:
        """Return the problem that follows the one told last where the caret still is, else the caret."""
        caret, last = self._transcript.current_block(), self._problem
        if last is not None and last.block == caret and last in self._problems:  # a block may have several
            found = self._problems.index(last) + direction
        else:
            positions = [one.block or 0 for one in self._problems]
            found = bisect_right(positions, caret) if direction > 0 else bisect_left(positions, caret) - 1
        return self._problems[found % len(self._problems)]
