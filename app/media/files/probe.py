"""What a recording is: its length, its streams, its chapters, and what tells it again when it has moved."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.core.errors import MinutageError
from app.core.project import Recording
from app.core.texts import QT_TRANSLATE_NOOP
from app.media.files.guard import check_recording

if TYPE_CHECKING:
    from av.container import InputContainer

ENDS: Final = 1 << 20
"""The fingerprint is made of the first and the last MiB."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of the recording: ``"video"`` or ``"audio"``, its codec, and its language where it says one."""

    kind: str
    codec: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class EmbeddedChapter:
    """A chapter that the recording carries itself."""

    start_ms: int
    end_ms: int
    title: str


@dataclass(frozen=True, slots=True)
class Probe:
    """What a recording holds. `frame_rate` is a fraction as text (``"25/1"``), None for sound alone."""

    duration_ms: int
    streams: tuple[Stream, ...]
    frame_rate: str | None
    chapters: tuple[EmbeddedChapter, ...]


def probe(path: Path) -> Probe:
    """Read what the recording holds; its packets too where only they tell its length.

    Raises:
        MinutageError: it is no recording, or one that can't be decoded.
    """
    kind = check_recording(path)
    import av  # late: it loads every decoder

    try:
        with av.open(str(path), format=kind.decoder) as container:
            streams = tuple(_stream(one) for one in container.streams if one.type in ("video", "audio"))
            if not streams:
                raise _unreadable(path, "no picture and no sound")
            chapters = tuple(_chapter(one) for one in container.chapters())
            return Probe(_duration_ms(container, kind.guesses_length), streams, _frame_rate(container), chapters)
    except (av.error.FFmpegError, ValueError) as error:
        raise _unreadable(path, str(error)) from error


def recording_of(path: Path) -> Recording:
    """Return the recording as a project keeps it.

    Raises:
        MinutageError: it is no recording, or one that can't be decoded.
    """
    held = probe(path)
    where = path.absolute()
    size = where.stat().st_size
    return Recording(str(where), held.duration_ms, size, fingerprint(where), held.frame_rate)


def fingerprint(path: Path) -> str:
    """Return ``"sha256:…"`` of the first and the last MiB, which a moved or renamed file keeps."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        digest.update(file.read(ENDS))
        file.seek(max(file.tell(), path.stat().st_size - ENDS))
        digest.update(file.read(ENDS))
    return f"sha256:{digest.hexdigest()}"


def _stream(stream: Any) -> Stream:
    return Stream(stream.type, stream.codec_context.name, stream.metadata.get("language"))


def _chapter(chapter: Any) -> EmbeddedChapter:
    base = chapter["time_base"]
    title = chapter["metadata"].get("title", "").strip()
    return EmbeddedChapter(_ms(chapter["start"] * base), _ms(chapter["end"] * base), title)


def _frame_rate(container: "InputContainer") -> str | None:
    """Return the picture's frame rate; a cover beside the sound is no picture."""
    for stream in container.streams.video:
        rate = stream.average_rate or stream.guessed_rate
        if rate and not stream.disposition & stream.disposition.attached_pic:
            return f"{rate.numerator}/{rate.denominator}"
    return None


def _duration_ms(container: "InputContainer", is_guessed: bool) -> int:
    if container.duration and not is_guessed:
        return _ms(container.duration / 1_000_000)
    return _counted_ms(container)


def _counted_ms(container: "InputContainer") -> int:
    """Return the length from the packets, from the first stamp to the end of the last."""
    stream = container.streams.best("audio") or container.streams.best("video")
    ends, starts = 0.0, None
    for packet in container.demux(stream):
        if packet.pts is None or packet.time_base is None:
            continue
        start = float(packet.pts * packet.time_base)
        starts = start if starts is None else starts
        ends = max(ends, start + float((packet.duration or 0) * packet.time_base))
    return _ms(ends - (starts or 0.0))


def _ms(seconds: Any) -> int:
    return max(0, round(float(seconds) * 1000))


def _unreadable(path: Path, detail: str) -> MinutageError:
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "{name} could not be read as a recording"),
        QT_TRANSLATE_NOOP("core", "it may be damaged or cut short; try another copy of it"),
        detail=detail,
        name=path.name,
    )
