"""The page's margins: at the left the times, at the right nothing but paper."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from app.core.blocks import Block
from app.core.timecode import format_timecode
from app.ui.actions.build import key_of
from app.ui.shapes import paint_diamond, paint_triangle
from app.ui.theme import Theme, interface_font
from app.ui.transcript.mouse import moved
from app.ui.transcript.page import paint_wash
from app.ui.transcript.view import Row, View

GAP_PX = 14
"""Between the times and the text."""
SIGN_PX = 10
SIGN_GAP_PX = 5
REACH_PX = 5
"""How far around a time a click still counts."""
REST_PX = 2
REST_X = 8
"""How far from the words' edge the bar of the resting caret begins: between the times and the text."""


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


class Margin(Gutter):
    """The times, right-aligned, each a button that plays from there.

    Signals:
        play_requested: ms; the time of a block was clicked.
        block_requested: position of a block that has no time yet; its place was clicked.
    """

    play_requested = Signal(object)
    block_requested = Signal(int)

    def __init__(self, view: View, theme: Theme, editor: QPlainTextEdit) -> None:
        super().__init__(view, theme, editor)
        self._hovered: int | None = None
        self._pressed: int | None = None
        self._problems: Mapping[str, str] = {}
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Times"))
        self.setAccessibleDescription(
            self.tr("A click on a time plays from there; “Play from here” in the menu of the text does the same.")
        )

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Take what is wrong with times: the block's id, and the problem in words."""
        self._problems = problems
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.paper)
        heard = self._view.heard_band()
        if heard is not None:
            paint_wash(painter, self._theme, *heard, self.width(), bar=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._view.rows():
            block = self._block(row)
            if block is not None and row.top <= event.rect().bottom() and row.bottom >= event.rect().top():
                self._paint_time(painter, block, row)
        self._paint_rest(painter)

    def _paint_rest(self, painter: QPainter) -> None:
        """Paint a quiet bar beside the caret's block while nothing blinks there: it is what the keys of marks mean."""
        resting = self._view.resting_row()
        if resting is not None:
            top, bottom = (round(one) for one in resting.words)
            painter.fillRect(self.width() - REST_X, top, REST_PX, bottom - top, self._theme.soft)

    def _block(self, row: Row) -> Block | None:
        """Return the block of a row; None where it takes no mark, and on an empty page."""
        blocks = self._view.blocks
        block = blocks[row.number] if row.number < len(blocks) else None
        return block if block is not None and block.takes_mark else None

    def _paint_time(self, painter: QPainter, block: Block, row: Row) -> None:
        font, text = self._font(block), self._text(block)
        font.setUnderline(block.is_placed and row.number == self._hovered)
        metrics = QFontMetricsF(font)
        left = self.width() - GAP_PX - metrics.horizontalAdvance(text)
        colour = self._colour(block)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(left, row.time_base), text)
        middle = QPointF(left - SIGN_GAP_PX - SIGN_PX / 2, row.time_base - metrics.capHeight() / 2)
        if block.id in self._problems:
            paint_triangle(painter, middle, SIGN_PX / 2, colour)
        elif not block.is_placed:
            paint_diamond(painter, middle, SIGN_PX / 2, colour, filled=False)

    def _text(self, block: Block) -> str:
        if block.start_ms is None:
            return self.tr("to place")
        return format_timecode(block.start_ms // 1000 * 1000)

    def _font(self, block: Block) -> QFont:
        return interface_font(self._view.small_px, bold=block.is_chapter and block.is_placed)

    def _colour(self, block: Block) -> QColor:
        if block.id in self._problems:
            return self._theme.warning
        return self._theme.mark if block.is_chapter or not block.is_placed else self._theme.soft

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._time_at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._time_at(event.position()) if is_left else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is one more: in the text it would select a word, which the next key replaces."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, pressed = self._time_at(event.position()), self._pressed
        self._pressed = None
        if at is None or at != pressed:
            return
        start_ms = self._view.blocks[at].start_ms
        if start_ms is None:
            self.block_requested.emit(at)
        else:
            self.play_requested.emit(start_ms)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._time_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if at is None else self._explanation(self._view.blocks[at]), self)
            return True
        return super().event(event)

    def time_rect(self, at: int) -> QRect:
        """Return where the time of the block at `at` stands, its sign included; empty where it is not in view."""
        row = next((row for row in self._view.rows() if row.number == at), None)
        block = None if row is None else self._block(row)
        if row is None or block is None:
            return QRect()
        metrics = QFontMetricsF(self._font(block))
        right = self.width() - GAP_PX
        left = right - metrics.horizontalAdvance(self._text(block)) - SIGN_PX - SIGN_GAP_PX
        rect = QRectF(left, row.time_base - metrics.ascent(), right - left, metrics.height())
        return rect.adjusted(-REACH_PX, -REACH_PX, REACH_PX, REACH_PX).toAlignedRect()

    def _time_at(self, point: QPointF) -> int | None:
        row = self._view.row_at(point.y())
        return row.number if row is not None and self.time_rect(row.number).contains(point.toPoint()) else None

    def _hover(self, at: int | None) -> None:
        if at != self._hovered:
            self._hovered = at
            self.setCursor(Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _explanation(self, block: Block) -> str:
        problem = self._problems.get(block.id)
        if block.start_ms is None:
            told = self.tr("Not placed yet: put the caret here and press {key} where it is heard")
            told = told.format(key=key_of("mark.place"))
        else:
            told = self.tr("Play from {time}").format(time=format_timecode(block.start_ms))
        return f"{problem}\n{told}" if problem else told
