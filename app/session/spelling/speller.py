"""The spelling of the document's words, looked up in the background and remembered."""

from typing import Final

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from app.core.errors import MinutageError
from app.core.language import language_of
from app.core.project import Project
from app.core.spelling import names_of
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import Place
from app.session.document import Change, Document
from app.session.jobs import Job, JobRunner, Progress
from app.session.spelling.checker import Checker, Faults
from app.session.spelling.dictionary import open_dictionary
from app.session.spelling.personal import PersonalWords

REST_MS: Final = 1_000
"""How long after a change it is looked again for what language the text is in, while nothing tells."""
_MOST: Final = 200_000
"""Words that are remembered: those of a book and more."""


class Speller(QObject):
    """Knows which words of the document are misspelt. Dictionaries are asked in jobs only.

    Signals:
        changed: which words are known to be wrong by now, a list; None where any word may be another.
        failed: a `MinutageError`: the spelling can't be checked, and what to do; told once for each reason.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, document: Document, jobs: JobRunner, personal: PersonalWords | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._personal = personal or PersonalWords()
        self._is_on = False
        self._checker: Checker | None = None
        self._trouble: MinutageError | None = None
        self._told: set[str] = set()
        self._opening: Job | None = None
        self._looking: Job | None = None
        self._known: dict[str, Faults] = {}
        self._wanted: dict[str, None] = {}
        self._names = names_of(document.project)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_up)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._open)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)

    @property
    def is_on(self) -> bool:
        return self._is_on

    @property
    def is_ready(self) -> bool:
        """Whether there is a dictionary to ask."""
        return self._checker is not None

    @property
    def trouble(self) -> MinutageError | None:
        """Why the spelling can't be checked, and what to do; None where it can, or is not to be."""
        return self._trouble

    @property
    def names(self) -> frozenset[str]:
        """The words of the speakers' names, which are right."""
        return self._names

    def set_on(self, on: bool) -> None:
        """Check the spelling from now on, or leave it."""
        if on != self._is_on:
            self._is_on = on
            self._open()

    def faults(self, word: str) -> Faults:
        """Return what of a word is misspelt, as far as it is known; what is not known yet is looked up, and told."""
        if self._checker is None:
            return ()
        found = self._known.get(word)
        if found is None:
            self._wanted[word] = None
            if not self._soon.isActive():
                self._soon.start()
        return found or ()

    def suggest(self, word: str) -> Job:
        """Return a job that succeeds with the words that may have been meant, the likeliest first."""
        checker = self._checker
        return self._jobs.start(lambda _progress: checker.dictionary.suggest(word) if checker else [])

    def find_next(self, after: Place) -> Job:
        """Return a job that succeeds with the project, and the next misspelt word in it or None."""
        checker, project = self._checker, self._document.project

        def find(progress: Progress) -> object:
            return project, None if checker is None else checker.next_fault(project, after, progress.step)

        return self._jobs.start(find)

    def add(self, word: str) -> None:
        """Put a word into the user's dictionary."""
        job = self._jobs.start(lambda _progress: self._add(word))
        job.failed.connect(self.failed)
        job.settled.connect(self._on_added)

    @Slot(object)
    def _on_added(self, _job: Job) -> None:
        self._known = {one: found for one, found in self._known.items() if not found}
        self.changed.emit(None)

    def _add(self, word: str) -> None:
        """Add the word, in a job."""
        try:
            self._personal.add(word)
        except (OSError, UnicodeError) as error:
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "your dictionary could not be written"),
                QT_TRANSLATE_NOOP("core", "the word is known until Minutage ends"),
                detail=str(error),
            ) from error

    # What changes

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.assigns("speakers"):
            self._names = names_of(self._document.project)
            self.changed.emit(None)
        if change.assigns("language"):
            self._open()
        elif self._is_on and self._checker is None and self._trouble is None:
            self._rest.start()

    @Slot()
    def _on_replaced(self) -> None:
        self._names = names_of(self._document.project)
        self._open()

    @Slot()
    def _open(self) -> None:
        """Get the dictionary of the document's language, or let go of the one there is."""
        self._rest.stop()
        if self._opening is not None:
            self._opening.cancel()
        if not self._is_on:
            self._take(None, None)
            return
        project, had = self._document.project, self._checker
        country = QLocale.territoryToCode(QLocale.system().territory())
        self._opening = self._jobs.start(lambda _progress: _opened(project, country, self._personal, had))
        self._opening.succeeded.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)

    @Slot(object)
    def _on_opened(self, checker: Checker | None) -> None:
        self._take(checker, None)

    @Slot(object)
    def _on_failed(self, trouble: MinutageError) -> None:
        self._take(None, trouble)
        if str(trouble) not in self._told:
            self._told.add(str(trouble))
            self.failed.emit(trouble)

    def _take(self, checker: Checker | None, trouble: MinutageError | None) -> None:
        self._trouble = trouble
        if checker is not self._checker:
            self._checker, self._known, self._wanted = checker, {}, {}
        self.changed.emit(None)

    # Looking up

    @Slot()
    def _look_up(self) -> None:
        checker, words = self._checker, list(self._wanted)
        if checker is None or not words or self._looking is not None:
            return
        self._wanted = {}
        self._looking = self._jobs.start(lambda _progress: (checker, [(one, checker.faults(one)) for one in words]))
        self._looking.succeeded.connect(self._on_looked_up)
        self._looking.settled.connect(self._on_settled)

    @Slot(object)
    def _on_looked_up(self, found: tuple[Checker, list[tuple[str, Faults]]]) -> None:
        checker, words = found
        if checker is self._checker:
            if len(self._known) > _MOST:
                self._known = {}
            self._known.update(words)
            wrong = [word for word, faults in words if faults]  # what is not known yet passes for right
            if wrong:
                self.changed.emit(wrong)

    @Slot(object)
    def _on_settled(self, _job: Job) -> None:
        self._looking = None
        if self._wanted:
            self._soon.start()


def _opened(project: Project, country: str, personal: PersonalWords, had: Checker | None) -> Checker | None:
    """Return what checks the project's words, the one that was there where it fits; None for an unknown language."""
    language = language_of(project)
    if language is None:
        return None
    if had is not None and had.language == language:
        return had
    return Checker(language, open_dictionary(language, country), personal)
