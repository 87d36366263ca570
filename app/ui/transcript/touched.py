"""Which lines a change concerns, and whether it is more than words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.core.blocks import Block
from app.core.edits import Splice


def is_words_only(splices: Sequence[Splice]) -> bool:
    """Whether the same blocks stand there with other words: nothing but their lines looks otherwise."""
    return all(one.keeps_blocks and all(map(_same_but_words, one.removed, one.inserted)) for one in splices)


def _same_but_words(one: Block, other: Block) -> bool:
    return replace(one, text="", words=None) == replace(other, text="", words=None)


def _kind(block: Block) -> tuple[str | int | None, ...]:
    """Return all that decides in which letters, and with how much room, a line stands."""
    return block.type, block.level, block.role, block.speaker, block.label


def touched_lines(splices: Sequence[Splice]) -> Iterator[int]:
    """Yield the lines, numbered as they are when all is done, that the splices put there.

    Where as many stood there before, only those of another kind: 100,000 times that are shifted dress no line.
    """
    ranges: list[tuple[int, int]] = []
    for one in splices:
        grown = len(one.inserted) - len(one.removed)
        if grown:
            ranges = [(at + grown, end + grown) if at > one.at else (at, end) for at, end in ranges]
            ranges.append((one.at, one.at + len(one.inserted)))
        else:
            pairs = enumerate(zip(one.removed, one.inserted, strict=True), one.at)
            ranges += [(at, at + 1) for at, (old, new) in pairs if _kind(old) != _kind(new)]
    for at, end in ranges:
        yield from range(max(0, at), end)
