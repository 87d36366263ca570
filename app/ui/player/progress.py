"""Where the playhead is in the recording, as a line to point at; the timeline does the rest."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.session.document import Document
from app.session.player import Player
from app.ui.theme import Theme

HEIGHT_PX: Final = 20
_LINE_PX: Final = 4.0
_HANDLE_PX: Final = 6.0
_TICK_PX: Final = 10.0


class Progress(QWidget):
    """A line as long as the recording, with a tick for each chapter; the hand moves the playhead on it."""

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._player, self._theme = document, player, theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Position in the recording"))
        self._chapters: list[int] | None = None  # None until they are painted
        player.position_changed.connect(self._on_moved)
        player.duration_changed.connect(self._on_moved)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_changed)

    @Slot(object)
    def _on_moved(self, _ms: int) -> None:
        self.update()

    @Slot()
    def _on_changed(self) -> None:
        self._chapters = None
        self.update()

    def _ticks(self) -> list[int]:
        if self._chapters is None:
            starts = (chapter.start_ms for _, chapter in self._document.project.chapters())
            self._chapters = [ms for ms in starts if ms]
        return self._chapters

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT_PX)

    def x_of(self, ms: int) -> float:
        """Return where a time stands, in pixels."""
        total_ms = self._player.duration_ms or 0
        share = min(1.0, ms / total_ms) if total_ms else 0.0
        return _HANDLE_PX + share * (self.width() - 2 * _HANDLE_PX)

    def ms_at(self, x: float) -> int:
        """Return the time that stands there, within the recording."""
        share = (x - _HANDLE_PX) / max(1.0, self.width() - 2 * _HANDLE_PX)
        return round(max(0.0, min(1.0, share)) * (self._player.duration_ms or 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, right, here = self.x_of(0), self.width() - _HANDLE_PX, self.x_of(self._player.position_ms)
        self._paint_line(painter, left, right, self._theme.line)
        self._paint_line(painter, left, here, self._theme.accent)
        painter.setBrush(self._theme.soft)
        for ms in self._ticks():
            painter.drawRect(QRectF(self.x_of(ms) - 0.75, (self.height() - _TICK_PX) / 2, 1.5, _TICK_PX))
        painter.setBrush(self._theme.accent)
        painter.drawEllipse(QPointF(here, self.height() / 2), _HANDLE_PX, _HANDLE_PX)

    def _paint_line(self, painter: QPainter, left: float, right: float, colour: QColor) -> None:
        painter.setBrush(colour)
        line = QRectF(left, (self.height() - _LINE_PX) / 2, max(0.0, right - left), _LINE_PX)
        painter.drawRoundedRect(line, _LINE_PX / 2, _LINE_PX / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._player.hand.drag(self.ms_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._player.hand.drag(self.ms_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._player.hand.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
