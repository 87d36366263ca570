"""The names over the turns: each is a button that asks who speaks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent

from app.session.document import Document
from app.ui.theme import interface_font
from app.ui.transcript.spacing import name_over
from app.ui.transcript.view import View

if TYPE_CHECKING:
    from app.ui.transcript.writing import WritingArea

REACH_PX = 3
"""How far around a name a click still counts."""
_LEFT = Qt.MouseButton.LeftButton


class NameHand(QObject):
    """Takes what the mouse does on a name, before the text does.

    Args:
        inset: how far from the viewport's edges the words stand.

    Signals:
        requested: position of a turn whose name was clicked, and the place on the screen below it.
    """

    requested = Signal(int, QPoint)

    def __init__(self, editor: "WritingArea", view: View, document: Document, inset: int) -> None:
        super().__init__(editor)
        self._editor, self._view, self._document, self._inset = editor, view, document, inset
        self._pressed: int | None = None
        editor.viewport().setMouseTracking(True)

    def rect(self, at: int) -> QRectF:
        """Return where the name over the block at `at` stands, in the viewport; empty where none is in view."""
        blocks = self._view.blocks
        row = next((row for row in self._view.rows() if row.number == at), None)
        name = name_over(self._document.project, blocks[at]) if row is not None and at < len(blocks) else ""
        if row is None or row.spacing.name_base is None or not name:
            return QRectF()
        metrics, room = QFontMetricsF(interface_font(row.spacing.small, bold=True)), self._editor.viewport().width()
        width = min(metrics.horizontalAdvance(name), room - 2 * self._inset)
        is_rtl = row.line.textDirection() == Qt.LayoutDirection.RightToLeft
        left = room - self._inset - width if is_rtl else self._inset
        rect = QRectF(left, row.top + row.spacing.name_base - metrics.ascent(), width, metrics.height())
        return rect.adjusted(-REACH_PX, -REACH_PX, REACH_PX, 0)

    def press(self, event: QMouseEvent) -> bool:
        """Take a press on a name; return whether it was one."""
        self._pressed = self._at(event.position()) if event.button() == _LEFT else None
        return self._pressed is not None

    def move(self, event: QMouseEvent) -> bool:
        """Show a hand over a name; return whether the button that is down was pressed on one."""
        on_name = not (event.buttons() and self._pressed is None) and self._at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_name else Qt.CursorShape.IBeamCursor
        if self._editor.viewport().cursor().shape() != shape:
            self._editor.viewport().setCursor(shape)
        return self._pressed is not None

    def release(self, event: QMouseEvent) -> bool:
        """Ask who speaks, where press and release were on the same name; return whether the press was on one."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._at(event.position()) == pressed:
            where = self.rect(pressed).bottomLeft().toPoint()
            self.requested.emit(pressed, self._editor.viewport().mapToGlobal(where))
        return pressed is not None

    def _at(self, point: QPointF) -> int | None:
        """Return the position of the turn whose name stands at that point, where it may be changed."""
        row = None if self._editor.isReadOnly() else self._view.row_at(point.y())
        if row is None or row.spacing.name_base is None:
            return None
        return row.number if self.rect(row.number).contains(point) else None
