"""Where the page finds the recording, and with which element it plays it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from app.core.inline import web_address
from app.core.project import Recording
from app.storage.paths import folder_of, is_foreign, to_file

_SOUND: Final = frozenset(
    [".aac", ".aif", ".aiff", ".flac", ".m4a", ".m4b", ".mka", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".wma"]
)


@dataclass(frozen=True, slots=True)
class Player:
    """A player: ``"video"`` or ``"audio"``, and the addresses to try, in order."""

    element: str
    sources: tuple[str, ...]

    @property
    def is_remote(self) -> bool:
        """Whether one of the addresses leads to the network."""
        return any(one.startswith("https:") for one in self.sources)


def player_for(recording: Recording | None, page: Path) -> Player | None:
    """Return the player of the recording for a page that stands at `page`; None where nothing can be named.

    The public address comes first; the file beside the page, which needs no network, second.
    """
    if recording is None:
        return None
    found = (_public(recording.url), relative_address(recording.path, page))
    sources = tuple(one for one in found if one is not None)
    return Player(_element(recording), sources) if sources else None


def relative_address(path: str, page: Path) -> str | None:
    """Return the address of a file relative to the page's folder, percent-encoded.

    None for a path that is none on this machine, another drive's, and a network share's: a page that
    named a share would have every reader's computer knock at it.
    """
    if is_foreign(path) or not Path(path).is_absolute():
        return None
    written = to_file(path, folder_of(page))
    return None if Path(written).is_absolute() else quote(os.fsencode(written))


def _public(url: str | None) -> str | None:
    address = web_address(url)
    return address if address is not None and address.lower().startswith("https://") else None


def _element(recording: Recording) -> str:
    """A picture has a frame rate. Where none is known the name decides; a video element plays sound too."""
    return "audio" if not recording.frame_rate and Path(recording.path).suffix.lower() in _SOUND else "video"
