"""Numbers that are written like times and are none: what shows it stands on other lines of the document.

``16:10 est un format`` among lines that begin with a capital, ``1.50 semble cher`` among colon times;
section numbers (``2.10``, ``2.20``, ``3.10``); days and months (``12.05``, ``14.06``). A time that is lost
is worse than a number that is kept: where a colon time keeps the order, only plain signs speak against it.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from app.formats.text.leads import lead_in
from app.formats.text.lexicon import RUNS_ON, SAID_OF_NUMBERS
from app.formats.text.lines import Line
from app.formats.text.times import DOTTED, Stamp

Stamps = list[Stamp | None]

_FIRST_WORD = re.compile(r"[^\W\d_]+'?")
_OF_NUMBERS = re.compile(
    r"(?:ou|et|contre|or|and|versus|vs) \d|(?:partout|all)(?= (?:à|au|aux|après|at|after)\b|[.,;!]|$)"
)
_NEAR_MS: Final = 60_000
_SENTENCE_ENDS: Final = (".", "!", "?", "…")
_SECTION = re.compile(r"(\d{1,2})\.(\d\d?)[.)]?\s+(\w)")


def without_numbers(stamps: Sequence[Stamp | None], texts: Sequence[str]) -> Stamps:
    """Return the times without the numbers that begin a sentence: ``50:50 entre les deux camps``.

    A time that goes straight on into a lower-case word is a number where that word is said of nothing else
    (``1:00 partout à la mi-temps``). Where three in four of the other times stand before a capital or a sign,
    it is one, too, if it breaks their order, if a verb tells something of it behind a full stop, or if it is
    dotted and most of them are not. Elsewhere, lower case shows nothing: only what breaks the order and goes
    on from a number (``entre``, ``au``) is one. A line that says who speaks keeps its time.
    """
    low = {at for at, stamp in enumerate(stamps) if stamp is not None and _goes_straight_on(stamp)}
    known = [None if at in low else stamp for at, stamp in enumerate(stamps)]
    others = [stamp for stamp in known if stamp is not None]
    if not low or len(others) < 2:
        return list(stamps)
    certain = {at for at in low if _OF_NUMBERS.match(_words_of(stamps[at]))}
    lost = _out_of_order(stamps, known) & low
    told = {at for at in low if _is_told_of(stamps[at], texts[at - 1] if at else "")}
    doubtful = lost | told | _dotted_among_others(stamps, low, others)
    if len(others) < 3 * len(low - certain - doubtful):
        doubtful = {at for at in lost if _first_word(stamps[at]) in RUNS_ON}
    return [None if at in certain | doubtful else stamp for at, stamp in enumerate(stamps)]


def _goes_straight_on(stamp: Stamp) -> bool:
    """Whether nothing stands between a time and a lower-case word that is no speaker's."""
    return stamp.bare and stamp.rest[:1].islower() and lead_in(stamp.rest) is None


def _words_of(stamp: Stamp | None) -> str:
    rest = "" if stamp is None else stamp.rest[:40]
    return unicodedata.normalize("NFC", rest).replace("’", "'").casefold()


def _first_word(stamp: Stamp | None) -> str:
    found = _FIRST_WORD.match(_words_of(stamp))
    return found[0] if found else ""


def _is_told_of(stamp: Stamp | None, above: str) -> bool:
    """Whether a sentence begins here and the number is its subject: ``16:10 est un format``, no question."""
    if stamp is None or stamp.rest.endswith("?") or not above.rstrip('»”" ').endswith(_SENTENCE_ENDS):
        return False
    verb = _first_word(stamp)
    return verb in SAID_OF_NUMBERS and not _words_of(stamp).startswith("-", len(verb))


def _dotted_among_others(stamps: Sequence[Stamp | None], low: set[int], others: Sequence[Stamp]) -> set[int]:
    """Return the dotted ones of `low`, none where most of the `others` are dotted themselves."""
    if 2 * sum(stamp.family == DOTTED for stamp in others) > len(others):
        return set()
    return {at for at in low if (stamp := stamps[at]) is not None and stamp.family == DOTTED}


def _out_of_order(stamps: Sequence[Stamp | None], known: Sequence[Stamp | None]) -> set[int]:
    """Return the times that break the order of the known ones before and behind them, which keep it."""
    found = set()
    neighbours = zip(_times_before(known), _times_before(known[::-1])[::-1], strict=True)
    for at, (stamp, (before, behind)) in enumerate(zip(stamps, neighbours, strict=True)):
        if stamp is None or stamp.ms is None or (before is not None and behind is not None and before > behind):
            continue
        if (before is not None and stamp.ms < before) or (behind is not None and stamp.ms > behind):
            found.add(at)
    return found


def _times_before(stamps: Sequence[Stamp | None]) -> list[int | None]:
    """Return, for each line, the nearest time above it."""
    found: list[int | None] = []
    nearest: int | None = None
    for stamp in stamps:
        found.append(nearest)
        if stamp is not None and stamp.ms is not None:
            nearest = stamp.ms
    return found


def without_sections(found: Sequence[Stamp | None], lines: Sequence[Line]) -> Stamps:
    """Return the times without the dotted ones that number sections, or are days and months.

    There are ``2.1`` and ``2.2`` too, or most follow one another by one, or they count by tens (``2.10``, ``2.20``,
    ``3.10``, ``3.20``) with no other time between; or three at least are dates in the order of the year.
    One part that counts by tens (``2.10``, ``2.20``) near a time that it fits is made of times.
    """
    dotted = [stamp for stamp in found if stamp is not None and stamp.family == DOTTED]
    if _are_sections(dotted, lines) or _are_dates(dotted):
        return [None if stamp is not None and stamp.family == DOTTED else stamp for stamp in found]
    result = list(found)
    timed = [(at, stamp) for at, stamp in enumerate(found) if stamp is not None]
    runs = [list(run) for _, run in groupby(timed, key=lambda one: one[1].family == DOTTED)]
    for above, run, below in zip([None, *runs], runs, [*runs[1:], None], strict=False):
        places, stamps = zip(*run, strict=True)
        parts = _parts_by_tens(stamps) if stamps[0].family == DOTTED else 0
        around = (above[-1][1].ms if above else None, below[0][1].ms if below else None)
        if parts > 1 or (parts and not _are_near(stamps, *around)):
            for at in places:
                result[at] = None
    return result


def _are_sections(dotted: Sequence[Stamp], lines: Sequence[Line]) -> bool:
    if dotted and _has_short_sections(lines):
        return True
    pairs = list(pairwise(stamp.ms for stamp in dotted if stamp.ms is not None))
    steps = sum(second - first == 1000 for first, second in pairs)
    return len(pairs) > 1 and steps * 2 > len(pairs)


def _has_short_sections(lines: Sequence[Line]) -> bool:
    """Whether 2.1 before a capital is followed by the next section: 2.2, 3.1 or 2.10. Alone it counts things."""
    heads = [head.groups() for line in lines if (head := _SECTION.match(line.text))]
    for (part, number, word), (part_below, number_below, word_below) in pairwise(heads):
        if len(number) == 1 and word.isupper() and word_below.isupper():
            following = {(int(part), "10"), (int(part), str(int(number) + 1)), (int(part) + 1, "1")}
            if (int(part_below), number_below) in following:
                return True
    return False


def _parts_by_tens(stamps: Sequence[Stamp]) -> int:
    """Return how many parts numbers have that go 2.10, 2.20, 3.10, 3.20: from ten on by tens; 0 where they don't.

    Part follows part, and none is a number alone.
    """
    numbers = [tuple(map(int, stamp.numbers)) for stamp in stamps]
    parts = [[number[1] for number in group] for _, group in groupby(numbers, key=lambda number: number[0])]
    firsts = list(dict.fromkeys(number[0] for number in numbers))
    count = (
        all(len(number) == 2 for number in numbers)
        and firsts == list(range(max(1, firsts[0]), firsts[0] + len(parts)))
        and all(len(part) > 1 and part == list(range(10, 10 * len(part) + 1, 10)) for part in parts)
    )
    return len(parts) if count else 0


def _are_near(stamps: Sequence[Stamp], before: int | None, behind: int | None) -> bool:
    """Whether they keep the order of the times before and behind, and stand less than a minute from one of them."""
    first, last = stamps[0].ms or 0, stamps[-1].ms or 0
    gaps = [] if before is None else [first - before]
    gaps += [] if behind is None else [behind - last]
    return bool(gaps) and 0 <= min(gaps) < _NEAR_MS


def _are_dates(dotted: Sequence[Stamp]) -> bool:
    """Whether they are days and months of one year, with two digits each: 12.05, 14.06, 21.09."""
    numbers = [tuple(map(int, stamp.numbers)) for stamp in dotted]
    if len(numbers) < 3 or any(len(stamp.written) != 5 for stamp in dotted):
        return False
    days = [(month, day) for day, month in numbers]
    return days == sorted(days) and all(1 <= month <= 12 and 1 <= day <= 31 for month, day in days)
