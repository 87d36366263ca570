"""The letters of the page: headings larger and bold, emphasis as what it means, its marks dimmed."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextFormat, QTextLayout

from app.core.inline import Stretch, may_hold_marks, stretches
from app.ui.theme import Theme
from app.ui.transcript.places import units
from app.ui.transcript.spacing import Spacing
from app.ui.transcript.view import Row

Formats = list[QTextLayout.FormatRange]

_FEW: Final = 100
"""So many changed lines are dressed at once; of more, the headings, and the rest as it comes into view."""
_SIZES: Final = 128
"""How many sizes of letters there are: a line's state says its own, and in which dressing it got it."""


class Dress(QObject):
    """Gives the lines the letters that their blocks want; it changes how they look, never the text.

    What a `QSyntaxHighlighter` does, for the lines that are seen: that one calls Python for each
    line of the text, which makes opening a long transcript twice as long.

    Args:
        text: where it works from now on.
        spacing_of: returns the spacing of the block of a number.
        headings_in: returns which blocks of a range are headings.
    """

    def __init__(
        self,
        text: QTextDocument,
        spacing_of: Callable[[int], Spacing],
        headings_in: Callable[[int, int], Iterable[int]],
        theme: Theme,
    ) -> None:
        super().__init__(text)
        self._text, self._spacing_of, self._headings_in = text, spacing_of, headings_in
        self._theme = theme
        self._dressing = 0
        self._seen: Sequence[Row] = ()
        text.contentsChange.connect(self._on_contents_change)

    def set_theme(self, theme: Theme) -> None:
        """Take these colours from now on."""
        self._theme = theme
        self.renew()

    def renew(self) -> None:
        """Let every line be dressed anew, once it is in view: its letters have other sizes or colours."""
        self._dressing += 1
        self._seen = ()

    def refresh(self, numbers: Iterable[int]) -> None:
        """Dress those of these lines that look otherwise than their blocks want it."""
        for number in numbers:
            line = self._text.findBlockByNumber(number)
            if line.isValid():
                self._see(line, self._spacing_of(number))

    def see(self, rows: Sequence[Row]) -> None:
        """Dress what is in view and was not dressed yet; the view gives the same rows while nothing has moved."""
        if rows is not self._seen:
            self._seen = rows
            for row in rows:
                self._see(row.line, row.spacing)

    def _see(self, line: QTextBlock, spacing: Spacing) -> None:
        if line.userState() != self._state(spacing) and self._dress(line, spacing):
            self._text.markContentsDirty(line.position(), line.length())

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        """Dress the lines that changed; Qt lays them out when everybody has been told."""
        line = self._text.findBlock(position)
        first = line.blockNumber()
        last = self._text.findBlock(min(position + added, self._text.characterCount() - 1)).blockNumber()
        if last - first <= _FEW:
            for number in range(first, last + 1):
                self._dress(line, self._spacing_of(number))
                line = line.next()
            return
        self.renew()
        for number in self._headings_in(first, last):  # whose size is known before they are in view; their marks then
            line, spacing = self._text.findBlockByNumber(number), self._spacing_of(number)
            line.layout().setFormats([_range(0, line.length() - 1, _heading(spacing.pixels))])

    def _dress(self, line: QTextBlock, spacing: Spacing) -> bool:
        """Give the line its letters; return whether it had others, or has some of its own now."""
        line.setUserState(self._state(spacing))
        layout, text = line.layout(), line.text()
        formats = self._inline(text)
        if spacing.is_heading:
            formats.insert(0, _range(0, line.length() - 1, _heading(spacing.pixels)))
        composed = layout.preeditAreaText()
        if composed:
            formats = _around(layout, units(composed, len(composed)), formats)
        if not formats and not layout.formats():
            return False
        layout.setFormats(formats)
        return True

    def _inline(self, text: str) -> Formats:
        if not may_hold_marks(text):
            return []
        found = [(one, self._look(one)) for one in stretches(text)]
        return [_range(units(text, one.start), units(text, one.end), look) for one, look in found if look is not None]

    def _look(self, stretch: Stretch) -> QTextCharFormat | None:
        """Return how a stretch of the text looks; None where it is plain."""
        if not (stretch.is_mark or stretch.emphasis or stretch.strong or stretch.href):
            return None
        look = QTextCharFormat()
        if stretch.is_mark:
            look.setForeground(self._theme.soft)
            return look
        if stretch.emphasis:
            look.setFontItalic(True)
        if stretch.strong:
            look.setFontWeight(QFont.Weight.Bold)
        if stretch.href:
            look.setForeground(self._theme.accent)
            look.setFontUnderline(True)
        return look

    def _state(self, spacing: Spacing) -> int:
        return self._dressing * _SIZES + (min(spacing.pixels, _SIZES - 1) if spacing.is_heading else 0)


@lru_cache(maxsize=8)
def _heading(pixels: int) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontPixelSize, pixels)
    look.setFontWeight(QFont.Weight.Bold)
    return look


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    letters = QTextLayout.FormatRange()
    letters.start, letters.length, letters.format = start, end - start, look
    return letters


def _around(layout: QTextLayout, length: int, formats: Formats) -> Formats:
    """Return the formats with room for what an input method shows in the line, and with its own."""
    start = layout.preeditAreaPosition()
    own = [one for one in layout.formats() if start <= one.start and one.start + one.length <= start + length]
    return [*(_opened(one, start, length) for one in formats), *own]


def _opened(one: QTextLayout.FormatRange, at: int, length: int) -> QTextLayout.FormatRange:
    """Return a format moved behind the composed letters, or stretched over them where they stand inside it."""
    first, last = one.start, one.start + one.length
    return _range(first + length * (first > at), last + length * (last >= at), one.format)
