"""Which words of a text are checked for their spelling, what of them is wrong, and putting another in their place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import normalize

from app.core.edits import Caret, Step
from app.core.inline import literals
from app.core.language import ENGLISH, FRENCH, primary
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import Place, replace_text

Stretch = tuple[int, int]
"""From a character up to, and without, another."""

_IN_WORD: Final = r"\w\u0300-\u036f\u00ad'’‐‑-"
_WORD: Final = re.compile(
    rf"""
      (?:https?://|mailto:|www\.)[^\s)]* | `[^`]*` | [@\#][{_IN_WORD}]+ | [^\s@()\[\]]+@[^\s@()\[\]]+
    | [{_IN_WORD}]+(?:\.[{_IN_WORD}]+)+
    | (?P<word> \w[{_IN_WORD}]* )
    """,
    re.VERBOSE,
)
_ROUGH: Final = re.compile(rf"[{_IN_WORD}]+")
_NO_WORD: Final = re.compile(r"[\d_]|[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
"""Figures, and capitals inside: 3e, YouTube."""
_PART: Final = re.compile(r"[^‐‑-]+")
_ELIDED: Final = re.compile(r"(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_LONGEST: Final = 64
"""Letters; what is longer is no word, and dictionaries would think of it for long."""
_BEFORE: Final = frozenset(
    [
        "anti",
        "archi",
        "arrière",
        "auto",
        "avant",
        "bi",
        "bio",
        "co",
        "contre",
        "demi",
        "entre",
        "ex",
        "extra",
        "infra",
        "inter",
        "intra",
        "juxta",
        "macro",
        "méga",
        "méta",
        "micro",
        "mi",
        "mini",
        "mono",
        "multi",
        "néo",
        "non",
        "outre",
        "pan",
        "para",
        "péri",
        "poly",
        "post",
        "pré",
        "pro",
        "pseudo",
        "quasi",
        "re",
        "semi",
        "sous",
        "sub",
        "super",
        "supra",
        "sur",
        "télé",
        "trans",
        "tri",
        "ultra",
        "vice",
    ]
)
"""What stands before a hyphen and is no word by itself: ``co-écrite``, ``ex-ministre``."""
_ENDS: Final = "'’‐‑-"


class Spelled(NamedTuple):
    """A word of a text: where it stands in its source, marks inside it included, and how it is rendered."""

    start: int
    end: int
    word: str


def spelled_words(text: str) -> list[Spelled]:
    """Return the words of a block's text that can be misspelt: no marks, no addresses, nothing with figures.

    >>> [one.word for one in spelled_words("À 8 h 42, l’*eau* de [Brest](https://brest.fr) a 3e")]
    ['l’eau', 'de', 'Brest']
    """
    if not ("*" in text or "](" in text or "\\" in text):
        return list(_spelled(text))
    offsets = list(literals(text))
    shown = "".join(text[at] for at in offsets)
    return [Spelled(offsets[start], offsets[end - 1] + 1, word) for start, end, word in _spelled(shown)]


def _spelled(text: str) -> Iterator[Spelled]:
    for found in _WORD.finditer(text):
        word = _bare(found["word"] or "")
        if word:
            yield Spelled(found.start(), found.start() + len(word), word)


@lru_cache(maxsize=1 << 14)
def _bare(found: str) -> str:
    """Return a word without what closes it; nothing where it can't be misspelt."""
    word = found.rstrip(_ENDS)
    can_be_wrong = 1 < len(word) <= _LONGEST and not word.isupper() and _NO_WORD.search(word) is None
    return word if can_be_wrong else ""


def rough_words(text: str) -> list[str]:
    """Return what may be words of a text, quickly: each that `spelled_words` has, but for marks inside, is in one."""
    return _ROUGH.findall(text)


def faults(word: str, language: str, knows: Callable[[str], bool]) -> tuple[Stretch, ...]:
    """Return what of a word is misspelt; nothing where it is right.

    Args:
        word: as it is rendered.
        language: a BCP 47 tag; French elides, English has its genitive.
        knows: whether a dictionary has a word, composed and with a straight apostrophe.

    >>> faults("l’eau-forte", "fr", {"eau-forte"}.__contains__), faults("dit-ele", "fr", {"dit"}.__contains__)
    ((), ((4, 7),))
    """
    if knows(composed(word)):
        return ()
    head = _head(word, language)
    if head and knows(composed(word[head:])):
        return ()
    parts = [(head + one.start(), head + one.end()) for one in _PART.finditer(word[head:])]
    wrong = [(start, end) for start, end in parts if not _is_right(word[start:end], language, knows)]
    return tuple(one for one in wrong if one == parts[-1] or composed(word[slice(*one)]).casefold() not in _BEFORE)


def _is_right(part: str, language: str, knows: Callable[[str], bool]) -> bool:
    bare = part[_head(part, language) :]
    if primary(language) == ENGLISH:
        bare = _POSSESSIVE.sub("", bare)
    return len(bare) < 2 or bare.isupper() or knows(composed(bare))


def _head(word: str, language: str) -> int:
    """Return how long what is elided before a French word is: ``l’``."""
    found = _ELIDED.match(word) if primary(language) == FRENCH else None
    return found.end() if found else 0


def composed(word: str) -> str:
    """Return a word as dictionaries have it."""
    return normalize("NFC", word).replace("’", "'").replace("\u00ad", "").replace("‐", "-").replace("‑", "-")


def names_of(project: Project) -> frozenset[str]:
    """Return the words of the speakers' names and organisations, to look one up by `folded`: never misspelt."""
    said = (text for one in project.speakers for text in (one.name, one.organisation) if text)
    words = (found["word"] or "" for text in said for found in _WORD.finditer(text))
    return frozenset(folded(part) for word in words for part in (word.rstrip(_ENDS), *_PART.findall(word)))


def folded(word: str) -> str:
    """Return a word as `names_of` has it, without its genitive."""
    return _POSSESSIVE.sub("", composed(word).casefold())


def respell(project: Project, at: int, wrong: Spelled, right: str, caret: Caret | None = None) -> Step | None:
    """Return the step that puts `right` in the place of a word of the block at `at`.

    The marks around it stay, and so does the time of the word. None where the word stands there no more.
    """
    text = project.blocks[at].text if at < len(project.blocks) else ""
    inside = range(wrong.start, min(wrong.end, len(text)))
    kept = [one for one in literals(text) if one in inside] if text else []
    if "".join(text[one] for one in kept) != wrong.word:
        return None
    marks = "".join(text[one] for one in inside if one not in kept)
    step = replace_text(project, Place(at, wrong.start), Place(at, wrong.end), right + marks, before=caret)
    after = Caret.at(at, wrong.start + len(right))
    return replace(step, label=QT_TRANSLATE_NOOP("core", "Correct spelling"), after=after)
