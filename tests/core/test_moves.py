"""Blocks go up and down the page with what belongs to them, and come back where they were."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.blocks import ASIDE, PARAGRAPH
from app.core.edits import Caret
from app.core.errors import MinutageError
from app.core.moves import move_blocks
from tests.core.transcripts import chapter, ids, page, paragraph, projects, turn

PAGE = page(
    paragraph("intro", "Une heure."),
    chapter("A", "Premier", 0),
    turn("a1", "Bonjour.", 1_000, speaker="s1"),
    paragraph("a1p", "Et bienvenue."),
    turn("a2", "Merci.", 2_000, speaker="s2"),
    chapter("A2", "Détail", 3_000, level=2),
    turn("a3", "Voilà.", 3_100),
    chapter("B", "Second", 4_000),
    turn("b1", "Encore.", 4_100),
    paragraph("note", "Rires.", role=ASIDE),
)


def moved(project, first, direction, last=None):
    last = first if last is None else last
    step = move_blocks(project, first, last, direction, Caret(last, 1, first, 0))
    return step, step.apply(project)


def at(id_, project=PAGE):
    return ids(project).index(id_)


def order(id_, direction, last=None):
    return " ".join(ids(moved(PAGE, at(id_), direction, None if last is None else at(last))[1]))


@pytest.mark.parametrize(
    ("block", "direction", "there"),
    [
        ("a2", -1, "intro A a2 a1 a1p A2 a3 B b1 note"),  # past the turn and the paragraph that continues it
        ("a1", 1, "intro A a2 a1 a1p A2 a3 B b1 note"),  # with the paragraph that continues it
        ("a1", -1, "intro a1 a1p A a2 A2 a3 B b1 note"),  # out of its chapter
        ("a2", 1, "intro A a1 a1p A2 a2 a3 B b1 note"),  # into the next one
        ("a1p", -1, "intro A a1p a1 a2 A2 a3 B b1 note"),  # a paragraph goes line by line
        ("a1p", 1, "intro A a1 a2 a1p A2 a3 B b1 note"),
        ("B", -1, "intro B b1 note A a1 a1p a2 A2 a3"),  # a section past a section, with the chapters in it
        ("A", 1, "intro B b1 note A a1 a1p a2 A2 a3"),
        ("A2", 1, "intro A a1 a1p a2 B b1 note A2 a3"),  # into the next chapter of a higher level
        ("A2", -1, "intro A2 a3 A a1 a1p a2 B b1 note"),  # out of its own
        ("intro", 1, "A intro a1 a1p a2 A2 a3 B b1 note"),
        ("b1", 1, "intro A a1 a1p a2 A2 a3 B note b1"),  # past an aside, which belongs to the page
    ],
)
def test_what_belongs_together_stays_together(block, direction, there):
    assert order(block, direction) == there


def test_the_selected_blocks_go_together():
    assert order("a1", 1, "a2") == "intro A A2 a1 a1p a2 a3 B b1 note"
    assert order("a1p", -1, "a2") == "intro A a1p a2 a1 A2 a3 B b1 note"


@pytest.mark.parametrize(
    ("block", "direction", "said"),
    [
        ("intro", -1, "This is the top of the page already"),
        ("note", 1, "This is the end of the page already"),
        ("B", 1, "This is the end of the page already"),
        ("A", -1, "Only an introduction stands above, and it would become part of this"),
    ],
)
def test_at_the_ends_it_is_said_why_nothing_happens(block, direction, said):
    with pytest.raises(MinutageError, match=said):
        moved(PAGE, at(block), direction)


def test_on_an_empty_page_there_is_nothing_to_move():
    with pytest.raises(MinutageError, match="There is no block to move"):
        moved(page(), 0, 1)


def test_moves_of_the_same_blocks_are_one_gesture_and_those_of_others_are_not():
    first, done = moved(PAGE, at("a1"), 1)
    assert moved(done, at("a1", done), 1)[0].gesture == first.gesture
    assert moved(done, at("a2", done), -1)[0].gesture != first.gesture
    assert moved(PAGE, at("a1"), 1, at("a2"))[0].gesture != first.gesture


def test_a_selection_with_its_line_end_is_still_there_at_the_end_of_the_page():
    project = page(turn("a", "un"), turn("b", "deux"))
    step = move_blocks(project, 0, 0, 1, Caret(1, 0, 0, 0))
    assert step.after == Caret(1, 2, 1, 0)


def test_a_long_section_moves_as_quickly_as_the_short_one_that_it_goes_past():
    project = page(chapter("A"), *(turn(str(number)) for number in range(50)), chapter("B"), turn("b"))
    step, done = moved(project, 0, 1)
    assert [len(one.removed) + len(one.inserted) for one in step.edits] == [2, 2]
    assert ids(done)[:3] == ["B", "b", "A"]


@settings(max_examples=300)
@given(projects(min_blocks=1), st.data())
def test_there_and_back_is_where_it_was(project, data):
    first, last = sorted(data.draw(st.integers(0, len(project.blocks) - 1)) for _ in "ab")
    direction = data.draw(st.sampled_from([-1, 1]))
    caret = Caret(last, len(project.blocks[last].text), first, 0)
    try:
        step = move_blocks(project, first, last, direction, caret)
    except MinutageError:
        return
    done = step.apply(project)
    assert sorted(ids(done)) == sorted(ids(project))
    assert done.comments == project.comments
    assert step.inverse().apply(done) == project
    there = step.after
    assert ids(done)[there.anchor_block : there.block + 1] == ids(project)[first : last + 1]
    back = move_blocks(done, there.anchor_block, there.block, -direction, there)
    assert back.apply(done) == project
    assert back.after == caret


@given(projects(min_blocks=2), st.data())
def test_no_paragraph_that_is_not_moved_by_itself_comes_to_another_turn(project, data):
    first = data.draw(st.integers(0, len(project.blocks) - 1))
    if project.blocks[first].type == PARAGRAPH or not project.blocks[first].takes_mark:
        return
    try:
        done = move_blocks(project, first, first, data.draw(st.sampled_from([-1, 1])), Caret.at(first)).apply(project)
    except MinutageError:
        return
    assert owners(done) == owners(project)


def owners(project):
    """Whose paragraph each is: asides are nobody's."""
    found, owner = {}, None
    for one in project.blocks:
        if one.takes_mark:
            owner = one.id
        elif one.continues:
            found[one.id] = owner
    return found
