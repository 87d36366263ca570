"""Edit: whole blocks are joined, moved, and made of another kind or level."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.session.document import Document
from app.ui.commands.told import told
from app.ui.transcript.editor import TranscriptEditor

KINDS = {"edit.chapter": CHAPTER, "edit.turn": TURN, "edit.paragraph": PARAGRAPH}
RUN_MS = 1000
"""Moves that follow one another within this are one step."""


class BlockCommands(QObject):
    """Changes the blocks of the selection, or the caret's.

    Signals:
        said: a line for the status bar, translated.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, document: Document, transcript: TranscriptEditor) -> None:
        super().__init__(window)
        self._document, self._transcript = document, transcript
        self._actions: Mapping[str, QAction] = {}
        self._moved: object = None  # the gesture of the last move
        self._run = QTimer(self, singleShot=True, interval=RUN_MS)
        self._run.timeout.connect(self._seal)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "edit.join": self._told(self._join),
            "edit.move_up": self._told(lambda: self._move(-1)),
            "edit.move_down": self._told(lambda: self._move(1)),
            "edit.higher": self._told(lambda: self._shift_level(-1)),
            "edit.deeper": self._told(lambda: self._shift_level(1)),
            **{id_: self._kind_setter(kind) for id_, kind in KINDS.items()},
        }

    def _told(self, command: Callable[[], object]) -> Callable[[], None]:
        return told(command, self.said.emit)

    def _join(self) -> None:
        from app.core.joining import join_above  # late: the window starts without it

        first, last = self._transcript.selected_blocks()
        self._transcript.do(join_above(self._document.project, first, last, self._transcript.caret()))

    def _move(self, direction: int) -> None:
        from app.core.moves import move_blocks  # late: as above

        first, last = self._transcript.selected_blocks()
        step = move_blocks(self._document.project, first, last, direction, self._transcript.caret())
        self._moved = step.gesture
        self._transcript.do(step)
        self._run.start()

    @Slot()
    def _seal(self) -> None:
        self._document.seal(self._moved)

    def _shift_level(self, by: int) -> None:
        from app.core.kinds import shift_level  # late: as above

        first, last = self._transcript.selected_blocks()
        self._transcript.do(shift_level(self._document.project, first, last, by, self._transcript.caret()))

    def _kind_setter(self, kind: str) -> Callable[[], None]:
        return lambda: self._set_kind(kind)

    def _set_kind(self, kind: str) -> None:
        from app.core.kinds import set_type  # late: as above

        first, last = self._transcript.selected_blocks()
        blocks = self._document.project.blocks[first : last + 1]
        if any(one.type != kind for one in blocks):
            caret = self._transcript.caret()
            self._transcript.do(set_type(self._document.project, first, kind, last=last, caret=caret))
        self._show_kinds()

    # The menu shows what they are

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """Check in its menu, whenever that is about to be seen, which kind the blocks are of."""
        self._actions = actions
        for menu in actions["edit.chapter"].associatedObjects():
            if isinstance(menu, QMenu):
                menu.aboutToShow.connect(self._show_kinds)

    @Slot()
    def _show_kinds(self) -> None:
        first, last = self._transcript.selected_blocks()
        kinds = {one.type for one in self._document.project.blocks[first : last + 1]}
        for id_, kind in KINDS.items():
            if id_ in self._actions:
                self._actions[id_].setChecked(kinds == {kind})
