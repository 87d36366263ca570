"""Viewports that are made here, and the ground that is laid in them.

Of a viewport that Qt made itself, PySide has to find out which of all widgets it is, and makes
a Python class of every one of them for that: a twentieth of the window's start.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def make_viewport(area: QAbstractScrollArea, cursor: Qt.CursorShape = Qt.CursorShape.ArrowCursor) -> None:
    """Give the area a viewport like the one it has; to be called before anything asks for that."""
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setCursor(cursor)
    area.setViewport(viewport)
    viewport.setAcceptDrops(area.acceptDrops())
    viewport.setMouseTracking(area.hasMouseTracking())


def lay_ground(area: QAbstractScrollArea, rect: QRect, colour: QColor) -> None:
    """Paint what lies under a list: an application's style sheet keeps it from having a palette of its own."""
    painter = QPainter(area.viewport())
    painter.fillRect(rect, colour)
    painter.end()
