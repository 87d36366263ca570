"""What blocks are made into, one or several at once, and what they lose with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN
from app.core.edits import Caret
from app.core.errors import MinutageError
from app.core.kinds import set_type, shift_level
from tests.core.transcripts import C1, C2, P1, PAGE, T1, T2, chapter, page, paragraph, projects, turn, words


def test_a_turn_that_becomes_a_chapter_keeps_its_mark_and_loses_what_only_turns_have():
    project = page(turn("t", "mot", 500, end_ms=900, speaker="s1", label="L", content="verbatim", words=words("mot")))
    assert set_type(project, 0, "chapter", 2).apply(project).blocks == (chapter("t", "mot", 500, level=2),)


def test_what_becomes_a_paragraph_loses_its_mark_and_says_so():
    step = set_type(PAGE, C1, "paragraph")
    assert step.apply(PAGE).blocks[C1] == paragraph("c1", "Présentation")
    assert step.note.message() == "The mark at 0:00 was lost; undo brings it back"
    assert set_type(PAGE, C2, "paragraph").note is None


@pytest.mark.parametrize(
    ("had", "kind", "said"),
    [
        ({"speaker": "s1"}, "chapter", "The speaker’s name was lost; undo brings it back"),
        ({"label": "L"}, "chapter", "The speaker’s name was lost; undo brings it back"),
        ({"words": words("mot")}, "chapter", "The times of the words were lost; undo brings them back"),
        (
            {"speaker": "s1", "words": words("mot")},
            "chapter",
            "The speaker’s name and the times of the words were lost; undo brings them back",
        ),
        (
            {"start_ms": 500, "speaker": "s1"},
            "paragraph",
            "The mark at 0:00.500 and the speaker’s name were lost; undo brings them back",
        ),
        (
            {"start_ms": 500, "words": words("mot")},
            "paragraph",
            "The mark at 0:00.500 and the times of the words were lost; undo brings them back",
        ),
        (
            {"start_ms": 500, "speaker": "s1", "words": words("mot")},
            "paragraph",
            "The mark at 0:00.500, the speaker’s name and the times of the words were lost; undo brings them back",
        ),
    ],
)
def test_what_a_turn_loses_when_it_becomes_something_else_is_named(had, kind, said):
    assert set_type(page(turn("t", "mot", **had)), 0, kind).note.message() == said


def test_what_loses_nothing_when_it_becomes_something_else_says_nothing():
    assert set_type(page(turn("t", "mot", 500)), 0, "chapter").note is None
    assert set_type(page(chapter("c", "mot", 500, level=2)), 0, "turn").note is None


def test_an_aside_that_becomes_a_turn_is_no_aside_any_more():
    project = page(paragraph("a", "Fin", role=ASIDE))
    assert set_type(project, 0, "turn").apply(project).blocks == (turn("a", "Fin"),)


def test_a_chapter_that_becomes_a_turn_has_no_level_and_keeps_its_mark():
    project = page(chapter("c", "Titre", 500, level=2))
    assert set_type(project, 0, "turn", 2).apply(project).blocks == (turn("c", "Titre", 500),)


def test_all_selected_blocks_change_in_one_step_and_those_of_that_kind_stay_as_they_are():
    caret = Caret(C2, 3, T1, 2)
    step = set_type(PAGE, T1, TURN, last=C2, caret=caret)
    done = step.apply(PAGE)
    assert [one.type for one in done.blocks] == [CHAPTER, TURN, TURN, TURN, TURN]
    assert (done.blocks[T1], done.blocks[T2]) == (PAGE.blocks[T1], PAGE.blocks[T2])
    assert (step.before, step.after) == (caret, caret)
    assert step.inverse().apply(done) == PAGE


@pytest.mark.parametrize(
    ("first", "last", "kind", "said"),
    [
        (C1, T2, PARAGRAPH, "3 marks were lost, the first at 0:00; undo brings them back"),
        (T1, P1, PARAGRAPH, "The mark at 0:02 and the speaker’s name were lost; undo brings them back"),
        (T1, T2, CHAPTER, "2 blocks lost what only turns have; undo brings it back"),
    ],
)
def test_what_several_blocks_lose_is_said_once(first, last, kind, said):
    assert set_type(PAGE, first, kind, last=last).note.message() == said


PARTS = page(chapter("a", "Un", 0), turn("t", "mot", 500), chapter("b", "Deux", 900, level=2), chapter("c", level=3))


def levels(project):
    return [one.depth for one in project.blocks if one.is_chapter]


def test_the_selected_chapters_go_deeper_and_higher_as_far_as_there_are_levels():
    deeper = shift_level(PARTS, 0, 3, 1).apply(PARTS)
    assert levels(deeper) == [2, 3, 3]
    assert levels(shift_level(deeper, 0, 2, -1).apply(deeper)) == [1, 2, 3]
    assert deeper.blocks[1] == PARTS.blocks[1]


def test_the_first_level_is_not_written():
    assert shift_level(PARTS, 2, 2, -1).apply(PARTS).blocks[2].level is None


@pytest.mark.parametrize(
    ("at", "by", "said"),
    [(1, 1, "Only a chapter has a level"), (0, -1, "There is no higher level"), (3, 1, "There is no deeper level")],
)
def test_a_level_that_there_is_not_is_refused_in_words(at, by, said):
    with pytest.raises(MinutageError, match=said):
        shift_level(PARTS, at, at, by)


@given(projects(min_blocks=1), st.data())
def test_one_undo_brings_everything_back(project, data):
    at, last = sorted(data.draw(st.integers(0, len(project.blocks) - 1)) for _ in "ab")
    kind = data.draw(st.sampled_from([CHAPTER, TURN, PARAGRAPH]))
    step = set_type(project, at, kind, last=last)
    done = step.apply(project)
    assert {one.type for one in done.blocks[at : last + 1]} == {kind}
    assert [one.text for one in done.blocks] == [one.text for one in project.blocks]
    assert step.inverse().apply(done) == project
