"""A project is opened again at the second and the caret where it was left, whichever way it is opened."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edits import Caret, Step, splice
from app.core.page import choose_recording
from app.core.project import Project
from app.core.turns import Place
from app.media.files.probe import recording_of
from app.session.bookmarks import Bookmark, Bookmarks, bookmarks_path
from app.storage.project_file import save_project
from app.ui.app import Minutage
from app.ui.frame.menus import RecentMenu
from tests.recordings import make_recording
from tests.windows import answer_file_dialog, quit_

LEFT_MS = 12_400
"""The beginning of a frame: what stands there when it is opened again is that frame's own time."""

LEFT_AT = "p40"
"""The block of the caret: the beginning and what is heard at that time are out of view."""


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[..., Minutage]]:
    """Start Minutage with files on its command line, or with one that is open before; all are quit at the end."""
    started: list[Minutage] = []

    def start(*files: Path, early: Path | None = None) -> Minutage:
        minutage = Minutage(qapp, silent=True)
        started.append(minutage)
        if early is not None:
            minutage.window.commands.opens.open_paths([early])
            qtbot.waitUntil(lambda: minutage.document.path == early)
        minutage.start([str(one) for one in files])
        qtbot.waitExposed(minutage.window)
        return minutage

    yield start
    for one in started:
        quit_(one)


@pytest.fixture
def file(project: Project, recording: Path, tmp_path: Path) -> Path:
    """The round table with its recording, and so much text that the caret's block is out of view at first."""
    long = [replace(project.blocks[5], id=f"p{number}") for number in range(80)]
    blocks = (*project.blocks[:6], *long, *project.blocks[6:])
    path = tmp_path / "table ronde.minutage.json"
    save_project(replace(project, blocks=blocks, recording=recording_of(recording)), path)
    return path


def at(minutage: Minutage, id_: str) -> int:
    return next(at for at, one in enumerate(minutage.document.project.blocks) if one.id == id_)


def is_open(minutage: Minutage, qtbot: QtBot, path: Path) -> None:
    """Wait until the project and its recording are open, and the still stands."""
    qtbot.waitUntil(lambda: minutage.document.path == path and minutage.player.engine.duration_ms > 0, timeout=10_000)
    qtbot.waitUntil(lambda: minutage.player._stills.ms is not None, timeout=10_000)


def leave(minutage: Minutage, qtbot: QtBot, path: Path) -> None:
    """Open a project, and leave its playhead and its caret where nobody would be by chance."""
    is_open(minutage, qtbot, path)
    minutage.player.seek(LEFT_MS)
    minutage.window.transcript.go_to_place(Place(at(minutage, LEFT_AT), 12))


def assert_resumed(minutage: Minutage, qtbot: QtBot, path: Path) -> None:
    is_open(minutage, qtbot, path)
    assert minutage.player.position_ms == LEFT_MS
    transcript = minutage.window.transcript
    assert transcript.caret() == Caret.at(at(minutage, LEFT_AT), 12)
    still = QAbstractAnimation.State.Stopped  # following comes a moment later, and must not take the caret away
    qtbot.waitUntil(
        lambda: not transcript.following._follow._soon.isActive() and transcript._ways._scroller._way.state() == still
    )
    assert transcript.viewport().rect().contains(transcript.cursorRect().center())


def assert_at_the_beginning(minutage: Minutage, qtbot: QtBot, path: Path) -> None:
    is_open(minutage, qtbot, path)
    assert (minutage.player.position_ms, minutage.window.transcript.caret()) == (0, Caret.at(0))


def test_a_project_that_was_quit_goes_on_where_it_was_left(
    begin: Callable[..., Minutage], file: Path, qtbot: QtBot
) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    quit_(first)
    assert_resumed(begin(file), qtbot, file)


def test_it_goes_on_too_where_it_is_chosen_in_the_dialog(
    begin: Callable[..., Minutage], file: Path, qtbot: QtBot
) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    quit_(first)
    again = begin()
    again.window.activateWindow()
    qtbot.waitUntil(again.window.isActiveWindow)
    qtbot.keyClick(again.window.transcript, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    answer_file_dialog(again.window, qtbot, file)
    assert_resumed(again, qtbot, file)


def test_it_goes_on_too_where_it_is_open_before_the_window_is_painted(
    begin: Callable[..., Minutage], file: Path, qtbot: QtBot
) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    quit_(first)
    assert_resumed(begin(early=file), qtbot, file)


def test_who_goes_to_another_project_and_comes_back_by_the_recent_ones_is_where_they_were(
    begin: Callable[..., Minutage], file: Path, recording: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "autre.minutage.json"
    save_project(Project(recording=recording_of(recording)), other)  # the same recording: it stays open
    minutage = begin(file)
    leave(minutage, qtbot, file)
    minutage.window.commands.opens.open_paths([other])
    is_open(minutage, qtbot, other)
    minutage.player.seek(3_000)
    recent = minutage.window.findChild(RecentMenu)._menu
    recent.aboutToShow.emit()
    next(one for one in recent.actions() if one.text() == file.name).trigger()
    assert_resumed(minutage, qtbot, file)


def test_a_copy_under_another_name_in_another_folder_goes_on_as_well(
    begin: Callable[..., Minutage], file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    quit_(first)
    (tmp_path / "ailleurs").mkdir()
    moved = file.rename(tmp_path / "ailleurs" / "déplacé.minutage.json")
    stored = json.loads(moved.read_text(encoding="utf-8"))
    stored["recording"]["path"] = str(first.document.project.recording.path)
    moved.write_text(json.dumps(stored), encoding="utf-8")
    assert_resumed(begin(moved), qtbot, moved)


def test_another_recording_is_begun_at_its_beginning_and_the_caret_stays(
    begin: Callable[..., Minutage], file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    left = first.document.project
    quit_(first)
    other = recording_of(make_recording(tmp_path / "autre.mp4", seconds=15))
    save_project(replace(left, recording=other), file)
    again = begin(file)
    is_open(again, qtbot, file)
    assert again.player.position_ms == 0
    assert again.window.transcript.caret() == Caret.at(at(again, LEFT_AT), 12)


def test_a_block_that_is_gone_is_not_looked_for(begin: Callable[..., Minutage], file: Path, qtbot: QtBot) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    project = first.document.project
    quit_(first)
    save_project(Step("", (splice(project, at(first, LEFT_AT), at(first, LEFT_AT) + 1),)).apply(project), file)
    again = begin(file)
    is_open(again, qtbot, file)
    assert (again.player.position_ms, again.window.transcript.caret()) == (LEFT_MS, Caret.at(0))


def test_a_recording_that_is_missing_for_a_day_is_gone_on_with_on_the_next(
    begin: Callable[..., Minutage], file: Path, recording: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stored = json.loads(file.read_text(encoding="utf-8"))
    away = tmp_path / "absent.mp4"
    stored["recording"]["path"] = str(away)
    file.write_text(json.dumps(stored), encoding="utf-8")
    away.write_bytes(recording.read_bytes())
    first = begin(file)
    leave(first, qtbot, file)
    quit_(first)
    hidden = away.rename(tmp_path / "ailleurs")
    without = begin(file)
    qtbot.waitUntil(lambda: without.document.path == file and without.player.is_missing)
    quit_(without)
    hidden.rename(away)
    assert_resumed(begin(file), qtbot, file)


@pytest.fixture
def missed(
    begin: Callable[..., Minutage], file: Path, recording: Path, tmp_path: Path, qtbot: QtBot
) -> tuple[Minutage, Path]:
    """The project, left and opened again, its recording missing; and where that is now."""
    stored = json.loads(file.read_text(encoding="utf-8"))
    stored["recording"]["path"] = str(tmp_path / "absent.mp4")
    file.write_text(json.dumps(stored), encoding="utf-8")
    away = Path(shutil.copy(recording, tmp_path / "absent.mp4"))
    first = begin(file)
    leave(first, qtbot, file)
    quit_(first)
    (tmp_path / "ailleurs").mkdir()
    hidden = away.rename(tmp_path / "ailleurs" / "sous un autre nom.mp4")
    again = begin(file)
    qtbot.waitUntil(lambda: again.document.path == file and again.player.is_missing)
    return again, hidden


def locate(minutage: Minutage, path: Path) -> None:
    minutage.document.do(choose_recording(minutage.document.project, recording_of(path)))


def test_a_recording_that_is_located_is_gone_on_with(missed: tuple[Minutage, Path], file: Path, qtbot: QtBot) -> None:
    minutage, hidden = missed
    locate(minutage, hidden)
    assert_resumed(minutage, qtbot, file)


def test_a_playhead_that_was_put_elsewhere_while_the_recording_was_missing_stays_there(
    missed: tuple[Minutage, Path], file: Path, qtbot: QtBot
) -> None:
    minutage, hidden = missed
    minutage.player.seek(3_000)
    locate(minutage, hidden)
    is_open(minutage, qtbot, file)
    assert minutage.player.position_ms == 3_000


def test_who_puts_the_playhead_elsewhere_without_the_recording_and_quits_is_there_the_next_day(
    missed: tuple[Minutage, Path], begin: Callable[..., Minutage], file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    minutage, hidden = missed
    minutage.player.seek(3_000)
    quit_(minutage)
    hidden.rename(tmp_path / "absent.mp4")
    again = begin(file)
    is_open(again, qtbot, file)
    assert again.player.position_ms == 3_000


def test_another_recording_than_the_missing_one_is_begun_at_its_beginning(
    missed: tuple[Minutage, Path], file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    minutage, _hidden = missed
    minutage.player.seek(3_000)
    locate(minutage, make_recording(tmp_path / "autre.mp4", seconds=15))
    is_open(minutage, qtbot, file)
    assert minutage.player.position_ms == 0


def test_a_fresh_import_and_the_demo_begin_at_the_beginning_and_leave_nothing_behind(
    begin: Callable[..., Minutage], recording: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "entretien.txt"
    text.write_text("0:01 Bonjour.\n0:05 Au revoir.\n", encoding="utf-8")
    minutage = begin(recording, text)
    qtbot.waitUntil(lambda: len(minutage.document.project.blocks) == 2 and minutage.player._stills.ms is not None)
    minutage.player.seek(LEFT_MS)
    quit_(minutage)
    assert not bookmarks_path().exists()


def test_a_file_of_bookmarks_that_is_broken_costs_the_place_and_nothing_else(
    begin: Callable[..., Minutage], file: Path, qtbot: QtBot
) -> None:
    bookmarks_path().parent.mkdir(parents=True)
    bookmarks_path().write_bytes(b"\xff{")
    first = begin(file)
    assert_at_the_beginning(first, qtbot, file)
    leave(first, qtbot, file)
    quit_(first)
    assert_resumed(begin(file), qtbot, file)


def test_nobody_waits_for_the_bookmarks_while_a_project_opens(
    begin: Callable[..., Minutage], file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    quit_(first)
    read, in_window = Bookmarks._read, []

    def watched(bookmarks: Bookmarks) -> dict[str, Bookmark]:
        in_window.append(current_thread() is main_thread())
        return read(bookmarks)

    monkeypatch.setattr(Bookmarks, "_read", watched)
    assert_resumed(begin(file), qtbot, file)
    assert in_window == [False]


def test_nothing_of_the_text_and_no_path_is_in_the_file(
    begin: Callable[..., Minutage], file: Path, qtbot: QtBot
) -> None:
    first = begin(file)
    leave(first, qtbot, file)
    project = first.document.project
    quit_(first)
    assert json.loads(bookmarks_path().read_text()) == {
        "projects": {
            project.id: {
                "playhead_ms": LEFT_MS,
                "recording": project.recording.fingerprint,
                "block": LEFT_AT,
                "offset": 12,
            }
        }
    }
