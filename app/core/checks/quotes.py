"""Straight and curly apostrophes and quotation marks: a page has the ones or the others."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from app.core.checks.problems import Finding
from app.core.inline import rendered
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP

_CLOSES: Final = re.compile(r"'(?!\w)")
_PRIME: Final = re.compile(r"\d['\"]")
_BEFORE_APOSTROPHE: Final = "’.,;:!?…)»”\u0301"


def _curly_apostrophes(text: str) -> str:
    """Return the text with curly apostrophes; one that opens a word and is closed later is a quotation mark."""
    signs = list(text)
    for at, sign in enumerate(text):
        if sign == "'" and not _is_prime(text, at):
            before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
            opens = not (before.isalnum() or before in _BEFORE_APOSTROPHE) and after.isalnum()
            signs[at] = "‘" if opens and _CLOSES.search(text, at + 2) else "’"
    return "".join(signs)


def _curly_quotes(text: str) -> str:
    """Return the text with curly quotation marks, the first of each two opening; as it is where one has no other."""
    signs, places = list(text), [at for at, sign in enumerate(text) if sign == '"' and not _is_prime(text, at)]
    if len(places) % 2:
        return text
    for number, at in enumerate(places):
        signs[at] = "”" if number % 2 else "“"
    return "".join(signs)


def _is_prime(text: str, at: int) -> bool:
    """Whether the sign at `at` is a minute, a second, a foot or an inch."""
    return at > 0 and text[at - 1].isdigit()


class Kind(NamedTuple):
    """Two ways to write the same sign, how to write it in the curly one, and what is said of the rarer one."""

    straight: str
    curly: str
    to_curly: Callable[[str], str]
    straight_is_rare: str
    curly_is_rare: str


KINDS: Final = (
    Kind(
        "'",
        "’‘",
        _curly_apostrophes,
        QT_TRANSLATE_NOOP("core", "A straight apostrophe; most on this page are curly"),
        QT_TRANSLATE_NOOP("core", "A curly apostrophe; most on this page are straight"),
    ),
    Kind(
        '"',
        "“”„",
        _curly_quotes,
        QT_TRANSLATE_NOOP("core", "A straight quotation mark; most on this page are curly"),
        QT_TRANSLATE_NOOP("core", "A curly quotation mark; most on this page are straight"),
    ),
)


def mixed_quotes(project: Project) -> Iterator[Finding]:
    """Find the blocks with the rarer way to write apostrophes, and quotation marks, where a page has both."""
    for kind in KINDS:
        straight = _straight(project, kind)
        curly = _curly(project, kind) if straight else {}
        if curly and sum(straight.values()) <= sum(curly.values()):
            yield from (Finding(at, kind.straight_is_rare) for at in straight)
        elif curly:
            yield from (Finding(at, kind.curly_is_rare) for at in curly)


def kind_of(text: str) -> tuple[Kind, bool]:
    """Return of which kind the finding with that text speaks, and whether the straight ones are the rarer.

    Raises:
        StopIteration: it is none of these findings.
    """
    return next((one, text == one.straight_is_rare) for one in KINDS if text in one[3:])


def made_alike(shown: str, kind: Kind, *, curly: bool) -> str:
    """Return a text as rendered with its signs of that kind curly, or straight; as many characters as before."""
    return kind.to_curly(shown) if curly else shown.translate({ord(sign): kind.straight for sign in kind.curly})


def _straight(project: Project, kind: Kind) -> dict[int, int]:
    """Return how many straight signs each block shows that shows any, by its position; primes are none."""
    sign, found = kind.straight, {}
    for at, block in enumerate(project.blocks):
        if sign in block.text:
            shown = _shown(block.text)
            count = shown.count(sign) - sum(one[0].endswith(sign) for one in _PRIME.finditer(shown))
            if count:
                found[at] = count
    return found


def _curly(project: Project, kind: Kind) -> dict[int, int]:
    """Return the same of the curly ones."""
    found = {}
    for at, block in enumerate(project.blocks):
        count = sum(map(_shown(block.text).count, kind.curly))
        if count:
            found[at] = count
    return found


def _shown(text: str) -> str:
    """Return the text without the addresses of links, which have signs of their own; other marks have none."""
    return rendered(text)[0] if "](" in text else text
