"""A row of the list of problems: sign, what it is, whether it can be fixed; below that, the time and the words."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from app.core.checks import ERROR, HINT, Problem
from app.ui.problems.model import Index, ProblemModel
from app.ui.problems.words import beginning, time_words
from app.ui.row_table import RowDelegate
from app.ui.shapes import paint_ring, paint_triangle
from app.ui.theme import Theme, interface_font

ROW_PX: Final = 44
MARGIN_PX: Final = 14

_SIGN_HALF: Final = 6
_SIGN_PX: Final = 24
_LINE_PX: Final = 18
_TOP_PX: Final = 4
_GAP_PX: Final = 8
_LONGEST_TIME: Final = "0:00:00"
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_sign(painter: QPainter, middle: QPointF, severity: str, theme: Theme) -> None:
    """Paint the shape of a severity: ▲ error, △ warning, ○ hint."""
    if severity == HINT:
        paint_ring(painter, middle, _SIGN_HALF, theme.soft)
    else:
        paint_triangle(painter, middle, _SIGN_HALF, theme.warning, filled=severity == ERROR)


class ProblemDelegate(RowDelegate):
    """Paints the rows of a `ProblemModel`."""

    def __init__(self, model: ProblemModel, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(theme, view)
        self._model, self._view = model, view
        self._font, self._small = interface_font(13), interface_font(12)
        self._metrics, self._small_metrics = QFontMetrics(self._font), QFontMetrics(self._small)
        self._time_px = self._small_metrics.horizontalAdvance(_LONGEST_TIME)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QRect = option.rect
        problem, block = self._model.problem(index.row()), self._model.block(index.row())
        painter.save()
        self._paint_ground(painter, row, index)
        left, right = row.left() + MARGIN_PX + _SIGN_PX, row.right() - MARGIN_PX
        middle = QPointF(row.left() + MARGIN_PX + _SIGN_HALF, row.top() + _TOP_PX + _LINE_PX / 2)
        paint_sign(painter, middle, problem.severity, self.theme)
        upper = QRect(left, row.top() + _TOP_PX, right - left, _LINE_PX)
        lower = upper.translated(0, _LINE_PX)
        painter.setFont(self._small)
        if self._model.fixes_of(problem):
            offer = self.offer_of(row)
            painter.setPen(self.theme.soft)
            painter.drawText(offer, _RIGHT, self._offer_words())
            upper.setRight(offer.left() - _GAP_PX)
        painter.setFont(self._font)
        self._write(painter, upper, index.data(), self.theme.ink, self._metrics)
        painter.setFont(self._small)
        if self._has_time(problem):
            painter.setPen(self.theme.soft)
            painter.drawText(QRect(lower.left(), lower.top(), self._time_px, _LINE_PX), _RIGHT, time_words(block))
            lower.setLeft(lower.left() + self._time_px + _GAP_PX)
            self._write(painter, lower, beginning(block), self.theme.soft, self._small_metrics)
        else:
            self._write(painter, lower, self.tr("The whole page"), self.theme.soft, self._small_metrics)
        painter.restore()

    def offer_of(self, row: QRect) -> QRect:
        """Return where a row says that there is something which puts it right."""
        width = self._small_metrics.horizontalAdvance(self._offer_words())
        return QRect(row.right() - MARGIN_PX - width, row.top() + _TOP_PX, width, _LINE_PX)

    def _offer_words(self) -> str:
        return self.tr("Fix ▾")

    @staticmethod
    def _has_time(problem: Problem) -> bool:
        return problem.block is not None

    @staticmethod
    def _write(painter: QPainter, room: QRect, text: str, colour: QColor, metrics: QFontMetrics) -> None:
        painter.setPen(colour)
        painter.drawText(room, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))

    def _paint_ground(self, painter: QPainter, row: QRect, index: Index) -> None:
        is_current = index == self._view.currentIndex()
        if is_current:
            painter.fillRect(row, self.theme.wash)
        elif index.row() == self.hovered:
            painter.fillRect(row, self.theme.chrome)
        if is_current and self._view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(row).adjusted(5.5, 1.5, -5.5, -1.5), 4, 4)
