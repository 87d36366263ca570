"""Checks of what blocks hold: nothing, or what this version does not know."""

from collections.abc import Iterator

from app.core.blocks import PARAGRAPH
from app.core.checks.problems import Finding
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP


def empty_chapter(project: Project) -> Iterator[Finding]:
    """Find the chapters without a title, and those with nothing in them before the next.

    A list of chapters alone, as a video's description has it, is not found to be empty.
    """
    empty = _chapters_that_hold_nothing(project)
    holding = sum(block.is_chapter for block in project.blocks) - len(empty)
    for at, block in project.chapters():
        if not block.text.strip():
            yield Finding(at, QT_TRANSLATE_NOOP("core", "This chapter has no title"))
        if at in empty and holding:
            yield Finding(at, QT_TRANSLATE_NOOP("core", "There is nothing in this chapter"))


def _chapters_that_hold_nothing(project: Project) -> set[int]:
    """Return the positions of the chapters without a turn, a paragraph with text or a chapter of a lower level."""
    empty: set[int] = set()
    open_at: int | None = None  # the chapter that nothing was found in so far
    for at, block in enumerate(project.blocks):
        if block.is_chapter:
            if open_at is not None and block.depth <= project.blocks[open_at].depth:
                empty.add(open_at)
            open_at = at
        elif block.is_turn or (block.continues and block.text.strip()):
            open_at = None
    return empty if open_at is None else empty | {open_at}


def empty_turn(project: Project) -> Iterator[Finding]:
    """Find the turns without text."""
    for at, block in enumerate(project.blocks):
        if block.is_turn and not block.text.strip():
            yield Finding(at, QT_TRANSLATE_NOOP("core", "This turn has no text"))


def unknown_type(project: Project) -> Iterator[Finding]:
    """Find the blocks of a type that this version does not know."""
    for at, block in enumerate(project.blocks):
        if not block.takes_mark and block.type != PARAGRAPH:
            text = QT_TRANSLATE_NOOP("core", "The type “{type}” is not known here; the block is shown as a paragraph")
            yield Finding(at, text, {"type": block.type})
