"""The document's recording, found, missed and decoded: real files, real peaks."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.core.edits import Step, assign
from app.core.project import Project, Recording
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.media.files.cover import Cover
from app.media.files.peaks import FULL, Peaks, read_peaks
from app.session.document import Document
from app.session.jobs import JobRunner, Progress
from app.session.loader import Loader
from app.session.player import Player
from app.session.recordings import is_here
from app.session.settings import SettingsStore
from tests.recordings import make_cover, make_recording, make_sound, make_two_tones


class Told:
    """What a loader told, in order."""

    def __init__(self, loader: Loader) -> None:
        self.missed: list[str] = []
        self.found = 0
        self.peaks: list[Peaks | None] = []
        self.covers: list[Cover | None] = []
        loader.missed.connect(self.missed.append)
        loader.found.connect(self._on_found)
        loader.peaks_changed.connect(self.peaks.append)
        loader.cover_changed.connect(self.covers.append)

    def _on_found(self) -> None:
        self.found += 1

    def last_ms(self) -> int | None:
        return self.peaks[-1].duration_ms if self.peaks and self.peaks[-1] else None


@pytest.fixture
def player(document: Document) -> Iterator[Player]:
    player = Player(document, FakeEngine(), SettingsStore())
    yield player
    player.close()


@pytest.fixture
def told(document: Document, player: Player) -> Iterator[Told]:
    jobs = JobRunner()
    loader = Loader(document, player, jobs)
    yield Told(loader)
    jobs.close()


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return make_sound(tmp_path / "voix.wav", seconds=3)


def holding(project: Project, path: Path | str) -> Project:
    return replace(project, recording=Recording(str(path)))


def is_looked_for(told: Told, qtbot: QtBot, times: int = 1) -> None:
    """Wait until it was told so many times whether the recording is there."""
    qtbot.waitUntil(lambda: told.found + len(told.missed) == times)


def locate(document: Document, recording: Recording) -> Step:
    return Step("Locate", (assign(document.project, "recording", recording),))


def test_the_recording_opens_and_its_peaks_follow(
    told: Told, player: Player, document: Document, project: Project, sound: Path, qtbot: QtBot
) -> None:
    document.open(holding(project, sound))
    assert player.is_opening
    is_looked_for(told, qtbot)
    assert player.engine.path == sound
    assert (told.found, told.missed) == (1, [])
    qtbot.waitUntil(lambda: told.last_ms() == 3_000)


def test_a_recording_that_was_moved_is_missed_by_its_name_and_found_where_it_is_located(
    told: Told, player: Player, document: Document, project: Project, sound: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document.open(holding(project, tmp_path / "ailleurs" / "perdu.mp4"))
    is_looked_for(told, qtbot)
    assert told.missed == ["perdu.mp4"]
    assert player.state is State.EMPTY
    document.do(locate(document, Recording(str(sound))))
    is_looked_for(told, qtbot, times=2)
    assert player.engine.path == sound
    qtbot.waitUntil(lambda: told.last_ms() == 3_000)
    document.undo()
    is_looked_for(told, qtbot, times=3)
    assert told.missed == ["perdu.mp4", "perdu.mp4"]
    assert told.peaks[-1] is None


@pytest.mark.skipif("os.name == 'nt'", reason="there it is no other system's path")
@pytest.mark.parametrize("path", ["C:\\films\\entretien.mp4", "//serveur/films/entretien.mp4"])
def test_a_path_that_is_not_of_this_machine_is_not_touched(
    told: Told, player: Player, document: Document, project: Project, path: str, qtbot: QtBot
) -> None:
    document.open(holding(project, path))
    is_looked_for(told, qtbot)
    assert told.missed == ["entretien.mp4"]
    assert player.state is State.EMPTY


def test_what_plays_is_not_opened_again_when_something_else_is_learned_of_it(
    told: Told, player: Player, document: Document, project: Project, sound: Path, qtbot: QtBot
) -> None:
    document.open(holding(project, sound))
    document.do(locate(document, Recording(str(sound), duration_ms=2_900)))
    is_looked_for(told, qtbot)
    player.seek(1_500)
    document.do(locate(document, Recording(str(sound), duration_ms=3_000)))
    assert player.position_ms == 1_500
    assert told.found == 1


def test_a_project_without_a_recording_closes_the_one_before(
    told: Told, player: Player, document: Document, project: Project, sound: Path, qtbot: QtBot
) -> None:
    document.open(holding(project, sound))
    is_looked_for(told, qtbot)
    document.open(project)
    assert player.state is State.EMPTY
    assert (told.found, told.missed, told.peaks[-1]) == (2, [], None)


def test_a_disk_that_is_slow_to_say_whether_it_is_there_is_not_waited_for(
    told: Told, player: Player, document: Document, project: Project, sound: Path, qtbot: QtBot, monkeypatch
) -> None:
    goes_on = threading.Event()

    def look(path: str) -> bool:
        assert Path(path) == sound or goes_on.wait(5)
        return is_here(path)

    monkeypatch.setattr("app.session.loader.is_here", look)
    document.open(holding(project, "/partage/perdu.mp4"))
    assert (player.is_opening, told.missed) == (True, [])
    document.open(holding(project, sound))
    is_looked_for(told, qtbot)
    goes_on.set()
    qtbot.waitUntil(lambda: told.last_ms() == 3_000)
    assert (player.engine.path, told.missed) == (sound, [])


def test_a_recording_without_sound_has_no_waveform(
    told: Told, player: Player, document: Document, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    document.open(holding(project, make_recording(tmp_path / "muet.mp4", seconds=1, beeps=False)))
    before = len(told.peaks)
    is_looked_for(told, qtbot)
    qtbot.waitUntil(lambda: len(told.peaks) > before)
    assert told.peaks[-1] is None
    assert player.has_recording


def test_the_waveform_is_that_of_the_track_that_is_heard(
    document: Document, project: Project, tmp_path: Path, qtbot: QtBot, monkeypatch
) -> None:
    decoded: list[int | None] = []

    def read(path: Path, progress: Progress, number: int | None) -> Peaks:
        decoded.append(number)
        return read_peaks(path, progress, number)

    def loudness() -> float:
        peaks = told.peaks[-1]
        return float(np.median(peaks.levels[0][1])) / FULL if peaks and peaks.duration_ms > 2_000 else 0

    monkeypatch.setattr("app.session.loader.read_peaks", read)
    player, jobs = Player(document, FakeEngine(checks_files=True), SettingsStore()), JobRunner()
    loader = Loader(document, player, jobs)
    told = Told(loader)
    path = make_two_tones(tmp_path / "débat.mp4", seconds=3, default="eng", loudness=(0.2, 0.6))
    document.open(holding(project, path))
    qtbot.waitUntil(lambda: len(player.sound.tracks) == 2 and loudness() == pytest.approx(0.6, abs=0.05))
    assert decoded == [None]
    player.sound.set_track(player.sound.tracks[0])
    assert told.peaks[-1] is None
    qtbot.waitUntil(lambda: loudness() == pytest.approx(0.2, abs=0.05))
    player.sound.set_track(player.sound.tracks[1])
    qtbot.waitUntil(lambda: loudness() == pytest.approx(0.6, abs=0.05))
    assert decoded == [None, 0, None]
    player.sound.set_track(player.sound.tracks[0])
    other = make_sound(tmp_path / "voix.wav", seconds=3)
    document.open(holding(project, other))
    qtbot.waitUntil(lambda: len(player.sound.tracks) == 1 and told.last_ms() == 3_000)
    assert decoded[-1] is None
    player.close()
    jobs.close()


def test_the_cover_of_a_sound_is_told_and_goes_with_it(
    told: Told, document: Document, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    path = make_sound(tmp_path / "émission.mp3", seconds=1, cover=make_cover())
    document.open(holding(project, path))
    qtbot.waitUntil(lambda: bool(told.covers) and told.covers[-1] is not None)
    assert told.covers[-1].width == 300
    document.open(project)
    assert told.covers[-1] is None
