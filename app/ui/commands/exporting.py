"""File: the page, and the other formats that are written."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.formats.base import Format
from app.session import files
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.naming import folder_of, proposed_name, with_suffix
from app.ui.errors import show_error, translate_core


class ExportCommands(QObject):
    """Writes the project in another format, from a snapshot and in the background.

    Signals:
        said: a line for the status bar.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, document: Document, jobs: JobRunner) -> None:
        super().__init__(window)
        self._window, self._document, self._jobs = window, document, jobs

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"file.export": self._ask}

    def _ask(self) -> None:
        from app.formats.registry import FORMATS  # late: the window starts without them
        from app.ui.dialogs.files import dialog_to_save

        rows = [one for one in FORMATS if one.writes and one.id != "minutage"]  # a project is saved, not exported
        rows.sort(key=lambda one: one.id != "html")
        by_filter = {f"{translate_core(one.name)} (*{one.suffixes[0]})": one for one in rows}
        proposed = folder_of(self._document) / proposed_name(self._document, rows[0].suffixes[0], self.tr("untitled"))
        dialog = dialog_to_save(self._window, self.tr("Export"), proposed, list(by_filter))

        def chosen(name: str) -> None:
            typed = next((one for one in rows[1:] if name.lower().endswith(one.suffixes)), None)
            row = typed or by_filter[dialog.selectedNameFilter()]  # the suffix that was proposed says nothing
            others = [one for other in rows if other is not row for one in other.suffixes]
            self._write_to(Path(name), row, others)

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _write_to(self, chosen: Path, row: Format, others: Sequence[str]) -> None:
        """Write under the chosen name, which has the suffix of the first format where another was chosen later."""
        from app.ui.dialogs.overwrite import unless_replacing  # late: as above

        path = with_suffix(chosen, *row.suffixes, instead_of=others)
        unless_replacing(self._window, chosen, path, lambda: self._write(path, row.id), lambda: None)

    def _write(self, path: Path, format_id: str) -> None:
        job = self._jobs.start(partial(files.export, self._document.project, path, format_id))
        job.succeeded.connect(self._on_written)
        job.failed.connect(lambda error: show_error(self._window, error))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self.said.emit(self.tr("{name} is written").format(name=path.name))
