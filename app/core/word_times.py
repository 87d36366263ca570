"""When each word of a text is spoken: as it was heard, or, where it was written since, as its neighbours say.

Nothing of this is in the file: it follows from what was heard, so a word that is typed letter by
letter ends with the same times as one that is pasted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from app.core.blocks import Word
from app.core.inline import plain, stretches
from app.core.words import PIECE, matched, pieces_of

HOLD_MS: Final = 500
"""A pause between two words that is shorter belongs to the first: what is spoken does not flicker."""
LETTER_MS: Final = 70
"""How long a letter takes where nobody was heard: about 14 a second, a calm reading."""
UNSURE: Final = 0.5
"""A word is doubtful whose confidence is less: the recogniser itself held that it is as likely something else."""
_INSIDE_MS: Final = 10


class TimedWord(NamedTuple):
    """A word of a text: from `start` to `end` in its characters, and when it is spoken.

    Args:
        confidence: the recogniser's, 0 to 1; None where it gave none, or where somebody wrote the word.
        is_heard: whether its times are a recogniser's; else they are estimated.
    """

    start: int
    end: int
    start_ms: int
    end_ms: int
    confidence: float | None
    is_heard: bool

    @property
    def is_unsure(self) -> bool:
        """Whether the recogniser was not sure of it, and nobody has corrected it since."""
        return self.confidence is not None and self.confidence < UNSURE

    @property
    def inside_ms(self) -> int:
        """A hair after its beginning: who plays from there does not see the word before for a moment."""
        return self.start_ms + min(_INSIDE_MS, (self.end_ms - self.start_ms) // 2)

    def ms_at(self, offset: int) -> int:
        """Return when what stands from `offset` on is spoken, where the word is cut there."""
        passed = max(0, min(offset, self.end) - self.start)
        return self.start_ms + (self.end_ms - self.start_ms) * passed // (self.end - self.start)


class Moment(NamedTuple):
    """The word that is spoken from `start_ms` until `end_ms`, None where none is; open ends where None."""

    word: TimedWord | None
    start_ms: int | None
    end_ms: int | None

    def holds(self, ms: int) -> bool:
        """Whether that time lies in it."""
        return (self.start_ms is None or ms >= self.start_ms) and (self.end_ms is None or ms < self.end_ms)


def timed_words(
    words: Sequence[Word] | None, text: str, start_ms: int | None, end_ms: int | None
) -> tuple[TimedWord, ...]:
    """Return the words of `text` in order, each with its times.

    Those that were heard have their own. Others share the time between their neighbours in
    proportion to their letters: from the end of the one before to the start of the one after,
    from the turn's start, and at the end of the turn at the pace of what was heard, up to the
    turn's end. Where there is no room they last no time.

    Args:
        words: what was heard.
        text: a block's, with its marks; so are the places of the words.
        start_ms, end_ms: the turn's; None where it is not known.
    """
    rendered = plain(text)
    where = _places(text, rendered)
    timed: list[TimedWord] = []
    written: list[_Written] = []
    for first, last, word in _found(words or (), rendered):
        start, end = where[first], where[last - 1] + 1
        if word is None:
            written.append(_Written(start, end, last - first))
            continue
        if written:
            timed += _shared(written, _room(timed, written, start_ms, word.start_ms))
            written = []
        letters = rendered[first:last]
        is_as_heard = word.confidence is None or word.text == letters or pieces_of(word.text) == pieces_of(letters)
        timed.append(TimedWord(start, end, word.start_ms, word.end_ms, word.confidence if is_as_heard else None, True))
    if written:
        timed += _shared(written, _room(timed, written, start_ms, None, end_ms))
    return tuple(timed)


def moment_at(words: Sequence[TimedWord], ms: int) -> Moment:
    """Return which word is spoken at that time. A short pause belongs to the word before it."""
    at = bisect_right(words, ms, key=lambda one: one.start_ms)
    following = words[at].start_ms if at < len(words) else None
    if not at:
        return Moment(None, None, following)
    word = words[at - 1]
    is_held = following is not None and following - word.end_ms <= HOLD_MS
    end_ms = following if is_held else word.end_ms
    if end_ms is None or ms < end_ms:
        return Moment(word, word.start_ms, end_ms)
    return Moment(None, end_ms, following)


def word_at_offset(words: Sequence[TimedWord], offset: int) -> TimedWord | None:
    """Return the word at a caret: the one that it touches, else the next one, else the last."""
    if not words:
        return None
    return words[min(bisect_left(words, offset, key=lambda one: one.end), len(words) - 1)]


class _Written(NamedTuple):
    """Letters without a space that nobody heard: where they stand, and how many they are."""

    start: int
    end: int
    letters: int


def _found(words: Sequence[Word], rendered: str) -> Iterator[tuple[int, int, Word | None]]:
    """Yield where the words of a rendered text begin and end; None where none was heard.

    What was written since is parted by its spaces only: an apostrophe parts no word.
    """
    spans = [piece.span() for piece in PIECE.finditer(rendered)]
    heard = {places[0]: (places[1], word) for word, places in zip(*matched(words, rendered), strict=True) if places}
    at = 0
    while at < len(spans):
        last, word = heard.get(at, (at, None))
        if word is None:
            while last + 1 < len(spans) and last + 1 not in heard and _touch(spans[last], spans[last + 1], rendered):
                last += 1
        yield spans[at][0], spans[last][1], word
        at = last + 1


def _places(text: str, rendered: str) -> Sequence[int]:
    """Return where in the text each character of the rendered text stands."""
    if len(rendered) == len(text):
        return range(len(text))
    return [at for one in stretches(text) if not one.is_mark for at in range(one.start, one.end)]


def _touch(one: tuple[int, int], other: tuple[int, int], rendered: str) -> bool:
    return not any(char.isspace() for char in rendered[one[1] : other[0]])


def _room(
    timed: Sequence[TimedWord],
    written: Sequence[_Written],
    start_ms: int | None,
    after_ms: int | None,
    end_ms: int | None = None,
) -> tuple[int, int]:
    """Return from when to when words are spoken that nobody heard.

    Args:
        timed: the words before them.
        start_ms, end_ms: the turn's.
        after_ms: when the word after them begins; None where they are the last.
    """
    before_ms = timed[-1].end_ms if timed else start_ms
    if before_ms is not None and after_ms is not None:
        return min(before_ms, after_ms), after_ms
    needed_ms = round(sum(one.letters for one in written) * _pace_ms(timed))
    if after_ms is not None:
        return max(0, after_ms - needed_ms), after_ms
    before_ms = before_ms or 0
    until_ms = before_ms + needed_ms
    return before_ms, until_ms if end_ms is None else max(before_ms, min(end_ms, until_ms))


def _pace_ms(timed: Sequence[TimedWord]) -> float:
    """Return how long a letter takes, as it was heard."""
    heard = [one for one in timed if one.is_heard]
    letters = sum(one.end - one.start for one in heard)
    return max(0, sum(one.end_ms - one.start_ms for one in heard)) / letters if letters else LETTER_MS


def _shared(written: Sequence[_Written], room: tuple[int, int]) -> list[TimedWord]:
    """Return the words with the time of the room, in proportion to their letters."""
    start_ms, end_ms = room
    passed = list(accumulate((one.letters for one in written), initial=0))
    times = [start_ms + (end_ms - start_ms) * letters // passed[-1] for letters in passed]
    return [
        TimedWord(one.start, one.end, *span, None, False) for one, span in zip(written, pairwise(times), strict=True)
    ]
