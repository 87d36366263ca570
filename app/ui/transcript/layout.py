"""The page's layout: the room between lines and blocks that QPlainTextEdit does not know."""

from collections.abc import Callable, Iterable
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

from app.ui.transcript.spacing import Spacing

END_LINES = 3
"""Room under the last block, in its lines, so that nobody has to write at the window's edge."""

TALL = 1.3
"""How much taller than the step a line may be before it gets more room: a line with an emoji stays in step."""


_MOST: Final = 2_000
"""Rectangles that are remembered: of what is in view, and of a way through the page."""
_ALMOST: Final = 1e-6
"""What sums of fractions are off by."""


class SpacedLayout(QPlainTextDocumentLayout):
    """Qt's layout, with each line moved to where its block's spacing wants it.

    Qt lays a block out only when it is needed, and asks for its rectangle before it paints,
    scrolls or finds a click in it: there the lines are moved, once for each time they were laid out.

    Args:
        text: whose layout this is.
        spacing_of: returns the spacing of the block of a number; asked at every paint, so it must be quick.
        agrees: returns whether the text has as many blocks as whoever answers `spacing_of` knows.
        forget: is called when blocks are laid out anew, or take another room.
    """

    def __init__(
        self,
        text: QTextDocument,
        spacing_of: Callable[[int], Spacing],
        *,
        agrees: Callable[[], bool],
        forget: Callable[[], None],
    ) -> None:
        super().__init__(text)
        self._text, self._spacing_of, self._agrees, self._told = text, spacing_of, agrees, forget
        self._rects: dict[int, QRectF] = {}  # of the blocks whose lines stand where they belong: Qt asks often
        self._count = text.blockCount()  # as those are numbered
        self._changing: int | None = None  # the number of the block that Qt lays out now
        self._is_following = False
        self.update.connect(self._on_update)

    @Slot()
    def _on_update(self) -> None:
        """Look at every block anew where all are laid out anew, as in another width; Qt tells it of each edit too."""
        if not self._is_following or self._is_cleared():
            self._rects.clear()
            self._told()

    def _is_cleared(self) -> bool:
        known = next(iter(self._rects), None)
        return known is not None and not self._text.findBlockByNumber(known).layout().lineCount()

    def documentChanged(self, position: int, _removed: int, added: int) -> None:
        """Lay out the blocks that changed, and the one that what changed ends in.

        Qt takes what was removed for text that stands there still, and lays out as much below what changed.
        """
        block = self._text.findBlock(position)
        was_following, self._is_following = self._is_following, True
        try:
            if self._text.blockCount() == self._count and block.contains(position + added):
                self._follow_one(block)
            else:
                self._follow_many(position, added)
        finally:
            self._is_following, self._changing = was_following, None

    def _follow_one(self, block: QTextBlock) -> None:
        self._changing = number = block.blockNumber()
        before = self._rects.get(number)
        super().documentChanged(block.position(), 0, 1)
        after = self._rects.get(number)
        if before is None or after is None or before.height() != after.height():
            self._told()

    def _follow_many(self, position: int, added: int) -> None:
        self._forget(position, added)
        self._told()  # before too: the scroll bar may hear of it in there, and others of the scroll bar
        super().documentChanged(position, 0, added + 1)
        self._told()

    def _forget(self, position: int, added: int) -> None:
        """Forget where the blocks stand that were written in, and number those below them anew."""
        text, rects = self._text, self._rects
        first = text.findBlock(position).blockNumber()
        last = text.findBlock(min(position + added, text.characterCount() - 1)).blockNumber()
        grown, self._count = text.blockCount() - self._count, text.blockCount()
        self._rects = {at: rect for at, rect in rects.items() if at < first}
        self._rects |= {at + grown: rect for at, rect in rects.items() if at >= first and at + grown > last}

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        is_numbered = self._text.blockCount() == self._count  # else Qt asks in the middle of a change
        known = self._rects.get(number)
        if known is not None and is_numbered and number != self._changing:
            return known
        rect, layout = super().blockBoundingRect(block), block.layout()
        count = 0 if layout is None or not block.isVisible() else layout.lineCount()
        if not count:
            return rect
        first = layout.lineAt(0)
        spacing, last = self._spacing_of(number), first if count == 1 else layout.lineAt(count - 1)
        if first.y() != _top_of(first, spacing.above, spacing):
            self._move_lines(layout, spacing, is_rtl=block.textDirection() == Qt.LayoutDirection.RightToLeft)
        # Whole pixels, by which what is scrolled is moved.
        room = ceil(last.y() + last.ascent() - spacing.base - _ALMOST)
        end = END_LINES * spacing.step if number + 1 == self._text.blockCount() else 0
        rect.setHeight(room + _height(last, spacing) + spacing.below + end)
        if len(self._rects) >= _MOST:
            self._rects.clear()
        if is_numbered and self._agrees():
            self._rects[number] = rect
        return rect

    def respace(self, numbers: Iterable[int] | None = None) -> None:
        """Say that the blocks of these numbers, or all, take another room although their text is the same."""
        for number in list(self._rects) if numbers is None else numbers:
            self._rects.pop(number, None)
        self._told()
        self.tell_size()

    def tell_size(self) -> None:
        """Let the scroll bar hear of the blocks that were laid out by now: it counts their lines."""
        self.documentSizeChanged.emit(self.documentSize())

    def _move_lines(self, layout: QTextLayout, spacing: Spacing, *, is_rtl: bool) -> None:
        """Move the lines down; those that run from right to left, which Qt begins at the left, to the right too."""
        room, left = float(spacing.above), self.document().documentMargin()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            indent = line.width() - line.naturalTextWidth() if is_rtl else 0
            line.setPosition(QPointF(left + indent, _top_of(line, room, spacing)))
            room += _height(line, spacing)


def _top_of(line: QTextLine, room: float, spacing: Spacing) -> float:
    """Return where a line begins: its letters stand on the base of its room, whatever script they are of."""
    return max(1.0, room + spacing.base - line.ascent())


def _height(line: QTextLine, spacing: Spacing) -> float:
    """Return the room of a line: a step, or as much as it needs where its script is a good deal taller."""
    return float(spacing.step) if line.height() <= spacing.step * TALL else ceil(line.height())
