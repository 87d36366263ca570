"""The only undo: a list of steps, and which of its states is the saved one."""

from collections.abc import Hashable
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from app.core.edits import Step
from app.core.project import Project


class _Entry(NamedTuple):
    state: int  # names the state that the project is in once the step is done
    step: Step


class History:
    """Steps done and undone. It holds no project: each method is handed one and returns the next.

    Every state that the project has been in has a number of its own (`state`), so a save
    that ends later than it began still marks the state it wrote, and no other.
    """

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._done = 0
        self._numbers = count(1)
        self._saved: int | None = 0
        self._sealed = True

    @property
    def state(self) -> int:
        """The number of the present state; 0 is the one it began with."""
        return self._entries[self._done - 1].state if self._done else 0

    @property
    def is_clean(self) -> bool:
        """Whether the project is as it was saved, be it by undoing back to it."""
        return self._saved == self.state

    @property
    def can_undo(self) -> bool:
        return self._done > 0

    @property
    def can_redo(self) -> bool:
        return self._done < len(self._entries)

    @property
    def undo_label(self) -> str:
        return self._entries[self._done - 1].step.label if self.can_undo else ""

    @property
    def redo_label(self) -> str:
        return self._entries[self._done].step.label if self.can_redo else ""

    def mark_saved(self, state: int | None) -> None:
        """Say which state is on disk; None when none of them is. A gesture does not go on across it."""
        self._saved = state
        self._sealed = True

    def seal(self, gesture: Hashable | None = None) -> None:
        """End the gesture, or only that one: the next step stands by itself."""
        if gesture is None or (self.can_undo and self._entries[self._done - 1].step.gesture == gesture):
            self._sealed = True

    def do(self, project: Project, step: Step) -> Project:
        """Apply `step` and remember it; what was undone before can't be redone any more.

        A step that changes nothing is not remembered, and neither is a gesture that ends
        where it began: there is nothing to undo, and nothing to save.

        Raises:
            ValueError: the step does not fit the project. Nothing is remembered then.
        """
        changed = step.apply(project)
        if step.is_void:
            return changed
        del self._entries[self._done :]
        if self._goes_on(step):
            step = self._entries.pop().step.absorb(step)
        self._sealed = step.gesture is None or step.is_void
        if not step.is_void:
            self._entries.append(_Entry(next(self._numbers), step))
        self._done = len(self._entries)
        return changed

    def _goes_on(self, step: Step) -> bool:
        return not self._sealed and self._entries[-1].step.gesture == step.gesture

    def undo(self, project: Project) -> tuple[Project, Step]:
        """Take the last step back; return the project and the step that was applied to do so.

        Raises:
            IndexError: there is nothing to undo.
        """
        if not self.can_undo:
            raise IndexError("nothing to undo")
        step = self._entries[self._done - 1].step.inverse()
        changed = step.apply(project)
        self._done -= 1
        self._sealed = True
        return changed, step

    def redo(self, project: Project) -> tuple[Project, Step]:
        """Do the step again that was undone last; return the project and the step.

        Raises:
            IndexError: there is nothing to redo.
        """
        if not self.can_redo:
            raise IndexError("nothing to redo")
        step = replace(self._entries[self._done].step, note=None)
        changed = step.apply(project)
        self._done += 1
        self._sealed = True
        return changed, step
