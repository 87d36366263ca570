"""Which block is heard at a time: the transcript by time instead of by page."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from app.core.blocks import Block


class _Starts:
    """Starts in order, each with the position of its block; equal starts in page order."""

    def __init__(self, placed: Iterable[tuple[int, int]]) -> None:
        pairs = sorted(placed)
        self.times = [start for start, _ in pairs]
        self.positions = [at for _, at in pairs]

    def latest(self, ms: int) -> int | None:
        after = bisect_right(self.times, ms)
        return self.positions[after - 1] if after else None


class TimeIndex:
    """The placed blocks by start. Made anew when a mark moves; asked many times a second.

    >>> turns = [Block("a", "turn", "", 0), Block("b", "turn", "", 5000), Block("c", "paragraph", "")]
    >>> TimeIndex(turns).block_at(7000)
    1
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        placed = [(block.start_ms, at) for at, block in enumerate(blocks) if block.takes_mark]
        starts = [(start, at) for start, at in placed if start is not None]
        self._blocks = _Starts(starts)
        self._chapters = _Starts((start, at) for start, at in starts if blocks[at].is_chapter)

    def block_at(self, ms: int) -> int | None:
        """Return the position of the block at that time, None before the first.

        It is the last in page order among those with the latest start ≤ `ms`; never a paragraph.
        """
        return self._blocks.latest(ms)

    def chapter_at(self, ms: int) -> int | None:
        """Return the position of the chapter at that time, by the same rule."""
        return self._chapters.latest(ms)

    def marks_between(self, start_ms: int, end_ms: int) -> list[int]:
        """Return the positions of the blocks that start in [start_ms, end_ms], by time."""
        times = self._blocks.times
        first, last = bisect_right(times, start_ms - 1), bisect_right(times, end_ms)
        return self._blocks.positions[first:last]


def end_of(blocks: Sequence[Block], at: int, duration_ms: int | None) -> int | None:
    """Return where the block at `at` ends, in ms: its own end, else the next start in page order.

    A chapter ends at the next start of its level or above. None where the block is not
    placed, or nothing tells its end. A negative length is 0.
    """
    block = blocks[at]
    if not block.is_placed or block.start_ms is None:
        return None
    if block.end_ms is not None:
        return max(block.start_ms, block.end_ms)
    for later in blocks[at + 1 :]:
        if _ends(block, later) and later.start_ms is not None:
            return max(block.start_ms, later.start_ms)
    return None if duration_ms is None else max(block.start_ms, duration_ms)


def _ends(block: Block, later: Block) -> bool:
    if block.is_chapter:
        return later.is_chapter and later.depth <= block.depth
    return later.takes_mark
