"""A row of the list of speakers: colour, name, what is known of them, how much they say."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from app.ui.row_table import LineDelegate
from app.ui.shapes import paint_disc
from app.ui.speakers.menus import key_of_speaker
from app.ui.speakers.model import Index, SpeakerModel
from app.ui.theme import Theme, interface_font

ROW_PX: Final = 56
MARGIN_PX: Final = 14

_DISC_HALF: Final = 5
_TEXT_AT: Final = 20
_FIRST: Final = (8, 20)
_SECOND: Final = (28, 16)
"""Top and height of the two lines of a row."""
_BAR_TOP: Final = 47
_BAR_PX: Final = 2
_GAP_PX: Final = 12
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpeakerDelegate(LineDelegate):
    """Paints the rows of a `SpeakerModel`, and edits their names in place."""

    def __init__(self, model: SpeakerModel, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(theme, view)
        self._model, self._view = model, view
        self._font, self._small = interface_font(13, bold=True), interface_font(11)

    def name_rect(self, row: QRect) -> QRect:
        """Return where the name of a row stands."""
        top, height = _FIRST
        return QRect(row.left() + MARGIN_PX + _TEXT_AT, row.top() + top, row.width() - 2 * MARGIN_PX - _TEXT_AT, height)

    # Qt's own

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QRect = option.rect
        number, first = index.row(), self.name_rect(option.rect)
        speaker = self._model.speaker(number)
        painter.save()
        self._paint_ground(painter, row, index)
        colour = self.theme.speaker(self._model.project, speaker.id)
        paint_disc(painter, QPointF(row.left() + MARGIN_PX + _DISC_HALF, first.center().y() + 1), _DISC_HALF, colour)
        self._write(painter, first, speaker.name or self.tr("Without a name"), key_of_speaker(number), is_name=True)
        second = QRect(first.left(), row.top() + _SECOND[0], first.width(), _SECOND[1])
        self._write(painter, second, self._model.about(number), self._model.talk(number), is_name=False)
        self._paint_share(painter, QRect(first.left(), row.top() + _BAR_TOP, first.width(), _BAR_PX), index)
        painter.restore()

    def _write(self, painter: QPainter, line: QRect, text: str, beside: str, *, is_name: bool) -> None:
        """Write a text at the left and one at the right; the left one gives way."""
        taken = QFontMetrics(self._small).horizontalAdvance(beside)
        font = self._font if is_name else self._small
        room = line.width() - taken - (_GAP_PX if beside else 0)
        painter.setFont(self._small)
        painter.setPen(self.theme.soft)
        painter.drawText(line, _RIGHT, beside)
        painter.setFont(font)
        painter.setPen(self.theme.ink if is_name else self.theme.soft)
        painter.drawText(line, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, room)))

    def _paint_share(self, painter: QPainter, bar: QRect, index: Index) -> None:
        share = self._model.share(index.row())
        if share is not None:
            speaker = self._model.speaker(index.row())
            painter.fillRect(bar, self.theme.line)
            said = QRectF(bar.left(), bar.top(), bar.width() * share, bar.height())
            painter.fillRect(said, self.theme.speaker(self._model.project, speaker.id))

    def _paint_ground(self, painter: QPainter, row: QRect, index: Index) -> None:
        if index == self._view.currentIndex():
            painter.fillRect(row, self.theme.chrome)
            if self._view.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self.theme.accent, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(row).adjusted(5.5, 1.5, -2.5, -1.5), 4, 4)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        return self.make_line(parent, self._font, self.tr("Name of the speaker"))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        row: QRect = option.rect
        editor.setGeometry(self.name_rect(row).adjusted(-5, -2, 6, 3))
