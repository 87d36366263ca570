from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import MinutageError
from app.core.timecode import MAX_MS, format_timecode, parse_timecode

WRITTEN = {
    "8:56": 536_000,
    "08:56": 536_000,
    "0:08.250": 8_250,
    "0:08,25": 8_250,
    "0:00.0009": 0,
    "1:02:03": 3_723_000,
    "01:02:03.004": 3_723_004,
    "75:00": 4_500_000,
    "1:2:3": 3_723_000,
    "8：56": 536_000,
    "0.30": 30_000,
    "8.56": 536_000,
    "1.00.35": 3_635_000,
    "12.5": 12_500,
    "12,5 s": 12_500,
    "90": 90_000,
    "90 s": 90_000,
    "90 secs": 90_000,
    "12 sec.": 12_000,
    "45 secondes": 45_000,
    "90 min": 5_400_000,
    "30 mins": 1_800_000,
    "3 min.": 180_000,
    "12'": 720_000,
    "12'30''": 750_000,
    "12’30’’": 750_000,
    "12′30″": 750_000,
    "12'30\"": 750_000,
    "12''": 12_000,
    "8m56": 536_000,
    "8 mn 56": 536_000,
    "8\u202fmin\u00a056\u00a0s": 536_000,
    "1h02": 3_720_000,
    "1H02": 3_720_000,
    "1h2": 3_720_000,
    "10h": 36_000_000,
    "1 h 02 min 03": 3_723_000,
    "1h02m03,5s": 3_723_500,
    "2 heures 5 minutes": 7_500_000,
    "1 hour": 3_600_000,
    "3 hrs": 10_800_000,
    "  8:56\t": 536_000,
    "\u200e8:56\u200f": 536_000,
    "٨:٥٦": 536_000,
    "1000:00:00": MAX_MS,
}

NO_TIMES = [
    *("", " ", ":", "8:", ":56", "8:56:", "huit", "8:5x", "-8:56", "+5", "1e3", "∞", "½"),
    *("8:60", "1:60:00", "1:00:60", "0:75:00", "1h60", "8m60", "1h2h"),
    *("1:02:03:04", "1.2.3.4", "8;56", "8:56 9:00", "8\n:56", "1000:00:01", "3600001", "99999999"),
]


@pytest.mark.parametrize(("text", "ms"), WRITTEN.items())
def test_a_time_is_read_as_people_write_it(text, ms):
    assert parse_timecode(text) == ms


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_is_refused_in_words(text):
    with pytest.raises(MinutageError) as refusal:
        parse_timecode(text)
    what, todo = refusal.value.texts()
    assert what == f"“{text}” is not a time"
    assert "8:56" in todo


@pytest.mark.parametrize(
    ("ms", "short", "long"),
    [
        (0, "0:00", "0:00:00"),
        (8_250, "0:08.250", "0:00:08.250"),
        (8_005, "0:08.005", "0:00:08.005"),
        (536_000, "8:56", "0:08:56"),
        (3_599_999, "59:59.999", "0:59:59.999"),
        (3_600_000, "1:00:00", "1:00:00"),
        (3_723_000, "1:02:03", "1:02:03"),
        (144_000_000, "40:00:00", "40:00:00"),
    ],
)
def test_a_time_is_printed_as_short_as_it_can_be_or_with_hours(ms, short, long):
    assert format_timecode(ms) == short
    assert format_timecode(ms, always_hours=True) == long


@given(st.integers(0, MAX_MS), st.booleans())
def test_what_is_printed_is_read_as_the_same_time(ms, always_hours):
    assert parse_timecode(format_timecode(ms, always_hours=always_hours)) == ms


@given(st.text(st.sampled_from("0123456789:.,hms'’ min"), max_size=12) | st.text(max_size=12))
def test_any_text_is_a_time_in_range_or_refused(text):
    with suppress(MinutageError):
        assert 0 <= parse_timecode(text) <= MAX_MS


def test_a_negative_time_cannot_be_printed():
    with pytest.raises(ValueError, match="negative: -1"):
        format_timecode(-1)
