"""A player on a real recording, with an engine whose time the test lets pass; its own pictures are tiny."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from tests.barcode import read_barcode

LENGTH_MS = 20_000
ENGINES = QSize(3, 3)


class Bench:
    """A player, and the pictures that it shows; those of the engine are three pixels wide."""

    def __init__(self, document: Document, qtbot: QtBot) -> None:
        self.engine = FakeEngine(LENGTH_MS, has_picture=True)
        self.settings, self._qtbot = SettingsStore(), qtbot
        self.player = Player(document, self.engine, self.settings)
        self.shown = QImage()
        self.player.picture_changed.connect(self._on_picture)

    def _on_picture(self, picture: QImage) -> None:
        self.shown = picture

    def engine_shows(self) -> QImage:
        """Let the engine show a picture, and return it."""
        picture = QImage(ENGINES, QImage.Format.Format_RGB32)
        picture.fill(0)
        self.engine.show(picture)
        return picture

    @property
    def frame(self) -> int | None:
        """The frame that is shown; None where it is the engine's picture, or none."""
        return None if self.shown.isNull() or self.shown.size() == ENGINES else read_barcode(self.shown)

    def wait_for(self, frame: int | None) -> None:
        self._qtbot.waitUntil(lambda: self.frame == frame)

    def open(self, path: Path) -> None:
        self.player.open(path)
        self.wait_for(0)
