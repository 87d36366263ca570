from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.session.jobs import JobRunner
from app.session.opener import Opener
from app.storage.project_file import save_project


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def opener(jobs: JobRunner) -> Opener:
    return Opener(jobs)


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "un.minutage.json", tmp_path / "deux.minutage.json"]
    for path in paths:
        save_project(Project(title=path.stem), path)
    return paths


def test_the_next_file_waits_until_the_last_one_is_dealt_with(
    opener: Opener, jobs: JobRunner, two: list[Path], qtbot: QtBot
) -> None:
    told: list[Path | None] = []
    opener.opened.connect(lambda _opened, path: told.append(path))
    opener.open(two)
    qtbot.waitUntil(lambda: told == two[:1])
    assert not jobs.is_busy  # the second is not even read
    opener.go_on()
    qtbot.waitUntil(lambda: told == two)
    assert opener.is_busy
    opener.go_on()
    assert not opener.is_busy


def test_what_else_is_read_is_read_before_the_file_is_told_and_in_its_job(
    opener: Opener, two: list[Path], qtbot: QtBot
) -> None:
    told: list[object] = []
    opener.opened.connect(lambda _opened, path: (told.append(path), opener.go_on()))
    opener.open(two, before=lambda: told.append(current_thread() is main_thread()))
    qtbot.waitUntil(lambda: told == [False, two[0], False, two[1]])


def test_files_asked_for_meanwhile_come_in_their_order(opener: Opener, two: list[Path], qtbot: QtBot) -> None:
    told: list[Path | None] = []
    opener.opened.connect(lambda _opened, path: (told.append(path), opener.go_on()))
    opener.open(two[:1])
    opener.open(two[1:])
    opener.open_demo()
    qtbot.waitUntil(lambda: told == [*two, None])


def test_dropped_files_are_not_opened_later(opener: Opener, two: list[Path], qtbot: QtBot) -> None:
    told: list[Path | None] = []
    opener.opened.connect(lambda _opened, path: told.append(path))
    opener.open(two)
    qtbot.waitUntil(lambda: told == two[:1])
    opener.drop()
    opener.open(two[:1])
    qtbot.waitUntil(lambda: len(told) == 2)
    opener.go_on()
    assert not opener.is_busy
    assert told == [two[0], two[0]]


def test_a_file_that_cannot_be_read_ends_the_row(opener: Opener, two: list[Path], tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opener.failed) as told:
        opener.open([tmp_path / "nowhere.txt", *two])
    assert "nowhere.txt" in str(told.args[0])
    assert not opener.is_busy
