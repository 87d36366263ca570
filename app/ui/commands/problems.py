"""Problems: going to them, putting them right, and writing them down."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.checks import Problem
from app.core.edits import Step
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.problems import Problems
from app.ui.errors import in_words, show_error, translate_core
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.core.checks.fixes import Fix
    from app.ui.problems.panel import ProblemPanel
    from app.ui.theme import Theme


class ProblemCommands(QObject):
    """Walks the problems that the panel shows, and puts them right.

    Signals:
        said: a line for the status bar, translated.
        told: the `Problem` that was gone to.
    """

    said = Signal(str)
    told = Signal(object)

    def __init__(
        self, window: QWidget, document: Document, jobs: JobRunner, transcript: TranscriptEditor, problems: Problems
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._jobs = window, document, jobs
        self._transcript, self._problems = transcript, problems
        self._told: Problem | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "problem.next": lambda: self._walk(1),
            "problem.previous": lambda: self._walk(-1),
            "problem.fix": self._fix_here,
            "problem.fix_all": self._fix_all_here,
            "problem.export": self._ask_where,
        }

    def make_panel(self, theme: "Theme") -> "ProblemPanel":
        """Return the panel, which asks for what these commands do."""
        from app.ui.problems.panel import ProblemPanel  # late: made when it is first seen

        panel = ProblemPanel(self._problems, self._document, theme)
        panel.problem_requested.connect(self.go_to)
        panel.fix_requested.connect(self.fix)
        panel.fix_all_requested.connect(self.fix_all)
        self.told.connect(panel.choose)
        return panel

    def show_problems(self, problems: list[Problem]) -> None:
        """Take what was found, in page order."""
        self._problems.take(problems)

    # Going there

    def _walk(self, direction: int) -> None:
        """Put the caret where the next problem is, and say what it is."""
        problem = self._problems.beside(self._transcript.current_block(), self._told, direction)
        if problem is None:
            self.said.emit(self.tr("No problem was found"))
        else:
            self.go_to(problem)

    @Slot(object)
    def go_to(self, problem: Problem) -> None:
        """Put the caret where the problem is, if its block is still there, and say what it is."""
        at = self._problems.position(problem)
        self._told = problem
        if at is not None:
            if problem.span is None:
                self._transcript.go_to_block(at)
            else:
                self._transcript.go_to_place(Place(at, problem.span[0]))
            self._transcript.setFocus()
        self.told.emit(problem)
        self.said.emit(problem.message(in_words))

    # Putting it right

    def _fixable(self) -> "tuple[Problem, Fix] | None":
        """Return the problem that was told last, else the first of the caret's block that has a fix, and the fix."""
        from app.core.checks.fixes import fixes_for  # late: as long as nothing is put right

        here = self._problems.at(self._transcript.current_block())
        here.sort(key=lambda one: one != self._told)
        found = ((one, fix) for one in here for fix in fixes_for(one))
        return next(found, None)

    def _fix_here(self) -> None:
        found = self._fixable()
        if found is None:
            self.said.emit(self.tr("There is no problem here that could be fixed for you"))
        else:
            self.fix(*found)

    def _fix_all_here(self) -> None:
        found = self._fixable()
        if found is None:
            self.said.emit(self.tr("There is no problem here that could be fixed for you"))
        else:
            self.fix_all(found[0].rule, found[1])

    @Slot(object, object)
    def fix(self, problem: Problem, fix: "Fix") -> None:
        """Put one problem right."""
        done = translate_core(fix.label).format(**problem.values)
        self._run(lambda project: fix.step(project, problem), done)

    @Slot(str, object)
    def fix_all(self, rule: str, fix: "Fix") -> None:
        """Put all problems of a rule right, in one step."""
        self._run(lambda project: fix.step_for_all(project, rule), self.tr("Fixed wherever it is sure what is right"))

    def _run(self, make: Callable[[Project], Step | None], done: str) -> None:
        """Find the step in a job; do it, and say what was done."""
        from app.session.reckoning import Reckoning  # late: as long as nothing is put right

        reckoning = Reckoning(self._document, self._jobs, make)
        reckoning.made.connect(lambda step: self._do(step, done))
        reckoning.failed.connect(lambda error: show_error(self._window, error))

    def _do(self, step: Step | None, done: str) -> None:
        if step is None:
            self.said.emit(self.tr("Nothing was changed: it is fixed already, or nobody can be sure what is right"))
        else:
            self._document.do(replace(step, before=self._transcript.caret()))
            self.said.emit(done)

    # Writing them down

    def _ask_where(self) -> None:
        from app.session.naming import folder_of, proposed_name  # late: the window starts without it
        from app.ui.dialogs.files import dialog_to_save

        name = proposed_name(self._document, self.tr("-problems.html"), self.tr("untitled"))
        filters = [self.tr("Web page (*.html)"), self.tr("Text (*.txt)")]
        dialog = dialog_to_save(self._window, self.tr("Export the problems"), folder_of(self._document) / name, filters)

        def chosen(path: str) -> None:
            is_text = dialog.selectedNameFilter() == filters[1] or path.lower().endswith(".txt")
            self._write_to(Path(path), ".txt" if is_text else ".html")

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _write_to(self, chosen: Path, suffix: str) -> None:
        from app.session.naming import with_suffix  # late: as above
        from app.ui.dialogs.overwrite import unless_replacing

        path = with_suffix(chosen, suffix, instead_of=[".html", ".txt"])
        unless_replacing(self._window, chosen, path, lambda: self._write(path), lambda: None)

    def _write(self, path: Path) -> None:
        from app.session.files import export_problems  # late: as above

        work = partial(export_problems, self._document.project, path, in_words, QLocale().name().replace("_", "-"))
        job = self._jobs.start(work)
        job.succeeded.connect(self._on_written)
        job.failed.connect(lambda error: show_error(self._window, error))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self.said.emit(self.tr("{name} is written").format(name=path.name))
