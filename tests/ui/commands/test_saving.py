import json
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core import turns
from app.core.project import Project
from app.session import saver
from app.session.document import Document
from app.storage.project_file import save_project
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import Do, Press
from tests.windows import Button, answer_box, answer_file_dialog, cancel_file_dialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Holds a save up, as a slow disk does, until it is set."""
    goes_on, write = Event(), saver.save

    def slow(*arguments: object) -> object:
        assert goes_on.wait(10)
        return write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(saver, "save", slow)
    return goes_on


def _change(document: Document, text: str = "Bonsoir.") -> None:
    document.do(turns.set_text(document.project, 2, text))


def _texts(path: Path) -> list[str]:
    return [block["text"] for block in json.loads(path.read_text(encoding="utf-8"))["blocks"]]


def test_the_first_save_asks_for_a_name_and_the_next_does_not(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, press: Press
) -> None:
    _change(document)
    press(Qt.Key.Key_S, CONTROL)
    answer_file_dialog(window, qtbot, tmp_path / "lecture")
    path = tmp_path / "lecture.minutage.json"
    qtbot.waitUntil(lambda: not document.is_modified)
    assert _texts(path)[2] == "Bonsoir."
    assert "Saved at" in window.status.text()
    assert window._settings.current.recent[0] == str(path)
    _change(document, "Bonne nuit.")
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not document.is_modified)
    assert _texts(path)[2] == "Bonne nuit."


def test_a_name_whose_suffix_was_added_does_not_replace_a_file_unasked(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, do: Do
) -> None:
    there = tmp_path / "lecture.minutage.json"
    there.write_text("as it was", encoding="utf-8")
    do("file.save_as")
    answer_file_dialog(window, qtbot, tmp_path / "lecture")
    assert "lecture.minutage.json" in answer_box(window, qtbot, Button.Cancel)
    assert there.read_text(encoding="utf-8") == "as it was"
    do("file.save_as")
    answer_file_dialog(window, qtbot, tmp_path / "lecture")
    answer_box(window, qtbot, Button.Yes)
    qtbot.waitUntil(lambda: document.path == there)
    assert len(_texts(there)) == 9


def test_a_save_that_fails_says_why_and_leaves_everything_unsaved(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, do: Do
) -> None:
    (tmp_path / "lecture.minutage.json").mkdir()
    document.open(document.project, tmp_path / "lecture.minutage.json")
    _change(document)
    do("file.quit")
    answer_box(window, qtbot, Button.Save)
    assert "lecture.minutage.json" in answer_box(window, qtbot)
    assert document.is_modified
    assert window.isVisible()


@pytest.mark.parametrize("button", [Button.Cancel, Button.Discard, Button.Save])
def test_quitting_asks_and_does_what_was_answered(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, do: Do, button: Button
) -> None:
    path = tmp_path / "lecture.minutage.json"
    document.open(document.project, path)
    _change(document)
    do("file.quit")
    assert window.isVisible()
    answer_box(window, qtbot, button)
    qtbot.waitUntil(lambda: window.isVisible() is (button == Button.Cancel))
    assert path.exists() is (button == Button.Save)


def test_nothing_is_asked_where_nothing_would_be_lost(window: MainWindow, document: Document, do: Do) -> None:
    _change(document)
    document.undo()
    do("file.quit")
    assert not window.isVisible()


def test_quitting_while_a_save_runs_waits_for_it(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, do: Do, held: Event
) -> None:
    path = tmp_path / "lecture.minutage.json"
    document.open(document.project, path)
    _change(document)
    do("file.save")
    do("file.quit")
    assert window.isVisible()
    held.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert _texts(path)[2] == "Bonsoir."


def test_a_second_save_meanwhile_writes_what_was_typed_since(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, do: Do, held: Event
) -> None:
    path = tmp_path / "lecture.minutage.json"
    document.open(document.project, path)
    _change(document)
    do("file.save")
    _change(document, "Bonne nuit.")
    do("file.save")
    held.set()
    qtbot.waitUntil(lambda: not document.is_modified)
    assert _texts(path)[2] == "Bonne nuit."


@pytest.mark.parametrize("way", ["cancels the name", "keeps the old file", "has no folder"])
def test_files_can_still_be_opened_where_saving_first_came_to_nothing(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot, way: str
) -> None:
    other, third = tmp_path / "autre.minutage.json", tmp_path / "tiers.minutage.json"
    for path in (other, third):
        save_project(Project(title=path.name), path)
    if way == "has no folder":
        document.open(document.project, tmp_path / "nowhere" / "a.minutage.json")
    _change(document)
    window.commands.opens.open_paths([other])
    answer_box(window, qtbot, Button.Save)
    if way == "cancels the name":
        cancel_file_dialog(window, qtbot)
    elif way == "keeps the old file":
        answer_file_dialog(window, qtbot, tmp_path / "tiers")
        answer_box(window, qtbot, Button.Cancel)
    else:
        answer_box(window, qtbot)
    assert document.is_modified
    window.commands.opens.open_paths([third])
    answer_box(window, qtbot, Button.Discard)
    qtbot.waitUntil(lambda: document.project.title == third.name)


def test_a_question_that_is_open_is_not_asked_twice(
    window: MainWindow, document: Document, qtbot: QtBot, do: Do
) -> None:
    _change(document)
    do("file.quit")
    do("file.quit")
    answer_box(window, qtbot, Button.Cancel)
    _change(document, "Bonne nuit.")
    do("file.quit")
    answer_box(window, qtbot, Button.Discard)
    assert not window.isVisible()
