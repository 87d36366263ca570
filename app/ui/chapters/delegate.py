"""A row of the chapter list: time, shape, title."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from app.ui.chapters.model import ChapterModel, Index, State
from app.ui.row_table import LineDelegate
from app.ui.shapes import paint_diamond, paint_triangle
from app.ui.theme import Theme, interface_font

ROW_PX: Final = 30
MARGIN_PX: Final = 14

_BAR_PX: Final = 3
_LEAST_TIME_PX: Final = 48
_SHAPE_AT: Final = 15
_SHAPE_HALF: Final = 6
_TITLE_AT: Final = 30
_INDENT_PX: Final = 16
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChapterDelegate(LineDelegate):
    """Paints the rows of a `ChapterModel`, and edits their titles in place.

    What the hand is at is asked of the list, not of the option's state: the style's names,
    which Qt would make for that, are a fiftieth of the window's start.
    """

    def __init__(self, model: ChapterModel, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(theme, view)
        self._model, self._view = model, view
        self._font = interface_font(13)
        self._metrics = QFontMetrics(self._font)
        self._time_px = _LEAST_TIME_PX

    def fit_times(self) -> None:
        """Make room for the longest time."""
        self._time_px = max(_LEAST_TIME_PX, self._metrics.horizontalAdvance(self._model.longest_time()) + 1)

    @property
    def times_end(self) -> int:
        """The x at which the times end, in pixels from the left of a row."""
        return MARGIN_PX + self._time_px

    def title_rect(self, row: QRect, depth: int) -> QRect:
        """Return where the title of a chapter of that level stands."""
        left = self.times_end + _TITLE_AT + (depth - 1) * _INDENT_PX
        return row.adjusted(left, 0, -MARGIN_PX, 0)

    def elided(self, row: QRect, at: int) -> str:
        """Return as much of the title of row `at` as there is room for."""
        title = self._model.data(self._model.index(at)) or ""
        depth = self._model.chapter(at).block.depth
        width = self.title_rect(row, depth).width()
        return self._metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)

    # Qt's own

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, row, index)
        chapter = self._model.chapter(index.row())
        painter.setFont(self._font)
        painter.setPen(self.theme.soft)
        painter.drawText(QRect(row.left() + MARGIN_PX, row.top(), self._time_px, row.height()), _RIGHT, chapter.time)
        middle = QPointF(row.left() + self.times_end + _SHAPE_AT, row.top() + row.height() / 2)
        self._paint_shape(painter, middle, index.row())
        title = self.elided(row, index.row())
        painter.setPen(self.theme.ink if title else self.theme.soft)
        painter.drawText(self.title_rect(row, chapter.block.depth), _LEFT, title or self.tr("Without a title"))
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRect, index: Index) -> None:
        if self._model.is_heard(index.row()):
            painter.fillRect(row, self.theme.wash)
            painter.fillRect(row.left(), row.top(), _BAR_PX, row.height(), self.theme.accent)
        elif index.row() == self.hovered:
            painter.fillRect(row, self.theme.chrome)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(self.theme.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(row).adjusted(5.5, 1.5, -2.5, -1.5), 4, 4)

    def _paint_shape(self, painter: QPainter, middle: QPointF, row: int) -> None:
        state, flaw = self._model.state(row), self._model.flaw(row)
        if flaw is not None:
            flaw.paint(painter, middle, _SHAPE_HALF, self.theme.warning)
        elif state is State.PROBLEM:
            paint_triangle(painter, middle, _SHAPE_HALF, self.theme.warning)
        else:
            paint_diamond(painter, middle, _SHAPE_HALF, self.theme.mark, filled=state is State.PLACED)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        return self.make_line(parent, self._font, self.tr("Title of the chapter"))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        row: QRect = option.rect
        depth = self._model.chapter(index.row()).block.depth
        editor.setGeometry(self.title_rect(row, depth).adjusted(-5, 2, 6, -2))
