"""How far the work is: marks placed, signs written, who speaks how long."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from app.core.inline import plain
from app.core.project import Project

if TYPE_CHECKING:
    from app.core.talk import Talk

SIGNS_PER_MINUTE: Final = 1400
"""How quickly French prose is read: about 230 words, 1,400 signs, a minute."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of a project: blocks that take a mark, those of them that are placed, characters of text, and who speaks.

    Args:
        talk: what each speaker says, as `talk_times` returns it.
    """

    marks: int
    placed: int
    signs: int
    talk: Mapping[str | None, "Talk"] = field(default_factory=dict)


def tally(project: Project) -> Tally:
    """Count the project; takes a tenth of a second at 100,000 blocks: for a job."""
    from app.core.talk import talk_times  # late: the status bar's start needs none of it

    marked = [block for block in project.blocks if block.takes_mark]
    placed = sum(block.is_placed for block in marked)
    signs = sum(map(_signs, (block.text for block in project.blocks)))
    return Tally(len(marked), placed, signs, talk_times(project))


def _signs(text: str) -> int:
    return _rendered_signs(text) if "*" in text or "[" in text or "\\" in text else len(text)


@lru_cache(maxsize=1 << 16)
def _rendered_signs(text: str) -> int:
    """Return how many signs a text with marks shows; remembered, for it is asked again whenever the hand rests."""
    return len(plain(text))


def reading_minutes(signs: int) -> int:
    """Return how many minutes so many characters take to read; 0 for none, else one at least."""
    return max(1, round(signs / SIGNS_PER_MINUTE)) if signs else 0
