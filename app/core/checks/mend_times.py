"""Fixes of times: the order of the page, two blocks at one time, a chapter that begins or a turn that ends too late."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from app.core.blocks import ASIDE, Block
from app.core.checks.chapters import before_chapter
from app.core.checks.mend_words import LABEL, LABEL_ALL
from app.core.checks.problems import Problem
from app.core.checks.times import overlap, same_time
from app.core.edits import Caret, Splice, Step, splice
from app.core.marks import place_chapters
from app.core.project import Project

Blocks = list[Block]
Mend = Callable[[Blocks, int, int | None], bool]
"""Puts the problem of the block at a position right in the list; is told the recording's length; whether it did."""


# The order of the page


def put_in_order(project: Project, _problem: Problem, at: int) -> Step | None:
    """Return the step that moves the block to where its time belongs, with its paragraphs.

    Where it is the one above that stands out, because what is around it is in order without it,
    that one is moved instead, down the page.
    """
    blocks = project.blocks
    above = next((one for one in range(at - 1, -1, -1) if blocks[one].is_placed), None)
    if above is None or not blocks[at].is_placed or _start(blocks[at]) >= _start(blocks[above]):
        return None
    if _stands_out(blocks, above, at):
        return _moved(project, above, _below(blocks, at, _start(blocks[above])))
    return _moved(project, at, _above(blocks, above, _start(blocks[at])))


def _start(block: Block) -> int:
    return block.start_ms or 0


def _stands_out(blocks: Sequence[Block], above: int, at: int) -> bool:
    """Whether the times around the two are in order without the one above, and are not without the other."""
    before = next((blocks[one] for one in range(above - 1, -1, -1) if blocks[one].is_placed), None)
    after = next((blocks[one] for one in range(at + 1, len(blocks)) if blocks[one].is_placed), None)
    fits_without = before is None or _start(before) <= _start(blocks[at])
    return fits_without and after is not None and _start(after) < _start(blocks[above])


def _above(blocks: Sequence[Block], at: int, ms: int) -> int:
    """Return where a block of that time belongs above: before the first that is later, if only later ones follow it."""
    found = at
    for one in range(at, -1, -1):
        if blocks[one].is_placed:
            if _start(blocks[one]) <= ms:
                break
            found = one
    return found


def _below(blocks: Sequence[Block], at: int, ms: int) -> int:
    """Return where a block of that time belongs below: before the next that is later, else at the end."""
    last = at
    for one in range(at, len(blocks)):
        if blocks[one].is_placed:
            if _start(blocks[one]) > ms:
                return one
            last = one
    return _end_of(blocks, last)


def _end_of(blocks: Sequence[Block], at: int) -> int:
    """Return where what belongs to the block at `at` ends: its paragraphs, and turns below it that have no time."""
    end = at + 1
    while end < len(blocks) and (blocks[end].continues or (blocks[end].is_turn and blocks[end].is_unplaced)):
        end += 1
    return end


def _moved(project: Project, at: int, to: int) -> Step:
    """Return the step that moves a block with its paragraphs before the one at `to`."""
    end = at + 1
    while end < len(project.blocks) and project.blocks[end].continues:
        end += 1
    moved, caret = project.blocks[at:end], to if to < at else to - (end - at)
    if to < at:
        edit = splice(project, to, end, *moved, *project.blocks[to:at])
    else:
        edit = splice(project, at, to, *project.blocks[end:to], *moved)
    return Step(LABEL, (edit,), before=Caret.at(at), after=Caret.at(caret))


@dataclass(slots=True)
class _Group:
    """Blocks that stay together when a page is sorted, and their time."""

    ms: float
    blocks: Blocks = field(default_factory=list)


def sort_by_time(project: Project, _rule: str) -> Step | None:
    """Return the step that sorts the page by time; blocks without a time go with those that they belong to.

    A chapter that is not placed goes with what follows it, everything else with what is above it.
    What stands above the first time, and the asides at the end, stay where they are.
    """
    blocks = list(project.blocks)
    end = len(blocks)
    while end and not blocks[end - 1].takes_mark and blocks[end - 1].role == ASIDE:
        end -= 1
    groups = sorted(_groups(blocks[:end]), key=lambda one: one.ms)
    ordered = [block for group in groups for block in group.blocks] + blocks[end:]
    changed = [at for at, (old, new) in enumerate(zip(blocks, ordered, strict=True)) if old is not new]
    if not changed:
        return None
    first, until = changed[0], changed[-1] + 1
    return Step(LABEL_ALL, (splice(project, first, until, *ordered[first:until]),))


def _groups(blocks: Blocks) -> Iterator[_Group]:
    group = _Group(-1)
    waits = False  # whether the group is one of a chapter that has no time yet
    for block in blocks:
        if block.is_chapter and block.is_unplaced and not waits:
            yield group
            group, waits = _Group(inf), True
        elif block.is_placed and waits:
            group.ms, waits = _start(block), False
        elif block.is_placed:
            yield group
            group = _Group(_start(block))
        group.blocks.append(block)
    yield group


# The rest: one block, or its neighbour, gets another time


def shift(project: Project, _problem: Problem, at: int) -> Step | None:
    """Return the step that shifts a block to the next second, and those below that shared its time behind it."""
    return _one(project, at, _shift) if _shares_time(project.blocks, at) else None


def _shares_time(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block of the same kind, with the same time, stands among those right above that have it."""
    block = blocks[at]
    for one in range(at - 1, -1, -1):
        if blocks[one].is_placed and blocks[one].start_ms != block.start_ms:
            return False
        if blocks[one].is_placed and (blocks[one].type, blocks[one].depth) == (block.type, block.depth):
            return True
    return False


def shift_all(project: Project, _rule: str) -> Step | None:
    return _all(project, [one.block for one in same_time(project)], _shift)


def _shift(blocks: Blocks, at: int, duration_ms: int | None) -> bool:
    was, above = _start(blocks[at]), _placed_beside(blocks, at, -1)
    if above is not None and _start(blocks[above]) > was:
        return False  # out of order, which comes first
    if above is None or _start(blocks[above]) < was:
        return False  # what shared its time was shifted meanwhile
    new, shifted = was, []
    here: int | None = at
    while here is not None and _start(blocks[here]) <= new:
        if _start(blocks[here]) != was:
            return False  # no second is free before the next mark
        new = (new // 1000 + 1) * 1000
        shifted.append((here, new))
        here = _placed_beside(blocks, here, 1)
    if duration_ms is not None and new > duration_ms:
        return False
    for one, ms in shifted:
        blocks[one] = _begun(blocks[one], ms)
    return True


def _placed_beside(blocks: Blocks, at: int, direction: int) -> int | None:
    end = len(blocks) if direction > 0 else -1
    return next((one for one in range(at + direction, end, direction) if blocks[one].is_placed), None)


def _begun(block: Block, ms: int) -> Block:
    """Return the block with that start; an end that would lie before it is dropped."""
    return replace(block, start_ms=ms, end_ms=block.end_ms if block.end_ms is None or block.end_ms >= ms else None)


def begin_chapter(project: Project, _problem: Problem, at: int) -> Step | None:
    """Return the step that gives the chapter of the turn at `at` the time of its earliest turn.

    None where that is earlier than what stands above the chapter.
    """
    return _one(project, at, _begin)


def begin_chapters(project: Project, _rule: str) -> Step | None:
    return _all(project, [one.block for one in before_chapter(project)], _begin)


def _begin(blocks: Blocks, at: int, _duration_ms: int | None) -> bool:
    chapter = next((one for one in range(at, -1, -1) if blocks[one].is_chapter), None)
    if chapter is None or not blocks[chapter].is_placed or not blocks[at].is_placed:
        return False
    end = next((one for one in range(chapter + 1, len(blocks)) if blocks[one].is_chapter), len(blocks))
    first_ms = min(_start(one) for one in blocks[chapter + 1 : end] if one.is_placed)
    above = _placed_beside(blocks, chapter, -1)
    if first_ms >= _start(blocks[chapter]) or (above is not None and first_ms < _start(blocks[above])):
        return False
    blocks[chapter] = _begun(blocks[chapter], first_ms)
    return True


def place_chapter(project: Project, _problem: Problem, at: int) -> Step | None:
    """Return the step that gives a chapter without a mark the time of its first turn; None where that has none."""
    step = place_chapters(project)
    edits = tuple(edit for edit in step.edits if isinstance(edit, Splice) and edit.at == at) if step else ()
    return Step(LABEL, edits) if edits else None


def place_all_chapters(project: Project, _rule: str) -> Step | None:
    return place_chapters(project)


def end_above(project: Project, _problem: Problem, at: int) -> Step | None:
    """Return the step that lets the turn above end where the one at `at` begins."""
    return _one(project, at, _end_above)


def end_all_above(project: Project, _rule: str) -> Step | None:
    return _all(project, [one.block for one in overlap(project)], _end_above)


def _end_above(blocks: Blocks, at: int, _duration_ms: int | None) -> bool:
    above = next((one for one in range(at - 1, -1, -1) if blocks[one].is_turn), None)
    start_ms = blocks[at].start_ms
    if above is None or start_ms is None:
        return False
    turn = blocks[above]
    if turn.end_ms is None or turn.start_ms is None or not turn.start_ms <= start_ms < turn.end_ms:
        return False
    blocks[above] = replace(turn, end_ms=start_ms)
    return True


def _one(project: Project, at: int, mend: Mend) -> Step | None:
    return _step(project, [at], mend, LABEL)


def _all(project: Project, positions: Sequence[int | None], mend: Mend) -> Step | None:
    return _step(project, [at for at in positions if at is not None], mend, LABEL_ALL)


def _step(project: Project, positions: Sequence[int], mend: Mend, label: str) -> Step | None:
    """Return the step that puts each of the problems right, one after the other, one edit a block."""
    blocks = list(project.blocks)
    mended = [at for at in positions if mend(blocks, at, project.duration_ms)]
    if not mended:
        return None
    pairs = enumerate(zip(project.blocks, blocks, strict=True))
    return Step(label, tuple(Splice(at, (old,), (new,)) for at, (old, new) in pairs if old is not new))
