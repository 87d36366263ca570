"""Where the hand works: keys, mouse, clipboard and drops, all of which end as steps of the document."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.core.turns import Place, split_turn
from app.session.document import Document
from app.session.player import Player
from app.ui.transcript import hand
from app.ui.transcript.binding import Binding
from app.ui.transcript.emphasis import marking
from app.ui.transcript.layout import SpacedLayout
from app.ui.transcript.mouse import moved
from app.ui.transcript.pasting import without_blank_lines
from app.ui.transcript.places import clean, place_at, selection_of
from app.ui.transcript.spacing import Spacings
from app.ui.transcript.view import View
from app.ui.viewport import make_viewport

INSET_PX = 4
"""Qt's own margin around the text, so that the caret at the beginning of a line is whole."""


class WritingArea(QPlainTextEdit):
    """A plain-text edit whose lines are the document's blocks.

    Signals:
        scrolled_by_hand: a key moved the view.
    """

    scrolled_by_hand = Signal()

    def __init__(self, document: Document, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_viewport(self, Qt.CursorShape.IBeamCursor)
        self._document, self._player = document, player
        self._spacings = Spacings()
        self._view = View(self, document, player, self._spacings)
        text = QTextDocument(self)
        text.setDocumentMargin(INSET_PX)
        self._layout = SpacedLayout(text, self._view.spacing_of)
        text.setDocumentLayout(self._layout)
        self.setDocument(text)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self._binding = Binding(document, self)
        self._is_selecting = False

    @property
    def is_busy(self) -> bool:
        """Whether the hand is at work here, so that nothing should move under it."""
        return self._binding.burst.is_going_on or self._is_selecting

    def stir(self) -> None:
        """Say that the hand is at work here, for a second."""
        self._binding.burst.stir()

    # Commands

    def cut(self) -> None:
        """Copy the selection and delete it."""
        if not self.isReadOnly() and self.textCursor().hasSelection():
            self.copy()
            self.delete_selection()

    def selected_text(self) -> list[str]:
        """Return the selected text, a line for each block; nothing where nothing is selected."""
        start, end = selection_of(self.textCursor())
        return self._binding.text_between(start, end).split("\n") if start != end else []

    def delete_selection(self) -> None:
        if not self.isReadOnly():
            self._replace(self.textCursor(), "")

    def split_turn(self, playhead_ms: int | None = None) -> None:
        """Begin a new turn at the caret: at its word's time, else at `playhead_ms` where that lies inside the turn."""
        if not self.isReadOnly():
            place = place_at(self.document(), self.textCursor().position())
            self._binding.do(split_turn(self._document.project, place, playhead_ms, self._binding.caret()))

    def wrap_selection(self, before: str, after: str) -> None:
        """Put marks such as ``**`` around the selected words, or take away those that stand there."""
        step = marking(self._document.project, self._binding.caret(), before, after)
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
        if not self.isReadOnly() and self._take_key(event):
            event.accept()
            return
        if hand.is_nothing(event):
            event.ignore()
            return
        top = self.verticalScrollBar().value()
        super().keyPressEvent(event)
        if self.verticalScrollBar().value() != top and not self.is_busy:
            self.scrolled_by_hand.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():  # Qt lets it write wherever the keyboard can select
            event.ignore()
            return
        super().inputMethodEvent(event)

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
            self.split_turn(self._player.moment_ms())
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
        super().mouseMoveEvent(self._onto_line(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_selecting = False
        super().mouseReleaseEvent(self._onto_line(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(self._onto_line(event))

    def _onto_line(self, event: QMouseEvent) -> QMouseEvent:
        return moved(event, self._view.onto_line(event.position()))

    # Clipboard and drops: text and nothing else, and its no-break spaces with it

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selection as plain text.

        In Qt's own object, emptied: one made here may outlive Python in the clipboard, and brings
        the process down when it goes.
        """
        data = super().createMimeDataFromSelection()
        data.text()  # Qt fills it when it is first asked
        for name in data.formats():
            data.removeFormat(name)
        data.setText(self._binding.text_between(*selection_of(self.textCursor())))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, but leave files to the window, which opens them."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.isReadOnly() and self.canInsertFromMimeData(source):
            self._paste(*selection_of(self.textCursor()), source.text())

    def _paste(self, start: Place, end: Place, text: str) -> None:
        blocks = self._document.project.blocks
        above = blocks[start.block].text[: start.offset] if blocks else ""
        below = blocks[end.block].text[end.offset :] if blocks else ""
        if pasted := without_blank_lines(clean(text), above, below):
            self._binding.replace(start, end, pasted)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the caret where the drop would fall."""
        point = self._view.onto_line(event.position()).toPoint()
        there = QDragMoveEvent(point, event.possibleActions(), event.mimeData(), event.buttons(), event.modifiers())
        super().dragMoveEvent(there)
        event.setDropAction(there.dropAction())
        event.setAccepted(there.isAccepted())

    def dropEvent(self, event: QDropEvent) -> None:
        super().dragLeaveEvent(QDragLeaveEvent())  # takes away the caret that shows where it would fall
        if self.isReadOnly() or not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
            return
        point = self._view.onto_line(event.position()).toPoint()
        to = place_at(self.document(), self.cursorForPosition(point).position())
        is_move = event.source() in (self, self.viewport()) and event.dropAction() == Qt.DropAction.MoveAction
        if is_move:
            self._binding.move(*selection_of(self.textCursor()), to)
        else:
            self._paste(to, to, event.mimeData().text())
        event.acceptProposedAction()
        self.setFocus()


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
