"""File: the project's recording, its first, another, or the one that has moved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.core.page import choose_recording, set_recording
from app.core.project import Recording
from app.session import files, recordings
from app.session.document import Change, Document
from app.session.files import Opened
from app.session.jobs import JobRunner
from app.session.naming import folder_of
from app.ui.errors import show_error
from app.ui.frame.notice import NoticeBar


class RecordingCommands(QObject):
    """Gives the project its recording."""

    def __init__(self, window: QWidget, document: Document, jobs: JobRunner, notice: NoticeBar) -> None:
        super().__init__(window)
        self._window, self._document, self._jobs, self._notice = window, document, jobs, notice
        self._differs = self.tr("This is another recording than before: check the marks.")
        document.changed.connect(self._on_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"file.recording": self.ask}

    def ask(self) -> None:
        """Ask for the file; the project takes it once it proved to be a recording."""
        from app.ui.dialogs.files import dialog_to_open  # late: the window starts without it

        patterns = " ".join(f"*{one}" for one in recordings.SUFFIXES)
        filters = [self.tr("Recordings") + f" ({patterns})", self.tr("All files") + " (*)"]
        dialog = dialog_to_open(self._window, self.tr("Choose the recording"), folder_of(self._document), filters)
        dialog.fileSelected.connect(lambda name: self._read(Path(name)))
        dialog.open()

    def _read(self, path: Path) -> None:
        project_id = self._document.project.id
        job = self._jobs.start(lambda _progress: files.open_recording(path))
        job.succeeded.connect(lambda opened: self._on_read(opened, project_id))
        job.failed.connect(lambda error: show_error(self._window, error))

    @Slot(object, str)
    def _on_read(self, opened: Opened, project_id: str) -> None:
        project, new = self._document.project, opened.project.recording
        if project.id != project_id or new is None:
            return  # another project was opened meanwhile: it has a recording of its own
        old = project.recording
        done = self._document.do(choose_recording(project, new))
        if done and old is not None and old.fingerprint not in (None, new.fingerprint):
            answers = [(self.tr("Keep it"), lambda: None), (self.tr("Take it back"), lambda: self._take_back(old))]
            self._notice.show_notice(self._differs, answers)

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.assigns("recording") and self._notice.text == self._differs:
            self._notice.dismiss()  # the question is settled, by undo or by another choice

    def _take_back(self, old: Recording) -> None:
        step = set_recording(self._document.project, old)
        if step is not None:
            self._document.do(step)
