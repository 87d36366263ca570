"""The margin at the left of the page: the times."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip

from app.core.blocks import Block
from app.core.timecode import format_timecode
from app.ui.actions.build import key_of
from app.ui.flaws import Flaw
from app.ui.notches import Notches
from app.ui.shapes import paint_diamond
from app.ui.theme import Theme, interface_font
from app.ui.transcript.gutter import Gutter
from app.ui.transcript.page import paint_wash
from app.ui.transcript.view import Row, View

GAP_PX = 14
"""Between the times and the text."""
SIGN = 0.77
"""How large a sign is, of the size of the time's letters."""
SIGN_GAP_PX = 5
REACH_PX = 5
"""How far around a time a click still counts."""
WORD_LESS_PX = 2
"""By how much the letters of the word are smaller that says what is wrong with a time, on the line below it."""
FIELD = 7.4
"""The width of the field in which a time is typed, of the size of its letters."""
FIELD_PAD_PX = 6
"""From the field's edge to its text, which stands where the time stood."""
REST_PX = 2
REST_X = 8
"""How far from the words' edge the bar of the resting caret begins: between the times and the text."""


class Margin(Gutter):
    """The times, right-aligned, each a button that plays from there, and that a double click lets one type over.

    With Alt held the wheel moves the mark under the pointer; without, it scrolls: nobody moves a mark by reading on.

    Signals:
        play_requested: ms; the time of a block was clicked.
        block_requested: position of a block that has no time yet; its place was clicked.
        edit_requested: position of a block whose time, or the place of it, was clicked twice; and whether
            the first click has asked to play.
        nudge_requested: position of a block, how often its mark is to move, back where negative; and whether far.
    """

    play_requested = Signal(object)
    block_requested = Signal(int)
    edit_requested = Signal(int, bool)
    nudge_requested = Signal(int, int, bool)

    def __init__(self, view: View, theme: Theme, editor: QPlainTextEdit) -> None:
        super().__init__(view, theme, editor)
        self._hovered: int | None = None
        self._pressed: int | None = None
        self._has_played = False  # since the last press
        self._covered: int | None = None
        self._notches = Notches()
        self._flaws: Mapping[str, Flaw] = {}
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Times"))
        self.setAccessibleDescription(
            self.tr(
                "A click on a time plays from there; “Play from here” in the menu of the text does the same. "
                "A double click, or {key} in the text, lets you type another."
            ).format(key=key_of("time.edit"))
        )

    def show_flaws(self, flaws: Mapping[str, Flaw]) -> None:
        """Take what is wrong with times, by the ids of the blocks."""
        self._flaws = flaws
        self.update()

    def cover(self, at: int | None) -> None:
        """Leave the time of the block at `at` out: a field stands there; None: no longer."""
        self._covered = at
        self.update()

    def flaw_of(self, block: Block) -> Flaw | None:
        """Return what is wrong with the time of a block, as far as that was found."""
        return self._flaws.get(block.id) if block.is_placed else None

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
            if block is None or row.number == self._covered:
                continue
            if row.top <= event.rect().bottom() and row.bottom >= event.rect().top():
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
        font, text = self.font_of(block), self._text(block)
        font.setUnderline(block.is_placed and row.number == self._hovered)
        metrics = QFontMetricsF(font)
        left = self.width() - GAP_PX - metrics.horizontalAdvance(text)
        colour = self._colour(block)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(left, row.time_base), text)
        middle = QPointF(left - SIGN_GAP_PX - self._sign_px / 2, row.time_base - metrics.capHeight() / 2)
        flaw = self.flaw_of(block)
        if flaw is not None:
            flaw.paint(painter, middle, self._sign_px / 2, colour)
            self._paint_word(painter, flaw.word, row)
        elif not block.is_placed:
            paint_diamond(painter, middle, self._sign_px / 2, colour, filled=False)

    def _paint_word(self, painter: QPainter, word: str, row: Row) -> None:
        """Paint what is wrong on the line below the time."""
        font = interface_font(self._view.small_px - WORD_LESS_PX)
        width = QFontMetricsF(font).horizontalAdvance(word)
        painter.setFont(font)
        painter.drawText(QPointF(self.width() - GAP_PX - width, row.time_base + self._view.small_px), word)

    def _text(self, block: Block) -> str:
        if block.start_ms is None:
            return self.tr("to place")
        return format_timecode(block.start_ms // 1000 * 1000)

    def font_of(self, block: Block) -> QFont:
        """Return the letters in which the time of a block stands."""
        return interface_font(self._view.small_px, bold=block.is_chapter and block.is_placed)

    def _colour(self, block: Block) -> QColor:
        if self.flaw_of(block) is not None:
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
        self._has_played = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click for one that edits: it plays nothing more."""
        has_played = self._has_played
        self.mousePressEvent(event)
        at, self._pressed = self._pressed, None
        if at is not None:
            self.edit_requested.emit(at, has_played)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, pressed = self._time_at(event.position()), self._pressed
        self._pressed = None
        if at is None or at != pressed:
            return
        start_ms = self._view.blocks[at].start_ms
        if start_ms is None:
            self.block_requested.emit(at)
        else:
            self._has_played = True
            self.play_requested.emit(start_ms)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move the mark under the pointer while Alt is held, far with Shift; else scroll."""
        held = event.modifiers()
        at = self._time_at(event.position()) if held & Qt.KeyboardModifier.AltModifier else None
        if at is None or not self._view.blocks[at].is_placed or self._editor.isReadOnly():
            self._notches.forget()
            super().wheelEvent(event)
            return
        event.accept()
        if event.phase() == Qt.ScrollPhase.ScrollMomentum:
            return  # the fingers have left the pad
        turned = event.angleDelta()
        notches = self._notches.turn(turned.y() or turned.x())  # some turn a wheel sideways while Alt is held
        self._keep_alt_from_menus(event)
        if notches:
            self.nudge_requested.emit(at, notches, bool(held & Qt.KeyboardModifier.ShiftModifier))

    def _keep_alt_from_menus(self, event: QWheelEvent) -> None:
        """Show Qt's menu bar that Alt was held for the mouse: it knows no wheel, and would open when Alt is let go."""
        none = Qt.MouseButton.NoButton
        where = event.position(), event.globalPosition()
        QCoreApplication.sendEvent(self, QMouseEvent(QEvent.Type.MouseMove, *where, none, none, event.modifiers()))

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
        metrics = QFontMetricsF(self.font_of(block))
        right = self.width() - GAP_PX
        left = right - metrics.horizontalAdvance(self._text(block)) - self._sign_px - SIGN_GAP_PX
        rect = QRectF(left, row.time_base - metrics.ascent(), right - left, metrics.height())
        return rect.adjusted(-REACH_PX, -REACH_PX, REACH_PX, REACH_PX).toAlignedRect()

    def field_rect(self, at: int) -> QRect:
        """Return where a field stands whose text is to lie on the time of the block at `at`; empty out of view."""
        time = self.time_rect(at)
        if time.isEmpty():
            return time
        right = self.width() - GAP_PX + FIELD_PAD_PX
        width = min(right, round(self._view.small_px * FIELD))
        return QRect(right - width, time.top(), width, time.height())

    @property
    def _sign_px(self) -> float:
        return self._view.small_px * SIGN

    def _time_at(self, point: QPointF) -> int | None:
        row = self._view.row_at(point.y())
        return row.number if row is not None and self.time_rect(row.number).contains(point.toPoint()) else None

    def follow_pointer(self) -> None:
        """Look which time lies under the pointer, which rested while the page moved."""
        self._hover(self._time_at(QPointF(self.mapFromGlobal(QCursor.pos()))) if self.underMouse() else None)

    def _hover(self, at: int | None) -> None:
        if at != self._hovered:
            self._hovered = at
            self.setCursor(Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _explanation(self, block: Block) -> str:
        flaw = self.flaw_of(block)
        if block.start_ms is None:
            told = self.tr("Not placed yet: put the caret here and press {key} where it is heard")
            told = told.format(key=key_of("mark.place"))
        else:
            told = self.tr("Play from {time}").format(time=format_timecode(block.start_ms))
            if not self._editor.isReadOnly():
                told += "\n" + self.tr("Double-click to type another ({key})").format(key=key_of("time.edit"))
        return told if flaw is None else f"{flaw.message}\n{told}"
