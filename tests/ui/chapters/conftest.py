from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.chapters.list import ChapterList
from app.ui.chapters.pane import ChapterPane
from app.ui.theme import Theme


@pytest.fixture
def player(document: Document, qapp: object) -> Iterator[Player]:
    player = Player(document, FakeEngine(60_000), SettingsStore())
    player.open(Path("table ronde.mp4"))
    yield player
    player.close()


@pytest.fixture
def pane(document: Document, player: Player, theme: Theme, qtbot: QtBot) -> ChapterPane:
    """The pane as large as in the window; the round table has three chapters, the last two not placed yet."""
    pane = ChapterPane(document, player, theme)
    qtbot.addWidget(pane)
    pane.resize(415, 290)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.fixture
def chapters(pane: ChapterPane) -> ChapterList:
    return pane.list
