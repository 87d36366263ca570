"""The cover of a sound: the picture that is attached to it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.media.files.decoder import is_cover, opened

if TYPE_CHECKING:
    from av import VideoFrame

LARGEST_PX: Final = 1200
"""A cover is read no larger than it is of use on a whole screen."""

_SMALLEST_PX: Final = 150
"""Smaller ones are of no use: none is painted so small that this one would have to be shrunk much."""
_MOST_PX: Final = 100_000_000
"""One that claims more is no cover, and would take all the memory."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture, as a screen takes it, and the same in half the size: painting shrinks neither of them much.

    Args:
        bgra: its pixels, four bytes each, all of them opaque, rows without padding.
        smaller: half as wide and high; None where that would be of no use.
    """

    width: int
    height: int
    bgra: bytes
    smaller: "Cover | None" = None


def read_cover(path: Path) -> Cover | None:
    """Return the cover of a recording without moving pictures; None where it has none, or one that can't be read.

    Raises:
        MinutageError: it is no recording, or a damaged one.
    """
    import av  # late: as in `opened`

    with opened(path) as source:
        covers = [one for one in source.av.streams.video if is_cover(one)]
        if source.pictures or not covers or not 0 < covers[0].width * covers[0].height <= _MOST_PX:
            return None
        try:
            frame = next(source.av.decode(covers[0]), None)
        except av.FFmpegError:
            return None  # a torn label costs the label
        if frame is None:
            return None
        shrink = min(1.0, LARGEST_PX / max(frame.width, frame.height))
        return _shrunk(frame, max(1, round(frame.width * shrink)), max(1, round(frame.height * shrink)))


def _shrunk(frame: "VideoFrame", width: int, height: int) -> Cover:
    """Return it in that size, and smaller ones: each is made from the one before."""
    seen = frame.reformat(width, height, format="bgra", interpolation="AREA")
    pixels = seen.to_ndarray()
    pixels[..., 3] = 255  # what can be seen through has no ground to be seen on
    goes_on = min(width, height) >= 2 * _SMALLEST_PX
    return Cover(width, height, pixels.tobytes(), _shrunk(seen, width // 2, height // 2) if goes_on else None)
