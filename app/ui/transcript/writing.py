"""Where the hand works: keys and mouse, all of which end as steps of the document."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from app.core.edits import Caret, Step
from app.core.turns import split_turn
from app.session.document import Document
from app.session.player import Player
from app.ui.transcript import hand
from app.ui.transcript.carrying import CarryingArea
from app.ui.transcript.composing import Composing
from app.ui.transcript.mouse import moved
from app.ui.transcript.places import place_at, selection_of
from app.ui.transcript.sight import show_caret


class WritingArea(CarryingArea):
    """A plain-text edit whose lines are the document's blocks.

    Signals:
        scrolled_by_hand: a key moved the view.
    """

    scrolled_by_hand = Signal()

    def __init__(self, document: Document, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(document, player, parent)
        self._is_selecting = False
        self._composing = Composing(self)

    @property
    def is_busy(self) -> bool:
        """Whether the hand is at work here, so that nothing should move under it."""
        return self._binding.burst.is_going_on or self._is_selecting

    def stir(self) -> None:
        """Say that the hand is at work here, for a second."""
        self._binding.burst.stir()

    # What others ask

    def caret(self) -> Caret:
        """Return caret and selection, as the model counts them."""
        return self._binding.caret()

    def current_block(self) -> int:
        """Return the position of the caret's block; 0 on an empty page."""
        return self.textCursor().blockNumber()

    def selected_blocks(self) -> tuple[int, int]:
        """Return the positions of the first and the last block of the selection; the caret's where there is none."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        if last != first and cursor.selectionEnd() == last.position():
            last = last.previous()
        return first.blockNumber(), last.blockNumber()

    def selected_text(self) -> list[str]:
        """Return the selected text, a line for each block; nothing where nothing is selected."""
        start, end = selection_of(self.textCursor())
        return self._binding.text_between(start, end).split("\n") if start != end else []

    # Commands

    def delete_selection(self) -> None:
        if not self.isReadOnly():
            self._replace(self.textCursor(), "")

    def split_turn(self, playhead_ms: int | None = None) -> None:
        """Begin a new turn at the caret: at its word's time, else at `playhead_ms` where that lies inside the turn."""
        if not self.isReadOnly():
            place = place_at(self.document(), self.textCursor().position())
            self._binding.do(split_turn(self._document.project, place, playhead_ms, self._binding.caret()))

    def split_turn_here(self) -> None:
        """Begin a new turn at the caret and, where it fits, at the playhead."""
        self.split_turn(self._player.moment_ms())

    def do(self, step: Step | None) -> None:
        """Do a step at the caret; the typing before it is a step of its own."""
        if step is not None and not self.isReadOnly():
            self._binding.do(step)

    def _replace(self, cursor: QTextCursor, text: str) -> None:
        start, end = selection_of(cursor)
        if text or start != end:
            self._binding.replace(start, end, text)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's actions: the history is the document's, not Qt's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
            return
        if not self.isReadOnly() and self._take_key(event):
            event.accept()
            return
        if hand.is_nothing(event):
            event.ignore()
            return
        self._composing.before(event)
        top, caret = self.verticalScrollBar().value(), self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != caret:
            show_caret(self)
        if self.verticalScrollBar().value() != top and not self.is_busy:
            self.scrolled_by_hand.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():  # Qt lets it write wherever the keyboard can select
            event.ignore()
            return
        super().inputMethodEvent(event)
        self._composing.note(event.preeditString())
        if event.commitString():
            show_caret(self)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what the key asks for where that is more than writing inside a block; return whether it was."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._document.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._document.redo()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True  # it was for the focus, and found no other control
        elif hand.splits(event):
            self.split_turn_here()
        else:
            beyond = hand.beyond_block(event, self.textCursor())
            if beyond is not None:
                self._replace(*beyond)
            return beyond is not None
        return True

    # Mouse: Qt takes a click between two lines of words for one at the end of the upper one

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_selecting = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(self._onto_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._is_selecting &= bool(event.buttons() & Qt.MouseButton.LeftButton)
        with self._carrying():  # a drag may begin
            super().mouseMoveEvent(self._onto_line(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_selecting = False
        super().mouseReleaseEvent(self._onto_line(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._onto_line(event))

    def _onto_line(self, event: QMouseEvent) -> QMouseEvent:
        return moved(event, self._view.onto_line(event.position()))


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
