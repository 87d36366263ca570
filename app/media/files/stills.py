"""Exact frames: the one picture that is seen at a time, with its own time stamp."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.media.files.decoder import reading
from app.media.files.frames import Frames
from app.media.files.probe import upright

if TYPE_CHECKING:
    from av import VideoFrame

_FLAT: Final = "ITU601"
_HD: Final = "ITU709"
_HD_LINES: Final = 577
"""From so many lines on a recording that says nothing has the colours of HD."""

_UNSAID: Final = 2


@dataclass(frozen=True, slots=True)
class Still:
    """A frame.

    Args:
        start_ms: its time on the project's line, rounded up to the millisecond.
        width, height: upright and in square pixels.
        rgb: its pixels, three bytes each, rows without padding.
    """

    start_ms: int
    width: int
    height: int
    rgb: bytes


def still_at(path: Path, ms: int, within: tuple[int, int] | None = None) -> Still:
    """Return the frame at `ms`: the last whose time is not later; the first, where all are later.

    Args:
        path: the recording.
        ms: a time on the project's line.
        within: the largest width and height that are of use.

    Raises:
        MinutageError: it is no recording, a damaged one, or one without a picture.
    """
    with Stills(path) as stills:
        return stills.at(ms, within)


class Stills:
    """A recording that is kept open for one still after another.

    Args:
        path: the recording.
        true_colours: whether its colours are made out by its own matrix; else by BT.601's, as libVLC does for all.

    Raises:
        MinutageError: as `still_at`.
    """

    def __init__(self, path: Path, *, true_colours: bool = False) -> None:
        self._path, self._true_colours = path, true_colours
        self._frames = Frames(path)

    def __enter__(self) -> "Stills":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._frames.close()

    def at(self, ms: int, within: tuple[int, int] | None = None) -> Still:
        """Return the frame at `ms`, as `still_at` does."""
        frame, start_ms, _ = self._frames.at(ms)
        with reading(self._path):
            width, height, pixels = self._seen(frame, within)
        return Still(start_ms, width, height, pixels)

    def beside(self, ms: int, count: int) -> int:
        """Return the time of the frame that many after the one at `ms`, as `Frames.beside` does."""
        return self._frames.beside(ms, count)

    def _seen(self, frame: "VideoFrame", within: tuple[int, int] | None) -> tuple[int, int, bytes]:
        """Return the width, the height and the pixels."""
        import numpy as np

        width, height = upright(frame.width, frame.height, self._frames.video.sample_aspect_ratio, frame.rotation)
        if within is not None:
            shrink = min(1.0, within[0] / width, within[1] / height)
            width, height = max(1, round(width * shrink)), max(1, round(height * shrink))
        lying = (height, width) if frame.rotation % 180 else (width, height)
        matrix = self._matrix(frame)
        seen = frame.reformat(*lying, format="rgb24", src_colorspace=matrix, dst_colorspace=matrix)
        pixels = np.rot90(seen.to_ndarray(), frame.rotation // 90)
        return width, height, pixels.tobytes()

    def _matrix(self, frame: "VideoFrame") -> "int | str":
        if not self._true_colours:
            return _FLAT
        said = int(frame.colorspace)
        return said if said != _UNSAID else _HD if frame.height >= _HD_LINES else _FLAT
