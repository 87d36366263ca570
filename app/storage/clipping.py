"""Blocks on the clipboard: JSON, in the project file's own words. What comes from there is believed in nothing."""

from typing import Final

from app.core.clipping import Clipping
from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.storage.kinds import WrongValueError, each
from app.storage.members import BLOCK, COMMENT, SPEAKER
from app.storage.project_file import timed
from app.storage.values import text

FORMAT: Final = "minutage-blocks"
MAX_BYTES: Final = 16_000_000


def dump_clipping(clipping: Clipping) -> bytes:
    """Return the clipping as JSON in UTF-8."""
    from app.storage.json_bytes import dump_json  # late: the window starts without orjson

    blocks = [BLOCK.dump(block) for block in clipping.blocks]
    for written, block in zip(blocks, clipping.blocks, strict=True):
        if block.words is not None:
            written["words"] = timed(block.words)
    members = {
        "format": FORMAT,
        "project": clipping.project,
        "speakers": [SPEAKER.dump(one) for one in clipping.speakers],
        "blocks": blocks,
        "comments": [COMMENT.dump(one) for one in clipping.comments],
    }
    return dump_json(members)


def parse_clipping(data: bytes) -> Clipping:
    """Return the clipping that the bytes hold.

    Raises:
        MinutageError: they hold none, or break a rule of the project file.
    """
    from app.storage.json_text import parse_json  # late: as above

    if len(data) > MAX_BYTES:
        raise _unreadable()
    members = parse_json(data)
    if not isinstance(members, dict) or members.get("format") != FORMAT:
        raise _unreadable()
    try:
        clipping = Clipping(
            each(BLOCK)(members.get("blocks")),
            each(SPEAKER)(members.get("speakers", [])),
            each(COMMENT)(members.get("comments", [])),
            text(members.get("project", "")),
        )
    except WrongValueError:
        raise _unreadable() from None
    if not clipping.blocks:
        raise _unreadable()
    return clipping


def _unreadable() -> MinutageError:
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "What was copied holds no blocks that can be read"),
        QT_TRANSLATE_NOOP("core", "copy them once more"),
    )
