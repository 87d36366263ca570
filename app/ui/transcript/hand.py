"""The hand: which keys go beyond a block, and what they would put in the place of what."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

OPTION_WRITES = sys.platform == "darwin"
"""Whether Alt writes other letters, as it does on macOS."""

_Key = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_DELETIONS = (
    (_Key.Delete, _Move.NextCharacter),
    (_Key.DeleteStartOfWord, _Move.PreviousWord),
    (_Key.DeleteEndOfWord, _Move.NextWord),
)
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, _SHIFT, Qt.KeyboardModifier.KeypadModifier)


def beyond_block(event: QKeyEvent, cursor: QTextCursor) -> tuple[QTextCursor, str] | None:
    """Return what the key replaces, as a selection, and by what text; None where it stays inside a block.

    Args:
        event: a key press.
        cursor: the caret; a copy that may be moved.
    """
    if event.matches(_Key.InsertParagraphSeparator) or event.matches(_Key.InsertLineSeparator):
        return cursor, "\n"
    if spans_blocks(cursor) and _writes(event):
        return cursor, event.text()
    move = _deletion(event)
    if move is None:
        return None
    if not cursor.hasSelection():
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
    return (cursor, "") if spans_blocks(cursor) else None


def spans_blocks(cursor: QTextCursor) -> bool:
    """Whether the selection reaches from one block into another."""
    text = cursor.document()
    return text.findBlock(cursor.selectionStart()) != text.findBlock(cursor.selectionEnd())


def splits(event: QKeyEvent) -> bool:
    """Whether the key begins a new turn."""
    is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_return and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier


def _deletion(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    if event.key() == Qt.Key.Key_Backspace and event.modifiers() in _PLAIN:
        return _Move.PreviousCharacter
    return next((move for key, move in _DELETIONS if event.matches(key)), None)


def is_nothing(event: QKeyEvent) -> bool:
    """Whether the key is a letter that was pressed with Alt, for a menu or a command that there is not.

    Qt writes it; letters with Ctrl it leaves out by itself.
    """
    return _has_letters(event) and _held(event) == _ALT and not OPTION_WRITES


def _writes(event: QKeyEvent) -> bool:
    return _has_letters(event) and _held(event) != _CTRL and not is_nothing(event)


def _has_letters(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text()[0] >= " " and event.text() != "\x7f"


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return which of Ctrl and Alt are held. Both together write: that is AltGr on Windows."""
    return event.modifiers() & (_CTRL | _ALT)
