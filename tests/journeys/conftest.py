"""The real window, with the real engine and no sound card."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.app import Minutage
from app.ui.main_window import MainWindow
from tests.windows import answer_file_dialog, quit_


@pytest.fixture
def minutage(qapp: QApplication, qtbot: QtBot) -> Iterator[Minutage]:
    """Minutage, started as a user starts it, with an empty project."""
    started = Minutage(qapp, silent=True)
    started.start([])
    qtbot.waitExposed(started.window)
    started.window.activateWindow()  # no window manager does it here, and the keys go to the active window
    qtbot.waitUntil(started.window.isActiveWindow)
    yield started
    quit_(started)


@pytest.fixture
def window(minutage: Minutage) -> MainWindow:
    return minutage.window


@pytest.fixture
def choose(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Answer the file dialog that is open, as a person does: with a name, a kind, and Enter."""

    def answer(path: Path, kind: str = "") -> None:
        answer_file_dialog(window, qtbot, path, kind)

    return answer


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Press a key where the focus is, as a keyboard does."""

    def key(key_: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget() or window, key_, modifier)

    return key
