"""The playhead, by an engine whose time the test lets pass."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core import marks
from app.core.project import Project, Recording
from app.core.timecode import MAX_MS
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.media.files.tracks import AudioTrack
from app.session.document import Document
from app.session.player import Player
from app.session.settings import RATES, SettingsStore
from app.storage.project_file import dump_project, parse_project
from tests.session.conftest import LENGTH_MS


def test_it_tells_where_it_is_while_it_plays_and_no_more_when_it_stands(
    opened: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    opened.play()
    engine.advance(500)
    with qtbot.waitSignal(opened.position_changed) as told:
        pass
    assert told.args == [500]
    opened.pause()
    engine.advance(500)
    assert opened.position_ms == 500
    assert not opened._tick.isActive()


def test_it_tells_the_block_that_is_heard_once(opened: Player) -> None:
    told: list[int | None] = []
    opened.current_block_changed.connect(told.append)
    for ms in (2_500, 3_000, 6_000, 9_999, 10_000, 500):
        opened.seek(ms)
    assert told == [2, 4, 8, 1]
    assert opened.current_block == 1


def test_the_block_that_is_heard_follows_the_marks(opened: Player, document: Document) -> None:
    opened.seek(5_000)
    assert opened.current_block == 2
    document.do(marks.place_mark(document.project, 3, 4_000))
    assert opened.current_block == 3
    document.open(Project())
    assert opened.current_block is None


def test_the_playhead_stays_within_the_recording(opened: Player) -> None:
    opened.seek(-5)
    assert opened.position_ms == 0
    opened.skip(2_000)
    assert opened.position_ms == 2_000
    opened.skip(60_000)
    assert opened.position_ms == LENGTH_MS


@pytest.mark.parametrize("ms", [2**31, MAX_MS, MAX_MS + 1, 2**70])
def test_where_no_end_is_known_the_playhead_stays_where_a_project_can_hold_it(
    player: Player, document: Document, tmp_path: Path, ms: int
) -> None:
    told: list[int] = []
    player.position_changed.connect(told.append)
    player.sought.connect(told.append)
    player.seek(ms)
    assert told == [min(ms, MAX_MS)] * 2
    document.do(marks.place_mark(document.project, 3, player.position_ms))
    saved = dump_project(document.project, tmp_path)
    assert parse_project(saved, tmp_path).blocks[3].start_ms == min(ms, MAX_MS)


def test_a_recording_may_say_that_it_is_longer_than_a_project_can_hold(document: Document) -> None:
    player = Player(document, FakeEngine(2 * MAX_MS), SettingsStore())
    told: list[int] = []
    player.duration_changed.connect(told.append)
    player.open(Path("faux.mp4"))
    player.seek(2 * MAX_MS)
    player.engine.set_now(2 * MAX_MS)
    assert (told, player.position_ms) == ([2 * MAX_MS], MAX_MS)
    player.close()


def test_without_a_recording_the_playhead_moves_and_nothing_plays(player: Player) -> None:
    player.seek(3_000)
    player.play()
    assert (player.position_ms, player.current_block, player.is_playing) == (3_000, 2, False)
    player.open(Path("table ronde.mp4"))
    assert player.position_ms == 0


def test_toggle_plays_and_pauses_and_begins_again_after_the_end(opened: Player, engine: FakeEngine) -> None:
    opened.toggle()
    assert opened.is_playing
    opened.toggle()
    assert not opened.is_playing
    opened.play_from(19_500)
    engine.advance(1_000)
    assert opened.state is State.ENDED
    opened.toggle()
    assert (opened.is_playing, opened.position_ms) == (True, 0)


def test_speed_goes_from_step_to_step_and_no_further(opened: Player, engine: FakeEngine) -> None:
    opened.faster()
    assert (opened.rate, engine.rate) == (1.1, 1.1)
    opened.set_rate(1.3)
    opened.slower()
    assert opened.rate == 1.25
    for _ in RATES:
        opened.faster()
    assert opened.rate == RATES[-1]
    for _ in RATES:
        opened.slower()
    assert opened.rate == RATES[0]
    opened.set_rate(9.0)
    assert opened.rate == RATES[-1]


def test_it_goes_from_a_quarter_to_four_times(opened: Player) -> None:
    assert (RATES[0], RATES[-1]) == (0.25, 4.0)
    opened.set_rate(0.1)
    assert opened.rate == 0.25


def test_it_passes_the_sound_tracks_on(document: Document) -> None:
    tracks = (AudioTrack(0, language="fra"), AudioTrack(1, "Interprète", "eng"))
    engine = FakeEngine(audio_tracks=tracks)
    player = Player(document, engine, SettingsStore())
    told: list[AudioTrack | None] = []
    player.sound.tracks_changed.connect(lambda: told.append(player.sound.track))
    player.open(Path("débat.mkv"))
    player.sound.set_track(tracks[1])
    assert (player.sound.tracks, engine.heard, told) == (tracks, tracks[1], list(tracks))
    player.eject()
    assert (player.sound.tracks, told[-1]) == ((), None)
    player.close()


def test_speed_and_sound_stay_for_the_next_recording(player: Player, engine: FakeEngine) -> None:
    player.set_rate(1.5)
    player.sound.set_volume(140)
    player.sound.set_muted(True)
    engine.set_rate(1.0)
    player.open(Path("autre.mp4"))
    assert (engine.rate, engine.volume, engine.is_muted) == (1.5, 100, True)


def test_the_length_is_the_projects_else_the_engines(opened: Player, document: Document, project: Project) -> None:
    assert opened.duration_ms == LENGTH_MS
    document.open(replace(project, recording=Recording("/a.mp4", duration_ms=19_960)))
    assert opened.duration_ms == 19_960


def test_a_recording_that_is_let_go_of_takes_its_length_with_it(opened: Player) -> None:
    told: list[int] = []
    opened.duration_changed.connect(told.append)
    opened.eject()
    assert (told, opened.duration_ms) == ([0], None)
    opened.eject()
    assert told == [0]


@pytest.mark.parametrize(
    ("rate", "ms"), [("25/1", 40), ("30000/1001", 34), ("24", 42), (None, 100), ("0/1", 100), ("1/0", 100), ("x", 100)]
)
def test_a_frame_is_as_long_as_the_recording_says(
    player: Player, document: Document, project: Project, rate: str | None, ms: int
) -> None:
    document.open(replace(project, recording=Recording("/a.mp4", frame_rate=rate)))
    found: list[int] = []
    player.frames.find("", 0, 1, found.append)
    assert found == [ms]


def test_it_is_opening_until_somebody_has_looked_for_the_recording(
    player: Player, document: Document, project: Project
) -> None:
    assert not player.is_opening
    document.open(replace(project, recording=Recording("/a.mp4")))
    assert player.is_opening
    player.open(Path("/a.mp4"))
    assert not player.is_opening


def test_what_goes_wrong_is_told(document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    player = Player(document, FakeEngine(checks_files=True), SettingsStore())
    with qtbot.waitSignal(player.failed) as told:
        player.open(tmp_path / "perdu.mp4")
    assert str(told.args[0]).startswith("perdu.mp4 is not there")
    assert not player.has_recording


def test_the_key_that_plays_pauses_what_will_play_as_soon_as_it_is_open(
    document: Document, settings: SettingsStore, recording: Path, qtbot: QtBot
) -> None:
    player = Player(document, FakeEngine(checks_files=True), settings)
    player.open(recording)
    player.toggle()
    player.toggle()
    qtbot.waitUntil(lambda: player.state is State.PAUSED)
    assert not player.engine.will_play
    player.open(recording)
    player.toggle()
    qtbot.waitUntil(lambda: player.is_playing)
    player.close()
