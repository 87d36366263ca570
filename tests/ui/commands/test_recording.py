import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.media.files.probe import recording_of
from app.session.document import Document
from app.storage.project_file import save_project
from app.ui.main_window import MainWindow
from tests.recordings import make_recording, make_sound
from tests.ui.commands.asked import Do
from tests.windows import answer_box, answer_file_dialog


@pytest.fixture
def moved(document: Document, recording: Path, tmp_path: Path) -> Path:
    """A project whose recording has gone from its folder; returns where it is now."""
    folder = tmp_path / "projet"
    folder.mkdir()
    old = shutil.copy(recording, folder / "réunion.mp4")
    save_project(replace(document.project, recording=recording_of(Path(old))), folder / "lecture.minutage.json")
    elsewhere = tmp_path / "archives"
    elsewhere.mkdir()
    return Path(shutil.move(old, elsewhere / "2022.mp4"))


def _open(window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    window.commands.opens.open_paths([tmp_path / "projet" / "lecture.minutage.json"])
    qtbot.waitUntil(lambda: document.path is not None)


def _open_missing(window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    """Open it, and wait until somebody has looked for its recording in vain."""
    _open(window, document, tmp_path, qtbot)
    qtbot.waitUntil(lambda: "réunion.mp4 is not where it was" in window.player_pane.picture.words)


def test_without_its_recording_a_project_is_edited_all_the_same_and_locate_finds_it(
    window: MainWindow, document: Document, moved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    _open_missing(window, document, tmp_path, qtbot)
    screen = window.player_pane.picture
    window.transcript.setFocus()
    qtbot.keyClicks(window.transcript, "Oui. ")
    assert document.project.blocks[0].text.startswith("Oui. Une heure")
    window.player_pane.locate_requested.emit()
    answer_file_dialog(window, qtbot, moved)
    qtbot.waitUntil(lambda: window._player.has_recording)
    assert document.project.recording is not None
    assert document.project.recording.path == str(moved)
    assert screen.words == ""
    assert window.notice.isHidden()


def test_nothing_is_marked_by_a_recording_that_is_not_there(
    window: MainWindow, document: Document, moved: Path, tmp_path: Path, qtbot: QtBot, do: Do
) -> None:
    _open_missing(window, document, tmp_path, qtbot)
    before = document.project
    window.transcript.go_to_block(2)
    for action in ("mark.place", "mark.place_next", "mark.chapter"):
        do(action)
        assert window.status.message.startswith("The recording is not there to mark by."), action
    assert document.project is before


def test_another_recording_of_the_same_name_is_told_of(
    window: MainWindow, document: Document, moved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = make_recording(tmp_path / "projet" / "réunion.mp4", seconds=2)
    _open(window, document, tmp_path, qtbot)
    qtbot.waitUntil(lambda: not window.notice.isHidden())
    assert window.notice.text.startswith("réunion.mp4 is another recording")
    assert document.project.recording is not None
    assert document.project.recording.duration_ms == 20_000
    window.notice.answers[0].click()
    assert document.project.recording == recording_of(other)
    document.undo()
    assert document.project.recording.duration_ms == 20_000


def test_after_locate_the_keys_play(
    window: MainWindow, document: Document, moved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    _open(window, document, tmp_path, qtbot)
    screen = window.player_pane.picture
    qtbot.waitUntil(lambda: "not where it was" in screen.words)
    screen.findChild(QPushButton).setFocus()
    window.player_pane.locate_requested.emit()
    answer_file_dialog(window, qtbot, moved)
    qtbot.waitUntil(lambda: window._player.has_recording)
    qtbot.waitUntil(screen.hasFocus)


def test_locate_is_a_button_that_can_be_pressed(
    window: MainWindow, document: Document, moved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    _open_missing(window, document, tmp_path, qtbot)
    button = next(one for one in window.player_pane.findChildren(QPushButton) if one.text().startswith("Locate"))
    button.click()
    answer_file_dialog(window, qtbot, moved)
    qtbot.waitUntil(lambda: window._player.has_recording)


def test_another_recording_than_the_one_that_was_marked_can_be_taken_back(
    window: MainWindow, document: Document, moved: Path, tmp_path: Path, qtbot: QtBot, do: Do
) -> None:
    _open(window, document, tmp_path, qtbot)
    other = make_sound(tmp_path / "autre.wav", 2)
    do("file.recording")
    answer_file_dialog(window, qtbot, other)
    qtbot.waitUntil(lambda: not window.notice.isHidden())
    assert document.project.recording is not None
    assert document.project.recording.path == str(other)
    window.notice.answers[1].click()
    assert Path(document.project.recording.path).name == "réunion.mp4"


def test_a_file_that_is_no_recording_is_refused_in_words(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, do: Do
) -> None:
    text = tmp_path / "faux.mp4"
    text.write_text("Ceci est un texte.", encoding="utf-8")
    do("file.recording")
    answer_file_dialog(window, qtbot, text)
    assert "faux.mp4" in answer_box(window, qtbot)
    assert document.project.recording is None
    assert not document.is_modified
