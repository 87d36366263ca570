"""What each entry of a document is: the title, a chapter, a turn, a paragraph."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN
from app.formats.text.cast import Cast, Use
from app.formats.text.headings import LONGEST_PHRASE, announces_list, is_closing_line, is_phrase, series
from app.formats.text.leads import LeadIn, is_common, lead_in
from app.formats.text.pairing import Entry, is_exact

TITLE: Final = "title"

_QUICK_MS: Final = 8000  # speech is cut every few seconds; a chapter is longer
_DEEPEST: Final = 8  # what is indented by more stands in the middle of its line

Leads = list[LeadIn | None]


class Structure(NamedTuple):
    """What the entries of a document are.

    Args:
        kinds: `TITLE`, `CHAPTER`, `TURN`, `PARAGRAPH` or `ASIDE`, one for each entry.
        leads: who speaks, one for each entry; None where nobody is named.
        cast: who is meant by the names.
    """

    kinds: list[str]
    leads: Leads
    cast: Cast


def structure_of(entries: Sequence[Entry], known: Sequence[str] | None = None) -> Structure:
    """Decide what the entries are, over the whole document.

    Args:
        known: the names of those who speak around what is only a part of a document. A part is no list of chapters.
    """
    first = next((at for at, entry in enumerate(entries) if entry.stamp), None)
    cast, leads = _speakers(entries, first or 0, known or ())
    begins = [bool(entry.stamp) or lead is not None for entry, lead in zip(entries, leads, strict=True)]
    headings = _headings(entries, begins, untimed=first is None)
    if first is not None and known is None and _is_list(entries, leads, headings, first):
        leads = [None if entry.stamp else lead for entry, lead in zip(entries, leads, strict=True)]
        kinds = [
            CHAPTER if entry.stamp else TURN if lead else PARAGRAPH for entry, lead in zip(entries, leads, strict=True)
        ]
    else:
        headings |= {at for at, entry in enumerate(entries) if entry.line.depth}
        headings |= set() if headings else _series_with_times(entries, leads)
        kinds = [CHAPTER if at in headings else TURN if begin else PARAGRAPH for at, begin in enumerate(begins)]
    if _has_title(entries, kinds):
        kinds[0] = TITLE
    _tell_asides(entries, kinds)
    return Structure(kinds, leads, cast)


def _speakers(entries: Sequence[Entry], first: int, known: Sequence[str]) -> tuple[Cast, Leads]:
    """Return the cast, and who speaks in each entry. What stands above the first time presents, and says nothing."""
    found: Leads = [None] * first
    found += [_possible_lead(entry) for entry in entries[first:]]
    uses = [
        Use(lead, bool(entry.stamp), entry.stamp is not None and is_exact(entry.stamp))
        for entry, lead in zip(entries, found, strict=True)
        if lead
    ]
    timed = sum(bool(entry.stamp) for entry in entries)
    among = timed if any(use.timed for use in uses) else len(entries) * 2 // 3
    cast = Cast(uses, among, (entry.text[:1000] for entry in entries[: min(first, 100)]), known)
    return cast, [lead if lead and cast.accepts(lead) else None for lead in found]


def _possible_lead(entry: Entry) -> LeadIn | None:
    if entry.line.depth:
        return None
    return entry.lead or lead_in(entry.text, dashes=entry.stamp is not None and is_exact(entry.stamp))


def _headings(entries: Sequence[Entry], begins: Sequence[bool], *, untimed: bool) -> set[int]:
    """Return the untimed lines without a `#` that are a chapter's heading.

    A timed line directly follows, and the line is marked up as a heading, or of a numbered series, or a short
    phrase. In a document without any time, a line that names its speaker stands for a timed one. A line that is
    indented, and the timed one not, goes on with what stands above (one in the middle of its line does not).
    """
    found: set[int] = set()
    members: dict[str, list[int]] = {}
    for at, (entry, below) in enumerate(pairwise(entries)):
        if begins[at] or entry.line.depth or below.line.depth or not (begins[at + 1] if untimed else below.stamp):
            continue
        if 1 < entry.line.indent <= _DEEPEST and entry.line.indent > below.line.indent:
            continue
        member = series(entry.line.text)
        clear = entry.line.strong or (member is not None and member[1])
        if clear or (is_phrase(entry.line.text) and not _goes_on(entries, at)):
            found.add(at)
        elif member is not None:
            members.setdefault(member[0], []).append(at)
    for numbered in members.values():
        found.update(numbered if len(numbered) > 1 else ())
    return found


def _goes_on(entries: Sequence[Entry], at: int) -> bool:
    """Whether the line at `at` is the end of something above it: of a sentence, or of a list."""
    if at == 0:
        return False
    above, line = entries[at - 1], entries[at].line
    if line.has_bullet:
        return above.line.has_bullet and above.stamp is None
    return not line.gap and line.text[0].islower()


def _is_list(entries: Sequence[Entry], leads: Leads, headings: set[int], first: int) -> bool:
    """Whether the timed lines are a list of chapters: short, no headings between them, nobody speaks."""
    timed = [entry for entry in entries if entry.stamp]
    if len(timed) < 2 or any(entry.line.depth for entry in entries[1:]):
        return False
    if headings and not _is_above_list(entries, headings, first, timed):
        return False
    led = sum(lead is not None for entry, lead in zip(entries, leads, strict=True) if entry.stamp)
    short = sum(len(entry.text) <= LONGEST_PHRASE for entry in timed)
    sentences = sum(entry.text.rstrip('»”" ').endswith(".") for entry in timed)
    if led * 3 > len(timed) or short * 5 < len(timed) * 4 or sentences * 3 > len(timed):
        return False
    times = [entry.stamp.ms for entry in timed if entry.stamp and entry.stamp.ms is not None]
    steps = sorted(later - sooner for sooner, later in pairwise(times))
    return bool(times) and (not steps or steps[len(steps) // 2] >= _QUICK_MS)


def _is_above_list(entries: Sequence[Entry], headings: set[int], first: int, timed: Sequence[Entry]) -> bool:
    """Whether the only heading stands above the first time and is no chapter: the page's title, or ``Sommaire``."""
    line, begin = entries[first - 1].line, timed[0].stamp
    if headings != {first - 1} or line.strong or series(line.text):
        return False
    from_zero = begin is not None and begin.ms == 0 and len(timed) > 2 and not is_common(line.text.split()[0])
    return announces_list(line.text) or from_zero or (first == 1 and entries[1].line.gap)


def _series_with_times(entries: Sequence[Entry], leads: Leads) -> set[int]:
    """Return the timed lines that begin ``Question 1``, ``Question 2``: chapters, where no untimed line is one."""
    members: dict[str, list[int]] = {}
    for at, (entry, lead) in enumerate(zip(entries, leads, strict=True)):
        member = series(entry.text) if entry.stamp and lead is None else None
        if member is not None and member[1]:
            members.setdefault(member[0], []).append(at)
    return {at for numbered in members.values() if len(numbered) > 1 for at in numbered}


def _tell_asides(entries: Sequence[Entry], kinds: list[str]) -> None:
    """Turn the closing paragraphs that belong to the page, not to the turn or chapter above, into asides."""
    last = max((at for at, kind in enumerate(kinds) if kind in (CHAPTER, TURN)), default=len(kinds))
    tail = range(last + 1, len(kinds))
    if tail and entries[tail[0]].line.gap and _is_pure_list(entries, kinds[: tail[0]]):
        kinds[tail[0] :] = [ASIDE] * len(tail)
    for at in reversed(tail):
        if not is_closing_line(entries[at].text):
            break
        kinds[at] = ASIDE


def _is_pure_list(entries: Sequence[Entry], kinds: Sequence[str]) -> bool:
    """Whether there are timed chapters without anything between them."""
    if CHAPTER not in kinds:
        return False
    first = kinds.index(CHAPTER)
    return all(kind == CHAPTER and entry.stamp for kind, entry in zip(kinds[first:], entries[first:], strict=False))


def _has_title(entries: Sequence[Entry], kinds: Sequence[str]) -> bool:
    """Whether the first line is the title: the only one marked up as such, or a phrase apart from what follows."""
    first = entries[0]
    if first.line.depth == 1 and first.stamp is None:
        return not any(entry.line.depth == 1 for entry in entries[1:])
    if len(entries) < 2 or first.stamp or not is_phrase(first.text) or announces_list(first.text):
        return False
    if kinds[0] == CHAPTER:  # where no line has a time, the only heading is above everything
        marked = first.line.depth or first.line.strong or series(first.text)
        return not marked and kinds.count(CHAPTER) == 1 and not any(entry.stamp for entry in entries)
    above_list = entries[1].stamp is not None and kinds[1] == CHAPTER
    return kinds[0] == PARAGRAPH and not first.line.has_bullet and (entries[1].line.gap or above_list)
