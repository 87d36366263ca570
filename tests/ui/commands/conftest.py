"""The whole window on a small round table, with an engine whose clock the test sets."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.windows import end


@pytest.fixture
def engine(qapp: object) -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def player(document: Document, engine: FakeEngine, settings: SettingsStore) -> Player:
    return Player(document, engine, settings)


@pytest.fixture
def window(
    qapp: QApplication, document: Document, player: Player, settings: SettingsStore, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window, shown; whatever is unsaved at the end of the test is lost without a question."""
    shown = MainWindow(document, player, JobRunner(), settings, Appearance(qapp, settings))
    with qtbot.waitSignal(shown.painted):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    end(shown)


@pytest.fixture
def do(window: MainWindow) -> Callable[[str], None]:
    """Trigger an action by its id, as its menu entry and its key do."""
    return lambda id_: window.actions_by_id[id_].trigger()


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Press a key where the focus is."""

    def key(key_: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget() or window, key_, modifier)

    return key
