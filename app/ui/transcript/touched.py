"""Which lines a change concerns, and whether their blocks look otherwise."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Final

from app.core.blocks import Block
from app.core.edits import Splice

_face: Final = attrgetter("type", "level", "role", "speaker", "label")
"""What of a block decides how it looks on the page, besides its words: its time stands in the margin."""


def keeps_faces(splices: Sequence[Splice]) -> bool:
    """Whether the same blocks stand there and look the same but for their words and their times."""
    return all(one.keeps_blocks and all(map(_same_face, one.removed, one.inserted)) for one in splices)


def _same_face(one: Block, other: Block) -> bool:
    return one is other or _face(one) == _face(other)


def _letters(block: Block) -> tuple[str | int | None, ...]:
    """Return all that decides how a line's letters look; that it has others is told by the text itself."""
    return block.type, block.level, block.role


def _room(block: Block) -> tuple[str | int | bool | None, ...]:
    """Return all that decides what room a block takes besides its words."""
    return block.type, block.level, block.role, bool(block.speaker or block.label)


def touched_lines(splices: Sequence[Splice]) -> Iterator[int]:
    """Yield the lines, numbered as they are when all is done, that the splices put there.

    Where as many stood there before, only those whose letters look otherwise: no line is dressed for 100,000 times
    that are shifted, nor where half a long transcript gets another speaker.
    """
    return _touched(splices, _letters)


def roomy_lines(splices: Sequence[Splice]) -> Iterator[int]:
    """Yield, in the same way, the lines that the splices put there, and those that take another room."""
    yield 0  # an empty page's line has a room of its own, and no text tells that its block came or went
    yield from _touched(splices, _room)


def _touched(splices: Sequence[Splice], of: Callable[[Block], object]) -> Iterator[int]:
    ranges: list[tuple[int, int]] = []
    for one in splices:
        grown = len(one.inserted) - len(one.removed)
        if grown:
            ranges = [*_moved(ranges, one.at, grown), (one.at, one.at + len(one.inserted))]
        else:
            pairs = enumerate(zip(one.removed, one.inserted, strict=True), one.at)
            ranges += [(at, at + 1) for at, (old, new) in pairs if old is not new and of(old) != of(new)]
    for at, end in ranges:
        yield from range(max(0, at), end)


def come_lines(splices: Sequence[Splice], at: int) -> range | None:
    """Return the lines, numbered as they are when all is done, that a splice put where the line at `at` is.

    None where none did: where lines only went, changed, or came elsewhere.
    """
    ranges: list[tuple[int, int]] = []
    for one in splices:
        grown = len(one.inserted) - len(one.removed)
        ranges = [*_moved(ranges, one.at, grown), *([(one.at, one.at + len(one.inserted))] if grown > 0 else [])]
    return next((range(first, end) for first, end in ranges if first <= at <= end), None)


def _moved(ranges: list[tuple[int, int]], above: int, grown: int) -> list[tuple[int, int]]:
    """Return the ranges as they are numbered once the page has grown at a line."""
    return [(at + grown, end + grown) if at > above else (at, end) for at, end in ranges]
