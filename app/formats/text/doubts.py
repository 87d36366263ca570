"""Numbers that are written like times and are none: what shows it stands on other lines of the document.

``16:10 est un format``, ``1.50 semble cher`` among lines that begin with a capital; section
numbers (``2.10``, ``2.20``, ``3.10``); days and months (``12.05``, ``14.06``).
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise

from app.formats.text.leads import lead_in
from app.formats.text.lexicon import RUNS_ON
from app.formats.text.lines import Line
from app.formats.text.times import DOTTED, Stamp

Stamps = list[Stamp | None]

_FIRST_WORD = re.compile(r"[^\W\d_]+'?")
_TWO_NUMBERS = re.compile(r"(?:ou|et|contre|or|and|versus|vs) \d")
_SECTION = re.compile(r"\d{1,2}\.\d[.)]?\s+(\w)")


def without_numbers(stamps: Sequence[Stamp | None]) -> Stamps:
    """Return the times without the numbers that begin a sentence: ``50:50 entre les deux camps``.

    Where three timed lines in four begin with a capital or a sign behind their time, a time that goes
    straight on into a lower-case word is a number if that word goes on from one (``est``, ``entre``, ``au``),
    if it is dotted, or if it breaks the order of the times around it. A line that says who speaks keeps its time.
    """
    low = {at for at, stamp in enumerate(stamps) if stamp is not None and _goes_straight_on(stamp)}
    known = [None if at in low else stamp for at, stamp in enumerate(stamps)]
    usual = sum(stamp is not None for stamp in known)
    if not low or usual < 2:
        return list(stamps)
    before, behind = _times_before(known), _times_before(known[::-1])[::-1]
    numbers = {at for at in low if _runs_on(stamps[at]) or _is_doubtful(stamps[at], before[at], behind[at])}
    if usual < 3 * len(low - numbers):
        return list(stamps)
    return [None if at in numbers else stamp for at, stamp in enumerate(stamps)]


def _goes_straight_on(stamp: Stamp) -> bool:
    """Whether nothing stands between a time and a lower-case word that is no speaker's."""
    return stamp.bare and stamp.rest[:1].islower() and lead_in(stamp.rest) is None


def _runs_on(stamp: Stamp | None) -> bool:
    """Whether the words behind a time go on from a number, and begin no sentence and no title."""
    if stamp is None:
        return False
    words = unicodedata.normalize("NFC", stamp.rest[:40]).replace("’", "'").casefold()
    first = _FIRST_WORD.match(words)
    return (first is not None and first[0] in RUNS_ON) or _TWO_NUMBERS.match(words) is not None


def _times_before(stamps: Sequence[Stamp | None]) -> list[int | None]:
    """Return, for each line, the nearest time above it."""
    found: list[int | None] = []
    nearest: int | None = None
    for stamp in stamps:
        found.append(nearest)
        if stamp is not None and stamp.ms is not None:
            nearest = stamp.ms
    return found


def _is_doubtful(stamp: Stamp | None, before: int | None, behind: int | None) -> bool:
    """Whether it is dotted, or is alone in breaking the order of the times before and behind it."""
    if stamp is None or stamp.ms is None or stamp.family == DOTTED:
        return True
    if before is not None and behind is not None and before > behind:
        return False
    return (before is not None and stamp.ms < before) or (behind is not None and stamp.ms > behind)


def without_sections(found: Sequence[Stamp | None], lines: Sequence[Line]) -> Stamps:
    """Return the times without the dotted ones that number sections, or are days and months.

    There are ``2.1`` too, or most follow one another by one, or they count by tens (``2.10``, ``2.20``)
    with no other time between; or three at least are dates in the order of the year.
    """
    dotted = [stamp for stamp in found if stamp is not None and stamp.family == DOTTED]
    if _are_sections(dotted, lines) or _are_dates(dotted):
        return [None if stamp is not None and stamp.family == DOTTED else stamp for stamp in found]
    result = list(found)
    timed = [(at, stamp) for at, stamp in enumerate(found) if stamp is not None]
    for is_dotted, run in groupby(timed, key=lambda one: one[1].family == DOTTED):
        places, stamps = zip(*run, strict=True)
        if is_dotted and _count_by_tens(stamps):
            for at in places:
                result[at] = None
    return result


def _are_sections(dotted: Sequence[Stamp], lines: Sequence[Line]) -> bool:
    heads = (_SECTION.match(line.text) for line in lines) if dotted else ()
    if any(head[1].isupper() for head in heads if head):
        return True
    pairs = list(pairwise(stamp.ms for stamp in dotted if stamp.ms is not None))
    steps = sum(second - first == 1000 for first, second in pairs)
    return len(pairs) > 1 and steps * 2 > len(pairs)


def _count_by_tens(stamps: Sequence[Stamp]) -> bool:
    """Whether numbers go 2.10, 2.20, 3.10: in each part from ten on by tens, part after part, none of them alone."""
    numbers = [tuple(map(int, stamp.numbers)) for stamp in stamps]
    parts = [[number[1] for number in group] for _, group in groupby(numbers, key=lambda number: number[0])]
    firsts = list(dict.fromkeys(number[0] for number in numbers))
    return (
        all(len(number) == 2 for number in numbers)
        and firsts == list(range(max(1, firsts[0]), firsts[0] + len(parts)))
        and all(part == list(range(10, 10 * len(part) + 1, 10)) for part in parts)
        and any(len(part) > 1 for part in parts)
    )


def _are_dates(dotted: Sequence[Stamp]) -> bool:
    """Whether they are days and months of one year, with two digits each: 12.05, 14.06, 21.09."""
    numbers = [tuple(map(int, stamp.numbers)) for stamp in dotted]
    if len(numbers) < 3 or any(len(stamp.written) != 5 for stamp in dotted):
        return False
    days = [(month, day) for day, month in numbers]
    return days == sorted(days) and all(1 <= month <= 12 and 1 <= day <= 31 for month, day in days)
