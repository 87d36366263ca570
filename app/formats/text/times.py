"""Times as people write them, at the beginning, in the middle or at the end of a line.

Only one line is looked at here; whether its time is believed is decided over the
whole document, in `style`.
"""

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from app.core.errors import MinutageError
from app.core.timecode import parse_timecode

CLOCK: Final = "clock"
DOTTED: Final = "dotted"
UNITS: Final = "units"
BLANK: Final = "blank"

_HEAD: Final = 160
_TAIL: Final = 80

_TOKEN: Final = (
    r"(?P<{0}clock>\d{{1,4}}:\d\d(?::\d\d(?::\d\d(?!\d))?)?(?:[.,]\d{{1,3}})?(?!\d|:\d))"
    r"|(?P<{0}dotted>\d{{1,3}}\.\d\d(?:\.\d\d)?(?!\d|[.:]\d))"
    r"|(?P<{0}units>\d{{1,3}} ?h(?: ?\d\d?(?: ?(?:min|mn|m|')(?: ?\d\d? ?(?:''|\"|sec|s)?)?)?)?"
    r"|\d{{1,3}} ?(?:min|mn|m|')(?: ?\d\d? ?(?:''|\"|sec|s)?)?)(?!\w)"
)
_TIME: Final = rf"(?:{_TOKEN.format('')})(?:(?: ?(?:-+>?|>|à|a\u0300|to) ?|\t)(?:{_TOKEN.format('end_')}))?"
_HERE = re.compile(_TIME, re.IGNORECASE)
_BLANK = re.compile(
    r"([\[(]?)(?:(?:--?|\?\??|xx?|__?):)?(?:--?:--|\?\??:\?\?|xx?:xx|__?:__)[\])]?(?![\w:?-])", re.IGNORECASE
)
_NAMED = re.compile(r"(?:TC|t(?:ime)? ?code) ?:? ?(?=[\[(\d])", re.IGNORECASE)
_NUMBER = re.compile(r"(#?)(\d{1,3})(\ufe0f?\u20e3|[.)]|)[ \t]+(?=[\[(<{]|\d)")
_SEPARATOR = re.compile(r"(?::(?!\))|;|[->=•~|]+(?=[ \t]|$)|[,.](?=[ \t]))?[ \t]*")
_NO_TIME = re.compile(
    r" ?(?:(?:[ap]m|[AP]M)\b(?! I\b)|[ap]\.m\b|h\b|heures?\b|hrs?\b|o'clock|UTC|GMT|[°%€$£×]"
    r"|min\w* (?:de|d'|of|pour)|du (?:matin|soir)\b|de l'apr|précises)|/"
)
_NO_DOTTED = re.compile(
    r" ?(?:euros?|EUR|dollars?|livres?|pounds?|(?:kilo|hecto|déca|deca|déci|deci|centi|milli)?"
    r"(?:m(?:e\u0300?|è)t(?:re|er)s?|litres?|liters?|gramm?e?s?)|kilos?|tonnes?|tons?|hectares?|miles?|pouces?|inch(?:es)?"
    r"|pieds?|feet|octets?|bytes?|secondes?|seconds?|minutes?|heures?|hours?|jours?|days?|mois|months?|ans|années?|years?"
    r"|kg|g|km|m|cm|mm|ml|[lL]|ko|[kKMG]B|[MG]Hz|volts?|k?[VW]|x|fois|points?|degr[eé]s?|°"
    r"|mill\w+|thousand|times|per ?cent|pour ?cent)(?![\w'])"
)
_NO_UNITS = re.compile(
    r" ?(?:d'|(?:de|du|des|plus|après|avant|environ|par|pour|sur|en|et demie?|of|later|ago|after|before|is|are)\b)"
)
_NO_LAST = re.compile(
    r"(?:\b(?:à|a|vers|dès|de|entre|et|jusqu'à|from|at|until|by|and|since|score|ratio|format|verset) ?"
    r"|\d[-/.]\d+,? ?)$",
    re.IGNORECASE,
)
_SPACES: Final = (
    "\u00a0\u202f\u2007\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_ALIKE = str.maketrans(
    _SPACES + "’‘′ʼ″”–—−‒‑－→➜⇒►：（）［］【】０１２３４５６７８９",
    " " * len(_SPACES) + "''''\"\"------>>>>:()[][]0123456789",
)
_CLOSING: Final = {"[": "]", "(": ")", "<": ">", "{": "}"}
_WHITE: Final = " \t" + _SPACES


class Stamp(NamedTuple):
    """The time of a line.

    Args:
        ms: milliseconds; None where a blank was left for it (``--:--``).
        end_ms: the second time of a range.
        family: how it is written: `CLOCK`, `DOTTED`, `UNITS`, or `BLANK`.
        rest: what the line says besides.
        bracket: the bracket it stands in, or ``""``.
        written: the time as it is written.
        name: what stands before a time in the middle of its line: ``Joe [00:15] text``.
        bare: whether no bracket and no sign parts the time from `rest`, as in a sentence that begins with a number.
    """

    ms: int | None
    end_ms: int | None
    family: str
    rest: str
    bracket: str = ""
    written: str = ""
    name: str = ""
    bare: bool = False

    @property
    def numbers(self) -> list[str]:
        """The numbers that the time is made of, as written."""
        return re.findall(r"\d+", self.written)


def leading(text: str) -> Stamp | None:
    """Return the time at the beginning of a line, behind its bullet, emoji, number or bracket.

    >>> leading("• 9:40 : Réponse d’Inès")[:4]
    (580000, None, 'clock', 'Réponse d’Inès')
    """
    head = text[:_HEAD].translate(_ALIKE)
    start = _after_ornaments(head)
    named = _NAMED.match(head, start) if head[start : start + 1] in ("t", "T") else None
    start = named.end() if named else start
    found = _stamp_at(text, head, start)
    return found or _behind_number(text, head, start) or _blank(text, head)


def trailing(text: str) -> Stamp | None:
    """Return the time at the end of a line; `rest` is what stands before it.

    >>> trailing("Le bilan – 1:15:20")[:4]
    (4520000, None, 'clock', 'Le bilan')
    """
    cut = max(0, len(text) - _TAIL)
    tail = text[cut:].translate(_ALIKE).rstrip(" *_.")
    closing = tail[-1:] if tail[-1:] in _CLOSING.values() else ""
    inner = tail.removesuffix(closing).rstrip()
    found = _last().search(inner)
    before = inner[: found.start()].rstrip() if found else ""
    times = _times(found) if found else None
    bracket = before[-1:] if before[-1:] in _CLOSING else ""
    if found is None or times is None or _CLOSING.get(bracket, "") != closing:
        return None
    if (found["dotted"] and not bracket) or _NO_LAST.search(before.removesuffix(bracket)):
        return None
    rest = text[: cut + len(before) - len(bracket)].rstrip(_WHITE).rstrip("-–—|:>→·*_" + _WHITE)
    return Stamp(*times, rest, bracket, _written(found))


def middle(text: str) -> Stamp | None:
    """Return the time in brackets behind a few words, with text after it: ``Joe [00:15] Hello``."""
    head = text[:_HEAD].translate(_ALIKE)
    at = min((at for at in (head.find("["), head.find("(")) if at > 1), default=0)
    found = _stamp_at(text, head, at) if 1 < at <= 60 else None
    if found is None or not found.rest:
        return None
    return found._replace(name=text[:at].strip("*_:,-–—" + _WHITE))


@cache
def _last() -> re.Pattern[str]:
    """Return the pattern of a time at the end; made when it is needed, for most texts need none."""
    return re.compile(rf"(?<![\w:.,/°]){_TIME}$", re.IGNORECASE)


def expects_hour(text: str) -> bool:
    """Return whether a line breaks off before an hour of the day: no heading ends with ``à`` or ``dès``."""
    return text[-10:].casefold().endswith((" à", " dès", " jusqu’à", " jusqu'à"))


def _after_ornaments(head: str) -> int:
    """Return where the writing begins: behind bullets, emoji, dashes and marks of emphasis."""
    for at, char in enumerate(head):
        if char.isalnum() or char in "[(<{" or not _is_ornament(char):
            return at
    return len(head)


def _is_ornament(char: str) -> bool:
    return char in " \t*•·‣#_>@" or unicodedata.category(char) in ("So", "Sm", "Sk", "Pd", "Mn", "Me", "Cf", "Zs")


def _behind_number(text: str, head: str, start: int) -> Stamp | None:
    """Return the time behind the line's number. What lists put there goes (``1.``); a name stays (``#2``)."""
    number = _NUMBER.match(head, start - head.startswith("#", start - 1) if start else 0)
    if number is None or not (number[1] or number[3] or head[number.end()] in _CLOSING):
        return None
    found = _stamp_at(text, head, number.end())
    if found is None or number[3]:
        return found
    return found._replace(rest=f"{number[1]}{number[2]} {found.rest}".rstrip())


def _blank(text: str, head: str) -> Stamp | None:
    blank = _BLANK.match(head)
    return Stamp(None, None, BLANK, _rest(text, head, blank.end()), blank[1], blank[0]) if blank else None


def _stamp_at(text: str, head: str, start: int) -> Stamp | None:
    """Return the time that stands at `start`; None where none does, or what follows says it is none."""
    bracket = head[start : start + 1] if head[start : start + 1] in _CLOSING else ""
    at = start + len(bracket)
    found = _HERE.match(head, at + (head[at : at + 1] == " "))
    times = _times(found) if found else None
    if found is None or times is None:
        return None
    end = found.end() if times[1] is not None else found.end(times[2])
    closed = _closed(head, end, bracket) if bracket else None
    if closed is not None:
        rest = _rest(text, head, closed)
    elif _says_otherwise(head[end : end + 24], times[2]):
        return None
    elif bracket and head[end : end + 1] in (",", ";"):  # a list of times: the first counts, all of it stays
        rest = text[start:].strip()
    else:
        rest = _rest(text, head, end)
        rest = rest.removesuffix(_CLOSING[bracket]).rstrip() if bracket else rest
    bare = not bracket and times[1] is None and text[end:].strip() == rest
    return Stamp(*times, _without_closing_mark(rest, head[:start]), bracket, _written(found), bare=bare)


def _closed(head: str, end: int, bracket: str) -> int | None:
    """Return where the bracket around a time ends; None where it is not closed there."""
    end += head[end : end + 1] == " "
    return end + 1 if head[end : end + 1] == _CLOSING[bracket] else None


def _says_otherwise(after: str, family: str) -> bool:
    """Whether what follows shows a price, an hour of the day, a length, or a part of a word."""
    if _NO_TIME.match(after) or (after[:1].isalpha() and not (family == CLOCK and after[0].isupper())):
        return True
    if family == DOTTED:
        return _NO_DOTTED.match(after) is not None
    return family == UNITS and _NO_UNITS.match(after) is not None


def _rest(text: str, head: str, end: int) -> str:
    end += len(head[end:]) - len(head[end:].lstrip("*_"))  # the end of ``**8:56**``
    end += len(head[end:]) - len(head[end:].lstrip(" \t"))
    behind = _SEPARATOR.match(head, end)
    return text[behind.end() if behind else end :].strip()


def _without_closing_mark(rest: str, ornaments: str) -> str:
    """Return the text without the ``**`` whose opening stood before the time."""
    mark = ornaments[len(ornaments.rstrip("*_")) :]
    at = rest.find(mark, 0, _HEAD) if mark and not rest.startswith(mark) else -1
    return rest if at < 0 or mark in rest[at + len(mark) :] else rest[:at] + rest[at + len(mark) :]


def _written(found: re.Match[str]) -> str:
    return found["clock"] or found["dotted"] or found["units"] or ""


def _times(found: re.Match[str]) -> tuple[int, int | None, str] | None:
    """Return start, end and family of what was matched; None where it is no possible time."""
    family = CLOCK if found["clock"] else DOTTED if found["dotted"] else UNITS
    start = _milliseconds(found[family])
    end = _milliseconds(found["end_" + family] or "")
    if start is None:
        return None
    return start, end if end is not None and end > start else None, family


def _milliseconds(written: str) -> int | None:
    if written.count(":") == 3:  # hours, minutes, seconds, and frames of an unknown rate
        written = written.rpartition(":")[0]
    try:
        return parse_timecode(written)
    except MinutageError:
        return None
