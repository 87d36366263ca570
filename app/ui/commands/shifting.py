"""Times shifted together: asked for in a dialog, reckoned in a job, done as one step."""

from PySide6.QtCore import QObject, Slot

from app.core.edits import Step
from app.core.shift import retime
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.reckoning import Reckoning
from app.ui.dialogs.shift import Shift, ShiftDialog


class Shifting(QObject):
    """Sees to one dialog, and goes with it."""

    def __init__(self, document: Document, jobs: JobRunner, dialog: ShiftDialog) -> None:
        super().__init__(dialog)
        self._document, self._jobs, self._dialog = document, jobs, dialog
        self._reckoning: Reckoning | None = None
        dialog.asked.connect(self._reckon)
        dialog.rejected.connect(self._cancel)

    @Slot(object)
    def _reckon(self, shift: Shift) -> None:
        """Make the step where nobody waits for it: 100,000 blocks take half a second."""
        self._cancel()
        self._reckoning = Reckoning(self._document, self._jobs, lambda project: retime(project, *shift))
        self._reckoning.ended.connect(self._on_ended)
        self._reckoning.made.connect(self._do)
        self._reckoning.failed.connect(self._dialog.refuse)

    @Slot(object)
    def _do(self, step: Step) -> None:
        self._dialog.accept()
        self._document.do(step)

    @Slot()
    def _on_ended(self) -> None:
        self._reckoning = None

    @Slot()
    def _cancel(self) -> None:
        if self._reckoning is not None:
            self._reckoning.cancel()
