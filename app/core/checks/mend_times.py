"""Fixes of times: two blocks at one time, a chapter that has none or begins too late, a turn that ends too late."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from app.core.blocks import Block
from app.core.checks.chapters import before_chapter
from app.core.checks.mend_words import LABEL, LABEL_ALL
from app.core.checks.problems import Problem
from app.core.checks.times import overlap, same_time
from app.core.edits import Splice, Step, exchange
from app.core.marks import place_chapters
from app.core.project import Project

TOGETHER: Final = 20
"""Where more blocks than these share a time, nobody has timed them: seconds would be made up."""

Blocks = list[Block]
Mend = Callable[[Blocks, int, int | None], bool]
"""Puts the problem of the block at a position right in the list; is told the recording's length; whether it did."""


def start_of(block: Block) -> int:
    """Return the start of a placed block."""
    return block.start_ms or 0


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
    was, above = start_of(blocks[at]), _placed_beside(blocks, at, -1)
    if above is not None and start_of(blocks[above]) > was:
        return False  # out of order, which comes first
    if above is None or start_of(blocks[above]) < was:
        return False  # what shared its time was shifted meanwhile
    if _is_untimed(blocks, at):
        return False
    new = was
    shifted: list[tuple[int, int]] = []
    here: int | None = at
    while here is not None and start_of(blocks[here]) <= new:
        if start_of(blocks[here]) != was:
            return False  # no second is free before the next mark
        new = (new // 1000 + 1) * 1000
        shifted.append((here, new))
        here = _placed_beside(blocks, here, 1)
    if duration_ms is not None and new > duration_ms:
        return False
    for one, ms in shifted:
        blocks[one] = _begun(blocks[one], ms)
    return True


def _is_untimed(blocks: Blocks, at: int) -> bool:
    """Whether more than `TOGETHER` blocks have the time of the one at `at`."""
    together = 1
    for direction in (-1, 1):
        here = _placed_beside(blocks, at, direction)
        while here is not None and blocks[here].start_ms == blocks[at].start_ms and together <= TOGETHER:
            together += 1
            here = _placed_beside(blocks, here, direction)
    return together > TOGETHER


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
    told = {one.block for one in before_chapter(project)}
    first: list[int | None] = []  # of each chapter the first turn that is told: it mends all
    is_new = True
    for at, block in enumerate(project.blocks):
        is_new = is_new or block.is_chapter
        if at in told and is_new:
            first.append(at)
            is_new = False
    return _all(project, first, _begin)


def _begin(blocks: Blocks, at: int, _duration_ms: int | None) -> bool:
    chapter = next((one for one in range(at, -1, -1) if blocks[one].is_chapter), None)
    if chapter is None or not blocks[chapter].is_placed or not blocks[at].is_placed:
        return False
    end = next((one for one in range(chapter + 1, len(blocks)) if blocks[one].is_chapter), len(blocks))
    first_ms = min(start_of(one) for one in blocks[chapter + 1 : end] if one.is_placed)
    above = _placed_beside(blocks, chapter, -1)
    if first_ms >= start_of(blocks[chapter]) or (above is not None and first_ms < start_of(blocks[above])):
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
    """Return the step that puts each of the problems right, one after the other."""
    blocks = list(project.blocks)
    mended = [at for at in positions if mend(blocks, at, project.duration_ms)]
    if not mended:
        return None
    pairs = enumerate(zip(project.blocks, blocks, strict=True))
    return Step(label, exchange(project, {at: new for at, (old, new) in pairs if old is not new}))
