"""Language: the spelling and the typography of the text."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.edits import Caret, Step
from app.core.errors import MinutageError
from app.core.page import set_language
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.session.jobs import Job, JobRunner
from app.session.settings import SettingsStore
from app.ui.errors import in_one_line
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.core.spelling import Spelled
    from app.session.spelling.speller import Speller


class LanguageCommands(QObject):
    """Says what language the text is in, checks its spelling, sets it as French typography has it.

    Signals:
        said: a passing line for the status bar.
        trouble_changed: why the spelling can't be checked, and what to do; empty where it can.
        spelling_changed: whether the spelling is checked.
    """

    said = Signal(str)
    trouble_changed = Signal(str)
    spelling_changed = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        document: Document,
        transcript: TranscriptEditor,
        settings: SettingsStore,
        jobs: JobRunner,
    ) -> None:
        super().__init__(window)
        self._document, self._transcript = document, transcript
        self._settings, self._jobs = settings, jobs
        self._speller: Speller | None = None  # from the first paint on
        self._search: Job | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "text.spelling": self._switch_spelling,
            "spelling.next": self._find_next,
            "text.typography": self._set_typography,
            "language.fr": lambda: self._set_language("fr"),
            "language.en": lambda: self._set_language("en"),
            "language.none": lambda: self._set_language(None),
        }

    @property
    def is_checking(self) -> bool:
        """Whether the spelling is checked: it is to be, and there is a dictionary."""
        return self._speller is not None and self._speller.is_ready

    @Slot()
    def begin(self) -> None:
        """Check the spelling from now on, if it is to be: not before the first paint."""
        self._show_spelling()
        self._jobs.start(lambda _progress: _learn()).succeeded.connect(self._on_learnt)

    @Slot(object)
    def _on_learnt(self, _learnt: object) -> None:
        from app.session.spelling.speller import Speller  # late, as `_learn` says
        from app.ui.transcript.misspelt import Misspelt

        self._speller = Speller(self._document, self._jobs, parent=self)
        self._speller.failed.connect(self._on_failed)
        self._speller.changed.connect(self._on_known)
        Misspelt(self._transcript, self._document, self._speller)
        self._show_spelling()

    # Spelling

    def _switch_spelling(self) -> None:
        self._settings.change(spelling=not self._settings.current.spelling)
        self._jobs.start(lambda _progress: self._settings.save())
        self._show_spelling()

    def _show_spelling(self) -> None:
        on = self._settings.current.spelling
        if self._speller is not None:
            self._speller.set_on(on)
        self.spelling_changed.emit(on)

    @Slot(object)
    def _on_failed(self, trouble: MinutageError) -> None:
        self.said.emit(in_one_line(trouble))

    @Slot()
    def _on_known(self) -> None:
        self.trouble_changed.emit(self._trouble())

    def _trouble(self) -> str:
        trouble = self._speller.trouble if self._speller is not None else None
        return "" if trouble is None else in_one_line(trouble)

    def _find_next(self) -> None:
        """Look for the next word that no dictionary has, from the caret on; in a job, for it may be far."""
        if self._speller is None or not self._speller.is_ready:
            self.said.emit(self._trouble() or self._reason())
            return
        if self._search is not None:
            self._search.cancel()
        caret = self._transcript.caret()
        self._search = self._speller.find_next(Place(caret.block, caret.offset))
        self._search.succeeded.connect(self._on_found)

    def _reason(self) -> str:
        """Return why nothing is checked, where nothing is amiss."""
        if self._settings.current.spelling:
            return self.tr("Choose the language of the text first, in the Text menu.")
        return self.tr("The spelling is not checked.")

    @Slot(object)
    def _on_found(self, found: "tuple[Project, tuple[int, Spelled] | None]") -> None:
        project, place = found
        if place is None:
            self.said.emit(self.tr("No unknown word."))
        elif project is self._document.project:  # else it was changed under the search
            at, wrong = place
            self._transcript.select(Caret(at, wrong.end, at, wrong.start))
        elif project.id == self._document.project.id:
            self._find_next()

    # Typography and language

    def _set_typography(self) -> None:
        """Set the selection, or the whole page, as French typography has it."""
        from app.core.typography import french_typography  # late: the window starts without them
        from app.session.reckoning import Reckoning

        project, caret = self._document.project, self._transcript.caret()
        if not project.blocks:
            return
        start, end = sorted((Place(caret.block, caret.offset), Place(caret.anchor_block, caret.anchor_offset)))
        if start == end:
            start, end = Place(0, 0), Place(len(project.blocks) - 1, len(project.blocks[-1].text))

        def make(project: Project) -> Step | None:
            return french_typography(project, start, end, caret)

        work = Reckoning(self._document, self._jobs, make, again=False)
        work.made.connect(self._on_typography)
        work.overtaken.connect(self._set_typography)

    @Slot(object)
    def _on_typography(self, step: Step | None) -> None:
        if step is None:
            self.said.emit(self.tr("All is set as French typography has it."))
        else:
            self._document.do(step)

    def _set_language(self, language: str | None) -> None:
        step = set_language(self._document.project, language)
        if step is not None:
            caret = self._transcript.caret()
            self._document.do(replace(step, before=caret, after=caret))


def _learn() -> None:
    """Import what knows dictionaries, in a job: it takes some ms.

    Nothing of Qt: a class of Qt's that is made in a thread, while the window's makes another, ends the process.
    """
    import app.session.spelling.checker
    import app.session.spelling.dictionary  # noqa: F401 - it is for later
