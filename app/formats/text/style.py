"""Which of a document's seeming times are times: decided over all its lines, not line by line.

Colon times are, unless they begin a sentence (`doubts`). Dotted ones (``0.30``, ``1.00.35``) are where
they keep the order of the times around them and are no section numbers, dates or prices. ``1h02`` and
``12'30''`` are where they are no hours of the day and no lengths. Times at the ends of lines count where
no line begins with one.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from app.formats.text.doubts import Stamps, without_numbers, without_sections
from app.formats.text.leads import name_weight
from app.formats.text.lines import Line
from app.formats.text.times import BLANK, CLOCK, DOTTED, UNITS, Stamp, expects_hour, leading, middle, trailing

HOUR_MS: Final = 3_600_000
_MORNING_MS: Final = 6 * HOUR_MS


def stamp_lines(lines: Sequence[Line]) -> Stamps:
    """Return the time of each line, None for those that have none."""
    found = [leading(line.text) for line in lines]
    for at in range(1, len(lines)):
        if found[at] and expects_hour(lines[at - 1].text):
            found[at] = None  # a sentence broken over two lines
    stamps = _believed(without_numbers(without_sections(found, lines), [line.text for line in lines]))
    count = _count(stamps)
    if count * 4 > len(lines):  # the usual case: no need to look further
        return stamps
    others = _elsewhere(lines)
    return others if _count(others) > count * 4 else stamps


def _elsewhere(lines: Sequence[Line]) -> Stamps:
    """Return the times at the ends of lines, or behind a name; none where too few lines agree on it."""
    stamps = [trailing(line.text) or _behind_name(line.text) for line in lines]
    bracketed = [stamp for stamp in stamps if stamp is not None and stamp.bracket]
    if len(bracketed) >= 2 and _share_in_order(bracketed) >= 0.8:
        return [stamp if stamp is not None and stamp.bracket else None for stamp in stamps]
    bare = [stamp for stamp in stamps if stamp is not None]
    return stamps if len(bare) >= 3 and _share_in_order(bare) >= 0.8 else [None] * len(lines)


def _behind_name(text: str) -> Stamp | None:
    stamp = middle(text)
    return stamp if stamp is not None and name_weight(stamp.name) else None


def _believed(found: Stamps) -> Stamps:
    """Return those of the times at the beginnings of lines that the document bears out."""
    stamps = _of(found, CLOCK, BLANK)
    units = [stamp for stamp in found if stamp is not None and stamp.family == UNITS]
    if any(stamps):
        stamps = _with(stamps, _of(found, UNITS))
    elif _are_units_times(units):
        full = [stamp if stamp is not None and len(stamp.numbers) > 1 else None for stamp in _of(found, UNITS)]
        stamps = _with(full, _of(found, UNITS))
    dotted = [stamp for stamp in found if stamp is not None and stamp.family == DOTTED]
    if not dotted:
        return stamps
    if any(stamps):
        readings = _of(found, DOTTED), [_in_seconds(stamp) for stamp in _of(found, DOTTED)]
        return max((_with(stamps, reading) for reading in readings), key=_count)
    return _of(found, DOTTED) if _are_dotted_times(dotted) else stamps


def _of(found: Stamps, *families: str) -> Stamps:
    return [stamp if stamp is not None and stamp.family in families else None for stamp in found]


def _in_seconds(stamp: Stamp | None) -> Stamp | None:
    """Return ``[12.34]`` read as seconds, as tools write the first minute; None where it can't be."""
    if stamp is None or stamp.bracket != "[" or len(stamp.numbers) != 2:
        return None
    seconds, hundredths = stamp.numbers
    return stamp._replace(ms=int(seconds) * 1000 + int(hundredths) * 10)


def _count(stamps: Stamps) -> int:
    return sum(stamp is not None for stamp in stamps)


def _with(stamps: Stamps, candidates: Stamps) -> Stamps:
    """Return `stamps` and those of `candidates` that keep the order between the times before and behind them."""
    result = list(stamps)
    bounds = _next_times(stamps)
    before = 0
    for at, candidate in enumerate(candidates):
        kept = stamps[at]
        if kept is None and candidate is not None and _fits(candidate, before, bounds[at]):
            kept = result[at] = candidate
        if kept is not None and kept.ms is not None:
            before = kept.ms
    return result


def _next_times(stamps: Stamps) -> list[int | None]:
    """Return, for each line, the first time behind it."""
    bounds: list[int | None] = []
    bound: int | None = None
    for stamp in reversed(stamps):
        bounds.append(bound)
        if stamp is not None and stamp.ms is not None:
            bound = stamp.ms
    bounds.reverse()
    return bounds


def _fits(stamp: Stamp, before: int, behind: int | None) -> bool:
    """Whether a time keeps the order; three dotted numbers, which may be a date, also stay near the time before."""
    if stamp.ms is None or stamp.ms < before or (behind is not None and stamp.ms > behind):
        return False
    return stamp.family != DOTTED or len(stamp.numbers) == 2 or stamp.ms <= before + 2 * HOUR_MS


def _are_units_times(units: list[Stamp]) -> bool:
    """Whether ``1h02`` alone means a place in the recording, not an hour of the day and not a length."""
    full = [stamp for stamp in units if len(stamp.numbers) > 1]
    in_recording = any(stamp.ms is not None and stamp.ms < _MORNING_MS for stamp in full)
    return in_recording and (len(full) > 1 or bool(full[0].bracket) or not full[0].rest[:1].islower())


def _are_dotted_times(dotted: list[Stamp]) -> bool:
    """Whether dotted numbers are times where no other writing stands beside them; dates begin after the first hour."""
    early = any(stamp.ms is not None and stamp.ms < HOUR_MS for stamp in dotted)
    return early and len(dotted) > 1 and _share_in_order(dotted) >= 0.8


def _share_in_order(stamps: Sequence[Stamp]) -> float:
    """Return which part of the times does not go back."""
    times = [stamp.ms for stamp in stamps if stamp.ms is not None]
    pairs = list(pairwise(times))
    return sum(first <= second for first, second in pairs) / len(pairs) if pairs else 1.0
