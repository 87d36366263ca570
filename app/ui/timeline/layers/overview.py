"""The overview: the whole recording, its chapters, and the frame around what is seen below."""

from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.ui.timeline.layers.wave import paint_small_bars
from app.ui.timeline.look import faded
from app.ui.timeline.scene import Scene

LEAST_FRAME_PX: Final = 12
"""The frame stays wide enough to be taken hold of, however close the view."""

_TICK_PX: Final = 2
_CROWD_PX: Final = 8


def paint_overview(painter: QPainter, scene: Scene) -> None:
    """Paint the whole recording: waveform and chapter marks."""
    theme, area = scene.look.theme, scene.rows.overview
    painter.fillRect(area, theme.chrome)
    if scene.is_empty:
        return
    paint_small_bars(painter, scene, area.adjusted(0, 5, 0, -5))
    whole = scene.scale.whole()
    for at in scene.index.chapters_between(0, scene.total_ms, _CROWD_PX * whole.ms_per_px):
        colour = theme.warning if at in scene.problems else theme.mark
        x = min(round(whole.to_x(scene.start_of(at))), area.width() - _TICK_PX)
        painter.fillRect(x, area.top(), _TICK_PX, area.height(), colour)


def frame_rect(scene: Scene) -> QRectF:
    """Return the frame around what is seen, in pixels."""
    area, whole = scene.rows.overview, scene.scale.whole()
    left, right = whole.to_x(scene.scale.start_ms), whole.to_x(scene.scale.end_ms)
    missing = max(0.0, LEAST_FRAME_PX - (right - left))
    left = min(max(0.0, left - missing / 2), area.width() - LEAST_FRAME_PX)
    width = max(LEAST_FRAME_PX, right - left) if not missing else LEAST_FRAME_PX
    return QRectF(round(left), area.top(), round(width), area.height())


def paint_frame(painter: QPainter, scene: Scene) -> None:
    """Paint the frame, and draw back what it leaves out."""
    theme = scene.look.theme
    outline = QPainterPath()
    outline.addRoundedRect(frame_rect(scene).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, faded(theme.accent, 0.13))
    painter.strokePath(outline, QPen(theme.accent, 1))
    painter.restore()


def playhead_tick(scene: Scene, ms: int) -> QRect:
    """Return where the playhead stands in the overview."""
    area = scene.rows.overview
    x = min(round(scene.scale.whole().to_x(ms)), area.width() - 1)
    return QRect(x, area.top(), 1, area.height())
