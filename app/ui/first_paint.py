"""The first paint: what need not stand on the screen at once waits for it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches a widget until it is painted.

    Signals:
        done: the widget is on the screen, and whatever is painted together with it; told once.
    """

    done = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell it once the paint that begins here has reached the screen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.done.emit)
        return False


class FirstKey(QObject):
    """Watches a widget that has the focus until a key is pressed there, before any shortcut is looked for.

    Signals:
        pressed: told once.
    """

    pressed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            watched.removeEventFilter(self)
            self.pressed.emit()
        return False
