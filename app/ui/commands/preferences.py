"""Preferences: asked in a dialog, in use at once, and on disk before anything else happens."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.session.jobs import JobRunner
from app.session.settings import SettingsStore


class PreferenceCommands(QObject):
    """Asks for the preferences and keeps them.

    Signals:
        appearance_requested: ``"system"``, ``"light"`` or ``"dark"``.
        taken: the settings have other values now.
    """

    appearance_requested = Signal(str)
    taken = Signal()

    def __init__(self, window: QWidget, settings: SettingsStore, jobs: JobRunner) -> None:
        super().__init__(window)
        self._window, self._settings, self._jobs = window, settings, jobs

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"edit.preferences": self._ask}

    def _ask(self) -> None:
        from app.ui.dialogs.preferences import PreferencesDialog  # late: the window starts without it

        dialog = PreferencesDialog(self._settings.current, self._window)
        dialog.chosen.connect(self._take)
        dialog.open()

    @Slot(object)
    def _take(self, chosen: dict[str, object]) -> None:
        """Use what was chosen from now on, and write it to the disk, for which nobody waits."""
        self._settings.change(**chosen)
        if "appearance" in chosen:
            self.appearance_requested.emit(chosen["appearance"])
        self.taken.emit()
        self._jobs.start(lambda _progress: self._settings.save())
