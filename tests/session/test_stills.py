"""The exact still: real frames of a real recording, by an engine whose time the test lets pass."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.core import marks
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.media.files.stills import Still, Stills
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from tests.recordings import make_recording
from tests.session.stills_bench import LENGTH_MS, Bench


@pytest.fixture
def bench(document: Document, qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(document, qtbot)
    yield bench
    bench.player.close()


@pytest.fixture
def opened(bench: Bench, recording: Path) -> Bench:
    """With the recording open, and its first frame shown."""
    bench.open(recording)
    return bench


class SlowReading:
    """Reads stills one by one, each only once it is let go of."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began: list[int] = []
        self.goes_on = threading.Semaphore(0)
        read = Stills.at

        def at(stills: Stills, ms: int, within: tuple[int, int] | None = None) -> Still:
            self.began.append(ms)
            assert self.goes_on.acquire(timeout=5)
            return read(stills, ms, within)

        monkeypatch.setattr(Stills, "at", at)


def test_a_recording_opens_with_the_still_of_its_beginning(opened: Bench) -> None:
    assert opened.player.position_ms == 0
    assert opened.shown.size() == QSize(640, 360)


def test_where_it_is_paused_the_frame_stands_and_a_mark_is_its_own_time(opened: Bench, document: Document) -> None:
    opened.player.play()
    opened.engine.advance(5_035)
    opened.player.pause()
    assert opened.player.position_ms == 5_035
    opened.wait_for(125)
    assert opened.player.position_ms == 5_000
    document.do(marks.place_mark(document.project, 3, opened.player.position_ms))
    opened.player.seek(document.project.blocks[3].start_ms or 0)
    opened.wait_for(125)
    assert opened.player.position_ms == 5_000


def test_the_time_of_the_still_is_told(opened: Bench, qtbot: QtBot) -> None:
    told: list[int] = []
    opened.player.position_changed.connect(told.append)
    opened.player.seek(7_111)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [7_111, 7_080]


def test_playing_goes_on_from_the_still(opened: Bench) -> None:
    opened.player.seek(7_111)
    opened.wait_for(177)
    opened.player.play()
    assert opened.player.position_ms == 7_080
    opened.engine.advance(100)
    assert opened.player.position_ms == 7_180


def test_the_engines_pictures_are_shown_but_not_over_a_still(opened: Bench) -> None:
    opened.engine_shows()
    assert opened.frame == 0
    opened.player.play()
    opened.engine_shows()  # what libVLC draws on its way there
    assert opened.frame == 0
    assert opened.engine_shows() == opened.shown
    opened.player.pause()
    opened.player.seek(4_000)
    assert opened.engine_shows() == opened.shown
    opened.wait_for(100)
    opened.engine_shows()
    assert opened.frame == 100


def test_what_the_engine_shows_after_a_pause_is_not_shown(opened: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = SlowReading(monkeypatch)
    opened.player.play()
    for _ in range(2):
        played = opened.engine_shows()
    opened.engine.advance(2_000)
    opened.player.pause()
    opened.shown = played
    opened.engine_shows()
    assert opened.shown is played
    reading.goes_on.release()
    opened.wait_for(50)


def test_of_many_seeks_the_newest_wins_and_one_is_read_at_a_time(
    opened: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = SlowReading(monkeypatch)
    for ms in range(1_000, 11_000, 500):
        opened.player.seek(ms)
        qtbot.waitUntil(lambda: bool(reading.began))
    assert opened.player.position_ms == 10_500
    reading.goes_on.release(2)
    opened.wait_for(262)
    assert reading.began == [1_000, 10_500]
    assert opened.player.position_ms == 10_480


def test_a_still_that_comes_too_late_is_not_shown(opened: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = SlowReading(monkeypatch)
    opened.player.seek(3_000)
    qtbot.waitUntil(lambda: reading.began == [3_000])
    opened.player.play()
    for _ in range(2):
        picture = opened.engine_shows()
    reading.goes_on.release()
    opened.player.pause()
    qtbot.waitUntil(lambda: len(reading.began) == 2)
    assert opened.shown == picture
    reading.goes_on.release()
    opened.wait_for(75)


def test_the_block_that_is_heard_is_that_of_a_mark_inside_the_frame(opened: Bench, document: Document) -> None:
    document.do(marks.place_mark(document.project, 4, 6_013))
    opened.player.seek(6_013)
    opened.wait_for(150)
    assert (opened.player.position_ms, opened.player.current_block) == (6_000, 4)


def test_steps_add_up_from_where_one_was_put(opened: Bench) -> None:
    opened.player.seek(1_030)
    opened.wait_for(25)
    opened.player.skip(2_010)
    assert opened.player.position_ms == 3_040


def test_at_the_end_the_last_frame_stands_and_playing_begins_again(opened: Bench, qtbot: QtBot) -> None:
    opened.player.play_from(19_900)
    opened.engine.advance(1_000)
    assert opened.player.state is State.ENDED
    opened.wait_for(499)
    assert opened.player.position_ms == LENGTH_MS
    opened.player.play()
    assert opened.player.position_ms == 0
    opened.player.seek(LENGTH_MS)
    opened.player.pause()
    qtbot.waitUntil(lambda: opened.player.position_ms == 19_960)
    assert opened.frame == 499


def test_a_still_is_as_large_as_its_place(opened: Bench, qtbot: QtBot) -> None:
    opened.player.set_picture_size(QSize(320, 320))
    qtbot.waitUntil(lambda: opened.shown.size() == QSize(320, 180))
    opened.player.seek(2_000)
    opened.wait_for(50)
    assert opened.shown.size() == QSize(320, 180)
    assert opened.engine.picture_size == QSize(320, 320)


def test_another_recording_has_stills_of_its_own(opened: Bench, tmp_path: Path) -> None:
    opened.player.seek(5_000)
    opened.wait_for(125)
    opened.open(make_recording(tmp_path / "autre.mkv", seconds=2, beeps=False))
    opened.player.seek(1_000)
    opened.wait_for(25)


def test_a_recording_that_was_closed_shows_no_still(
    opened: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = SlowReading(monkeypatch)
    opened.player.seek(5_000)
    qtbot.waitUntil(lambda: bool(reading.began))
    opened.player.eject()
    reading.goes_on.release()
    opened.player.close()
    assert not [one for one in threading.enumerate() if one.name == "minutage-still"]
    qtbot.wait(10)
    assert (opened.frame, opened.player.position_ms) == (0, 0)


def test_where_it_cannot_be_read_the_engines_picture_is_shown(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    bench.player.open(tmp_path / "perdu.mp4")
    bench.player.play()
    bench.engine.advance(2_003)
    bench.player.pause()
    picture = bench.engine_shows()
    qtbot.waitUntil(lambda: bench.shown == picture)
    assert bench.player.position_ms == 2_003


@pytest.mark.logs
def test_a_bug_costs_the_still_and_nothing_else(opened: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> Still:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(Stills, "at", stumble)
        opened.player.play()
        opened.player.pause()
        picture = opened.engine_shows()
        qtbot.waitUntil(lambda: opened.shown == picture)
    opened.player.seek(4_000)
    opened.wait_for(100)


def test_sound_alone_has_none(document: Document, recording: Path) -> None:
    player = Player(document, FakeEngine(LENGTH_MS), SettingsStore())
    player.open(recording)
    player.seek(5_035)
    assert player.position_ms == 5_035
    assert not [one for one in threading.enumerate() if one.name == "minutage-still"]
    player.close()
