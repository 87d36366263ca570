"""The chapters: a span each, washed where it is placed, dashed where it is not placed yet."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.core.inline import plain
from app.ui.shapes import paint_diamond
from app.ui.timeline.look import faded
from app.ui.timeline.scene import Scene
from app.ui.timeline.spans import Span

RADIUS: Final = 4
_LEAST_PX: Final = 3
_LEAST_TEXT_PX: Final = 20
_PAD: Final = 10
_DIAMOND: Final = 4.5
_BEFORE_TITLE: Final = 15


def paint_chapters(painter: QPainter, scene: Scene) -> None:
    """Paint the spans that are seen, and their titles."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(scene.look.text.font)
    scale = scene.scale
    for span in scene.spans.between(scale.start_ms, scale.end_ms, _LEAST_PX * scale.ms_per_px):
        area = span_rect(scene, span)
        if area.width() >= _LEAST_PX:
            _paint_span(painter, scene, span, area)
    painter.restore()


def paint_chosen_span(painter: QPainter, scene: Scene, at: int) -> None:
    """Paint a frame around a chapter that is chosen, but not placed yet: it has no mark to show it."""
    span = scene.spans.of(at)
    if span is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(scene.look.theme.accent, 2))
    painter.drawRoundedRect(span_rect(scene, span).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    painter.restore()


def span_rect(scene: Scene, span: Span) -> QRect:
    """Return a span's place, with a pixel of room before the next; an end that is far outside is cut."""
    row = scene.rows.chapters
    left = max(scene.x_of(span.start_ms), row.left() - 2 * RADIUS)
    right = min(scene.x_of(span.end_ms) - 1, row.right() + 2 * RADIUS)
    return QRect(left, row.top(), right - left, row.height())


def _paint_span(painter: QPainter, scene: Scene, span: Span, area: QRect) -> None:
    theme = scene.look.theme
    if area.width() <= 2 * RADIUS:
        painter.fillRect(area, theme.line if span.is_placed else faded(theme.mark, 0.4))
        return
    outline = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
    if span.is_placed:
        painter.setBrush(theme.wash)
        painter.setPen(QPen(theme.line, 1))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(faded(theme.mark, 0.75), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
    painter.drawRoundedRect(outline, RADIUS, RADIUS)
    _paint_title(painter, scene, span, area)


def _paint_title(painter: QPainter, scene: Scene, span: Span, area: QRect) -> None:
    """Paint the title where it can be read: at the left of what is seen of the span."""
    text = area.intersected(scene.rows.chapters).adjusted(_PAD, 0, -_PAD + 2, 0)
    if not span.is_placed and text.width() >= _BEFORE_TITLE:
        middle = QPointF(text.left() + _DIAMOND, area.center().y() + 0.5)
        paint_diamond(painter, middle, _DIAMOND, scene.look.theme.mark, filled=False)
        text.setLeft(text.left() + _BEFORE_TITLE)
    if text.width() < _LEAST_TEXT_PX:
        return
    title = plain(scene.project.blocks[span.at].text)
    painter.setPen(scene.look.theme.ink)
    painter.drawText(text, _LEFT, scene.look.text.metrics.elidedText(title, Qt.TextElideMode.ElideRight, text.width()))


_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
