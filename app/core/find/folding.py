"""Folding: texts made alike, so that a search does not care for capitals or accents; and the way back.

A folded text may be shorter or longer than what it was made of (`é` stored as two characters,
`ß`, `œ`), so a match found in it is put back where it stands through the offsets kept here.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple
from unicodedata import combining, normalize

from app.core.inline import may_hold_marks, origins, plain

_ACCENTS_FROM: Final = 10
"""Combining classes below are strokes, nuktas and voicing: they make another letter, no accented one."""
_LETTERS: Final = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
)
_LOOKALIKES: Final = str.maketrans(
    {**dict.fromkeys("’‘ʼ", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("\u00a0\u202f\u2009", " "), "‑": "-"}
)
_VARIATIONS: Final = "\ufe0e\ufe0f"
_JOINER: Final = "\u200d"


class Folding(NamedTuple):
    """What makes no difference to a search.

    Args:
        case: capitals.
        accents: accents, and the letters written as one (`œ` as `oe`).
        lookalikes: which apostrophe, quotation mark or space it is that one key writes.
    """

    case: bool
    accents: bool
    lookalikes: bool

    def of(self, cluster: str) -> str:
        """Return one letter, with all that combines with it, folded."""
        text = cluster
        if self.accents:
            text = "".join(one for one in normalize("NFD", text) if combining(one) < _ACCENTS_FROM).translate(_LETTERS)
        text = normalize("NFC", text)
        if self.lookalikes:
            text = text.translate(_LOOKALIKES)
        if text[-1:] and text[-1] in _VARIATIONS:
            text = text[:-1]
        return text.casefold() if self.case else text


class Folded(NamedTuple):
    """A text folded, and where its characters come from.

    Args:
        text: what is searched.
        rendered: what it was made of, the text without its marks.
        offsets: for each place in `text`, the end too, its offset in `rendered`; -1 inside of a letter. None: the same.
        places: for each character of `rendered`, from where to where it stands in the source. None: the same.
    """

    text: str
    rendered: str
    offsets: list[int] | None = None
    places: list[tuple[int, int]] | None = None

    def shown(self, start: int, end: int) -> tuple[int, int] | None:
        """Return a range of `text` as one of `rendered`; None where it would cut a letter."""
        if self.offsets is None:
            return start, end
        start, end = self.offsets[start], self.offsets[end]
        return None if start < 0 or end < 0 else (start, end)

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """Return a range of `text` as one of `rendered`, made larger where it would cut a letter."""
        offsets = self.offsets
        if offsets is None:
            return start, end
        while offsets[start] < 0:
            start -= 1
        while offsets[end] < 0:
            end += 1
        return offsets[start], offsets[end]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return a range of `rendered`, not an empty one, as one of the source."""
        return (start, end) if self.places is None else (self.places[start][0], self.places[end - 1][1])


@lru_cache(maxsize=512)
def fold(source: str, folding: Folding, *, has_marks: bool = True) -> Folded:
    """Return a text folded.

    Args:
        source: a block's text, or another one-line text.
        folding: how.
        has_marks: whether stars, brackets and backslashes are marks in it; in a name they are not.
    """
    rendered, places = source.replace("\n", " "), None
    if has_marks and may_hold_marks(source):
        places = origins(source)
        rendered = "".join(source[until - 1] for _, until in places)
    text, offsets = [], []
    of = _folded_letter
    for start, cluster in _clusters(rendered):
        folded = of(cluster, folding)
        text.append(folded)
        if len(folded) == 1:
            offsets.append(start)
        elif folded:
            offsets.extend([start, *[-1] * (len(folded) - 1)])
    return Folded("".join(text), rendered, [*offsets, len(rendered)], places)


@lru_cache(maxsize=512)
def unmarked(source: str) -> Folded:
    """Return where the characters of a text with marks come from, where none of its letters is folded to several."""
    places = origins(source)
    return Folded("", "".join(source[until - 1] for _, until in places), None, places)


class Lines(NamedTuple):
    """Texts folded, a line each.

    Args:
        text: what is searched.
        uneven: which lines' offsets are not those of the texts.
        breakable: which of them also hold what was one letter and is several now, or none.
    """

    text: str
    uneven: set[int]
    breakable: set[int]


def fold_lines(lines: Sequence[str], folding: Folding) -> Lines:
    """Return texts folded.

    All that can be folded letter by letter is folded at once. What a letter combines with is seen to line by line.
    """
    joined = "\n".join(lines)
    letters = {one for one in set(joined) if not one.isascii()}
    marked = {at for at, line in enumerate(lines) if may_hold_marks(line)} if _holds_mark(joined) else set()
    apart = _holding(lines, [one for one in letters if _extends(one)])
    if joined.count("\n") >= len(lines):  # a text that breaks, in spite of the format
        apart |= _holding(lines, ["\n"])
    breakable = apart | _holding(lines, [one for one in letters if len(_folded_letter(one, folding)) != 1])
    if not (apart or marked):
        return Lines(_at_once(joined, letters, folding), breakable, breakable)
    shown = ["" if at in apart else plain(line) if at in marked else line for at, line in enumerate(lines)]
    folded = _at_once("\n".join(shown), letters, folding)
    if apart:
        each = folded.split("\n")
        for at in apart:
            each[at] = fold(lines[at], folding).text
        folded = "\n".join(each)
    return Lines(folded, marked | breakable, breakable)


def is_word(char: str) -> bool:
    """Whether a character belongs to a word.

    >>> [is_word(char) for char in "é_9'"]
    [True, True, True, False]
    """
    return char.isalnum() or char == "_" or combining(char) > 0


def may_cut(text: str, at: int) -> bool:
    """Whether a place in a folded text may lie inside of what was one letter: mostly one sees that it does not."""
    pair = text[max(0, at - 1) : at + 1]
    return len(pair) == 2 and (pair in _pairs() or _extends(pair[1]) or pair[0] == _JOINER)


@cache
def _pairs() -> frozenset[str]:
    """Return all that stands beside one another where one letter became several."""
    several = (chr(one).casefold() for one in range(0xDF, 0xFB18))
    return frozenset(f"{one}{other}" for text in (*several, "oe", "ae", "OE", "AE") for one, other in pairwise(text))


def _holds_mark(text: str) -> bool:
    return "*" in text or "\\" in text or "](" in text


def _holding(lines: Sequence[str], letters: Sequence[str]) -> set[int]:
    """Return which lines hold one of these letters."""
    if not letters:
        return set()
    holds = re.compile(f"[{re.escape(''.join(letters))}]").search
    return {at for at, line in enumerate(lines) if holds(line)}


def _at_once(text: str, letters: set[str], folding: Folding) -> str:
    """Return a text folded in which no letter combines with another."""
    for one in letters:
        folded = _folded_letter(one, folding)
        if folded != (one.casefold() if folding.case else one):
            text = text.replace(one, folded)
    return text.casefold() if folding.case else text


@lru_cache(maxsize=8192)
def _folded_letter(cluster: str, folding: Folding) -> str:
    return folding.of(cluster)


@lru_cache(maxsize=8192)
def _extends(char: str) -> bool:
    """Whether a character is no letter of its own: an accent, a later part of a Korean syllable, a skin's colour."""
    return (
        combining(char) > 0
        or "\u1160" <= char <= "\u11ff"
        or char in _VARIATIONS
        or char == _JOINER
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the letters of a text with all that combines with each, and where each begins."""
    if text.isascii() or not any(map(_extends, set(text))):
        yield from enumerate(text)
        return
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not (_extends(text[at]) or text[at - 1] == _JOINER):
            yield start, text[start:at]
            start = at
