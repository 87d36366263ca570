"""What is known of a recording without playing it: length, streams, frame rate, chapters, what tells it again."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from app.core.project import Recording
from app.core.timecode import MAX_MS
from app.media.files.cut import announced_ms
from app.media.files.decoder import Source, damaged, opened
from app.media.files.guard import MATROSKA
from app.media.files.length import borne_out_ms, length_ms
from app.media.files.tracks import AudioTrack, audio_tracks, language_of

EDGE: Final = 1 << 20
"""How much of each end of a file its fingerprint is made of: a MiB."""

_KINDS: Final = ("video", "audio", "subtitle")
_LATEST_S: Final = 1
"""A sound that begins later is none of those that a recording begins with."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream of a recording; a member that its kind does not have is None."""

    kind: str
    codec: str
    language: str | None = None
    width: int | None = None
    height: int | None = None
    sample_rate: int | None = None
    channels: int | None = None


@dataclass(frozen=True, slots=True)
class EmbeddedChapter:
    """A chapter that the file itself carries; times on the project's line."""

    start_ms: int
    end_ms: int
    title: str


@dataclass(frozen=True, slots=True)
class Probe:
    """What a recording holds.

    Args:
        duration_ms: its length; None where not even its packets tell it.
        streams: video, audio and subtitles, in the file's order.
        frame_rate: ``"25/1"``; None for sound alone.
        chapters: by start.
        start_timecode: ``"10:00:00:00"``, where the source carries one.
    """

    duration_ms: int | None
    streams: tuple[Stream, ...]
    frame_rate: str | None
    chapters: tuple[EmbeddedChapter, ...]
    start_timecode: str | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """What an engine wants to know before it plays.

    Args:
        first_ms: the time, on the project's line, of what the engine calls 0: the first time stamp.
        picture: width and height, upright and in square pixels; None for sound alone.
        length_ms: as `Probe.duration_ms`; None also where much would have to be read for it, see `measure`.
        sounds: its sound tracks.
        announced_ms: the length that its header announces, see `app.media.files.cut`; None where it announces none.
    """

    first_ms: int
    picture: tuple[int, int] | None
    length_ms: int | None = None
    sounds: tuple[AudioTrack, ...] = ()
    announced_ms: int | None = None


def probe(path: Path) -> Probe:
    """Return what the recording holds.

    Raises:
        MinutageError: it is no recording, or a damaged one.
    """
    with opened(path) as source:
        streams = tuple(_stream(one) for one in source.av.streams if one.type in _KINDS)
        if not any(one.kind != "subtitle" for one in streams):
            raise damaged(path, "no stream")
        return Probe(length_ms(path, source), streams, _frame_rate(source), _chapters(source), _timecode(source))


def outline(path: Path) -> Outline:
    """Return what an engine wants to know: a matter of milliseconds, whatever the header says.

    Raises:
        MinutageError: it is no recording, or a damaged one.
    """
    with opened(path) as source:
        sounds = audio_tracks(source.av.streams.audio)
        first_s, frame = _beginning(source)
        size = None
        if source.video is not None and frame is not None:
            size = upright(frame.width, frame.height, source.video.sample_aspect_ratio, frame.rotation)
        first_ms = round((first_s - source.zero_s) * 1000)
        return Outline(first_ms, size, borne_out_ms(source), sounds, announced_ms(source))


def measure(path: Path, is_wanted: Callable[[], bool]) -> int | None:
    """Return the length that `outline` did not: all packets are read, which takes as long as the disk does.

    None where it is only a guess until then, which an engine would make too; and once it is wanted no more.

    Raises:
        MinutageError: it is no recording, or a damaged one.
    """
    with opened(path) as source:
        return None if source.container.guesses_length else length_ms(path, source, is_wanted)


def _beginning(source: Source) -> tuple[Fraction, Any]:
    """Return the first time stamp as an engine counts it, in seconds, and the first frame of the picture, if any.

    In Matroska a sound's first stamp is earlier than it is heard, by the delay of its codec. FFmpeg up to
    8.0, which is what engines are built with, counts from that stamp; since 8.1, as in PyAV, from what is heard.
    """
    first_s, frame, video = source.first_s, None, source.video
    sounds = source.av.streams.audio if source.container is MATROSKA else ()
    awaited = {one.index for one in sounds}
    streams = [*sounds, *((video,) if video is not None else ())]
    for packet in source.av.demux(*streams) if streams else ():
        at_s = packet.pts * packet.time_base if packet.pts is not None and packet.time_base is not None else None
        if video is not None and packet.stream.index == video.index:
            frame = next(iter(packet.decode()), None) if frame is None else frame
        elif at_s is not None:
            first_s = min(first_s, at_s)
            awaited.discard(packet.stream.index)
        if at_s is not None and at_s > source.first_s + _LATEST_S:
            awaited.clear()
        if not awaited and (video is None or frame is not None):
            break
    return first_s, frame


def upright(width: int, height: int, aspect: Fraction | None, rotation: int) -> tuple[int, int]:
    """Return the size of a frame in square pixels, turned as it is meant to be seen."""
    wide = round(width * (aspect or 1))
    return (height, wide) if rotation % 180 else (wide, height)


def recording_of(path: Path) -> Recording:
    """Return the recording as a project holds it.

    Raises:
        MinutageError: it is no recording, or a damaged one.
    """
    found = probe(path)
    return Recording(
        path=str(path.absolute()),
        duration_ms=found.duration_ms if (found.duration_ms or 0) <= MAX_MS else None,  # a slip of its header
        size=path.stat().st_size,
        fingerprint=fingerprint(path),
        frame_rate=found.frame_rate,
        start_timecode=found.start_timecode,
    )


def fingerprint(path: Path) -> str:
    """Return ``"sha256:…"`` of the first and the last MiB; of the whole file, once, where they would overlap.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        digest = hashlib.sha256(file.read(EDGE))
        size = file.seek(0, 2)
        file.seek(max(EDGE, size - EDGE))
        digest.update(file.read(EDGE))
    return f"sha256:{digest.hexdigest()}"


def _stream(stream: Any) -> Stream:
    context = stream.codec_context  # None where FFmpeg has no decoder
    language = language_of(stream)
    known = Stream(stream.type, context.name if context else "unknown", language)
    if context is None or stream.type == "subtitle":
        return known
    if stream.type == "video":
        return Stream(known.kind, known.codec, language, width=context.width, height=context.height)
    return Stream(known.kind, known.codec, language, sample_rate=context.sample_rate, channels=context.channels)


def _frame_rate(source: Source) -> str | None:
    video = source.video
    rate = (video.guessed_rate or video.average_rate) if video is not None else None
    return f"{rate.numerator}/{rate.denominator}" if rate else None


def _chapters(source: Source) -> tuple[EmbeddedChapter, ...]:
    zero_s = source.zero_s if source.container.from_zero else 0  # those of an MP3 count from what is heard first

    def at(value: int, base: Fraction) -> int:
        return max(0, round((value * base - zero_s) * 1000))

    found = (
        EmbeddedChapter(
            at(one["start"], one["time_base"]),
            at(one["end"], one["time_base"]),
            one["metadata"].get("title", "").strip(),
        )
        for one in source.av.chapters()
        if one["time_base"] is not None
    )
    return tuple(sorted(found, key=lambda one: one.start_ms))


def _timecode(source: Source) -> str | None:
    holders = (source.av.metadata, *(one.metadata for one in source.av.streams))
    return next((one["timecode"] for one in holders if "timecode" in one), None)
