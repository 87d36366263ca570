"""Finding all, and what was found."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple, overload

from app.core.blocks import Block
from app.core.find.folding import Folded
from app.core.find.haystack import Chunk, Haystack, Step, single
from app.core.find.patterns import pattern_regs
from app.core.find.query import Hits, Matcher, Query
from app.core.turns import Place

MOST: Final = 500_000
"""So many places are found at the most: more would be of no use to anybody, and take the memory of the texts."""
_TOLD_EACH: Final = 16


class Match(NamedTuple):
    """A place where something was found.

    Args:
        at: the position of the block; or of the speaker, where it stands in a name.
        start, end: from where to where, in Python characters of `block.text`, or of the name; with the marks inside.
    """

    at: int
    start: int
    end: int
    in_name: bool = False


class Scope(NamedTuple):
    """Where to look: from a place to another. Without one it is everywhere, the speakers' names included."""

    start: Place
    end: Place


class Context(NamedTuple):
    """A match with the words around it, as rendered."""

    before: str
    words: str
    after: str


class Sheaf(NamedTuple):
    """What was found in one chunk; its first block has the position `first`."""

    first: int
    chunk: Chunk
    hits: Hits

    def match(self, number: int) -> Match:
        start, end = self.hits.span(number)
        line = self.chunk.line_at(start)
        folded, at = self.chunk.folded(line), self.chunk.starts[line]
        return Match(
            self.first + line, *folded.written(*folded.whole(start - at, end - at)), in_name=self.chunk.are_names
        )

    def line_of(self, number: int) -> tuple[Folded, list[tuple[int, int]]]:
        """Return the line that a hit stands in, and where in it, and its groups, as rendered; (-1, -1) is no group."""
        regs = self.hits.groups(number)
        line = self.chunk.line_at(regs[0][0])
        folded, at = self.chunk.folded(line), self.chunk.starts[line]
        return folded, [(-1, -1) if start < 0 else folded.whole(start - at, end - at) for start, end in regs]

    def numbers(self, line: int) -> range:
        """Return which hits stand in a line."""
        starts, hits = self.chunk.starts, self.hits.starts
        end = starts[line + 1] if line + 1 < len(starts) else len(self.chunk.text) + 1
        first = bisect_left(hits, starts[line])
        return range(first, bisect_left(hits, end, first))


class Found(Sequence[Match]):
    """All matches, in page order, those in the speakers' names last. It belongs to one state of the texts.

    Where a match stands is only worked out when somebody asks for it: 50,000 cost nothing.
    """

    def __init__(self, query: Query, sheaves: Sequence[Sheaf], *, is_cut: bool = False) -> None:
        self.query, self.is_cut = query, is_cut
        self.sheaves = [one for one in sheaves if one.hits.count]
        self._ends = list(accumulate(one.hits.count for one in self.sheaves))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> Match: ...
    @overload
    def __getitem__(self, index: slice) -> list[Match]: ...
    def __getitem__(self, index: int | slice) -> Match | list[Match]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        sheaf, number = self.place(index)
        return sheaf.match(number)

    def __iter__(self) -> Iterator[Match]:
        return (sheaf.match(number) for sheaf in self.sheaves for number in range(sheaf.hits.count))

    def place(self, index: int) -> tuple[Sheaf, int]:
        """Return the sheaf of a match, and its number there.

        Raises:
            IndexError: there are not so many.
        """
        if not 0 <= index < len(self):
            raise IndexError(index)
        at = bisect_right(self._ends, index)
        return self.sheaves[at], index - (self._ends[at - 1] if at else 0)

    def context(self, index: int) -> Context:
        """Return the words of a match and those around it."""
        sheaf, number = self.place(index)
        folded, regs = sheaf.line_of(number)
        start, end = regs[0]
        return Context(folded.rendered[:start], folded.rendered[start:end], folded.rendered[end:])

    def is_of(self, block: Block, match: Match) -> bool:
        """Whether a block's text still is what the match was found in."""
        return not match.in_name and self._text(match) == block.text

    def in_block(self, at: int, block: Block) -> list[Match]:
        """Return the matches in the block at a position; none where its text is another by now."""
        number = bisect_right(self.sheaves, at, key=_first) - 1
        if number < 0 or self.sheaves[number].chunk.are_names:
            return []
        sheaf = self.sheaves[number]
        line = at - sheaf.first
        if line >= len(sheaf.chunk.lines) or sheaf.chunk.lines[line] != block.text:
            return []
        return [sheaf.match(one) for one in sheaf.numbers(line)]

    def at_or_after(self, place: Place) -> int:
        """Return the index of the first match that begins there or below; that of a name where none is left."""
        return bisect_left(self, (False, *place), key=_order)

    def _text(self, match: Match) -> str | None:
        for sheaf in self.sheaves:
            line = match.at - sheaf.first
            if sheaf.chunk.are_names == match.in_name and 0 <= line < len(sheaf.chunk.lines):
                return sheaf.chunk.lines[line]
        return None


def _first(sheaf: Sheaf) -> int:
    return sys.maxsize if sheaf.chunk.are_names else sheaf.first


def _order(match: Match) -> tuple[bool, int, int]:
    return match.in_name, match.at, match.start


def find_all(
    haystack: Haystack,
    query: Query,
    scope: Scope | None = None,
    step: Step | None = None,
    matcher: Matcher = pattern_regs,
) -> Found:
    """Return all that is found in the texts, within the scope; `MOST` at the most.

    Args:
        haystack: the texts, folded as the query wants them (`query.folding`).
        query: what is looked for.
        scope: where; None for everywhere.
        step: is told how far the work is, and may end it.
        matcher: does the matching of a pattern.

    Raises:
        MinutageError: the query is a pattern that can't be read.
    """
    sheaves, count = [], 0
    for number, (first, chunk) in enumerate(zip(haystack.firsts, haystack.chunks, strict=True)):
        if step is not None and not number % _TOLD_EACH:
            step(number, len(haystack.chunks))
        if scope is not None and not (scope.start.block < first + len(chunk.blocks) and first <= scope.end.block):
            continue
        sheaf = within(Sheaf(first, chunk, query.hits(chunk, matcher)), scope)
        sheaves.append(sheaf)
        count += sheaf.hits.count
        if count >= MOST:
            return Found(query, sheaves, is_cut=True)
    if scope is None:
        sheaves.append(Sheaf(0, haystack.names, query.hits(haystack.names, matcher)))
    return Found(query, sheaves)


def within(sheaf: Sheaf, scope: Scope | None) -> Sheaf:
    """Return what of a sheaf stands within the scope."""
    if scope is None or (scope.start.block < sheaf.first and sheaf.first + len(sheaf.chunk.lines) <= scope.end.block):
        return sheaf
    matches = ((number, sheaf.match(number)) for number in range(sheaf.hits.count))
    kept = (at for at, one in matches if scope.start <= (one.at, one.start) and (one.at, one.end) <= scope.end)
    return sheaf._replace(hits=sheaf.hits.only(kept))


def find_in(query: Query, text: str) -> list[tuple[int, int]]:
    """Return from where to where it stands in the text of one block, in its own characters.

    >>> find_in(Query("MOT FORT"), "un mot **fort**")
    [(3, 13)]
    """
    chunk = single(text, query.folding)
    sheaf = Sheaf(0, chunk, query.hits(chunk))
    return [sheaf.match(number)[1:3] for number in range(sheaf.hits.count)]
