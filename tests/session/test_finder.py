"""Finding in the background: always in what the document holds, and never for ever."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.core.edits import change_block
from app.core.find import Match, Query, Scope, chapter_scope
from app.core.project import Project
from app.core.turns import Place, replace_text, set_text
from app.session import patterns
from app.session.document import Document
from app.session.finder import Finder
from app.session.jobs import JobRunner

ENDLESS = r"(a+)+$"


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def finder(document: Document, jobs: JobRunner) -> Finder:
    return Finder(document, jobs, document)


def look_for(finder: Finder, qtbot: QtBot, query: Query, scope: Scope | None = None) -> list[Match]:
    with qtbot.waitSignal(finder.found) as told:
        finder.look_for(query, scope)
    return list(told.args[0])


def test_it_finds_in_texts_and_names(finder: Finder, qtbot: QtBot) -> None:
    assert look_for(finder, qtbot, Query("lire")) == [(3, 22, 26, False)]
    assert look_for(finder, qtbot, Query("marchand")) == [(1, 5, 13, True)]
    assert finder.is_current


def test_what_is_found_follows_the_edits(finder: Finder, document: Document, qtbot: QtBot) -> None:
    look_for(finder, qtbot, Query("studio"))
    with qtbot.waitSignal(finder.found) as told:
        document.do(replace_text(document.project, Place(0, 0), Place(0, 0), "Un studio.\n"))
        assert not finder.is_current
    assert [one.at for one in told.args[0]] == [0, 9]
    assert finder.is_current


def test_a_match_whose_text_has_changed_is_not_there_any_more(finder: Finder, document: Document, qtbot: QtBot) -> None:
    (match,) = look_for(finder, qtbot, Query("studio"))
    assert finder.current(match) == match
    document.do(set_text(document.project, 8, "Un studio"))
    assert finder.current(match) is None
    document.undo()
    document.do(replace_text(document.project, Place(0, 0), Place(0, 0), "Avant\n"))
    assert finder.current(match) is None


def test_a_save_leaves_what_was_found_as_it_is(finder: Finder, document: Document, qtbot: QtBot, tmp_path) -> None:
    look_for(finder, qtbot, Query("studio"))
    document.saved(replace(document.project, revision=7), 0, tmp_path / "a.minutage")
    assert finder.is_current


def test_the_chapter_is_kept_to_while_it_grows(finder: Finder, document: Document, qtbot: QtBot) -> None:
    scope = chapter_scope(document.project, 5)
    assert scope == Scope(Place(3, 0), Place(6, 31))
    assert [one.at for one in look_for(finder, qtbot, Query("les"), scope)] == [6]
    with qtbot.waitSignal(finder.found) as told:
        document.do(replace_text(document.project, Place(6, 31), Place(6, 31), " Encore les mêmes.\nEt les autres"))
        document.do(replace_text(document.project, Place(0, 0), Place(0, 0), "Les premiers\n"))
    assert [(one.at, one.start) for one in told.args[0]] == [(7, 0), (7, 39), (8, 3)]


def test_a_pattern_is_matched_in_a_process_of_its_own(finder: Finder, qtbot: QtBot) -> None:
    assert look_for(finder, qtbot, Query(r"\w+ haute\b", is_pattern=True)) == [(0, 44, 54, False), (3, 29, 39, False)]


def test_a_pattern_that_cant_be_read_is_told(finder: Finder, qtbot: QtBot) -> None:
    look_for(finder, qtbot, Query("studio"))
    with qtbot.waitSignal(finder.failed) as told:
        finder.look_for(Query("mot(", is_pattern=True))
    assert told.args[0].values == {"at": 4}
    assert finder.result is None


def test_a_pattern_without_an_end_is_given_up_and_the_window_lives_on(
    finder: Finder, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.do(set_text(document.project, 0, "a" * 40 + "!"))
    monkeypatch.setattr(patterns, "MOST_S", 0.5)
    with qtbot.waitSignal(finder.failed) as told:
        finder.look_for(Query(ENDLESS, is_pattern=True))
    assert str(told.args[0]).startswith("The search was given up: this pattern takes too long")


def test_another_query_ends_a_pattern_that_does_not_end(
    finder: Finder, document: Document, jobs: JobRunner, qtbot: QtBot
) -> None:
    document.do(set_text(document.project, 0, "a" * 40 + "!"))
    finder.look_for(Query(ENDLESS, is_pattern=True))
    assert look_for(finder, qtbot, Query("studio")) == [(8, 23, 29, False)]
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_another_project_is_looked_through_as_soon_as_it_is_there(
    finder: Finder, document: Document, project: Project, qtbot: QtBot
) -> None:
    look_for(finder, qtbot, Query("studio"), Scope(Place(0, 0), Place(8, 30)))
    other = replace(project, blocks=project.blocks[8:])
    with qtbot.waitSignal(finder.found) as told:
        document.open(other)
    assert list(told.args[0]) == [(0, 23, 29, False)]
    assert finder.scope is None


def test_nothing_is_found_where_nothing_is_looked_for(finder: Finder, document: Document, qtbot: QtBot) -> None:
    look_for(finder, qtbot, Query("studio"))
    with qtbot.waitSignal(finder.found) as told:
        finder.look_for(None)
    assert told.args == [None]
    edit = change_block(document.project, 0, lambda one: replace(one, text="x"))
    assert edit.removed
    assert not finder.is_current
