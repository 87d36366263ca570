"""Times, names and texts that stand on lines of their own, brought together.

``00:00:05 Speaker 1`` or ``Anne Morel (0:05)`` with the text below, a time alone
above its text, a name above its time, a title above its time.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from app.formats.text.doubts import Stamps
from app.formats.text.leads import LeadIn, answer, lead_in, name_key, name_weight
from app.formats.text.lines import Line
from app.formats.text.times import Stamp

_ABOVE: Final = "above"
_BESIDE: Final = "beside"
_BELOW: Final = "below"


class Entry(NamedTuple):
    """A line of the document together with what belongs to it.

    Args:
        line: the line that it begins with.
        stamp: its time, None where it has none.
        text: what it says, without the time and without a name that has a place of its own.
        lead: who speaks, where the layout shows it.
    """

    line: Line
    stamp: Stamp | None
    text: str
    lead: LeadIn | None = None


class _Name(NamedTuple):
    """A name without a text on its line; `place` says where it stands, seen from its time."""

    text: str
    place: str
    clear: bool


_Names = dict[int, _Name]


def pair(lines: Sequence[Line], stamps: Stamps) -> list[Entry]:
    """Return the document's entries: a line each, or a time with the lines that belong to it."""
    if _titles_stand_above(lines, stamps):
        return _titles_with_times(lines, stamps)
    names = _names(lines, stamps)
    entries: list[Entry] = []
    at = 0
    while at < len(lines):
        stamp, line = stamps[at], lines[at]
        if stamp is not None:
            name, text, at = _name_and_text(stamp, names, at)
            if not text and _is_plain(lines, stamps, at) and at not in names:
                text, at = lines[at].raw, at + 1
            entries.append(Entry(line, stamp, text, _lead(name, text)))
            continue
        if at not in names and not _is_cue_number(lines, stamps, at):
            entries.append(Entry(line, None, line.raw))
        at += 1
    return entries


def _name_and_text(stamp: Stamp, names: _Names, at: int) -> tuple[str, str, int]:
    """Return who speaks at the time at `at`, or ``""``; the text of its line; the line behind both."""
    if at in names:
        return names[at].text, stamp.rest if stamp.name else "", at + 1
    if stamp.name:
        return "", f"{stamp.name} {stamp.rest}", at + 1
    if not stamp.rest and at + 1 in names and names[at + 1].place == _BELOW:
        return names[at + 1].text, "", at + 2
    above = names.get(at - 1)
    return above.text if above is not None and above.place == _ABOVE else "", stamp.rest, at + 1


def _lead(name: str, text: str) -> LeadIn | None:
    if not name:
        return None
    return answer(name, text) or LeadIn(name, " ".join(unicodedata.normalize("NFC", name).split()), text, sure=True)


def _is_plain(lines: Sequence[Line], stamps: Stamps, at: int) -> bool:
    """Whether there is a line that has no time and is not marked up as a heading."""
    return 0 <= at < len(lines) and stamps[at] is None and not lines[at].depth


def _is_cue_number(lines: Sequence[Line], stamps: Stamps, at: int) -> bool:
    """Whether a line is no more than the number that subtitles put above each time."""
    below = stamps[at + 1] if at + 1 < len(lines) else None
    return lines[at].text.isdigit() and below is not None and below.end_ms is not None and not below.rest


def _names(lines: Sequence[Line], stamps: Stamps) -> _Names:
    """Return the lines that hold, besides a time, nothing but the name of who speaks there."""
    found: _Names = {}
    for at, stamp in enumerate(stamps):
        if stamp is not None:
            found.update(_names_at(lines, stamps, at, stamp))
    counts = Counter(name_key(name.text) for name in found.values())
    weighty = {at: name for at, name in found.items() if name_weight(name.text)}
    clear = {at: name for at, name in weighty.items() if counts[name_key(name.text)] > 1}
    clear |= {at: name for at, name in found.items() if name.clear}
    times = sum(stamp is not None for stamp in stamps)
    for place in {name.place for name in clear.values()}:
        alike = {at: name for at, name in weighty.items() if name.place == place}
        clear |= alike if len(alike) >= 0.8 * times else {}
    return clear


def _names_at(lines: Sequence[Line], stamps: Stamps, at: int, stamp: Stamp) -> _Names:
    """Return what may be names around the time at `at`, by their lines."""
    found: _Names = {}
    below = _is_plain(lines, stamps, at + 1)
    if stamp.name:
        between = lines[at].text.removesuffix(stamp.rest).rpartition(stamp.written)[2]
        found[at] = _Name(stamp.name, _BESIDE, name_weight(stamp.name) > 1 or ":" in between)
    elif stamp.rest and below:
        behind_name = lines[at].text.startswith(stamp.rest)
        found[at] = _name(stamp.rest, _BESIDE, exact=behind_name or is_exact(stamp))
    elif below and _is_plain(lines, stamps, at + 2) and not lines[at + 2].gap:
        found[at + 1] = _name(lines[at + 1].text, _BELOW, exact=is_exact(stamp))
    nameless = below if not stamp.rest else not stamp.name and lead_in(stamp.rest) is None
    if nameless and _is_plain(lines, stamps, at - 1) and not lines[at].gap:
        found[at - 1] = _name(lines[at - 1].text, _ABOVE, exact=False)
    return found


def _name(text: str, place: str, *, exact: bool) -> _Name:
    """Return what may be a name: clear where it answers, or is a full one with a colon, or beside a tool's time."""
    lead = lead_in(text) if text.endswith((":", "：")) else answer(text, "")
    if lead is None or lead.text:
        return _Name(text, place, exact and name_weight(text) > 1)
    full = name_weight(lead.name or "") > 1 and place != _ABOVE
    return _Name(lead.label, place, lead.sure or full)


def is_exact(stamp: Stamp) -> bool:
    """Return whether a time is written as tools write it: in square brackets, or with its hours from zero on."""
    return stamp.bracket == "[" or (len(stamp.numbers) > 2 and stamp.written.startswith("00"))


def _titles_stand_above(lines: Sequence[Line], stamps: Stamps) -> bool:
    """Whether every time stands alone, directly below its title."""
    alone = [at for at, stamp in enumerate(stamps) if stamp is not None and not stamp.rest]
    if len(alone) < 2 or sum(stamp is not None for stamp in stamps) > len(alone):
        return False
    if any(not _is_plain(lines, stamps, at - 1) or lines[at].gap for at in alone):
        return False
    last = alone[-1] + 1
    return all(after - before == 2 for before, after in pairwise(alone)) and (last == len(lines) or lines[last].gap)


def _titles_with_times(lines: Sequence[Line], stamps: Stamps) -> list[Entry]:
    entries: list[Entry] = []
    for line, stamp, below in zip(lines, stamps, [*stamps[1:], None], strict=True):
        if stamp is None:
            entries.append(Entry(line, below, line.raw if below is None else line.text))
    return entries
