"""What the tests of the commands share: the window, asked and answered as a person does it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.core.turns import Place
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.dialogs.line import LineDialog
from app.ui.main_window import MainWindow
from app.ui.transcript.places import position_of

RECORDING = Path("table ronde.mp4")
"""What the fake engine opens: it looks at no file."""
INTRODUCTION, PRESENTATION, HELLO, FIRST, BECAUSE, AND_BECAUSE, CHILDREN, SECOND, STUDIO = range(9)
"""The blocks of the round table; the chapters FIRST and SECOND have no mark."""
Do = Callable[[str], None]
"""Triggers the action of an id."""
Press = Callable[..., None]
"""Presses a key in the window."""
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

Dialog = TypeVar("Dialog", bound=QWidget)


def dialog_of(window: MainWindow, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """Return the dialog of that kind once it is open."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def type_into(field: QWidget, text: str) -> None:
    """Write `text` as an input method does: Qt's test keys know no combining accents."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def answer(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Type `text` in the place of what stands in the dialog's field, and press Enter; the dialog goes."""
    dialog = dialog_of(window, qtbot, LineDialog)
    type_into(dialog.field, text)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    come_back(window, qtbot)


def trouble_with(window: MainWindow, qtbot: QtBot, text: str) -> str:
    """Type `text` and press Enter; return what the dialog says is wrong with it. The dialog stays."""
    dialog = dialog_of(window, qtbot, LineDialog)
    dialog.field.selectAll()
    type_into(dialog.field, text)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    return dialog.trouble.text()


def leave(window: MainWindow, qtbot: QtBot) -> None:
    """Press Esc in the dialog that asks for a line."""
    dialog = dialog_of(window, qtbot, LineDialog)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    come_back(window, qtbot)


def come_back(window: MainWindow, qtbot: QtBot) -> None:
    """Give the window the focus back, as a window manager does, which offscreen there is none."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def let_pass(engine: FakeEngine, player: Player, qtbot: QtBot, ms: int) -> None:
    """Let real time pass, and the player hear of it: its own tick comes every 16 ms."""
    told = []
    player.position_changed.connect(told.append, Qt.ConnectionType.QueuedConnection)  # after all others
    engine.advance(ms)
    qtbot.waitUntil(lambda: bool(told))
    player.position_changed.disconnect(told.append)


def is_one_step(document: Document, before: Project) -> bool:
    """Whether all that was done since `before`, which was there at first, goes with one undo."""
    done = document.project
    document.undo()
    undone, rest = document.project, document.history.can_undo
    document.redo()
    return done != before and (undone, rest, document.project) == (before, False, done)


def select(window: MainWindow, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Select from a block and an offset to another."""
    text, cursor = window.transcript.document(), window.transcript.textCursor()
    cursor.setPosition(position_of(text, Place(*start)))
    cursor.setPosition(position_of(text, Place(*end)), QTextCursor.MoveMode.KeepAnchor)
    window.transcript.setTextCursor(cursor)
