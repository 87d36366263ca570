"""Saving in the background: a snapshot is written, and the document told when it is safe."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.core.errors import MinutageError
from app.core.history import History
from app.core.project import Project
from app.session.document import Document
from app.session.files import next_revision, save
from app.session.jobs import JobRunner

Then = Callable[[], object]


class Saver(QObject):
    """Saves the document; one save at a time, and what was asked for meanwhile after it.

    Signals:
        saved: the path, once the file is on disk.
        failed: a `MinutageError`; the file is as it was.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, document: Document, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._jobs = document, jobs
        self._is_busy = False
        self._waiting: list[Then] = []

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def save(self, path: Path, then: Then | None = None, otherwise: Then | None = None) -> None:
        """Write the project as it is now to `path`; run `then` once it is safe there, `otherwise` where it failed.

        While another save runs it waits, and writes what the project is by then.
        """
        if self._is_busy:
            self.when_idle(lambda: self.save(path, then, otherwise))
            return
        self._document.seal()
        history, state, snapshot = (
            self._document.history,
            self._document.history.state,
            next_revision(self._document.project),
        )
        self._is_busy = True
        job = self._jobs.start(lambda _progress: save(snapshot, path), urgent=True)
        job.succeeded.connect(lambda project: self._on_saved(project, history, state, path, then))
        job.failed.connect(lambda error: self._on_failed(error, otherwise))

    def when_idle(self, then: Then) -> None:
        """Run `then` once no save runs any more, whichever way it ended; now, where none does."""
        if self._is_busy:
            self._waiting.append(then)
        else:
            then()

    def _on_saved(self, project: Project, history: History, state: int, path: Path, then: Then | None) -> None:
        self._is_busy = False
        if self._document.history is history:  # else another project stands here by now
            self._document.saved(project, state, path)
        self.saved.emit(path)
        if then is not None:
            then()
        self._go_on()

    def _on_failed(self, error: MinutageError, otherwise: Then | None) -> None:
        self._is_busy = False
        self.failed.emit(error)
        if otherwise is not None:
            otherwise()
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            self.when_idle(then)
