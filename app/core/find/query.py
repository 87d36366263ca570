"""What is looked for, and finding it in folded texts."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from app.core.find.folding import Folding, fold, is_word, may_cut
from app.core.find.haystack import Chunk
from app.core.find.patterns import Range, Regs, compile_pattern, pattern_regs

Matcher = Callable[[re.Pattern[str], str], Iterable[Regs]]
"""Finds a pattern in lines, as `pattern_regs` does, which holds up all of Python as long as it works."""


class Hits:
    """Where something stands in a chunk's text, in order.

    Args:
        count: how many there are.
        find: returns where each begins; it is asked when somebody wants to know.
        size: how long each is; where they differ it is 0, and `regs` says it.
        regs: the matches of a pattern.
    """

    def __init__(self, count: int, find: Callable[[], list[int]], size: int = 0, regs: Sequence[Regs] = ()) -> None:
        self.count, self._find, self._size, self._regs = count, find, size, regs

    @cached_property
    def starts(self) -> list[int]:
        """Where each begins."""
        return self._find()

    def span(self, number: int) -> Range:
        """Return from where to where one stands."""
        start = self.starts[number]
        return self._regs[number][0] if self._regs else (start, start + self._size)

    def groups(self, number: int) -> Regs:
        """Return where one stands, and its groups."""
        return self._regs[number] if self._regs else (self.span(number),)

    def only(self, numbers: Iterable[int]) -> "Hits":
        """Return some of them."""
        some = list(numbers)
        regs = [self._regs[at] for at in some] if self._regs else ()
        return Hits(len(some), lambda: [self.starts[at] for at in some], self._size, regs)


@dataclass(frozen=True)
class Query:
    """What is looked for.

    Args:
        text: the words; or a regular expression.
        match_case: whether capitals matter.
        ignore_accents: whether accents do not.
        whole_words: whether it must not begin or end inside of a word.
        is_pattern: whether `text` is a regular expression.
    """

    text: str
    match_case: bool = False
    ignore_accents: bool = False
    whole_words: bool = False
    is_pattern: bool = False

    @property
    def folding(self) -> Folding:
        """How the texts are folded that this looks through. A pattern sees each character as it is."""
        words = not self.is_pattern
        return Folding(case=words and not self.match_case, accents=self.ignore_accents, lookalikes=words)

    @cached_property
    def needle(self) -> str:
        """The words, folded."""
        return fold(self.text, self.folding, has_marks=False).text

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The regular expression, ready; None where it is words.

        Raises:
            MinutageError: it can't be read; why and where.
        """
        if not self.is_pattern:
            return None
        return compile_pattern(self.text, match_case=self.match_case, ignore_accents=self.ignore_accents)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self.text if self.is_pattern else self.needle)

    def hits(self, chunk: Chunk, matcher: Matcher = pattern_regs) -> Hits:
        """Return where it stands in the text of a chunk; a match is never empty, and never cuts a letter.

        Args:
            chunk: where to look.
            matcher: does the matching of a pattern.
        """
        if self.is_empty:
            return Hits(0, list)
        if self.pattern is not None:
            return self._pattern_hits(matcher(self.pattern, chunk.text), chunk)
        needle = self.needle
        if self._is_plain(chunk):
            return Hits(chunk.text.count(needle), lambda: _starts(chunk.text, needle), len(needle))
        starts = list(self._careful_starts(chunk))
        return Hits(len(starts), lambda: starts, len(needle))

    def _pattern_hits(self, found: Iterable[Regs], chunk: Chunk) -> Hits:
        if not self._is_plain(chunk):
            found = (one for one in found if self._accepts(chunk, *one[0]))
        regs = list(found)
        return Hits(len(regs), lambda: [one[0][0] for one in regs], regs=regs)

    def _is_plain(self, chunk: Chunk) -> bool:
        """Whether whatever reads like it is it."""
        return not self.whole_words and (not chunk.breakable or (not self.is_pattern and not self._may_break(chunk)))

    def _may_break(self, chunk: Chunk) -> bool:
        """Whether it stands in a line with letters that it may cut: those are few."""
        text, needle = chunk.text, self.needle
        return any(text.find(needle, *chunk.part(line)) >= 0 for line in chunk.breakable)

    def _careful_starts(self, chunk: Chunk) -> Iterator[int]:
        size = len(self.needle)
        at = chunk.text.find(self.needle)
        while at >= 0:
            is_it = self._accepts(chunk, at, at + size)
            if is_it:
                yield at
            at = chunk.text.find(self.needle, at + (size if is_it else 1))

    def _accepts(self, chunk: Chunk, start: int, end: int) -> bool:
        """Whether it stands there by itself: it cuts no letter and, where that is wanted, no word."""
        if self.whole_words and (_inside(chunk.text, start) or _inside(chunk.text, end)):
            return False
        if not chunk.breakable or not (may_cut(chunk.text, start) or may_cut(chunk.text, end)):
            return True
        line = chunk.line_at(start)
        first = chunk.starts[line]
        return line not in chunk.breakable or chunk.folded(line).shown(start - first, end - first) is not None


def _starts(text: str, needle: str) -> list[int]:
    """Return where words stand: by what lies between them, which is quicker than going from one to the next."""
    between = map(len, text.split(needle)[:-1])
    return [end + number * len(needle) for number, end in enumerate(accumulate(between))]


def _inside(text: str, at: int) -> bool:
    """Whether a place in a text lies inside of a word."""
    return 0 < at < len(text) and is_word(text[at - 1]) and is_word(text[at])
