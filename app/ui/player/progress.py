"""Where the playhead is in the recording, as a line to point at; the timeline does the rest."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.core.timecode import MAX_MS, format_timecode
from app.session.document import Change, Document
from app.session.player import LEAP_MS, STEP_MS, Player
from app.ui.theme import Theme

HEIGHT_PX: Final = 20
_LINE_PX: Final = 4.0
_HANDLE_PX: Final = 6.0
_TICK_PX: Final = 10.0
_TICK_WIDTH_PX: Final = 1.5
_RING_PX: Final = 3.0
_KEYS: Final = {
    Qt.Key.Key_Up: STEP_MS,
    Qt.Key.Key_Down: -STEP_MS,
    Qt.Key.Key_PageUp: LEAP_MS,
    Qt.Key.Key_PageDown: -LEAP_MS,
}


class Progress(QSlider):
    """A line as long as the recording, with a tick for each chapter; the hand moves the playhead on it.

    To those who can't see it, it is a slider whose value is whole seconds, with both times in words. Of the
    keys of a slider it has those that the picture has not; the others go on to that, and do the same there.
    """

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._document, self._player, self._theme = document, player, theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Position in the recording"))
        self._chapters: list[int] | None = None  # None until they are painted
        self._told = (-1, -1)
        player.position_changed.connect(self._on_moved)
        player.duration_changed.connect(self._on_replaced)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)
        self.setSingleStep(STEP_MS // 1000)
        self.setPageStep(LEAP_MS // 1000)
        self._tell()
        self.valueChanged.connect(lambda seconds: player.seek(seconds * 1000))  # by what helps a user, not by ours

    @Slot(object)
    def _on_moved(self, _ms: int) -> None:
        self._tell()
        self.update()

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.moves_times:  # else a key: all would be painted anew beside the words
            self._chapters = None
            self.update()

    @Slot()
    def _on_replaced(self) -> None:
        self._chapters = None
        self._tell()
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._chapters = None  # as many are shown as there is room for

    def _tell(self) -> None:
        """Let it be heard where the playhead is, once a second."""
        at, length = self._player.position_ms // 1000, (self._player.duration_ms or 0) // 1000
        if (at, length) == self._told:
            return
        self._told = at, length
        with QSignalBlocker(self):
            self.setRange(0, length)
            self.setValue(at)
        words = self.tr("{position} of {length}") if length else "{position}"
        times = {"position": format_timecode(at * 1000), "length": format_timecode(length * 1000)}
        self.setAccessibleDescription(words.format(**times))

    def _ticks(self) -> list[int]:
        if self._chapters is None:
            total_ms, blocks = self._player.duration_ms or 0, self._document.project.blocks
            apart_ms = 2 * total_ms * _TICK_WIDTH_PX / max(1, self.width())
            found = self._document.index.chapters_between(1, max(total_ms, MAX_MS), apart_ms)
            self._chapters = [blocks[at].start_ms or 0 for at in found]
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
        top = (self.height() - _TICK_PX) / 2
        painter.drawRects([QRectF(self.x_of(ms) - 0.75, top, _TICK_WIDTH_PX, _TICK_PX) for ms in self._ticks()])
        painter.setBrush(self._theme.accent)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.ink, _RING_PX))
        painter.drawEllipse(QPointF(here, self.height() / 2), _HANDLE_PX, _HANDLE_PX)

    def _paint_line(self, painter: QPainter, left: float, right: float, colour: QColor) -> None:
        painter.setBrush(colour)
        line = QRectF(left, (self.height() - _LINE_PX) / 2, max(0.0, right - left), _LINE_PX)
        painter.drawRoundedRect(line, _LINE_PX / 2, _LINE_PX / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._player.duration_ms is not None:
            self._player.hand.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def _drag(self, event: QMouseEvent) -> None:
        """Put the playhead under the pointer; while no length is known there is no time there."""
        if self._player.duration_ms is not None:
            self._player.hand.drag(self.ms_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it may be meant for what lies below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step_ms = _KEYS.get(Qt.Key(event.key()))
        if step_ms is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            self._player.skip(step_ms)
