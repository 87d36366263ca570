"""What was painted last, kept: a playhead that moves copies a strip of it and paints nothing anew."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.ui.timeline.layers.chapters import paint_chapters
from app.ui.timeline.layers.marks import paint_marks
from app.ui.timeline.layers.overview import paint_overview
from app.ui.timeline.layers.ruler import paint_ticks
from app.ui.timeline.layers.turns import paint_turns
from app.ui.timeline.layers.wave import paint_wave
from app.ui.timeline.scene import Scene

_BODY = (paint_ticks, paint_chapters, paint_turns, paint_wave, paint_marks)


class Canvas:
    """The layers that stay while the playhead moves, as one picture; the overview is kept when only the view moves."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._overview_is_stale = True
        self._body_is_stale = True

    def spoil(self, *, overview: bool = True) -> None:
        """Say that the scene is another now; `overview`: also as a whole, not only what is seen of it."""
        self._body_is_stale = True
        self._overview_is_stale |= overview

    def paint(self, painter: QPainter, scene: Scene, size: QSize) -> None:
        """Paint the picture; the painter's clip says how much of it is copied."""
        self._fit(size, painter.device().devicePixelRatioF())
        if self._overview_is_stale or self._body_is_stale:
            self._renew(scene, size)
        painter.drawPixmap(0, 0, self._picture)

    def _fit(self, size: QSize, ratio: float) -> None:
        """Make the picture as large as the window, in the screen's own pixels."""
        pixels = (QSize(max(1, size.width()), max(1, size.height())).toSizeF() * ratio).toSize()
        if self._picture.size() != pixels or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(pixels)
            self._picture.setDevicePixelRatio(ratio)
            self.spoil()

    def _renew(self, scene: Scene, size: QSize) -> None:
        painter = QPainter(self._picture)
        top = scene.rows.overview.height()
        if self._overview_is_stale:
            painter.setClipRect(0, 0, size.width(), top)
            paint_overview(painter, scene)
        if self._body_is_stale:
            body = QRect(0, top, size.width(), size.height() - top)
            painter.setClipRect(body)
            painter.fillRect(body, scene.look.theme.panel)
            if scene.is_empty:
                _paint_hint(painter, scene, body)
            else:
                for paint in _BODY:
                    paint(painter, scene)
        painter.end()
        self._overview_is_stale = self._body_is_stale = False


def _paint_hint(painter: QPainter, scene: Scene, body: QRect) -> None:
    painter.setFont(scene.look.text.font)
    painter.setPen(scene.look.theme.soft)
    painter.drawText(body, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, scene.hint)
