"""What is painted under the words: the wash of what is heard, the speakers' names, hints where nothing stands."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock

from app.core.blocks import Block
from app.core.project import Project
from app.ui.actions.build import key_of
from app.ui.theme import Theme, interface_font
from app.ui.transcript.spacing import Spacing, Spacings, name_over

BAR_PX = 3

translate = QCoreApplication.translate


def paint_wash(painter: QPainter, theme: Theme, top: float, bottom: float, width: int, *, bar: bool) -> None:
    """Paint the wash from `top` to `bottom` over the whole width, with the accent's bar at its left end."""
    rect = QRectF(0, round(top), width, round(bottom) - round(top))
    painter.fillRect(rect, theme.wash)
    if bar:
        painter.fillRect(QRectF(0, rect.top(), BAR_PX, rect.height()), theme.accent)


class PagePainter:
    """Paints names and hints into the text's viewport, in the room that the spacings leave for them.

    Args:
        left, width: where the words stand, in the viewport.
    """

    def __init__(self, painter: QPainter, theme: Theme, project: Project, left: float, width: float) -> None:
        self._painter, self._theme, self._project = painter, theme, project
        self._left, self._width = left, width

    def paint_name(self, block: Block, line: QTextBlock, top: float, spacing: Spacing) -> None:
        """Paint who speaks over the first line; at the right where the words run from right to left."""
        name = name_over(self._project, block)
        if spacing.name_base is None or not name:
            return
        shown, width = _fitted(name, spacing.small, self._width)
        is_rtl = line.textDirection() == Qt.LayoutDirection.RightToLeft
        left = self._left + (self._width - width if is_rtl else 0)
        self._painter.setFont(interface_font(spacing.small, bold=True))
        self._painter.setPen(self._theme.speaker(self._project, block.speaker))
        self._painter.drawText(QPointF(left, top + spacing.name_base), shown)

    def paint_hint(self, block: Block, top: float, spacing: Spacing) -> None:
        """Paint, where a chapter has no title yet, that one belongs there."""
        if block.is_chapter and not block.text:
            self._write(spacing, top, translate("TranscriptEditor", "Title of the chapter"))

    def paint_welcome(self, top: float, spacings: Spacings) -> None:
        """Paint, on an empty page, what to do with it."""
        self._write(spacings.words, top, translate("TranscriptEditor", "Write here, or open a text."))
        self._painter.setFont(interface_font(spacings.words.small))
        room = QRectF(self._left, top + spacings.words.above + spacings.words.step + 8, self._width, 200)
        way = translate(
            "TranscriptEditor",
            "Drop a recording or a text on the window, or choose File ▸ Open. Enter begins a paragraph, {key} a turn.",
        ).format(key=key_of("edit.split"))
        self._painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, way)

    def _write(self, spacing: Spacing, top: float, text: str) -> None:
        self._painter.setFont(spacing.font)
        self._painter.setPen(self._theme.soft)
        self._painter.drawText(QPointF(self._left, top + spacing.first_base), text)


def forget_widths() -> None:
    """Measure the names anew: the system's face may be another by now."""
    _fitted.cache_clear()


@lru_cache(maxsize=256)
def _fitted(name: str, pixels: int, room: float) -> tuple[str, float]:
    """Return as much of a name as has room, and how wide that is."""
    metrics = QFontMetricsF(interface_font(pixels, bold=True))
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
    return shown, metrics.horizontalAdvance(shown)
