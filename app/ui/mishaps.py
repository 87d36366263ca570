"""What nobody caught: a bug. The work is put in safety, then the user is told."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import MinutageError
from app.session.document import Document
from app.session.jobs import places_of
from app.session.rescue import rescue
from app.ui.errors import show_error

if TYPE_CHECKING:
    from app.ui.commands.saving import SaveCommands

log = logging.getLogger(__name__)


class Mishaps(QObject):
    """Hears of every exception that nobody caught, in whichever thread.

    While its box is open, further ones are only logged: a bug in painting comes sixty times a
    second. The recovery copy is written at once, in the window's own thread: it is no time for jobs.
    """

    _refused = Signal(object)
    _broke = Signal(str)

    def __init__(self, window: QWidget, document: Document, saves: Callable[[], "SaveCommands"]) -> None:
        super().__init__(window)
        self._window, self._document, self._saves = window, document, saves
        self._is_telling = False
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
        if not self._is_telling:
            self._is_telling = True
            show_error(self._window, error).finished.connect(self._on_told)

    @Slot(str)
    def _on_broke(self, places: str) -> None:
        if not self._is_telling:
            self._is_telling = True  # first: should the copy fail, it must not come back here
            self._show(places, rescue(self._document))

    def _show(self, places: str, copy: Path | None) -> None:
        from app.ui.dialogs.box import Button, Icon, make_box  # late: a start has no mishap

        where = self.tr("Save it now. A copy is also in {path}.").format(path=copy)
        more = where if copy else self.tr("Save it now, to be sure.")
        text = self.tr("Something went wrong in Minutage itself. Your work is still here.")
        box = make_box(self._window, Icon.Critical, text, more, Button.Save, Button.Close)
        box.setDetailedText(places)
        box.accepted.connect(self._saves().save)
        box.finished.connect(self._on_told)
        box.open()

    @Slot()
    def _on_told(self) -> None:
        self._is_telling = False
