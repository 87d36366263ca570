"""Marks: placing, moving and removing them. Every function returns a step, and changes nothing itself."""

from collections.abc import Hashable
from dataclasses import replace
from itertools import chain

from app.core.blocks import CHAPTER, Block
from app.core.edits import Caret, Splice, Step, change_block, splice
from app.core.errors import MinutageError
from app.core.ids import new_id
from app.core.lines import one_line
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP, Note
from app.core.timecode import format_timecode, within_project


def place_mark(project: Project, at: int, ms: int, gesture: Hashable | None = None) -> Step:
    """Return the step that marks the block at `at` with `ms`, or with the nearest time that a project can hold.

    An end that would then lie before the start is dropped.

    Raises:
        MinutageError: it is a paragraph, or no block stands there.
    """
    block = markable(project, at)
    start_ms = within_project(ms)
    end_ms = block.end_ms if block.end_ms is not None and block.end_ms >= start_ms else None
    edit = change_block(project, at, lambda one: replace(one, start_ms=start_ms, end_ms=end_ms))
    return Step(QT_TRANSLATE_NOOP("core", "Place mark"), (edit,), gesture)


def nudge_mark(project: Project, at: int, delta_ms: int, gesture: Hashable | None = None) -> Step:
    """Return the step that moves the mark of the block at `at` by `delta_ms`, as far as the beginning.

    Raises:
        MinutageError: the block has no mark that could be moved.
    """
    start_ms = markable(project, at).start_ms
    if start_ms is None:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "This mark is not placed yet"),
            QT_TRANSLATE_NOOP("core", "place it first, then move it"),
        )
    step = place_mark(project, at, start_ms + delta_ms, gesture)
    return replace(step, label=QT_TRANSLATE_NOOP("core", "Move mark"))


def mark_and_next(project: Project, at: int, ms: int) -> tuple[Step | None, int | None]:
    """Return the step that marks the block at `at`, and the position of the next one whose mark is not placed yet.

    A paragraph is passed over: there is no step then. The search begins again at the top;
    there is no position where nothing is left to place.
    """
    takes_mark = at < len(project.blocks) and project.blocks[at].takes_mark
    following = next_unplaced(project, at)
    return place_mark(project, at, ms) if takes_mark else None, None if following == at else following


def remove_mark(project: Project, at: int) -> Step:
    """Return the step that makes the block at `at` one that is not placed yet; its text stays."""
    edit = change_block(project, at, lambda one: replace(one, start_ms=None, end_ms=None))
    return Step(QT_TRANSLATE_NOOP("core", "Remove mark"), (edit,))


def remove_marks(project: Project, first: int, last: int) -> Step | None:
    """Return the step that does so with all blocks from `first` to `last`, both included; None where none is placed.

    A note says how many it were.
    """
    blocks = project.blocks[first : last + 1]
    count = sum(block.is_placed for block in blocks)
    if not count:
        return None
    bare = (replace(one, start_ms=None, end_ms=None) if one.is_placed else one for one in blocks)
    if count == 1:
        label, note = QT_TRANSLATE_NOOP("core", "Remove mark"), Note(QT_TRANSLATE_NOOP("core", "1 mark was removed"))
    else:
        label = QT_TRANSLATE_NOOP("core", "Remove marks")
        note = Note(QT_TRANSLATE_NOOP("core", "{count} marks were removed"), {"count": count})
    return Step(label, (splice(project, first, last + 1, *bare),), note=note)


def next_unplaced(project: Project, after: int) -> int | None:
    """Return the position of the next block whose mark is not placed yet, from the top again at the end."""
    blocks, start = project.blocks, after + 1
    below = (at for at in range(start, len(blocks)) if blocks[at].is_unplaced)
    above = (at for at in range(min(start, len(blocks))) if blocks[at].is_unplaced)
    return next(chain(below, above), None)


def marked_block_above(project: Project, at: int) -> int | None:
    """Return the position of the turn or chapter whose text stands at `at`: itself, or the one that it continues.

    None for an aside, which belongs to the page, for what stands above the first of them,
    and where there is no block.
    """
    blocks = project.blocks
    if at >= len(blocks) or not (blocks[at].takes_mark or blocks[at].continues):
        return None
    return next((one for one in range(at, -1, -1) if blocks[one].takes_mark), None)


def new_chapter(project: Project, ms: int, title: str = "") -> tuple[Step, int]:
    """Return the step that makes a chapter at `ms`, and its position.

    It stands before the first block, in page order, that is placed after `ms`; at the end
    of the page where there is none.
    """
    ms = within_project(ms)
    starts = ((at, one) for at, one in enumerate(project.blocks) if one.start_ms is not None and one.start_ms > ms)
    at = next((at for at, later in starts if later.is_placed), len(project.blocks))
    chapter = Block(new_id(), CHAPTER, one_line(title), start_ms=ms)
    edit = splice(project, at, at, chapter)
    step = Step(QT_TRANSLATE_NOOP("core", "New chapter"), (edit,), after=Caret.at(at, len(chapter.text)))
    return step, at


def place_chapters(project: Project) -> Step | None:
    """Return the step that gives every chapter without a mark the time of its first turn, one edit each.

    Where a placed chapter of a lower level stands before that turn, its time is taken:
    there the part begins. None where there is nothing to place, or no time to place it at.
    """
    edits: list[Splice] = []
    below: Block | None = None  # the turn or chapter that comes next on the page, with the mark that it will have
    for at in range(len(project.blocks) - 1, -1, -1):
        block = project.blocks[at]
        if block.is_chapter and block.is_unplaced and below is not None and below.is_placed and _holds(block, below):
            edits.append(change_block(project, at, lambda one, ms=below.start_ms: replace(one, start_ms=ms)))  # type: ignore[misc]
            block = edits[-1].inserted[0]
        below = block if block.takes_mark else below
    return Step(QT_TRANSLATE_NOOP("core", "Place chapters at their first turn"), tuple(edits[::-1])) if edits else None


def _holds(chapter: Block, below: Block) -> bool:
    """Whether the block that comes next belongs to the chapter."""
    return below.is_turn or below.depth > chapter.depth


def lost_marks(edit: Splice) -> list[Block]:
    """Return the placed blocks that the edit takes away, or whose mark it takes, for the status bar to name."""
    kept = {block.id for block in edit.inserted if block.is_placed}
    return [block for block in edit.removed if block.is_placed and block.id not in kept]


def lost_note(edit: Splice) -> Note | None:
    """Return the note that names the marks which the edit takes away; None where it takes none."""
    lost = lost_marks(edit)
    if not lost:
        return None
    time = format_timecode(lost[0].start_ms or 0)
    if len(lost) == 1:
        return Note(QT_TRANSLATE_NOOP("core", "The mark at {time} was lost; undo brings it back"), {"time": time})
    return Note(
        QT_TRANSLATE_NOOP("core", "{count} marks were lost, the first at {time}; undo brings them back"),
        {"count": len(lost), "time": time},
    )


def markable(project: Project, at: int) -> Block:
    """Return the block at `at`, which takes a mark.

    Raises:
        MinutageError: it is a paragraph, or no block stands there.
    """
    if at >= len(project.blocks):
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "There is nothing to mark here"),
            QT_TRANSLATE_NOOP("core", "write or open a text first"),
        )
    if not project.blocks[at].takes_mark:
        above = QT_TRANSLATE_NOOP("core", "put the caret in the turn or the chapter above it")
        alone = QT_TRANSLATE_NOOP("core", "make it a turn or a chapter first")
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "A paragraph has no mark of its own"),
            alone if marked_block_above(project, at) is None else above,
        )
    return project.blocks[at]
