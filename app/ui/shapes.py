"""The shapes that say what state a mark is in: ◆ placed, ◇ not placed yet, ▲ has a problem, △ a lesser, ○ a hint."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


def paint_diamond(painter: QPainter, middle: QPointF, half: float, colour: QColor, *, filled: bool) -> None:
    """Paint ◆ or ◇: the mark of a block that is placed, or not placed yet. `half` is half its width, in pixels."""
    inset = 0.0 if filled else 0.6  # half the line: both shapes end at the same pixel
    reach = half - inset
    corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
    _paint(painter, QPolygonF([middle + QPointF(x, y) for x, y in corners]), colour, filled=filled)


def paint_triangle(painter: QPainter, middle: QPointF, half: float, colour: QColor, *, filled: bool = True) -> None:
    """Paint ▲, or △: there is a problem."""
    reach = half if filled else half - 0.6
    corners = ((0, -reach), (reach, reach * 0.8), (-reach, reach * 0.8))
    _paint(painter, QPolygonF([middle + QPointF(x, y) for x, y in corners]), colour, filled=filled)


def paint_ring(painter: QPainter, middle: QPointF, half: float, colour: QColor) -> None:
    """Paint ○: a hint."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, half - 1.5, half - 1.5)
    painter.restore()


def _paint(painter: QPainter, outline: QPolygonF, colour: QColor, *, filled: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1.1))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(outline)
    painter.restore()
