"""The playhead: a line, and its time in a pill on the ruler."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRegion

from app.core.timecode import format_timecode
from app.ui.timeline.layers.overview import playhead_tick
from app.ui.timeline.layers.ruler import labels, touches
from app.ui.timeline.look import Face
from app.ui.timeline.scene import Scene
from app.ui.timeline.ticks import steps

_LINE_PX: Final = 2
_PILL_TOP: Final = 4
_PILL_HEIGHT: Final = 16
_EDGE: Final = 2
_PILL_PAD: Final = 7


def shows_thousandths(scene: Scene) -> bool:
    """Whether the playhead's time has thousandths: where the view is closer than a second a tick."""
    return steps(scene.scale.ms_per_px)[0] < 1000


def time_text(scene: Scene, ms: int) -> str:
    """Return the playhead's time."""
    if not shows_thousandths(scene):
        return format_timecode(ms // 1000 * 1000)
    return f"{format_timecode(ms // 1000 * 1000)}.{ms % 1000:03}"


def line_rect(scene: Scene, ms: int) -> QRect:
    """Return the line's place: at the very edges it stays whole."""
    top = scene.rows.ruler.top() + _PILL_TOP + _PILL_HEIGHT
    left = min(max(scene.x_of(ms) - 1, 0), scene.rows.ruler.width() - _LINE_PX)
    return QRect(left, top, _LINE_PX, scene.rows.stem_bottom - top)


def pill_rect(scene: Scene, ms: int) -> QRect:
    """Return the pill's place, inside the window; empty where the playhead is not seen."""
    if scene.is_empty or not scene.scale.shows(ms):
        return QRect()
    return pill_at(scene, scene.x_of(ms), scene.rows.ruler.top() + _PILL_TOP, time_text(scene, ms))


def pill_at(scene: Scene, x: int, top: int, text: str) -> QRect:
    """Return a pill's place around `x`, moved inside where an edge would cut it."""
    width = scene.look.strong.width_of_time(text) + 2 * _PILL_PAD
    left = max(min(x - width // 2, scene.rows.ruler.width() - _EDGE - width), _EDGE)
    return QRect(left, top, width, _PILL_HEIGHT)


def playhead_region(scene: Scene, ms: int) -> QRegion:
    """Return every pixel that the playhead at that time changes, the labels that it hides included."""
    region = QRegion(playhead_tick(scene, ms))
    pill = pill_rect(scene, ms)
    if not pill.isEmpty():
        region += pill.adjusted(-1, -1, 1, 1)
        region += line_rect(scene, ms).adjusted(-1, 0, 1, 0)
        for rect, _ in labels(scene):
            if touches(rect, pill):
                region += rect
    return region


def paint_playhead(painter: QPainter, scene: Scene, ms: int) -> None:
    theme = scene.look.theme
    painter.fillRect(playhead_tick(scene, ms), theme.accent)
    pill = pill_rect(scene, ms)
    if pill.isEmpty():
        return
    painter.fillRect(line_rect(scene, ms), theme.accent)
    paint_pill(painter, scene.look.strong, pill, time_text(scene, ms), fill=theme.accent, ink=theme.on_accent)


def paint_pill(painter: QPainter, face: Face, area: QRect, text: str, *, fill: QColor, ink: QColor) -> None:
    """Paint a time on a coloured ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(area), 3, 3)
    painter.setPen(ink)
    painter.setFont(face.font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
