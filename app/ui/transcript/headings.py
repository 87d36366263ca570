"""The letters of headings: larger and bold, by level."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextFormat, QTextLayout

from app.ui.transcript.places import units
from app.ui.transcript.spacing import Spacing

_PLAIN = -1
"""The state of a line that has never been touched."""


class Headings(QObject):
    """Gives the lines of chapters their level's letters; it changes how they look, never the text.

    What a `QSyntaxHighlighter` does, for whole lines only: that one calls Python for each line
    of the text, which makes opening a long transcript twice as long.

    Args:
        text: where it works from now on.
        spacing_of: returns the spacing of the block of a number.
        headings_between: yields the numbers of the chapters from a block to another, both included.
    """

    def __init__(
        self,
        text: QTextDocument,
        spacing_of: Callable[[int], Spacing],
        headings_between: Callable[[int, int], Iterable[int]],
    ) -> None:
        super().__init__(text)
        self._text, self._spacing_of, self._headings_between = text, spacing_of, headings_between
        text.contentsChange.connect(self._on_contents_change)

    def refresh(self, numbers: Iterable[int]) -> None:
        """Dress those of these lines that look otherwise than their blocks want it."""
        for number in numbers:
            line = self._text.findBlockByNumber(number)
            if line.isValid() and line.userState() != _state(self._spacing_of(number)):
                self._dress(line, self._spacing_of(number))
                self._text.markContentsDirty(line.position(), line.length())

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        """Dress the lines that changed; Qt lays them out when everybody has been told."""
        first = self._text.findBlock(position).blockNumber()
        last = self._text.findBlock(min(position + added, self._text.characterCount() - 1)).blockNumber()
        for number in {first, *self._headings_between(first, last), last}:  # what is new between them was never touched
            line, spacing = self._text.findBlockByNumber(number), self._spacing_of(number)
            if spacing.is_heading or line.userState() != _PLAIN:
                self._dress(line, spacing)

    def _dress(self, line: QTextBlock, spacing: Spacing) -> None:
        line.setUserState(_state(spacing))
        layout = line.layout()
        composed = layout.preeditAreaText()
        start, length = layout.preeditAreaPosition(), units(composed, len(composed))
        kept = [one for one in layout.formats() if length and start <= one.start < start + length]
        heading = [_whole(line.length() - 1 + length, spacing)] if spacing.is_heading else []
        layout.setFormats(heading + kept)


def _state(spacing: Spacing) -> int:
    return spacing.pixels if spacing.is_heading else _PLAIN


def _whole(length: int, spacing: Spacing) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontPixelSize, spacing.pixels)
    look.setFontWeight(QFont.Weight.Bold)
    letters = QTextLayout.FormatRange()
    letters.start, letters.length, letters.format = 0, length, look
    return letters
