"""What a recording without a picture shows: its cover, else its waveform around the playhead."""

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from app.ui.theme import load_theme

if TYPE_CHECKING:
    from app.media.files.cover import Cover
    from app.media.files.peaks import Peaks

AROUND_MS: Final = 15_000
"""What is seen of the waveform on either side of the playhead."""

PITCH_PX: Final = 4.0
_MOST_BARS: Final = 160
"""A wider picture has wider bars, not more of them: it has to be painted with each frame."""
_BAR_SHARE: Final = 0.55
_SILENCE_PX: Final = 1.0
_SHARE: Final = 0.34
"""How much of the height the loudest moment takes, above the middle and below it."""
_MOST_PX: Final = 140
"""It takes no more: on a whole screen it is no wall."""
_FADE: Final = 0.12
"""How much of the width either end fades in."""
_COVER_SHARE: Final = 0.86
_MOST_GAIN: Final = 8.0


class SoundView:
    """Paints on the dark surround of a picture; the colours are those of the night, whatever the window has.

    Bars keep to the recording: while it plays they move, and each keeps its height.
    """

    def __init__(self) -> None:
        self._cover: Cover | None = None  # kept, because the pictures are its own bytes
        self._covers: list[QImage] = []  # the smallest first
        self._peaks: Peaks | None = None
        self._gain = 1.0
        self._fades, self._fade_ground = (QImage(), QImage()), QColor()

    @property
    def has_cover(self) -> bool:
        return self._cover is not None

    @property
    def has_waveform(self) -> bool:
        return self._peaks is not None

    def set_cover(self, cover: "Cover | None") -> None:
        self._cover, self._covers = cover, []
        while cover is not None:
            form = QImage.Format.Format_RGB32
            self._covers.insert(0, QImage(cover.bgra, cover.width, cover.height, 4 * cover.width, form))
            cover = cover.smaller

    def set_peaks(self, peaks: "Peaks | None") -> None:
        self._peaks = peaks
        self._gain = 1.0 if peaks is None else _gain(peaks)

    def cover_rect(self, area: QRect) -> QRect:
        """Return where the cover stands in `area`; empty where there is none."""
        if not self.has_cover:
            return QRect()
        room = QSize(round(area.width() * _COVER_SHARE), round(area.height() * _COVER_SHARE))
        rect = QRect(area.topLeft(), self._covers[-1].size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        rect.moveCenter(area.center())
        return rect

    def paint(self, painter: QPainter, area: QRect, ms: int, ground: QColor) -> None:
        """Paint the cover, or the waveform with `ms` in its middle, on a dark ground that is painted already."""
        if self.has_cover:
            self._paint_cover(painter, self.cover_rect(area))
        elif self._peaks is not None:
            self._paint_waveform(painter, area, ms, self._peaks, ground)

    def _paint_cover(self, painter: QPainter, rect: QRect) -> None:
        """Paint the smallest that is large enough: no size needs one of its own, whose making would be seen."""
        wanted = rect.width() * painter.device().devicePixelRatio()
        cover = next((one for one in self._covers if one.width() >= wanted), self._covers[-1])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, cover)
        painter.restore()

    def _paint_waveform(self, painter: QPainter, area: QRect, ms: int, peaks: "Peaks", ground: QColor) -> None:
        theme, reach = load_theme("dark"), _reach(area)
        middle = QPointF(area.left() + area.width() / 2, area.top() + area.height() / 2)
        heard, coming = self._bars(area, ms, peaks, middle)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bars, colour in ((heard, theme.accent), (coming, theme.wave)):
            painter.setBrush(colour)
            painter.drawRects(bars)
        self._paint_fades(painter, area, middle, reach, ground)
        painter.setBrush(theme.ink)
        painter.drawRect(QRectF(middle.x() - 0.75, middle.y() - 1.2 * reach, 1.5, 2.4 * reach))
        painter.restore()

    def _bars(self, area: QRect, ms: int, peaks: "Peaks", middle: QPointF) -> tuple[list[QRectF], list[QRectF]]:
        """Return the bars left of the playhead and right of it; the one that it crosses is in both, in part."""
        px_per_ms = area.width() / (2 * AROUND_MS)
        pitch = max(PITCH_PX, area.width() / _MOST_BARS)
        bar_ms = pitch / px_per_ms
        first = max(0, math.floor((ms - AROUND_MS) / bar_ms))
        count = math.ceil(min(ms + AROUND_MS, peaks.duration_ms) / bar_ms) - first
        if count <= 0:
            return [], []
        low, high = peaks.between(first * bar_ms, (first + count) * bar_ms, count)
        most = _reach(area)
        reaches = ((high - low) * (self._gain * most / 2)).clip(_SILENCE_PX, most).tolist()
        left, width, here, y = (
            middle.x() + (first * bar_ms - ms) * px_per_ms,
            pitch * _BAR_SHARE,
            middle.x(),
            middle.y(),
        )
        heard, coming = [], []
        for at, reach in enumerate(reaches):
            x = left + at * pitch
            if x < here:
                heard.append(QRectF(x, y - reach, min(width, here - x), 2 * reach))
            if x + width > here:
                begin = max(x, here)
                coming.append(QRectF(begin, y - reach, x + width - begin, 2 * reach))
        return heard, coming

    def _paint_fades(self, painter: QPainter, area: QRect, middle: QPointF, reach: float, ground: QColor) -> None:
        """Let either end go over into the ground, by pictures that are kept: a gradient takes as long as the rest."""
        size = QSize(round(area.width() * _FADE), round(2 * reach))
        if self._fades[0].size() != size or self._fade_ground != ground:
            self._fades, self._fade_ground = _fades(size, ground), ground
        top = round(middle.y() - reach)
        for x, fade in zip((area.left(), area.right() + 1 - size.width()), self._fades, strict=True):
            painter.drawImage(x, top, fade)


def _fades(size: QSize, ground: QColor) -> tuple[QImage, QImage]:
    """Return what covers the left end and the right one: the ground, thinner and thinner towards the middle."""
    clear = QColor(ground)
    clear.setAlpha(0)
    return _slope(size, ground, clear), _slope(size, clear, ground)


def _slope(size: QSize, left: QColor, right: QColor) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    thin = QLinearGradient(0, 0, size.width(), 0)
    thin.setColorAt(0, left)
    thin.setColorAt(1, right)
    painter = QPainter(image)
    painter.fillRect(image.rect(), thin)
    painter.end()
    return image


def _reach(area: QRect) -> float:
    return min(area.height() * _SHARE, _MOST_PX)


def _gain(peaks: "Peaks") -> float:
    """Return what makes the loudest moment as tall as there is room; silence stays silence."""
    low, high = peaks.between(0, peaks.duration_ms, 1)
    loudest = max(abs(low.item()), abs(high.item()))
    return min(1 / loudest, _MOST_GAIN) if loudest > 0 else 1.0
