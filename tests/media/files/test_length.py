"""How long a recording is, where its header says something else."""

from collections.abc import Callable
from pathlib import Path

import av
import pytest

from app.media.files.probe import measure, outline, probe
from tests.media.files import lies

# What can be read of the half: the tracks of an MP4 are not cut at the same time, and FFmpeg ends at the first cut.
CUT = [(".mkv", 5_680), (".webm", 6_490), (".avi", 6_300), (".flv", 5_820), (".aiff", 6_000)]


def read(path: Path) -> float:
    """Return where the last frame ends that can be decoded, in ms after the first."""
    begins, ends = [], []
    with av.open(str(path)) as source:
        streams = [*source.streams.audio, *source.streams.video]
        for packet in source.demux(streams):
            if packet.pts is not None:
                begins.append(packet.pts * packet.time_base)
                ends.append((packet.pts + (packet.duration or 0)) * packet.time_base)
    return float(max(ends) - min(begins)) * 1000


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".webm", ".avi", ".flv", ".ts", ".aiff", ".wav", ".ogg"])
def test_an_honest_length_is_believed(tmp_path: Path, suffix: str) -> None:
    path = lies.whole(tmp_path / f"film{suffix}")
    assert probe(path).duration_ms == pytest.approx(lies.SECONDS * 1000, abs=100)
    assert outline(path).length_ms in (None, probe(path).duration_ms)


@pytest.mark.parametrize(("suffix", "ms"), CUT)
def test_a_recording_whose_end_was_lost_is_as_long_as_what_is_left(tmp_path: Path, suffix: str, ms: int) -> None:
    path = lies.cut(tmp_path / f"film{suffix}")
    found = probe(path).duration_ms
    assert found == pytest.approx(ms, abs=100)
    assert found == pytest.approx(read(path), abs=50)
    assert outline(path).length_ms in (None, found)
    assert measure(path, lambda: True) == (None if suffix == ".flv" else found)


def test_damage_in_the_middle_of_an_flv_leaves_its_length(tmp_path: Path) -> None:
    path = lies.whole(tmp_path / "film.flv")
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(data[: middle - 20_000] + b"\xff" * 40_000 + data[middle + 20_000 :])
    assert probe(path).duration_ms == pytest.approx(lies.SECONDS * 1000, abs=100)


def test_an_mp4_whose_end_was_lost_is_as_long_as_what_is_left(tmp_path: Path) -> None:
    path = lies.cut_mp4(tmp_path / "film.mp4")
    assert probe(path).duration_ms == pytest.approx(read(path), abs=50)
    assert 3_000 < read(path) < 8_000


@pytest.mark.parametrize(
    ("suffix", "options"),
    [
        (".webm", {"live": "1"}),
        (".mkv", {}),
        (".flv", {}),
        (".mp4", {"movflags": "frag_keyframe+empty_moov"}),
        (".mp4", {"movflags": "frag_every_frame+empty_moov+default_base_moof"}),
    ],
    ids=["webm", "mkv", "flv", "mp4 in fragments", "mp4 in a fragment for each frame"],
)
def test_a_recording_that_was_made_live_is_measured(tmp_path: Path, suffix: str, options: dict[str, str]) -> None:
    path = lies.live(tmp_path / f"direct{suffix}", options)
    assert probe(path).duration_ms == pytest.approx(lies.SECONDS * 1000, abs=100)


def test_an_avi_without_its_index_is_read_to_its_end(tmp_path: Path) -> None:
    path = lies.without_index(tmp_path / "film.avi")
    with av.open(str(path)) as header:
        assert header.duration is not None
        assert header.duration < 11_000_000
    assert probe(path).duration_ms == pytest.approx(lies.SECONDS * 1000, abs=100)


@pytest.mark.parametrize("size", [0, 0xFFFF_FFFF, 3_000_000], ids=["nothing", "for ever", "too much"])
def test_a_wav_is_as_long_as_its_file(tmp_path: Path, size: int) -> None:
    assert probe(lies.with_size(tmp_path / "voix.wav", size)).duration_ms == lies.SECONDS * 1000


@pytest.mark.parametrize("seconds", [5, 3_600])
def test_the_tracks_of_an_mp4_are_believed_before_its_head(tmp_path: Path, seconds: int) -> None:
    path = lies.with_film_length(tmp_path / "film.mp4", seconds)
    assert probe(path).duration_ms == lies.SECONDS * 1000


THREAD_IO = Path("/proc/thread-self/io")


@pytest.mark.skipif(not THREAD_IO.exists(), reason="this system does not tell what was read")
@pytest.mark.parametrize("make", [lies.live_sound, lies.cut_sound, lies.whole_sound])
def test_an_engine_waits_for_no_length_that_takes_the_whole_file(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    def read_so_far() -> int:
        return int(THREAD_IO.read_text().split()[1])

    path = make(tmp_path / "réunion.mka")
    before = read_so_far()
    length_ms = outline(path).length_ms
    assert read_so_far() - before < path.stat().st_size / 4
    assert length_ms == (lies.LONG_S * 1000 if make is lies.whole_sound else None)
    found_ms = measure(path, lambda: True)
    assert found_ms == pytest.approx(lies.LONG_S * (500 if make is lies.cut_sound else 1000), abs=200)


def test_a_length_that_nobody_wants_any_more_is_not_read(tmp_path: Path) -> None:
    asked = []
    path = lies.live_sound(tmp_path / "réunion.mka")
    assert measure(path, lambda: bool(asked.append(1))) is None
    assert len(asked) < 4
