import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.ui.timeline.scale import FINEST_MS_PER_PX, Scale

totals = st.integers(1, 40 * 3_600_000)
widths = st.integers(1, 4000)
starts = st.floats(-1e9, 1e9)
zooms = st.floats(0.001, 1e9)
scales = st.builds(Scale, totals, widths, starts, zooms)


@given(scales)
def test_a_scale_lies_inside_the_recording(scale: Scale) -> None:
    assert scale.start_ms >= 0
    assert scale.end_ms <= scale.total_ms * (1 + 1e-9) + 1e-6
    assert scale.ms_per_px > 0


@given(scales, st.floats(0, 1))
def test_a_pixel_becomes_a_time_and_the_same_pixel_again(scale: Scale, share: float) -> None:
    x = share * scale.width
    assert scale.to_x(scale.to_ms(x)) == pytest.approx(x, abs=0.5 / scale.ms_per_px + 1e-6)


@given(scales, st.floats(0.1, 10), st.floats(0, 1))
def test_zooming_keeps_the_time_under_the_pointer(scale: Scale, factor: float, share: float) -> None:
    x = share * scale.width
    zoomed = scale.zoomed(factor, x)
    assume(zoomed.start_ms > 0 and zoomed.end_ms < zoomed.total_ms - 1e-3)  # an end of the recording stands still
    assert zoomed.start_ms + x * zoomed.ms_per_px == pytest.approx(scale.start_ms + x * scale.ms_per_px, abs=1e-2)


@given(scales, st.floats(1.01, 10))
def test_zooming_in_never_shows_more(scale: Scale, factor: float) -> None:
    assert scale.zoomed(factor, 0).ms_per_px <= scale.ms_per_px
    assert scale.zoomed(1 / factor, 0).ms_per_px >= scale.ms_per_px


@given(scales)
def test_all_of_the_recording_fits(scale: Scale) -> None:
    whole = scale.whole()
    assert whole.is_whole
    assert (whole.to_x(0), whole.to_x(whole.total_ms)) == (0, pytest.approx(whole.width))


@given(scales, totals)
def test_a_time_is_rounded_only_as_far_as_a_pixel_shows(scale: Scale, ms: int) -> None:
    assume(ms <= scale.total_ms)
    assert abs(scale.tidy(ms) - ms) <= max(0.5, scale.ms_per_px / 2)
    assert scale.tidy(ms) <= scale.total_ms


@given(scales, widths)
def test_a_wider_window_keeps_where_one_was(scale: Scale, width: int) -> None:
    wider = scale.fitted(scale.total_ms, width)
    if scale.is_whole:
        assert wider.is_whole
    elif not wider.is_whole and wider.end_ms < wider.total_ms - 1:
        assert wider.ms_per_px == scale.ms_per_px
        assert wider.start_ms == scale.start_ms


def test_nobody_zooms_closer_than_a_frame_can_be_seen() -> None:
    assert Scale(3_600_000, 1000).zoomed(1e9, 500).ms_per_px == FINEST_MS_PER_PX


def test_a_recording_of_a_moment_is_seen_whole() -> None:
    assert Scale(40, 1000).ms_per_px == pytest.approx(0.04)


def test_scrolling_stops_at_the_ends() -> None:
    scale = Scale(600_000, 1000).zoomed(10, 0)
    assert scale.scrolled(-50).start_ms == 0
    assert scale.scrolled(1e9).end_ms == pytest.approx(600_000)
    assert scale.scrolled(100).start_ms == pytest.approx(100 * scale.ms_per_px)


def test_a_stretch_is_shown_from_edge_to_edge() -> None:
    scale = Scale(3_900_000, 1280).between(900_000, 2_460_000)
    assert scale.to_x(900_000) == pytest.approx(0)
    assert scale.to_x(2_460_000) == pytest.approx(1280)
