"""How the characters of a text look, and the text in which some of them look otherwise.

What a reader sees decides, not the stars: the text is taken apart into what it shows, the look of the
selected characters is changed, and stars are put where CommonMark reads them so. Each result is read
again before it is given: where stars can't say what was asked, there is none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, islice, product
from typing import Final, NamedTuple

from app.core.inline import Link, links, stretches

STRONG: Final = "**"
EMPHASIS: Final = "*"
_ALL: Final = (STRONG, EMPHASIS)
_TRIES: Final = 64

Look = frozenset[str]
"""Which of `STRONG` and `EMPHASIS` a character has."""


class Marked(NamedTuple):
    """A new text, and from where to where in it the words stand that were meant."""

    text: str
    start: int
    end: int


class _Reading(NamedTuple):
    """What a text shows, character by character: where each is written, how it looks, and where it leads."""

    places: list[int]
    looks: list[Look]
    hrefs: list[str | None]


@lru_cache(maxsize=4)  # a toggle asks the same few texts again and again, and a parse takes a millisecond
def _read(text: str) -> _Reading:
    reading = _Reading([], [], [])
    for run in stretches(text):
        if not run.is_mark:
            look = frozenset(mark for mark, has in ((STRONG, run.strong), (EMPHASIS, run.emphasis)) if has)
            size = run.end - run.start
            reading.places.extend(range(run.start, run.end))
            reading.looks.extend([look] * size)
            reading.hrefs.extend([run.href] * size)
    return reading


def shown(text: str) -> Sequence[int]:
    r"""Return the offsets of the characters that are shown, in order; of an escape, the one behind the backslash.

    >>> shown("a **b** \\*")
    [0, 1, 4, 7, 9]
    """
    return _read(text).places


def looks(text: str) -> Sequence[Look]:
    """Return the look of each character that is shown, in order."""
    return _read(text).looks


def has_mark(text: str, start: int, end: int, mark: str) -> bool | None:
    """Return whether every word character that [start:end] shows has that look; None where it shows none."""
    seen = [
        mark in look
        for at, look in zip(shown(text), looks(text), strict=True)
        if start <= at < end and not text[at].isspace()
    ]
    return all(seen) if seen else None


def with_mark(text: str, start: int, end: int, mark: str, on: bool) -> Marked | None:
    """Return the text with exactly the characters of [start:end] made strong or emphasised, or not so any more.

    Nothing else looks otherwise; the look of white space, which nobody sees, follows its neighbours.
    None where no stars say it: one that stands between a sign and a letter is only a star.

    >>> with_mark("un ***mot*** fort", 6, 9, "**", False).text
    'un *mot* fort'
    """
    if on and (plainly := _plainly_marked(text, start, end, mark)) is not None:
        return plainly
    places = shown(text)
    meant = [number for number, at in enumerate(places) if start <= at < end]
    if not meant:
        return Marked(text, start, end)
    wanted = list(looks(text))
    for number in meant:
        wanted[number] = wanted[number] | {mark} if on else wanted[number] - {mark}
    first, last = meant[0], meant[-1]
    page = _Page(text, places, _evened(text, places, wanted, first, last))
    for source, at in islice(page.sources(), _TRIES):
        if _reads_as(source, text, wanted):
            return Marked(source, at[first], at[last] + 1)
    return None


def _plainly_marked(text: str, start: int, end: int, mark: str) -> Marked | None:
    """Return the text with marks around whole words, where nothing else in it is a mark; None where that is not so.

    Between white space stars are always read as meant: no need to look.
    """
    words = text[start:end].strip()
    if not words or any(sign in text for sign in "*\\["):
        return None
    first = start + text[start:end].index(words)
    last = first + len(words)
    if not (text[:first][-1:].strip() or text[last : last + 1].strip()):
        written = text[:first] + mark + words + mark + text[last:]
        return Marked(written, first + len(mark), last + len(mark))
    return None


def _evened(text: str, places: Sequence[int], wanted: Sequence[Look], first: int, last: int) -> list[Look]:
    """Return the looks with those of the white space in and around the selection between their neighbours' looks."""
    evened = list(wanted)
    blank = [text[at].isspace() for at in places]
    number = first
    while number > 0 and blank[number - 1]:
        number -= 1
    while number < len(places) and (number <= last + 1 or blank[number - 1]):
        end = number
        while end < len(places) and blank[end]:
            end += 1
        before = evened[number - 1] if number else frozenset[str]()
        after = wanted[end] if end < len(places) else frozenset[str]()
        evened[number:end] = [before & after] * (end - number)
        number = end + 1
    return evened


def _reads_as(source: str, text: str, wanted: Sequence[Look]) -> bool:
    """Whether `source` shows the characters of `text`, those that are seen in the looks that are wanted."""
    now, was = _read(source), _read(text)
    if [source[at] for at in now.places] != [text[at] for at in was.places] or now.hrefs != was.hrefs:
        return False
    return all(one == other or text[at].isspace() for one, other, at in zip(now.looks, wanted, was.places, strict=True))


@dataclass(slots=True)
class _Atom:
    """What is written in one piece between marks: a character that is shown, or a link.

    Args:
        number: which character, counted as shown; None for a link.
        before, after: what stands around it: a backslash, or a link's brackets and address.
    """

    look: Look
    number: int | None
    before: str = ""
    after: str = ""
    inside: list["_Atom"] = field(default_factory=list)


class _Page:
    """A text taken apart, and written again in the ways in which marks can be nested."""

    def __init__(self, text: str, places: Sequence[int], wanted: Sequence[Look]) -> None:
        self._text, self._places, self._wanted = text, places, wanted
        self._links = links(text)
        self._escaped, self._loose, self._count = False, False, 0
        self._turns: Iterator[bool] = iter(())

    def sources(self) -> Iterator[tuple[str, list[int]]]:
        """Yield the ways to write it, the plainest first, each with the offsets of its characters."""
        for self._escaped, self._loose in product((False, True), repeat=2):
            yield self._source(())
            for turns in islice(product((False, True), repeat=min(self._count, 8)), 1, None):
                yield self._source(turns)

    def _source(self, turns: Sequence[bool]) -> tuple[str, list[int]]:
        self._turns, self._count = iter(turns), 0
        pieces, at, offsets = [], 0, [0] * len(self._places)
        for piece, number in self._written(self._atoms()):
            if number is not None:
                offsets[number] = at
            pieces.append(piece)
            at += len(piece)
        return "".join(pieces), offsets

    def _atoms(self) -> list[_Atom]:
        """Return the characters in order, those of a link inside it."""
        atoms: list[_Atom] = []
        waiting = list(reversed(self._links))
        number = 0
        while number < len(self._places) or waiting:
            at = self._places[number] if number < len(self._places) else len(self._text)
            if waiting and waiting[-1].start < at:
                link = waiting.pop()
                until = next((one for one in range(number, len(self._places)) if self._places[one] >= link.end), None)
                until = len(self._places) if until is None else until
                atoms.append(self._link(link, range(number, until)))
                number = until
            else:
                atoms.append(self._character(number))
                number += 1
        return atoms

    def _character(self, number: int) -> _Atom:
        at = self._places[number]
        was_escaped = at > 0 and self._text[at - 1] == "\\" and (number == 0 or self._places[number - 1] != at - 1)
        needs = self._escaped and self._text[at] in "*\\"
        return _Atom(self._wanted[number], number, "\\" if was_escaped or needs else "")

    def _link(self, link: Link, numbers: range) -> _Atom:
        """Return the link; the look that all of its words have stands around it."""
        inside = [self._character(one) for one in numbers]
        seen = [one.look for one in inside if not self._is_blank(one)]
        around = frozenset[str].intersection(*seen) if seen else frozenset[str]()
        for one in inside:
            one.look -= around
        return _Atom(around, None, "[", self._text[link.words_end : link.end], inside)

    def _written(self, atoms: Sequence[_Atom]) -> Iterator[tuple[str, int | None]]:
        """Yield the pieces of the source: marks, brackets, and the characters with their numbers."""
        self._free_blanks(atoms)
        opened: list[str] = []
        for at, atom in enumerate(atoms):
            while any(mark not in atom.look for mark in opened):
                yield opened.pop(), None
            entering = [mark for mark in _ALL if mark in atom.look and mark not in opened]
            if entering and self._breaks(atoms, at, opened, entering):
                while opened:
                    yield opened.pop(), None
                entering = [mark for mark in _ALL if mark in atom.look]
            for mark in sorted(entering, key=lambda one: -_lasts(atoms, at, one)):
                opened.append(mark)
                yield mark, None
            if atom.before:
                yield atom.before, None
            if atom.number is not None:
                yield self._text[self._places[atom.number]], atom.number
            yield from self._written(atom.inside)
            if atom.after:
                yield atom.after, None
        while opened:
            yield opened.pop(), None

    def _free_blanks(self, atoms: Sequence[_Atom]) -> None:
        """Leave white space out of the marks that begin or end beside it: stars do neither there."""
        runs = groupby(range(len(atoms)), key=lambda at: self._is_blank(atoms[at]))
        for run in [list(run) for is_blank, run in runs if is_blank]:
            before = atoms[run[0] - 1].look if run[0] else frozenset[str]()
            after = atoms[run[-1] + 1].look if run[-1] + 1 < len(atoms) else frozenset[str]()
            around = frozenset[str]() if self._loose and before != after else before & after
            for at in run:
                atoms[at].look &= around

    def _is_blank(self, atom: _Atom) -> bool:
        return atom.number is not None and self._text[self._places[atom.number]].isspace()

    def _breaks(self, atoms: Sequence[_Atom], at: int, opened: Sequence[str], entering: Sequence[str]) -> bool:
        """Whether an open mark is broken in two, because one that begins here lasts longer: else that one will be."""
        longest = max(_lasts(atoms, at, mark) for mark in entering)
        if not any(_lasts(atoms, at, mark) < longest for mark in opened):
            return False
        self._count += 1
        return next(self._turns, False)


def _lasts(atoms: Sequence[_Atom], at: int, mark: str) -> int:
    """Return over how many atoms the mark lasts from there."""
    end = next((one for one in range(at, len(atoms)) if mark not in atoms[one].look), len(atoms))
    return end - at
