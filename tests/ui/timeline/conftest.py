"""A round table of 65 minutes on a timeline of 1280 pixels, with a player that tests move."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.blocks import CHAPTER, TURN, Block
from app.core.project import Project, Recording, Speaker
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.nudges import Nudges
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.theme import Theme
from app.ui.timeline.timeline import Timeline

MINUTE = 60_000
DURATION_MS = 65 * MINUTE

INTRODUCTION, FIRST, UNPLACED, SECOND, LAST = 0, 2, 5, 7, 9
"""Positions of the chapters; those of the turns lie between them."""


@pytest.fixture
def project() -> Project:
    """Five chapters, the third of them not placed yet."""
    return Project(
        title="La lecture à voix haute",
        speakers=(Speaker("s1", "Inès Garnault"), Speaker("s2", "Théo Marchand")),
        recording=Recording("/nowhere/table ronde.mp4", duration_ms=DURATION_MS, frame_rate="25/1"),
        blocks=(
            Block("c0", CHAPTER, "Présentation", start_ms=0),
            Block("t0", TURN, "Bonjour.", start_ms=1 * MINUTE, speaker="s1"),
            Block("c1", CHAPTER, "Question 1\u00a0: pourquoi lire\u202f?", start_ms=10 * MINUTE),
            Block("t1", TURN, "Pour entendre.", start_ms=11 * MINUTE, speaker="s1"),
            Block("t2", TURN, "Pour partager.", start_ms=14 * MINUTE, speaker="s2"),
            Block("c2", CHAPTER, "Question 2\u00a0: quel *bilan*\u202f?"),
            Block("t3", TURN, "Un bon bilan.", start_ms=20 * MINUTE, speaker="s2"),
            Block("c3", CHAPTER, "Question 3\u00a0: et demain\u202f?", start_ms=30 * MINUTE),
            Block("t4", TURN, "Un second studio.", start_ms=31 * MINUTE, speaker="s1"),
            Block("c4", CHAPTER, "Questions du public", start_ms=50 * MINUTE),
            Block("t5", TURN, "Merci.", start_ms=51 * MINUTE, speaker="s2"),
        ),
    )


@pytest.fixture
def player(document: Document, qapp: object) -> Iterator[Player]:
    """A player that stands at 0:00 of the recording; `player.engine.advance` lets time pass."""
    player = Player(document, FakeEngine(DURATION_MS), SettingsStore())
    player.open(Path("table ronde.mp4"))
    yield player
    player.close()


@pytest.fixture
def timeline(document: Document, player: Player, theme: Theme, qtbot: QtBot) -> Timeline:
    """The timeline, shown as large as in the window, with all of the recording in view."""
    timeline = Timeline(document, player, theme, Nudges(document, player, player))
    qtbot.addWidget(timeline)
    timeline.resize(1280, 172)
    timeline.scrub_requested.connect(player.hand.drag)
    timeline.scrub_ended.connect(player.hand.let_go)
    timeline.play_requested.connect(player.play_from)
    timeline.show()
    qtbot.waitExposed(timeline)
    return timeline


class Hand:
    """Points at times and marks as a user does."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline

    def ruler(self, ms: int) -> QPoint:
        return QPoint(self.timeline.scene.x_of(ms), self.timeline.scene.rows.ruler.top() + 3)

    def wave(self, ms: int) -> QPoint:
        return QPoint(self.timeline.scene.x_of(ms), self.timeline.scene.rows.wave.center().y())

    def row(self, ms: int) -> QPoint:
        return QPoint(self.timeline.scene.x_of(ms), self.timeline.scene.rows.chapters.bottom() - 3)

    def lane(self, ms: int) -> QPoint:
        return QPoint(self.timeline.scene.x_of(ms), self.timeline.scene.rows.turns.center().y())

    def overview(self, ms: int) -> QPoint:
        return QPoint(round(self.timeline.scene.scale.whole().to_x(ms)), 10)

    def head(self, at: int) -> QPoint:
        scene = self.timeline.scene
        return QPoint(scene.x_of(scene.start_of(at)), scene.rows.stem_top + 4)

    def press(self, point: QPoint) -> None:
        QTest.mousePress(self.timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def move(self, point: QPoint) -> None:
        QTest.mouseMove(self.timeline, point)

    def release(self, point: QPoint) -> None:
        QTest.mouseRelease(self.timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def click(self, point: QPoint) -> None:
        self.press(point)
        self.release(point)

    def double_click(self, point: QPoint) -> None:
        self.click(point)
        QTest.mouseDClick(self.timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.press(start)
        self.move((start + end) / 2)
        self.move(end)
        self.release(end)


@pytest.fixture
def hand(timeline: Timeline) -> Hand:
    return Hand(timeline)


@pytest.fixture
def press(timeline: Timeline) -> Callable[..., None]:
    """Press a key on the timeline."""
    timeline.setFocus()

    def key(key_: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(timeline, key_, modifier)

    return key
