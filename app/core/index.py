"""Which block is heard at a time: the transcript by time instead of by page."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate
from math import inf
from operator import attrgetter

from app.core.blocks import Block
from app.core.transcript import Chunk, Transcript

Mark = tuple[float, float]
"""The start of a block and its position: marks are in order by time, and by page where they start together."""


class _Starts:
    """The marks of one kind, chunk by chunk: an edit makes one of the chunks anew, and none is ever copied.

    Where the page is in the order of time, as pages are, only the chunk that holds a time is looked into; what
    stands elsewhere is found all the same, by the bounds of all chunks above, or below.
    """

    def __init__(self, transcript: Transcript, of: Callable[[Chunk], list[tuple[int, int]]]) -> None:
        placed = [(first, marks) for first, chunk in transcript.placed_chunks() if (marks := of(chunk))]
        self._firsts = [first for first, _ in placed]
        self._marks = [marks for _, marks in placed]
        self._latest = list(accumulate((marks[-1][0] for marks in self._marks), max))
        self._soonest = list(accumulate((marks[0][0] for marks in reversed(self._marks)), min))[::-1]

    def before(self, mark: Mark) -> tuple[int, int] | None:
        """Return the last mark before that one."""
        best: tuple[int, int] | None = None
        for number in range(bisect_right(self._soonest, mark[0]) - 1, -1, -1):
            if best is not None and self._latest[number] <= best[0]:
                break
            first, marks = self._firsts[number], self._marks[number]
            found = bisect_left(marks, (mark[0], mark[1] - first)) - 1
            if found >= 0 and (best is None or marks[found][0] > best[0]):
                best = marks[found][0], first + marks[found][1]
        return best

    def after(self, mark: Mark) -> tuple[int, int] | None:
        """Return the first mark after that one."""
        best: tuple[int, int] | None = None
        for number in range(bisect_left(self._latest, mark[0]), len(self._marks)):
            if best is not None and self._soonest[number] >= best[0]:
                break
            first, marks = self._firsts[number], self._marks[number]
            found = bisect_right(marks, (mark[0], mark[1] - first))
            if found < len(marks) and (best is None or marks[found][0] < best[0]):
                best = marks[found][0], first + marks[found][1]
        return best

    def latest(self, ms: float) -> int | None:
        found = self.before((ms, inf))
        return None if found is None else found[1]

    def between(self, start_ms: float, end_ms: float, apart_ms: float) -> list[int]:
        """Return the positions in [start_ms, end_ms]: all of them, or at most two in each stretch of `apart_ms`."""
        if not apart_ms:
            return self._all_between(start_ms, end_ms)
        found = []
        mark = self.after((start_ms, -1))
        while mark is not None and mark[0] <= end_ms:
            found.append(mark[1])
            later = self.before((mark[0] + apart_ms, inf))
            mark = later if later is not None and later > mark else self.after(mark)
        return found

    def _all_between(self, start_ms: float, end_ms: float) -> list[int]:
        found: list[tuple[int, int]] = []
        for number in range(bisect_left(self._latest, start_ms), bisect_right(self._soonest, end_ms)):
            first, marks = self._firsts[number], self._marks[number]
            inside = marks[bisect_left(marks, (start_ms, -1)) : bisect_right(marks, (end_ms, inf))]
            found += [(start, first + at) for start, at in inside]
        return [at for _, at in sorted(found)]


class TimeIndex:
    """The placed blocks by start. Made anew when a mark moves; asked many times a second.

    What is made anew is only of the chunks that an edit has touched.

    >>> turns = [Block("a", "turn", "", 0), Block("b", "turn", "", 5000), Block("c", "paragraph", "")]
    >>> TimeIndex(turns).block_at(7000)
    1
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._transcript = Transcript.of(blocks)
        self._blocks = _Starts(self._transcript, attrgetter("marks"))

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
        found = self._blocks.after((ms, inf))
        return None if found is None else found[0]

    def beside(self, ms: int, at: int | None, direction: int) -> int | None:
        """Return the position of the block whose mark comes next by time, or before where `direction` is −1.

        It is looked for from the block at `at`, which starts at `ms`, or from `ms` itself where
        `at` is None. None where there is none.
        """
        if direction > 0:
            found = self._blocks.after((ms, inf if at is None else at))
        else:
            found = self._blocks.before((ms, -1 if at is None else at))
        return None if found is None else found[1]

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
        return _Starts(self._transcript, attrgetter("chapters"))

    @cached_property
    def _turns(self) -> _Starts:
        return _Starts(self._transcript, attrgetter("turns"))
