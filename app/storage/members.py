"""The members of the project file, in the order of docs/format.md, which says what they mean.

resources/schema says the same to other programs, and a test holds the three together.
"""

from typing import Final

from app.core.blocks import Block
from app.core.errors import MinutageError
from app.core.project import Comment, Project, Recording, Speaker
from app.core.texts import QT_TRANSLATE_NOOP
from app.storage import values as a
from app.storage.kinds import Faults, Kind, WrongValueError, each, inspected

FORMAT: Final = "minutage-project"

RECORDING: Final = Kind(
    Recording,
    {
        "path": a.path,
        "duration_ms": a.ms,
        "size": a.count,
        "fingerprint": a.text,
        "frame_rate": a.frame_rate,
        "url": a.text,
        "start_timecode": a.text,
    },
    (),
    Faults(
        QT_TRANSLATE_NOOP("core", "The recording can't be read"),
        QT_TRANSLATE_NOOP("core", "The “{member}” of the recording can't be read"),
        QT_TRANSLATE_NOOP("core", "The recording has no “{member}”"),
    ),
    not_known={"path": ""},
    path="",
)

SPEAKER: Final = Kind(
    Speaker,
    {
        "id": a.word,
        "name": a.line,
        "role": a.line,
        "organisation": a.line,
        "url": a.text,
        "colour": a.text,
    },
    ("id",),
    Faults(
        QT_TRANSLATE_NOOP("core", "Speaker {position} can't be read"),
        QT_TRANSLATE_NOOP("core", "The “{member}” of speaker {position} can't be read"),
        QT_TRANSLATE_NOOP("core", "Speaker {position} has no “{member}”"),
    ),
    name="",
)


BLOCK: Final = Kind(
    Block,
    {
        "id": a.word,
        "type": a.word,
        "text": a.line,
        "start_ms": a.ms,
        "end_ms": a.ms,
        "level": a.level,
        "speaker": a.word,
        "content": a.word,
        "role": a.word,
        "label": a.line,
        "words": a.words,
    },
    ("id", "type"),
    Faults(
        QT_TRANSLATE_NOOP("core", "Block {position} can't be read"),
        QT_TRANSLATE_NOOP("core", "The “{member}” of block {position} can't be read"),
        QT_TRANSLATE_NOOP("core", "Block {position} has no “{member}”"),
    ),
    are_many=True,
    text="",
)


def _insert(value: object) -> Block:
    try:
        return BLOCK.read(value)
    except MinutageError as error:
        raise WrongValueError(error.todo) from None


SUGGESTION: Final = {"text": a.text, "start_ms": a.ms, "insert": _insert, "delete": a.yes}
BASE: Final = {"text": a.text, "start_ms": a.ms}

COMMENT: Final = Kind(
    Comment,
    {
        "id": a.word,
        "block": a.word,
        "at_ms": a.ms,
        "author": a.text,
        "created": a.text,
        "modified": a.text,
        "reply_to": a.word,
        "text": a.text,
        "status": a.word,
        "suggestion": inspected(SUGGESTION),
        "base": inspected(BASE),
    },
    ("id",),
    Faults(
        QT_TRANSLATE_NOOP("core", "Comment {position} can't be read"),
        QT_TRANSLATE_NOOP("core", "The “{member}” of comment {position} can't be read"),
        QT_TRANSLATE_NOOP("core", "Comment {position} has no “{member}”"),
    ),
    not_known={"text": ""},
)

PROJECT: Final = Kind(
    Project,
    {
        "version": a.version,
        "id": a.word,
        "title": a.line,
        "language": a.text,
        "content": a.word,
        "revision": a.count,
        "date": a.text,
        "author": a.text,
        "publisher": a.text,
        "recording": RECORDING.read,
        "speakers": each(SPEAKER),
        "blocks": each(BLOCK),
        "comments": each(COMMENT),
    },
    ("version",),  # one that comes without an id gets one, as any new project
    Faults(
        QT_TRANSLATE_NOOP("core", "The project can't be read"),
        QT_TRANSLATE_NOOP("core", "The “{member}” of the project can't be read"),
        QT_TRANSLATE_NOOP("core", "The project has no “{member}”"),
    ),
    not_known={"title": "", "revision": 0},  # no title yet; no save counted yet
)
