"""Frames on the project's line: the frame at a time is the last whose stamp, rounded up to the ms, is not after it."""

from fractions import Fraction


def frame_beside(ms: int, frames: int, rate: Fraction) -> int:
    """Return the time of the frame that stands `frames` after the one at `ms`, before it where negative.

    From between two frames, one back is the beginning of the frame that is shown.

    Args:
        ms: 0 or more.
        rate: frames a second, the same throughout.

    >>> [frame_beside(ms, frames, Fraction(30000, 1001)) for ms, frames in ((0, 1), (34, 99), (3337, -100), (3350, -1))]
    [34, 3337, 0, 3337]
    """
    number = _number_at(ms, rate)
    if frames < 0 and _start_ms(number, rate) < ms:
        number += 1
    return _start_ms(max(0, number + frames), rate)


def _number_at(ms: int, rate: Fraction) -> int:
    return int(ms * rate / 1000)


def _start_ms(number: int, rate: Fraction) -> int:
    return -int(-number * 1000 // rate)
