"""The clock, by a monotonic time that the test sets."""

import pytest

from app.media.engines.clock import JITTER_MS, LEASH_S, Clock


class Time:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def pass_ms(self, ms: float) -> None:
        self.now += ms / 1000


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def clock(time: Time) -> Clock:
    """A clock that runs from 10 s."""
    clock = Clock(time)
    clock.seek(10_000)
    clock.play()
    return clock


def test_it_runs_on_from_its_anchor(clock: Clock, time: Time) -> None:
    time.pass_ms(130)
    assert clock.now_ms() == 10_130


def test_an_anchor_counts_from_when_it_was_told(clock: Clock, time: Time) -> None:
    time.pass_ms(200)
    clock.anchor(10_190, stamp=time.now - 0.005)
    assert clock.now_ms() == 10_195


def test_it_stands_while_it_is_paused(clock: Clock, time: Time) -> None:
    time.pass_ms(50)
    clock.pause()
    time.pass_ms(5_000)
    assert clock.now_ms() == 10_050


def test_an_anchor_that_comes_late_does_not_move_a_clock_that_stands(clock: Clock, time: Time) -> None:
    clock.pause()
    clock.anchor(9_000, stamp=time.now)
    assert clock.now_ms() == 10_000


def test_it_goes_on_after_a_pause_from_where_it_stood(clock: Clock, time: Time) -> None:
    clock.pause()
    time.pass_ms(3_000)
    clock.play()
    time.pass_ms(40)
    assert clock.now_ms() == 10_040


@pytest.mark.parametrize("rate", [0.5, 1.0, 1.5, 2.0])
def test_it_goes_at_its_rate(clock: Clock, time: Time, rate: float) -> None:
    clock.set_rate(rate)
    time.pass_ms(200)
    assert clock.now_ms() == 10_000 + 200 * rate


def test_another_rate_counts_from_now_on(clock: Clock, time: Time) -> None:
    time.pass_ms(100)
    clock.set_rate(2.0)
    time.pass_ms(100)
    assert clock.now_ms() == 10_300


def test_it_never_runs_further_than_its_leash_from_an_anchor(clock: Clock, time: Time) -> None:
    time.pass_ms(60_000)
    assert clock.now_ms() == 10_000 + LEASH_S * 1000


def test_it_does_not_go_back_for_a_small_correction(clock: Clock, time: Time) -> None:
    time.pass_ms(200)
    before = clock.now_ms()
    clock.anchor(before - JITTER_MS / 2, stamp=time.now)
    assert clock.now_ms() == before
    time.pass_ms(JITTER_MS)
    assert clock.now_ms() == before + JITTER_MS / 2


def test_it_goes_back_for_a_correction_that_matters(clock: Clock, time: Time) -> None:
    time.pass_ms(300)
    assert clock.now_ms() == 10_300
    clock.anchor(10_100, stamp=time.now)
    assert clock.now_ms() == 10_100


def test_a_seek_goes_back_at_once(clock: Clock, time: Time) -> None:
    time.pass_ms(100)
    assert clock.now_ms() == 10_100
    clock.seek(10_080)
    assert clock.now_ms() == 10_080


def test_it_never_tells_more_than_the_end(clock: Clock, time: Time) -> None:
    clock.set_end(10_050)
    time.pass_ms(300)
    assert clock.now_ms() == 10_050


def test_an_anchor_from_the_future_is_not_reckoned_backwards(clock: Clock, time: Time) -> None:
    clock.anchor(10_000, stamp=time.now + 5)
    assert clock.now_ms() == 10_000


def test_it_tells_where_it_was_some_time_ago(clock: Clock, time: Time) -> None:
    time.pass_ms(500)
    clock.anchor(10_480, stamp=time.now)
    assert (clock.ms_ago(0.0), clock.ms_ago(0.03)) == (10_480, 10_450)
    clock.set_rate(2.0)
    time.pass_ms(100)
    assert clock.ms_ago(0.03) == 10_620


def test_it_tells_nothing_of_what_was_before_a_seek(clock: Clock, time: Time) -> None:
    time.pass_ms(500)
    clock.seek(3_000)
    time.pass_ms(20)
    assert (clock.ms_ago(0.01), clock.ms_ago(0.1)) == (3_010, 3_000)


def test_it_has_stood_where_it_stands(clock: Clock, time: Time) -> None:
    time.pass_ms(300)
    clock.pause()
    time.pass_ms(20)
    assert clock.ms_ago(0.3) == 10_300
