"""Which block is heard at a time: the transcript by time instead of by page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from app.core.blocks import CHAPTER, TURN, Block


class _Starts:
    """Starts in order, each with the position of its block; equal starts in page order."""

    def __init__(self, times: list[int], positions: list[int]) -> None:
        self.times, self.positions = times, positions

    def latest(self, ms: float) -> int | None:
        after = bisect_right(self.times, ms)
        return self.positions[after - 1] if after else None

    def between(self, start_ms: float, end_ms: float, apart_ms: float) -> list[int]:
        """Return the positions in [start_ms, end_ms]: all of them, or at most two in each stretch of `apart_ms`."""
        at, last = bisect_left(self.times, start_ms), bisect_right(self.times, end_ms)
        if not apart_ms:
            return self.positions[at:last]
        found = []
        while at < last:
            found.append(self.positions[at])
            at = max(at + 1, bisect_right(self.times, self.times[at] + apart_ms) - 1)
        return found


class TimeIndex:
    """The placed blocks by start. Made anew when a mark moves; asked many times a second.

    >>> turns = [Block("a", "turn", "", 0), Block("b", "turn", "", 5000), Block("c", "paragraph", "")]
    >>> TimeIndex(turns).block_at(7000)
    1
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._all = blocks
        marked = ((one.start_ms, at) for at, one in enumerate(blocks) if one.type in (CHAPTER, TURN))
        placed = sorted((start, at) for start, at in marked if start is not None)
        self._blocks = _Starts([start for start, _ in placed], [at for _, at in placed])

    def block_at(self, ms: int) -> int | None:
        """Return the position of the block at that time, None before the first.

        It is the last in page order among those with the latest start ≤ `ms`; never a paragraph.
        """
        return self._blocks.latest(ms)

    def turn_at(self, ms: float) -> int | None:
        """Return the position of the turn that began last at that time, whatever chapter began since."""
        return self._turns.latest(ms)

    def next_start(self, ms: float) -> int | None:
        """Return the next start after `ms`, in ms; None after the last."""
        after = bisect_right(self._blocks.times, ms)
        return self._blocks.times[after] if after < len(self._blocks.times) else None

    def beside(self, ms: int, at: int | None, direction: int) -> int | None:
        """Return the position of the block whose mark comes next by time, or before where `direction` is −1.

        It is looked for from the block at `at`, which starts at `ms`, or from `ms` itself where
        `at` is None. None where there is none.
        """
        times, positions = self._blocks.times, self._blocks.positions
        first, last = bisect_left(times, ms), bisect_right(times, ms)
        if at is not None:
            first = positions.index(at, first, last)
            last = first + 1
        found = last if direction > 0 else first - 1
        return positions[found] if 0 <= found < len(positions) else None

    def marks_between(self, start_ms: float, end_ms: float, apart_ms: float = 0) -> list[int]:
        """Return the positions of the blocks that start in [start_ms, end_ms], by time.

        With `apart_ms`, as many as a picture can show whose pixel lasts so long, found by
        bisection: of those that start together, the first and the last.
        """
        return self._blocks.between(start_ms, end_ms, apart_ms)

    def turns_between(self, start_ms: float, end_ms: float, apart_ms: float = 0) -> list[int]:
        """Return the same of the turns alone."""
        return self._turns.between(start_ms, end_ms, apart_ms)

    def chapters_between(self, start_ms: float, end_ms: float, apart_ms: float = 0) -> list[int]:
        """Return the same of the chapters alone."""
        return self._chapters.between(start_ms, end_ms, apart_ms)

    @cached_property
    def _chapters(self) -> _Starts:
        return self._only(CHAPTER)

    @cached_property
    def _turns(self) -> _Starts:
        return self._only(TURN)

    def _only(self, type_: str) -> _Starts:
        blocks, times, positions = self._all, self._blocks.times, self._blocks.positions
        found = [number for number, at in enumerate(positions) if blocks[at].type == type_]
        return _Starts([times[number] for number in found], [positions[number] for number in found])
