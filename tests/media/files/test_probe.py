"""What is known of a recording without playing it."""

import hashlib
from fractions import Fraction
from pathlib import Path

import av
import pytest

from app.core.errors import MinutageError
from app.core.timecode import MAX_MS
from app.media.files.probe import EmbeddedChapter, Stream, fingerprint, outline, probe, recording_of
from tests.recordings import make_recording, make_sound


def test_a_video_tells_its_length_streams_rate_and_chapters(video: Path) -> None:
    found = probe(video)
    assert found.duration_ms == 6_000
    assert found.frame_rate == "25/1"
    assert found.streams == (
        Stream("video", "h264", width=640, height=360),
        Stream("audio", "aac", sample_rate=48_000, channels=1),
    )
    assert found.chapters == (EmbeddedChapter(0, 2_500, "Début"), EmbeddedChapter(2_500, 6_000, "Été – l’œuvre"))


def test_sound_alone_has_no_frame_rate(sound: Path) -> None:
    found = probe(sound)
    assert (found.duration_ms, found.frame_rate, found.chapters) == (6_000, None, ())
    assert outline(sound).picture is None


def test_a_cover_is_no_video(tmp_path: Path) -> None:
    path = tmp_path / "avec pochette.mp4"
    with av.open(str(path), "w") as out:
        cover = out.add_stream("png", rate=1)
        cover.width, cover.height, cover.pix_fmt = 64, 64, "rgb24"
        cover.disposition = av.stream.Disposition.attached_pic
        sound = out.add_stream("aac", rate=48_000, layout="mono")
        out.mux(cover.encode(av.VideoFrame(64, 64, "rgb24")))
        for at in range(50):
            frame = av.AudioFrame("fltp", "mono", 1_024)
            frame.planes[0].update(bytes(4_096))
            frame.sample_rate, frame.pts, frame.time_base = 48_000, at * 1_024, Fraction(1, 48_000)
            out.mux(sound.encode(frame))
        out.mux(sound.encode())
    assert probe(path).frame_rate is None
    assert outline(path).picture is None


def test_a_frame_rate_is_a_fraction(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "ntsc.mp4", seconds=2, fps=Fraction(30_000, 1_001))
    assert probe(path).frame_rate == "30000/1001"


def test_the_length_of_an_mp3_is_counted_where_its_header_lies(tmp_path: Path) -> None:
    """Without a count of frames, FFmpeg reckons the length from the first bit rate."""
    bare = {"write_xing": "0", "id3v2_version": "0"}
    loud, quiet = (
        make_sound(tmp_path / f"{rate}.mp3", seconds=6, bit_rate=rate, options=bare) for rate in (320_000, 32_000)
    )
    path = tmp_path / "les deux.mp3"
    path.write_bytes(loud.read_bytes() + quiet.read_bytes())
    with av.open(str(path)) as header:
        assert header.duration is not None
        assert header.duration < 8_000_000
    assert probe(path).duration_ms == pytest.approx(12_000, abs=150)


def test_a_recording_tells_how_it_is_found_again(video: Path) -> None:
    found = recording_of(video)
    assert found.path == str(video.absolute())
    assert (found.duration_ms, found.frame_rate, found.size) == (6_000, "25/1", video.stat().st_size)
    assert found.fingerprint == fingerprint(video)


@pytest.mark.parametrize("size", [0, 1, 1 << 20, (1 << 20) + 5, 2 << 20, (2 << 20) + 1, 5 << 20])
def test_a_fingerprint_is_of_the_first_and_the_last_mebibyte(tmp_path: Path, size: int) -> None:
    path = tmp_path / "x"
    data = bytes(range(256)) * (size // 256) + bytes(size % 256)
    path.write_bytes(data)
    edges = data if size <= 2 << 20 else data[: 1 << 20] + data[-(1 << 20) :]
    assert fingerprint(path) == "sha256:" + hashlib.sha256(edges).hexdigest()


def test_an_outline_is_upright_and_in_square_pixels(tmp_path: Path) -> None:
    path = tmp_path / "anamorphique.mkv"
    with av.open(str(path), "w") as out:
        video = out.add_stream("libx264", rate=25)
        video.width, video.height, video.pix_fmt = 720, 576, "yuv420p"
        video.codec_context.sample_aspect_ratio = Fraction(64, 45)
        for at in range(3):
            frame = av.VideoFrame(720, 576, "yuv420p")
            frame.pts = at
            out.mux(video.encode(frame))
        out.mux(video.encode())
    assert outline(path).picture == (1_024, 576)


def test_an_outline_of_a_turned_picture_is_upright(tmp_path: Path) -> None:
    assert outline(make_recording(tmp_path / "film.mp4", seconds=1, turned=90)).picture == (360, 640)


@pytest.mark.parametrize(
    ("suffix", "begins", "ends"), [(".mp4", 1_500, 3_500), (".mkv", 1_500, 3_500), (".ts", 0, 2_000)]
)
def test_a_recording_that_begins_late_ends_late_where_a_browser_shows_it_so(
    tmp_path: Path, suffix: str, begins: int, ends: int
) -> None:
    path = make_recording(tmp_path / f"film{suffix}", seconds=2, offset_ms=1_500)
    assert outline(path).first_ms == pytest.approx(begins, abs=25)
    assert probe(path).duration_ms == pytest.approx(ends, abs=30)


@pytest.mark.parametrize("keep", [60, 3_000])
def test_a_recording_that_was_cut_short_is_refused_in_words(tmp_path: Path, video: Path, keep: int) -> None:
    path = tmp_path / "coupé.mp4"
    path.write_bytes(video.read_bytes()[:keep])
    for read in (probe, outline, recording_of):
        with pytest.raises(MinutageError, match=r"coupé\.mp4 can’t be read as a recording"):
            read(path)


def test_a_title_that_is_no_utf8_does_not_hide_the_chapters(tmp_path: Path, video: Path) -> None:
    path = tmp_path / "titre.mp4"
    path.write_bytes(video.read_bytes().replace("Début".encode(), b"D\xe9but "))
    assert [one.end_ms for one in probe(path).chapters] == [2_500, 6_000]


def test_a_length_that_no_recording_has_is_a_slip_of_its_header(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "film.mkv", seconds=1, beeps=False, offset_ms=MAX_MS)
    assert recording_of(path).duration_ms is None
