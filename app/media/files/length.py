"""How long a recording is: what its header claims, where the packets at its end bear that out, else what they say."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.media.files.decoder import MICROSECOND, Source, opened

if TYPE_CHECKING:
    from av import Packet
    from av.stream import Stream

SLACK_S: Final = Fraction(1, 10)
"""A claim this near is no lie: sound and picture never end together."""

TAIL_S: Final = 1
"""How far before the end that is claimed a look begins."""


def length_ms(path: Path, source: Source) -> int | None:
    """Return the length of a recording on the project's line, in ms; None where not even its packets tell it.

    Of an honest file the last second is looked at, from the key frame before it: some milliseconds.
    One that lost its end, or that was made live and never got a length, is read whole, and not decoded.

    Args:
        path: the recording.
        source: the same, open; it stands elsewhere afterwards.
    """
    claimed_s = _claimed_s(source)
    end_s = None if claimed_s is None else _end_of_tail_s(source, claimed_s)
    if end_s is None:
        with opened(path) as again:
            end_s = _end_s(again)
    elif claimed_s is not None and abs(end_s - claimed_s) <= SLACK_S:
        end_s = claimed_s
    return round((end_s or 0) * 1000) or None


def claimed_ms(source: Source) -> int | None:
    """Return the end that the header claims, in ms; None where it claims none, or only guesses."""
    claimed_s = _claimed_s(source)
    return None if claimed_s is None else round(claimed_s * 1000)


def _claimed_s(source: Source) -> Fraction | None:
    """Return the end that the header claims; None where it claims none, or only guesses."""
    length = source.av.duration
    if length is None or source.container.guesses_length:
        return None
    if source.container.demux == "mov":  # its length does not count what comes before its first stamp
        return length * MICROSECOND + source.first_s - source.zero_s
    return length * MICROSECOND


def _end_of_tail_s(source: Source, claimed_s: Fraction) -> Fraction | None:
    """Return where the last packets end; None where there are none, so near to the end that is claimed."""
    import av  # late: as in `opened`

    stamp_s = max(claimed_s - TAIL_S + source.zero_s, source.first_s)
    try:
        source.av.seek(int(stamp_s / MICROSECOND), backward=True)
    except (av.FFmpegError, OSError):
        return None
    return _end_s(source)


def _end_s(source: Source) -> Fraction | None:
    """Return where the last of the packets from here on ends."""
    ends: dict[int, int] = {}  # by stream, in its own time base: fractions for each packet would take longer than it
    bases = {one.index: one.time_base for one in source.av.streams}
    for packet in _packets(source):
        if packet.pts is not None:
            at = packet.stream_index
            ends[at] = max(ends.get(at, packet.pts), packet.pts + (packet.duration or 0))
    known = (end * base for at, end in ends.items() if (base := bases[at]) is not None)
    end_s = max(known, default=None)
    return None if end_s is None else end_s - source.zero_s


def _packets(source: Source) -> "Iterator[Packet[Stream]]":
    """Yield the packets of sound and picture from here to the end, or to where the file was cut."""
    import av  # late: as in `opened`

    try:
        yield from source.av.demux(*source.av.streams.audio, *source.pictures)
    except (av.FFmpegError, IndexError):  # the latter at the end, where damage announced a stream that is none
        return
