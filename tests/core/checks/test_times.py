import pytest

from app.core.blocks import Block
from app.core.checks import HINT, find_problems
from app.core.project import Recording
from tests.core.transcripts import chapter, page, paragraph, turn


def found(project, rule):
    return [(one.block, one.message()) for one in find_problems(project) if one.rule == rule]


def turns(*starts):
    return page(*(turn(f"b{at}", "mot", start_ms) for at, start_ms in enumerate(starts)))


def test_a_start_that_lies_before_the_one_above_it_is_out_of_order():
    assert found(turns(10_000, 5_000), "time-order") == [(1, "0:05 stands below 0:10, which is later")]


def test_order_is_that_of_turns_and_chapters_together_over_what_has_no_time():
    project = page(
        turn("a", "mot", 10_000),
        paragraph("p", "mot"),
        turn("b", "mot"),
        chapter("c", "Titre", 9_000),
        turn("d", "mot"),
    )
    assert found(project, "time-order") == [(3, "0:09 stands below 0:10, which is later")]


@pytest.mark.parametrize(
    ("starts", "where"),
    [
        ((1_000, 2_000, 2_000, 3_000), []),
        ((1_000, 900_000, 2_000, 3_000, 4_000), [2]),
        ((5_000, 6_000, 1_000, 7_000), [2]),
        ((9_000, 1_000, 2_000, 3_000), [1]),
        ((3_000, 2_000, 1_000), [1, 2]),
        ((1_000, None, 500, None, 2_000), [2]),
        ((), []),
    ],
)
def test_order_is_told_where_the_times_turn_back_and_not_of_all_that_follows(starts, where):
    assert [at for at, _ in found(turns(*starts), "time-order")] == where


def test_a_time_that_a_paragraph_should_not_have_is_no_start():
    project = page(turn("a", "mot", 10_000), Block("p", "paragraph", "mot", start_ms=5_000), turn("b", "mot", 10_500))
    assert found(project, "time-order") == []


def test_a_start_that_two_turns_share_is_told_at_the_later_one():
    project = turns(1_000, 2_000, 3_000, 2_000, 2_000)
    assert found(project, "same-time") == [(3, "0:02 is given twice"), (4, "0:02 is given twice")]


def test_a_start_that_two_chapters_share_is_told_at_the_later_one():
    project = page(chapter("c", "Un", 500), turn("t", "mot", 500), chapter("d", "Deux", 500, level=1))
    assert found(project, "same-time") == [(2, "0:00.500 is given twice")]


def test_a_chapter_may_share_its_start_with_its_first_turn_and_its_first_part():
    project = page(chapter("c", "Un", 500), chapter("d", "Deux", 500, level=2), turn("t", "mot", 500))
    assert found(project, "same-time") == []


def test_blocks_that_are_not_placed_share_no_time():
    assert found(turns(None, None), "same-time") == []


def test_a_start_beyond_the_end_of_the_recording_is_told_where_that_is_known():
    project = page(turn("a", "mot", 8_000), turn("b", "mot", 8_001), recording=Recording("/r.mp4", duration_ms=8_000))
    assert found(project, "past-end") == [(1, "0:08.001 lies beyond the end of the recording, at 0:08")]
    assert found(turns(99_000_000), "past-end") == []


def test_a_chapter_without_a_mark_is_told():
    project = page(chapter("a", "Un"), turn("t", "mot", 0), chapter("b", "Deux", 500), turn("u", "mot", 500))
    assert found(project, "unplaced-chapter") == [(0, "The mark of this chapter is not placed yet")]


def test_a_turn_without_a_mark_is_work_left_to_do_where_others_are_placed():
    problem = next(one for one in find_problems(turns(0, None, 500)) if one.rule == "unplaced-turn")
    assert (problem.block, problem.severity) == (1, "warning")
    assert problem.message() == "The mark of this turn is not placed yet"


def test_turns_without_marks_are_hints_where_none_is_placed():
    project = page(chapter("c", "Titre", 0), turn("t", "mot"), turn("u", "mot"))
    assert [(one.block, one.rule, one.severity) for one in find_problems(project)] == [
        (1, "unplaced-turn", HINT),
        (2, "unplaced-turn", HINT),
        (None, "youtube", HINT),
    ]


def spoken(*times):
    return page(*(turn(f"b{at}", "mot", start, end_ms=end) for at, (start, end) in enumerate(times)))


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (((0, 5_000), (4_499, 9_000)), [(1, "This turn begins at 0:04.499, before the one above it ends, at 0:05")]),
        (((0, 5_000), (4_500, 9_000)), []),
        (((0, 5_000), (5_000, 9_000)), []),
        (((0, None), (1_000, 9_000)), []),
        (((0, 5_000), (None, None), (1_000, 2_000)), []),
        (((4_000, 9_000), (3_000, 3_500)), []),
    ],
)
def test_turns_that_overlap_are_told_where_it_is_known_where_they_end(times, told):
    assert found(spoken(*times), "overlap") == told


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (((0, 5_000), (15_001, None)), [(1, "Nobody speaks from 0:05 to 0:15.001")]),
        (((0, 5_000), (15_000, None)), []),
        (((0, None), (99_000, None)), []),
    ],
)
def test_a_long_silence_is_told_where_it_is_known_where_a_turn_ends(times, told):
    assert found(spoken(*times), "gap") == told


def test_a_paragraph_or_a_chapter_between_two_turns_does_not_hide_that_they_overlap():
    project = page(turn("a", "x", 0, end_ms=5_000), paragraph("p"), chapter("c", "T", 2_000), turn("b", "x", 2_000))
    assert [at for at, _ in found(project, "overlap")] == [3]


def test_a_turn_right_below_its_chapter_is_not_told_twice():
    project = page(chapter("c", "Titre", 60_000), turn("a", "mot", 50_000), turn("b", "mot", 70_000))
    assert found(project, "time-order") == []
    assert [at for at, _ in found(project, "before-chapter")] == [1]
