"""Frames on the project's line: the frame at a time is the last whose stamp, rounded up to the ms, is not after it."""

from fractions import Fraction
from typing import Final

SOUND_FRAME_MS: Final = 100
"""What stands for a frame where there are none."""


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


def reckoned_frame(ms: int, frames: int, frame_rate: str | None) -> int:
    """Return the time of the frame that many after the one at `ms`, as far as a rate can tell.

    Args:
        ms: 0 or more.
        frames: before it where negative.
        frame_rate: ``"25/1"``, as a recording holds it; where it is none, 100 ms stand for a frame.
    """
    try:
        rate = Fraction(frame_rate or 0)
    except (ValueError, ZeroDivisionError):
        rate = Fraction(0)
    return frame_beside(ms, frames, rate) if rate > 0 else max(0, ms + frames * SOUND_FRAME_MS)


def _number_at(ms: int, rate: Fraction) -> int:
    return int(ms * rate / 1000)


def _start_ms(number: int, rate: Fraction) -> int:
    return -int(-number * 1000 // rate)
