"""How much the page is: words, characters and reading time, whole, by chapter, and of a selection."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from app.core.blocks import Block
from app.core.inline import plain
from app.core.project import Project
from app.core.tally import reading_minutes


@dataclass(slots=True)
class Counts:
    """How much some blocks are. Characters are those that are read: rendered, accents with their letters.

    Args:
        characters: spaces included.
        letters: spaces not included.
        words: a sign that stands alone, as French ones do, is none.
    """

    words: int = 0
    characters: int = 0
    letters: int = 0
    marks: int = 0
    placed: int = 0
    chapters: int = 0
    turns: int = 0

    @property
    def minutes(self) -> int:
        """How long it takes to read, in minutes; 0 for nothing, else one at least."""
        return reading_minutes(self.characters)

    def add_text(self, text: str) -> None:
        """Count a text, which may hold inline marks."""
        shown = normalize("NFC", plain(text))
        words = shown.split()
        self.words += sum(any(map(str.isalnum, word)) for word in words)
        self.characters += len(shown)
        self.letters += sum(map(len, words))

    def add(self, block: Block) -> None:
        """Count a block."""
        self.add_text(block.text)
        self.marks += block.takes_mark
        self.placed += block.is_placed
        self.chapters += block.is_chapter
        self.turns += block.is_turn

    def take(self, other: "Counts") -> None:
        """Count what the other has counted."""
        for name in Counts.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


class ChapterCounts(NamedTuple):
    """A chapter, and how much it is, its own chapters and its title included."""

    block: Block
    counts: Counts


def count_texts(texts: Iterable[str]) -> Counts:
    """Return how much some texts are, of which nothing else is known: a selection's."""
    counts = Counts()
    for text in texts:
        counts.add_text(text)
    return counts


def count_chapters(project: Project) -> tuple[Counts, list[ChapterCounts]]:
    """Return how much the whole page is, and each of its chapters. Renders every text that holds marks: for a job."""
    whole, chapters = Counts(), list[ChapterCounts]()
    open_: list[ChapterCounts] = []
    for block in project.blocks:
        own = Counts()
        own.add(block)
        if block.is_chapter:
            open_ = [one for one in open_ if one.block.depth < block.depth]
            open_.append(ChapterCounts(block, Counts()))
            chapters.append(open_[-1])
        for counts in (whole, *(one.counts for one in open_)):
            counts.take(own)
    return whole, chapters
