"""What a recording carries beside its length: streams of every kind, and chapters, in each container that has them."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from app.media.files.probe import EmbeddedChapter, Stream, probe
from tests.media.files.conftest import CHAPTERS
from tests.recordings import make_recording, make_sound, make_webm

TITLES = [title for _, _, title in CHAPTERS]


def spans(path: Path) -> list[tuple[int, int]]:
    return [(one.start_ms, one.end_ms) for one in probe(path).chapters]


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".webm", ".mov"])
def test_the_chapters_of_a_video_are_read_with_their_accents(tmp_path: Path, suffix: str) -> None:
    make = make_webm if suffix == ".webm" else make_recording
    path = make(tmp_path / f"film{suffix}", seconds=6, chapters=CHAPTERS)
    assert probe(path).chapters == tuple(EmbeddedChapter(*one) for one in CHAPTERS)


@pytest.mark.parametrize("suffix", [".m4b", ".mp3", ".mka"])
def test_the_chapters_of_a_sound_are_read_with_their_accents(tmp_path: Path, suffix: str) -> None:
    path = make_sound(tmp_path / f"livre{suffix}", seconds=6, chapters=CHAPTERS)
    assert [one.title for one in probe(path).chapters] == TITLES
    assert spans(path) == [(0, 2_500), (2_500, 6_000)]


@pytest.mark.parametrize("suffix", [".ogg", ".opus"])
def test_the_chapters_in_the_comments_of_an_ogg_are_read_with_their_accents(tmp_path: Path, suffix: str) -> None:
    said = {"CHAPTER001": "00:00:00.000", "CHAPTER002": "00:00:02.500"}
    said |= {f"CHAPTER00{number}NAME": title for number, title in enumerate(TITLES, start=1)}
    path = make_sound(tmp_path / f"livre{suffix}", seconds=6, comments=said)
    assert [one.title for one in probe(path).chapters] == TITLES
    assert [start for start, _ in spans(path)] == [0, 2_500]


def test_a_chapter_without_a_title_is_one(tmp_path: Path) -> None:
    path = make_sound(tmp_path / "livre.m4b", seconds=6, chapters=((0, 2_000, ""), (2_000, 6_000, " Suite ")))
    assert [one.title for one in probe(path).chapters] == ["", "Suite"]


def test_streams_of_every_kind_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "film.mkv"
    with av.open(str(path), "w") as out:
        video: Any = out.add_stream("libx264", rate=25, options={"preset": "ultrafast"})
        video.width, video.height, video.pix_fmt = 320, 180, "yuv420p"
        sounds: list[Any] = [out.add_stream("libopus", rate=48_000, layout=one) for one in ("mono", "stereo")]
        for sound, language in zip(sounds, ("fre", "eng"), strict=True):
            sound.metadata["language"] = language
        for number in range(25):
            frame = av.VideoFrame.from_ndarray(np.full((270, 320), 128, np.uint8), format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, 25)
            out.mux(video.encode(frame))
        for sound, channels in zip(sounds, (1, 2), strict=True):
            samples = np.zeros((1, 48_000 * channels), np.int16)
            layout = "mono" if channels == 1 else "stereo"
            heard = av.AudioFrame.from_ndarray(samples, format="s16", layout=layout)
            heard.sample_rate, heard.pts, heard.time_base = 48_000, 0, Fraction(1, 48_000)
            out.mux(sound.encode(heard))
        for stream in (video, *sounds):
            out.mux(stream.encode())
    assert probe(path).streams == (
        Stream("video", "h264", width=320, height=180),
        Stream("audio", "opus", "fre", sample_rate=48_000, channels=1),
        Stream("audio", "opus", "eng", sample_rate=48_000, channels=2),
    )


@pytest.mark.parametrize(("rate", "told"), [(24, "24/1"), (50, "50/1"), (Fraction(24_000, 1_001), "24000/1001")])
@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".mov"])
def test_the_frame_rate_is_a_fraction_in_every_container(
    tmp_path: Path, suffix: str, rate: int | Fraction, told: str
) -> None:
    assert probe(make_recording(tmp_path / f"film{suffix}", seconds=2, fps=rate)).frame_rate == told


def test_subtitles_are_told_and_do_not_make_it_longer(tmp_path: Path) -> None:
    film, texts, both = make_recording(tmp_path / "film.mp4", seconds=3), tmp_path / "film.srt", tmp_path / "deux.mkv"
    texts.write_text("1\n00:00:01,000 --> 00:00:09,000\nBonjour à tous\n", encoding="utf-8")
    with av.open(str(film)) as seen, av.open(str(texts)) as written, av.open(str(both), "w") as out:
        sources = (seen, written)
        copies = {id(one): out.add_stream_from_template(one) for source in sources for one in source.streams}
        for source in sources:
            for packet in source.demux():
                if packet.dts is not None:
                    packet.stream = copies[id(packet.stream)]
                    out.mux(packet)
    found = probe(both)
    assert [one.kind for one in found.streams] == ["video", "audio", "subtitle"]
    assert found.duration_ms == pytest.approx(3_000, abs=150)
