"""Steps that look at many blocks: the window goes on while they are worked out."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.core import cast
from app.core.blocks import TURN, Block
from app.core.edits import Step, splice
from app.core.errors import MinutageError
from app.core.project import Project, Speaker
from app.session.document import Document
from app.session.jobs import JobRunner
from app.ui.commands.large import FEW, do_of, with_places
from app.ui.main_window import MainWindow

LONG = Project(
    speakers=(Speaker("s1", "Inès Garnault"), Speaker("s2", "Théo Marchand")),
    blocks=tuple(Block(f"b{at}", TURN, "Oui.", speaker=f"s{at % 2 + 1}") for at in range(FEW + 2)),
)


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def page(document: Document) -> Document:
    document.open(LONG)
    return document


def merge(project: Project) -> Step | None:
    return cast.merge_speakers(project, "s2", "s1")


def no_refusal(error: MinutageError) -> None:
    raise AssertionError(error)


def test_few_blocks_are_done_at_once_and_many_in_a_job(page: Document, jobs: JobRunner, qtbot: QtBot) -> None:
    is_free = Event()

    def slow(project: Project) -> Step | None:
        is_free.wait(5)
        return merge(project)

    do_of(page, jobs, slow, FEW + 1, no_refusal)
    assert page.project is LONG
    with qtbot.waitSignal(page.changed):
        is_free.set()
    assert {block.speaker for block in page.project.blocks} == {"s1"}
    page.undo()
    do_of(page, jobs, merge, FEW, no_refusal)
    assert {block.speaker for block in page.project.blocks} == {"s1"}


@pytest.mark.parametrize("reach", [1, FEW + 1])
def test_what_is_refused_is_told(page: Document, jobs: JobRunner, qtbot: QtBot, reach: int) -> None:
    told: list[MinutageError] = []
    do_of(page, jobs, lambda project: cast.remove_speaker(project, "s1"), reach, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]).startswith("Inès Garnault still speaks")
    assert page.project is LONG


def test_a_block_is_found_where_it_has_come_to_and_nothing_is_done_where_it_is_gone() -> None:
    def made(project: Project, first: int, last: int) -> Step:
        return Step(f"{first} {last}", ())

    later = with_places(LONG, made, 1, 3)
    assert later(LONG).label == "1 3"
    above = splice(LONG, 0, 0, Block("n", TURN, "Ah."))
    assert later(Step("", (above,)).apply(LONG)).label == "2 4"
    assert later(Step("", (splice(LONG, 3, 4),)).apply(LONG)) is None
    empty = Project()
    assert with_places(empty, made, 0, 0)(empty).label == "0 0"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_long_steps_of_speakers_do_not_hold_up_the_window(
    window: MainWindow, page: Document, qtbot: QtBot, do: Callable[[str], None]
) -> None:
    speakers = window.commands.speakers
    last = len(LONG.blocks) - 1
    for act, left in (
        (lambda: speakers.merge("s2", "s1"), {"s1"}),
        (lambda: speakers.hand_over("s1", "s2", 0), {"s2"}),
        (lambda: speakers.give("s1", (0, last)), {"s1"}),
        (lambda: speakers.rename("s1", "Maud"), {"s1", "s2"}),
    ):
        before = page.project
        act()
        assert page.project is before
        with qtbot.waitSignal(page.changed):
            pass
        assert {block.speaker for block in page.project.blocks} == left
        page.undo()
        assert page.project == LONG
    speakers.merge("s2", "s1")
    speakers.merge("s2", "s1")  # who was merged is there no more: the second time there is nothing to do
    qtbot.waitUntil(lambda: len(page.project.speakers) == 1)
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    assert "wrong" not in window.status.message
