"""Edits: the two primitives by which a project changes, and a step made of them."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from app.core.blocks import Block
from app.core.project import Project
from app.core.texts import Note
from app.core.transcript import Transcript

ASSIGNABLE: Final = frozenset(one.name for one in fields(Project)) - {"blocks", "id", "revision", "version"}
FEW: Final = 64
"""As many edits are quicker one by one than by a copy of the whole transcript."""


@dataclass(frozen=True, slots=True)
class Caret:
    """Caret and selection in the transcript: positions of blocks, offsets in Python characters."""

    block: int
    offset: int
    anchor_block: int
    anchor_offset: int

    @classmethod
    def at(cls, block: int, offset: int = 0) -> "Caret":
        """Return a caret without a selection."""
        return cls(block, offset, block, offset)


@dataclass(frozen=True, slots=True)
class Splice:
    """Replace the blocks `removed`, which stand from position `at`, by the blocks `inserted`."""

    at: int
    removed: tuple[Block, ...]
    inserted: tuple[Block, ...]

    def apply(self, project: Project) -> Project:
        """Return the project with the splice done.

        Raises:
            ValueError: `removed` does not stand there; the edit was made for another project.
        """
        blocks, end = Transcript.of(project.blocks), self.at + len(self.removed)
        if not 0 <= self.at <= end <= len(blocks) or blocks[self.at : end] != self.removed:
            raise ValueError(f"the blocks at {self.at} are not those that the splice replaces")
        return replace(project, blocks=blocks.spliced(self.at, end, self.inserted))

    def apply_to(self, blocks: list[Block]) -> None:
        """Do the splice in a list of blocks: a step of many makes the transcript once.

        Raises:
            ValueError: as `apply`.
        """
        end = self.at + len(self.removed)
        if not 0 <= self.at <= len(blocks) or tuple(blocks[self.at : end]) != self.removed:
            raise ValueError(f"the blocks at {self.at} are not those that the splice replaces")
        blocks[self.at : end] = self.inserted

    def inverse(self) -> "Splice":
        return Splice(self.at, self.inserted, self.removed)

    @property
    def is_void(self) -> bool:
        """Whether it changes nothing."""
        return self.removed == self.inserted

    @property
    def keeps_blocks(self) -> bool:
        """Whether the same blocks stand there before and after: only their content changes."""
        return [one.id for one in self.removed] == [one.id for one in self.inserted]


@dataclass(frozen=True, slots=True)
class Assign:
    """Give a member of the project that is not its list of blocks another value."""

    member: str
    old: object
    new: object

    def apply(self, project: Project) -> Project:
        """Return the project with the new value.

        Raises:
            ValueError: no such member can be assigned, or it does not have the old value.
        """
        if self.member not in ASSIGNABLE or getattr(project, self.member) != self.old:
            raise ValueError(f"{self.member} does not have the value that the edit replaces")
        changed: dict[str, object] = {self.member: self.new}
        return replace(project, **changed)  # type: ignore[arg-type]  # checked against ASSIGNABLE

    def inverse(self) -> "Assign":
        return Assign(self.member, self.new, self.old)

    @property
    def is_void(self) -> bool:
        """Whether it changes nothing."""
        return self.old == self.new


Edit = Splice | Assign


@dataclass(frozen=True, slots=True)
class Step:
    """Edits done whole or not at all: what one undo takes back.

    Args:
        label: English source text of what was done (``"Split turn"``), for the Undo menu.
        edits: in the order in which they are done; positions are those after the edits before.
        gesture: steps that follow one another with the same gesture are one step: a drag, a burst of typing.
        before, after: caret and selection to put back on undo and on redo.
        note: what the user should know about it, for the status bar.
    """

    label: str
    edits: tuple[Edit, ...]
    gesture: Hashable | None = None
    before: Caret | None = None
    after: Caret | None = None
    note: Note | None = None

    def apply(self, project: Project) -> Project:
        """Return the project with all of the edits done.

        Raises:
            ValueError: one of them does not fit.
        """
        if len(self.edits) <= FEW:
            for edit in self.edits:
                project = edit.apply(project)
            return project
        blocks = list(project.blocks)
        for edit in self.edits:
            if isinstance(edit, Splice):
                edit.apply_to(blocks)
            else:
                project = edit.apply(project)
        return replace(project, blocks=tuple(blocks))

    @property
    def is_void(self) -> bool:
        """Whether it leaves the project as it was."""
        return all(edit.is_void for edit in self.edits)

    def inverse(self) -> "Step":
        undone = tuple(edit.inverse() for edit in reversed(self.edits))
        return replace(self, edits=undone, before=self.after, after=self.before, note=None)

    def absorb(self, later: "Step") -> "Step":
        """Return this step and a later one of the same gesture as one; what the later one tells comes first."""
        edits = list(self.edits)
        for edit in later.edits:
            joined = _joined(edits[-1], edit) if edits else None
            if joined is None:
                edits.append(edit)
            else:
                edits[-1] = joined
        return replace(self, edits=tuple(edits), after=later.after, note=later.note or self.note)


def _joined(first: Edit, second: Edit) -> Edit | None:
    """Return an edit and one that goes on inside what it made as one, or None where it does not."""
    if isinstance(first, Splice) and isinstance(second, Splice):
        start = second.at - first.at
        end = start + len(second.removed)
        if 0 <= start <= len(first.inserted) and first.inserted[start:end] == second.removed:
            return Splice(first.at, first.removed, first.inserted[:start] + second.inserted + first.inserted[end:])
    elif isinstance(first, Assign) and isinstance(second, Assign) and first.member == second.member:
        return Assign(first.member, first.old, second.new)
    return None


def assign(project: Project, member: str, value: object) -> Assign:
    """Return the edit that gives `member` that value."""
    return Assign(member, getattr(project, member), value)


def splice(project: Project, at: int, until: int, *inserted: Block) -> Splice:
    """Return the edit that puts `inserted` in the place of the blocks [at:until]."""
    return Splice(at, project.blocks[at:until], inserted)


def exchange(project: Project, new: Mapping[int, Block]) -> tuple[Splice, ...]:
    """Return the edits that put blocks in the place of those at their positions.

    Neighbours are one edit; all are one where there would be many, whatever stands between them stays the same.
    """
    runs: list[list[int]] = []
    for at in sorted(new):
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    if len(runs) <= FEW:
        return tuple(splice(project, run[0], run[-1] + 1, *(new[at] for at in run)) for run in runs)
    first, until = runs[0][0], runs[-1][-1] + 1
    blocks = list(project.blocks[first:until])
    for at, block in new.items():
        blocks[at - first] = block
    return (splice(project, first, until, *blocks),)


def change_block(project: Project, at: int, change: Callable[[Block], Block]) -> Splice:
    """Return the edit that puts what `change` makes of the block at `at` in its place."""
    return splice(project, at, at + 1, change(project.blocks[at]))
