"""Runs: what is painted under or beneath words, without touching the text or how it is laid out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from functools import lru_cache
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, QTextLayout, QTextLine

from app.core.blocks import Block
from app.ui.theme import Theme
from app.ui.transcript.places import characters, units
from app.ui.transcript.view import Row

_ROUND_PX: Final = 3
_BENEATH_PX: Final = 3
"""From what the letters stand on down to the middle of a line beneath them."""
_WAVE_PX: Final = 2
_STRIP_PX: Final = 512
_STRIP_HIGH_PX: Final = 6
_OTHER_WAY: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What is written from right to left; in a text without it a run is one stretch of each line."""


class Look(Enum):
    """What a run says of its words: the grounds first, then the lines beneath."""

    SPOKEN = auto()
    FOUND = auto()
    FOUND_HERE = auto()
    MISSPELT = auto()
    UNSURE = auto()


class Run(NamedTuple):
    """A stretch of a block's text, in Python characters, and its look."""

    start: int
    end: int
    look: Look


RunSource = Callable[[int, Block], Iterable[Run]]
"""Returns the runs of the block at a position. It is asked at each paint, for the blocks in view."""


class RunPainter:
    """Paints the runs of rows; before the words, so that these stand on top.

    Args:
        area: what is painted; lines outside it cost nothing, in a turn of thousands of words too.
    """

    def __init__(self, painter: QPainter, theme: Theme, area: QRect) -> None:
        self._painter, self._theme, self._area = painter, theme, area

    def paint(self, row: Row, block: Block, left: float, runs: Iterable[Run]) -> None:
        """Paint the runs of a block.

        Args:
            left: where the row's layout begins, in the widget that is painted.
        """
        lines: _Lines | None = None  # most rows have no run
        seen: tuple[int, int] | None = None
        for run in runs:
            seen = seen or self._seen(row, block.text)
            if run.end <= seen[0] or run.start >= seen[1]:
                continue
            lines = lines or _Lines(row.line.layout(), block.text)
            for line, span in lines.spans(run):
                self._paint_span(line, span.translated(left, row.top), run.look)

    def _seen(self, row: Row, text: str) -> tuple[int, int]:
        """Return where what is painted of a row begins and ends in its text, in Python characters."""
        layout, count = row.line.layout(), row.line.layout().lineCount()
        if row.top >= self._area.top() and row.bottom <= self._area.bottom():
            return 0, len(text)
        numbers = range(count)
        first = bisect_left(numbers, self._area.top() - row.top, key=lambda at: _bottom(layout.lineAt(at)))
        last = bisect_right(numbers, self._area.bottom() - row.top, key=lambda at: layout.lineAt(at).y())
        if first >= last:
            return 0, 0
        end = layout.lineAt(last - 1)
        start, until = layout.lineAt(first).textStart(), end.textStart() + end.textLength()
        until += len(layout.preeditAreaText())  # which may stand in any of them
        return characters(text, max(0, start - len(layout.preeditAreaText()))), characters(text, until)

    def _paint_span(self, line: QTextLine, span: QRectF, look: Look) -> None:
        y = span.top() + line.ascent() + _BENEATH_PX
        if look is Look.MISSPELT:
            self._paint_wave(span.left(), span.right(), y)
            return
        ground = self._ground(look)
        if ground is not None:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(ground)
            self._painter.drawRoundedRect(span, _ROUND_PX, _ROUND_PX)
            if look is Look.SPOKEN:  # else it would look like words that are selected
                self._painter.fillRect(QRectF(span.left(), span.bottom() - 2, span.width(), 2), self._theme.accent)
            return
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._theme.soft, 1.5, Qt.PenStyle.DotLine))
        self._painter.drawLine(QPointF(span.left(), y), QPointF(span.right(), y))

    def _paint_wave(self, left: float, right: float, y: float) -> None:
        """Paint a wave as pieces of a strip that is drawn once: a page of unknown words has hundreds.

        On whole pixels: Qt rounds others one way or the other, by what else is painted at the time.
        """
        left, right, y = round(left), round(right), round(y)
        ratio = self._painter.device().devicePixelRatioF()
        strip = _wave_strip(self._theme.wrong.rgba(), ratio)
        while left < right:
            width = min(right - left, _STRIP_PX)
            target = QRectF(left, y - _STRIP_HIGH_PX / 2, width, _STRIP_HIGH_PX)
            self._painter.drawImage(target, strip, QRectF(0, 0, width * ratio, _STRIP_HIGH_PX * ratio))
            left += width

    def _ground(self, look: Look) -> QColor | None:
        return {
            Look.SPOKEN: self._theme.selection,
            Look.FOUND: self._theme.found,
            Look.FOUND_HERE: self._theme.found_here,
        }.get(look)


class _Lines:
    """The lines of a block as they are laid out now, looked at once for all of its runs."""

    def __init__(self, layout: QTextLayout, text: str) -> None:
        self._layout, self._text = layout, text
        composed = layout.preeditAreaText()
        self._composed, self._at = len(composed), layout.preeditAreaPosition()
        self._is_one_way = _OTHER_WAY.search(text + composed) is None
        self._is_wide = units(text, len(text)) != len(text)

    def spans(self, run: Run) -> Iterator[tuple[QTextLine, QRectF]]:
        """Yield where the run stands, in the layout's own pixels: a rectangle a line, several where scripts mix."""
        start, end = (units(self._text, at) if self._is_wide else at for at in (run.start, run.end))
        if self._composed:  # what an input method shows stands in the line, and not yet in the text
            start, end = start + self._composed * (start >= self._at), end + self._composed * (end > self._at)
        begins = self._layout.lineForTextPosition(start)
        for number in range(begins.lineNumber() if begins.isValid() else 0, self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.textStart() >= end:
                break
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                for left, right in [_ends(line, first, last)] if self._is_one_way else _edges(line, first, last):
                    yield line, QRectF(left, line.y(), right - left, line.height())


def _bottom(line: QTextLine) -> float:
    return line.y() + line.height() + _BENEATH_PX


def _edges(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return left and right of the letters from `first` to `last` of a line, as often as they lie apart."""
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first) if run.glyphIndexes()]
    if len(boxes) <= 1:
        left, right = _ends(line, first, last)
        middle = boxes[0].center().x() if boxes else left
        if left <= middle <= right and left != right:  # else it borders on words of the other direction
            return [(left, right)]
    return [(box.left(), box.right()) for box in boxes]


def _ends(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    one, other = _x(line, first), _x(line, last)
    return min(one, other), max(one, other)


def _x(line: QTextLine, at: int) -> float:
    found = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)


@lru_cache(maxsize=4)
def _wave_strip(colour: int, ratio: float) -> QImage:
    """Return a wave as long as the strip, in the pixels of a screen of that ratio."""
    size = (ceil(_STRIP_PX * ratio), ceil(_STRIP_HIGH_PX * ratio))
    strip = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    painter.setPen(QPen(QColor.fromRgba(colour), 1.2))
    painter.drawPolyline(_wave(0, _STRIP_PX, _STRIP_HIGH_PX / 2))
    painter.end()
    return strip


def _wave(left: float, right: float, y: float) -> QPolygonF:
    count = max(2, int((right - left) / _WAVE_PX) + 1)
    return QPolygonF([QPointF(left + at * _WAVE_PX, y + (1.2 if at % 2 else -1.2)) for at in range(count)])
