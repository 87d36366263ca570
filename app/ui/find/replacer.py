"""Replacing in the window: the step is made in a job, and done only where nothing has changed meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.core.edits import Caret
from app.core.errors import MinutageError
from app.core.find import Replacement, replace_all, replace_one
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.reckoning import Reckoning
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.ui.find.search import FindSearch


class Replacer(QObject):
    """Puts the bar's other words in the place of what was found."""

    def __init__(self, search: "FindSearch", document: Document, jobs: JobRunner, transcript: TranscriptEditor) -> None:
        super().__init__(search)
        self._search, self._document, self._jobs, self._transcript = search, document, jobs, transcript
        self._work: Reckoning | None = None

    @Slot()
    def replace_one(self) -> None:
        """Replace the match that one is at, and go to the next; go to one first where one is at none."""
        self._search.when_current(self._replace_here)

    def _replace_here(self) -> None:
        search = self._search
        here, found = search.here(), search.finder.result
        if here is None or found is None:
            search.step(1)
            return
        project, caret = self._document.project, self._transcript.caret()
        try:
            done = replace_one(project, found, here, search.bar.replacement.text(), caret=caret)
        except MinutageError as error:
            search.show_trouble(error)
            return
        if done.step is None or done.step.after is None:
            self._say(done)
            search.step(1)
        elif self._document.do(done.step):
            after = done.step.after
            self._go_on(after, was_name=found[here].in_name)

    def _go_on(self, after: Caret, *, was_name: bool) -> None:
        """Go to the match behind what was just put in."""
        if was_name:
            self._search.when_current(lambda: self._search.step(1))
        else:
            self._search.when_current(lambda: self._search.go_from(Place(after.block, after.offset)))

    @Slot()
    def replace_all(self) -> None:
        """Replace all that was found, in one step."""
        self._search.when_current(self._begin)

    def _begin(self) -> None:
        found = self._search.finder.result
        if not found or self._work is not None:
            return
        text, caret = self._search.bar.replacement.text(), self._transcript.caret()

        def make(project: Project) -> Replacement:
            return replace_all(project, found, text, caret=caret)

        self._work = Reckoning(self._document, self._jobs, make, again=False)
        self._work.ended.connect(self._on_ended)
        self._work.made.connect(self._on_made)
        self._work.overtaken.connect(self.replace_all)  # something was written meanwhile
        self._work.failed.connect(self._search.show_trouble)

    @Slot()
    def _on_ended(self) -> None:
        self._work = None

    @Slot(object)
    def _on_made(self, done: Replacement) -> None:
        if done.step is None or self._document.do(done.step):
            self._say(done)

    def _say(self, done: Replacement) -> None:
        parts = [self.tr("%n place(s) replaced", "", done.count)]
        if done.kept:
            parts.append(
                self.tr("%n place(s) kept as they were, for their marks or a name would be lost", "", done.kept)
            )
        found = self._search.finder.result
        if found is not None and found.is_cut:
            parts.append(self.tr("there are more: replace once more"))
        self._search.said.emit("; ".join(parts))
