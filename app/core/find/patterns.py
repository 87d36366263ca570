"""Regular expressions as a person writes them: what is wrong with one, and what its groups put in."""

import re
import warnings
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from unicodedata import combining, normalize

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP

Range = tuple[int, int]
Regs = tuple[Range, ...]
"""From where to where a match stands, and each of its groups: (-1, -1) for one that is not in it."""

_WRONG: Final = (
    ("missing ), unterminated", QT_TRANSLATE_NOOP("core", "The parenthesis at character {at} is never closed")),
    ("unbalanced parenthesis", QT_TRANSLATE_NOOP("core", "The parenthesis at character {at} closes none")),
    ("unterminated character set", QT_TRANSLATE_NOOP("core", "The bracket at character {at} is never closed")),
    ("nothing to repeat", QT_TRANSLATE_NOOP("core", "There is nothing to repeat before character {at}")),
    ("multiple repeat", QT_TRANSLATE_NOOP("core", "Character {at} repeats what is repeated already")),
    ("min repeat greater", QT_TRANSLATE_NOOP("core", "At character {at}, the least count is greater than the most")),
    ("the repetition number", QT_TRANSLATE_NOOP("core", "A count of repetitions is too large")),
    ("bad character range", QT_TRANSLATE_NOOP("core", "The range at character {at} runs backwards")),
    ("bad escape (end", QT_TRANSLATE_NOOP("core", "The backslash at the end stands before nothing")),
    ("bad escape", QT_TRANSLATE_NOOP("core", "The backslash at character {at} means nothing before this letter")),
    ("incomplete escape", QT_TRANSLATE_NOOP("core", "The code of a character at character {at} is not complete")),
    ("invalid group reference", QT_TRANSLATE_NOOP("core", "Character {at} speaks of a group that is not there")),
    ("unknown group name", QT_TRANSLATE_NOOP("core", "Character {at} speaks of a group that is not there")),
    ("cannot refer to", QT_TRANSLATE_NOOP("core", "Character {at} speaks of a group that is not closed yet")),
    ("redefinition of group", QT_TRANSLATE_NOOP("core", "Two groups have the same name, the second at character {at}")),
    ("look-behind requires", QT_TRANSLATE_NOOP("core", "What is looked for backwards must have one length")),
    ("unknown extension", QT_TRANSLATE_NOOP("core", "What follows the ? at character {at} means nothing")),
)
_UNREADABLE: Final = QT_TRANSLATE_NOOP("core", "The pattern can’t be read from character {at} on")
_ESCAPES: Final = QT_TRANSLATE_NOOP("core", "put a backslash before a sign that is meant as itself")
_SIGNS: Final = ("missing )", "unbalanced", "unterminated", "nothing to", "multiple", "bad escape")
"""Where a sign was perhaps not meant as one."""
_LOOKS_AROUND: Final = re.compile(r"\(\?<?[=!]|\\[AZ]")
_PARTS: Final = re.compile(r"\\g<(\w+)>|[\\$]([1-9]\d?)|\$\{(\w+)\}|\\([\\$])|(\\)")


def compile_pattern(pattern: str, *, match_case: bool, ignore_accents: bool) -> re.Pattern[str]:
    """Return a pattern, made ready.

    Raises:
        MinutageError: it is none; why, and at which of its characters, counted from 1.
    """
    flags = re.MULTILINE | (0 if match_case else re.IGNORECASE)
    made = _compiled(pattern, flags)
    return _compiled(_without_accents(pattern), flags) if ignore_accents else made


def looks_around(pattern: str) -> bool:
    """Whether a pattern may look at what lies beyond its match, and so has to see each text alone."""
    return _LOOKS_AROUND.search(pattern) is not None


def pattern_regs(pattern: re.Pattern[str], text: str) -> Iterator[Regs]:
    """Yield where a pattern matches in lines, each of which is a text of its own; never across two, never nothing."""
    done = 0
    if not looks_around(pattern.pattern):
        for match in pattern.finditer(text):
            if "\n" in match[0]:
                break  # it goes on into the next text: from here on, each is looked at alone
            if match[0]:
                yield match.regs
            done = match.end()
        else:
            return
    start = text.rfind("\n", 0, done) + 1
    for line in text[start:].split("\n"):
        for match in pattern.finditer(line):
            if match[0] and start + match.start() >= done:
                yield tuple((-1, -1) if one < 0 else (start + one, start + end) for one, end in match.regs)
        start += len(line) + 1


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # “possible nested set”: it is meant as it is written
            return re.compile(pattern, flags)
    except re.error as error:
        raise _no_pattern(error.msg, 0 if error.pos is None else error.pos) from error
    except (OverflowError, RecursionError, ValueError) as error:  # the last of flags that exclude one another
        raise _no_pattern(str(error), 0) from error


def _no_pattern(reason: str, at: int) -> MinutageError:
    why = next((text for start, text in _WRONG if reason.startswith(start)), _UNREADABLE)
    todo = _ESCAPES if reason.startswith(_SIGNS) else ""
    return MinutageError(why, todo, detail=reason, at=at + 1)


def _without_accents(pattern: str) -> str:
    return normalize("NFC", "".join(one for one in normalize("NFD", pattern) if combining(one) < 10))


class Template(NamedTuple):
    """A replacement: text, and numbers of groups."""

    parts: tuple[str | int, ...]

    @classmethod
    def of(cls, text: str, pattern: re.Pattern[str] | None) -> "Template":
        r"""Return a replacement; without a pattern it stands for itself.

        ``\1`` and ``$1`` are the first group, ``\g<name>`` and ``${name}`` the one of that name,
        ``\\`` and ``\$`` a backslash and a dollar.

        Raises:
            MinutageError: it speaks of a group that the pattern does not have.
        """
        if pattern is None:
            return cls((text,) if text else ())
        parts: list[str | int] = []
        at = 0
        for part in _PARTS.finditer(text):
            parts.append(text[at : part.start()])
            parts.append(_part(part, pattern))
            at = part.end()
        return cls(tuple(one for one in (*parts, text[at:]) if one != ""))

    def filled(self, groups: Sequence[str]) -> str:
        """Return the replacement with the texts of the groups, of which the first is the whole match."""
        return "".join(part if isinstance(part, str) else groups[part] for part in self.parts)

    @property
    def has_groups(self) -> bool:
        return any(isinstance(part, int) for part in self.parts)


def _part(part: re.Match[str], pattern: re.Pattern[str]) -> str | int:
    named, number, braced, escaped, lone = part.groups()
    if escaped or lone:
        return str(escaped or lone)
    name = str(named or number or braced)
    group = int(name) if name.isdecimal() else pattern.groupindex.get(name, -1)
    if not 0 <= group <= pattern.groups:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "The replacement speaks of the group “{name}”, which the pattern does not have"),
            QT_TRANSLATE_NOOP("core", "put parentheses around what it is to take, or write \\$ for a dollar"),
            name=name,
        )
    return group
