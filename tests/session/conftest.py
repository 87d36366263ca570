"""A player of 20 s whose time the test lets pass, and the settings that it reads."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore

LENGTH_MS = 20_000
RECORDING = Path("table ronde.mp4")


@pytest.fixture
def engine(qapp: object) -> FakeEngine:
    return FakeEngine(LENGTH_MS)


@pytest.fixture
def settings() -> SettingsStore:
    return SettingsStore()


@pytest.fixture
def player(document: Document, engine: FakeEngine, settings: SettingsStore) -> Iterator[Player]:
    """A player without a recording yet."""
    player = Player(document, engine, settings)
    yield player
    player.close()


@pytest.fixture
def opened(player: Player) -> Player:
    player.open(RECORDING)
    return player


@pytest.fixture
def let_pass(engine: FakeEngine, player: Player, qtbot: QtBot) -> Callable[[int], None]:
    """Let real time pass, and the player hear of it: its own tick comes every 16 ms."""

    def wait(ms: int) -> None:
        told: list[int] = []
        player.position_changed.connect(told.append, Qt.ConnectionType.QueuedConnection)  # after all others
        engine.advance(ms)
        qtbot.waitUntil(lambda: bool(told))
        player.position_changed.disconnect(told.append)

    return wait
