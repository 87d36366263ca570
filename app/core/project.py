"""The project: everything the file holds, as one immutable value.

An edit makes a new project that shares all it did not touch, so a snapshot for
a job is the project itself, and undo is exact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from app.core.blocks import Block
from app.core.ids import new_project_id
from app.core.transcript import Transcript

VERSION: Final = (1, 0)
VERBATIM: Final = "verbatim"
SUMMARY: Final = "summary"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who is heard."""

    id: str
    name: str
    role: str | None = None
    organisation: str | None = None
    url: str | None = None
    colour: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recording:
    """The video or sound being timed.

    `path` is the absolute path on this machine; the project file says it relative to itself.
    A path that can't be one here (another system's, a network share's) is kept as it is written.
    """

    path: str
    duration_ms: int | None = None
    size: int | None = None
    fingerprint: str | None = None
    frame_rate: str | None = None
    url: str | None = None
    start_timecode: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


def located(known: Recording | None, found: Recording) -> Recording:
    """Return the recording that was found in the place of the one that was known.

    The same one moved keeps all that the project says of it; another one keeps where the
    page is published, and what only other programs know.
    """
    if known is None:
        return found
    if known.fingerprint == found.fingerprint:
        return replace(known, path=found.path)
    return replace(found, url=known.url, extra=known.extra)


@dataclass(frozen=True, slots=True)
class Comment:
    """A reviewer's remark on a block, or on the whole project."""

    id: str
    text: str = ""
    block: str | None = None
    at_ms: int | None = None
    author: str | None = None
    created: str | None = None
    modified: str | None = None
    reply_to: str | None = None
    status: str | None = None
    suggestion: Mapping[str, object] | None = None
    base: Mapping[str, object] | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Project:
    """The transcript and what is known about it; docs/format.md says what each member means."""

    id: str = field(default_factory=new_project_id)
    title: str = ""
    language: str | None = None
    content: str | None = None
    revision: int = 0
    date: str | None = None
    author: str | None = None
    publisher: str | None = None
    recording: Recording | None = None
    speakers: tuple[Speaker, ...] = ()
    blocks: tuple[Block, ...] | Transcript = ()  # what is given may be a tuple; it is kept as a transcript
    comments: tuple[Comment, ...] = ()
    version: tuple[int, int] = VERSION
    extra: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "blocks", Transcript.of(self.blocks))

    @property
    def is_read_only(self) -> bool:
        """Whether a newer major version wrote it: it is shown and exported, never saved over."""
        return self.version[0] > VERSION[0]

    @property
    def duration_ms(self) -> int | None:
        return self.recording.duration_ms if self.recording else None

    def speaker(self, speaker_id: str | None) -> Speaker | None:
        """Return the speaker of that id; None where nobody, or nobody known, is named."""
        return next((one for one in self.speakers if one.id == speaker_id), None)

    def chapters(self) -> Iterator[tuple[int, Block]]:
        """Yield the chapters in page order, each with its position among the blocks."""
        return iter(Transcript.of(self.blocks).chapters())
