"""Playing from the word at the caret, and showing which words nobody is sure of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block
from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.projects import verbatim_project
from tests.ui.commands.asked import CTRL, RECORDING, Do
from tests.ui.transcript.hands import put
from tests.windows import end

PLAIN = Project(blocks=(Block("a", TURN, "aaaaa bbbbb ccccc", start_ms=1_000), Block("b", TURN, "ddddd")))


@pytest.fixture
def heard(window: MainWindow, document: Document, player: Player) -> MainWindow:
    """The window on twenty turns whose words have times."""
    document.open(verbatim_project())
    player.open(RECORDING)
    return window


def test_it_plays_from_the_word_at_the_caret(heard: MainWindow, player: Player, do: Do) -> None:
    put(heard.transcript, 1, 9)
    do("play.word")
    assert player.is_playing
    assert player.position_ms == pytest.approx(6_000 + 2 * 400 + 10, abs=5)


def test_where_no_words_were_heard_it_plays_from_about_there_and_says_so(
    window: MainWindow, document: Document, player: Player, do: Do
) -> None:
    document.open(PLAIN)
    player.open(RECORDING)
    put(window.transcript, 0, 13)
    do("play.word")
    assert player.is_playing
    assert player.position_ms == pytest.approx(1_700, abs=5)
    assert window.status.message == "These words have no times: the place is a guess."


@pytest.mark.parametrize(
    ("has_recording", "why"),
    [(True, "This turn has no mark to begin at yet"), (False, "There is no recording to hear it in")],
)
def test_where_it_can_not_play_it_says_why(
    window: MainWindow, document: Document, player: Player, do: Do, has_recording: bool, why: str
) -> None:
    document.open(PLAIN)
    if has_recording:
        player.open(RECORDING)
    put(window.transcript, 1, 2)
    do("play.word")
    assert not player.is_playing
    assert window.status.message == f"{why}."


def test_the_switch_of_unsure_words_is_kept(heard: MainWindow, settings: SettingsStore, do: Do) -> None:
    assert not heard.actions_by_id["view.unsure"].isChecked()
    do("view.unsure")
    assert settings.current.unsure
    assert heard.actions_by_id["view.unsure"].isChecked()
    assert [run.start for run in heard.commands.words.runs._runs(5, heard._document.project.blocks[5])] == [5]
    do("view.unsure")
    assert not settings.current.unsure
    assert list(heard.commands.words.runs._runs(5, heard._document.project.blocks[5])) == []


def test_a_window_that_opens_underlines_them_where_that_was_chosen(
    qapp: object, document: Document, player: Player, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    settings.change(unsure=True)
    document.open(verbatim_project())
    window = MainWindow(document, player, JobRunner(), settings, Appearance(qapp, settings))
    with qtbot.waitSignal(window.painted):
        window.show()
    assert window.actions_by_id["view.unsure"].isChecked()
    assert list(window.commands.words.runs._runs(5, document.project.blocks[5]))
    end(window)


def test_a_text_without_word_times_says_that_nothing_can_be_underlined(
    window: MainWindow, document: Document, do: Do
) -> None:
    document.open(PLAIN)
    do("view.unsure")
    assert window.status.message == "No word of this text has a time or a confidence."


def test_ctrl_l_comes_back_and_leaves_the_check_where_it_was(
    heard: MainWindow, player: Player, engine: FakeEngine, press: Callable[..., None], qtbot: QtBot
) -> None:
    follow = heard.actions_by_id["play.follow"]
    player.play_from(0)
    heard.transcript.go_to_block(19)
    assert not follow.isChecked()
    press(Qt.Key.Key_L, CTRL)
    assert follow.isChecked()
    qtbot.waitUntil(lambda: heard.transcript._view.way_to(0) == 0)
    put(heard.transcript, 0, 5, anchor=(0, 1))
    assert follow.isChecked()  # a selection holds the page, and changes no choice
    press(Qt.Key.Key_L, CTRL)
    assert follow.isChecked()
    press(Qt.Key.Key_L, CTRL)
    assert not follow.isChecked()
