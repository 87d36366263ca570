"""The picture of the demo: four people at a table in the evening, and light on the one who speaks."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QRadialGradient,
)

WIDTH: Final = 640
HEIGHT: Final = 360
TABLE: Final = 286.0


@dataclass(frozen=True, slots=True)
class Figure:
    """Someone as drawn: where they sit, and their colours.

    Args:
        x, y: the middle of the head.
        skin, hair: colours.
        lit: the colour of their clothes while they speak; else they wear the evening's grey.
        style: the cut of the hair: ``"bob"``, ``"bun"``, ``"short"`` or ``"bald"``.
        glasses, beard: whether they wear them.
    """

    x: float
    y: float
    skin: str
    hair: str
    lit: str
    style: str
    glasses: bool = False
    beard: bool = False


FIGURES: Final = (
    Figure(98, 158, "#d8b498", "#3b2a22", "#3f83b8", "bob"),
    Figure(246, 166, "#e3c4aa", "#b9b4ad", "#c06a40", "bun", glasses=True),
    Figure(394, 152, "#bd8f6d", "#352b28", "#5f8f55", "short"),
    Figure(542, 161, "#dcb89b", "#6b4a33", "#8a68b0", "bald", glasses=True, beard=True),
)
DIM: Final = QColor("#46525f")


def draw(light: tuple[float, ...], level: float, name: str, about: str, caption: float) -> QImage:
    """Return one frame.

    Args:
        light: how much each of the four is lit, 0 to 1.
        level: how loud it is now, 0 to 1: the speaker's head moves with it, and the bars beside the name.
        name, about: the caption.
        caption: how much of it is seen, 0 to 1.
    """
    frame = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    painter = QPainter(frame)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _room(painter)
    for figure, lit in zip(FIGURES, light, strict=True):
        _glow(painter, figure, lit)
    for figure, lit in zip(FIGURES, light, strict=True):
        _figure(painter, figure, lit, level * lit)
    _table(painter, light)
    _caption(painter, name, about, caption, level)
    painter.end()
    return frame


def _room(painter: QPainter) -> None:
    wall = QLinearGradient(0, 0, 0, HEIGHT)
    wall.setColorAt(0, QColor("#2b3643"))
    wall.setColorAt(0.55, QColor("#1a212a"))
    wall.setColorAt(1, QColor("#101419"))
    painter.fillRect(0, 0, WIDTH, HEIGHT, wall)
    _shelves(painter)


def _shelves(painter: QPainter) -> None:
    """Draw two shelves of tape boxes, far behind: their widths come from a small fixed sequence."""
    widths = (7, 11, 6, 9, 14, 6, 8, 12, 7, 10)
    for row, base in enumerate((58.0, 122.0)):
        painter.fillRect(QRectF(0, base, WIDTH, 2), QColor(255, 255, 255, 14))
        x, at = 6.0 - 9 * row, 3 * row
        while x < WIDTH:
            width = widths[at % len(widths)]
            height = 30 + (at * 7 + row * 5) % 13
            if (at * 5 + row) % 13 > 1:
                painter.fillRect(QRectF(x, base - height, width, height), QColor(255, 255, 255, 6 + (at * 11) % 9))
            x += width + 2
            at += 1


def _glow(painter: QPainter, figure: Figure, lit: float) -> None:
    if lit <= 0:
        return
    warm = QRadialGradient(QPointF(figure.x, figure.y + 20), 150)
    warm.setColorAt(0, QColor(255, 232, 200, round(46 * lit)))
    warm.setColorAt(1, QColor(255, 232, 200, 0))
    painter.fillRect(0, 0, WIDTH, HEIGHT, warm)


def _figure(painter: QPainter, figure: Figure, lit: float, level: float) -> None:
    """Draw head and shoulders; who is not lit recedes into the evening."""
    head = QPointF(figure.x, figure.y - 2.4 * level)
    skin = _mixed(QColor(figure.skin).darker(165), QColor(figure.skin), 0.35 + 0.65 * lit)
    hair = _mixed(QColor(figure.hair).darker(140), QColor(figure.hair), 0.35 + 0.65 * lit)
    clothes = _mixed(DIM, QColor(figure.lit), lit)
    if figure.style == "bob":
        painter.setBrush(hair)
        painter.drawRoundedRect(QRectF(head.x() - 31, head.y() - 34, 62, 70), 28, 28)
    if figure.style == "bun":
        painter.setBrush(hair)
        painter.drawEllipse(head + QPointF(0, -37), 11, 10)
    _body(painter, figure, clothes, skin)
    painter.setBrush(skin)
    painter.drawEllipse(head, 25, 29)
    _hair(painter, figure, head, hair)
    _face(painter, figure, head, skin, hair)


def _body(painter: QPainter, figure: Figure, clothes: QColor, skin: QColor) -> None:
    x, y = figure.x, figure.y
    painter.setBrush(skin.darker(118))
    painter.drawRoundedRect(QRectF(x - 9, y + 18, 18, 30), 8, 8)
    cloth = QLinearGradient(0, y + 34, 0, TABLE + 20)
    cloth.setColorAt(0, clothes.lighter(108))
    cloth.setColorAt(1, clothes.darker(160))
    painter.setBrush(cloth)
    torso = QPainterPath(QPointF(x - 60, TABLE + 30))
    torso.cubicTo(x - 60, y + 70, x - 50, y + 48, x - 16, y + 40)
    torso.quadTo(x, y + 54, x + 16, y + 40)
    torso.cubicTo(x + 50, y + 48, x + 60, y + 70, x + 60, TABLE + 30)
    torso.closeSubpath()
    painter.drawPath(torso)


def _hair(painter: QPainter, figure: Figure, head: QPointF, hair: QColor) -> None:
    """Draw the hair that lies on the head: a crescent, so that it thins out towards the ears."""
    if figure.style == "bald":
        return
    shift = QPointF(4, 15) if figure.style == "bob" else QPointF(0, 12)
    painter.setBrush(hair)
    painter.drawPath(_ellipse(head + QPointF(0, -2), 26, 31).subtracted(_ellipse(head + shift, 26, 32)))


def _ellipse(middle: QPointF, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, width, height)
    return path


def _face(painter: QPainter, figure: Figure, head: QPointF, skin: QColor, hair: QColor) -> None:
    if figure.beard:
        painter.setBrush(hair)
        painter.drawPath(_ellipse(head, 25.5, 29.5).subtracted(_ellipse(head + QPointF(0, -12), 28, 29)))
    if figure.glasses:
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = painter.pen()
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setWidthF(1.6)
        pen.setColor(skin.darker(230))
        painter.setPen(pen)
        for side in (-10.5, 10.5):
            painter.drawEllipse(head + QPointF(side, -1), 8, 7)
        painter.drawLine(head + QPointF(-2.5, -2), head + QPointF(2.5, -2))
        painter.restore()


def _table(painter: QPainter, light: tuple[float, ...]) -> None:
    top = QLinearGradient(0, TABLE, 0, HEIGHT)
    top.setColorAt(0, QColor("#3a3029"))
    top.setColorAt(0.12, QColor("#2a231f"))
    top.setColorAt(1, QColor("#14110f"))
    board = QPainterPath()
    board.addRoundedRect(QRectF(-60, TABLE, WIDTH + 120, 160), 60, 24)
    painter.fillPath(board, top)
    for figure, lit in zip(FIGURES, light, strict=True):
        _shine(painter, board, figure.x, lit)
        _microphone(painter, figure.x + 30, lit)


def _shine(painter: QPainter, board: QPainterPath, x: float, lit: float) -> None:
    """Draw the light that lies on the table: a flat ellipse."""
    shine = QRadialGradient(QPointF(0, 0), 100)
    shine.setColorAt(0, QColor(255, 226, 190, round(10 + 34 * lit)))
    shine.setColorAt(1, QColor(255, 226, 190, 0))
    painter.save()
    painter.setClipPath(board)
    painter.translate(x, TABLE + 2)
    painter.scale(1, 0.32)
    painter.fillRect(QRectF(-100, -100, 200, 200), shine)
    painter.restore()


def _microphone(painter: QPainter, x: float, lit: float) -> None:
    metal = _mixed(QColor("#0c0f13"), QColor("#1b2027"), lit)
    painter.setBrush(metal)
    painter.drawRoundedRect(QRectF(x - 13, TABLE + 9, 26, 5), 2.5, 2.5)
    painter.drawRect(QRectF(x - 1, TABLE - 22, 2, 33))
    painter.drawRoundedRect(QRectF(x - 5, TABLE - 40, 10, 21), 5, 5)
    if lit > 0:
        painter.setBrush(QColor(226, 90, 60, round(230 * lit)))
        painter.drawEllipse(QPointF(x, TABLE - 17), 1.8, 1.8)


def _caption(painter: QPainter, name: str, about: str, seen: float, level: float) -> None:
    if seen <= 0:
        return
    painter.save()
    painter.setOpacity(seen)
    for at, share in enumerate((0.55, 1.0, 0.7)):
        height = 4 + 13 * level * share
        painter.setBrush(QColor("#6db5ec"))
        painter.drawRoundedRect(QRectF(24 + 5 * at, 331 - height / 2, 3, height), 1.5, 1.5)
    painter.setPen(QColor("#f2eee6"))
    painter.setFont(_face_of(15, QFont.Weight.DemiBold))
    painter.drawText(QPointF(48, 328), name)
    painter.setPen(QColor("#b3b9c2"))
    painter.setFont(_face_of(11, QFont.Weight.Normal))
    painter.drawText(QPointF(48, 344), about)
    painter.restore()


def _face_of(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont("Noto Sans")
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return the colour at `share`, 0 to 1, of the way from `one` to `other`."""
    first, second = (colour.getRgb()[:3] for colour in (one, other))
    return QColor(*(round(a + (b - a) * share) for a, b in zip(first, second, strict=True)))
