"""The sound tracks of a recording."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class AudioTrack:
    """One of the sounds that a recording can be heard with.

    Args:
        number: which of them it is, from 0, in the file's order.
        title: as the file has it; may be empty.
        language: the file's code for it, ``"fra"``; None where it does not say.
        is_default: whether the file means it to be heard where nobody chooses.
    """

    number: int
    title: str = ""
    language: str | None = None
    is_default: bool = False


def default_track(tracks: Sequence[AudioTrack]) -> AudioTrack | None:
    """Return the one that is heard where nobody chooses; None where there is none."""
    return next((one for one in tracks if one.is_default), tracks[0] if tracks else None)


def audio_tracks(streams: Sequence[Any]) -> tuple[AudioTrack, ...]:
    """Return the tracks that a recording's sound streams are, as PyAV has them."""
    from av.stream import Disposition  # late: as in `app.media.files.decoder.opened`

    return tuple(
        AudioTrack(
            number,
            one.metadata.get("title", "").strip(),
            language_of(one),
            is_default=bool(one.disposition & Disposition.default),
        )
        for number, one in enumerate(streams)
    )


def language_of(stream: Any) -> str | None:
    """Return the file's code for the language of a stream of PyAV's; None where it does not say."""
    return stream.language if stream.language not in (None, "und") else None
