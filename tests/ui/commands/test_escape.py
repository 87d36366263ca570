"""Esc: it cancels one thing at a time, and only where there is nothing left it plays and pauses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.core import marks
from app.session.document import Document
from app.session.player import Player
from app.ui.dialogs.palette import CommandPalette
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import RECORDING, Do, Press, come_back, dialog_of
from tests.ui.timeline.conftest import Hand

ESC = Qt.Key.Key_Escape


@pytest.fixture(autouse=True)
def heard(window: MainWindow, player: Player) -> Player:
    """The player, with a recording of 20 s."""
    player.open(RECORDING)
    return player


def test_esc_cancels_the_drag_then_the_notice_then_the_full_screen_and_only_then_plays(
    window: MainWindow, document: Document, heard: Player, do: Do, press: Press, qtbot: QtBot
) -> None:
    document.do(marks.place_mark(document.project, 3, 5_000))
    before = document.project
    do("view.full_window")
    qtbot.waitUntil(window.isFullScreen)
    hand = Hand(window.timeline)
    hand.press(hand.head(3))
    hand.move(hand.ruler(12_000))
    assert window.timeline.scene.lifted == 3
    window.notice.show_notice("Which?", [("One", lambda: None)])
    seen = []
    for _ in range(5):
        press(ESC)
        is_dragged = window.timeline.scene.lifted is not None
        seen.append((not window.notice.isHidden(), is_dragged, window.isFullScreen(), heard.is_playing))
    hand.release(hand.ruler(12_000))
    assert seen == [
        (True, False, True, False),
        (False, False, True, False),
        (False, False, False, False),
        (False, False, False, True),
        (False, False, False, False),
    ]
    assert document.project is before


def test_esc_on_a_notice_that_has_the_focus_takes_it_away_and_leads_back_to_the_text(
    window: MainWindow, heard: Player, press: Press
) -> None:
    window.notice.show_notice("Which?", [("One", lambda: None), ("Two", lambda: None)], take_focus=True)
    assert window.notice.answers[0].hasFocus()
    press(ESC)
    assert window.notice.isHidden()
    assert not heard.is_playing
    assert window.transcript.hasFocus()


def test_esc_in_a_chapters_title_gives_up_the_renaming(
    window: MainWindow, document: Document, heard: Player, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    window.chapters.rename(1)
    qtbot.waitUntil(lambda: bool(window.chapters.findChildren(QLineEdit)))
    editor = window.chapters.findChildren(QLineEdit)[0]
    qtbot.keyClicks(editor, "Accueil")
    qtbot.keyClick(editor, ESC)
    qtbot.waitUntil(lambda: not window.chapters.findChildren(QLineEdit))
    assert document.project is before
    assert not heard.is_playing


def test_esc_in_a_dialog_closes_it_and_nothing_else(window: MainWindow, heard: Player, do: Do, qtbot: QtBot) -> None:
    heard.play()
    do("help.palette")
    palette = dialog_of(window, qtbot, CommandPalette)
    with qtbot.waitSignal(palette.finished):
        qtbot.keyClick(palette.field, ESC)
    come_back(window, qtbot)
    assert heard.is_playing


def test_esc_on_the_timeline_puts_the_playhead_back_before_it_plays(
    window: MainWindow, heard: Player, press: Press
) -> None:
    heard.seek(3_000)
    hand = Hand(window.timeline)
    window.timeline.setFocus()
    hand.press(hand.ruler(8_000))
    hand.move(hand.ruler(15_000) + QPoint(1, 0))
    assert heard.position_ms > 14_000
    press(ESC)
    assert (heard.position_ms, heard.is_playing) == (3_000, False)
    hand.release(hand.ruler(15_000))
    press(ESC)
    assert heard.is_playing
