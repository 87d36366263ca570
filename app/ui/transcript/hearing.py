"""What can be heard from a place in the text: its word where that has a time, else the block."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from app.core.turns import Place
from app.session.document import Document

if TYPE_CHECKING:
    from app.session.word_times import WordTimes


class Hearing:
    """Knows which time to play from.

    Args:
        play: asks to play from a time in ms.
    """

    def __init__(self, document: Document, play: Callable[[int], object]) -> None:
        self._document, self._play = document, play

    @cached_property
    def word_times(self) -> "WordTimes":
        """When the words are spoken."""
        from app.session.word_times import WordTimes  # late: few texts have word times

        return WordTimes(self._document)

    def start_of(self, at: int) -> int | None:
        """Return the time that the block at `at` is heard with, in ms: its own, or that of the block it continues."""
        blocks = self._document.project.blocks
        above = range(min(at, len(blocks) - 1), -1, -1)
        return next((blocks[one].start_ms for one in above if blocks[one].takes_mark), None)

    def play_from(self, at: int, offset: int | None = None) -> None:
        """Ask to hear the block at `at`: from the word at `offset`, where its words have times."""
        word = None if offset is None else self.word_times.word_at(at, offset)
        start_ms = self.start_of(at) if word is None else word.inside_ms
        if start_ms is not None:
            self._play(start_ms)

    def play_word(self, place: Place) -> None:
        """Ask to hear the word at a place; nothing where it has no time."""
        if self._document.project.blocks:
            word = self.word_times.word_at(*place)
            if word is not None and word.start <= place.offset <= word.end:
                self._play(word.inside_ms)
