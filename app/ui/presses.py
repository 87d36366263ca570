"""When a key or a button was pressed: some time before the window gets to hear of it."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QWidget

LONGEST_MS: Final = 1000
"""What seems older was stamped by another clock than before."""

_PRESSES: Final = frozenset(
    {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


class Presses(QObject):
    """Tells how old the press is that is handled at this moment.

    The system stamps each press, by a clock of its own that runs beside ours: the press that
    came soonest after its stamp tells how far apart the two are.

    Args:
        monotonic: seconds that never go back; tests set their own.
    """

    def __init__(self, parent: QObject | None = None, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._apart_ms: float | None = None
        self._pressed_ms: float | None = None  # by our clock; None while no press is being handled

    def watch(self, window: QWidget) -> None:
        """Watch a window that is on the screen."""
        window.windowHandle().installEventFilter(self)

    def age_s(self) -> float:
        """Return how many seconds ago what is handled now was pressed; 0 where nothing was."""
        return 0.0 if self._pressed_ms is None else self._monotonic() - self._pressed_ms / 1000

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the stamp of each press, and let it pass."""
        if event.type() in _PRESSES and isinstance(event, QInputEvent):
            self._take(event.timestamp())
        return False

    def _take(self, stamp_ms: int) -> None:
        if stamp_ms == 0:  # no system has seen it
            self._pressed_ms = None
            return
        apart_ms = self._monotonic() * 1000 - stamp_ms
        if self._apart_ms is None or not 0 <= apart_ms - self._apart_ms <= LONGEST_MS:
            self._apart_ms = apart_ms
        self._pressed_ms = stamp_ms + self._apart_ms
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        self._pressed_ms = None
