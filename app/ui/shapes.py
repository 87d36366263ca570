"""Shapes say what state a mark is in: ◆ placed, ◇ not placed yet, ◆◆ twice, ▲ has a problem, ▼ past the end."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap, QPolygonF


def paint_diamond(painter: QPainter, middle: QPointF, half: float, colour: QColor, *, filled: bool) -> None:
    """Paint ◆ or ◇: the mark of a block that is placed, or not placed yet. `half` is half its width, in pixels."""
    inset = 0.0 if filled else 0.6  # half the line: both shapes end at the same pixel
    reach = half - inset
    corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
    _paint(painter, QPolygonF([middle + QPointF(x, y) for x, y in corners]), colour, filled=filled)


def paint_triangle(painter: QPainter, middle: QPointF, half: float, colour: QColor, *, down: bool = False) -> None:
    """Paint ▲: there is a problem; or ▼: it lies past the end."""
    up = -1 if down else 1
    corners = ((0, -half * up), (half, half * 0.8 * up), (-half, half * 0.8 * up))
    _paint(painter, QPolygonF([middle + QPointF(x, y) for x, y in corners]), colour, filled=True)


def paint_twins(painter: QPainter, middle: QPointF, half: float, colour: QColor) -> None:
    """Paint two slender diamonds side by side: a time that is given twice."""
    width = half * 0.42
    for x in (-half + width, half - width):
        corners = ((x, -half), (x + width, 0), (x, half), (x - width, 0))
        _paint(painter, QPolygonF([middle + QPointF(*corner) for corner in corners]), colour, filled=True)


def _paint(painter: QPainter, outline: QPolygonF, colour: QColor, *, filled: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1.1))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(outline)
    painter.restore()


def swatch(colour: QColor, side: int = 12) -> QIcon:
    """Return a disc of that colour, the same in a chosen row. `side` is in pixels."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_disc(painter, QPointF(side / 2, side / 2), side / 2 - 1, colour)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def paint_disc(painter: QPainter, middle: QPointF, half: float, colour: QColor) -> None:
    """Paint ●: a speaker's colour. `half` is half its width, in pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(middle, half, half)
    painter.restore()
