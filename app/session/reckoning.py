"""What is worked out of the project in a job, and is true only as long as the project is that one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.core.project import Project
from app.session.document import Document
from app.session.jobs import Job, JobRunner


class Reckoning(QObject):
    """Lets a job work something out of the project as it is now: there may be a hundred thousand blocks to look at.

    What comes of it is told only while the project still is that one. Where somebody wrote meanwhile,
    it is worked out once more; where another project was opened, it is dropped. It goes by itself in the end.
    Connect to it after it was made, as to a job.

    Args:
        make: called in the job's thread, perhaps more than once.
        again: whether it is worked out once more; else `overtaken` is told.

    Signals:
        made: what `make` returned, of the project as it is at that moment.
        overtaken: the project is another by now.
        failed: a `MinutageError`.
        ended: nothing more will come of it; told before any of these, and where it was cancelled or dropped.
    """

    made = Signal(object)
    overtaken = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self, document: Document, jobs: JobRunner, make: Callable[[Project], object], *, again: bool = True
    ) -> None:
        super().__init__(jobs)
        self._document, self._jobs, self._make, self._again = document, jobs, make, again
        self._job: Job | None = None
        document.replaced.connect(self.cancel)
        self._start()

    def _start(self) -> None:
        self._project = project = self._document.project
        make = self._make
        self._job = self._jobs.start(lambda _progress: make(project))
        self._job.succeeded.connect(self._on_made)
        self._job.failed.connect(self._on_failed)

    @Slot()
    def cancel(self) -> None:
        """Tell nothing any more."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        self.deleteLater()

    @Slot(object)
    def _on_made(self, result: object) -> None:
        is_current = self._document.project is self._project
        if not is_current and self._again:
            self._start()
            return
        self._end()
        if is_current:
            self.made.emit(result)
        else:
            self.overtaken.emit()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)
