"""Placing, moving and losing marks, by the sentences under "The hand" in docs/design.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import ASIDE, Block
from app.core.edits import Caret, splice
from app.core.errors import MinutageError
from app.core.marks import (
    lost_marks,
    lost_note,
    mark_and_next,
    marked_block_above,
    new_chapter,
    next_unplaced,
    nudge_mark,
    place_chapters,
    place_mark,
    remove_mark,
)
from app.core.timecode import MAX_MS
from tests.core.transcripts import C1, C2, P1, PAGE, T1, T2, chapter, page, paragraph, projects, turn


def starts(project):
    return [block.start_ms for block in project.blocks]


# Ctrl+J


@pytest.mark.parametrize("at", [C1, T1, T2, C2])
def test_a_mark_is_placed_and_nothing_else_changes(at):
    done = place_mark(PAGE, at, 4_321).apply(PAGE)
    assert done.blocks[at] == replace(PAGE.blocks[at], start_ms=4_321)
    assert [one for one in done.blocks if one is not done.blocks[at]] == [
        one for one in PAGE.blocks if one is not PAGE.blocks[at]
    ]


@pytest.mark.parametrize("block", [paragraph("p", "mot"), paragraph("a", role=ASIDE), Block("s", "slide", "")])
def test_a_paragraph_refuses_a_mark_in_words(block):
    with pytest.raises(MinutageError, match="A paragraph has no mark of its own: make it a turn"):
        place_mark(page(block), 0, 500)
    with pytest.raises(MinutageError, match="A paragraph has no mark of its own"):
        nudge_mark(page(block), 0, 40)


def test_on_an_empty_page_there_is_nothing_to_mark():
    with pytest.raises(MinutageError, match="There is nothing to mark here: write or open a text first"):
        place_mark(page(), 0, 500)


def test_a_mark_is_never_placed_before_the_beginning():
    assert starts(place_mark(PAGE, T1, -40).apply(PAGE))[T1] == 0


@pytest.mark.parametrize(("ms", "end_ms"), [(800, 900), (900, 900), (901, None)])
def test_an_end_that_would_lie_before_the_start_is_dropped(ms, end_ms):
    project = page(turn("t", "mot", 500, end_ms=900))
    assert place_mark(project, 0, ms).apply(project).blocks[0].end_ms == end_ms


def test_a_drag_says_that_it_is_one():
    assert place_mark(PAGE, T1, 500, gesture=("drag", "t1")).gesture == ("drag", "t1")


# Alt+Left and Alt+Right


def test_a_mark_is_nudged_as_far_as_the_beginning():
    later = nudge_mark(PAGE, T1, 40, gesture="nudge")
    assert starts(later.apply(PAGE))[T1] == 2_040
    assert (later.label, later.gesture) == ("Move mark", "nudge")
    assert starts(nudge_mark(PAGE, T1, -40).apply(PAGE))[T1] == 1_960
    assert starts(nudge_mark(PAGE, T1, -9_000).apply(PAGE))[T1] == 0


def test_a_mark_that_is_not_placed_yet_cannot_be_nudged():
    with pytest.raises(MinutageError, match="This mark is not placed yet: place it first, then move it"):
        nudge_mark(PAGE, C2, 40)


# F9


def test_marking_goes_on_to_the_next_block_that_has_no_mark():
    project = page(turn("a"), paragraph("p"), turn("b", start_ms=500), chapter("c"), turn("d"))
    step, following = mark_and_next(project, 0, 200)
    assert starts(step.apply(project)) == [200, None, 500, None, None]
    assert following == 3


def test_marking_passes_over_a_paragraph():
    project = page(turn("a"), paragraph("p"), turn("b"))
    assert mark_and_next(project, 1, 200) == (None, 2)


def test_marking_goes_on_from_the_top_once_the_end_is_reached():
    project = page(turn("a"), turn("b", start_ms=500), turn("c"))
    step, following = mark_and_next(project, 2, 900)
    assert starts(step.apply(project)) == [None, 500, 900]
    assert following == 0


def test_marking_the_last_one_leaves_nothing_to_go_on_to():
    step, following = mark_and_next(PAGE, C2, 9_000)
    assert starts(step.apply(PAGE))[C2] == 9_000
    assert following is None
    assert mark_and_next(page(), 0, 500) == (None, None)


def test_marking_again_moves_the_mark():
    step, following = mark_and_next(PAGE, T1, 2_500)
    assert starts(step.apply(PAGE))[T1] == 2_500
    assert following == C2


@given(projects(), st.integers(-1, 7))
def test_the_next_unplaced_block_is_the_first_below_or_else_from_the_top(project, after):
    open_ = [at for at, one in enumerate(project.blocks) if one.is_unplaced]
    expected = [at for at in open_ if at > after] + open_
    assert next_unplaced(project, after) == (expected[0] if expected else None)


@given(st.data())
def test_f9_from_the_top_places_every_mark_and_ends(data):
    project = data.draw(projects(min_blocks=1))
    at, pressed = 0, 0
    while at is not None:
        step, at = mark_and_next(project, at, 1_000 * pressed)
        project = step.apply(project) if step else project
        pressed += 1
        assert pressed <= 7
    assert not any(one.is_unplaced for one in project.blocks)


# Whose text it is


def test_a_paragraph_belongs_to_the_turn_or_chapter_above_it():
    project = page(
        paragraph("i"),
        chapter("c"),
        paragraph("p"),
        turn("t"),
        paragraph("q"),
        paragraph("a", role=ASIDE),
        paragraph("r"),
    )
    assert [marked_block_above(project, at) for at in range(8)] == [None, 1, 1, 3, 3, None, 3, None]


# Delete on a mark


def test_removing_a_mark_unplaces_it_and_never_deletes_text():
    project = page(turn("t", "mot", 500, end_ms=900, speaker="s1"))
    assert remove_mark(project, 0).apply(project).blocks == (turn("t", "mot", speaker="s1"),)
    assert remove_mark(PAGE, C2).is_void


# Ctrl+M


@pytest.mark.parametrize(("ms", "at"), [(-5, 1), (0, 1), (1_999, 1), (2_000, 3), (5_999, 3), (6_000, 5), (99_000, 5)])
def test_a_new_chapter_stands_before_the_first_block_that_is_placed_after_the_playhead(ms, at):
    step, position = new_chapter(PAGE, ms)
    assert position == at
    new = step.apply(PAGE).blocks[at]
    assert new == chapter(new.id, "", max(0, ms))
    assert step.after == Caret.at(at)


def test_the_first_block_in_page_order_decides_even_where_times_turn_back():
    project = page(turn("a", start_ms=9_000), turn("b", start_ms=1_000), turn("c", start_ms=7_000))
    assert new_chapter(project, 5_000)[1] == 0


def test_a_time_that_a_paragraph_should_not_have_does_not_count():
    project = page(Block("p", "paragraph", "", start_ms=9_000), turn("t", start_ms=9_500))
    assert new_chapter(project, 5_000)[1] == 1


def test_a_new_chapter_takes_a_title_of_one_line_with_the_caret_behind_it():
    step, at = new_chapter(page(), 500, "Vos\nquestions")
    assert (at, step.apply(page()).blocks[0].text, step.after) == (0, "Vos questions", Caret.at(0, 13))


# Every chapter the time of its first turn


def test_chapters_without_a_mark_get_the_time_of_their_first_turn():
    project = page(
        chapter("c1"),
        paragraph("p"),
        turn("a", start_ms=2_000),
        turn("b", start_ms=4_000),
        chapter("c2", start_ms=5_500),
        turn("c", start_ms=6_000),
        chapter("c3"),
        turn("d", start_ms=8_000),
        comments=PAGE.comments,
    )
    step = place_chapters(project)
    assert starts(step.apply(project)) == [2_000, None, 2_000, 4_000, 5_500, 6_000, 8_000, 8_000]
    assert [edit.at for edit in step.edits] == [0, 6]
    assert step.inverse().apply(step.apply(project)) == project


def test_a_chapter_is_placed_with_the_part_that_begins_it():
    project = page(
        chapter("c1"),
        chapter("c2", level=2),
        turn("a", start_ms=2_000),
        chapter("c3"),
        chapter("c4", "", 5_000, level=2),
    )
    assert starts(place_chapters(project).apply(project)) == [2_000, 2_000, 2_000, 5_000, 5_000]


@pytest.mark.parametrize(
    "below",
    [
        (),
        (paragraph("p", "mot"),),
        (turn("a"), turn("b", start_ms=4_000)),
        (chapter("d", start_ms=3_000), turn("b", start_ms=4_000)),
        (chapter("d", start_ms=3_000, level=1), turn("b", start_ms=4_000)),
    ],
)
def test_a_chapter_whose_first_turn_has_no_time_is_left_as_it_is(below):
    assert place_chapters(page(chapter("c", level=1), *below)) is None


def test_where_every_chapter_has_its_mark_there_is_nothing_to_do():
    assert place_chapters(page(chapter("c", start_ms=0), turn("t", start_ms=500))) is None
    assert place_chapters(page(turn("t", start_ms=500))) is None


def test_a_chapter_at_the_end_waits_for_its_first_turn():
    assert place_chapters(page(turn("t", start_ms=500), chapter("c"))) is None


# A mark that was lost is named


def test_the_marks_that_an_edit_takes_are_those_of_blocks_that_go_or_lose_them():
    gone = splice(PAGE, T1, T2)
    assert lost_marks(gone) == [PAGE.blocks[T1]]
    unplaced = splice(PAGE, T1, P1, replace(PAGE.blocks[T1], start_ms=None))
    assert lost_marks(unplaced) == [PAGE.blocks[T1]]
    moved = splice(PAGE, C1, T2, replace(PAGE.blocks[T1], start_ms=9), PAGE.blocks[C1])
    assert lost_marks(moved) == []
    assert lost_note(moved) is None


def test_a_note_names_the_mark_that_was_lost():
    assert lost_note(splice(PAGE, T2, C2)).message() == "The mark at 0:06 was lost; undo brings it back"
    assert lost_note(splice(PAGE, C1, C2)).values == {"count": 3, "time": "0:00"}


@pytest.mark.parametrize(("ms", "held_ms"), [(-5, 0), (MAX_MS, MAX_MS), (MAX_MS + 1, MAX_MS), (2**63, MAX_MS)])
def test_a_mark_stands_at_a_time_that_a_project_can_hold(ms, held_ms):
    placed = place_mark(PAGE, T1, ms).apply(PAGE)
    assert placed.blocks[T1].start_ms == held_ms
    step, at = new_chapter(PAGE, ms)
    assert step.apply(PAGE).blocks[at].start_ms == held_ms
    nudged = nudge_mark(placed, T1, 1).apply(placed)
    assert nudged.blocks[T1].start_ms == min(held_ms + 1, MAX_MS)
