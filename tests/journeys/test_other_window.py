"""An editor writes to somebody in another window, and plays and pauses by the keyboard's own media keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.app import Minutage
from tests.buses import NAME, Bus
from tests.windows import quit_

pytestmark = pytest.mark.skipif("sys.platform != 'linux'", reason="MPRIS is what desktops on Linux speak")


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Bus]:
    with Bus.started(tmp_path / "bus", qtbot) as started:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.address)
        yield started


@pytest.fixture
def minutage(qapp: QApplication, bus: Bus, recording: Path, qtbot: QtBot) -> Iterator[Minutage]:
    started = Minutage(qapp, silent=True)
    started.start([str(recording)])
    qtbot.waitExposed(started.window)
    bus.wait_for(NAME)
    yield started
    quit_(started)


def test_the_window_is_put_away_and_the_recording_plays_pauses_and_goes_back(
    minutage: Minutage, bus: Bus, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bus.get("PlaybackStatus") == 'string "Paused"', timeout=10_000)
    minutage.window.showMinimized()
    bus.call("PlayPause")
    qtbot.waitUntil(lambda: minutage.player.is_playing and minutage.player.position_ms > 500, timeout=15_000)
    assert bus.get("PlaybackStatus") == 'string "Playing"'
    bus.call("PlayPause")
    assert not minutage.player.is_playing
    bus.call("SetPosition", "objpath:/minutage/recording/1", "int64:5000000")
    qtbot.waitUntil(lambda: bus.get("Position") == "int64 5000000")
    assert minutage.window.isMinimized()


def test_after_quitting_nobody_is_on_the_bus(minutage: Minutage, bus: Bus, qtbot: QtBot) -> None:
    quit_(minutage)
    qtbot.waitUntil(lambda: bus.names() == [])
