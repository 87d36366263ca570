"""The haystack: all texts of a project, folded and joined, so that one search goes through hundreds of blocks.

It is made for one state of the project and one folding, away from the window; the next state's
shares all chunks in which nothing has changed.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from app.core.blocks import PARAGRAPH, Block
from app.core.find.folding import Folded, Folding, fold, fold_lines, unmarked
from app.core.project import Project

SIZE: Final = 512
"""So many blocks are folded at once: few enough to fold again at an edit, and to let other threads in between."""
_LARGEST: Final = SIZE * 3 // 2

Step = Callable[[int, int], None]
"""Is told how much is done of how much, and may raise to end the work."""


class Chunk(NamedTuple):
    """Blocks that follow one another, or the speakers' names; folded, a line each.

    Args:
        blocks: those blocks; none where they are names.
        lines: their texts.
        text: these folded and joined.
        starts: where in `text` each line begins.
        uneven: which lines' offsets are not those of their texts.
        breakable: which of them hold several letters, or none, in the place of one: a match may cut that.
    """

    blocks: tuple[Block, ...]
    lines: tuple[str, ...]
    folding: Folding
    text: str
    starts: list[int]
    uneven: set[int]
    breakable: set[int]

    @property
    def are_names(self) -> bool:
        return not self.blocks

    def line_at(self, offset: int) -> int:
        """Return the number of the line that holds an offset of `text`."""
        return bisect_right(self.starts, offset) - 1

    def folded(self, line: int) -> Folded:
        """Return a line folded by itself."""
        source = self.lines[line]
        if line in self.breakable:
            return fold(source, self.folding, has_marks=not self.are_names)
        return unmarked(source) if line in self.uneven else Folded("", source)

    def part(self, line: int) -> tuple[int, int]:
        """Return from where to where a line stands in `text`."""
        return self.starts[line], self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)


class Haystack(NamedTuple):
    """All texts of a project; `firsts` says at which block each chunk begins."""

    folding: Folding
    chunks: tuple[Chunk, ...]
    firsts: tuple[int, ...]
    names: Chunk

    @classmethod
    def of(cls, project: Project, folding: Folding, step: Step | None = None) -> "Haystack":
        """Return the texts of a project, folded."""
        empty = cls(folding, (), (), _chunk_of_names((), folding))
        return empty.updated(project, step)

    def updated(self, project: Project, step: Step | None = None) -> "Haystack":
        """Return the haystack of another state of the project: where blocks are the same, nothing is done."""
        blocks = project.blocks
        head = self._same(blocks)
        start = sum(len(one.blocks) for one in self.chunks[:head])
        tail = self._same_at_end(blocks, head, start)
        end = len(blocks) - sum(len(one.blocks) for one in self.chunks[len(self.chunks) - tail :])
        middle = _chunks(blocks[start:end], self.folding, step)
        chunks = (*self.chunks[:head], *middle, *self.chunks[len(self.chunks) - tail :])
        firsts = tuple(accumulate((len(one.blocks) for one in chunks), initial=0))[:-1]
        return Haystack(
            self.folding, chunks, firsts, _chunk_of_names([one.name for one in project.speakers], self.folding)
        )

    def _same(self, blocks: Sequence[Block]) -> int:
        """Return how many chunks, from the top, hold the same blocks as before."""
        at = 0
        for count, chunk in enumerate(self.chunks):
            if blocks[at : at + len(chunk.blocks)] != chunk.blocks:
                return count
            at += len(chunk.blocks)
        return len(self.chunks)

    def _same_at_end(self, blocks: Sequence[Block], head: int, start: int) -> int:
        """Return how many chunks, from the end, hold the same blocks, those of the head left aside."""
        end = len(blocks)
        for count, chunk in enumerate(reversed(self.chunks[head:])):
            first = end - len(chunk.blocks)
            if first < start or blocks[first:end] != chunk.blocks:
                return count
            end = first
        return len(self.chunks) - head


def single(text: str, folding: Folding) -> Chunk:
    """Return one block's text as a chunk."""
    folded = fold_lines([text], folding)
    return Chunk((Block("", PARAGRAPH, text),), (text,), folding, folded.text, [0], folded.uneven, folded.breakable)


def _chunks(blocks: tuple[Block, ...], folding: Folding, step: Step | None) -> list[Chunk]:
    """Return blocks in chunks of about `SIZE`."""
    count = -(-len(blocks) // (SIZE if len(blocks) > _LARGEST else _LARGEST))
    made = []
    for at in range(count):
        if step is not None:
            step(at, count)
        some = blocks[len(blocks) * at // count : len(blocks) * (at + 1) // count]
        made.append(_chunk(some, [one.text for one in some], folding))
    return made


def _chunk(blocks: tuple[Block, ...], lines: Sequence[str], folding: Folding) -> Chunk:
    text, uneven, breakable = fold_lines(lines, folding)
    ends = [len(one) + 1 for one in (text.split("\n") if uneven else lines)]
    starts = list(accumulate(ends, initial=0))[:-1]
    return Chunk(blocks, tuple(lines), folding, text, starts, uneven, breakable)


def _chunk_of_names(names: Sequence[str], folding: Folding) -> Chunk:
    """Return names, each folded by itself: a star in one is no mark."""
    folded = [fold(name, folding, has_marks=False).text for name in names]
    starts = list(accumulate((len(one) + 1 for one in folded), initial=0))[:-1]
    all_of_them = set(range(len(names)))
    return Chunk((), tuple(names), folding, "\n".join(folded), starts, all_of_them, all_of_them)
