"""What is heard of the round table's blocks: see `project` in tests/conftest.py."""

import pytest

from app.core.index import TimeIndex
from app.core.passage import Passage, passage_of
from app.core.project import Project

INTRODUCTION, PRESENTATION, HELLO, FIRST, BECAUSE, AND_BECAUSE, CHILDREN, SECOND, STUDIO = range(9)


@pytest.mark.parametrize(
    ("first", "last", "passage"),
    [
        (HELLO, HELLO, Passage(2_000, 6_000)),  # the chapter between has no mark
        (AND_BECAUSE, AND_BECAUSE, Passage(6_000, 10_000)),  # a paragraph is heard with its turn
        (PRESENTATION, PRESENTATION, Passage(0, 2_000)),
        (CHILDREN, CHILDREN, Passage(10_000, None)),  # what begins at the same time does not end it
        (HELLO, AND_BECAUSE, Passage(2_000, 10_000)),
        (FIRST, BECAUSE, Passage(6_000, 10_000)),  # the first one that has a mark
        (INTRODUCTION, HELLO, Passage(0, 6_000)),
        (INTRODUCTION, INTRODUCTION, None),
        (FIRST, FIRST, None),
    ],
)
def test_a_passage_lasts_from_the_first_mark_to_the_mark_that_follows_the_last(
    project: Project, first: int, last: int, passage: Passage | None
) -> None:
    assert passage_of(project, TimeIndex(project.blocks), first, last) == passage


def test_of_an_empty_page_nothing_is_heard() -> None:
    assert passage_of(Project(), TimeIndex(()), 0, 0) is None


def test_a_passage_holds_its_beginning_and_not_its_end() -> None:
    assert [Passage(2_000, 6_000).holds(ms) for ms in (1_999, 2_000, 5_999, 6_000)] == [False, True, True, False]
    assert Passage(2_000, None).holds(10**9)
