import pytest

from app.core.blocks import TURN, Block
from app.core.checks import ERROR, HINT, WARNING, Problem
from app.core.edits import Step, splice
from app.core.project import Project
from app.core.transcript import Transcript
from app.session.document import Document
from app.session.problems import Problems
from app.session.settings import SettingsStore


@pytest.fixture
def document(qapp: object) -> Document:
    return Document(Project(blocks=tuple(Block(f"b{at}", TURN, "mot") for at in range(10))))


@pytest.fixture
def problems(document: Document, settings: SettingsStore) -> Problems:
    known = Problems(document, settings)
    known.take([problem(1), problem(4, HINT), problem(4), problem(8, ERROR), Problem("page", HINT, None, "")])
    return known


def problem(at: int, severity: str = WARNING) -> Problem:
    return Problem("rule", severity, at, "", block_id=f"b{at}")


def blocks(problems: Problems, caret: int, last: Problem | None, direction: int) -> tuple[str | None, str] | None:
    found = problems.beside(caret, last, direction)
    return None if found is None else (found.block_id, found.severity)


def test_what_is_hidden_is_known_and_counted_but_not_shown(problems: Problems, settings: SettingsStore) -> None:
    problems.show(HINT, on=False)
    assert [one.block for one in problems.shown] == [1, 4, 8]
    assert (len(problems.all), problems.count(HINT), problems.count(ERROR)) == (5, 2, 1)
    assert settings.current.problems_hidden == (HINT,)
    problems.show(HINT, on=True)
    assert (len(problems.shown), settings.current.problems_hidden) == (5, ())


def test_the_next_is_looked_for_from_the_caret_and_begins_again_at_the_ends(problems: Problems) -> None:
    assert [blocks(problems, at, None, 1) for at in (0, 1, 8)] == [("b1", WARNING), ("b4", HINT), ("b1", WARNING)]
    assert [blocks(problems, at, None, -1) for at in (9, 8, 1)] == [("b8", ERROR), ("b4", WARNING), ("b8", ERROR)]


def test_of_several_in_a_block_the_one_after_the_last_told_is_next(problems: Problems) -> None:
    assert blocks(problems, 4, problem(4, HINT), 1) == ("b4", WARNING)
    assert blocks(problems, 4, problem(4), -1) == ("b4", HINT)
    assert blocks(problems, 5, problem(4, HINT), 1) == ("b8", ERROR)


def test_positions_are_those_of_the_blocks_now(problems: Problems, document: Document) -> None:
    document.do(Step("", (splice(document.project, 0, 3, Block("n", TURN, "")),)))
    assert [problems.position(problem(at)) for at in (1, 4, 8)] == [None, 2, 6]
    assert blocks(problems, 2, None, 1) == ("b8", ERROR)
    assert [one.severity for one in problems.at(2)] == [HINT, WARNING]


class Counted(Transcript):
    """A transcript that counts how often it is asked for a block."""

    asked = 0

    def __getitem__(self, at):
        Counted.asked += 1
        return super().__getitem__(at)


def test_a_page_of_problems_whose_blocks_are_gone_does_not_go_through_all_others_each(settings: SettingsStore) -> None:
    blocks = Counted(Block(f"b{at}", TURN, "mot") for at in range(4_000))
    document = Document(Project(blocks=blocks))
    problems = Problems(document, settings)
    gone = [Problem("rule", WARNING, 2_000 + at, "", block_id=f"gone{at}") for at in range(40)]
    moved = Problem("rule", WARNING, 3_900, "", block_id="b7")
    assert [problems.position(one) for one in (*gone, moved)] == [*[None] * 40, 7]
    assert Counted.asked < 40 * 200
    document.do(Step("", (splice(document.project, 0, 1),)))
    assert problems.position(moved) == 6


def test_where_nothing_is_shown_nothing_is_next(problems: Problems) -> None:
    problems.take([Problem("page", HINT, None, "")])
    assert problems.beside(0, None, 1) is None
    assert problems.at(0) == []
