"""The values that members of the project file have: each function reads one, or raises `WrongValueError`."""

import re
from typing import Final

from app.core.blocks import LEVELS, Word
from app.core.lines import one_line
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import MAX_MS
from app.storage.kinds import WrongValueError, as_list

_FRAME_RATE: Final = r"[1-9][0-9]{0,8}/[1-9][0-9]{0,8}"


def text(value: object) -> str:
    if not isinstance(value, str):
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it a text, in quotation marks"))
    return value


def line(value: object) -> str:
    """Read a text of one line: a line break, which it can't have, becomes a space."""
    return one_line(value if isinstance(value, str) else text(value))


def word(value: object) -> str:
    """Read an id, or one of a list of words that may grow: any text that is not empty."""
    if not isinstance(value, str) or not value:
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it a text that is not empty"))
    return value


def path(value: object) -> str:
    if "\0" in text(value):
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it the name of a file"))
    return text(value)


def frame_rate(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(_FRAME_RATE, value):
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "write it like “25/1” or “30000/1001”"))
    return value


def ms(value: object) -> int:
    whole = value if type(value) is int else _whole(value)
    if whole is None or not 0 <= whole <= MAX_MS:
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it a time in whole milliseconds, below a thousand hours"))
    return whole


def count(value: object) -> int:
    whole = _whole(value)
    if whole is None or whole < 0:
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it a whole number, 0 or more"))
    return whole


def level(value: object) -> int:
    whole = _whole(value)
    if whole not in LEVELS:
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it 1, 2 or 3"))
    return whole


def version(value: object) -> tuple[int, int]:
    numbers = [_whole(one) for one in as_list(value)]
    match numbers:
        case [int(major), int(minor)] if major >= 1 and minor >= 0:
            return major, minor
    raise WrongValueError(QT_TRANSLATE_NOOP("core", "write it like [1, 0]"))


def yes(value: object) -> bool:
    if value is not True:
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "make it true, or take it away"))
    return True


def words(value: object) -> tuple[Word, ...]:
    return tuple([_timed(one) for one in as_list(value)])


def _timed(value: object) -> Word:
    if not isinstance(value, list) or not 3 <= len(value) <= 4 or not isinstance(value[0], str):
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "write each word like [“La”, 536000, 536120]"))
    confidence = value[3] if len(value) == 4 else None
    if confidence is not None and type(confidence) not in (int, float):
        raise WrongValueError(QT_TRANSLATE_NOOP("core", "give a word's confidence as a number from 0 to 1"))
    return Word(value[0], ms(value[1]), ms(value[2]), confidence)


def _whole(value: object) -> int | None:
    """Return a number without a fraction as an integer: JSON makes no difference between 5 and 5.0."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
