"""Exact frames: the one picture that is seen at a time, with its own time stamp."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.media.files.decoder import damaged, opened
from app.media.files.probe import upright

if TYPE_CHECKING:
    from av import VideoFrame

_EARLIER_S: Final = (0, 2, 20)
"""How much earlier to begin, in turn, where a seek landed behind what was looked for."""

_FLAT: Final = "ITU601"
_HD: Final = "ITU709"
_HD_LINES: Final = 577
"""From so many lines on a recording that says nothing has the colours of HD."""

_UNSAID: Final = 2

_NEAR_MS: Final = 1000
"""So far ahead decoding goes on, instead of seeking."""


@dataclass(frozen=True, slots=True)
class Still:
    """A frame.

    Args:
        start_ms: its time on the project's line, rounded up to the millisecond.
        next_ms: that of the frame after it; None for the last.
        width, height: upright and in square pixels.
        rgb: its pixels, three bytes each, rows without padding.
    """

    start_ms: int
    next_ms: int | None
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
        import av  # late: as in `opened`

        self._true_colours = true_colours

        self._errors = (av.FFmpegError, OSError)
        self._path = path
        self._open = ExitStack()
        self._frames: Iterator[VideoFrame]
        self._ahead: VideoFrame | None
        self._begin()

    def __enter__(self) -> "Stills":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._open.close()

    def _begin(self) -> None:
        """Open the recording, again where it is open already: a transport stream may never be sought to its start."""
        self.close()
        self._source = self._open.enter_context(opened(self._path))
        video = self._source.video
        if video is None:
            self.close()
            raise damaged(self._path, "no picture")
        video.thread_type = "AUTO"
        self._video = video
        self._frames, self._ahead = self._source.av.decode(video), None

    def at(self, ms: int, within: tuple[int, int] | None = None) -> Still:
        """Return the frame at `ms`, as `still_at` does."""
        try:
            frame = self._going_on(ms) or self._sought(ms)
            if frame is not None:
                return self._still(frame, within)
        except self._errors as error:
            raise damaged(self._path, str(error)) from error
        raise damaged(self._path, "no frame")

    def _going_on(self, ms: int) -> "VideoFrame | None":
        """Return the frame where it is one of the next to be decoded."""
        if self._ahead is None or not 0 <= ms - self._time(self._ahead) < _NEAR_MS:
            return None
        return self._last_until(ms, chain((self._ahead,), self._frames))

    def _sought(self, ms: int) -> "VideoFrame | None":
        for earlier_s in _EARLIER_S:
            self._seek(Fraction(ms, 1000) + self._source.zero_s - earlier_s)
            frame = self._last_until(ms, self._frames)
            if frame is not None:
                return frame
        self._begin()
        frame = self._last_until(ms, self._frames)
        if frame is not None:
            return frame
        first, self._ahead = self._ahead, next(self._frames, None)  # all are later
        return first

    def _seek(self, stamp_s: Fraction) -> None:
        base = self._video.time_base or Fraction(1, 1)
        self._source.av.seek(int(max(stamp_s, self._source.first_s) / base), stream=self._video, backward=True)
        self._frames = self._source.av.decode(self._video)

    def _last_until(self, ms: int, frames: "Iterable[VideoFrame]") -> "VideoFrame | None":
        """Return the last frame whose time is not later than `ms`; the one after it stays ahead."""
        found = self._ahead = None
        for frame in frames:
            if frame.pts is None:
                continue
            if self._time(frame) > ms:
                self._ahead = frame
                break
            found = frame
        return found

    def _time(self, frame: "VideoFrame") -> int:
        return self._source.ms(frame.pts or 0, frame.time_base or Fraction(1, 1))

    def _still(self, frame: "VideoFrame", within: tuple[int, int] | None) -> Still:
        import numpy as np

        width, height = upright(frame.width, frame.height, self._video.sample_aspect_ratio, frame.rotation)
        if within is not None:
            shrink = min(1.0, within[0] / width, within[1] / height)
            width, height = max(1, round(width * shrink)), max(1, round(height * shrink))
        lying = (height, width) if frame.rotation % 180 else (width, height)
        matrix = self._matrix(frame)
        seen = frame.reformat(*lying, format="rgb24", src_colorspace=matrix, dst_colorspace=matrix)
        pixels = np.rot90(seen.to_ndarray(), frame.rotation // 90)
        next_ms = None if self._ahead is None else self._time(self._ahead)
        return Still(self._time(frame), next_ms, width, height, pixels.tobytes())

    def _matrix(self, frame: "VideoFrame") -> "int | str":
        if not self._true_colours:
            return _FLAT
        said = int(frame.colorspace)
        return said if said != _UNSAID else _HD if frame.height >= _HD_LINES else _FLAT
