"""What is heard over and over: a band on the waveform, as the frame on the overview is one."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.core.passage import Passage
from app.ui.timeline.look import faded
from app.ui.timeline.scene import Scene

_OPACITY: Final = 0.13


def loop_rect(scene: Scene, passage: Passage) -> QRect:
    """Return what is seen of the passage on the waveform; empty where nothing is."""
    row = scene.rows.wave
    left = scene.x_of(passage.start_ms)
    right = scene.x_of(scene.total_ms if passage.end_ms is None else passage.end_ms)
    return QRect(left, row.top(), right - left + 1, row.height()).intersected(row)


def paint_loop(painter: QPainter, scene: Scene, passage: Passage) -> None:
    area, accent = loop_rect(scene, passage), scene.look.theme.accent
    painter.fillRect(area, faded(accent, _OPACITY))
    for ms, x in ((passage.start_ms, area.left()), (passage.end_ms, area.right())):
        if ms is not None and scene.scale.shows(ms):
            painter.fillRect(x, area.top(), 1, area.height(), accent)
