"""The waveform: a bar every other pixel, the same above and below its middle."""

import math
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.timeline.look import mixed
from app.ui.timeline.scale import Scale
from app.ui.timeline.scene import Scene

PITCH_PX: Final = 2
_BAR_PX: Final = 1.4
_SILENCE_PX: Final = 1.0
_HEADROOM: Final = 4


def paint_wave(painter: QPainter, scene: Scene) -> None:
    """Paint the waveform of what is seen; a thin line where none is known."""
    area = scene.rows.wave
    end = min(area.width(), scene.x_of(scene.total_ms))
    if scene.peaks is None:
        painter.fillRect(area.left(), area.center().y(), end, 1, scene.look.theme.line)
    else:
        _paint_bars(painter, scene, scene.scale, area.adjusted(0, _HEADROOM, 0, 0), scene.look.theme.wave)


def paint_small_bars(painter: QPainter, scene: Scene, area: QRect) -> None:
    """Paint the waveform of the whole recording, faint, for the overview."""
    theme = scene.look.theme
    _paint_bars(painter, scene, scene.scale.whole(), area, mixed(theme.wave, theme.chrome, 0.75))


def _paint_bars(painter: QPainter, scene: Scene, scale: Scale, area: QRect, colour: QColor) -> None:
    """Paint the bars of what the scale shows. They keep to the recording, not to the window: scrolling moves them."""
    bar_ms = PITCH_PX * scale.ms_per_px
    first = math.floor(scale.start_ms / bar_ms)
    count = math.ceil(min(scale.end_ms, scale.total_ms) / bar_ms) - first
    if scene.peaks is None or count <= 0:
        return
    low, high = scene.peaks.between(round(first * bar_ms), round((first + count) * bar_ms), count)
    left, middle = area.left() + scale.to_x(first * bar_ms), area.center().y() + 0.5
    reaches = ((high - low) * (scene.gain * area.height() / 4)).clip(_SILENCE_PX, area.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    bars = enumerate(reaches.tolist())
    painter.drawRects([QRectF(round(left + at * PITCH_PX), middle - y, _BAR_PX, 2 * y) for at, y in bars])
    painter.restore()
