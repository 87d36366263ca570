"""What a recording without a picture shows: its cover, else the waveform around the playhead."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.media.files.cover import Cover, read_cover
from app.media.files.peaks import FULL, PER_SECOND, Peaks
from app.session.player import Player
from app.ui.player.screen import SURROUND, Screen
from app.ui.theme import load_theme
from tests.recordings import make_cover, make_sound

LOUD_S = 100
"""Sound for so many seconds, then silence for as many."""
HEARD, COMING = load_theme("dark").accent, load_theme("dark").wave


@pytest.fixture
def peaks() -> Peaks:
    swing = np.zeros(2 * LOUD_S * PER_SECOND, np.int16)
    swing[: LOUD_S * PER_SECOND] = FULL // 3
    return Peaks.of(-swing, swing)


@pytest.fixture
def screen(opened: Player, qtbot: QtBot) -> Screen:
    screen = Screen(opened)
    qtbot.addWidget(screen)
    screen.resize(600, 300)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def seen(screen: Screen) -> QImage:
    return screen.grab().toImage()


def colours(image: QImage, x: range, y: int) -> set[str]:
    return {image.pixelColor(at, y).name() for at in x}


def red(width: int, height: int) -> Cover:
    return Cover(width, height, bytes((20, 20, 200, 255)) * (width * height))


def test_the_waveform_shows_fifteen_seconds_on_either_side_of_the_playhead(
    screen: Screen, opened: Player, peaks: Peaks
) -> None:
    screen.set_peaks(peaks)
    assert screen.accessibleName() == "Waveform around the playhead"
    opened.seek(LOUD_S * 1000 - 7_500)  # so silence begins in the middle of the right half
    image = seen(screen)
    loud, silent = range(310, 440), range(460, 600)
    assert COMING.name() in colours(image, loud, 100)
    assert colours(image, silent, 100) == {SURROUND.name()}


def test_what_was_heard_is_in_the_accent_and_what_comes_is_not(screen: Screen, opened: Player, peaks: Peaks) -> None:
    screen.set_peaks(peaks)
    opened.seek(50_000)
    image = seen(screen)
    before, after = colours(image, range(100, 296), 150), colours(image, range(304, 500), 150)
    assert HEARD.name() in before
    assert HEARD.name() not in after
    assert COMING.name() in after
    assert COMING.name() not in before
    assert image.pixelColor(300, 150).lightness() > 200


def test_a_quiet_recording_is_as_tall_as_a_loud_one(screen: Screen, opened: Player, peaks: Peaks) -> None:
    def height() -> int:
        image = seen(screen)
        return sum(COMING.name() in colours(image, range(310, 440), y) for y in range(300))

    opened.seek(50_000)
    screen.set_peaks(peaks)
    quiet = height()
    low, high = peaks.levels[0]
    screen.set_peaks(Peaks.of(low * 2, high * 2))
    assert quiet > 180
    assert height() == pytest.approx(quiet, abs=2)


def test_nothing_stands_before_the_start_of_the_recording(screen: Screen, peaks: Peaks) -> None:
    screen.set_peaks(peaks)
    assert colours(seen(screen), range(298), 150) == {SURROUND.name()}


def test_the_waveform_moves_as_it_plays(screen: Screen, opened: Player, engine: FakeEngine, peaks: Peaks) -> None:
    screen.set_peaks(peaks)
    opened.seek(LOUD_S * 1000 - 10_000)
    before = seen(screen)
    opened.play()
    engine.advance(5_000)
    after = seen(screen)
    assert before.pixelColor(400, 150) in (COMING, SURROUND)
    assert colours(before, range(420, 490), 100) != {SURROUND.name()}
    assert colours(after, range(420, 490), 100) == {SURROUND.name()}


def test_a_cover_stands_in_the_middle_in_its_own_proportions_before_any_waveform(screen: Screen, peaks: Peaks) -> None:
    screen.set_peaks(peaks)
    screen.set_cover(red(300, 300))
    assert screen.accessibleName() == "Cover of the recording"
    image = seen(screen)
    assert image.pixelColor(300, 150) == QColor(200, 20, 20)
    assert screen._sound.cover_rect(screen.rect()) == QRect(QPoint(171, 21), QSize(258, 258))
    assert image.pixelColor(160, 150) == image.pixelColor(440, 150) == SURROUND


@pytest.mark.parametrize(("side", "shown"), [(600, "#0000ff"), (300, "#0000ff"), (200, "#00ff00")])
def test_a_cover_is_painted_from_the_smallest_that_is_large_enough(screen: Screen, side: int, shown: str) -> None:
    green = Cover(200, 200, bytes((0, 255, 0, 255)) * 200**2)
    screen.set_cover(Cover(800, 800, bytes((255, 0, 0, 255)) * 800**2, smaller=green))
    screen.resize(side, side)
    assert seen(screen).pixelColor(side // 2, side // 2).name() == shown


def test_a_cover_is_painted_in_every_new_size_within_a_frame(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("scaling is what costs")

    for name in ("scaled", "convertToFormat", "copy"):
        monkeypatch.setattr(QImage, name, never)
    cover = read_cover(make_sound(tmp_path / "voix.mp3", seconds=1, cover=make_cover()))
    assert cover is not None
    screen.set_cover(cover)
    for side in (1_000, 300, 90):
        screen.resize(side, side)
        assert seen(screen).pixelColor(side // 2, side * 3 // 4).red() > 150


def test_cover_and_waveform_go_with_their_recording(screen: Screen, opened: Player, peaks: Peaks) -> None:
    screen.set_cover(red(10, 20))
    screen.set_cover(None)
    screen.set_peaks(peaks)
    screen.set_peaks(None)
    assert screen.accessibleName() == "Sound alone"
    assert not screen._sign.pixmap().isNull()


def test_a_video_that_shows_nothing_yet_shows_no_waveform(player: Player, peaks: Peaks, qtbot: QtBot) -> None:
    engine = player.engine
    assert isinstance(engine, FakeEngine)
    engine._shows = True
    player.open(Path("film.mp4"))
    screen = Screen(player)
    qtbot.addWidget(screen)
    screen.resize(600, 300)
    screen.set_peaks(peaks)
    assert colours(seen(screen), range(600), 150) == {SURROUND.name()}
