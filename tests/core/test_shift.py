from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.blocks import Word
from app.core.errors import MinutageError
from app.core.marks import remove_marks
from app.core.project import Comment
from app.core.shift import RATES, Retiming, Span, refusal_of, retime, span_of
from app.core.timecode import MAX_MS
from tests.core.transcripts import C1, C2, PAGE, T1, T2, TIMES, chapter, page, paragraph, projects, turn, words

HOUR_MS = 3_600_000
shifts = st.integers(-60_000, HOUR_MS).map(Retiming.by)
stretches = st.builds(
    Retiming, TIMES, TIMES, st.fractions(min_value=Fraction(1, 4), max_value=4, max_denominator=1_001)
)


def starts(project):
    return [block.start_ms for block in project.blocks]


def placed(project):
    return [block.start_ms for block in project.blocks if block.is_placed]


# Where times go


def test_a_shift_moves_every_time_by_the_same():
    assert [Retiming.by(-2_500)(ms) for ms in (2_500, 8_000)] == [0, 5_500]


def test_a_stretch_goes_through_both_times_and_beyond_them():
    stretch = Retiming.between((1_000, 2_000), (11_000, 22_000))
    assert [stretch(ms) for ms in (1_000, 11_000, 6_000, 500, 21_000)] == [2_000, 22_000, 12_000, 1_000, 42_000]


def test_a_stretch_may_be_given_from_behind():
    assert Retiming.between((11_000, 22_000), (1_000, 2_000))(6_000) == 12_000


def test_a_stretch_between_one_time_and_itself_is_refused():
    with pytest.raises(MinutageError, match="the same time"):
        Retiming.between((1_000, 0), (1_000, 5_000))


@pytest.mark.parametrize("to_ms", [(5_000, 4_000), (5_000, 5_000)])
def test_a_stretch_that_turns_the_order_around_is_refused(to_ms):
    with pytest.raises(MinutageError, match="not stand in their order"):
        Retiming.between((1_000, to_ms[0]), (2_000, to_ms[1]))


def test_a_film_shown_faster_is_shorter_by_the_ratio_of_the_rates():
    faster = Retiming.rate(RATES["23.976"], RATES["25"])
    assert faster(HOUR_MS) == round(HOUR_MS * 24_000 / 1_001 / 25) == 3_452_547
    assert abs(Retiming.rate(RATES["25"], RATES["23.976"])(3_452_547) - HOUR_MS) <= 1


@given(stretches, TIMES, TIMES)
def test_no_retiming_changes_the_order_of_two_times(retiming, one, other):
    assert (one <= other) <= (retiming(one) <= retiming(other))


@given(stretches, TIMES, TIMES)
def test_lengths_grow_by_the_factor(retiming, one, other):
    length = (other - one) * retiming.factor
    assert abs(retiming(other) - retiming(one) - length) <= 1


# The step


def test_all_that_has_a_time_goes_along():
    heard = words("Bonjour à tous", 2_000)
    project = page(
        turn("t", "Bonjour à tous", 2_000, end_ms=4_000, words=heard),
        paragraph("p", "mot"),
        turn("u", "mot"),
        comments=(
            Comment("a", block="t", at_ms=2_100, suggestion={"start_ms": 2_200, "text": "x"}, base={"start_ms": 2_000}),
            Comment("b", at_ms=3_000),
            Comment("c", block="u"),
        ),
    )
    done = retime(project, 0, 2, Retiming.by(500)).apply(project)
    said, *rest = done.blocks
    assert (said.start_ms, said.end_ms) == (2_500, 4_500)
    assert said.words == tuple(Word(one.text, one.start_ms + 500, one.end_ms + 500) for one in heard)
    assert tuple(rest) == project.blocks[1:]
    first, whole, other = done.comments
    assert (first.at_ms, first.suggestion, first.base) == (2_600, {"start_ms": 2_700, "text": "x"}, {"start_ms": 2_500})
    assert (whole.at_ms, other) == (3_500, project.comments[2])


def test_a_block_that_is_proposed_goes_along():
    new = {
        "id": "n",
        "type": "turn",
        "start_ms": 900,
        "end_ms": 1_500,
        "words": [["Oui", 900, 1_100], ["non", 1_200, 1_300, 0.5]],
    }
    project = page(turn("t", "mot", 2_000), comments=(Comment("a", block="t", suggestion={"insert": new, "by": 3}),))
    (comment,) = retime(project, 0, 0, Retiming.by(500)).apply(project).comments
    words_then = [["Oui", 1_400, 1_600], ["non", 1_700, 1_800, 0.5]]
    assert comment.suggestion == {"insert": {**new, "start_ms": 1_400, "end_ms": 2_000, "words": words_then}, "by": 3}
    assert new["start_ms"] == 900


def test_from_here_on_leaves_what_stands_above_and_the_comments_of_the_whole_alone():
    project = page(*PAGE.blocks, comments=(Comment("a", block="t1", at_ms=2_000), Comment("b", at_ms=9_000)))
    step = retime(project, T2, C2, Retiming.by(1_000))
    assert starts(step.apply(project)) == [0, 2_000, None, 7_000, None]
    assert step.apply(project).comments == project.comments
    assert len(step.edits) == 1


@pytest.mark.parametrize(("first", "said"), [(T2, "1 mark was moved"), (C1, "3 marks were moved")])
def test_a_note_says_how_many_marks_it_were(first, said):
    assert retime(PAGE, first, C2, Retiming.by(10)).note.message() == said


def test_a_shift_and_a_stretch_have_names_of_their_own_for_undo():
    assert retime(PAGE, C1, C2, Retiming.by(10)).label == "Shift times"
    assert retime(PAGE, C1, C2, Retiming(0, 0, Fraction(2))).label == "Stretch times"


def test_a_mark_that_would_fall_before_the_beginning_is_refused_with_what_would_fit():
    with pytest.raises(MinutageError, match=r"at 0:02 would fall before the beginning: 0:02 earlier is as far"):
        retime(PAGE, T1, C2, Retiming.by(-2_001))
    with pytest.raises(MinutageError, match="at 0:00 would fall before the beginning: choose a part of the page"):
        retime(PAGE, C1, C2, Retiming.by(-1))
    assert starts(retime(PAGE, T1, C2, Retiming.by(-2_000)).apply(PAGE)) == [0, 0, None, 4_000, None]
    with pytest.raises(MinutageError, match="at 0:00 would fall before the beginning: let the first one be later"):
        retime(PAGE, C1, C2, Retiming(2_000, 1_000, Fraction(2)))


def test_a_mark_that_would_fall_beyond_what_a_project_holds_is_refused():
    with pytest.raises(MinutageError, match="at 0:06 would fall beyond a thousand hours"):
        retime(PAGE, C1, C2, Retiming.by(MAX_MS))


def test_a_word_that_begins_before_its_mark_does_not_hold_the_marks_back():
    project = page(turn("t", "mot", 2_000, words=(Word("mot", 1_900, 2_300),)))
    assert retime(project, 0, 0, Retiming.by(-2_000)).apply(project).blocks[0].words == (Word("mot", 0, 300),)


@pytest.mark.parametrize(("first", "last"), [(C2, C2), (0, -1)])
def test_where_no_mark_is_placed_there_is_nothing_to_move(first, last):
    with pytest.raises(MinutageError, match="There is no placed mark to move"):
        retime(PAGE, first, last, Retiming.by(1))


@given(projects(min_blocks=1), shifts | stretches, st.data())
def test_a_retiming_keeps_the_texts_and_what_is_outside_and_undo_is_exact(project, retiming, data):
    first, last = sorted(data.draw(st.integers(0, len(project.blocks) - 1)) for _ in "ab")
    span = span_of(project, first, last)
    assume(refusal_of(span, retiming) is None)
    step = retime(project, first, last, retiming)
    done = step.apply(project)
    inside = slice(first, last + 1)
    assert placed(page(*done.blocks[inside])) == [retiming(ms) for ms in placed(page(*project.blocks[inside]))]
    assert done.blocks[:first] + done.blocks[last + 1 :] == project.blocks[:first] + project.blocks[last + 1 :]
    bare = [replace(one, start_ms=None, end_ms=None, words=None) for one in project.blocks]
    assert [replace(one, start_ms=None, end_ms=None, words=None) for one in done.blocks] == bare
    assert all(one.end_ms >= one.start_ms for one in done.blocks if one.end_ms is not None)
    assert step.inverse().apply(done) == project


@given(projects(min_blocks=1), st.integers(0, 60_000))
def test_a_shift_and_the_one_back_leave_all_as_it_was(project, delta_ms):
    last = len(project.blocks) - 1
    assume(span_of(project, 0, last))
    there = retime(project, 0, last, Retiming.by(delta_ms)).apply(project)
    assert retime(there, 0, last, Retiming.by(-delta_ms)).apply(there) == project


# What there is to move


def test_a_span_tells_the_marks_in_page_order_and_by_time():
    project = page(paragraph("p"), turn("a", start_ms=9_000), chapter("c"), turn("b", start_ms=1_000), turn("d"))
    assert span_of(project, 0, 4) == Span(2, first=1, last=3, least_ms=1_000, most_ms=9_000)
    assert span_of(project, 2, 2) is None


# Marks removed


def test_all_marks_of_a_range_are_removed_in_one_step_and_counted():
    step = remove_marks(PAGE, C1, T1)
    assert starts(step.apply(PAGE)) == [None, None, None, 6_000, None]
    assert [one.text for one in step.apply(PAGE).blocks] == [one.text for one in PAGE.blocks]
    assert step.note.message() == "2 marks were removed"
    assert step.inverse().apply(step.apply(PAGE)) == PAGE


def test_one_mark_that_is_removed_takes_its_end_with_it():
    project = page(turn("t", "mot", 500, end_ms=900), turn("u"))
    step = remove_marks(project, 0, 1)
    assert step.apply(project).blocks == (turn("t", "mot"), turn("u"))
    assert (step.note.message(), step.label) == ("1 mark was removed", "Remove mark")


def test_where_no_mark_is_placed_there_is_none_to_remove():
    assert remove_marks(PAGE, C2, C2) is None
