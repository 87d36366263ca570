"""The waveform, against recordings whose every beep is known."""

from pathlib import Path

import numpy as np
import pytest

from app.core.errors import MinutageError
from app.media.files import peaks as peaks_module
from app.media.files.peaks import FULL, PER_SECOND, Peaks, read_peaks
from tests.recordings import make_recording, make_sound, make_two_tones


class Told:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []
        self.parts: list[Peaks] = []

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    def give(self, part: object) -> None:
        assert isinstance(part, Peaks)
        self.parts.append(part)


class Stop(Exception):  # noqa: N818 - it is no error
    pass


def beeps(peaks: Peaks) -> list[int]:
    """Return where sound begins after silence, in peaks."""
    loud = peaks.levels[0][1] > FULL // 10
    return [int(at) for at in np.flatnonzero(loud & ~np.roll(loud, 1))]


@pytest.mark.parametrize("suffix", [".m4a", ".mp3", ".ogg", ".wav", ".flac"])
def test_a_beep_stands_where_it_is_heard(tmp_path: Path, suffix: str) -> None:
    peaks = read_peaks(make_sound(tmp_path / f"voix{suffix}", seconds=12), Told())
    assert peaks.duration_ms == pytest.approx(12_000, abs=60)
    assert beeps(peaks) == [0, 500, 1_000]
    assert peaks.levels[0][1].max() == pytest.approx(0.4 * FULL, rel=0.2)
    assert peaks.levels[0][0].min() == pytest.approx(-0.4 * FULL, rel=0.2)


def test_sound_that_begins_late_stands_late(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "film.mkv", seconds=6, offset_ms=1_500)
    assert beeps(read_peaks(path, Told())) == pytest.approx([150, 650], abs=1)


def test_sound_stands_where_it_is_heard_after_a_gap(tmp_path: Path) -> None:
    parts = [make_recording(tmp_path / f"{ms}.ts", seconds=2, offset_ms=ms).read_bytes() for ms in (0, 10_000)]
    path = tmp_path / "film.ts"
    path.write_bytes(b"".join(parts))
    assert beeps(read_peaks(path, Told())) == pytest.approx([0, 1_000], abs=10)


def test_a_scratch_costs_its_place_in_the_waveform_only(tmp_path: Path) -> None:
    path = make_sound(tmp_path / "voix.m4a", seconds=12)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 40] = b"\xff\x55\xaa\x13" * 10
    path.write_bytes(data)
    assert beeps(read_peaks(path, Told())) == pytest.approx([0, 500, 1_000], abs=1)


@pytest.mark.parametrize("default", ["fra", "eng"])
@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_the_track_is_chosen_by_its_number_and_else_it_is_the_default(
    tmp_path: Path, suffix: str, default: str
) -> None:
    path = make_two_tones(tmp_path / f"débat{suffix}", seconds=2, default=default, loudness=(0.2, 0.6))

    def loudness(number: int | None) -> float:
        return float(np.median(read_peaks(path, Told(), number).levels[0][1])) / FULL

    assert loudness(0) == pytest.approx(0.2, abs=0.05)
    assert loudness(1) == pytest.approx(0.6, abs=0.1)
    assert loudness(None) == loudness(0 if default == "fra" else 1)
    with pytest.raises(MinutageError, match="can’t be read"):
        read_peaks(path, Told(), 2)


@pytest.mark.parametrize("damage", ["nothing", "noise"])
@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".ts", ".flv"])
def test_damage_in_the_middle_is_silent_and_what_follows_stands_in_its_place(
    tmp_path: Path, suffix: str, damage: str
) -> None:
    path = make_recording(
        tmp_path / f"film{suffix}", seconds=30, fps=10, moves=True, options={"preset": "ultrafast", "crf": "12"}
    )
    _overwrite(path, 300_000, np.random.default_rng(1).bytes(300_000) if damage == "noise" else bytes(300_000))
    found = beeps(read_peaks(path, Told()))
    assert found[:2] == pytest.approx([0, 500], abs=2)
    assert found[-2:] == pytest.approx([2_000, 2_500], abs=2)
    assert all(min(at % 500, -at % 500) <= 2 for at in found)


def _overwrite(path: Path, size: int, data: bytes) -> None:
    whole = path.read_bytes()
    at = (len(whole) - size) // 2
    assert at > size // 2
    path.write_bytes(whole[:at] + data + whole[at + size :])


def test_a_stamp_that_damage_has_made_takes_no_room(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(peaks_module, "_DAY_S", 20)
    path = make_recording(tmp_path / "film.mkv", seconds=12)
    data = bytearray(path.read_bytes())
    at = data.rindex(b"\x1f\x43\xb6\x75") + 12  # the last cluster, behind its length: its time, in two bytes
    assert data[at : at + 2] == b"\xe7\x82"
    data[at + 2 : at + 4] = b"\xff\xff"
    path.write_bytes(data)
    assert read_peaks(path, Told()).duration_ms == pytest.approx(10_000, abs=300)


def test_those_so_far_are_given_meanwhile(video: Path) -> None:
    told = Told()
    peaks = read_peaks(video, told)
    assert told.parts
    assert told.steps[-1][1] == pytest.approx(6_000, abs=50)
    part = told.parts[0].levels[0][1]
    assert np.array_equal(part, peaks.levels[0][1][: len(part)])


def test_it_stops_when_nobody_wants_it(video: Path) -> None:
    class Cancelled(Told):
        def step(self, done: int, total: int) -> None:
            raise Stop(done, total)

    with pytest.raises(Stop):
        read_peaks(video, Cancelled())


def test_a_video_without_sound_has_none(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "muet.mp4", seconds=1, beeps=False)
    with pytest.raises(MinutageError, match="can’t be read"):
        read_peaks(path, Told())


@pytest.fixture
def ramp() -> Peaks:
    """100 s of peaks whose size grows evenly."""
    highs = np.linspace(0, FULL, 100 * PER_SECOND).astype(np.int16)
    return Peaks.of(-highs, highs)


@pytest.mark.parametrize("columns", [1, 7, 100, 1_600, 9_999])
def test_a_column_has_the_furthest_swing_of_its_span(ramp: Peaks, columns: int) -> None:
    lows, highs = ramp.between(0, 100_000, columns)
    expected = (np.arange(columns) + 1) / columns
    assert len(lows) == len(highs) == columns
    assert np.allclose(highs, expected, atol=0.02 + 1 / columns / 10)
    assert np.allclose(lows, -highs)


def test_beyond_both_ends_there_is_silence(ramp: Peaks) -> None:
    _, highs = ramp.between(-50_000, 150_000, 200)
    assert not highs[:50].any()
    assert not highs[150:].any()
    assert highs[149] == pytest.approx(1, abs=0.02)


def test_a_span_of_one_peak_is_drawn_too(ramp: Peaks) -> None:
    _, highs = ramp.between(50_000, 50_010, 40)
    assert np.allclose(highs, 0.5, atol=0.01)


def test_no_sound_yet_is_silence() -> None:
    empty = np.zeros(0, np.int16)
    lows, highs = Peaks.of(empty, empty).between(0, 1_000, 10)
    assert not lows.any()
    assert not highs.any()
