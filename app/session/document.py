"""The open document: the project and its history, told as signals."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Final
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal

from app.core.edits import Assign, Caret, Edit, Splice, Step
from app.core.history import History
from app.core.index import TimeIndex
from app.core.newer import made_by_newer_note
from app.core.project import Project


@dataclass(frozen=True)
class Change:
    """What has just been done, for the views: the edits in order, and the caret to put.

    `edits` are positions in the project as each of them found it; `is_replayed` says that it was undone or redone.
    A score of views ask the same of each change: it is found out once.
    """

    edits: tuple[Edit, ...]
    caret: Caret | None = None
    is_replayed: bool = False

    @cached_property
    def splices(self) -> tuple[Splice, ...]:
        return tuple([edit for edit in self.edits if isinstance(edit, Splice)])

    @cached_property
    def _assigned(self) -> frozenset[str]:
        return frozenset([edit.member for edit in self.edits if isinstance(edit, Assign)])

    def assigns(self, member: str) -> bool:
        """Whether that member of the project has another value now."""
        return member in self._assigned

    @cached_property
    def moves_times(self) -> bool:
        """Whether a start, an end, a level or the order of blocks changed: more than text."""
        return any(_moves_times(one) for one in self.splices)


_times: Final = attrgetter("id", "type", "start_ms", "end_ms", "level")


def _moves_times(splice: Splice) -> bool:
    if len(splice.removed) != len(splice.inserted):
        return True
    pairs = zip(splice.removed, splice.inserted, strict=True)
    return any(one is not other and _times(one) != _times(other) for one, other in pairs)


class Document(QObject):
    """The one door for changes: `do`, `undo` and `redo`. Everything else listens.

    Signals:
        changed: a `Change`, and the object that made it (None: undo, redo, a command).
            A view that made the edit itself skips its own echo.
        leaving: another project will stand here in a moment; whoever asks still finds the one before.
        replaced: another project stands here now; views start afresh.
        history_changed: what can be undone, or whether it is saved, is another now.
        noted: a `Note`: something about the last step that the user should know.
    """

    changed = Signal(object, object)
    leaving = Signal()
    replaced = Signal()
    history_changed = Signal()
    noted = Signal(object)

    def __init__(self, project: Project | None = None, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project or Project()
        self._path = path
        self._history = History()
        self._index: TimeIndex | None = None
        self._caret: WeakMethod[Callable[[], Caret]] | None = None

    @property
    def project(self) -> Project:
        """The project as it is now: an immutable snapshot, safe to hand to a job."""
        return self._project

    @property
    def path(self) -> Path | None:
        """The project's file; None while it was never saved."""
        return self._path

    @property
    def index(self) -> TimeIndex:
        """The blocks by time, made anew only where a mark moved."""
        if self._index is None:
            self._index = TimeIndex(self._project.blocks)
        return self._index

    @property
    def history(self) -> History:
        """For reading: what can be undone, and its name."""
        return self._history

    @property
    def is_modified(self) -> bool:
        return not self._history.is_clean

    def do(self, step: Step, origin: object = None) -> bool:
        """Do the step, remember it, and tell the views; return whether it was done.

        A read-only project is not changed: that is told as a note.

        Raises:
            ValueError: the step was made for another state of the project; nothing is done.
        """
        if self._project.is_read_only:
            self.noted.emit(made_by_newer_note())
            return False
        self._project = self._history.do(self._project, self._with_carets(step))
        self._tell(Change(step.edits, step.after), origin)
        if step.note is not None:
            self.noted.emit(step.note)
        return True

    def ask_caret(self, caret: Callable[[], Caret]) -> None:
        """Ask this method, which is held weakly, where the caret is, for steps that do not say it.

        So caret and selection come back on undo and on redo, whichever pane a change comes from.
        """
        self._caret = WeakMethod(caret)

    def _with_carets(self, step: Step) -> Step:
        """Return the step with the caret as it is now, where it has none; it stays where no block comes or goes."""
        caret = self._caret() if self._caret is not None else None
        if caret is None or (step.before and step.after):
            return step
        here = step.before or caret()
        splices = [edit for edit in step.edits if isinstance(edit, Splice)]
        stays = all(len(one.removed) == len(one.inserted) for one in splices)
        return replace(step, before=here, after=step.after or (here if stays else None))

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._history.can_undo:
            self._project, step = self._history.undo(self._project)
            self._tell(Change(step.edits, step.after, is_replayed=True), None)

    def redo(self) -> None:
        """Do again what was undone last, if there is something."""
        if self._history.can_redo:
            self._project, step = self._history.redo(self._project)
            self._tell(Change(step.edits, step.after, is_replayed=True), None)

    def seal(self, gesture: Hashable | None = None) -> None:
        """End the burst of typing or the drag: the next step stands by itself.

        Args:
            gesture: only this one; None for whichever it is.
        """
        self._history.seal(gesture)

    def open(self, project: Project, path: Path | None = None, *, saved: bool = True) -> None:
        """Put another project here, with a history of its own.

        Args:
            project: what is opened, imported or new.
            path: its file, None where it has none.
            saved: whether the file, or nothing, holds all of it.
        """
        self.leaving.emit()
        self._project, self._path, self._index = project, path, None
        self._history = History()
        if not saved:
            self._history.mark_saved(None)
        self.replaced.emit()
        self.history_changed.emit()

    def saved(self, project: Project, state: int, path: Path) -> None:
        """Say that `project`, the snapshot of the history's `state`, is now in the file `path`."""
        self._path = path
        self._project = replace(self._project, revision=project.revision)
        self._history.mark_saved(state)
        self.history_changed.emit()

    def _tell(self, change: Change, origin: object) -> None:
        if change.moves_times:
            self._index = None
        self.changed.emit(change, origin)
        self.history_changed.emit()
