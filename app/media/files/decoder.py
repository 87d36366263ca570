"""Opening a recording for PyAV: past the guard, with the demuxer that its bytes name, on the project's time line."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.media.files.guard import Container, check_recording

if TYPE_CHECKING:
    from av import AudioStream, Packet
    from av.container import InputContainer
    from av.video.stream import VideoStream

MICROSECOND: Final = Fraction(1, 1_000_000)

_PATIENCE: Final = 1_000
"""So many failures in a row to find a packet are the end: a transport stream's demuxer gives up every 64 KiB."""


@dataclass(frozen=True, slots=True)
class Source:
    """A recording that is open for decoding.

    Args:
        container: what its bytes are.
        av: PyAV's container.
        first_s: its first time stamp, in seconds as the file has it.
        zero_s: the time stamp that the project calls 0.
    """

    container: Container
    av: "InputContainer"
    first_s: Fraction
    zero_s: Fraction

    @property
    def video(self) -> "VideoStream | None":
        """The stream of the picture; a cover is none."""
        return next(iter(self.pictures), None)

    @property
    def pictures(self) -> "list[VideoStream]":
        """The streams of moving pictures."""
        return [one for one in self.av.streams.video if not is_cover(one)]

    def ms(self, stamp: int, time_base: Fraction) -> int:
        """Return a time stamp of the file on the project's line: rounded up, as docs/format.md has it."""
        return -int((self.zero_s - stamp * time_base) * 1000 // 1)


def is_cover(video: "VideoStream") -> bool:
    """Whether a stream is a picture that is attached to a recording, and no part of it."""
    from av.stream import Disposition

    return bool(video.disposition & Disposition.attached_pic)


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open a recording that passes the guard, and close it.

    Raises:
        MinutageError: it is no recording, or a damaged one; also for what goes wrong while it is open.
    """
    container = check_recording(path)
    with reading(path):
        import av  # late: it takes a while, and what reads no recording does without

        file = f"file:{path.absolute()}"
        options = {"protocol_whitelist": "file"}
        with av.open(file, format=container.demux, options=options, metadata_errors="replace") as source:
            first_s = (source.start_time or 0) * MICROSECOND
            yield Source(container, source, first_s, _zero(container, source, first_s))


def packets_past_damage(source: Source, sound: "AudioStream") -> "Iterator[Packet[AudioStream]]":
    """Yield the packets of a sound to the end of the file, whatever lies between them."""
    import av  # late: as in `opened`

    failures = 0
    while failures < _PATIENCE:
        try:
            for packet in source.av.demux(sound):
                failures = 0
                yield packet
        except (av.InvalidDataError, av.BlockingIOError):
            failures += 1  # the demuxer goes on behind it
        except IndexError:
            return  # at the end PyAV looks for a stream that only damage announced
        else:
            return


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Tell in the user's words what goes wrong in FFmpeg, or on the disk.

    Raises:
        MinutageError: something did.
    """
    import av  # late: as in `opened`

    try:
        yield
    except (av.FFmpegError, OSError) as error:
        raise damaged(path, getattr(error, "strerror", None) or str(error)) from error


def damaged(path: Path, detail: str) -> MinutageError:
    """Return the error of a recording that begins like one and can't be decoded."""
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "{name} can’t be read as a recording"),
        QT_TRANSLATE_NOOP("core", "it may be damaged or cut short; try another copy of it"),
        detail=detail,
        name=path.name,
    )


def _zero(container: Container, source: "InputContainer", first_s: Fraction) -> Fraction:
    """Return what a browser's ``currentTime`` calls 0.

    Browsers take the file's own time stamps, shifted only where the first is below 0; sound in Opus or
    Vorbis, whose first stamps are below 0 by the codec's delay, shifts nothing. An MP3, and what no
    browser plays, begins at its first stamp.
    """
    if not container.from_zero:
        return first_s
    delayed = any(one.codec_context.name in ("opus", "vorbis", "libopus", "libvorbis") for one in source.streams.audio)
    return Fraction(0) if first_s > 0 or delayed else first_s
