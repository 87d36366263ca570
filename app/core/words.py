"""Word times that survive editing: a word that stays keeps its times, and so does one that is corrected."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from unicodedata import normalize

from app.core.blocks import Word
from app.core.inline import plain

Words = tuple[Word, ...]

_PIECE: Final = re.compile(r"[^\W_]+")
_MANY: Final = 2_000


class Halves(NamedTuple):
    """The words on either side of a caret; `start_ms` is the time of the word that begins right behind it."""

    before: Words | None
    after: Words | None
    start_ms: int | None


def carried(words: Sequence[Word] | None, text: str) -> Words | None:
    """Return those of `words` that `text` still holds, in its order; None where none is left.

    A word in whose place another stands alone takes its text: a slip was mended, and the
    time is as it was. Punctuation, case and marks of emphasis make no difference.

    >>> [word.text for word in carried([Word("Bonjour", 0, 400), Word("tous", 400, 700)], "Bonjour, tout")]
    ['Bonjour', 'tout']
    """
    if not words:
        return None
    present = _pieces(plain(text))
    found = _found(words, present)
    kept = [
        _respelled(word, [present[at] for at in places]) for word, places in zip(words, found, strict=True) if places
    ]
    return tuple(kept) or None


def halves(words: Sequence[Word] | None, text: str, offset: int) -> Halves:
    """Return the words of `text` before and after `offset`; one that it cuts, or that `text` lacks, is in neither."""
    if not words:
        return Halves(None, None, None)
    left = len(_pieces(plain(text[:offset])))
    cut = _cuts_piece(text, offset)
    before, after, start_ms = [], [], None
    for word, places in zip(words, _found(words, _pieces(plain(text))), strict=True):
        if places and places[-1] < left - cut:
            before.append(word)
        elif places and places[0] >= left:
            after.append(word)
            start_ms = word.start_ms if places[0] == left and not cut else start_ms
    return Halves(tuple(before) or None, tuple(after) or None, start_ms)


def _pieces(text: str) -> list[str]:
    """Return the runs of letters and digits: what a recogniser and a writer agree about, “l’” “eau” or “l’eau”."""
    return _PIECE.findall(normalize("NFC", text))


def _cuts_piece(text: str, offset: int) -> bool:
    around = normalize("NFC", text[:offset])[-1:] + text[offset : offset + 1]
    return len(around) == 2 and _PIECE.fullmatch(around) is not None


def _found(words: Sequence[Word], present: list[str]) -> list[list[int]]:
    """Return, for each word, where its pieces are among those of the text; nothing where one is missing."""
    said = [_pieces(word.text) for word in words]
    twins = _twins([piece.casefold() for pieces in said for piece in pieces], [piece.casefold() for piece in present])
    places = [[next(twins) for _ in pieces] for pieces in said]
    return [[at for at in some if at is not None] if None not in some else [] for some in places]


def _twins(said: list[str], present: list[str]) -> Iterator[int | None]:
    """Yield, for each piece that was said, the position of its twin in the text; None where it has none.

    The same beginning and end are set apart first, so that a key costs time in proportion
    to the length of the turn.
    """
    from difflib import SequenceMatcher  # late: only a text whose words have times needs it

    shorter = min(len(said), len(present))
    head = next((at for at in range(shorter) if said[at] != present[at]), shorter)
    tail = next((at for at in range(shorter - head) if said[-1 - at] != present[-1 - at]), shorter - head)
    yield from range(head)
    one, other = said[head : len(said) - tail], present[head : len(present) - tail]
    matcher = SequenceMatcher(None, one, other, autojunk=len(other) > _MANY)
    for tag, start, end, twin, twin_end in matcher.get_opcodes():
        is_mended = end - start == twin_end - twin == 1
        yield from range(head + twin, head + twin_end) if tag == "equal" or is_mended else [None] * (end - start)
    yield from range(len(present) - tail, len(present))


def _respelled(word: Word, now: list[str]) -> Word:
    """Return the word with the text that stands in its place now."""
    before = normalize("NFC", word.text)
    if [piece.casefold() for piece in _PIECE.findall(before)] == [piece.casefold() for piece in now]:
        return word
    spellings = iter(now)
    return word._replace(text=_PIECE.sub(lambda _: next(spellings), before))
