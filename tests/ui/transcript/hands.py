"""Hands for the tests: keys, input methods, the mouse and the clipboard, as the system sends them."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.edits import Caret
from app.core.emphasis import toggle_mark
from app.core.errors import MinutageError
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.places import caret_of, position_of

Key = Qt.Key
MakeEditor = Callable[[Project], TranscriptEditor]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def shown(qtbot: QtBot, editor: TranscriptEditor, width: int = 864, height: int = 575) -> TranscriptEditor:
    """Show the editor and give it the focus."""
    qtbot.addWidget(editor)
    editor.resize(width, height)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)  # a real screen gives it when it comes to it
    return editor


def lines(editor: TranscriptEditor) -> list[str]:
    """Return the lines of the widget; not by `toPlainText`, which makes no-break spaces plain."""
    line, found = editor.document().firstBlock(), []
    while line.isValid():
        found.append(line.text())
        line = line.next()
    return found


def texts(document: Document) -> list[str]:
    """Return the texts of the model's blocks."""
    return [block.text for block in document.project.blocks]


def assert_same(editor: TranscriptEditor, document: Document) -> None:
    """The widget's lines and the model's blocks are the same; an empty page has one line."""
    assert lines(editor) == (texts(document) or [""])


def press(editor: TranscriptEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(editor, key, modifiers)


def write(editor: TranscriptEditor, text: str) -> None:
    """Type a text, a key for each character."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(editor, QKeyEvent(kind, 0, NONE, character))


def compose(editor: TranscriptEditor, preedit: str, commit: str = "") -> None:
    """Send what an input method or a dead key sends: what is being composed, and what is done."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def put(editor: TranscriptEditor, block: int, offset: int, anchor: tuple[int, int] | None = None) -> None:
    """Put the caret; with an anchor, a selection from there to the caret."""
    cursor, text = editor.textCursor(), editor.document()
    cursor.setPosition(position_of(text, Place(*(anchor or (block, offset)))))
    cursor.setPosition(position_of(text, Place(block, offset)), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def caret(editor: TranscriptEditor) -> Caret:
    return caret_of(editor.textCursor())


def paste(editor: TranscriptEditor, text: str) -> None:
    QApplication.clipboard().setText(text)
    press(editor, Key.Key_V, CTRL)


def toggle(editor: TranscriptEditor, mark: str) -> None:
    """Make the selection bold or italic, as the command does; what stars can't say is left."""
    with suppress(MinutageError):
        editor.do(toggle_mark(editor._document.project, editor.caret(), mark))


def drop(editor: TranscriptEditor, data: QMimeData, to: Place, action: Qt.DropAction) -> None:
    """Let data fall on the text, from outside."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position_of(editor.document(), to))
    point, button = editor.cursorRect(cursor).center(), Qt.MouseButton.LeftButton
    QApplication.sendEvent(editor.viewport(), QDragEnterEvent(point, action, data, button, NONE))
    QApplication.sendEvent(editor.viewport(), QDragMoveEvent(point, action, data, button, NONE))
    QApplication.sendEvent(editor.viewport(), QDropEvent(QPointF(point), action, data, button, NONE))


def turn_wheel(widget: QWidget, notches: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel over a widget; a positive number scrolls down."""
    centre = widget.rect().center()
    event = QWheelEvent(
        QPointF(centre),
        QPointF(widget.mapToGlobal(centre)),
        QPoint(),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
