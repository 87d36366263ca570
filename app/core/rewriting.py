"""Putting other words into a text with marks: what is rendered changes there, and every mark and address stays."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from app.core.inline import Span, escape, may_hold_marks, origins, spans, targets

_MARKS: Final = {"emphasis": "*", "strong": "**"}
_SIGNS: Final = re.compile(r"([*\[\]\\])")

_MARKLESS: Final = re.compile(r"[^*\[\]\\]*")


class Change(NamedTuple):
    """Other words for what is rendered from `start` to `end`, in characters of the rendered text."""

    start: int
    end: int
    words: str


def rewritten(text: str, changes: Sequence[Change]) -> str | None:
    """Return the source with other words in it; None where marks could not be kept around them.

    The new words look like the first letter of those that they stand for, and read as they are
    written: a star in them is a star. Of two marks that nothing is left between, none stays.

    Args:
        text: the source of a block's text.
        changes: in order, none of them empty, none across another.

    >>> rewritten("un mot **fort** de [la page](https://example.org)", [Change(3, 11, "cri"), Change(18, 22, "rive")])
    'un cri de [la rive](https://example.org)'
    """
    if not may_hold_marks(text):
        plainly = _put(text, [(one.start, one.end, one.words) for one in changes])
        if not may_hold_marks(plainly):
            return plainly
    simply = _simply(text, changes)
    if simply is not None:
        return simply
    expected = _expected(text, changes)
    seen, unseen = list(_seen(expected)), _unseen(text)
    tries = (source for attempt in (_in_place(text, changes), _anew(text, expected)) for source in attempt)
    fitting = (source for source in tries if list(_seen(spans(source))) == seen)
    return next((source for source in fitting if _unseen(source) <= unseen), None)


def _simply(text: str, changes: Sequence[Change]) -> str | None:
    """Return the source where stars mean beside the new words what they meant beside the old; None where they may not.

    What a star means hangs on what stands beside it, a space, a sign or a letter: a letter has to stay one.
    """
    if "[" in text or "\\" in text:
        return None
    places, pieces = origins(text), []
    for start, end, words in changes:
        first, last = places[start][0], places[end - 1][1]
        old = text[first:last]
        if last - first != end - start or "*" in old or not _MARKLESS.fullmatch(words):
            return None
        if text[first - 1 : first] == "*" and not _are_alike(old[:1], words[:1]):
            return None
        if text[last : last + 1] == "*" and not _are_alike(old[-1:], words[-1:]):
            return None
        pieces.append((first, last, words))
    return _put(text, pieces)


def _are_alike(one: str, other: str) -> bool:
    """Whether a star takes one character as it takes the other."""
    return one == other or (one.isalnum() and other.isalnum())


def _unseen(text: str) -> set[str]:
    """Return the addresses of links that show nothing."""
    return set(targets(text)).difference(str(run.href) for run in spans(text))


def _put(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    pieces, at = [], 0
    for start, end, words in changes:
        pieces += [text[at:start], words]
        at = end
    return "".join([*pieces, text[at:]])


def _expected(text: str, changes: Sequence[Change]) -> list[Span]:
    """Return the runs that are to be rendered."""
    letters = [run._replace(text=letter) for run in spans(text) for letter in run.text]
    for start, end, words in reversed(changes):
        letters[start:end] = [letters[start]._replace(text=words)] if words else []
    return _runs(letters)


def _runs(letters: Sequence[Span]) -> list[Span]:
    return [
        Span("".join(one.text for one in alike), *look) for look, alike in groupby(letters, key=lambda one: one[1:])
    ]


def _seen(runs: Sequence[Span]) -> Iterator[Span]:
    """Yield each letter with the look that one sees: of a space, whether it is emphasised."""
    for run in runs:
        for letter in run.text:
            look = run._replace(text=letter)
            yield look._replace(emphasis=False, strong=False) if letter.isspace() else look


def _in_place(text: str, changes: Sequence[Change]) -> Iterator[str]:
    """Yield sources in which only the letters changed: the new ones as they are, then with escapes."""
    places = origins(text)
    for written in (str, escape, _escape_all):
        pieces = []
        for start, end, words in changes:
            pieces.append((*places[start], written(words)))
            pieces += [(*place, "") for place in places[start + 1 : end]]
        yield _put(text, pieces)


def _anew(text: str, expected: Sequence[Span]) -> Iterator[str]:
    """Yield sources written from the runs alone: what the letters' going broke is put together again."""
    runs, addresses = _runs(list(_tightened(expected))), targets(text)
    for written in (escape, _escape_all):
        yield "".join(_sources(runs, addresses, written))


def _tightened(runs: Sequence[Span]) -> Iterator[Span]:
    """Yield the letters, the spaces at the ends of emphasis outside of it: it could not begin or end with one."""
    letters = [run._replace(text=letter) for run in runs for letter in run.text]
    none = Span("")
    for is_space, some in groupby(enumerate(letters), key=lambda one: one[1].text.isspace()):
        group = list(some)
        before = letters[group[0][0] - 1] if group[0][0] else none
        after = letters[group[-1][0] + 1] if group[-1][0] + 1 < len(letters) else none
        for _, one in group:
            is_em, is_strong = before.emphasis and after.emphasis, before.strong and after.strong
            yield one._replace(emphasis=is_em, strong=is_strong) if is_space else one


def _sources(runs: Sequence[Span], addresses: Mapping[str, str], written: Callable[[str], str]) -> Iterator[str]:
    """Yield the runs with their marks: those that last longest open first, and close last."""
    opened: list[tuple[str, str]] = []
    for at, run in enumerate(runs):
        wanted = _looks(run)
        while not set(opened) <= set(wanted):
            yield _closing(opened.pop(), addresses)
        missing = [look for look in wanted if look not in opened]
        for look in sorted(missing, key=lambda look: -_lasts(runs[at:], look)):
            opened.append(look)
            yield _MARKS.get(look[0], "[")
        yield written(run.text)
    while opened:
        yield _closing(opened.pop(), addresses)


def _looks(run: Span) -> list[tuple[str, str]]:
    looks = [(name, "") for name in _MARKS if getattr(run, name)]
    return looks if run.href is None else [("link", run.href), *looks]


def _lasts(runs: Sequence[Span], look: tuple[str, str]) -> int:
    return next((at for at, run in enumerate(runs) if look not in _looks(run)), len(runs))


def _closing(look: tuple[str, str], addresses: Mapping[str, str]) -> str:
    name, href = look
    return _MARKS[name] if name in _MARKS else addresses.get(href, f"](<{href}>)")


def _escape_all(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
