"""What comes and goes over the picture: the playhead, the mark under the hand, the focus."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from app.core.timecode import format_timecode
from app.ui.timeline.layers.chapters import paint_chosen_span
from app.ui.timeline.layers.marks import mark_colour, paint_halo, paint_mark, paint_turn_mark
from app.ui.timeline.layers.overview import paint_frame
from app.ui.timeline.layers.playhead import paint_pill, paint_playhead, pill_rect
from app.ui.timeline.layers.ruler import paint_labels
from app.ui.timeline.layers.tray import paint_tray, tray_rect
from app.ui.timeline.scene import Scene

if TYPE_CHECKING:
    from app.core.passage import Passage

_BESIDE: Final = 7
_PILL_HEIGHT: Final = 16


@dataclass(frozen=True, slots=True)
class Lifted:
    """A mark in the hand: whose, at which time now, and where the pointer is."""

    at: int
    ms: int
    pointer: QPoint


@dataclass(frozen=True, slots=True)
class Overlay:
    """What to paint over the picture.

    Args:
        playhead_ms: where the recording is.
        selected, hovered: positions of the blocks whose marks are chosen, and under the pointer.
        lifted: the mark that is being dragged.
        loop: what is heard over and over.
        has_focus: whether the keyboard brought the focus here.
    """

    playhead_ms: int = 0
    selected: int | None = None
    hovered: int | None = None
    lifted: Lifted | None = None
    loop: "Passage | None" = None
    has_focus: bool = False


def paint_overlay(painter: QPainter, scene: Scene, overlay: Overlay, area: QRect, region: QRegion) -> None:
    """Paint what of it stands in `region`; `area` is the whole window."""
    if not scene.is_empty:
        paint_frame(painter, scene)
        if overlay.loop is not None:
            from app.ui.timeline.layers.loop import paint_loop  # late: until something is

            paint_loop(painter, scene, overlay.loop)
        paint_labels(painter, scene, pill_rect(scene, overlay.playhead_ms), region)
        for at in {overlay.hovered, overlay.selected} - {None, scene.lifted}:
            _paint_chosen(painter, scene, at, is_selected=at == overlay.selected)  # type: ignore[arg-type]
        paint_playhead(painter, scene, overlay.playhead_ms)
    if region.intersects(tray_rect(scene)):
        paint_tray(painter, scene)
    if overlay.lifted is not None:
        _paint_lifted(painter, scene, overlay.lifted)
    if overlay.has_focus:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(scene.look.theme.accent, 2))
        painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))
        painter.restore()


def _paint_chosen(painter: QPainter, scene: Scene, at: int, *, is_selected: bool) -> None:
    """Paint the mark at rest, stronger; the selected one with its time."""
    block = scene.project.blocks[at]
    if block.start_ms is None:
        paint_chosen_span(painter, scene, at)
        return
    colour = mark_colour(scene, at)
    if not block.is_chapter:
        paint_turn_mark(painter, scene, block.start_ms, colour)
    else:
        paint_halo(painter, scene, block.start_ms, scene.look.theme.accent if is_selected else colour)
        paint_mark(painter, scene, block.start_ms, colour)
    if is_selected:
        beside = QPoint(scene.x_of(block.start_ms), scene.rows.wave.top() + 2)
        _paint_time(painter, scene, block.start_ms, beside, fill=scene.look.theme.paper, ink=colour)


def _paint_lifted(painter: QPainter, scene: Scene, lifted: Lifted) -> None:
    """Paint the mark where the hand has it, and faintly where it was."""
    block, colour = scene.project.blocks[lifted.at], mark_colour(scene, lifted.at)
    paint = paint_mark if block.is_chapter else paint_turn_mark
    if block.start_ms is not None and block.is_chapter:
        paint_mark(painter, scene, block.start_ms, colour, opacity=0.35)
    paint(painter, scene, lifted.ms, colour)
    beside = QPoint(max(lifted.pointer.x(), scene.x_of(lifted.ms)) + _BESIDE, lifted.pointer.y() - _PILL_HEIGHT // 2)
    _paint_time(painter, scene, lifted.ms, beside, fill=colour, ink=scene.look.theme.on_accent)


def _paint_time(painter: QPainter, scene: Scene, ms: int, beside: QPoint, *, fill: QColor, ink: QColor) -> None:
    """Paint a mark's time at the right of a point; at its left where the window ends, above the tray's row."""
    text = format_timecode(ms)
    width = scene.look.strong.width(text) + 2 * _BESIDE
    left = beside.x() + _BESIDE
    if left + width > scene.rows.ruler.right():
        left = beside.x() - 2 * _BESIDE - width
    lowest = scene.rows.tray.top() - _PILL_HEIGHT - 2
    top = min(max(beside.y(), scene.rows.ruler.top() + 4), lowest)
    paint_pill(painter, scene.look.strong, QRect(left, top, width, _PILL_HEIGHT), text, fill=fill, ink=ink)
