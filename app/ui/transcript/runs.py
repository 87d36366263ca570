"""Runs: what is painted under or beneath words, without touching the text or how it is laid out."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextLayout, QTextLine

from app.core.blocks import Block
from app.ui.theme import Theme
from app.ui.transcript.places import characters, units
from app.ui.transcript.view import Row

_ROUND_PX: Final = 3
_BENEATH_PX: Final = 3
"""From what the letters stand on down to the middle of a line beneath them."""
_WAVE_PX: Final = 2


class Look(Enum):
    """What a run says of its words: the grounds first, then the lines beneath."""

    SPOKEN = auto()
    FOUND = auto()
    FOUND_HERE = auto()
    MISSPELT = auto()
    UNSURE = auto()
    TYPOGRAPHY = auto()


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
        layout = row.line.layout()
        first, last = self._seen(row, block.text)
        for run in runs:
            if run.end <= first or run.start >= last:
                continue
            for line, span in _spans(layout, block.text, run):
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
        ground = self._ground(look)
        if ground is not None:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(ground)
            self._painter.drawRoundedRect(span, _ROUND_PX, _ROUND_PX)
            return
        y = span.top() + line.ascent() + _BENEATH_PX
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if look is Look.MISSPELT:
            self._painter.setPen(QPen(self._theme.wrong, 1.2))
            self._painter.drawPolyline(_wave(span.left(), span.right(), y))
        else:
            colour = self._theme.soft if look is Look.UNSURE else self._theme.warning
            self._painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DotLine))
            self._painter.drawLine(QPointF(span.left(), y), QPointF(span.right(), y))

    def _ground(self, look: Look) -> QColor | None:
        return {
            Look.SPOKEN: self._theme.selection,
            Look.FOUND: self._theme.found,
            Look.FOUND_HERE: self._theme.found_here,
        }.get(look)


def _spans(layout: QTextLayout, text: str, run: Run) -> Iterator[tuple[QTextLine, QRectF]]:
    """Yield where the run stands, in the layout's own pixels: a rectangle for each line, several where scripts mix."""
    start, end = units(text, run.start), units(text, run.end)
    composed, at = len(layout.preeditAreaText()), layout.preeditAreaPosition()
    if composed:  # what an input method shows stands in the line, and not yet in the text
        start, end = start + composed * (start >= at), end + composed * (end > at)
    begins = layout.lineForTextPosition(start)
    for number in range(begins.lineNumber() if begins.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            break
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            for left, right in _edges(line, first, last):
                yield line, QRectF(left, line.y(), right - left, line.height())


def _bottom(line: QTextLine) -> float:
    return line.y() + line.height() + _BENEATH_PX


def _edges(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return left and right of the letters from `first` to `last` of a line, as often as they lie apart."""
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first) if run.glyphIndexes()]
    if len(boxes) <= 1:
        ends = sorted((_x(line, first), _x(line, last)))
        middle = boxes[0].center().x() if boxes else ends[0]
        if ends[0] <= middle <= ends[1] and ends[0] != ends[1]:  # else it borders on words of the other direction
            return [(ends[0], ends[1])]
    return [(box.left(), box.right()) for box in boxes]


def _x(line: QTextLine, at: int) -> float:
    found = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)


def _wave(left: float, right: float, y: float) -> QPolygonF:
    count = max(2, int((right - left) / _WAVE_PX) + 1)
    return QPolygonF([QPointF(left + at * _WAVE_PX, y + (1.2 if at % 2 else -1.2)) for at in range(count)])
