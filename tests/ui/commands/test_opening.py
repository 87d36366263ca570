import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.core import turns
from app.core.page import choose_recording
from app.core.project import Project, Recording
from app.session.document import Document
from app.storage.project_file import save_project
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import Do, dialog_of
from tests.windows import Button, answer_box, answer_file_dialog

TEXT = "Accueil\n0:02 Maud Lenoir : Bonjour à tous.\n0:09 Ilan Sorel : Merci d’être là.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "marché.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "autre.minutage.json"
    save_project(Project(title="Autre"), path)
    return path


@pytest.fixture
def newer(tmp_path: Path, project: Project) -> Path:
    path = tmp_path / "demain.minutage.json"
    save_project(project, path)
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"version": [2, 0]}), encoding="utf-8")
    return path


def _change(document: Document) -> None:
    document.do(turns.set_text(document.project, 2, "Bonsoir."))


def _drop(widget: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as Qt does: on the innermost that takes them; return whether one did."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(str(path) for path in paths))  # as file managers do
    at, copy = QPoint(40, 40), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target: QWidget | None = widget
    while target is not None:
        entered = QDragEnterEvent(at, copy, data, buttons, keys)
        if target.acceptDrops():
            QApplication.sendEvent(target, entered)
        if target.acceptDrops() and entered.isAccepted():
            QApplication.sendEvent(target, QDropEvent(at, copy, data, buttons, keys))
            return True
        target = target.parentWidget()
    return False


def test_a_recording_and_its_text_are_one_project(
    window: MainWindow, document: Document, recording: Path, text: Path, qtbot: QtBot, do: Do
) -> None:
    do("file.new")
    window.commands.opens.open_paths([recording, text])
    qtbot.waitUntil(lambda: not window.notice.isHidden())
    assert document.project.recording is not None
    assert document.project.recording.path == str(recording)
    assert [block.text for block in document.project.blocks] == ["Accueil", "Bonjour à tous.", "Merci d’être là."]
    assert document.project.title == text.stem
    assert document.is_modified


def test_one_line_asks_what_the_text_is_and_the_other_answer_counts_too(
    window: MainWindow, document: Document, text: Path, qtbot: QtBot, do: Do
) -> None:
    do("file.new")
    window.commands.opens.open_paths([text])
    qtbot.waitUntil(lambda: not window.notice.isHidden())
    default, other = window.notice.answers
    guessed = document.project.content
    assert default.hasFocus()
    other.click()
    assert {guessed, document.project.content} == {"summary", "verbatim"}
    assert window.notice.isHidden()


def test_the_open_dialog_takes_several_files(
    window: MainWindow, document: Document, other: Path, qtbot: QtBot, do: Do
) -> None:
    do("file.open")
    answer_file_dialog(window, qtbot, other)
    qtbot.waitUntil(lambda: document.project.title == "Autre")
    assert document.path == other
    assert not document.is_modified
    assert "Opened" in window.status.text()


@pytest.mark.parametrize("part", ["transcript", "timeline", "chapters", "player_pane"])
def test_a_file_dropped_anywhere_is_opened_and_not_written_into_the_text(
    window: MainWindow, document: Document, other: Path, qtbot: QtBot, part: str
) -> None:
    before = document.project.blocks
    pane = getattr(window, part)
    target = pane.viewport() if part == "transcript" else pane
    assert _drop(target, other)
    assert document.project.blocks == before
    qtbot.waitUntil(lambda: document.project.title == "Autre")


def test_opening_another_project_asks_first_where_something_is_not_saved(
    window: MainWindow, document: Document, other: Path, text: Path, qtbot: QtBot
) -> None:
    _change(document)
    kept = document.project
    window.commands.opens.open_paths([other, text])
    said = answer_box(window, qtbot, Button.Cancel)
    assert "La lecture à voix haute" in said
    assert document.project is kept
    window.commands.opens.open_paths([other])  # and what waited behind the first is not opened later
    answer_box(window, qtbot, Button.Discard)
    qtbot.waitUntil(lambda: document.project.title == "Autre")
    assert document.project.blocks == ()


def _answer_where(window: MainWindow, qtbot: QtBot, label: str) -> None:
    box = dialog_of(window, qtbot, QMessageBox)
    with qtbot.waitSignal(box.finished):
        next(button for button in box.buttons() if button.text().replace("&", "") == label).click()


def test_a_second_text_can_take_the_place_of_the_first_in_one_step(
    window: MainWindow, document: Document, text: Path, qtbot: QtBot
) -> None:
    before = document.project
    window.commands.opens.open_paths([text])
    _answer_where(window, qtbot, "Replace the text here")
    qtbot.waitUntil(lambda: document.project.blocks[0].text == "Accueil")
    assert document.project.title == before.title
    assert {"Inès Garnault", "Maud Lenoir"} <= {one.name for one in document.project.speakers}
    document.undo()
    assert document.project.blocks == before.blocks


def test_a_second_text_can_be_a_project_of_its_own(
    window: MainWindow, document: Document, text: Path, qtbot: QtBot
) -> None:
    window.commands.opens.open_paths([text])
    _answer_where(window, qtbot, "New project")
    qtbot.waitUntil(lambda: document.project.title == "marché")
    assert document.path is None
    assert not document.history.can_undo or document.history.undo_label == "Say what the text is"


def test_a_second_recording_is_taken_for_the_open_project_or_not_at_all(
    window: MainWindow, document: Document, recording: Path, text: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document.do(choose_recording(document.project, Recording(str(tmp_path / "wrong.mp4"))))
    kept = document.project
    window.commands.opens.open_paths([recording, text])
    _answer_where(window, qtbot, "Cancel")
    assert document.project is kept
    window.commands.opens.open_paths([recording])
    _answer_where(window, qtbot, "Use it here")
    qtbot.waitUntil(lambda: document.project.recording != kept.recording)
    assert document.project.recording is not None
    assert document.project.recording.path == str(recording)
    assert document.project.blocks == kept.blocks


def test_a_wrong_recording_is_simply_replaced_while_there_is_no_text(
    window: MainWindow, document: Document, recording: Path, tmp_path: Path, qtbot: QtBot, do: Do
) -> None:
    do("file.new")
    document.do(choose_recording(document.project, Recording(str(tmp_path / "wrong.mp4"))))
    window.commands.opens.open_paths([recording])
    qtbot.waitUntil(lambda: document.project.recording is not None and "wrong" not in document.project.recording.path)


def test_saving_first_opens_the_other_once_the_file_is_written(
    window: MainWindow, document: Document, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    _change(document)
    window.commands.opens.open_paths([other])
    answer_box(window, qtbot)
    path = tmp_path / "gardé"
    answer_file_dialog(window, qtbot, path)
    qtbot.waitUntil(lambda: document.project.title == "Autre")
    saved = json.loads((tmp_path / "gardé.minutage.json").read_text(encoding="utf-8"))
    assert saved["blocks"][2]["text"] == "Bonsoir."


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(
    window: MainWindow, document: Document, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    kept = document.project
    window.commands.opens.open_paths([tmp_path / "nulle part.minutage.json", other])
    assert "nulle part.minutage.json" in answer_box(window, qtbot)
    window.commands.opens.open_paths([tmp_path / "nulle part.txt"])
    answer_box(window, qtbot)
    assert document.project is kept


def test_a_new_project_is_empty_and_asks_first(window: MainWindow, document: Document, qtbot: QtBot, do: Do) -> None:
    _change(document)
    do("file.new")
    answer_box(window, qtbot, Button.Cancel)
    assert document.project.blocks
    do("file.new")
    answer_box(window, qtbot, Button.Discard)
    assert document.project.blocks == ()
    assert not document.is_modified
    assert "Not saved yet" in window.status.text()


def test_a_project_of_a_newer_version_is_read_and_nothing_in_the_window_changes_it(
    window: MainWindow, document: Document, newer: Path, qtbot: QtBot, do: Do
) -> None:
    as_it_was = newer.read_bytes()
    window.commands.opens.open_paths([newer])
    qtbot.waitUntil(lambda: document.project.is_read_only)
    kept = document.project
    assert "newer Minutage" in window.notice.text
    for action in window.actions_by_id.values():
        if action.objectName().split(".")[0] in ("edit", "mark"):
            action.trigger()
    qtbot.keyClicks(window.transcript, "words")
    window.timeline.edits.new_chapter(5_000)
    window.chapters.rename(1)
    window.chapters.list.setFocus()
    qtbot.keyClick(window.chapters.list, Qt.Key.Key_Delete)
    assert document.project is kept
    do("file.save")
    assert "newer Minutage" in answer_box(window, qtbot)
    assert newer.read_bytes() == as_it_was
    assert not document.is_modified


def test_after_a_read_only_project_everything_can_be_changed_again(
    window: MainWindow, document: Document, newer: Path, other: Path, qtbot: QtBot
) -> None:
    window.commands.opens.open_paths([newer])
    qtbot.waitUntil(lambda: document.project.is_read_only)
    assert not window.actions_by_id["mark.chapter"].isEnabled()
    assert window.actions_by_id["edit.copy"].isEnabled()
    window.commands.opens.open_paths([other])
    qtbot.waitUntil(lambda: not document.project.is_read_only)
    assert window.actions_by_id["mark.chapter"].isEnabled()
    assert window.notice.isHidden()


def test_the_demo_opens_as_a_project_without_a_file(
    window: MainWindow, document: Document, qtbot: QtBot, do: Do
) -> None:
    do("help.demo")
    qtbot.waitUntil(lambda: len(document.project.blocks) > 10)
    assert document.path is None
    assert not document.is_modified


def test_what_was_opened_stands_in_the_recent_files(
    window: MainWindow, document: Document, other: Path, qtbot: QtBot
) -> None:
    window.commands.opens.open_paths([other])
    qtbot.waitUntil(lambda: document.path == other)
    assert window._settings.current.recent[0] == str(other)
    assert window.findChild(QMessageBox) is None


def test_a_recent_file_is_known_even_where_the_window_was_never_closed(
    window: MainWindow, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.commands.opens.open_paths([other])
    stored = tmp_path / "settings.json"
    qtbot.waitUntil(lambda: stored.exists() and str(other) in json.loads(stored.read_text(encoding="utf-8"))["recent"])
