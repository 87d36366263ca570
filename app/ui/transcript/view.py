"""What of the page is in view, and where: the margins paint by it, clicks and scrolling go by it."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QPlainTextEdit

from app.core.blocks import Block
from app.session.document import Document
from app.session.player import Player
from app.ui.transcript.follow import NEAR_LINES
from app.ui.transcript.heard import heard_lines
from app.ui.transcript.places import units
from app.ui.transcript.sight import air_of
from app.ui.transcript.spacing import MARGIN_PX, SMALL_PX, Spacing, Spacings

SEEN_PX = 16
"""So much of a block has to be in view that it is."""
MOST_ROWS = 400
"""No screen shows as many blocks."""
REVEAL = 0.3
"""Where in the height of the view a block comes to stand that was out of view."""


class Row(NamedTuple):
    """A block in view, from `top` to `bottom`, in the viewport's pixels."""

    number: int
    line: QTextBlock
    top: float
    bottom: float
    spacing: Spacing

    @property
    def time_base(self) -> float:
        """What the block's time stands on: the line of the name, or the first of the words."""
        if self.spacing.name_base is not None:
            return self.top + self.spacing.name_base
        first = self.line.layout().lineAt(0)
        return self.top + first.y() + first.ascent() if first.isValid() else self.top + self.spacing.first_base

    @property
    def words(self) -> tuple[float, float]:
        """Top and bottom of what is written, the name included, without the room around it."""
        name_base, layout = self.spacing.name_base, self.line.layout()
        above = self.spacing.above if name_base is None else name_base - self.spacing.small
        last = layout.lineAt(layout.lineCount() - 1)
        return self.top + above, self.top + (last.y() + last.height() if last.isValid() else self.spacing.above)

    def line_at(self, offset: int) -> tuple[float, float]:
        """Return top and bottom of the line of words at `offset`, in Python characters of the block."""
        line = _line_at(self.line, offset)
        return self.top + line.y(), self.top + line.y() + line.height()


class View:
    """Looks at the editor as it is now; it remembers the rows, which are asked for seven times at each key."""

    def __init__(self, editor: QPlainTextEdit, document: Document, player: Player, spacings: Spacings) -> None:
        self._editor, self._document, self._player, self._spacings = editor, document, player, spacings
        self._rows: list[Row] = []
        self._seen: tuple[object, ...] = ()

    def forget(self) -> None:
        """Look anew at the next question: blocks are laid out otherwise, or take another room."""
        self._rows, self._seen = [], ()

    def agrees(self) -> bool:
        """Whether the page has as many lines as the model has blocks: not while a change is being told."""
        return max(1, len(self.blocks)) == self._editor.blockCount()

    @property
    def blocks(self) -> Sequence[Block]:
        """The model's blocks."""
        return self._document.project.blocks

    def id_of(self, at: int | None) -> str | None:
        """Return the id of the block at `at`; None where there is none."""
        return self.blocks[at].id if at is not None and at < len(self.blocks) else None

    @property
    def small_px(self) -> int:
        """The size of the letters of times: no larger than has room in the margin."""
        fitting = ceil(SMALL_PX * self._editor.viewportMargins().left() / MARGIN_PX)
        return min(self._spacings.words.small, max(SMALL_PX, fitting))

    def headings_in(self, first: int, last: int) -> Iterator[int]:
        """Yield which of the blocks from `first` to `last` are headings."""
        return (at for at, _ in self._document.project.chapters() if first <= at <= last)

    def spacing_of(self, number: int) -> Spacing:
        """Return the spacing of the line of that number."""
        try:
            block = self._document.project.blocks[number]
        except IndexError:  # an empty page has a line and no block
            return self._spacings.words
        return self._spacings.of(block) if number else self._spacings.first(block)

    def rows(self) -> list[Row]:
        """Return the blocks in view, from top to bottom."""
        editor = self._editor
        first, offset, size = editor.firstVisibleBlock(), editor.contentOffset(), editor.viewport().size()
        seen = editor.blockCount(), first.blockNumber(), offset.y(), size.width(), size.height()
        if seen != self._seen:
            self._rows, self._seen = list(self._rows_from(first, offset.y(), size.height())), seen
        return self._rows

    def _rows_from(self, line: QTextBlock, offset: float, height: int) -> Iterator[Row]:
        number, layout = line.blockNumber(), self._editor.document().documentLayout()
        top = self._editor.blockBoundingGeometry(line).top() + offset
        while line.isValid() and top < height:
            bottom = top + layout.blockBoundingRect(line).height()
            if bottom > 0:
                yield Row(number, line, top, bottom, self.spacing_of(number))
            line, top, number = line.next(), bottom, number + 1

    def row_at(self, y: float) -> Row | None:
        """Return the row at that height, None under the last."""
        return next((row for row in self.rows() if row.top <= y < row.bottom), None)

    def heard_band(self) -> tuple[float, float] | None:
        """Return top and bottom of what is heard now, None where it is out of view."""
        current, first = self._player.current_block, self._editor.firstVisibleBlock().blockNumber()
        if current is None or current - first > MOST_ROWS or (current < first and not self._continues(first)):
            return None  # most of the time, and at each key that is painted
        rows = self.rows()
        if not rows or current > rows[-1].number:
            return None
        heard = heard_lines(self.blocks, current, rows[-1].number)
        tops = [row for row in rows if row.number in heard]
        return (tops[0].top, tops[-1].bottom) if tops else None

    def _continues(self, number: int) -> bool:
        return number < len(self.blocks) and self.blocks[number].continues

    def way_to(self, number: int, offset: int | None = None) -> int:
        """Return −1 where a block stands above what is in view, 1 where it stands below, 0 where some of it is seen.

        With the block that is heard, the paragraphs that continue it are seen too.

        Args:
            offset: of a word in it, in Python characters: its line alone counts.
        """
        span = self._span_of(number, offset)
        if span is None:
            return -1 if number < self._editor.firstVisibleBlock().blockNumber() else 1
        top, bottom = span
        seen = SEEN_PX if offset is None else bottom - top
        return -1 if bottom < seen else int(top > self._editor.viewport().height() - seen)

    def _span_of(self, number: int, offset: int | None) -> tuple[float, float] | None:
        """Return top and bottom of a block in view, or of the line at an offset in it; None where it is out of view."""
        if offset is None and number == self._player.current_block:
            return self.heard_band()
        row = next((row for row in self.rows() if row.number == number), None)
        if row is None:
            return None
        return (row.top, row.bottom) if offset is None else row.line_at(offset)

    def lines_of(self, number: int, start: int, end: int) -> QRect:
        """Return what the lines from one offset in a block to another take of the viewport; empty where out of view."""
        row = next((row for row in self.rows() if row.number == number), None)
        if row is None:
            return QRect()
        top, bottom = row.line_at(start)[0], row.line_at(end)[1]
        return QRect(0, int(top), self._editor.viewport().width(), int(bottom - top) + 2)

    def value_for_heard(self, number: int, offset: int | None) -> int | None:
        """Return the scroll bar's value that brings what is heard into view; None where it is.

        A block that began above is left as it stands while it is being read.

        Args:
            offset: of the word that is spoken in the block of that number, None where that is not known.
        """
        height = self._editor.viewport().height()
        span = self._span_of(number, None)
        is_seen = offset is not None and not self.way_to(number, offset)
        has_begun = span is not None and (span[0] < 0 or number < self._editor.firstVisibleBlock().blockNumber())
        if span is not None and has_begun and (is_seen or (offset is None and span[1] >= height * (1 - REVEAL))):
            return None
        top = self.top_for(number)
        if offset is not None and not (is_seen if top is None else self._is_near_top(number, offset)):
            return self._value_of_line(number, offset)
        return None if top is None else top.firstLineNumber()

    def _is_near_top(self, number: int, offset: int) -> bool:
        """Whether a line of a block is seen where the block begins as high as `top_for` puts it."""
        line = self._editor.document().findBlockByNumber(number)
        self._editor.blockBoundingRect(line)
        return _line_at(line, offset).y() < self._editor.viewport().height() * (1 - 2 * REVEAL)

    def _value_of_line(self, number: int, offset: int) -> int:
        """Return the scroll bar's value that puts a line of a block where `top_for` puts a block."""
        line = self._editor.document().findBlockByNumber(number)
        self._lay_out_way_to(line)
        self._editor.blockBoundingRect(line)
        above = int(self._editor.viewport().height() * REVEAL / self.spacing_of(number).step)
        return line.firstLineNumber() + max(0, _line_at(line, offset).lineNumber() - above)

    def resting_row(self) -> Row | None:
        """Return the row of the caret's block while the focus is elsewhere; None while the caret itself shows it."""
        number = self._editor.textCursor().blockNumber()
        if self._editor.hasFocus() or number >= len(self.blocks):
            return None
        return next((row for row in self.rows() if row.number == number), None)

    def onto_line(self, point: QPointF) -> QPointF:
        """Return the point moved up or down onto the nearest line of words.

        Qt takes a click between two lines for one at the end of the upper one.
        """
        row = self.row_at(point.y())
        if row is None:
            return point
        layout = row.line.layout()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        spans = [(row.top + line.y() + 1, row.top + line.y() + line.height() - 1) for line in lines]
        heights = [min(max(point.y(), top), bottom) for top, bottom in spans]
        return QPointF(point.x(), min(heights, key=lambda y: abs(y - point.y()), default=point.y()))

    def top_for(self, number: int) -> QTextBlock | None:
        """Return which block to scroll to the top so that the one of that number is in view; None where it is."""
        height = self._editor.viewport().height()
        row = next((row for row in self.rows() if row.number == number), None)
        if row is not None and row.top >= 0 and (row.bottom <= height or row.top <= height * REVEAL):
            return None
        line = self._editor.document().findBlockByNumber(number)
        room = height * REVEAL
        while line.previous().isValid() and room > 0:
            room -= self._editor.blockBoundingRect(line.previous()).height()
            if room >= 0:
                line = line.previous()
        self._lay_out_way_to(line)
        return line

    def value_for_lines(self, lines: range) -> int | None:
        """Return the scroll bar's value that brings lines into view, with air around them; None where they are.

        That is all of them where there is room, else the first ones.
        """
        height, (above, below) = self._editor.viewport().height(), air_of(self._editor)
        first = self._editor.document().findBlockByNumber(lines.start)
        self._lay_out_way_to(first)
        room = height - above - below
        taken = self._height_of(first, len(lines), room)
        top = self._editor.blockBoundingGeometry(first).translated(self._editor.contentOffset()).top()
        if top >= above and top + min(taken, room) <= height - below:
            return None
        line, spare = first, min(height * REVEAL, room - taken)
        while line.previous().isValid():
            spare -= self._editor.blockBoundingRect(line.previous()).height()
            if spare < 0:
                break
            line = line.previous()
        return max(0, line.firstLineNumber() - (line == first))

    def _height_of(self, line: QTextBlock, count: int, most: float) -> float:
        """Return the height of so many lines, the first of which is given; more than `most` where it is more."""
        taken = 0.0
        for _ in range(count):
            taken += self._editor.blockBoundingRect(line).height()
            line = line.next()
            if taken > most or not line.isValid():
                break
        return taken

    def _lay_out_way_to(self, line: QTextBlock) -> None:
        """Have the blocks between here and there laid out, where they are so few that the page may glide over them.

        Qt counts a block that it has not laid out yet as one line, and lays out what comes into
        view: on the way, the scroll bar's value of the place aimed at would become another.
        """
        first = self._editor.firstVisibleBlock()
        if abs(line.blockNumber() - first.blockNumber()) <= NEAR_LINES:
            upper, lower = sorted((first, line), key=QTextBlock.blockNumber)
            while upper != lower:
                self._editor.blockBoundingRect(upper)
                upper = upper.next()


def _line_at(block: QTextBlock, offset: int) -> QTextLine:
    """Return the line of a block, which is laid out, at an offset in Python characters; the last one beyond its end."""
    layout = block.layout()
    line = layout.lineForTextPosition(units(block.text(), offset))
    return line if line.isValid() else layout.lineAt(layout.lineCount() - 1)
