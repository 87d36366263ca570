"""The marks of the chapters: a head to take hold of, and a stem down through the waveform."""

from collections import defaultdict
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.ui.timeline.look import faded, mixed
from app.ui.timeline.scene import Scene

HEAD_HALF: Final = 6
HEAD_HEIGHT: Final = 12
_STEM_PX: Final = 2
_STEM_SHARE: Final = 0.8
_CLOSE_PX: Final = 2
_CROWD_PX: Final = 16


def paint_marks(painter: QPainter, scene: Scene) -> None:
    """Paint the chapter marks that are seen, except one that is in the hand; where they crowd, some of them."""
    places: defaultdict[bool, list[int]] = defaultdict(list)
    for at in _apart(scene):
        if at != scene.lifted:
            places[at in scene.problems].append(scene.x_of(scene.start_of(at)))
    theme, top = scene.look.theme, scene.rows.stem_top
    for has_problem, xs in places.items():
        colour, head = (theme.warning, _troubled_head(top)) if has_problem else (theme.mark, _head(top))
        _paint(painter, scene, xs, colour, head)


def _apart(scene: Scene) -> list[int]:
    """Return the chapters whose marks are painted: all, or where there is a crowd so many that each can be seen."""
    scale = scene.scale
    start_ms, end_ms = scale.start_ms - HEAD_HALF * scale.ms_per_px, scale.end_ms + HEAD_HALF * scale.ms_per_px
    close = scene.index.chapters_between(start_ms, end_ms, _CLOSE_PX * scale.ms_per_px)
    if len(close) * _CROWD_PX < scale.width:
        return close
    loose: list[int] = []
    for at in scene.index.chapters_between(start_ms, end_ms, _CROWD_PX * scale.ms_per_px):
        if not loose or scene.start_of(at) - scene.start_of(loose[-1]) >= _CROWD_PX * scale.ms_per_px:
            loose.append(at)
    return loose


def mark_colour(scene: Scene, at: int) -> QColor:
    return scene.look.theme.warning if at in scene.problems else scene.look.theme.mark


def paint_mark(painter: QPainter, scene: Scene, ms: int, colour: QColor, *, opacity: float = 1.0) -> None:
    """Paint one mark at a time: its head hangs from the ruler."""
    _paint(painter, scene, [scene.x_of(ms)], colour, _head(scene.rows.stem_top), opacity=opacity)


def _paint(
    painter: QPainter, scene: Scene, xs: list[int], colour: QColor, head: QPolygonF, *, opacity: float = 1.0
) -> None:
    neck, bottom = scene.rows.stem_top + HEAD_HEIGHT, scene.rows.stem_bottom
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(colour, scene.look.theme.panel, _STEM_SHARE * opacity))
    painter.drawRects([QRect(x - 1, neck, _STEM_PX, bottom - neck) for x in xs])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(faded(colour, opacity))
    for x in xs:
        painter.drawPolygon(head.translated(x, 0))
    painter.restore()


def paint_halo(painter: QPainter, scene: Scene, ms: int, colour: QColor) -> None:
    """Paint a ring behind the head of a mark: it is chosen, or under the pointer."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolygon(_head(scene.rows.stem_top).translated(scene.x_of(ms), 0))
    painter.restore()


def _head(top: float) -> QPolygonF:
    """Return a flag's head around x = 0: flat above, pointed below."""
    shoulder = top + HEAD_HEIGHT - HEAD_HALF + 1
    right = ((-HEAD_HALF, top), (HEAD_HALF, top), (HEAD_HALF, shoulder), (0, top + HEAD_HEIGHT + 1))
    return QPolygonF([QPointF(x, y) for x, y in (*right, (-HEAD_HALF, shoulder))])


def _troubled_head(top: float) -> QPolygonF:
    """Return the triangle that hangs there where a mark has a problem: ▲, as everywhere."""
    return QPolygonF(
        [QPointF(x, y) for x, y in ((0, top), (HEAD_HALF, top + HEAD_HEIGHT), (-HEAD_HALF, top + HEAD_HEIGHT))]
    )


def paint_turn_mark(painter: QPainter, scene: Scene, ms: int, colour: QColor) -> None:
    """Paint the mark of a turn: a bar across the lane, and a stem."""
    x, lane = scene.x_of(ms), scene.rows.turns
    painter.fillRect(x - 1, lane.bottom(), _STEM_PX, scene.rows.stem_bottom - lane.bottom(), faded(colour, 0.75))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(x - 2, lane.top() - 3, 4, lane.height() + 6), 2, 2)
    painter.restore()


def mark_strip(scene: Scene, ms: int) -> QRect:
    """Return the pixels that a mark at that time covers, and a few more."""
    top = scene.rows.stem_top - 3
    width = 2 * HEAD_HALF + 8
    return QRect(scene.x_of(ms) - width // 2, top, width, scene.rows.stem_bottom - top + 3)
