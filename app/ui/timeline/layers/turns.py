"""The turn lane: who speaks when. Each speaker has a colour, and a weave for those who do not see it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from app.core.project import Project
from app.ui.timeline.look import faded, mixed
from app.ui.timeline.scene import Scene

_SHARE: Final = 0.8
_RADIUS: Final = 2
_LEAST_ROUND_PX: Final = 6
_CROWD_PX: Final = 3
_WEAVE: Final = 8
_WEAVES: Final = (
    (),
    tuple((x, (-x) % 4) for x in range(_WEAVE)),
    ((1, 3), (2, 3), (1, 4), (2, 4), (5, 3), (6, 3), (5, 4), (6, 4)),
    tuple((x, 3 + one) for x in range(_WEAVE) for one in (0, 1)),
    tuple((2, y) for y in range(_WEAVE)) + tuple((6, y) for y in range(_WEAVE)),
)
"""What a speaker's weave leaves out of a tile of 8 by 8 pixels: nothing, slants, dots, a line, bars."""


def paint_turns(painter: QPainter, scene: Scene) -> None:
    """Paint the turns that are seen, one kind of brush after the other."""
    theme = scene.look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrushOrigin(0, scene.rows.turns.top())
    for speaker, rects in _lanes(scene).items():
        painter.setBrush(mixed(theme.speaker(scene.project, speaker), theme.panel, _SHARE))
        _draw(painter, rects)
        weave = _place_of(scene.project, speaker) % len(_WEAVES)
        if weave:
            painter.setBrush(QBrush(_tile(weave, theme.panel.rgb())))
            _draw(painter, [rect for rect in rects if rect.width() >= _LEAST_ROUND_PX])
    painter.restore()


def _lanes(scene: Scene) -> Mapping[str | None, list[QRect]]:
    """Return where each speaker's bars are; of turns that begin at the same pixel, the last is the one heard there."""
    heard = {}
    for at in visible_turns(scene):
        rect = turn_rect(scene, at)
        if rect.width() > 0:
            heard[rect.left()] = scene.project.blocks[at].speaker, rect
    lanes: defaultdict[str | None, list[QRect]] = defaultdict(list)
    for speaker, rect in heard.values():
        lanes[speaker].append(rect)
    return lanes


def _draw(painter: QPainter, rects: list[QRect]) -> None:
    """Draw bars, with round corners where they are long enough to show them."""
    painter.drawRects([rect for rect in rects if rect.width() < _LEAST_ROUND_PX])
    for rect in rects:
        if rect.width() >= _LEAST_ROUND_PX:
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def visible_turns(scene: Scene) -> list[int]:
    """Return the positions of the turns to paint, by time: the one that is running at the left edge first."""
    scale = scene.scale
    running = scene.index.turn_at(scale.start_ms)
    coming = scene.index.turns_between(scale.start_ms, scale.end_ms, _CROWD_PX * scale.ms_per_px)
    return coming if running is None or running in coming[:1] else [running, *coming]


def turn_rect(scene: Scene, at: int) -> QRect:
    """Return a turn's place in the lane, with a pixel of room before the next; at least one pixel wide."""
    row, scale, block = scene.rows.turns, scene.scale, scene.project.blocks[at]
    start_ms = block.start_ms or 0
    next_ms = scene.index.next_start(start_ms)
    end_ms = scene.total_ms if next_ms is None else min(next_ms, scene.total_ms)
    if block.end_ms is not None:
        end_ms = min(block.end_ms, end_ms)
    left = max(round(scale.to_x(start_ms)), -_RADIUS)
    right = min(round(scale.to_x(end_ms)), scale.width + 2 * _RADIUS)
    return QRect(left, row.top(), max(right - left - 1, 1) if right >= left else 0, row.height())


def _place_of(project: Project, speaker: str | None) -> int:
    return next((at for at, one in enumerate(project.speakers) if one.id == speaker), 0)


@cache
def _tile(weave: int, paper: int) -> QImage:
    tile = QImage(_WEAVE, _WEAVE, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    for x, y in _WEAVES[weave]:
        tile.setPixelColor(x, y, faded(QColor.fromRgb(paper), 0.4))
    return tile
