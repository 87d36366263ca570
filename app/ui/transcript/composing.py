"""What an input method composes: letters that stand in a line, and not yet in the text."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_Key = Qt.Key
_MOVES: Final = frozenset(
    {_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down}
    | {_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown}
)


class Composing(QObject):
    """Leaves no composed letters in a line where the caret goes elsewhere: by a key, an undo, a command.

    Qt leaves them there, and counts them when a key moves the caret: it came to stand behind the end of
    the text, and the next letter brought the process down.
    """

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._there: QTextCursor | None = None  # it follows what is written before it
        editor.cursorPositionChanged.connect(self._on_caret)

    def note(self, composed: str) -> None:
        """Remember that these letters stand at the caret now; nothing: what was composed is written or gone."""
        self._there = self._editor.textCursor() if composed else None

    def before(self, event: QKeyEvent) -> None:
        """Have written what is composed before a key moves the caret, as Qt does before a click."""
        if self._there is not None and event.key() in _MOVES:
            QGuiApplication.inputMethod().commit()
            self._clear()

    @Slot()
    def _on_caret(self) -> None:
        if self._there is not None and self._there.block() != self._editor.textCursor().block():
            self._clear()

    def _clear(self) -> None:
        there, self._there = self._there, None
        if there is not None:
            there.beginEditBlock()  # at its end everybody is told, so that the line is laid out and dressed anew
            there.block().layout().setPreeditArea(-1, "")
            there.endEditBlock()
