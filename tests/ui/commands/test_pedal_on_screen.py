"""The pedal on a real X screen, whose keys repeat themselves as a keyboard's do: pressed by xdotool."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from app.media.engines.engine import State
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import RECORDING

pytestmark = [
    pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") != "xcb", reason="offscreen no key repeats itself"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="there is no xdotool here to press a key with"),
]
Keys = Callable[..., None]


class Releases(QObject):
    """Counts what the window is told of keys that came up, truly or not."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.count, self._window = 0, window.windowHandle()
        QGuiApplication.instance().installEventFilter(self)  # before the pedal, which keeps what is its own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        is_up = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease
        self.count += is_up and watched == self._window
        return False


@pytest.fixture
def keys(window: MainWindow, player: Player, settings: SettingsStore, qtbot: QtBot) -> Iterator[Keys]:
    """Press keys and let them go, as xdotool names them; none stays down."""
    player.open(RECORDING)
    settings.change(plays_while_held=True)
    window.transcript.setFocus()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
    down: set[str] = set()

    def do(way: str, *names: str) -> None:
        subprocess.run(["xdotool", *(word for name in names for word in (f"key{way}", name))], check=True)
        down.update(names) if way == "down" else down.difference_update(names)

    yield do
    do("up", *down) if down else None


def test_a_key_that_is_held_plays_through_all_its_repeats_and_pauses_when_it_comes_up(
    window: MainWindow, player: Player, keys: Keys, qtbot: QtBot
) -> None:
    told: list[State] = []
    player.state_changed.connect(told.append)
    releases = Releases(window)
    keys("down", "F4")
    qtbot.waitUntil(lambda: releases.count >= 15)
    assert told == [State.PLAYING]
    keys("up", "F4")
    qtbot.waitUntil(lambda: told == [State.PLAYING, State.PAUSED])


def test_ctrl_goes_first_and_the_bar_that_repeats_itself_writes_nothing(
    window: MainWindow, document: Document, player: Player, keys: Keys, qtbot: QtBot
) -> None:
    before = document.project
    releases = Releases(window)
    keys("down", "ctrl", "space")
    qtbot.waitUntil(lambda: player.is_playing and releases.count >= 5)
    keys("up", "ctrl")
    qtbot.waitUntil(lambda: not player.is_playing)
    gone = releases.count
    qtbot.waitUntil(lambda: releases.count >= gone + 10)
    keys("up", "space")
    qtbot.waitUntil(lambda: not window.pedal.is_down)
    assert document.project is before
    assert not player.is_playing


def test_the_pedal_that_goes_forward_goes_on_while_it_is_held(player: Player, keys: Keys, qtbot: QtBot) -> None:
    keys("down", "F5")
    qtbot.waitUntil(lambda: player.position_ms >= 8_000)
    keys("up", "F5")
