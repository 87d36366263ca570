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


def _same_letters(one: Block, other: Block) -> bool:
    return (one.text, one.type, one.level, one.role) == (other.text, other.type, other.level, other.role)


def touched_lines(splices: Sequence[Splice]) -> Iterator[int]:
    """Yield the lines, numbered as they are when all is done, that the splices put there.

    Where the same block stays with the same words and is of the same kind, its line looks as it did: a speaker
    of half a long transcript gets another name over each turn, and no letter of the words is another.
    """
    ranges: list[tuple[int, int]] = []
    for one in splices:
        grown = len(one.inserted) - len(one.removed)
        if grown:
            ranges = [(at + grown, end + grown) if at > one.at else (at, end) for at, end in ranges]
        if not (one.keeps_blocks and all(map(_same_letters, one.removed, one.inserted))):
            ranges.append((one.at, one.at + len(one.inserted)))
    for at, end in ranges:
        yield from range(max(0, at), end)
