"""A bus of the test's own, and a caller in a process of its own, which is libdbus's and not ours."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.desktop.media_keys import NAME, MediaKeys
from tests.buses import Bus


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Bus]:
    """A session bus that nobody else knows."""
    with Bus.started(tmp_path / "bus", qtbot) as started:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.address)
        yield started


@pytest.fixture
def engine(qapp: object) -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def player(document: Document, engine: FakeEngine) -> Iterator[Player]:
    player = Player(document, engine, SettingsStore())
    player.open(Path("table ronde.mp4"))
    player.sound.set_volume(100)
    yield player
    player.close()


@pytest.fixture
def begin(document: Document, player: Player, qtbot: QtBot) -> Iterator[Callable[..., MediaKeys]]:
    """Make media keys for a window, and let them begin."""
    jobs, begun = JobRunner(), []

    def start(window: QWidget | None = None) -> MediaKeys:
        widget = window or QWidget()
        qtbot.addWidget(widget)
        keys = MediaKeys(document, player, widget)
        keys.begin(jobs)
        begun.append(keys)
        return keys

    yield start
    for one in begun:
        one.close()
    jobs.close()


@pytest.fixture
def keys(begin: Callable[..., MediaKeys], bus: Bus) -> MediaKeys:
    """Media keys that stand on the bus."""
    keys = begin()
    bus.wait_for(NAME)
    return keys
