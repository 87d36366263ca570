from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.core.frames import frame_beside

RATES = st.sampled_from([Fraction(25), Fraction(24000, 1001), Fraction(30000, 1001), Fraction(60), Fraction(15, 2)])
NTSC = Fraction(30000, 1001)


def test_a_hundred_frames_are_a_hundred_frames() -> None:
    ms = 0
    for _ in range(100):
        ms = frame_beside(ms, 1, NTSC)
    assert ms == 3337


def test_from_between_two_frames_one_back_is_the_beginning_of_the_one_that_is_seen() -> None:
    assert frame_beside(50, -1, Fraction(25)) == 40
    assert frame_beside(50, 1, Fraction(25)) == 80


def test_there_is_no_frame_before_the_first() -> None:
    assert frame_beside(40, -5, Fraction(25)) == 0


@given(number=st.integers(0, 2_000_000), frames=st.integers(0, 500), rate=RATES)
def test_there_and_back_is_the_same_frame(number: int, frames: int, rate: Fraction) -> None:
    ms = frame_beside(0, number, rate)
    assert frame_beside(frame_beside(ms, frames, rate), -frames, rate) == ms


@given(number=st.integers(0, 2_000_000), rate=RATES)
def test_a_frame_begins_at_its_stamp_rounded_up(number: int, rate: Fraction) -> None:
    stamp = number * 1000 / rate
    ms = frame_beside(0, number, rate)
    assert stamp <= ms < stamp + 1
