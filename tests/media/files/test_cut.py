"""What is said of a recording that lacks much of what its header announces, and of which nothing is said."""

from pathlib import Path

import av
import pytest

from app.media.files.cut import cut_short
from app.media.files.probe import outline, probe
from tests.media.files import lies


def told_of(path: Path) -> str | None:
    note = cut_short(path, outline(path).announced_ms, probe(path).duration_ms or 0)
    return None if note is None else str(note)


def cut(path: Path) -> Path:
    return lies.cut_mp4(path) if path.suffix == ".mp4" else lies.cut(path)


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".webm", ".aiff"])
def test_what_was_cut_is_told_with_what_was_announced_and_what_is_there(tmp_path: Path, suffix: str) -> None:
    path = cut(tmp_path / f"film{suffix}")
    left_s = (probe(path).duration_ms or 0) // 1000
    assert 3 < left_s < 9  # how much is left of half the bytes is the codec's affair
    assert told_of(path) == (
        f"film{suffix} announces 0:12, but only 0:0{left_s} of it are there:"
        " it may be cut short; try another copy of it"
    )


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".webm", ".avi", ".flv", ".ts", ".aiff", ".wav", ".ogg"])
def test_nothing_is_said_of_what_is_whole(tmp_path: Path, suffix: str) -> None:
    assert told_of(lies.whole(tmp_path / f"film{suffix}")) is None


@pytest.mark.parametrize(
    ("suffix", "options"),
    [(".webm", {"live": "1"}), (".mkv", {}), (".mp4", {"movflags": "frag_keyframe+empty_moov"})],
)
def test_nothing_is_said_of_what_was_made_live(tmp_path: Path, suffix: str, options: dict[str, str]) -> None:
    path = lies.live(tmp_path / f"direct{suffix}", options)
    if suffix != ".mp4":  # a fragment of it announces its own length
        path.write_bytes(path.read_bytes()[: path.stat().st_size * 3 // 4])
    assert told_of(path) is None


@pytest.mark.parametrize("size", [0, 0xFFFF_FFFF, 3_000_000])
def test_nothing_is_said_of_a_sound_whose_recorder_never_told_its_size(tmp_path: Path, size: int) -> None:
    assert told_of(lies.with_size(tmp_path / "voix.wav", size)) is None


def test_nothing_is_said_of_a_film_whose_subtitles_outlast_it(tmp_path: Path) -> None:
    path = tmp_path / "film.mkv"
    with av.open(str(lies.whole(tmp_path / "film.mp4"))) as film, av.open(str(path), "w") as out:
        streams = {one.index: out.add_stream_from_template(one) for one in film.streams}
        with av.open(str(_subtitles(tmp_path / "texte.srt"))) as texts:
            text = out.add_stream_from_template(texts.streams[0])
            for source, stream in ((film, None), (texts, text)):
                for packet in source.demux():
                    if packet.dts is not None:
                        packet.stream = stream or streams[packet.stream.index]
                        out.mux(packet)
    with av.open(str(path)) as made:
        assert made.duration == pytest.approx(20_000_000, abs=100_000)
    assert told_of(path) is None


def _subtitles(path: Path) -> Path:
    path.write_text("1\n00:00:01,000 --> 00:00:20,000\nFin\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("announced", "is_told"), [(None, False), (5_000, False), (12_000, False), (12_001, True)])
def test_a_small_lie_is_none(announced: int | None, is_told: bool) -> None:
    assert (cut_short(Path("film.mp4"), announced, 10_000) is not None) == is_told
