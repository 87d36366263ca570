"""What is worked out of the project in a job, and taken only where the project is still the same."""

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block
from app.core.errors import MinutageError
from app.core.project import Project
from app.core.turns import set_text
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.reckoning import Reckoning


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def document(document: Document) -> Document:
    document.open(Project(blocks=(Block("a", TURN, "un"),)))
    return document


def first_text(project: Project) -> str:
    return project.blocks[0].text


def test_what_is_made_of_the_project_is_told(document: Document, jobs: JobRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(Reckoning(document, jobs, first_text).made) as told:
        pass
    assert told.args == ["un"]


def test_where_somebody_wrote_meanwhile_it_is_made_once_more(document: Document, jobs: JobRunner, qtbot: QtBot) -> None:
    is_free, seen = Event(), []

    def make(project: Project) -> str:
        seen.append(first_text(project))
        is_free.wait(5)
        return first_text(project)

    work = Reckoning(document, jobs, make)
    document.do(set_text(document.project, 0, "deux"))
    with qtbot.waitSignal(work.made) as told:
        is_free.set()
    assert told.args == ["deux"]
    assert seen == ["un", "deux"]


def test_who_wants_to_begin_anew_is_told_that_somebody_wrote(document: Document, jobs: JobRunner, qtbot: QtBot) -> None:
    is_free, made = Event(), []
    work = Reckoning(document, jobs, lambda project: is_free.wait(5) and first_text(project), again=False)
    work.made.connect(made.append)
    document.do(set_text(document.project, 0, "deux"))
    with qtbot.waitSignal(work.overtaken):
        is_free.set()
    assert made == []


def test_a_refusal_is_told(document: Document, jobs: JobRunner, qtbot: QtBot) -> None:
    def make(_project: Project) -> str:
        raise MinutageError("No", "try something else")

    with qtbot.waitSignal(Reckoning(document, jobs, make).failed) as told:
        pass
    assert told.args[0].what == "No"


def test_what_was_cancelled_tells_nothing_and_goes(document: Document, jobs: JobRunner, qtbot: QtBot) -> None:
    is_free, made = Event(), []
    work = Reckoning(document, jobs, lambda project: is_free.wait(5) and first_text(project))
    work.made.connect(made.append)
    with qtbot.waitSignal(work.destroyed):
        work.cancel()
        is_free.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert made == []


def test_it_is_dropped_where_another_project_is_opened(document: Document, jobs: JobRunner, qtbot: QtBot) -> None:
    is_free, made = Event(), []
    work = Reckoning(document, jobs, lambda project: is_free.wait(5) and first_text(project))
    work.made.connect(made.append)
    with qtbot.waitSignal(work.ended):
        document.open(Project())
    is_free.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert made == []
