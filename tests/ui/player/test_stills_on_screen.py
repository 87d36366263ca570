"""What stands on the screen, read from its pixels: with real engines, the frame at the mark."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.core import marks
from app.core.passage import Passage
from app.media.engines.engine import Engine, State
from app.media.engines.qt_engine import QtEngine
from app.media.engines.vlc_engine import VlcEngine
from app.media.engines.vlc_library import vlc_is_here
from app.session.document import Document
from app.session.passages import PassagePlayer
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.player.screen import Screen
from tests.barcode import read_barcode
from tests.recordings import make_recording

FRAME_MS = 40
WAIT_MS = 10_000
STAYS_MS = 150
"""Paused, libVLC shows its own picture again and again: some rounds of that."""

QT = pytest.param("qt", marks=pytest.mark.qt_log_ignore("No RHI backend", extend=True))


class Sight:
    """A screen, as large as the picture or smaller, on which a recording is open."""

    def __init__(self, document: Document, engine: Engine, qtbot: QtBot) -> None:
        self.document, self.qtbot, self.player = document, qtbot, Player(document, engine, SettingsStore())
        self.screen = Screen(self.player)
        qtbot.addWidget(self.screen)
        self.screen.resize(640, 400)
        self.screen.show()
        qtbot.waitExposed(self.screen)

    def grab(self) -> QImage:
        ratio = self.screen.devicePixelRatioF()
        rect = self.screen.picture_rect
        whole = self.screen.grab().toImage()
        return whole.copy(*(round(one * ratio) for one in rect.getRect()))  # type: ignore[misc]

    @property
    def frame(self) -> int | None:
        return None if self.screen.picture_rect.isEmpty() else read_barcode(self.grab())

    def wait_for(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)

    def open(self, path: Path) -> None:
        self.player.open(path)
        self.wait_for(lambda: self.player.state is State.PAUSED)
        self.stands(0)

    def play_for(self, ms: int) -> None:
        start = self.player.position_ms
        self.player.play()
        self.wait_for(lambda: self.player.position_ms > start + ms)

    def stands(self, asked_ms: int) -> None:
        """Wait for the frame at a time, and see that it stays, and is the one at a mark placed there."""
        number = asked_ms // FRAME_MS
        at_ms = number * FRAME_MS
        self.wait_for(lambda: (self.player.position_ms, self.frame) == (at_ms, number))
        self.document.do(marks.place_mark(self.document.project, 3, self.player.position_ms))
        assert self.document.project.blocks[3].start_ms == at_ms
        self.qtbot.wait(STAYS_MS)
        assert (self.player.position_ms, self.frame) == (at_ms, number)


@pytest.fixture(params=["vlc", QT])
def each_sight(request: pytest.FixtureRequest, document: Document, qtbot: QtBot) -> Iterator[Sight]:
    """Each engine in turn."""
    yield from _sight(request.param, document, qtbot)


@pytest.fixture
def sight(document: Document, qtbot: QtBot) -> Iterator[Sight]:
    """With libVLC, whose own pictures are up to three frames early where it stands."""
    yield from _sight("vlc", document, qtbot)


def _sight(kind: str, document: Document, qtbot: QtBot) -> Iterator[Sight]:
    if kind == "vlc" and not vlc_is_here():
        pytest.skip("libVLC is not on this machine")
    sight = Sight(document, VlcEngine(silent=True) if kind == "vlc" else QtEngine(silent=True), qtbot)
    yield sight
    sight.player.close()


@pytest.fixture
def opened(sight: Sight, recording: Path) -> Sight:
    sight.open(recording)
    return sight


def test_where_it_is_paused_the_frame_at_the_playhead_stands(each_sight: Sight, recording: Path) -> None:
    each_sight.open(recording)
    for ms in (120, 330, 170):
        each_sight.play_for(ms)
        each_sight.player.pause()
        each_sight.stands(each_sight.player.position_ms)


def test_of_a_transport_stream_the_first_frame_stands_where_libvlc_may_show_none(sight: Sight, tmp_path: Path) -> None:
    sight.player.open(make_recording(tmp_path / "film.ts", seconds=3))
    sight.wait_for(lambda: sight.player.state is State.PAUSED and sight.frame == 0)
    sight.play_for(400)
    sight.player.pause()
    sight.player.seek(0)
    sight.wait_for(lambda: sight.frame == 0)
    sight.qtbot.wait(STAYS_MS)
    assert sight.frame == 0


def test_after_many_quick_seeks_the_last_one_stands(opened: Sight) -> None:
    for n in range(20):
        opened.player.seek(19_000 - 911 * n)
        opened.qtbot.wait(n % 4 * 5)
    opened.stands(19_000 - 911 * 19)


def test_a_seek_stands_at_its_frame(each_sight: Sight, recording: Path) -> None:
    each_sight.open(recording)
    for ms in (40, 5_999, 9_960, 19_930, 19_960, 0):
        each_sight.player.seek(ms)
        each_sight.stands(ms)


def test_at_the_very_end_the_last_frame_stands(opened: Sight) -> None:
    opened.player.seek(60_000)
    opened.wait_for(lambda: opened.frame == 499)
    opened.qtbot.wait(STAYS_MS)
    assert opened.frame == 499
    opened.player.skip(-2_000)
    opened.stands(opened.player.position_ms)


def test_an_audition_stands_at_the_mark(opened: Sight) -> None:
    holder = QObject()
    PassagePlayer(opened.player, holder).play_once(Passage(0, 3_000), stand_ms=1_000)
    opened.wait_for(lambda: opened.player.is_playing and opened.player.position_ms > 100)
    opened.player.set_rate(2.0)
    opened.wait_for(lambda: not opened.player.is_playing)
    opened.stands(1_000)


def test_it_plays_on_from_the_frame_that_stood(opened: Sight) -> None:
    opened.player.seek(8_035)
    opened.stands(8_035)
    seen: list[int] = []
    opened.player.picture_changed.connect(lambda picture: seen.append(read_barcode(picture)))
    opened.player.play()
    opened.wait_for(lambda: len(seen) > 5)
    assert seen[0] in (200, 201, 202)
    assert seen == sorted(seen)


def test_steps_show_frame_after_frame_and_each_stays(each_sight: Sight, recording: Path) -> None:
    each_sight.open(recording)
    each_sight.player.seek(9_960)
    each_sight.stands(9_960)
    for count, ms in ((1, 10_000), (1, 10_040), (-3, 9_920), (-1, 9_880)):
        each_sight.player.hand.step(count)
        each_sight.stands(ms)


def test_after_steps_while_the_engine_follows_it_plays_on_from_there(opened: Sight) -> None:
    opened.player.seek(8_000)
    opened.stands(8_000)
    for _ in range(5):
        opened.player.hand.step(1)
    opened.stands(8_200)
    opened.player.play()
    opened.wait_for(lambda: 8_300 < opened.player.position_ms < 9_500)


def test_dragged_while_it_plays_the_playhead_shows_stills_and_then_plays_on(each_sight: Sight, recording: Path) -> None:
    each_sight.open(recording)
    each_sight.play_for(200)
    for ms in range(4_000, 12_000, 400):
        each_sight.player.hand.drag(ms)
        each_sight.qtbot.wait(5)
    each_sight.wait_for(lambda: (each_sight.player.position_ms, each_sight.frame) == (11_600, 290))
    each_sight.player.hand.let_go()
    each_sight.wait_for(lambda: 11_700 < each_sight.player.position_ms < 13_000)
    assert each_sight.player.is_playing


def test_a_smaller_screen_shows_the_same_frame(sight: Sight, recording: Path) -> None:
    sight.screen.resize(416, 300)
    sight.open(recording)
    sight.player.seek(4_444)
    sight.stands(4_444)
    sight.wait_for(lambda: sight.screen._picture.size() == QSize(416, 234) * sight.screen.devicePixelRatioF())
    sight.stands(4_444)


def test_the_still_and_the_engines_picture_have_the_same_colours(each_sight: Sight, tmp_path: Path) -> None:
    sight = each_sight
    engines: list[QImage] = []
    sight.player.engine.picture_changed.connect(engines.append)
    sight.open(make_recording(tmp_path / "film.mp4", seconds=1, beeps=False, matrix="ITU709"))
    still = sight.screen._picture
    sight.wait_for(lambda: bool(engines))
    assert still.size() == engines[-1].size()
    for x in range(60, 640, 60):
        for y in (30, 200, 300):
            ours, theirs = still.pixelColor(x, y), engines[-1].pixelColor(x, y)
            apart = max(abs(a - b) for a, b in zip(ours.getRgb(), theirs.getRgb(), strict=True))
            assert apart <= 4, (x, y, ours.getRgb(), theirs.getRgb())
    red = still.pixelColor(300, 300)
    assert red.red() > red.blue() + 40
