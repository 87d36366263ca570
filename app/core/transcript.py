"""The transcript: the blocks of the page from top to bottom, of which another is made without copying them all."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, islice
from typing import Final, overload

from app.core.blocks import CHAPTER, TURN, Block

SIZE: Final = 256
"""Blocks that stand together: an edit copies so many, or twice as many, and no more."""


class Chunk:
    """Blocks that follow one another, and what of them stands in time; shared by all transcripts that hold them.

    `marks`, `turns` and `chapters` are the start and the position in here of the placed blocks, all or of that
    type, by time and then by page.
    """

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks

    @cached_property
    def marks(self) -> list[tuple[int, int]]:
        placed = [(one.start_ms, at) for at, one in enumerate(self.blocks) if one.start_ms is not None]
        return sorted(mark for mark in placed if self.blocks[mark[1]].type in (CHAPTER, TURN))

    @cached_property
    def turns(self) -> list[tuple[int, int]]:
        return [mark for mark in self.marks if self.blocks[mark[1]].type == TURN]

    @cached_property
    def chapters(self) -> list[tuple[int, int]]:
        return [mark for mark in self.marks if self.blocks[mark[1]].type == CHAPTER]

    @cached_property
    def unplaced(self) -> int:
        """How many marks are not placed yet."""
        return sum(one.is_unplaced for one in self.blocks)

    @cached_property
    def headings(self) -> list[int]:
        """The positions in here of the chapters, placed or not."""
        return [at for at, one in enumerate(self.blocks) if one.type == CHAPTER]


class Transcript(Sequence[Block]):
    """Behaves as the tuple of its blocks, and is equal to it; a slice of it is a tuple.

    A tuple would be copied whole at each key: at 100,000 blocks that takes longer than all else that a key does.

    >>> one, two = Block("a", "turn", ""), Block("b", "turn", "")
    >>> Transcript((one,)).spliced(1, 1, (two,)) == (one, two)
    True
    """

    __slots__ = ("_near", "_starts", "chunks")

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self._hold(_cut(tuple(blocks)))

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> "Transcript":
        """Return the blocks as a transcript; one that is one already as it is."""
        return blocks if isinstance(blocks, Transcript) else cls(blocks)

    def _hold(self, chunks: Sequence[Chunk], starts: tuple[int, ...] | None = None) -> None:
        self.chunks = tuple(chunks)
        self._starts = starts or (0, *accumulate([len(one.blocks) for one in self.chunks]))
        self._near: tuple[int, int, tuple[Block, ...]] = (0, 0, ())  # what was looked into last: the next is beside it

    def spliced(self, start: int, end: int, inserted: Sequence[Block]) -> "Transcript":
        """Return the transcript with the blocks from `start` up to `end` replaced; 0 ≤ start ≤ end ≤ length."""
        first, last = self._chunk_of(start), self._chunk_of(end)
        head = self.chunks[first].blocks[: start - self._starts[first]] if self.chunks else ()
        tail = self.chunks[last].blocks[end - self._starts[last] :] if self.chunks else ()
        whole = (*head, *inserted, *tail)
        if len(whole) < SIZE // 4 and last + 1 < len(self.chunks):  # else it would end as many small pieces
            last += 1
            whole += self.chunks[last].blocks
        made = Transcript.__new__(Transcript)
        stays = first == last and len(inserted) == end - start  # a key: everything stands where it stood
        made._hold((*self.chunks[:first], *_cut(whole), *self.chunks[last + 1 :]), self._starts if stays else None)
        return made

    def look_through(self) -> "Transcript":
        """Find out now what is asked of the pieces later: whoever reads a file has the time for it."""
        for one in self.chunks:
            _ = one.marks, one.turns, one.chapters, one.headings, one.unplaced
        return self

    @property
    def unplaced(self) -> int:
        """How many marks are not placed yet."""
        return sum(one.unplaced for one in self.chunks)

    def placed_chunks(self) -> Iterator[tuple[int, Chunk]]:
        """Yield the chunks, each with the position of its first block."""
        return zip(self._starts, self.chunks, strict=False)  # the last of the starts is the length

    def chapters(self) -> list[tuple[int, Block]]:
        """Return the chapters in page order, each with its position."""
        return [(start + at, one.blocks[at]) for start, one in self.placed_chunks() for at in one.headings]

    def _chunk_of(self, at: int) -> int:
        """Return which chunk holds the position; the last one for the end."""
        return max(0, min(bisect_right(self._starts, at), len(self.chunks)) - 1)

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, at: int | slice) -> Block | tuple[Block, ...]:
        if isinstance(at, slice):
            return self._slice(*at.indices(len(self)))
        first, end, blocks = self._near
        if first <= at < end:
            return blocks[at - first]
        number = at + len(self) if at < 0 else at
        if not 0 <= number < len(self):
            raise IndexError(at)
        found = bisect_right(self._starts, number) - 1
        first, blocks = self._starts[found], self.chunks[found].blocks
        self._near = first, first + len(blocks), blocks
        return blocks[number - first]

    def _slice(self, start: int, stop: int, step: int) -> tuple[Block, ...]:
        if step != 1:
            return tuple(self[at] for at in range(start, stop, step))
        if start >= stop:
            return ()
        first = self._chunk_of(start)
        blocks = chain.from_iterable(one.blocks for one in self.chunks[first:])
        return tuple(islice(blocks, start - self._starts[first], stop - self._starts[first]))

    def __iter__(self) -> Iterator[Block]:
        return chain.from_iterable([one.blocks for one in self.chunks])

    def __reversed__(self) -> Iterator[Block]:
        return chain.from_iterable(reversed(one.blocks) for one in reversed(self.chunks))

    def __add__(self, other: Iterable[Block]) -> tuple[Block, ...]:
        return (*self, *other)

    def __radd__(self, other: Iterable[Block]) -> tuple[Block, ...]:
        return (*other, *self)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Transcript):
            return self.chunks == other.chunks or tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def _cut(blocks: tuple[Block, ...]) -> list[Chunk]:
    if len(blocks) <= 2 * SIZE:
        return [Chunk(blocks)] if blocks else []
    return [Chunk(blocks[at : at + SIZE]) for at in range(0, len(blocks), SIZE)]
