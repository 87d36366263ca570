"""The page as the template wants it: the flat list of blocks as an introduction, chapters and turns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from markupsafe import Markup

from app.core.blocks import ASIDE, LEVELS, Block
from app.core.inline import plain
from app.core.project import Project
from app.core.timecode import format_timecode
from app.formats.page.markup import inline_html, text_html
from app.formats.page.style import speaker_class

_SAFE_ID = re.compile(r"[A-Za-z0-9_.-]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a block stands on the page (`anchor`, its element's id) and, where it is placed, in time."""

    anchor: str
    ms: int | None

    @property
    def timecode(self) -> str:
        """The time in whole seconds, which is what a reader needs; empty where the block is not placed."""
        return "" if self.ms is None else format_timecode(self.ms // 1000 * 1000)

    @property
    def duration(self) -> str:
        """The same as an HTML duration string, for ``<time>``."""
        return "" if self.ms is None else f"PT{self.ms // 1000}S"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that stands by itself: under a heading, or an aside."""

    html: Markup
    is_aside: bool
    mark: None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn with the paragraphs that continue it. `who` is its label, else its speaker's name."""

    mark: Mark
    who: Markup
    voice: str
    paragraphs: list[Markup] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, or what stands before the first one: then `mark` is None and there is no heading."""

    mark: Mark | None
    heading: str
    title: Markup
    plain_title: str
    entries: list[Turn | Paragraph] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Outline:
    """The page from top to bottom; `description` is the first words of the introduction."""

    introduction: list[Markup]
    description: str
    chapters: list[Chapter]

    @property
    def contents(self) -> list[Chapter]:
        """The chapters that have a heading: the table of contents."""
        return [one for one in self.chapters if one.mark is not None]


def outline(project: Project) -> Outline:
    """Return the blocks of the project by chapter. Unknown types are paragraphs, as the format says."""
    opening = list(takewhile(lambda block: not block.takes_mark, project.blocks))
    shown = [block for block in opening if block.text.strip()]
    description = plain(shown[0].text) if shown else ""
    chapters = _chapters(project, project.blocks[len(opening) :], len(opening))
    return Outline([inline_html(block.text) for block in shown], description, chapters)


def _chapters(project: Project, blocks: Sequence[Block], first: int) -> list[Chapter]:
    found = [Chapter(None, "", Markup(""), "")]
    for at, block in enumerate(blocks, first):
        if block.is_chapter:
            found.append(Chapter(_mark(block, at), _heading(block), inline_html(block.text), plain(block.text)))
        elif block.is_turn:
            found[-1].entries.append(_turn(project, block, at))
        elif block.text.strip():
            _continue(found[-1].entries, block)
    return found if found[0].entries else found[1:]


def _heading(block: Block) -> str:
    return f"h{min(max(block.depth, 1), max(LEVELS)) + 1}"


def _turn(project: Project, block: Block, at: int) -> Turn:
    speaker = project.speaker(block.speaker)
    who = (block.label or (speaker.name if speaker else "")).strip()
    texts = [inline_html(block.text)] if block.text.strip() else []
    return Turn(_mark(block, at), text_html(who), speaker_class(project, block.speaker), texts)


def _continue(entries: list[Turn | Paragraph], block: Block) -> None:
    """Put a paragraph below the turn it continues; an aside, and what follows one, stands by itself."""
    html, is_aside = inline_html(block.text), block.role == ASIDE
    if entries and isinstance(entries[-1], Turn) and not is_aside:
        entries[-1].paragraphs.append(html)
    else:
        entries.append(Paragraph(html, is_aside))


def _mark(block: Block, at: int) -> Mark:
    """An id that can't stand in an address is replaced by the block's position; the prefixes keep the two apart."""
    anchor = f"b-{block.id}" if _SAFE_ID.fullmatch(block.id) else f"n-{at + 1}"
    return Mark(anchor, block.start_ms)
