"""What the page carries and takes: by clipboard and by mouse, plain text and, inside Minutage, whole blocks."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.core.turns import Place
from app.session.document import Document
from app.session.player import Player
from app.ui.transcript.binding import Binding
from app.ui.transcript.layout import SpacedLayout
from app.ui.transcript.pasting import without_blank_lines
from app.ui.transcript.places import clean, place_at, selection_of
from app.ui.transcript.spacing import Spacings
from app.ui.transcript.view import View
from app.ui.viewport import make_viewport

if TYPE_CHECKING:
    from app.core.clipping import Clipping
    from app.ui.transcript.clipboard import Clipboard

INSET_PX = 4
"""Qt's own margin around the text, so that the caret at the beginning of a line is whole."""


class CarryingArea(QPlainTextEdit):
    """A plain-text edit whose lines are the document's blocks, and what is taken from it and put there.

    Signals:
        pasted: text from elsewhere was put here, as plain text.
    """

    pasted = Signal(str)

    def __init__(self, document: Document, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_viewport(self, Qt.CursorShape.IBeamCursor)
        self._document, self._player = document, player
        self._spacings = Spacings()
        self._view = View(self, document, player, self._spacings)
        text = QTextDocument(self)
        text.setDocumentMargin(INSET_PX)
        self._layout = SpacedLayout(text, self._view.spacing_of, agrees=self._view.agrees, forget=self._view.forget)
        text.setDocumentLayout(self._layout)
        self.setDocument(text)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self._binding = Binding(document, self)
        self._carries = self._is_cut = False

    # Out: the words with their no-break spaces, and whole blocks

    def copy(self) -> None:
        """Copy the selection: its words and, where it holds whole blocks, the blocks as they are."""
        with self._carrying():
            super().copy()

    def cut(self) -> None:
        """Copy the selection and take it away."""
        if self.isReadOnly() or not self.textCursor().hasSelection():
            return
        selection = selection_of(self.textCursor())
        whole = self._clipboard.whole(*selection)
        with self._carrying(is_cut=True):
            super().copy()
        if whole is not None:
            self._clipboard.take_away(whole)
        elif selection[0] != selection[1]:
            self._binding.replace(*selection, "")

    def paste_clipping(self, clipping: "Clipping", label: str = "") -> None:
        """Put blocks in the place of the selection, or at the caret; one step."""
        if not self.isReadOnly():
            self._clipboard.put(clipping, *selection_of(self.textCursor()), label)

    @contextmanager
    def _carrying(self, *, is_cut: bool = False) -> Iterator[None]:
        """While the selection is taken along, it is asked for with its blocks."""
        self._carries, self._is_cut = True, is_cut
        try:
            yield
        finally:
            self._carries = self._is_cut = False

    @cached_property
    def _clipboard(self) -> "Clipboard":
        from app.ui.transcript.clipboard import Clipboard  # late: a page is read long before it is copied

        return Clipboard(self._document, self._binding)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selection as plain text, and as blocks where it is copied or dragged and holds whole ones.

        X11 asks whenever something is selected, and gets the words.
        In Qt's own object, emptied: one that is made here may outlive Python in the clipboard, and brings
        the process down when it goes.
        """
        data = super().createMimeDataFromSelection()
        data.text()  # Qt fills it when it is first asked
        for name in data.formats():
            data.removeFormat(name)
        selection = selection_of(self.textCursor())
        data.setText(self._binding.text_between(*selection))
        if self._carries:
            self._clipboard.fill(data, *selection, is_cut=self._is_cut)
        return data

    # In

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, but leave files to the window, which opens them."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.isReadOnly() and self.canInsertFromMimeData(source):
            self._paste(*selection_of(self.textCursor()), source)

    def _paste(self, start: Place, end: Place, source: QMimeData) -> None:
        from app.ui.transcript.clipboard import clipping_of  # late: as above

        clipping = clipping_of(source)
        if clipping is None:
            self._paste_text(start, end, source.text())
        else:
            self._clipboard.put(clipping, start, end)

    def _paste_text(self, start: Place, end: Place, text: str) -> None:
        blocks = self._document.project.blocks
        above = blocks[start.block].text[: start.offset] if blocks else ""
        below = blocks[end.block].text[end.offset :] if blocks else ""
        if pasted := without_blank_lines(clean(text), above, below):
            self._binding.replace(start, end, pasted)
            self.pasted.emit(text)

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
            self._clipboard.move(*selection_of(self.textCursor()), to)
        else:
            self._paste(to, to, event.mimeData())
        event.acceptProposedAction()
        self.setFocus()
