"""The frames of a recording, one at a time, each with its own time stamp."""

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.media.files.decoder import Source, damaged, opened, reading

if TYPE_CHECKING:
    from av import VideoFrame
    from av.video.stream import VideoStream

_EARLIER_S: Final = (0, 2, 20)
"""How much earlier to begin, in turn, where a seek landed behind what was looked for."""

_NEAR_MS: Final = 1000
"""So far ahead decoding goes on, instead of seeking."""

_BEFORE_MS: Final = 400
"""So much before a frame that was sought is decoded whole: going back some frames finds them."""

_HURRY_MS: Final = 1000
"""What is more than this before it is only decoded as far as other frames are made from it."""

_LARGE: Final = 1280 * 720
"""From so many pixels on frames are decoded side by side; with smaller ones that costs more than it saves."""

_KEPT_BYTES: Final = 48 << 20
"""What is kept of the frames that were passed on the way: going back a frame would else decode them all again."""


class Frames:
    """The frames of a recording that is kept open; those around the last one that was wanted stay decoded.

    Times are those of the project's line, rounded up to the millisecond.

    Args:
        path: the recording.

    Raises:
        MinutageError: it is no recording, a damaged one, or one without a picture; so does every method.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open = ExitStack()
        self._decoded: Iterator[VideoFrame] = iter(())
        self._run: list[VideoFrame] = []  # one after the other, none left out
        self._times: list[int] = []
        self._begin()

    def close(self) -> None:
        self._run, self._times, self._decoded = [], [], iter(())
        self._open.close()

    @property
    def video(self) -> "VideoStream":
        return self._video

    def at(self, ms: int) -> "tuple[VideoFrame, int, int | None]":
        """Return the last frame whose time is not later than `ms`, its time, and that of the one after it.

        Where all are later it is the first; after the last there is None.
        """
        with reading(self._path):
            at = self._found(ms)
        if not self._run:
            raise damaged(self._path, "no frame")
        following = self._times[at + 1] if at + 1 < len(self._times) else None
        return self._run[at], self._times[at], following

    def beside(self, ms: int, count: int) -> int:
        """Return the time of the frame that many after the one at `ms`, before it where negative.

        From between two frames, one back is the beginning of the frame that is seen. Before the first
        and behind the last there are no more.
        """
        _, start_ms, next_ms = self.at(ms)
        if count < 0 and start_ms < ms:
            count += 1
        for _ in range(count):
            if next_ms is None:
                break
            _, start_ms, next_ms = self.at(next_ms)
        for _ in range(-count):
            start_ms = min(start_ms, self.at(start_ms - 1)[1])
        return start_ms

    def _begin(self) -> None:
        """Open the recording, again where it is open already: a transport stream may never be sought to its start."""
        self.close()
        self._source = self._open.enter_context(opened(self._path))
        video = self._source.video
        if video is None:
            self.close()
            raise damaged(self._path, "no picture")
        if video.width * video.height >= _LARGE:
            video.thread_type = "AUTO"
        self._video = video
        self._decoded = _decoding(self._source, self._video)

    def _found(self, ms: int) -> int:
        """Return the place in the run of the frame at `ms`."""
        if self._times and self._times[0] <= ms < self._times[-1] + _NEAR_MS:
            return self._reached(ms)
        goes_back = bool(self._times) and 0 < self._times[0] - ms < _NEAR_MS  # step by step: all of them are kept
        at = -1 if goes_back else self._hurried(ms)
        if at >= 0:
            return at
        for earlier_s in _EARLIER_S:
            self._seek(Fraction(ms, 1000) + self._source.zero_s - earlier_s)
            at = self._reached(ms)
            if at >= 0:
                return at
        self._begin()
        return max(0, self._reached(ms))  # or all are later

    def _hurried(self, ms: int) -> int:
        """Find the frame at `ms` quickly; return -1 where it is none of those that began shortly before."""
        from_s = Fraction(ms, 1000) + self._source.zero_s
        self._seek(from_s)
        base = self._video.time_base or Fraction(1, 1)
        self._decoded = _decoding(self._source, self._video, int((from_s - Fraction(_HURRY_MS, 1000)) / base))
        for frame in self._decoded:
            if frame.pts is not None and self._time(frame) >= ms - _BEFORE_MS:
                self._take(frame)
                return self._reached(ms)
        return -1

    def _seek(self, stamp_s: Fraction) -> None:
        self._run, self._times = [], []
        base = self._video.time_base or Fraction(1, 1)
        self._source.av.seek(int(max(stamp_s, self._source.first_s) / base), stream=self._video, backward=True)
        self._decoded = _decoding(self._source, self._video)

    def _reached(self, ms: int) -> int:
        """Decode until one is later, and one follows; return the place of the last that is not later, or -1."""
        while len(self._times) < 2 or self._times[-1] <= ms:
            frame = next(self._decoded, None)
            if frame is None:
                break
            if frame.pts is not None:
                self._take(frame)
        return bisect_right(self._times, ms) - 1

    def _time(self, frame: "VideoFrame") -> int:
        return self._source.ms(frame.pts or 0, frame.time_base or Fraction(1, 1))

    def _take(self, frame: "VideoFrame") -> None:
        self._run.append(frame)
        self._times.append(self._time(frame))
        room = _KEPT_BYTES // max(1, sum(plane.buffer_size for plane in frame.planes))
        while len(self._run) > max(2, room):
            del self._run[0], self._times[0]


def _decoding(source: Source, video: "VideoStream", hurry_until: int | None = None) -> "Iterator[VideoFrame]":
    """Decode from where the source stands.

    It knows nothing of `Frames`: a ring of the two would keep a decoder with its buffers, 70 MB at 1080p, long after
    its recording was closed.

    Args:
        hurry_until: the time stamp, in the stream's time base, before which frames are left out that no other needs.
    """
    context = video.codec_context
    context.skip_frame = "DEFAULT" if hurry_until is None else "NONREF"
    for packet in source.av.demux(video):
        if hurry_until is not None and (packet.pts is None or packet.pts >= hurry_until):
            hurry_until, context.skip_frame = None, "DEFAULT"
        yield from packet.decode()
