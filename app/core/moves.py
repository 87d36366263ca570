"""Moving whole blocks up and down the page. Every function returns a step.

What belongs together stays together: a turn takes the paragraphs that continue it along, a chapter all of
its section, and both go past the same of others. A paragraph goes line by line.
"""

from collections.abc import Sequence

from app.core.blocks import Block
from app.core.edits import Caret, Splice, Step
from app.core.errors import MinutageError
from app.core.marks import marked_block_above
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP


def move_blocks(project: Project, first: int, last: int, direction: int, caret: Caret) -> Step:
    """Return the step that moves the blocks from `first` to `last`, and what belongs to them, up or down by one place.

    Moves of the same blocks that follow one another are one gesture. Caret and selection go along.

    Args:
        direction: −1 up, 1 down.

    Raises:
        MinutageError: they stand at the top or at the end already.
    """
    blocks = project.blocks
    if last >= len(blocks):
        raise MinutageError(QT_TRANSLATE_NOOP("core", "There is no block to move"))
    until = _end_of(blocks, first, last)
    to = _above(project, first, last) if direction < 0 else _below(blocks, first, last, until)
    if to is None:
        raise _nowhere(direction, is_first=first == 0)
    edits = shifted(project, first, until, to)
    by = to - first if direction < 0 else to - until

    def along(block: int, offset: int) -> tuple[int, int]:
        end = len(blocks) - 1  # a selection that ends behind the last line end ends with the last text then
        return (block + by, offset) if block + by <= end else (end, len(blocks[until - 1].text))

    after = Caret(*along(caret.block, caret.offset), *along(caret.anchor_block, caret.anchor_offset))
    gesture = ("move", blocks[first].id, blocks[last].id)
    return Step(QT_TRANSLATE_NOOP("core", "Move blocks"), edits, gesture, caret, after)


def _nowhere(direction: int, *, is_first: bool) -> MinutageError:
    if direction > 0:
        return MinutageError(QT_TRANSLATE_NOOP("core", "This is the end of the page already"))
    if is_first:
        return MinutageError(QT_TRANSLATE_NOOP("core", "This is the top of the page already"))
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "Only an introduction stands above, and it would become part of this"),
        QT_TRANSLATE_NOOP("core", "move the introduction down instead"),
    )


def shifted(project: Project, first: int, until: int, to: int) -> tuple[Splice, Splice]:
    """Return the edits that move the blocks [first:until] before the one at `to`, outside of them.

    Whichever is fewer is moved: the blocks, or those that they go past.
    """
    blocks = project.blocks
    if to < first:
        first, until, to = (to, first, until) if first - to < until - first else (first, until, to)
    elif to - until < until - first:
        first, until, to = until, to, first
    moved = blocks[first:until]
    there = to if to < first else to - len(moved)
    return Splice(first, moved, ()), Splice(there, (), moved)


def group_end(blocks: Sequence[Block], at: int) -> int:
    """Return where the turn or chapter at `at` ends, its last continuing paragraph included, exclusively."""
    end = at + 1
    for number in range(at + 1, len(blocks)):
        if blocks[number].takes_mark:
            break
        if blocks[number].continues:
            end = number + 1
    return end


def _depth(blocks: Sequence[Block], first: int, last: int) -> int | None:
    """Return the level of the sections that are moved; None where they do not begin with a chapter."""
    if not blocks[first].is_chapter:
        return None
    return min(one.depth for one in blocks[first : last + 1] if one.is_chapter)


def _takes_mark(blocks: Sequence[Block], first: int, last: int) -> bool:
    return any(one.takes_mark for one in blocks[first : last + 1])


def _stop(blocks: Sequence[Block], numbers: range, depth: int) -> int | None:
    """Return the first of these positions where a chapter of that level or a higher one stands."""
    return next((at for at in numbers if blocks[at].is_chapter and blocks[at].depth <= depth), None)


def _end_of(blocks: Sequence[Block], first: int, last: int) -> int:
    """Return where what is moved ends, exclusively."""
    depth = _depth(blocks, first, last)
    if depth is not None:
        stop = _stop(blocks, range(last + 1, len(blocks)), depth)
        return len(blocks) if stop is None else stop
    return group_end(blocks, last) if _takes_mark(blocks, first, last) else last + 1


def _above(project: Project, first: int, last: int) -> int | None:
    """Return where the blocks come to stand that go up by one; None where they can't."""
    blocks, depth = project.blocks, _depth(project.blocks, first, last)
    if first == 0:
        return None
    if depth is not None:
        return _stop(blocks, range(first - 1, -1, -1), depth)
    upper = blocks[first - 1]
    if not _takes_mark(blocks, first, last) or upper.takes_mark or not upper.continues:
        return first - 1
    return marked_block_above(project, first - 1)


def _below(blocks: Sequence[Block], first: int, last: int, until: int) -> int | None:
    """Return before which block they come to stand that go down by one; None where they can't."""
    depth = _depth(blocks, first, last)
    if until == len(blocks):
        return None
    if depth is not None:
        stop = _stop(blocks, range(until + 1, len(blocks)), depth)
        return len(blocks) if stop is None else stop
    if not _takes_mark(blocks, first, last) or not blocks[until].takes_mark:
        return until + 1
    return group_end(blocks, until)
