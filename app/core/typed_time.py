"""Times as they are typed in the place of others: the time itself, an amount later or earlier, or none at all."""

import re
from typing import Final, NamedTuple

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import MAX_MS, format_timecode, parse_timecode

MINUS: Final = "−"

_SIGNED: Final = re.compile(r"([+＋\-−–])\s*(.+)", re.DOTALL)
_DECIMAL: Final = re.compile(r"(\d{1,7})[.,](\d{1,9})(?: ?s)?")
_THOUSANDTHS: Final = re.compile(r"(\d{1,9}) ?ms")
_FRAMES: Final = re.compile(r"(\d{1,5}) ?(?:f|fr|frames?|im|img|images?)\.?", re.IGNORECASE)


class Typed(NamedTuple):
    """What a text asks for.

    Args:
        ms: the time, in ms; None: not placed.
        frames: how many frames after `ms`, before it where negative: where they lie only the recording knows.
    """

    ms: int | None
    frames: int = 0


def read_typed(text: str, now_ms: int | None) -> Typed:
    """Return what `text` puts in the place of `now_ms`, which is None where nothing is placed yet.

    It is what `parse_timecode` reads; or, with a sign before it, what `parse_amount` reads, or frames,
    counted from `now_ms`; or nothing, which is not placed.

    Raises:
        MinutageError: it is no time, or none that a mark can have.

    >>> read_typed("8.56", None).ms, read_typed("+2.5", 536_400).ms, read_typed(" ", 536_400).ms
    (536000, 538900, None)
    >>> read_typed("-3f", 536_400)
    Typed(ms=536400, frames=-3)
    """
    tidy = text.strip()
    if not tidy:
        return Typed(None)
    signed = _SIGNED.fullmatch(tidy)
    if signed is None:
        return Typed(parse_timecode(tidy))
    if now_ms is None:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "This mark is not placed yet, so there is nothing to count from"),
            QT_TRANSLATE_NOOP("core", "write the time itself, like 8:56"),
        )
    frames = _FRAMES.fullmatch(signed[2])
    if frames is not None:
        return Typed(now_ms, int(frames[1]) if signed[1] in "+＋" else -int(frames[1]))
    return Typed(_within(now_ms + parse_amount(tidy), now_ms))


def _within(ms: int, now_ms: int) -> int:
    """Return the time.

    Raises:
        MinutageError: no project can hold it.
    """
    if ms < 0:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "That is before the beginning of the recording"),
            QT_TRANSLATE_NOOP("core", "take away {time} at most"),
            time=format_timecode(now_ms),
        )
    if ms > MAX_MS:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "No project holds a time of more than a thousand hours"),
            QT_TRANSLATE_NOOP("core", "add less"),
        )
    return ms


def parse_amount(text: str) -> int:
    """Return how much later somebody wants something, in ms; negative: earlier.

    Without a sign it is later. A point or a comma is one of decimals here, as nobody shifts by a
    minute and fifty: ``+2.5``, ``-0.20``, ``1.5 s``; ``250 ms``; and whatever else `parse_timecode` reads.

    Raises:
        MinutageError: it is no amount of time.

    >>> parse_amount("+2.50"), parse_amount("−1:30"), parse_amount("40 ms"), parse_amount("-0,2")
    (2500, -90000, 40, -200)
    """
    tidy = text.strip()
    signed = _SIGNED.fullmatch(tidy)
    sign, bare = ("+", tidy) if signed is None else (signed[1], signed[2].strip())
    return _amount(bare) if sign in "+＋" else -_amount(bare)


def _amount(text: str) -> int:
    decimal, thousandths = _DECIMAL.fullmatch(text), _THOUSANDTHS.fullmatch(text)
    if decimal is not None and int(decimal[1]) * 1000 < MAX_MS:
        return int(decimal[1]) * 1000 + int(decimal[2].ljust(3, "0")[:3])
    if thousandths is not None and int(thousandths[1]) <= MAX_MS:
        return int(thousandths[1])
    return parse_timecode(text)


def format_amount(ms: int) -> str:
    """Return an amount with its sign, as `parse_amount` reads it: ``+0:02.500``, ``−1:30``."""
    return f"{MINUS if ms < 0 else '+'}{format_timecode(abs(ms))}"
