"""Which keys of typing are one step to undo, and when the hand rests."""

from collections.abc import Hashable
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core.edits import Caret

PAUSE_MS = 1000
LONG = 60
"""Characters after which the next space ends a burst: an undo takes back a phrase, not a paragraph."""

_numbers = count(1)


class Burst(QObject):
    """A run of typing. It ends at a pause, where the caret jumps, where writing turns into
    deleting, and at a space once it is long.

    Signals:
        rested: nothing was typed for a second.
    """

    rested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gesture: Hashable | None = None
        self._caret: Caret | None = None
        self._is_writing = False
        self._written = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._rest)

    @property
    def is_going_on(self) -> bool:
        """Whether the hand is at work: something was typed less than a second ago."""
        return self._pause.isActive()

    def gesture(self, before: Caret, after: Caret, written: str) -> Hashable:
        """Return the gesture that a change of the text belongs to.

        Args:
            before, after: the caret; a change that does not begin where the last one ended begins a burst.
            written: what was written; empty where something was deleted.
        """
        if self._gesture is None or before != self._caret or self._is_writing != bool(written):
            self._gesture, self._written = ("typing", next(_numbers)), 0
        gesture = self._gesture
        self._caret, self._is_writing = after, bool(written)
        self._written += len(written)
        if written.isspace() and self._written > LONG:
            self._gesture = None
        self._pause.start()
        return gesture

    def end(self) -> None:
        """Let the next change begin a step of its own."""
        self._gesture = None

    def stir(self) -> None:
        """Say that the hand is at work, on something other than typing."""
        self._pause.start()

    @Slot()
    def _rest(self) -> None:
        self._gesture = None
        self.rested.emit()
