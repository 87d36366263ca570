"""Chapter spans: where each chapter is heard, and where one that is not placed yet would stand."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from app.core.blocks import Block
from app.core.transcript import Transcript

Chapter = tuple[int, Block]
"""The position of a chapter's block, and the block."""


class Span(NamedTuple):
    """A chapter in time: the position of its block, where it begins and ends, whether its mark is placed."""

    at: int
    start_ms: int
    end_ms: int
    is_placed: bool


class Spans:
    """The chapters by time, one after the other: each lasts until the next of any level begins.

    A chapter that is not placed yet stands where its first placed turn begins, or else
    shares the time between its placed neighbours in page order with others like it.

    >>> one, two = Block("a", "chapter", "", 0), Block("b", "chapter", "")
    >>> [span.start_ms for span in Spans((one, two), end_ms=6000)]
    [0, 3000]
    """

    def __init__(self, blocks: Sequence[Block], end_ms: int) -> None:
        transcript = Transcript.of(blocks)
        chapters = transcript.chapters()
        order = sorted(zip(_starts(transcript, chapters, end_ms), chapters, strict=True))  # by time, then by page
        self._starts = [start for start, _ in order]
        self._chapters = [chapter for _, chapter in order]
        self._ends = [*self._starts, max([end_ms, *self._starts[-1:]])][1:]

    def _span(self, number: int) -> Span:
        """Return a span; made when it is asked for: of thousands a picture shows some hundreds."""
        at, block = self._chapters[number]
        return Span(at, self._starts[number], self._ends[number], block.is_placed)

    def __iter__(self) -> Iterator[Span]:
        return (self._span(number) for number in range(len(self._chapters)))

    def __len__(self) -> int:
        return len(self._chapters)

    def between(self, start_ms: float, end_ms: float, apart_ms: float) -> Iterator[Span]:
        """Yield the spans that reach into [start_ms, end_ms], at most two in each stretch of `apart_ms`."""
        number = max(0, bisect_right(self._starts, start_ms) - 1)
        while number < len(self._starts) and self._starts[number] <= end_ms:
            yield self._span(number)
            number = max(number + 1, bisect_right(self._starts, self._starts[number] + apart_ms) - 1)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {at: number for number, (at, _) in enumerate(self._chapters)}

    def of(self, at: int) -> Span | None:
        """Return the span of the chapter whose block stands at `at`."""
        number = self._numbers.get(at)
        return None if number is None else self._span(number)

    def at(self, ms: float) -> Span | None:
        """Return the span at that time, None before the first and after the last."""
        found = bisect_right(self._starts, ms) - 1
        return self._span(found) if found >= 0 and ms <= self._ends[found] else None


def _starts(blocks: Sequence[Block], chapters: list[Chapter], end_ms: int) -> list[int]:
    """Return where each chapter begins, in page order: its mark, its first turn, or a share of the gap it is in."""
    starts: list[int] = []
    waiting = 0  # chapters of which nothing is known, since the last of which something is
    for number, (at, chapter) in enumerate(chapters):
        start = chapter.start_ms
        if start is None:
            start = _first_turn(blocks, at + 1, chapters[number + 1][0] if number + 1 < len(chapters) else len(blocks))
        if start is None:
            waiting += 1
            continue
        if waiting:
            starts += _shares(_floor(blocks, chapters, len(starts)), start, waiting)
        starts.append(start)
        waiting = 0
    return starts + (_shares(_floor(blocks, chapters, len(starts)), end_ms, waiting) if waiting else [])


def _first_turn(blocks: Sequence[Block], first: int, stop: int) -> int | None:
    turns = (blocks[one].start_ms for one in range(first, stop) if blocks[one].is_turn)
    return next((start for start in turns if start is not None), None)


def _floor(blocks: Sequence[Block], chapters: list[Chapter], row: int) -> int | None:
    """Return the last start above chapter number `row`, None where it is the first chapter or nothing is placed."""
    if not 0 < row < len(chapters):
        return None
    starts = (blocks[at].start_ms for at in range(chapters[row][0] - 1, -1, -1))
    return next((start for start in starts if start is not None), None)


def _shares(floor: int | None, ceiling: int, count: int) -> list[int]:
    """Return `count` starts, evenly between two neighbours; from the very start where there is none before."""
    low, first = (0, 0) if floor is None else (floor, 1)
    room = max(0, ceiling - low)
    return [low + room * (one + first) // (count + first) for one in range(count)]
