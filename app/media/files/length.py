"""How long a recording is: what its header claims, where the packets at its end bear that out, else what they say."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.media.files.decoder import MICROSECOND, Source, opened
from app.media.files.guard import AVI, MATROSKA

if TYPE_CHECKING:
    from av import Packet
    from av.stream import Stream

SLACK_S: Final = Fraction(1, 10)
"""A claim this near is no lie: sound and picture never end together."""

TAIL_S: Final = 1
"""How far before the end that is claimed a look begins."""


MOST_BYTES: Final = 64 << 20
"""What may be read of a tail by somebody who waits: its key frame may lie far before it."""

REACH_S: Final = 30
"""An index that ends earlier than this before the end that is claimed does not lead there."""


def borne_out_ms(source: Source, most_bytes: int | None = MOST_BYTES) -> int | None:
    """Return the length that the header claims, or nearly so, where a look at the end bears it out: some milliseconds.

    None where it claims none, where nothing is at that end, or where much would have to be read for it.

    Args:
        source: the recording, open; it stands elsewhere afterwards.
        most_bytes: what may be read for it; None for whatever it takes.
    """
    claimed_s = _claimed_s(source)
    if claimed_s is None or not _leads_to(source, claimed_s):
        return None
    return _in_ms(claimed_s, _end_of_tail_s(source, claimed_s, most_bytes))


def length_ms(path: Path, source: Source, is_wanted: Callable[[], bool] = lambda: True) -> int | None:
    """Return the length of a recording on the project's line, in ms; None where not even its packets tell it.

    Of an honest file the last second is looked at, from the key frame before it: some milliseconds.
    One that lost its end, or that was made live and never got a length, is read whole, and not decoded.

    Args:
        path: the recording.
        source: the same, open; it stands elsewhere afterwards.
        is_wanted: asked at each packet; where the length is wanted no more, it is not known.
    """
    known_ms = borne_out_ms(source, None)
    if known_ms is not None:
        return known_ms
    with opened(path) as again:
        end_s = _end_s(again, is_wanted=is_wanted)
    return _in_ms(None, end_s) if is_wanted() else None


def _in_ms(claimed_s: Fraction | None, end_s: Fraction | None) -> int | None:
    """Return where it ends: as it is claimed, where what was found lies so near."""
    if claimed_s is not None and end_s is not None and abs(end_s - claimed_s) <= SLACK_S:
        end_s = claimed_s
    return round((end_s or 0) * 1000) or None


def claimed_ms(source: Source) -> int | None:
    """Return the end that the header claims, in ms; None where it claims none, or only guesses."""
    claimed_s = _claimed_s(source)
    return None if claimed_s is None else round(claimed_s * 1000)


def _leads_to(source: Source, claimed_s: Fraction) -> bool:
    """Whether an index leads to that end: without one, a seek reads these containers from their start until there."""
    import av  # late: as in `opened`

    if source.container not in (MATROSKA, AVI):
        return True
    try:
        source.av.seek(int(source.first_s / MICROSECOND), backward=True)  # it is read with the first seek
    except (av.FFmpegError, OSError):
        return False
    indices = ((one.index_entries, one.time_base) for one in (*source.av.streams.audio, *source.pictures))
    last_s = (entries[-1].timestamp * base for entries, base in indices if len(entries) and base is not None)
    return max(last_s, default=Fraction(0)) >= claimed_s + source.zero_s - REACH_S


def _claimed_s(source: Source) -> Fraction | None:
    """Return the end that the header claims; None where it claims none, or only guesses."""
    length = source.av.duration
    if length is None or source.container.guesses_length:
        return None
    if source.container.demux == "mov":  # its length does not count what comes before its first stamp
        return length * MICROSECOND + source.first_s - source.zero_s
    return length * MICROSECOND


def _end_of_tail_s(source: Source, claimed_s: Fraction, most_bytes: int | None) -> Fraction | None:
    """Return where the last packets end; None where there are none, so near to the end that is claimed, or too many."""
    import av  # late: as in `opened`

    stamp_s = max(claimed_s - TAIL_S + source.zero_s, source.first_s)
    try:
        source.av.seek(int(stamp_s / MICROSECOND), backward=True)
    except (av.FFmpegError, OSError):
        return None
    return _end_s(source, most_bytes)


def _end_s(
    source: Source, most_bytes: int | None = None, is_wanted: Callable[[], bool] = lambda: True
) -> Fraction | None:
    """Return where the last of the packets from here on ends; None where they are more than may be read."""
    read_bytes = 0
    ends: dict[int, int] = {}  # by stream, in its own time base: fractions for each packet would take longer than it
    bases = {one.index: one.time_base for one in source.av.streams}
    for packet in _packets(source):
        read_bytes += packet.size
        if (most_bytes is not None and read_bytes > most_bytes) or not is_wanted():
            return None
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
