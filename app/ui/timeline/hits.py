"""What is under the pointer."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint

from app.ui.timeline.layers.marks import HEAD_HALF, HEAD_HEIGHT
from app.ui.timeline.layers.overview import frame_rect
from app.ui.timeline.layers.tray import tray_rect
from app.ui.timeline.scene import Scene

EDGE_PX: Final = 4
STEM_PX: Final = 3


class Place(Enum):
    OVERVIEW = auto()
    FRAME = auto()
    FRAME_START = auto()
    FRAME_END = auto()
    RULER = auto()
    MARK = auto()
    CHAPTER = auto()
    UNPLACED = auto()
    CHAPTER_ROW = auto()
    TURN = auto()
    WAVE = auto()
    TRAY = auto()
    NOWHERE = auto()


class Hit(NamedTuple):
    """Where the pointer is, at which time, and on which block, if on one."""

    place: Place
    ms: int = 0
    at: int | None = None


def hit(scene: Scene, point: QPoint) -> Hit:
    """Return what is at a point of the timeline, in pixels."""
    if tray_rect(scene).contains(point):
        return Hit(Place.TRAY)
    if scene.is_empty:
        return Hit(Place.NOWHERE)
    rows, y, ms = scene.rows, point.y(), scene.scale.to_ms(point.x())
    if y <= rows.overview.bottom():
        return _in_overview(scene, point)
    mark = mark_at(scene, point)
    if mark is not None:
        return Hit(Place.MARK, ms, mark)
    if y < rows.chapters.top():
        return Hit(Place.RULER, ms)
    if y <= rows.chapters.bottom():
        return _in_chapters(scene, ms)
    if y < rows.wave.top():
        return Hit(Place.TURN, ms, scene.index.turn_at(ms))
    return Hit(Place.WAVE, ms)


def mark_at(scene: Scene, point: QPoint) -> int | None:
    """Return the position of the block whose mark is at that point: a head, a stem, the edge of a turn in the lane."""
    rows, x, y = scene.rows, point.x(), point.y()
    in_head = rows.stem_top <= y <= rows.stem_top + HEAD_HEIGHT
    if in_head or rows.chapters.contains(point) or rows.turns.bottom() < y < rows.stem_bottom:
        reach = HEAD_HALF + 1 if in_head else STEM_PX
        return _nearest(scene, scene.index.chapters_between(*_around(scene, x, reach)), x)
    if rows.chapters.bottom() < y <= rows.turns.bottom() + 1:
        return _nearest(scene, scene.index.marks_between(*_around(scene, x, EDGE_PX)), x)
    return None


def _around(scene: Scene, x: int, reach: int) -> tuple[float, float, float]:
    """Return the stretch of time `reach` pixels around `x`, and how long a pixel of it lasts, in ms."""
    scale = scene.scale
    ms = scale.start_ms + x * scale.ms_per_px
    return ms - reach * scale.ms_per_px, ms + reach * scale.ms_per_px, scale.ms_per_px


def _nearest(scene: Scene, marks: Iterable[int], x: int) -> int | None:
    """Return the mark nearest to `x`; of those at the same pixel the one that is painted last."""
    return min(reversed(list(marks)), key=lambda at: abs(scene.x_of(scene.start_of(at)) - x), default=None)


def _in_overview(scene: Scene, point: QPoint) -> Hit:
    frame = frame_rect(scene)
    ms = scene.scale.whole().to_ms(point.x())
    for edge, place in ((frame.right(), Place.FRAME_END), (frame.left(), Place.FRAME_START)):
        if abs(point.x() - edge) <= EDGE_PX:
            return Hit(place, ms)
    return Hit(Place.FRAME if frame.left() < point.x() < frame.right() else Place.OVERVIEW, ms)


def _in_chapters(scene: Scene, ms: int) -> Hit:
    span = scene.spans.at(ms)
    if span is None:
        return Hit(Place.CHAPTER_ROW, ms)
    return Hit(Place.CHAPTER if span.is_placed else Place.UNPLACED, ms, span.at)
