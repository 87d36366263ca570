"""The waveform: a bar every other pixel, the same above and below its middle."""

import math
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.timeline.look import faded
from app.ui.timeline.scale import Scale
from app.ui.timeline.scene import Peaks, Scene

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
        paint_bars(painter, scene.peaks, scene.scale, area.adjusted(0, _HEADROOM, 0, 0), scene.look.theme.wave)


def paint_bars(painter: QPainter, peaks: Peaks, scale: Scale, area: QRect, colour: QColor) -> None:
    """Paint the bars of what the scale shows. They keep to the recording, not to the window: scrolling moves them."""
    bar_ms = PITCH_PX * scale.ms_per_px
    first = math.floor(scale.start_ms / bar_ms)
    count = math.ceil(min(scale.end_ms, scale.total_ms) / bar_ms) - first
    if count <= 0:
        return
    low, high = peaks.between(round(first * bar_ms), round((first + count) * bar_ms), count)
    left = area.left() + scale.to_x(first * bar_ms)
    middle, half = area.center().y() + 0.5, area.height() / 2
    bars = []
    for at, size in enumerate(abs(high - low).tolist()):
        reach = max(_SILENCE_PX, size * half / 2)
        bars.append(QRectF(round(left + at * PITCH_PX), middle - reach, _BAR_PX, 2 * reach))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRects(bars)
    painter.restore()


def paint_small_bars(painter: QPainter, scene: Scene, area: QRect) -> None:
    """Paint the waveform of the whole recording, faint, for the overview."""
    if scene.peaks is not None:
        paint_bars(painter, scene.peaks, scene.scale.whole(), area, faded(scene.look.theme.wave, 0.75))
