"""Marks: placing, moving and removing them. Every function returns a step, and changes nothing itself."""

from collections.abc import Hashable
from dataclasses import replace

from app.core.blocks import CHAPTER, Block
from app.core.edits import Caret, Splice, Step, change_block, splice
from app.core.errors import MinutageError
from app.core.ids import new_id
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP


def place_mark(project: Project, at: int, ms: int, gesture: Hashable | None = None) -> Step:
    """Return the step that marks the block at `at` with `ms`.

    An end that would then lie before the start is dropped.

    Raises:
        MinutageError: it is a paragraph.
    """
    block = project.blocks[at]
    if not block.takes_mark:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "A paragraph has no mark of its own"),
            QT_TRANSLATE_NOOP("core", "put the caret in the turn or the chapter above it"),
        )
    start_ms = max(0, ms)
    end_ms = block.end_ms if block.end_ms is not None and block.end_ms >= start_ms else None
    edit = change_block(project, at, lambda one: replace(one, start_ms=start_ms, end_ms=end_ms))
    return Step(QT_TRANSLATE_NOOP("core", "Place mark"), (edit,), gesture)


def remove_mark(project: Project, at: int) -> Step:
    """Return the step that makes the block at `at` one that is not placed yet; its text stays."""
    edit = change_block(project, at, lambda one: replace(one, start_ms=None, end_ms=None))
    return Step(QT_TRANSLATE_NOOP("core", "Remove mark"), (edit,))


def next_unplaced(project: Project, after: int) -> int | None:
    """Return the position of the next block whose mark is not placed yet, from the top again at the end."""
    count = len(project.blocks)
    order = (at % count for at in range(after + 1, after + 1 + count))
    return next((at for at in order if project.blocks[at].is_unplaced), None)


def new_chapter(project: Project, ms: int, title: str = "") -> tuple[Step, int]:
    """Return the step that makes a chapter at `ms`, and its position.

    It stands before the first block, in page order, that is placed after `ms`; at the end
    of the page where there is none.
    """
    later = (at for at, block in enumerate(project.blocks) if block.start_ms is not None and block.start_ms > ms)
    at = next(later, len(project.blocks))
    chapter = Block(new_id(), CHAPTER, title, start_ms=max(0, ms))
    step = Step(
        QT_TRANSLATE_NOOP("core", "New chapter"), (splice(project, at, at, chapter),), after=Caret.at(at, len(title))
    )
    return step, at


def place_chapters(project: Project) -> Step | None:
    """Return the step that gives every chapter without a mark the time of its first turn.

    None where there is no such chapter, or none of them has a turn that is placed.
    """
    edits = tuple(
        change_block(project, at, lambda one, ms=ms: replace(one, start_ms=ms))  # type: ignore[misc]
        for at, chapter in project.chapters()
        if chapter.is_unplaced and (ms := _first_start(project, at)) is not None
    )
    return Step(QT_TRANSLATE_NOOP("core", "Place chapters at their first turn"), edits) if edits else None


def _first_start(project: Project, chapter_at: int) -> int | None:
    """Return the start of the first placed turn before the next chapter of its level or above."""
    depth = project.blocks[chapter_at].depth
    for block in project.blocks[chapter_at + 1 :]:
        if block.is_chapter and block.depth <= depth:
            return None
        if block.is_turn and block.start_ms is not None:
            return block.start_ms
    return None


def lost_marks(edit: Splice) -> list[Block]:
    """Return the placed blocks that the edit takes away for good, for the status bar to name."""
    kept = {block.id for block in edit.inserted}
    return [block for block in edit.removed if block.is_placed and block.id not in kept]
