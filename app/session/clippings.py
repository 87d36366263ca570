"""Text from the clipboard, read as the importer reads a file."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.core.blocks import PARAGRAPH, Block
from app.core.clipping import Clipping
from app.core.ids import new_id
from app.core.inline import escape
from app.session.jobs import Progress

_MAY_BE_TIME: Final = re.compile(r"\d:\d\d")
_LINES_LOOKED_AT: Final = 500


def read_blocks(text: str, names: Sequence[str], progress: Progress) -> Clipping:
    """Return the blocks that a text holds, with their times and speakers. A job: it takes a while.

    What begins with a time is a turn, and whoever speaks on the page already is known by name. A line that the
    importer takes for the title of the page is a paragraph here: nothing is left out.

    Args:
        names: of the page's speakers.

    Raises:
        MinutageError: there is nothing to read, or too much.
    """
    from app.formats.text import read  # late: only who pastes blocks needs the importer

    progress.step(0, 1)
    project = read(text.encode("utf-8", "replace"), Path(), None, names)
    title = (Block(new_id(), PARAGRAPH, escape(project.title)),) if project.title else ()
    return Clipping((*title, *project.blocks), project.speakers)


def holds_times(text: str) -> bool:
    """Whether two lines of the text, at least, plainly begin with a time."""
    if len(_MAY_BE_TIME.findall(text, 0, 100_000)) < 2:
        return False
    from app.formats.text.times import CLOCK, leading  # late: as above

    lines = (line.strip() for line in text[:100_000].split("\n", _LINES_LOOKED_AT)[:_LINES_LOOKED_AT])
    stamps = (leading(line) for line in lines if line)
    found = 0
    for stamp in stamps:
        found += stamp is not None and stamp.family == CLOCK
        if found == 2:
            return True
    return False
