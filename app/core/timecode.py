"""Timecodes: a time as text, the way people write it and the way we print it."""

import re
from typing import Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP

MAX_MS: Final = 1000 * 3600 * 1000
"""No recording lasts a thousand hours; a longer time is a slip."""

_FRACTION = r"(?:[.,](?P<f>\d{1,9}))?"
_CLOCK = re.compile(rf"(?:(?P<h>\d{{1,4}})[:：])?(?P<m>\d{{1,5}})[:：](?P<s>\d{{1,2}}){_FRACTION}")
_DOTTED = re.compile(r"(?:(?P<h>\d{1,4})\.)?(?P<m>\d{1,5})\.(?P<s>\d{2})")
_MINUTE_SIGN = r"(?:m|mn|min|'|′|’)"
_SECOND_SIGN = r"(?:s|sec|''|\"|″|’’)"
_LAST = rf"(?: ?(?P<s>\d{{1,2}}){_FRACTION} ?{_SECOND_SIGN}?)?"
_HOURS = re.compile(rf"(?P<h>\d{{1,4}}) ?h(?: ?(?P<m>\d{{1,2}}) ?(?:{_MINUTE_SIGN}{_LAST})?)?")
_MINUTES = re.compile(rf"(?P<m>\d{{1,5}}) ?{_MINUTE_SIGN}{_LAST}")
_SECONDS = re.compile(rf"(?P<s>\d{{1,7}}){_FRACTION} ?{_SECOND_SIGN}?")
_SPELLED = re.compile(r"(?<=\d) ?(heures?|hours?|hrs?|minutes?|mins\.?|min\.|secondes?|seconds?|secs\.?|sec\.)")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SHORT: Final = {"h": "h", "m": "min", "s": "s"}


def within_project(ms: int) -> int:
    """Return the time itself, or the nearest one that a project can hold."""
    return max(0, min(ms, MAX_MS))


def format_timecode(ms: int, *, always_hours: bool = False) -> str:
    """Return ``8:56``, ``1:02:03``, or ``0:08.250`` where there are milliseconds.

    Args:
        ms: milliseconds from the start of the recording.
        always_hours: ``0:08:56``, for columns.

    Raises:
        ValueError: `ms` is negative.

    >>> format_timecode(536_000), format_timecode(3_723_000), format_timecode(8_250)
    ('8:56', '1:02:03', '0:08.250')
    """
    if ms < 0:
        raise ValueError(f"a time can't be negative: {ms}")
    seconds, thousandths = divmod(ms, 1000)
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    point = f".{thousandths:03}" if thousandths else ""
    if hours or always_hours:
        return f"{hours}:{minutes:02}:{seconds:02}{point}"
    return f"{minutes}:{seconds:02}{point}"


def parse_timecode(text: str) -> int:
    """Return the milliseconds of a time that somebody typed.

    Takes ``8:56``, ``1:02:03.250``, ``8.56`` and ``1.02.03`` (minutes and seconds, as
    people write them), ``1h02``, ``1 h 02 min 03``, ``12'30''``, ``8m56``, ``90 min``,
    ``12.5 s``, and a bare number of seconds.

    Raises:
        MinutageError: it is no time.

    >>> parse_timecode("8:56"), parse_timecode("1h02"), parse_timecode("12'30''"), parse_timecode("8.56")
    (536000, 3720000, 750000, 536000)
    """
    tidy = " ".join(_INVISIBLE.sub("", text).lower().split())
    tidy = _SPELLED.sub(lambda word: _SHORT[word[1][0]], tidy)
    for pattern in (_CLOCK, _DOTTED, _HOURS, _MINUTES, _SECONDS):
        found = pattern.fullmatch(tidy)
        ms = None if found is None else _milliseconds(found, bare=pattern is _SECONDS)
        if ms is not None:
            return ms
    raise MinutageError(
        QT_TRANSLATE_NOOP("core", "“{text}” is not a time"),
        QT_TRANSLATE_NOOP("core", "write it like 8:56, 1:02:03 or 0:08.250"),
        text=text,
    )


def _milliseconds(found: re.Match[str], *, bare: bool) -> int | None:
    """Return the time that was matched; None where minutes or seconds of a longer time exceed 59."""
    part = found.groupdict()
    hours, minutes, seconds = (int(part.get(name) or 0) for name in "hms")
    if (part.get("h") and minutes > 59) or (not bare and seconds > 59):
        return None
    thousandths = int((part.get("f") or "").ljust(3, "0")[:3])
    ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
    return ms if ms <= MAX_MS else None
