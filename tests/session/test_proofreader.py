from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.checks import Problem
from app.core.project import Project
from app.core.tally import Tally
from app.session import proofreader as module
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.proofreader import Proofreader

LAST_TURN = 8


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def proofreader(document: Document, jobs: JobRunner) -> Proofreader:
    return Proofreader(document, jobs)


def rules(problems: list[Problem]) -> list[tuple[int | None, str]]:
    return [(one.block, one.rule) for one in problems]


def test_it_tells_the_problems_in_page_order_and_counts(
    document: Document, proofreader: Proofreader, qtbot: QtBot
) -> None:
    counts: list[Tally] = []
    proofreader.counted.connect(counts.append)
    with qtbot.waitSignal(proofreader.problems_changed) as found:
        proofreader.read()
    assert rules(found.args[0]) == [(3, "unplaced-chapter"), (7, "unplaced-chapter"), (8, "same-time")]
    assert [(one.marks, one.placed) for one in counts] == [(7, 5)]
    assert counts[0].signs == sum(len(block.text) for block in document.project.blocks)


def test_after_an_edit_it_reads_again_once_the_hand_rests(
    document: Document, proofreader: Proofreader, qtbot: QtBot
) -> None:
    told: list[list[Problem]] = []
    proofreader.problems_changed.connect(told.append)
    for ms in (9_000, 9_500, 11_000):
        document.do(marks.place_mark(document.project, LAST_TURN, ms))
    with qtbot.waitSignal(proofreader.problems_changed):
        assert told == []
    assert [rules(one) for one in told] == [[(3, "unplaced-chapter"), (7, "unplaced-chapter")]]


def test_undoing_is_read_as_well(document: Document, proofreader: Proofreader, qtbot: QtBot) -> None:
    document.do(turns.set_text(document.project, LAST_TURN, ""))
    with qtbot.waitSignal(proofreader.counted) as emptied:
        pass
    document.undo()
    with qtbot.waitSignal(proofreader.counted) as undone:
        pass
    assert undone.args[0].signs - emptied.args[0].signs == len("Nous ouvrons un second studio.")


def test_another_project_is_read_at_once(document: Document, proofreader: Proofreader, qtbot: QtBot) -> None:
    counts: list[Tally] = []
    proofreader.counted.connect(counts.append)
    with qtbot.waitSignal(proofreader.problems_changed) as found:
        document.open(Project())
    assert (found.args, counts) == ([[]], [Tally(0, 0, 0)])


def test_what_an_older_check_finds_is_not_told(
    document: Document, proofreader: Proofreader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, old = Event(), document.project
    read: list[Project] = []

    def find(project: Project) -> list[Problem]:
        if project is old:
            assert goes_on.wait(5)
        read.append(project)
        return []

    monkeypatch.setattr(module, "find_problems", find)
    told: list[Tally] = []
    proofreader.counted.connect(told.append)
    proofreader.read()
    with qtbot.waitSignal(proofreader.problems_changed):
        document.open(replace(old, blocks=old.blocks[:2]))
    goes_on.set()
    qtbot.waitUntil(lambda: len(read) == 2)
    qtbot.waitUntil(lambda: not proofreader._jobs.is_busy)
    assert [one.marks for one in told] == [1]


def test_an_older_check_that_ended_but_was_not_told_yet_is_not_told_either(
    document: Document, proofreader: Proofreader, jobs: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = Event()

    def count(project: Project) -> Tally:
        ended.set()
        return Tally(len(project.blocks), 0, 0)

    monkeypatch.setattr(module, "tally", count)
    told: list[Tally] = []
    proofreader.counted.connect(told.append)
    proofreader.read()
    assert ended.wait(5)
    document.open(Project())
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert [one.marks for one in told] == [0]


@pytest.mark.logs
def test_a_check_that_breaks_is_logged_and_the_next_one_is_told(
    document: Document,
    proofreader: Proofreader,
    jobs: JobRunner,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(module, "find_problems", lambda _project: 1 / 0)
        proofreader.read()
        qtbot.waitUntil(lambda: not jobs.is_busy)
    assert "ZeroDivisionError" in caplog.text
    with qtbot.waitSignal(proofreader.problems_changed):
        proofreader.read()


def test_an_edit_ends_the_check_that_runs(
    document: Document, proofreader: Proofreader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, edited, ended = Event(), Event(), Event()

    def find_problems(project: Project) -> list[Problem]:
        begun.set()
        edited.wait(5)
        try:
            return list(project.blocks)[:0]  # asked for the blocks, it learns that nobody wants to know
        except BaseException:
            ended.set()
            raise

    with monkeypatch.context() as patch:
        patch.setattr(module, "find_problems", find_problems)
        proofreader.read()
        assert begun.wait(5)
        document.do(turns.set_text(document.project, LAST_TURN, "Autre chose."))
        edited.set()
        assert ended.wait(5)
    with qtbot.waitSignal(proofreader.problems_changed):
        pass
