from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.project import Project, Recording
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.player.screen import SURROUND, WORDS, Screen
from app.ui.theme import READABLE, contrast

RED = QColor("#c02020")


@pytest.fixture
def screen(player: Player, qtbot: QtBot) -> Screen:
    screen = Screen(player)
    qtbot.addWidget(screen)
    screen.resize(400, 400)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def button(screen: Screen) -> QPushButton:
    return screen.findChild(QPushButton)


def picture() -> QImage:
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    picture.fill(RED)
    return picture


def test_without_a_recording_it_invites_to_open_one(screen: Screen, qtbot: QtBot) -> None:
    assert screen.words == screen.accessibleName() == "Drop a recording here, or open one"
    with qtbot.assertNotEmitted(screen.locate_requested), qtbot.waitSignal(screen.open_requested):
        QTest.mouseClick(button(screen), Qt.MouseButton.LeftButton)


def test_it_invites_nobody_while_a_recording_opens(
    document: Document, project: Project, player: Player, qtbot: QtBot
) -> None:
    document.open(replace(project, recording=Recording("/film.mp4")))
    screen = Screen(player)
    qtbot.addWidget(screen)
    screen.show()
    assert screen.words == ""
    assert not button(screen).isVisible()


def test_a_recording_that_is_missing_is_named_and_can_be_located(screen: Screen, qtbot: QtBot) -> None:
    screen.show_missing("entretien.mp4")
    assert screen.words.startswith("entretien.mp4 is not where it was.")
    assert screen.accessibleName() == screen.words
    with qtbot.assertNotEmitted(screen.open_requested), qtbot.waitSignal(screen.locate_requested):
        QTest.mouseClick(button(screen), Qt.MouseButton.LeftButton)
    screen.show_present()
    assert "Drop" in screen.words


def test_sound_alone_has_a_sign_and_no_words(screen: Screen, opened: Player) -> None:
    assert screen.words == ""
    assert not button(screen).isVisible()
    assert not screen._sign.pixmap().isNull()


def test_a_picture_stands_in_the_middle_in_its_own_proportions(
    screen: Screen, opened: Player, engine: FakeEngine
) -> None:
    engine.show(picture())
    assert screen.picture_rect == QRect(0, 87, 400, 225)
    assert screen.accessibleName() == "Picture of the recording"
    assert not screen._sign.isVisible()
    shown = screen.grab().toImage()
    assert [shown.pixelColor(200, y) for y in (80, 90, 200, 308, 320)] == [SURROUND, RED, RED, RED, SURROUND]


def test_a_picture_goes_with_its_recording(screen: Screen, opened: Player, engine: FakeEngine) -> None:
    engine.show(picture())
    opened.open(Path("autre.mp3"))
    assert screen.picture_rect.isEmpty()
    assert screen.grab().toImage().pixelColor(200, 100) == SURROUND
    opened.close()
    assert "Drop" in screen.words


def test_a_double_click_asks_for_the_full_screen(screen: Screen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(screen.fullscreen_requested):
        QTest.mouseDClick(screen, Qt.MouseButton.RightButton)
    with qtbot.waitSignal(screen.fullscreen_requested):
        QTest.mouseDClick(screen, Qt.MouseButton.LeftButton)


def test_the_engine_learns_the_size_once_it_has_settled(screen: Screen, engine: FakeEngine, qtbot: QtBot) -> None:
    told: list[QSize] = []
    engine.set_picture_size = told.append  # type: ignore[method-assign]
    for width in (410, 420, 500):
        screen.resize(width, 300)
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [QSize(500, 300) * screen.devicePixelRatioF()]


def test_its_words_can_be_read() -> None:
    assert contrast(WORDS, SURROUND) >= READABLE
