"""The paper beside the text."""

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.theme import Theme
from app.ui.transcript.mouse import moved
from app.ui.transcript.page import paint_wash
from app.ui.transcript.view import View


class Gutter(QWidget):
    """Paper beside the text, under the same wash; what the mouse does on it, it does in the text."""

    def __init__(self, view: View, theme: Theme, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._view, self._theme, self._editor = view, theme, editor
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.paper)
        heard = self._view.heard_band()
        if heard is not None:
            paint_wash(painter, self._theme, *heard, self.width(), bar=False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._editor.wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pass_on(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pass_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pass_on(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pass_on(event)

    def _pass_on(self, event: QMouseEvent) -> None:
        point = QPointF(self._editor.viewport().mapFromGlobal(event.globalPosition()))
        QCoreApplication.sendEvent(self._editor.viewport(), moved(event, point))
