"""The word that is spoken follows the playhead and every edit."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.marks import place_mark
from app.core.project import Project
from app.core.turns import Place, replace_text
from app.session.document import Document
from app.session.player import Player
from app.session.word_times import SpokenWord, WordTimes
from tests.projects import verbatim_project

LetPass = Callable[[int], None]


@pytest.fixture
def document(qapp: object) -> Document:
    return Document(verbatim_project())


@pytest.fixture
def times(document: Document) -> WordTimes:
    return WordTimes(document)


@pytest.fixture
def spoken(document: Document, opened: Player, times: WordTimes) -> SpokenWord:
    return SpokenWord(document, opened, times, opened)


def said(document: Document, spoken: SpokenWord) -> str | None:
    """Return the word that is spoken now."""
    if spoken.now is None:
        return None
    return document.project.blocks[spoken.now.block].text[spoken.now.word.start : spoken.now.word.end]


def ticks(player: Player, spoken: SpokenWord) -> int:
    """Return how many of the player's listeners hear every position."""
    return player.receivers("2position_changed(PyObject)")


def test_where_it_stands_the_word_there_is_the_spoken_one(
    document: Document, opened: Player, spoken: SpokenWord
) -> None:
    assert said(document, spoken) == "Bonsoir"
    opened.seek(6_450)
    assert said(document, spoken) == "a"


def test_it_goes_on_with_the_recording_and_tells_of_each_word_once(
    document: Document, opened: Player, spoken: SpokenWord, let_pass: LetPass
) -> None:
    told: list[str | None] = []
    spoken.changed.connect(lambda: told.append(said(document, spoken)))
    opened.play_from(0)
    for _ in range(20):
        let_pass(100)
    assert told == ["à", "tous", "et", "merci", "d"]


def test_an_edit_before_the_word_moves_it_in_the_text(document: Document, opened: Player, spoken: SpokenWord) -> None:
    opened.seek(400)
    document.do(replace_text(document.project, Place(0, 0), Place(0, 0), "Oui, "))
    assert said(document, spoken) == "à"
    document.undo()
    assert said(document, spoken) == "à"


def test_a_word_that_is_deleted_is_not_spoken_any_more(document: Document, opened: Player, spoken: SpokenWord) -> None:
    document.do(replace_text(document.project, Place(0, 0), Place(0, 8), ""))
    assert said(document, spoken) is None


def test_another_project_has_other_words(document: Document, opened: Player, spoken: SpokenWord) -> None:
    document.open(Project(blocks=(Block("a", TURN, "Sans temps", start_ms=0),)))
    assert spoken.now is None


def test_every_position_is_heard_only_where_words_have_times(
    document: Document, opened: Player, spoken: SpokenWord
) -> None:
    with_words = ticks(opened, spoken)
    opened.seek(19_000)
    assert ticks(opened, spoken) == with_words
    document.open(Project(blocks=(Block("a", TURN, "Sans temps", start_ms=0),)))
    assert ticks(opened, spoken) == with_words - 1
    document.open(verbatim_project())
    assert ticks(opened, spoken) == with_words


def test_what_was_found_of_a_turn_is_kept_as_long_as_it_stays_as_it_is(document: Document, times: WordTimes) -> None:
    found = times.of(1)
    document.do(replace_text(document.project, Place(0, 0), Place(0, 0), "Oui, "))
    assert times.of(1) is found
    document.do(place_mark(document.project, 2, 11_000))  # where it ends
    assert times.of(1) is not found


def test_the_last_turn_and_one_with_an_end_of_its_own_keep_to_it(times: WordTimes, document: Document) -> None:
    document.do(replace_text(document.project, Place(1, 0), Place(1, 0), ""))
    project = document.project
    turn = replace(project.blocks[1], text=f"{project.blocks[1].text} voilà donc tout", end_ms=11_500)
    document.open(replace(project, blocks=(project.blocks[0], turn)))
    assert times.of(1)[-1].end_ms == 11_500
    document.open(replace(project, blocks=(project.blocks[0], replace(turn, end_ms=None))))
    assert times.of(1)[-1].end_ms > 11_500


def test_words_that_nobody_heard_are_estimated_from_the_mark_above(document: Document, times: WordTimes) -> None:
    document.open(
        Project(
            blocks=(
                Block("i", PARAGRAPH, "Avant tout"),
                Block("c", CHAPTER, "Un titre", start_ms=0),
                Block("t", TURN, "aaaaa bbbbb", start_ms=1_000),
                Block("p", PARAGRAPH, "ccccc"),
                Block("n", TURN, "plus tard"),
            )
        )
    )
    assert times.of(2) == ()
    assert times.estimated_ms(2, 0) == 1_000
    assert times.estimated_ms(2, 8) == 1_350
    assert times.estimated_ms(3, 0) == 1_700
    assert times.estimated_ms(1, 5) == 0
    assert times.estimated_ms(0, 3) is None
    assert times.estimated_ms(4, 0) is None


def test_an_empty_page_has_no_words(document: Document, times: WordTimes, qtbot: QtBot) -> None:
    document.open(Project())
    assert times.word_at(0, 0) is None
    assert times.estimated_ms(0, 0) is None
