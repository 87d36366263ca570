from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.edits import Step, assign
from app.core.project import Project, Recording
from app.session.document import Document
from app.session.player import Player
from app.ui.player.pane import PlayerPane
from app.ui.theme import Theme
from tests.ui.player.conftest import LENGTH_MS

Key = Qt.Key
MINUTE = 60_000


@pytest.fixture
def pane(document: Document, player: Player, theme: Theme, qtbot: QtBot) -> PlayerPane:
    """The pane as large as in the window, the focus on the picture."""
    pane = PlayerPane(document, player, theme)
    qtbot.addWidget(pane)
    pane.resize(416, 290)
    pane.show()
    qtbot.waitExposed(pane)
    QTest.mouseClick(pane.picture, Qt.MouseButton.LeftButton, pos=pane.picture.rect().topLeft())
    assert pane.focusWidget() is pane.picture
    return pane


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_K])
def test_space_and_k_play_and_pause(pane: PlayerPane, opened: Player, key: Qt.Key) -> None:
    QTest.keyClick(pane.picture, key)
    assert opened.is_playing
    QTest.keyClick(pane.picture, key)
    assert not opened.is_playing


@pytest.mark.parametrize(
    ("key", "ms"),
    [
        (Key.Key_J, MINUTE - 10_000),
        (Key.Key_L, MINUTE + 10_000),
        (Key.Key_Left, MINUTE - 2_000),
        (Key.Key_Right, MINUTE + 2_000),
        (Key.Key_Home, 0),
        (Key.Key_End, LENGTH_MS),
    ],
)
def test_keys_on_the_picture_move_the_playhead(pane: PlayerPane, opened: Player, key: Qt.Key, ms: int) -> None:
    opened.seek(MINUTE)
    QTest.keyClick(pane.picture, key)
    assert opened.position_ms == ms


def test_end_stays_where_no_end_is_known(pane: PlayerPane, player: Player) -> None:
    player.seek(MINUTE)
    QTest.keyClick(pane.picture, Key.Key_End)
    assert player.position_ms == MINUTE


def test_m_asks_for_a_chapter(pane: PlayerPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.chapter_requested):
        QTest.keyClick(pane.picture, Key.Key_M)


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_keys_with_a_modifier_are_left_to_others(
    pane: PlayerPane, opened: Player, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    opened.seek(MINUTE)
    with qtbot.assertNotEmitted(pane.chapter_requested):
        for key in (Key.Key_M, Key.Key_J, Key.Key_Left, Key.Key_Space):
            QTest.keyClick(pane.picture, key, modifier)
    assert (opened.position_ms, opened.is_playing) == (MINUTE, False)


def test_the_arrows_work_from_the_buttons_too_and_space_presses_them(pane: PlayerPane, opened: Player) -> None:
    button = pane.transport.steps[3]
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert (opened.position_ms, opened.is_playing) == (10_000, False)
    QTest.keyClick(button, Key.Key_J)
    assert opened.position_ms == 0


def test_a_recording_is_missing_until_another_project_is_opened(
    pane: PlayerPane, document: Document, qtbot: QtBot
) -> None:
    pane.show_missing("perdu.mp4")
    assert "perdu.mp4" in pane.picture.words
    with qtbot.waitSignal(pane.locate_requested):
        QTest.mouseClick(pane.picture.findChild(QPushButton), Qt.MouseButton.LeftButton)
    document.open(Project())
    assert "perdu.mp4" not in pane.picture.words


def test_nobody_is_invited_while_a_recording_that_the_project_got_is_looked_for(
    pane: PlayerPane, document: Document
) -> None:
    assert "Drop" in pane.picture.words
    recording = Recording("/films/entretien.mp4")
    document.do(Step("Choose recording", (assign(document.project, "recording", recording),)))
    assert pane.picture.words == ""
    pane.show_missing("entretien.mp4")
    document.undo()
    assert "Drop" in pane.picture.words


def test_a_recording_that_was_located_shows(pane: PlayerPane, player: Player) -> None:
    pane.show_missing("perdu.mp4")
    pane.show_present()
    player.open(Path("retrouvé.mp3"))
    assert pane.picture.words == ""


def test_a_double_click_on_the_picture_asks_for_the_full_screen(pane: PlayerPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.fullscreen_requested):
        QTest.mouseDClick(pane.picture, Qt.MouseButton.LeftButton)
