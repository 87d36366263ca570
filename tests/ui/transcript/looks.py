"""Eyes for the tests: what a widget really painted."""

from collections import Counter

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QRegion, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.theme import contrast

SCALE = 4
"""Painted so many times larger, a letter's stem is several pixels wide and has its true colour."""


def picture(widget: QWidget, rect: QRect | None = None) -> QImage:
    """Return what the widget paints, `SCALE` times enlarged."""
    area = widget.rect() if rect is None else rect
    image = QImage(area.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    widget.render(image, QPoint(), QRegion(area))
    return image


def counted(image: QImage) -> Counter[int]:
    """Return how many pixels have each colour."""
    return Counter(memoryview(image.constBits()).cast("I").tolist())


def colours_in(widget: QWidget, rect: QRect) -> list[QColor]:
    """Return the colours that the widget paints there, the most frequent first; what is blended at edges too."""
    return [QColor.fromRgb(value) for value, _ in counted(picture(widget, rect)).most_common()]


def contrast_in(widget: QWidget, rect: QRect) -> float:
    """Return the contrast of the letters in `rect` to what is behind them."""
    paper, *inks = colours_in(widget, rect)
    return max(contrast(ink, paper) for ink in inks)


def colour_at(widget: QWidget, x: int, y: int) -> QColor:
    """Return the colour of one pixel of the widget."""
    return QColor.fromRgb(picture(widget, QRect(QPoint(x, y), QSize(1, 1))).pixel(0, 0))


def is_heading(editor: QPlainTextEdit, number: int) -> bool:
    """Whether a line's letters have a size of their own."""
    formats = editor.document().findBlockByNumber(number).layout().formats()
    return any(one.format.hasProperty(QTextFormat.Property.FontPixelSize) for one in formats)
