"""Spacing: how much room each kind of block takes, and in what size its words stand."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from app.core.blocks import ASIDE, Block
from app.core.project import Project
from app.ui.theme import PAGE_PX, page_font

SMALL_PX = 13
"""The letters of times and names, beside words of `PAGE_PX`."""
MARGIN_PX = 112
"""Room for the times, in letters of `SMALL_PX`."""
TOP_PX = 16
"""Room over the first block of the page."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The room of a block, in pixels from its top.

    Args:
        above: room over the first line, the speaker's name included.
        step: from line to line.
        base: from the top of a line's room to what its letters stand on.
        below: room under the last line.
        pixels: size of the letters.
        face: of the letters; empty for that of the theme.
        small: size of the letters of the time and the name.
        is_heading: whether they are bold.
        name_base: what the letters of the speaker's name stand on; None where no name stands.
    """

    above: int
    step: int
    base: int
    below: int
    pixels: int
    face: str = ""
    small: int = SMALL_PX
    is_heading: bool = False
    name_base: int | None = None

    @property
    def font(self) -> QFont:
        return _font(self.pixels, self.is_heading, self.face)

    @property
    def first_base(self) -> int:
        """What the letters of the first line stand on."""
        return self.above + self.base


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool, face: str) -> QFont:
    font = page_font(pixels, face)
    font.setBold(bold)
    return font


@lru_cache(maxsize=64)
def _lowered(spacing: Spacing) -> Spacing:
    """Return the spacing with the page's room at the top."""
    name_base = None if spacing.name_base is None else spacing.name_base + TOP_PX
    return replace(spacing, above=spacing.above + TOP_PX, name_base=name_base)


class Spacings:
    """The spacing of every kind of block, on a page whose words have a face and `page_px` pixels.

    All of it grows with the words: a page is enlarged as a sheet of paper is.
    """

    def __init__(self, page_px: int = PAGE_PX, face: str = "") -> None:
        self.set(page_px, face)

    def set(self, page_px: int, face: str) -> None:
        """Take other letters from now on."""
        self.page_px, self.face = page_px, face
        self._named = self._spacing(26, 7, 1, 1.5, name=20)
        self._turn = self._spacing(9, 7, 1, 1.5)
        self._paragraph = self._spacing(4, 7, 1, 1.5)
        self._aside = self._spacing(16, 7, 1, 1.5)
        self._chapters = {
            1: self._spacing(24, 8, 1.25, 1.3, heading=True),
            2: self._spacing(20, 6, 1.125, 1.35, heading=True),
            3: self._spacing(16, 4, 1, 1.4, heading=True),
        }

    def scaled(self, pixels: float) -> int:
        """Return what on a page of this size is as large as `pixels` on one of `PAGE_PX`."""
        return round(pixels * self.page_px / PAGE_PX)

    def _spacing(
        self, above: int, below: int, size: float, leading: float, *, heading: bool = False, name: int | None = None
    ) -> Spacing:
        """Return a spacing; rooms in pixels of a page of `PAGE_PX`, `size` in words of this one."""
        pixels = round(self.page_px * size)
        step = round(pixels * leading)
        metrics = QFontMetricsF(_font(pixels, heading, self.face))
        base = round((step - metrics.height()) / 2 + metrics.ascent())
        return Spacing(
            self.scaled(above),
            step,
            base,
            self.scaled(below),
            pixels,
            self.face,
            self.scaled(SMALL_PX),
            heading,
            None if name is None else self.scaled(name),
        )

    @property
    def words(self) -> Spacing:
        """The spacing of plain words: what an empty page has."""
        return _lowered(self._paragraph)

    def first(self, block: Block) -> Spacing:
        """Return the spacing of the topmost block."""
        return _lowered(self.of(block))

    def of(self, block: Block) -> Spacing:
        """Return the spacing of a block; of a type that nobody knows, a paragraph's."""
        if block.is_turn:
            return self._named if block.speaker or block.label else self._turn
        if block.is_chapter:
            return self._chapters[min(max(block.depth, 1), 3)]
        return self._aside if block.role == ASIDE else self._paragraph


def name_over(project: Project, block: Block) -> str:
    """Return what stands over a turn: its label where it has one, else the speaker's name.

    A speaker whom the project does not list is named by the id that the file gives.
    """
    if not block.is_turn:
        return ""
    speaker = project.speaker(block.speaker)
    return block.label or (speaker.name if speaker else block.speaker) or ""
