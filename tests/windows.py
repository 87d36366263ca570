"""The main window in tests: answered as a person answers it."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow

Button = QMessageBox.StandardButton


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


def close_unsaved(window: MainWindow, qtbot: QtBot) -> None:
    """Close the window, until it is gone; what is unsaved is lost without a question."""
    window.saves.unless_unsaved = lambda then: QTimer.singleShot(0, window, then)  # Qt does not close inside a close
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


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
