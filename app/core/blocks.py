"""A block: one paragraph of the page, one line of the editor."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

CHAPTER: Final = "chapter"
TURN: Final = "turn"
PARAGRAPH: Final = "paragraph"
ASIDE: Final = "aside"
LEVELS: Final = (1, 2, 3)


class Word(NamedTuple):
    """A word with its own times, in milliseconds, and the recogniser's confidence, 0 to 1."""

    text: str
    start_ms: int
    end_ms: int
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A chapter, a turn or a paragraph; what the members mean is in docs/format.md.

    `type` is a plain string because a file may hold a type that this version does not
    know: such a block is kept and shown as a paragraph.
    """

    id: str
    type: str
    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    level: int | None = None
    speaker: str | None = None
    content: str | None = None
    role: str | None = None
    label: str | None = None
    words: tuple[Word, ...] | None = None
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_chapter(self) -> bool:
        return self.type == CHAPTER

    @property
    def is_turn(self) -> bool:
        return self.type == TURN

    @property
    def takes_mark(self) -> bool:
        """Whether it can be marked: a paragraph can't."""
        return self.type in (CHAPTER, TURN)

    @property
    def continues(self) -> bool:
        """Whether it is a paragraph of the turn or chapter above it, and not an aside."""
        return not self.takes_mark and self.role != ASIDE

    @property
    def is_placed(self) -> bool:
        """Whether it has its place in time; a paragraph never has."""
        return self.start_ms is not None and self.takes_mark

    @property
    def is_unplaced(self) -> bool:
        """Whether its mark is not placed yet."""
        return self.start_ms is None and self.takes_mark

    @property
    def depth(self) -> int:
        """The level of a chapter, 1 where none is given."""
        return self.level or 1
