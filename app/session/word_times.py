"""The words of the document with their times, and the one that is spoken."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from app.core.blocks import Block
from app.core.marks import marked_block_above
from app.core.word_times import Moment, TimedWord, moment_at, timed_words, word_at_offset
from app.session.document import Document
from app.session.player import Player

_KEPT: Final = 256
"""More turns than any window shows."""


class WordTimes:
    """Tells when words are spoken. What it found of a turn is kept as long as the turn stays as it is."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._kept: dict[str, tuple[Block, int | None, Sequence[TimedWord]]] = {}

    def of(self, at: int) -> Sequence[TimedWord]:
        """Return the words of the block at `at`; none where it has no word times."""
        blocks = self._document.project.blocks
        block = blocks[at] if at < len(blocks) else None  # an empty page has a caret, and no block
        if block is None or not block.words:
            return ()
        end_ms = self._end_ms(block)
        kept = self._kept.get(block.id)
        if kept is None or kept[0] is not block or kept[1] != end_ms:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            kept = block, end_ms, timed_words(block.words, block.text, block.start_ms, end_ms)
            self._kept[block.id] = kept
        return kept[2]

    def word_at(self, at: int, offset: int) -> TimedWord | None:
        """Return the word at that place; None where the block has no word times."""
        return word_at_offset(self.of(at), offset)

    def estimated_ms(self, at: int, offset: int) -> int | None:
        """Return about when the word at that place is spoken, where nobody heard it; None where there is no mark.

        A paragraph goes on where the words above it end. A title is not spoken.
        """
        project = self._document.project
        owner_at = marked_block_above(project, at) if at < len(project.blocks) else None
        owner = None if owner_at is None else project.blocks[owner_at]
        if owner_at is None or owner is None or owner.start_ms is None:
            return None
        blocks = project.blocks[owner_at : at + 1]
        texts = ["" if one.is_chapter else one.text for one in blocks]
        place = sum(len(text) + 1 for text in texts[:-1]) + min(offset, len(texts[-1]))
        timed = timed_words(owner.words, "\n".join(texts), owner.start_ms, self._end_ms(owner))
        word = word_at_offset(timed, place)
        return owner.start_ms if word is None else word.start_ms

    def _end_ms(self, block: Block) -> int | None:
        if block.end_ms is not None or block.start_ms is None:
            return block.end_ms
        return self._document.index.next_start(block.start_ms)


class Spoken(NamedTuple):
    """A word, and the position of its block."""

    block: int
    word: TimedWord


class SpokenWord(QObject):
    """Knows which word is spoken. It looks at the playhead only while a turn with word times is heard.

    Signals:
        changed: it is another one, or none.
    """

    changed = Signal()

    def __init__(self, document: Document, player: Player, times: WordTimes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._times = player, times
        self.now: Spoken | None = None
        self._moment = Moment(None, None, None)
        self._ticks = False
        player.current_block_changed.connect(self._look)
        document.changed.connect(self._look)
        document.replaced.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Look where the playhead is by now, and in which text."""
        at = self._player.current_block
        words = () if at is None else self._times.of(at)
        self._listen(bool(words))
        self._moment = moment_at(words, self._player.heard_ms)
        now = Spoken(at, self._moment.word) if at is not None and self._moment.word is not None else None
        if now != self.now:
            self.now = now
            self.changed.emit()

    def _listen(self, ticks: bool) -> None:
        """Hear of every position, or of none: the clock ticks sixty times a second."""
        if ticks and not self._ticks:
            self._player.position_changed.connect(self._on_position)
        elif self._ticks and not ticks:
            self._player.position_changed.disconnect(self._on_position)
        self._ticks = ticks

    @Slot(object)
    def _on_position(self, ms: int) -> None:
        if not self._moment.holds(ms):
            self._look()
