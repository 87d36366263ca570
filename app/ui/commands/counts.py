"""Counts: how much the page is."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.session.document import Document
from app.session.jobs import JobRunner
from app.ui.transcript.editor import TranscriptEditor


class CountCommands(QObject):
    """Shows the counts of the page, and of the selection where there is one."""

    def __init__(self, window: QWidget, document: Document, jobs: JobRunner, transcript: TranscriptEditor) -> None:
        super().__init__(window)
        self._window, self._document, self._jobs, self._transcript = window, document, jobs, transcript

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"view.counts": self.show}

    def show(self) -> None:
        """Count in a job, and show what comes of it."""
        from app.ui.dialogs.counts import CountsDialog  # late: the window starts without it

        dialog = CountsDialog(self._window)
        dialog.count(self._document.project, self._transcript.selected_text(), self._jobs)
        dialog.open()
