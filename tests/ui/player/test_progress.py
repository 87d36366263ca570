"""The line that shows where the playhead is: by hand, by keys, and for those who can't see it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.blocks import CHAPTER, Block
from app.core.project import Recording
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.player.progress import Progress
from app.ui.theme import Theme
from tests.ui.player.conftest import LENGTH_MS

Key = Qt.Key
MINUTE = 60_000


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """What it stands in."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(400, 40)
    return holder


@pytest.fixture
def line(document: Document, player: Player, theme: Theme, holder: QWidget, qtbot: QtBot) -> Progress:
    line = Progress(document, player, theme, holder)
    line.resize(400, line.sizeHint().height())
    holder.show()
    qtbot.waitExposed(holder)
    return line


def told(line: Progress) -> tuple[object, object, object]:
    """Return what a screen reader hears: the role, how far it is, and in words."""
    seen = QAccessible.queryAccessibleInterface(line)
    assert seen is not None
    return seen.role(), seen.valueInterface().currentValue(), seen.text(QAccessible.Text.Description)


def test_where_it_is_can_be_heard(line: Progress, opened: Player, engine: FakeEngine) -> None:
    opened.seek(90_500)
    assert told(line) == (QAccessible.Role.Slider, 90, "1:30 of 1:05:00")
    opened.play()
    engine.advance(2_000)
    opened.pause()
    assert told(line)[1:] == (92, "1:32 of 1:05:00")
    assert line.maximum() == LENGTH_MS // 1000


def test_a_screen_reader_moves_it(line: Progress, opened: Player) -> None:
    seen = QAccessible.queryAccessibleInterface(line)
    assert seen is not None
    seen.valueInterface().setCurrentValue(60)
    assert opened.position_ms == MINUTE


def test_playing_is_no_seek(line: Progress, opened: Player, engine: FakeEngine) -> None:
    sought: list[int] = []
    opened.sought.connect(sought.append)
    opened.play()
    engine.advance(3_000)
    opened.pause()
    assert line.value() == 3
    assert sought == []


@pytest.mark.parametrize(
    ("key", "ms"), [(Key.Key_Up, 2_000), (Key.Key_Down, -2_000), (Key.Key_PageUp, 10_000), (Key.Key_PageDown, -10_000)]
)
def test_it_has_the_keys_of_a_slider(line: Progress, opened: Player, key: Key, ms: int) -> None:
    opened.seek(MINUTE + 345)
    line.setFocus()
    QTest.keyClick(line, key)
    assert opened.position_ms == MINUTE + 345 + ms


def test_the_keys_of_the_picture_go_on_to_it(line: Progress, opened: Player, holder: QWidget) -> None:
    reached: list[int] = []
    holder.keyPressEvent = lambda event: reached.append(event.key())  # type: ignore[method-assign]
    keys = [Key.Key_Space, Key.Key_J, Key.Key_L, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_M]
    for key in keys:
        QTest.keyClick(line, key)
    assert reached == keys
    assert opened.position_ms == 0


def test_it_comes_by_tab_and_shows_that_it_has_the_focus(line: Progress, opened: Player, qtbot: QtBot) -> None:
    assert line.focusPolicy() is Qt.FocusPolicy.TabFocus
    line.window().activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    focused = line.grab().toImage()
    line.clearFocus()
    assert line.grab().toImage() != focused


def test_the_hand_moves_the_playhead(line: Progress, opened: Player) -> None:
    y = line.height() // 2
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(30 * MINUTE)), y))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(30 * MINUTE)), y))
    assert opened.position_ms == pytest.approx(30 * MINUTE, abs=10_000)


def test_a_hand_on_it_moves_nothing_while_no_length_is_known(
    line: Progress, player: Player, engine: FakeEngine
) -> None:
    player.open(Path("direct.mkv"))
    player.seek(MINUTE)
    engine._duration_ms = 0  # as that of a recording that is being measured
    engine.duration_changed.emit(0)
    assert player.duration_ms is None
    for press in (QTest.mousePress, QTest.mouseRelease, QTest.mouseDClick):
        press(line, Qt.MouseButton.LeftButton, pos=QPoint(200, 9))
    QTest.mouseMove(line, QPoint(300, 9))
    assert player.position_ms == MINUTE
    assert told(line)[1:] == (0, "1:00")


def test_a_length_that_the_project_learns_later_is_taken(line: Progress, document: Document, player: Player) -> None:
    document.open(replace(document.project, recording=Recording("/direct.mkv", duration_ms=2 * MINUTE)))
    assert line.maximum() == 120


class Paints(QObject):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_a_key_in_the_text_paints_nothing_here_and_a_mark_that_moves_does(
    line: Progress, opened: Player, document: Document, qtbot: QtBot
) -> None:
    qtbot.wait(50)
    paints = Paints(line)
    document.do(turns.set_text(document.project, 4, "Autrement."))
    qtbot.wait(50)
    assert paints.count == 0
    document.do(marks.place_mark(document.project, 3, 5_000))
    qtbot.waitUntil(lambda: paints.count > 0)
    assert line._ticks() == [5_000]


def test_of_a_crowd_of_chapters_it_shows_as_many_as_there_is_room_for(
    line: Progress, opened: Player, document: Document
) -> None:
    crowd = tuple(Block(f"c{at}", CHAPTER, "", start_ms=at * LENGTH_MS // 5_000) for at in range(5_000))
    document.open(replace(document.project, blocks=crowd))
    shown = line._ticks()
    assert 100 < len(shown) <= line.width()
    assert shown == sorted(shown)
