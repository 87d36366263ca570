"""What nobody caught: a bug. The work is put in safety, then the user is told."""

import logging
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from app.core.errors import MinutageError
from app.session.document import Document
from app.session.jobs import places_of
from app.session.rescue import rescue
from app.ui.commands.saving import SaveCommands
from app.ui.errors import show_error

log = logging.getLogger(__name__)


class Mishaps(QObject):
    """Hears of every exception that nobody caught, in whichever thread.

    While its box is open, further ones are only logged: a bug in painting comes sixty times a second.
    """

    _refused = Signal(object)
    _broke = Signal(str)

    def __init__(self, window: QWidget, document: Document, saves: SaveCommands) -> None:
        super().__init__(window)
        self._window, self._document, self._saves = window, document, saves
        self._box: QMessageBox | None = None
        self._before = sys.excepthook, threading.excepthook
        self._refused.connect(self._on_refused, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._on_broke, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Hear of everything from now on."""
        sys.excepthook = lambda _type, error, _trace: self.hear(error)
        threading.excepthook = lambda told: self.hear(told.exc_value or told.exc_type())

    def end(self) -> None:
        """Leave exceptions to those who had them before."""
        sys.excepthook, threading.excepthook = self._before

    def hear(self, error: BaseException) -> None:
        """Take an exception, from any thread; what is shown of it is shown in the window's, and later."""
        if isinstance(error, MinutageError):
            self._refused.emit(error)
        elif isinstance(error, Exception):
            places = places_of(error)
            log.error("a bug:\n%s", places)
            self._broke.emit(places)
        else:  # Ctrl+C in a terminal, and the like
            self._before[0](type(error), error, error.__traceback__)

    @Slot(object)
    def _on_refused(self, error: MinutageError) -> None:
        show_error(self._window, error)

    @Slot(str)
    def _on_broke(self, places: str) -> None:
        if self._box is None:
            copy = rescue(self._document)
            self._show(places, copy)

    def _show(self, places: str, copy: Path | None) -> None:
        button = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle("Minutage")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Something went wrong in Minutage itself. Your work is still here."))
        where = self.tr("Save it now. A copy is also in {path}.").format(path=copy)
        box.setInformativeText(where if copy else self.tr("Save it now, to be sure."))
        box.setDetailedText(places)
        box.setStandardButtons(button.Save | button.Close)
        box.setDefaultButton(button.Save)
        box.finished.connect(self._on_answered)
        self._box = box
        box.open()

    @Slot(int)
    def _on_answered(self, result: int) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
        if result == QMessageBox.StandardButton.Save:
            self._saves.save()
