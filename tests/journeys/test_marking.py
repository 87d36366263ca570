"""An editor marks what is seen: while it plays, frame by frame, and by nudging; all of it read from the screen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.media.engines.engine import State
from app.media.files.probe import recording_of
from app.storage.project_file import save_project
from app.ui.app import Minutage
from app.ui.main_window import MainWindow
from tests.barcode import read_barcode

FRAME_MS = 40
FIRST, BECAUSE = 3, 4
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def opened(minutage: Minutage, project: Project, recording: Path, tmp_path: Path, qtbot: QtBot) -> Minutage:
    """Minutage with the round table and its recording open, its first frame on the screen."""
    path = tmp_path / "table ronde.minutage.json"
    save_project(replace(project, recording=recording_of(recording)), path)
    minutage.window.commands.opens.open_paths([path])
    qtbot.waitUntil(lambda: minutage.player.state is State.PAUSED, timeout=10_000)
    qtbot.waitUntil(lambda: frame(minutage.window) == 0, timeout=10_000)
    return minutage


def frame(window: MainWindow) -> int | None:
    """Return the number of the frame that is on the screen; None while there is none."""
    screen = window.player_pane.picture
    if screen.picture_rect.isEmpty():
        return None
    ratio = screen.devicePixelRatioF()
    rect = (round(one * ratio) for one in screen.picture_rect.getRect())  # type: ignore[misc]
    return read_barcode(screen.grab().toImage().copy(*rect))


def start_ms(minutage: Minutage, at: int) -> int | None:
    return minutage.document.project.blocks[at].start_ms


def test_an_editor_marks_the_frame_that_is_seen(opened: Minutage, qtbot: QtBot, press: Press) -> None:
    window, player = opened.window, opened.player
    window.transcript.setFocus()

    # Mark while it plays: what is on the screen at the press. Neither is ever more than a frame or two from the other.
    window.transcript.go_to_block(FIRST)
    press(Key.Key_F4)
    qtbot.waitUntil(lambda: player.is_playing and player.position_ms > 1_500, timeout=10_000)
    seen = frame(window)
    press(Key.Key_J, CONTROL)
    marked_ms = start_ms(opened, FIRST)
    assert seen is not None
    assert marked_ms is not None
    assert abs(marked_ms - seen * FRAME_MS) <= 4 * FRAME_MS  # a busy machine paints late; the figures are benchmarks

    # Stand, and go on frame by frame: what is seen is what is marked.
    press(Key.Key_F4)
    qtbot.waitUntil(lambda: player.position_ms % FRAME_MS == 0 and frame(window) == player.position_ms // FRAME_MS)
    stood = player.position_ms // FRAME_MS
    for key, expected in ((Key.Key_PageDown, stood + 1), (Key.Key_PageDown, stood + 2), (Key.Key_PageUp, stood + 1)):
        press(key, ALT)
        qtbot.waitUntil(lambda expected=expected: frame(window) == expected)  # type: ignore[misc]
    press(Key.Key_J, CONTROL)
    assert start_ms(opened, FIRST) == (stood + 1) * FRAME_MS

    # Nudge another mark: its frame is on the screen.
    window.transcript.go_to_block(BECAUSE)
    for _ in range(3):
        press(Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: frame(window) == 147)
    assert (start_ms(opened, BECAUSE), player.position_ms) == (147 * FRAME_MS, 147 * FRAME_MS)
    press(Key.Key_Z, CONTROL)
    assert start_ms(opened, BECAUSE) == 150 * FRAME_MS


def test_an_editor_drags_the_playhead_and_sees_every_place_on_the_way(opened: Minutage, qtbot: QtBot) -> None:
    window, player = opened.window, opened.player
    timeline, ruler = window.timeline, window.timeline.scene.rows.ruler.center().y()
    places = [QPoint(timeline.scene.x_of(ms), ruler) for ms in (2_000, 6_000, 15_000, 9_000)]
    player.play()
    qtbot.waitUntil(lambda: player.is_playing and player.position_ms > 200, timeout=10_000)

    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(timeline, place)
        expected = timeline.scene.scale.to_ms(place.x()) // FRAME_MS
        qtbot.waitUntil(lambda expected=expected: frame(window) == expected)  # type: ignore[misc]
        assert not player.is_playing
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=places[-1])
    qtbot.waitUntil(lambda: player.is_playing and 9_100 < player.position_ms < 12_000, timeout=10_000)
    player.pause()
