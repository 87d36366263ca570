"""File: saving, and asking before anything unsaved would go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTime, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.newer import made_by_newer
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.naming import SUFFIX, folder_of, proposed_name, with_suffix
from app.session.saver import Saver
from app.ui.errors import show_error

Then = Callable[[], object]


def _nothing() -> None:
    """Do nothing."""


class SaveCommands(QObject):
    """Saves the project.

    Signals:
        saved: the path that holds the project now.
        told: what the status bar says of the last save.
    """

    saved = Signal(object)
    told = Signal(str)

    def __init__(self, window: QWidget, document: Document, jobs: JobRunner) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._saver = Saver(document, jobs, self)
        self._saver.failed.connect(lambda error: show_error(window, error))
        self._saver.saved.connect(self._on_saved)
        self._is_asking = False

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"file.save": self.save, "file.save_as": self.save_as}

    def save(self, then: Then = _nothing, otherwise: Then = _nothing) -> None:
        """Save under the project's own name; ask for one where it has none.

        Args:
            then: what is run once it is safe on disk.
            otherwise: what is run where it was not saved, because that failed or the user thought better of it.
        """
        if self._document.project.is_read_only or self._document.path is None:
            self.save_as(then, otherwise)
        else:
            self._saver.save(self._document.path, then, otherwise)

    def save_as(self, then: Then = _nothing, otherwise: Then = _nothing) -> None:
        """Ask for a name and save under it; see `save`."""
        from app.ui.dialogs.files import dialog_to_save  # late: the window starts without it

        if self._document.project.is_read_only:
            show_error(self._window, made_by_newer())
            otherwise()
            return
        proposed = folder_of(self._document) / proposed_name(self._document, SUFFIX, self.tr("untitled"))
        filters = [self.tr("Minutage project") + f" (*{SUFFIX})"]
        dialog = dialog_to_save(self._window, self.tr("Save the project"), proposed, filters)
        dialog.fileSelected.connect(lambda name: self._save_to(Path(name), then, otherwise))
        dialog.rejected.connect(otherwise)
        dialog.open()

    def _save_to(self, chosen: Path, then: Then, otherwise: Then) -> None:
        from app.ui.dialogs.overwrite import unless_replacing  # late: as above

        path = with_suffix(chosen, SUFFIX, ".json")
        unless_replacing(self._window, chosen, path, lambda: self._saver.save(path, then, otherwise), otherwise)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        time = QTime.currentTime().toString("HH:mm")
        self.told.emit(self.tr("Saved at {time}").format(time=time))
        self.saved.emit(path)

    # What would be lost

    @property
    def is_safe(self) -> bool:
        """Whether all there is stands on disk, and no save runs."""
        return not (self._document.is_modified or self._saver.is_busy)

    def unless_unsaved(self, then: Then, otherwise: Then = _nothing) -> None:
        """Run `then`; where something is not saved, ask first.

        Args:
            then: what would lose it. A save that runs is waited for.
            otherwise: what is done when the user would rather go on with what is open.
        """
        self._saver.when_idle(lambda: self._ask(then, otherwise))

    def _ask(self, then: Then, otherwise: Then) -> None:
        from app.ui.dialogs.unsaved import ask_to_save  # late: as above

        if not self._document.is_modified:
            then()
            return
        if self._is_asking:
            otherwise()
            return
        self._is_asking = True
        name = self._document.path.name if self._document.path else self._document.project.title

        def ask_again() -> None:
            self._ask(then, otherwise)  # more may have been typed meanwhile

        ask_to_save(
            self._window,
            name or self.tr("untitled"),
            save=self._answered(lambda: self.save(ask_again, otherwise)),
            discard=self._answered(then),
            cancel=self._answered(otherwise),
        )

    def _answered(self, command: Then) -> Then:
        def run() -> None:
            self._is_asking = False
            command()

        return run
