"""A real editor over a real document, with a player whose engine keeps the tests' own time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import MakeEditor, shown


@pytest.fixture(autouse=True)
def own_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing behind: data made in Python must not outlive it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def engine(qapp: object) -> FakeEngine:
    return FakeEngine(duration_ms=3_600_000)


@pytest.fixture
def player(document: Document, engine: FakeEngine, tmp_path: Path) -> Player:
    """A player with a recording of an hour, standing at its start."""
    player = Player(document, engine, SettingsStore())
    player.open(tmp_path / "recording.mp4")
    return player


@pytest.fixture
def editor(qtbot: QtBot, document: Document, player: Player, theme: Theme) -> TranscriptEditor:
    """The round table in an editor of the drawing's size, shown, with the focus."""
    return shown(qtbot, TranscriptEditor(document, player, theme))


@pytest.fixture
def make_editor(qtbot: QtBot, document: Document, player: Player, theme: Theme) -> MakeEditor:
    """Return an editor that shows another project."""

    def make(project: Project) -> TranscriptEditor:
        document.open(project)
        return shown(qtbot, TranscriptEditor(document, player, theme))

    return make
