"""Times: typed over, moved by a little, and shifted together."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core import marks
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.nudges import Nudges
from app.session.player import Player
from app.ui.commands.told import told
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.core.typed_time import Typed
    from app.ui.dialogs.shift import Scope

FAR_MS = 100


class TimeCommands(QObject):
    """Changes times that stand there already.

    Signals:
        said: a line for the status bar, translated.
    """

    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        document: Document,
        player: Player,
        transcript: TranscriptEditor,
        nudges: Nudges,
        *,
        jobs: JobRunner,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._player = window, document, player
        self._transcript, self._nudges, self._jobs, self._theme = transcript, nudges, jobs, theme
        transcript.times.typed.connect(self._on_typed)
        transcript.times.told.connect(self.said)
        transcript.nudge_requested.connect(self._nudge)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "time.edit": told(self._edit, self.said.emit),
            "time.shift": self._ask_shift,
            "mark.back_far": lambda: self._nudge(self._marked(), -1, True),
            "mark.forward_far": lambda: self._nudge(self._marked(), 1, True),
        }

    def _marked(self) -> int:
        """Return the block whose mark the caret's text belongs to; the caret's own where there is none."""
        at = self._transcript.current_block()
        above = marks.marked_block_above(self._document.project, at)
        return at if above is None else above

    def _edit(self) -> None:
        """Open the field over the time of the caret's block; a paragraph has none, and that is said."""
        at = self._transcript.current_block()
        marks.markable(self._document.project, at)
        self._transcript.times.edit(at)

    @Slot(int, object)
    def _on_typed(self, at: int, typed: "Typed") -> None:
        """Put the mark where somebody typed it, one step; nothing typed is no mark."""
        project = self._document.project
        if typed.frames:
            self._document.seal()  # what was nudged before is a step of its own
            self._nudges.nudge(at, typed.frames)
            return
        step = marks.remove_marks(project, at, at) if typed.ms is None else marks.place_mark(project, at, typed.ms)
        if step is not None and self._document.do(replace(step, before=self._transcript.caret())):
            self._nudges.show(at)

    @Slot(int, int, bool)
    def _nudge(self, at: int, count: int, far: bool) -> None:
        """Move a mark by frames, or by tenths of a second where it is to go far."""
        told(lambda: self._nudges.shift(at, count * FAR_MS) if far else self._nudges.nudge(at, count), self.said.emit)()

    def _ask_shift(self) -> None:
        from app.ui.commands.shifting import Shifting  # late: the window starts without it
        from app.ui.dialogs.shift import ShiftDialog

        at, playhead_ms = self._marked(), None if self._player.is_missing else self._player.moment_ms()
        parts = (self._document.project, self._scopes(at), at)
        dialog = ShiftDialog(*parts, playhead_ms=playhead_ms, theme=self._theme(), parent=self._window)
        Shifting(self._document, self._jobs, dialog)
        dialog.open()

    def _scopes(self, at: int) -> "list[Scope]":
        """Return what may be shifted, the likeliest first: what is selected, if more than a block is."""
        from app.ui.dialogs.shift import Scope  # late: as the dialog

        last = len(self._document.project.blocks) - 1
        scopes = [Scope(self.tr("The whole page"), 0, last), Scope(self.tr("From here on"), at, last)]
        first_selected, last_selected = self._transcript.selected_blocks()
        if first_selected < last_selected:
            scopes.insert(0, Scope(self.tr("The selection"), first_selected, last_selected))
        return scopes
