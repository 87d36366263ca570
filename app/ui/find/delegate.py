"""A row of the list of what was found: time and speaker, and below them the words around the match."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from app.core.find import Context
from app.ui.find.model import FoundModel, Index
from app.ui.row_table import RowDelegate
from app.ui.theme import Theme, interface_font
from app.ui.transcript.places import units

ROW_PX: Final = 48
_INSET_PX: Final = 14
_MOST: Final = 400
"""No row holds so many characters: of a text of any length it is enough to measure these."""
_SLACK_PX: Final = 4
"""Three texts side by side take a little more or less than each by itself."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FoundDelegate(RowDelegate):
    """Paints the rows of a `FoundModel`."""

    def __init__(self, model: FoundModel, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(theme, view)
        self._model, self._view = model, view
        self._small, self._font = interface_font(11), interface_font(13)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        is_here = index == self._view.currentIndex()
        if is_here:
            painter.fillRect(rect, self.theme.wash)
        row = self._model.row(index.row())
        upper = rect.adjusted(_INSET_PX, 5, -_INSET_PX, -rect.height() // 2)
        painter.setFont(self._small)
        painter.setPen(self.theme.soft)
        painter.drawText(upper, _RIGHT, row.time)
        room = upper.width() - painter.fontMetrics().horizontalAdvance(row.time) - 8
        painter.drawText(
            upper, _LEFT, painter.fontMetrics().elidedText(row.who, Qt.TextElideMode.ElideRight, max(0, room))
        )
        self._paint_words(painter, rect.adjusted(_INSET_PX, rect.height() // 2 - 2, -_INSET_PX, -4), row.context)
        if is_here and self._view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme.accent, 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(5.5, 1.5, -5.5, -1.5), 4, 4)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, context: Context) -> None:
        before, words, after = fitted(context, QFontMetricsF(self._font), rect.width())
        layout = QTextLayout(f"{before}{words}{after}", self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        look = QTextCharFormat()
        look.setBackground(self.theme.found)
        look.setForeground(self.theme.ink)
        match = QTextLayout.FormatRange()
        match.start = units(before, len(before))
        match.length, match.format = units(words, len(words)), look
        layout.setFormats([match])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width())
        layout.endLayout()
        painter.setPen(self.theme.ink)
        painter.setClipRect(rect)
        layout.draw(painter, QPointF(rect.topLeft()))


def fitted(context: Context, metrics: QFontMetricsF, room: float) -> Context:
    """Return as much of the words around a match as `room` pixels hold, with an ellipsis where some are left out.

    The match stands in the first third: what comes after it says more than what came before.
    """
    before, words, after = context.before[-_MOST:], context.words[:_MOST], context.after[:_MOST]
    spare = room - metrics.horizontalAdvance(words) - _SLACK_PX
    if spare < 0:
        return Context("", metrics.elidedText(words, Qt.TextElideMode.ElideRight, room), "")
    ahead = max(spare / 3, spare - metrics.horizontalAdvance(after))
    before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, ahead)
    spare -= metrics.horizontalAdvance(before)
    return Context(before, words, metrics.elidedText(after, Qt.TextElideMode.ElideRight, spare))
