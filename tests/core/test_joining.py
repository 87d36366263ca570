"""Joining whole blocks by command: the upper one stays, and what is lost is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edits import Caret
from app.core.errors import MinutageError
from app.core.joining import join_above
from app.core.project import Comment
from tests.core.transcripts import C1, P1, PAGE, T1, T2, chapter, ids, page, paragraph, projects, texts, turn, words


def joined(project, first, last=None, caret=None):
    last = first if last is None else last
    step = join_above(project, first, last, caret or Caret.at(last, 2))
    return step, step.apply(project)


def test_the_upper_block_stays_and_the_lower_ones_comments_move_up():
    step, done = joined(PAGE, T2)
    assert ids(done) == ["c1", "t1", "p1", "c2"]
    assert texts(done)[P1] == "Merci d’être là. Merci à vous."
    assert {one.id: one.block for one in done.comments} == {"on-t1": "t1", "on-t2": "p1", "on-all": None}
    assert step.note.message() == "The mark at 0:06 was lost; undo brings it back"
    assert step.inverse().apply(done) == PAGE


def test_the_caret_stays_beside_its_letter():
    step, done = joined(PAGE, P1, caret=Caret(P1, 5, P1, 0))
    assert texts(done)[T1] == "Bonjour à tous. Merci d’être là."
    assert step.after == Caret(T1, 21, T1, 16)


def test_several_selected_blocks_become_one():
    _, done = joined(PAGE, T1, T2)
    assert texts(done) == ["Présentation", "Bonjour à tous. Merci d’être là. Merci à vous.", "Questions"]
    assert done.blocks[T1].speaker == "s1"


@pytest.mark.parametrize(
    ("upper", "lower", "text"),
    [
        ("Bonjour", "à tous", "Bonjour à tous"),
        ("Bonjour ", "à tous", "Bonjour à tous"),
        ("l’", "eau", "l’eau"),
        ("3,", "5", "3,5"),
        ("", "à tous", "à tous"),
        ("Fini", ".", "Fini."),
        ("*Oui*", "*non*", "*Oui* *non*"),
        ("vraiment", "\u202f?", "vraiment\u202f?"),
    ],
)
def test_a_space_comes_between_two_words(upper, lower, text):
    assert texts(joined(page(turn("a", upper), paragraph("b", lower)), 1)[1]) == [text]


def test_two_turns_keep_the_times_of_all_their_words_and_end_with_the_second():
    first, second = words("Bonjour à"), words("tous ici", 5_000)
    upper = turn("a", "Bonjour à", 0, words=first, end_ms=900)
    done = joined(page(upper, turn("b", "tous ici", 5_000, words=second, end_ms=6_000)), 1)[1]
    assert done.blocks == (turn("a", "Bonjour à tous ici", 0, words=first + second, end_ms=6_000),)


def test_an_empty_block_gives_way_to_the_one_that_holds_the_text():
    assert ids(joined(page(chapter("c", ""), turn("t", "Mot", 500)), 1)[1]) == ["t"]


@pytest.mark.parametrize("project", [PAGE, page()])
def test_above_the_first_there_is_nothing(project):
    with pytest.raises(MinutageError, match="There is no block above to join with"):
        joined(project, C1)


@given(projects(min_blocks=2), st.data())
def test_no_letter_and_no_comment_is_lost_and_one_undo_brings_all_back(project, data):
    first, last = sorted(data.draw(st.integers(0, len(project.blocks) - 1)) for _ in "ab")
    if first == last == 0:
        return
    step, done = joined(project, first, last)
    assert "".join("".join(texts(done)).split()) == "".join("".join(texts(project)).split())
    assert {one.id for one in done.comments} == {one.id for one in project.comments}
    left = set(ids(done)) | {None} | {one.block for one in project.comments} - set(ids(project))
    assert {one.block for one in done.comments} <= left
    assert step.inverse().apply(done) == project


def test_a_comment_stays_with_the_page():
    project = page(turn("a", "un"), turn("b", "deux"), comments=(Comment("c", block="b"),))
    assert joined(project, 1)[1].comments == (Comment("c", block="a"),)
