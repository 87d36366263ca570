"""Mouse events, made to fall somewhere else."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent


def moved(event: QMouseEvent, to: QPointF) -> QMouseEvent:
    """Return the same event at another place of the widget that will get it."""
    return QMouseEvent(
        event.type(),
        to,
        event.scenePosition(),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )
