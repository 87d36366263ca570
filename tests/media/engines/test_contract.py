"""What every engine does: libVLC's, Qt's, and the tests' own."""

from pathlib import Path

import pytest

from app.media.engines.engine import State
from tests.media.engines.conftest import Bench

LENGTH_MS = 4_000
FRAME_MS = 40
TRIES = 6
"""A busy machine may fall behind at four times the speed for a while."""


def test_nothing_is_open_at_first(bench: Bench) -> None:
    assert bench.engine.state is State.EMPTY
    assert bench.engine.path is None
    assert (bench.engine.now_ms(), bench.engine.duration_ms) == (0, 0)


def test_a_recording_opens_paused_at_its_start(bench: Bench, short: Path) -> None:
    bench.open(short)
    assert bench.states == [State.OPENING, State.PAUSED]
    assert bench.engine.path == short
    assert bench.engine.now_ms() == 0
    bench.let_pass(150)
    assert bench.engine.now_ms() == 0
    assert bench.engine.duration_ms == pytest.approx(LENGTH_MS, abs=50)


def test_the_playhead_moves_while_it_plays(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.play()
    start = bench.engine.now_ms()
    bench.wait_for(lambda: bench.engine.now_ms() > start + 300)
    assert bench.engine.is_playing


def test_it_stands_where_it_was_paused(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.play()
    bench.let_pass(200)
    began_s, before = bench.seconds(), bench.engine.now_ms()
    bench.engine.pause()
    assert bench.engine.state is State.PAUSED
    stood = bench.engine.now_ms()
    assert before <= stood <= before + bench.ms_since(began_s) + FRAME_MS
    bench.let_pass(300)
    assert bench.engine.now_ms() == stood


def test_a_seek_moves_the_playhead_at_once(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.engine.seek(2_500)
    assert bench.engine.now_ms() == 2_500
    bench.let_pass(150)
    assert bench.engine.now_ms() == 2_500
    assert bench.engine.state is State.PAUSED


def test_a_seek_while_it_opens_is_kept(bench: Bench, short: Path) -> None:
    bench.engine.open(short)
    bench.engine.seek(1_500)
    bench.wait_for(lambda: bench.engine.state is State.PAUSED)
    assert bench.engine.now_ms() == 1_500
    began_s = bench.seconds()
    bench.play()
    bench.plays_from(1_500, began_s)


def test_playing_while_it_opens_is_kept(bench: Bench, short: Path) -> None:
    bench.engine.open(short)
    bench.engine.play()
    if bench.engine.state is State.PAUSED:
        bench.engine.play()
    bench.wait_for(lambda: bench.engine.is_playing and bench.engine.now_ms() > 50)


def test_it_plays_on_after_a_seek(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.play()
    began_s = bench.seconds()
    bench.engine.seek(2_000)
    assert bench.engine.is_playing
    bench.plays_from(2_000, began_s)


def test_a_seek_beyond_the_end_goes_to_the_end(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.wait_for(lambda: bench.engine.duration_ms > 0)
    bench.engine.seek(60_000)
    assert bench.engine.now_ms() == bench.engine.duration_ms


def _speed(bench: Bench) -> float:
    """Return how fast it plays, over half a second."""
    began_s, start_ms = bench.seconds(), bench.engine.now_ms()
    bench.let_pass(500)
    return (bench.engine.now_ms() - start_ms) / bench.ms_since(began_s)


@pytest.mark.parametrize("rate", [0.25, 0.5, 1.5, 2.0, 4.0])
def test_it_plays_as_fast_as_it_is_told_to(bench: Bench, recording: Path, rate: float) -> None:
    bench.open(recording)
    bench.engine.set_rate(rate)
    bench.play()
    bench.let_pass(400)  # libVLC tells the time four times a second
    assert any(_speed(bench) == pytest.approx(rate, rel=0.1, abs=0.1) for _ in range(TRIES))


@pytest.mark.parametrize("rate", [0.25, 4.0])
def test_the_speed_changes_while_it_plays(bench: Bench, recording: Path, rate: float) -> None:
    bench.open(recording)
    bench.play()
    began_s, before_ms = bench.seconds(), bench.engine.now_ms()
    bench.engine.set_rate(rate)
    now_ms = bench.engine.now_ms()
    assert before_ms <= now_ms <= before_ms + bench.ms_since(began_s) * max(rate, 1) + FRAME_MS
    bench.wait_for(lambda: bench.engine.is_playing and bench.engine.now_ms() > before_ms + 200 * rate)
    bench.engine.set_rate(1.0)
    bench.wait_for(lambda: bench.engine.now_ms() > before_ms + 200 * rate + 200)


def test_a_seek_at_another_rate_goes_where_it_should(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.engine.set_rate(0.5)
    bench.play()
    began_s = bench.seconds()
    bench.engine.seek(2_000)
    bench.plays_from(2_000, began_s, rate=0.5)


def test_it_ends_at_its_length_and_says_so_once(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.engine.seek(3_700)
    bench.engine.play()
    bench.wait_for(lambda: bench.engine.state is State.ENDED)
    assert bench.states.count(State.ENDED) == 1
    assert bench.engine.now_ms() == bench.engine.duration_ms
    assert not bench.engine.is_playing


def test_it_plays_again_from_the_start_after_the_end(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.engine.seek(3_700)
    bench.engine.play()
    bench.wait_for(lambda: bench.engine.state is State.ENDED)
    began_s = bench.seconds()
    bench.play()
    bench.plays_from(0, began_s)


def test_a_seek_after_the_end_stands_there_and_plays_from_there(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.engine.seek(3_700)
    bench.engine.play()
    bench.wait_for(lambda: bench.engine.state is State.ENDED)
    bench.engine.seek(1_000)
    bench.wait_for(lambda: bench.engine.state is State.PAUSED)
    assert bench.engine.now_ms() == 1_000
    bench.let_pass(200)
    began_s = bench.seconds()
    bench.engine.play()
    bench.plays_from(1_000, began_s)


def test_stop_goes_back_to_the_start(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.play()
    bench.engine.stop()
    assert bench.engine.state is State.PAUSED
    assert bench.engine.now_ms() == 0


def test_another_recording_takes_the_place_of_one_that_plays(bench: Bench, short: Path, other: Path) -> None:
    bench.open(short)
    bench.engine.seek(2_000)
    bench.play()
    bench.engine.open(other)
    bench.wait_for(lambda: bench.engine.state is State.PAUSED)
    assert bench.engine.path == other
    assert bench.engine.now_ms() == 0
    began_s = bench.seconds()
    bench.play()
    bench.plays_from(0, began_s)


def test_it_closes_while_it_plays(bench: Bench, short: Path) -> None:
    bench.open(short)
    bench.play()
    bench.engine.close()
    assert bench.engine.state is State.EMPTY
    assert (bench.engine.path, bench.engine.now_ms(), bench.engine.duration_ms) == (None, 0, 0)
    bench.let_pass(100)
    assert bench.engine.state is State.EMPTY


def test_it_closes_while_it_opens(bench: Bench, short: Path) -> None:
    bench.engine.open(short)
    bench.engine.close()
    bench.let_pass(100)
    assert bench.engine.state is State.EMPTY


def test_it_plays_sound_alone(bench: Bench, sound: Path) -> None:
    bench.open(sound)
    assert not bench.engine.has_picture
    began_s = bench.seconds()
    bench.play()
    bench.plays_from(0, began_s)


def test_nothing_happens_without_a_recording(bench: Bench) -> None:
    for ask in (bench.engine.play, bench.engine.pause, bench.engine.stop, lambda: bench.engine.seek(1_000)):
        ask()
    assert bench.engine.state is State.EMPTY
    assert bench.engine.now_ms() == 0


def _missing(folder: Path) -> Path:
    return folder / "perdu.mp4"


def _empty(folder: Path) -> Path:
    path = folder / "vide.mp4"
    path.touch()
    return path


def _playlist(folder: Path) -> Path:
    path = folder / "chanson.mp3"
    path.write_text("#EXTM3U\nhttp://127.0.0.1:9/chanson.mp3\n", encoding="utf-8")
    return path


def _image(folder: Path) -> Path:
    path = folder / "photo.mp4"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    return path


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_missing, "perdu.mp4 is not there"),
        (_empty, "vide.mp4 is empty"),
        (_playlist, "a text or a playlist"),
        (_image, "not a recording that Minutage can play"),
    ],
)
def test_a_file_that_is_no_recording_is_refused_in_words(bench: Bench, tmp_path: Path, make, words: str) -> None:
    bench.engine.open(make(tmp_path))
    bench.wait_for(lambda: bench.engine.state is State.FAILED, within_ms=2_000)
    assert len(bench.errors) == 1
    assert words in bench.errors[0]


def _cut(video: Path, folder: Path) -> Path:
    path = folder / "coupé.mp4"
    path.write_bytes(video.read_bytes()[:3_000])
    return path


def _noise(_video: Path, folder: Path) -> Path:
    path = folder / "bruit.mkv"
    path.write_bytes(b"\x1a\x45\xdf\xa3" + bytes(range(256)) * 40)
    return path


@pytest.mark.parametrize("make", [_cut, _noise])
def test_a_damaged_recording_is_told_in_words_within_two_seconds(
    bench: Bench, tmp_path: Path, short: Path, make
) -> None:
    path = make(short, tmp_path)
    bench.engine.open(path)
    bench.engine.play()
    bench.wait_for(lambda: bench.engine.state is State.FAILED, within_ms=2_000)
    assert len(bench.errors) == 1
    assert bench.errors[0].startswith(path.name)
    assert "it may be damaged or cut short" in bench.errors[0]


def test_a_recording_opens_after_one_that_failed(bench: Bench, tmp_path: Path, short: Path) -> None:
    bench.engine.open(_missing(tmp_path))
    bench.wait_for(lambda: bench.engine.state is State.FAILED)
    bench.open(short)
    bench.play()
    assert len(bench.errors) == 1


def test_a_file_whose_name_is_not_text_plays(vlc_bench: Bench, oddly_named: Path) -> None:
    vlc_bench.open(oddly_named)
    vlc_bench.play()
    assert vlc_bench.errors == []


def test_where_it_cannot_play_it_is_refused_in_words(qt_bench: Bench, oddly_named: Path) -> None:
    oddly_named.with_name("runion.mp4").touch()  # what Qt would take it for
    qt_bench.engine.open(oddly_named)
    qt_bench.wait_for(lambda: qt_bench.engine.state is State.FAILED)
    assert qt_bench.errors == [
        "r\ufffdunion.mp4 could not be played: its name, or a folder's, is not text: rename it, or install VLC"
    ]


@pytest.mark.logs
@pytest.mark.parametrize("where", ["_learn", "_load"])
def test_a_bug_in_opening_is_told_as_well(bench: Bench, short: Path, monkeypatch, where: str) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(bench.engine, where, stumble)
    bench.engine.open(short)
    bench.wait_for(lambda: bench.engine.state is State.FAILED)
    assert len(bench.errors) == 1
    assert bench.errors[0].startswith("d’été.mp4 could not be played")
