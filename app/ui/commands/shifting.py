"""Times shifted together: asked for in a dialog, reckoned in a job, done as one step."""

from PySide6.QtCore import QObject, Slot

from app.core.edits import Step
from app.core.shift import retime
from app.session.document import Document
from app.session.jobs import Job, JobRunner
from app.ui.dialogs.shift import Shift, ShiftDialog


class Shifting(QObject):
    """Sees to one dialog, and goes with it."""

    def __init__(self, document: Document, jobs: JobRunner, dialog: ShiftDialog) -> None:
        super().__init__(dialog)
        self._document, self._jobs, self._dialog = document, jobs, dialog
        self._shift: Shift  # what was asked for last, and of which project it is reckoned
        self._project = document.project
        self._job: Job | None = None
        dialog.asked.connect(self._reckon)
        dialog.rejected.connect(self._cancel)

    @Slot(object)
    def _reckon(self, shift: Shift) -> None:
        """Make the step where nobody waits for it: 100,000 blocks take half a second."""
        self._shift, self._project = shift, self._document.project
        project = self._document.project
        self._job = self._jobs.start(lambda _progress: retime(project, *shift))
        self._job.succeeded.connect(self._do)
        self._job.failed.connect(self._dialog.refuse)
        self._job.settled.connect(self._on_settled)

    @Slot(object)
    def _do(self, step: Step) -> None:
        if self._document.project is self._project:
            self._dialog.accept()
            self._document.do(step)
        else:  # a nudge came to its end meanwhile
            self._reckon(self._shift)

    @Slot(object)
    def _on_settled(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
