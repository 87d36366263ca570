from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import MinutageError
from app.core.timecode import MAX_MS, format_timecode, parse_timecode
from app.core.typed_time import Typed, format_amount, parse_amount, read_typed

NOW_MS = 536_400

TYPED = {
    "8.56": 536_000,
    "8m56": 536_000,
    "8:56": 536_000,
    "8'56": 536_000,
    "8’56": 536_000,
    "8:56.4": 536_400,
    "1.02.03": 3_723_000,
    "1h02": 3_720_000,
    "536": 536_000,
    "536.4": 536_400,
    " 8:56 ": 536_000,
    "+2.5": 538_900,
    "+2,50": 538_900,
    "+ 2.5 s": 538_900,
    "＋2.5": 538_900,
    "-0.2": 536_200,
    "−0.2": 536_200,
    "–0.2": 536_200,
    "+1.50": 537_900,
    "+1:30": 626_400,
    "-8:56.400": 0,
    "+250 ms": 536_650,
    "-40ms": 536_360,
    "+3": 539_400,
    "+1min": 596_400,
    "": None,
    " \t": None,
}

AMOUNTS = {
    "2.5": 2_500,
    "+2.5": 2_500,
    "-2.5": -2_500,
    "− 1:30": -90_000,
    "1.30": 1_300,
    "0,2": 200,
    "250 ms": 250,
    "-1h": -3_600_000,
    "1:02:03.004": 3_723_004,
    "0": 0,
}


@pytest.mark.parametrize(("text", "ms"), TYPED.items())
def test_what_is_typed_over_a_time_is_read_as_people_write_it(text, ms):
    assert read_typed(text, NOW_MS) == Typed(ms)


@pytest.mark.parametrize(
    ("text", "frames"), [("+3f", 3), ("-1 f", -1), ("−12 frames", -12), ("+2 images", 2), ("+1 im.", 1), ("+0f", 0)]
)
def test_frames_are_counted_from_where_the_mark_is(text, frames):
    assert read_typed(text, NOW_MS) == Typed(NOW_MS, frames)


@pytest.mark.parametrize("text", ["huit", "8:60", "+", "-", "+huit", "++2", "3f", "+3 feet", "8:56 +2", "+1:75"])
def test_what_is_no_time_is_refused_in_words(text):
    with pytest.raises(MinutageError, match="is not a time"):
        read_typed(text, NOW_MS)


def test_nothing_can_be_counted_from_a_mark_that_is_not_placed():
    for text in ("+2.5", "-1", "+3f"):
        with pytest.raises(MinutageError, match="nothing to count from: write the time itself"):
            read_typed(text, None)
    assert read_typed("8:56", None) == Typed(536_000)


def test_an_amount_that_leads_before_the_beginning_is_refused_with_what_would_fit():
    with pytest.raises(MinutageError, match=r"before the beginning.*: take away 8:56\.400 at most"):
        read_typed("-9:00", NOW_MS)


def test_an_amount_that_leads_beyond_what_a_project_holds_is_refused():
    with pytest.raises(MinutageError, match="a thousand hours"):
        read_typed("+1000h", NOW_MS)


@pytest.mark.parametrize(("text", "ms"), AMOUNTS.items())
def test_an_amount_is_later_unless_it_says_earlier(text, ms):
    assert parse_amount(text) == ms


@pytest.mark.parametrize("text", ["", "+", "-", "deux", "--2", "1:75", "99999999", "9999999999 ms", "9999999.5"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(MinutageError, match=r"is not a time"):
        parse_amount(text)


@given(st.integers(-MAX_MS, MAX_MS))
def test_an_amount_that_is_printed_is_read_as_the_same(ms):
    assert parse_amount(format_amount(ms)) == ms


@given(st.integers(0, MAX_MS), st.integers(0, MAX_MS))
def test_the_difference_of_two_times_leads_from_one_to_the_other(now_ms, wanted_ms):
    assert read_typed(format_amount(wanted_ms - now_ms), now_ms) == Typed(wanted_ms)


@given(st.integers(0, MAX_MS), st.none() | st.integers(0, MAX_MS))
def test_a_time_that_is_printed_is_read_as_the_same_wherever_it_is_typed(ms, now_ms):
    assert read_typed(format_timecode(ms), now_ms) == Typed(ms)


@given(st.text(st.sampled_from("0123456789:.,+-−hmsf'’ "), max_size=12) | st.text(max_size=12), st.integers(0, MAX_MS))
def test_any_text_is_a_time_in_range_or_refused(text, now_ms):
    with suppress(MinutageError):
        ms = read_typed(text, now_ms).ms
        assert ms is None or 0 <= ms <= MAX_MS
    with suppress(MinutageError):
        assert read_typed(text, None) == Typed(parse_timecode(text))
