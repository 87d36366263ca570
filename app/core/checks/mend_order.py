"""Fixes of the order: a block, or all of them, where their times belong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from app.core.blocks import ASIDE, Block
from app.core.checks.mend_times import start_of
from app.core.checks.mend_words import LABEL, LABEL_ALL
from app.core.checks.problems import Problem
from app.core.edits import Caret, Step, splice
from app.core.project import Project


def put_in_order(project: Project, _problem: Problem, at: int) -> Step | None:
    """Return the step that moves the block to where its time belongs, with its paragraphs.

    Where it is the one above that stands out, because what is around it is in order without it,
    that one is moved instead, down the page.
    """
    blocks = project.blocks
    above = next((one for one in range(at - 1, -1, -1) if blocks[one].is_placed), None)
    if above is None or not blocks[at].is_placed or start_of(blocks[at]) >= start_of(blocks[above]):
        return None
    if _stands_out(blocks, above, at):
        return _moved(project, above, _below(blocks, at, start_of(blocks[above])))
    return _moved(project, at, _above(blocks, above, start_of(blocks[at])))


def _stands_out(blocks: Sequence[Block], above: int, at: int) -> bool:
    """Whether the times around the two are in order without the one above, and are not without the other."""
    before = next((blocks[one] for one in range(above - 1, -1, -1) if blocks[one].is_placed), None)
    after = next((blocks[one] for one in range(at + 1, len(blocks)) if blocks[one].is_placed), None)
    fits_without = before is None or start_of(before) <= start_of(blocks[at])
    return fits_without and after is not None and start_of(after) < start_of(blocks[above])


def _above(blocks: Sequence[Block], at: int, ms: int) -> int:
    """Return where a block of that time belongs above: before the first that is later, if only later ones follow it."""
    found = at
    for one in range(at, -1, -1):
        if blocks[one].is_placed:
            if start_of(blocks[one]) <= ms:
                break
            found = one
    return found


def _below(blocks: Sequence[Block], at: int, ms: int) -> int:
    """Return where a block of that time belongs below: before the next that is later, else at the end."""
    last = at
    for one in range(at, len(blocks)):
        if blocks[one].is_placed:
            if start_of(blocks[one]) > ms:
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
    blocks: list[Block] = field(default_factory=list)


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


def _groups(blocks: list[Block]) -> Iterator[_Group]:
    group = _Group(-1)
    waits = False  # whether the group is one of a chapter that has no time yet
    for block in blocks:
        if block.is_chapter and block.is_unplaced and not waits:
            yield group
            group, waits = _Group(inf), True
        elif block.is_placed and waits:
            group.ms, waits = start_of(block), False
        elif block.is_placed:
            yield group
            group = _Group(start_of(block))
        group.blocks.append(block)
    yield group
