"""Word times that survive editing: a word that stays keeps its times, and so does one that is corrected.

What a block holds is what was heard and is still there. A word that was written since is not among
them: its time follows from its neighbours' (`app.core.word_times`), so that it never drifts.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import Final, NamedTuple
from unicodedata import normalize

from app.core.blocks import Word
from app.core.inline import plain

Words = tuple[Word, ...]

_MARKS: Final = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
PIECE: Final = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
"""A run of letters and digits: what a recogniser and a writer agree about, “l’” “eau” or “l’eau”."""
_MANY: Final = 2_000


class Halves(NamedTuple):
    """The words on either side of a caret; `start_ms` is the time of the word that begins right behind it."""

    before: Words | None
    after: Words | None
    start_ms: int | None

    def parts_at(self, ms: int) -> bool:
        """Whether that time lies between the last word before the caret and the first one after it."""
        is_after = not self.before or ms >= self.before[-1].end_ms
        return is_after and (not self.after or ms <= self.after[0].start_ms)


class Match(NamedTuple):
    """Which pieces of a text are which words.

    Args:
        words: those that have letters.
        places: for each of them, the first and the last of its pieces in the text; None where it is not there.
    """

    words: Sequence[Word]
    places: Sequence[tuple[int, int] | None]


def carried(words: Sequence[Word] | None, text: str) -> Words | None:
    """Return those of `words` that `text` still holds, in its order; None where none is left.

    A word in whose place another stands alone takes its text: a slip was mended, and the
    time is as it was; how sure the recogniser was of the slip means nothing then. Punctuation,
    case and marks of emphasis make no difference.

    >>> [word.text for word in carried([Word("Bonjour", 0, 400), Word("tous", 400, 700)], "Bonjour, tout")]
    ['Bonjour', 'tout']
    """
    if not words:
        return None
    shown = plain(text)
    pairing = _Pairing(words, shown)
    if pairing.is_whole:
        return tuple(pairing.words) or None
    spelt = list(chain.from_iterable(map(_spelt, shown.split())))
    first, last = pairing.changed
    kept = (
        _respelled(pairing.words[at], [spelt[place] for place in places])
        for at in range(first, last)
        if (places := pairing.places(at))
    )
    return (*pairing.words[:first], *kept, *pairing.words[last:]) or None


def halves(words: Sequence[Word] | None, text: str, offset: int) -> Halves:
    """Return the words of `text` before and after `offset`; one that it cuts, or that `text` lacks, is in neither."""
    if not words:
        return Halves(None, None, None)
    left = len(PIECE.findall(plain(text[:offset])))
    cut = _cuts_piece(text, offset)
    before, after, start_ms = [], [], None
    for word, places in zip(*matched(words, plain(text)), strict=True):
        if places and places[-1] < left - cut:
            before.append(word)
        elif places and places[0] >= left:
            after.append(word)
            start_ms = word.start_ms if places[0] == left and not cut else start_ms
    return Halves(tuple(before) or None, tuple(after) or None, start_ms)


def matched(words: Sequence[Word], shown: str) -> Match:
    """Return where in a text as rendered the words are."""
    pairing = _Pairing(words, shown)
    return Match(pairing.words, pairing.spans())


def _folded(text: str) -> str:
    return text.casefold() if text.isascii() else normalize("NFC", text.casefold())


def _cuts_piece(text: str, offset: int) -> bool:
    around = text[max(0, offset - 1) : offset + 1]
    return 0 < offset < len(text) and PIECE.fullmatch(f"a{around}") is not None


class _Pairing:
    """The pieces of words beside those of a text.

    The same beginning and end are set apart first, and never looked at one by one: a key in a
    turn of thousands of words costs little more than to read them.

    Args:
        words: what was heard.
        shown: a text as rendered.
    """

    def __init__(self, words: Sequence[Word], shown: str) -> None:
        self._said, self._ends, self.words = _said(words)
        present = list(chain.from_iterable(map(pieces_of, shown.split())))
        shorter = min(len(self._said), len(present))
        self._head = _common(self._said, present, shorter, from_end=False)
        tail = _common(self._said, present, shorter - self._head, from_end=True)
        self._tail_at, self._grown = len(self._said) - tail, len(present) - len(self._said)
        self.is_whole = self._tail_at == self._head and not self._grown
        self._twins = _twins(self._said[self._head : self._tail_at], present[self._head : len(present) - tail])

    @property
    def changed(self) -> tuple[int, int]:
        """The words that are not wholly in the same beginning or end: from the first up to the second of these."""
        first = bisect_right(self._ends, self._head)
        last = bisect_left(self._ends, self._tail_at) + 1 if self._tail_at else 0
        return first, max(first, min(last, len(self.words)))

    def spans(self) -> list[tuple[int, int] | None]:
        """Return the first and the last piece of the text that each word is; None where it is not there whole."""
        spans: list[tuple[int, int] | None] = []
        start = 0
        for at, end in enumerate(self._ends):
            if end <= self._head:
                spans.append((start, end - 1))
            elif start >= self._tail_at:
                spans.append((start + self._grown, end - 1 + self._grown))
            else:
                places = self.places(at)
                spans.append((places[0], places[-1]) if places else None)
            start = end
        return spans

    def places(self, at: int) -> list[int]:
        """Return which pieces of the text the word at `at` is; none where it is not there whole."""
        found = [self._place(piece) for piece in range(self._ends[at - 1] if at else 0, self._ends[at])]
        return [place for place in found if place is not None] if None not in found else []

    def _place(self, piece: int) -> int | None:
        if piece < self._head:
            return piece
        if piece >= self._tail_at:
            return piece + self._grown
        twin = self._twins[piece - self._head]
        return None if twin is None else self._head + twin


def _said(words: Sequence[Word]) -> tuple[list[str], list[int], Sequence[Word]]:
    """Return the pieces of all words, how many there are at the end of each, and the words that have any."""
    pieces = [pieces_of(word.text) for word in words]
    if not all(pieces):
        words = [word for word, its in zip(words, pieces, strict=True) if its]
        pieces = [its for its in pieces if its]
    return list(chain.from_iterable(pieces)), list(accumulate(map(len, pieces))), words


@lru_cache(maxsize=1 << 14)
def pieces_of(text: str) -> tuple[str, ...]:
    """Return the pieces of a word, as they are compared. A key asks for those of a whole turn again."""
    return tuple(PIECE.findall(_folded(text)))


@lru_cache(maxsize=1 << 14)
def _spelt(text: str) -> tuple[str, ...]:
    """Return the same pieces as they are written."""
    return tuple(PIECE.findall(normalize("NFC", text)))


def _common(one: list[str], other: list[str], limit: int, *, from_end: bool) -> int:
    """Return how many pieces both lists begin, or end, with: by halving, for slices are compared at once."""
    low, high = 0, limit
    while low < high:
        half = (low + high + 1) // 2
        if from_end:
            same = one[len(one) - half : len(one) - low] == other[len(other) - half : len(other) - low]
        else:
            same = one[low:half] == other[low:half]
        low, high = (half, high) if same else (low, half - 1)
    return low


def _twins(said: list[str], present: list[str]) -> list[int | None]:
    """Return, for each piece that was said, the position of its twin in the text; None where it has none."""
    if not said or not present:
        return [None] * len(said)
    if len(said) == len(present) == 1:
        return [0]  # as a word that is typed is, letter by letter
    from difflib import SequenceMatcher  # late: only a text whose words have times needs it

    twins: list[int | None] = []
    matcher = SequenceMatcher(None, said, present, autojunk=len(present) > _MANY)
    for tag, start, end, twin, twin_end in matcher.get_opcodes():
        if tag == "equal":
            twins += range(twin, twin_end)
        elif end - start == 1 and _takes_its_place(said[start], present[twin:twin_end]):
            twins.append(twin_end - 1)
        else:
            twins += [None] * (end - start)
    return twins


def _takes_its_place(said: str, present: Sequence[str]) -> bool:
    """Whether the last of those pieces is the one that was said: corrected, or with others that are written before it.

    Who writes in front of a word touches it until the space comes.
    """
    return len(present) == 1 or (bool(present) and present[-1].endswith(said))


def _respelled(word: Word, now: list[str]) -> Word:
    """Return the word with the text that stands in its place now.

    One that only has letters before it is left as it is: another word is being written there, and
    the space that parts the two has not come yet.
    """
    before = normalize("NFC", word.text)
    heard = PIECE.findall(before)
    if all(_folded(new).endswith(_folded(old)) for old, new in zip(heard, now, strict=True)):
        return word
    spellings = iter(now)
    return word._replace(text=PIECE.sub(lambda _: next(spellings), before), confidence=None)
