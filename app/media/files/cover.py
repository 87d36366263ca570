"""The cover of a sound: the picture that is attached to it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.media.files.decoder import is_cover, opened

LARGEST_PX: Final = 1200
"""A cover is read no larger than it is of use on a whole screen."""

_MOST_PX: Final = 100_000_000
"""One that claims more is no cover, and would take all the memory."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture.

    Args:
        rgb: its pixels, three bytes each, rows without padding.
    """

    width: int
    height: int
    rgb: bytes


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
        width, height = max(1, round(frame.width * shrink)), max(1, round(frame.height * shrink))
        pixels = frame.reformat(width, height, format="rgb24").to_ndarray()
        return Cover(width, height, pixels.tobytes())
