"""The unplaced tray: how many marks are waiting for their place."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.shapes import paint_diamond
from app.ui.timeline.look import faded
from app.ui.timeline.scene import Scene

_PAD: Final = 14
_SHAPE: Final = 16
_MARGIN: Final = 8
_DIAMOND: Final = 4.5


def tray_rect(scene: Scene) -> QRect:
    """Return the tray's place, empty while nothing waits."""
    row = scene.rows.tray
    if not scene.unplaced:
        return QRect()
    width = scene.look.small.width(scene.tray_text) + _SHAPE + 2 * _PAD
    return QRect(row.right() + 1 - _MARGIN - width, row.top(), width, row.height())


def paint_tray(painter: QPainter, scene: Scene) -> None:
    area = tray_rect(scene)
    if area.isEmpty():
        return
    theme = scene.look.theme
    pen = QPen(faded(theme.mark, 0.75), 1)
    pen.setDashPattern([4, 3])
    outline = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(theme.chrome)
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
    middle = QPointF(area.left() + _PAD + _DIAMOND, outline.center().y())
    paint_diamond(painter, middle, _DIAMOND, theme.mark, filled=False)
    painter.setPen(theme.mark)
    painter.setFont(scene.look.small.font)
    painter.drawText(area.adjusted(_PAD + _SHAPE, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, scene.tray_text)
    painter.restore()
