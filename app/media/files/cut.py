"""What a recording announces of itself, and what of it is not there."""

from pathlib import Path
from typing import Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import format_timecode
from app.media.files.decoder import Source
from app.media.files.guard import MATROSKA, MPEG_PS, MPEG_TS, OGG
from app.media.files.length import claimed_ms

MISSING_MS: Final = 2_000
"""What lacks no more than this may have been announced carelessly."""

_SILENT: Final = (MPEG_TS, MPEG_PS, OGG)
"""Of these FFmpeg takes the length from their last packets: none is announced."""


def announced_ms(source: Source) -> int | None:
    """Return the length that the header announces of sound and picture; None where it announces none."""
    counts_subtitles = source.container is MATROSKA and source.av.streams.subtitles  # they may outlast the rest
    return None if source.container in _SILENT or counts_subtitles else claimed_ms(source)


def cut_short(path: Path, announced: int | None, found: int) -> MinutageError | None:
    """Return what to say of a recording that lacks much of what it announces; None of all others.

    Args:
        path: the recording.
        announced: its length as the header has it, in ms.
        found: its length as the packets have it, in ms.
    """
    if announced is None or announced - found <= MISSING_MS:
        return None
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "{name} announces {announced}, but only {found} of it are there"),
        QT_TRANSLATE_NOOP("core", "it may be cut short; try another copy of it"),
        name=path.name,
        announced=_to_the_second(announced),
        found=_to_the_second(found),
    )


def _to_the_second(ms: int) -> str:
    return format_timecode(ms // 1000 * 1000)
