from collections.abc import Iterator
from pathlib import Path

import pytest

from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore

LENGTH_MS = 65 * 60_000


@pytest.fixture
def engine(qapp: object) -> FakeEngine:
    """An engine that plays 65 minutes, without sound or picture; `advance` lets time pass."""
    return FakeEngine(LENGTH_MS)


@pytest.fixture
def player(document: Document, engine: FakeEngine) -> Iterator[Player]:
    """A player without a recording yet."""
    player = Player(document, engine, SettingsStore())
    yield player
    player.close()


@pytest.fixture
def opened(player: Player) -> Player:
    player.open(Path("table ronde.mp4"))
    return player
