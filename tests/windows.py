"""The main window in tests: answered as a person answers it, and ended."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.ui.app import Minutage
from app.ui.main_window import MainWindow

Button = QMessageBox.StandardButton


def close_unsaved(window: MainWindow) -> None:
    """Close the window, until it is gone; what is unsaved is lost without a question."""
    window.commands.saves.unless_unsaved = lambda then: QTimer.singleShot(
        0, window, then
    )  # Qt does not close inside a close
    window.close()
    while window.isVisible():
        QTest.qWait(1)


def end(window: MainWindow) -> None:
    """Close a window, whatever is unsaved, and free it with its player: Qt holds its commands, and those hold it."""
    close_unsaved(window)
    window._player.close()
    window._jobs.close()
    _free(window, window._player, window._player.engine, window._jobs, window._appearance)


def quit_(minutage: Minutage) -> None:
    """Quit as a user does, whatever is unsaved, and free it all; nothing, where it was quit before."""
    if shiboken6.isValid(minutage.window):
        close_unsaved(minutage.window)
        minutage.end()
        end(minutage.window)
        _free(minutage.document)


def _free(*objects: QObject) -> None:
    for one in objects:
        if shiboken6.isValid(one):
            shiboken6.delete(one)


def answer_file_dialog(window: QWidget, qtbot: QtBot, path: Path, kind: str = "") -> None:
    """Answer the file dialog that opens: with a name, a kind of file, and Enter."""
    dialog = _awaited(window, qtbot, QFileDialog)
    for name in dialog.nameFilters():
        if kind and kind in name:
            dialog.selectNameFilter(name)
            dialog.filterSelected.emit(name)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    _back(window, qtbot)


def cancel_file_dialog(window: QWidget, qtbot: QtBot) -> None:
    """Press Esc in the file dialog that opens."""
    dialog = _awaited(window, qtbot, QFileDialog)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    _back(window, qtbot)


def answer_box(window: QWidget, qtbot: QtBot, button: Button | None = None) -> str:
    """Press a button of the box that opens, the default one where none is named; return what the box said."""
    box = _awaited(window, qtbot, QMessageBox)
    said = f"{box.text()} {box.informativeText()}"
    pressed = box.button(button) if button is not None else box.defaultButton() or box.buttons()[0]
    with qtbot.waitSignal(box.finished):
        pressed.click()
    _back(window, qtbot)
    return said


def _awaited(window: QWidget, qtbot: QtBot, kind: type) -> QFileDialog | QMessageBox:
    def shown() -> list[QFileDialog | QMessageBox]:
        return [one for one in window.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[-1]


def _back(window: QWidget, qtbot: QtBot) -> None:
    """Give the focus back, as a window manager does, which offscreen there is none: to the window, or the next box."""
    if window.isVisible():
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow() or QApplication.activeModalWidget() is not None)
