"""The checks, run in the background whenever the project has changed and the hand rests."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core.blocks import Block
from app.core.checks import Problem
from app.core.checks.checker import Checker
from app.core.project import Project
from app.core.tally import Tally, tally
from app.core.transcript import Transcript
from app.session.document import Document
from app.session.jobs import Job, JobRunner, Progress

REST_MS = 300


class Proofreader(QObject):
    """Finds the problems of the document, and counts it.

    Signals:
        problems_changed: a list of `Problem`, in page order: those of the project as it is at that moment.
        counted: the `Tally`.
    """

    problems_changed = Signal(object)
    counted = Signal(object)

    def __init__(self, document: Document, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._checker = Checker()
        self._job: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.read)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self.read)

    @Slot(object, object)
    def _on_changed(self, _change: object, _origin: object) -> None:
        self._cancel()  # at once: what it finds is old by now, and the next key would wait for it
        self._rest.start()

    @Slot()
    def read(self) -> None:
        """Check the project as it is now; what an older check finds is not told any more."""
        self._cancel()
        project, checker = self._document.project, self._checker
        self._job = self._jobs.start(lambda progress: _read(checker, project, progress))
        self._job.succeeded.connect(self._on_found)
        self._job.settled.connect(self._on_settled)

    def _cancel(self) -> None:
        """End a check that is at work: its project is there no more, and it would hold up who writes."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _on_found(self, found: tuple[list[Problem], Tally]) -> None:
        problems, counts = found
        self.counted.emit(counts)
        self.problems_changed.emit(problems)

    @Slot(object)
    def _on_settled(self, job: Job) -> None:
        if job is self._job:
            self._job = None


class _Interrupted(Transcript):
    """A transcript that whoever reads it through asks, piece by piece, whether to go on."""

    def __init__(self, transcript: Transcript, ask: Callable[[], None]) -> None:
        self._hold(transcript.chunks)
        self._ask = ask

    def __iter__(self) -> Iterator[Block]:
        for chunk in self.chunks:
            self._ask()
            yield from chunk.blocks


def _read(checker: Checker, project: Project, progress: Progress) -> tuple[list[Problem], Tally]:
    blocks = _Interrupted(Transcript.of(project.blocks), progress.go_on)
    project = replace(project, blocks=blocks)
    return checker.find(project, progress.go_on), tally(project)
