import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.core import turns
from app.core.errors import MinutageError
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.rescue import rescue_folder
from app.storage.project_file import parse_project
from app.ui.commands.saving import SaveCommands
from app.ui.mishaps import Mishaps
from tests.windows import Button, answer_box, answer_file_dialog


@pytest.fixture
def mishaps(document: Document, qtbot: QtBot) -> Iterator[Mishaps]:
    window, jobs = QWidget(), JobRunner()
    qtbot.addWidget(window)
    window.show()
    saves = SaveCommands(window, document, jobs)
    yield Mishaps(window, document, lambda: saves)
    jobs.close()


def _window(mishaps: Mishaps) -> QWidget:
    window = mishaps.parent()
    assert isinstance(window, QWidget)
    return window


def _bug(text: str = "quoted from somebody's text") -> Exception:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def _copies() -> list[Path]:
    return sorted(rescue_folder().glob("*")) if rescue_folder().exists() else []


@pytest.mark.logs
def test_a_bug_writes_a_recovery_copy_first_and_offers_to_save(
    mishaps: Mishaps, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    document.do(turns.set_text(document.project, 2, "Bonsoir."))
    mishaps.hear(_bug())
    said = answer_box(_window(mishaps), qtbot, Button.Save)
    [copy] = _copies()
    assert str(copy) in said
    assert parse_project(copy.read_bytes(), copy.parent).blocks == document.project.blocks
    answer_file_dialog(_window(mishaps), qtbot, tmp_path / "gardé.minutage.json")
    qtbot.waitUntil(lambda: not document.is_modified)


@pytest.mark.logs
def test_where_everything_is_saved_no_copy_is_needed(mishaps: Mishaps, qtbot: QtBot) -> None:
    mishaps.hear(_bug())
    answer_box(_window(mishaps), qtbot, Button.Close)
    assert _copies() == []


@pytest.mark.logs
def test_a_bug_that_comes_sixty_times_a_second_opens_one_box(mishaps: Mishaps, qtbot: QtBot) -> None:
    for _ in range(60):
        mishaps.hear(_bug())
    answer_box(_window(mishaps), qtbot, Button.Close)
    assert [box for box in _window(mishaps).findChildren(QMessageBox) if box.isVisible()] == []


def test_errors_that_come_sixty_times_a_second_open_one_box(mishaps: Mishaps, qtbot: QtBot) -> None:
    for _ in range(60):
        mishaps.hear(MinutageError("nothing was opened", "try again"))
    answer_box(_window(mishaps), qtbot)
    assert [box for box in _window(mishaps).findChildren(QMessageBox) if box.isVisible()] == []


@pytest.mark.logs
def test_where_not_even_the_copy_can_be_written_the_box_comes_all_the_same(
    mishaps: Mishaps, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise TypeError

    monkeypatch.setattr("app.session.rescue.save_project", broken)
    document.do(turns.set_text(document.project, 2, "Bonsoir."))
    mishaps.hear(_bug())
    assert "Save it now, to be sure" in answer_box(_window(mishaps), qtbot, Button.Close)
    assert document.is_modified


@pytest.mark.logs
def test_neither_the_log_nor_the_box_quotes_what_the_error_says(
    mishaps: Mishaps, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    mishaps.hear(_bug())
    qtbot.waitUntil(lambda: bool(_window(mishaps).findChildren(QMessageBox)))
    [box] = _window(mishaps).findChildren(QMessageBox)
    for told in (caplog.text, box.detailedText()):
        assert "ValueError" in told
        assert "test_mishaps.py" in told
        assert "quoted" not in told
    answer_box(_window(mishaps), qtbot, Button.Close)


def test_an_error_in_the_users_words_is_shown_as_it_is(mishaps: Mishaps, qtbot: QtBot) -> None:
    mishaps.hear(MinutageError("{name} was not opened", "choose another file", name="a.txt"))
    assert answer_box(_window(mishaps), qtbot) == "a.txt was not opened. Choose another file."


@pytest.mark.logs
def test_it_watches_every_thread_and_gives_the_hooks_back(
    mishaps: Mishaps, qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sys.excepthook, threading.excepthook
    monkeypatch.setattr(sys, "excepthook", before[0])
    monkeypatch.setattr(threading, "excepthook", before[1])

    def break_() -> None:
        raise KeyError("in a thread")

    mishaps.watch()
    try:
        thread = threading.Thread(target=break_)
        thread.start()
        thread.join()
        with caplog.at_level(logging.ERROR):
            sys.excepthook(ValueError, _bug(), None)
    finally:
        mishaps.end()
    assert (sys.excepthook, threading.excepthook) == before
    assert "KeyError" in caplog.text
    assert "ValueError" in caplog.text
    answer_box(_window(mishaps), qtbot, Button.Close)
