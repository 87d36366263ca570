"""The ruler: ticks, and their times beside them."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QRegion

from app.ui.timeline.look import Face, mixed
from app.ui.timeline.scale import Scale
from app.ui.timeline.scene import Scene
from app.ui.timeline.ticks import label, multiples, steps

_LARGE_PX: Final = 10
_SMALL_PX: Final = 4
_BESIDE: Final = 5
_LABEL_HEIGHT: Final = 14
_OVER_TICKS: Final = 4
"""A small tick that touched the foot of a digit would make it another: 1:00:0p."""


def paint_ticks(painter: QPainter, scene: Scene) -> None:
    """Paint the ticks; they stand on the ruler's lower edge."""
    large, small = steps(scene.scale.ms_per_px)
    foot = scene.rows.ruler.bottom() + 1
    colour = mixed(scene.look.theme.soft, scene.look.theme.panel, 0.8)
    for ms in multiples(small, scene.scale):
        height = _LARGE_PX if ms % large == 0 else _SMALL_PX
        painter.fillRect(scene.x_of(ms), foot - height, 1, height, colour)


def labels(scene: Scene) -> tuple[tuple[QRect, str], ...]:
    """Return where each time stands, and the time; one that the right edge would cut is left out."""
    return _labels(scene.scale, scene.rows.ruler.bottom(), scene.look.text)


@lru_cache(maxsize=4)
def _labels(scale: Scale, bottom: int, face: Face) -> tuple[tuple[QRect, str], ...]:
    large, _ = steps(scale.ms_per_px)
    found = []
    for ms in multiples(large, scale, before_px=100):
        text = label(ms, large)
        left = round(scale.to_x(ms)) + _BESIDE
        rect = QRect(left, bottom - _LABEL_HEIGHT - _OVER_TICKS, face.width(text) + 1, _LABEL_HEIGHT)
        if rect.left() >= 0 and rect.right() <= scale.width - 3:
            found.append((rect, text))
    return tuple(found)


def paint_labels(painter: QPainter, scene: Scene, covered: QRect, region: QRegion) -> None:
    """Paint the times in `region`, except those that `covered`, the playhead's pill, would cover in part."""
    painter.setFont(scene.look.text.font)
    painter.setPen(scene.look.theme.soft)
    for rect, text in labels(scene):
        if region.intersects(rect) and not touches(rect, covered):
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def touches(label_rect: QRect, pill: QRect) -> bool:
    """Whether a label comes so near the pill that the two would read as one."""
    return label_rect.left() <= pill.right() + 4 and pill.left() <= label_rect.right() + 4
