import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.timeline.scale import Scale
from app.ui.timeline.ticks import LABEL_PX, label, multiples, steps


@given(st.floats(0.8, 1e6))
def test_a_time_on_the_ruler_has_room(ms_per_px: float) -> None:
    large, small = steps(ms_per_px)
    assert large >= LABEL_PX * ms_per_px
    assert large % small == 0


@pytest.mark.parametrize(
    ("span_ms", "expected"),
    [(26 * 60_000, 300_000), (60_000, 10_000), (5_000, 500), (65 * 60_000, 600_000), (36_000_000, 3_600_000)],
)
def test_ticks_are_those_that_people_count_in(span_ms: int, expected: int) -> None:
    assert steps(span_ms / 1280)[0] == expected


def test_ticks_are_the_multiples_in_view() -> None:
    scale = Scale(3_900_000, 1280).between(900_000, 1_500_000)
    assert list(multiples(300_000, scale)) == [900_000, 1_200_000, 1_500_000]
    assert next(multiples(300_000, Scale(3_900_000, 1280))) == 0


def test_a_label_left_of_the_view_is_thought_of() -> None:
    scale = Scale(3_900_000, 1280).between(901_000, 1_501_000)
    assert next(multiples(300_000, scale, before_px=100)) == 900_000


def test_a_tick_says_hours_only_where_there_are_some() -> None:
    assert label(900_000, 300_000) == "15:00"
    assert label(3_600_000, 300_000) == "1:00:00"
    assert label(62_300, 100) == "1:02.3"
