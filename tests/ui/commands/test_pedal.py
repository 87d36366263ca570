"""A pedal, or the play key, that plays as long as it is down.

`QTest` presses a key in a window, which runs the shortcuts as a keyboard does; repeats are made by hand.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.actions.build import keys_of
from app.ui.actions.table import ACTIONS
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import ALT, CTRL, RECORDING, Press

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
PLAY_KEYS = [one[0] for one in keys_of(next(spec for spec in ACTIONS if spec.id == "play.toggle"))]
MODIFIERS = {CTRL: Key.Key_Control, ALT: Key.Key_Alt}


@pytest.fixture(autouse=True)
def recording(window: MainWindow, player: Player, settings: SettingsStore) -> None:
    """Twenty seconds of it, paused at the beginning, and a pedal."""
    player.open(RECORDING)
    settings.change(plays_while_held=True)
    window.transcript.setFocus()


@pytest.fixture
def down(window: MainWindow) -> Callable[..., None]:
    return lambda key, modifier=NONE: QTest.keyPress(window.windowHandle(), key, modifier)


@pytest.fixture
def up(window: MainWindow) -> Callable[..., None]:
    return lambda key, modifier=NONE: QTest.keyRelease(window.windowHandle(), key, modifier)


@pytest.fixture
def pauses(player: Player, qtbot: QtBot) -> Callable[[], None]:
    """Wait until it is paused: at once, but for what may be a repeat."""
    return lambda: qtbot.waitUntil(lambda: not player.is_playing)


def repeat(window: MainWindow, key: Qt.Key, text: str = "") -> None:
    """Send what X11 makes of a key that stays down: a release and a press, both marked as a repeat."""
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, NONE, text, True)
        QGuiApplication.sendEvent(window.windowHandle(), event)


@pytest.mark.parametrize("combination", PLAY_KEYS, ids=lambda one: QKeySequence(one).toString())
def test_each_play_key_plays_while_it_is_down_and_pauses_when_it_comes_up(
    combination, window, player, down, up, qtbot
) -> None:
    key, modifier = combination.key(), combination.keyboardModifiers()
    for _ in range(2):
        down(key, modifier)
        assert player.is_playing
        up(key, modifier)
        qtbot.waitUntil(lambda: not window.pedal.is_down)
        assert not player.is_playing


def test_while_one_play_key_is_down_another_says_nothing(player: Player, down: Press, up: Press, pauses: Press) -> None:
    down(Key.Key_F4)
    down(Key.Key_Space, CTRL)
    up(Key.Key_Space, CTRL)
    assert player.is_playing
    up(Key.Key_F4)
    pauses()


def test_where_it_is_not_chosen_the_key_toggles_at_the_press_and_its_release_says_nothing(
    player: Player, settings: SettingsStore, down: Press, up: Press
) -> None:
    settings.change(plays_while_held=False)
    down(Key.Key_F4)
    up(Key.Key_F4)
    assert player.is_playing
    down(Key.Key_F4)
    assert not player.is_playing


def test_a_key_that_repeats_itself_is_one_that_is_held(
    window: MainWindow, player: Player, down: Press, up: Press, pauses: Press
) -> None:
    told: list[State] = []
    player.state_changed.connect(told.append)
    down(Key.Key_F4)
    for _ in range(5):
        repeat(window, Key.Key_F4)
    assert told == [State.PLAYING]
    up(Key.Key_F4)
    pauses()
    assert told == [State.PLAYING, State.PAUSED]


def test_a_repeat_that_qt_did_not_know_for_one_is_one_all_the_same(player: Player, down: Press, up: Press) -> None:
    told: list[State] = []
    player.state_changed.connect(told.append)
    down(Key.Key_F4)
    for _ in range(5):
        up(Key.Key_F4)
        down(Key.Key_F4)
    assert told == [State.PLAYING]


@pytest.mark.parametrize("first", [Key.Key_Control, Key.Key_Space])
def test_of_two_keys_either_ends_it_and_nothing_is_written(
    first: Qt.Key, window: MainWindow, document: Document, player: Player, down: Press, up: Press, pauses: Press
) -> None:
    before = document.project
    down(Key.Key_Control)
    down(Key.Key_Space, CTRL)
    assert player.is_playing
    up(first, CTRL)
    pauses()
    if first == Key.Key_Control:  # the bar is still down, and without Ctrl it would write
        for _ in range(3):
            repeat(window, Key.Key_Space, " ")
            up(Key.Key_Space)  # as Qt takes a repeat that it does not know
            down(Key.Key_Space)
        up(Key.Key_Space)
    else:
        up(Key.Key_Control)
    assert not player.is_playing
    assert document.project is before


def test_other_keys_are_the_text_s_while_the_pedal_is_down(
    window: MainWindow, document: Document, player: Player, down: Press, up: Press, pauses: Press
) -> None:
    window.transcript.go_to_block(0)
    down(Key.Key_F4)
    for key in (Key.Key_A, Key.Key_B, Key.Key_Space):
        down(key)
        up(key)
        assert player.is_playing
    up(Key.Key_F4)
    pauses()
    down(Key.Key_C)
    assert document.project.blocks[0].text.startswith("ab c")


def test_esc_the_menu_and_the_button_go_on_to_toggle(
    window: MainWindow, player: Player, down: Press, up: Press, pauses: Press
) -> None:
    down(Key.Key_Escape)
    up(Key.Key_Escape)
    assert player.is_playing
    window.actions_by_id["play.toggle"].trigger()
    assert not player.is_playing
    window.player_pane.transport.play.click()
    assert player.is_playing
    down(Key.Key_F4)  # it plays already: the pedal holds it, and pauses it
    assert player.is_playing
    up(Key.Key_F4)
    pauses()


def test_a_window_that_loses_the_focus_pauses_and_what_comes_after_is_not_its(
    window: MainWindow, player: Player, down: Press, up: Press, qtbot: QtBot
) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    down(Key.Key_F4)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    assert not player.is_playing
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    player.play()
    up(Key.Key_F4)
    assert player.is_playing


def test_the_end_of_the_recording_is_the_end_also_for_a_foot_that_stays_down(
    window: MainWindow, player: Player, engine: FakeEngine, down: Press, up: Press, qtbot: QtBot
) -> None:
    down(Key.Key_F4)
    engine.advance(25_000)
    assert player.state is State.ENDED
    up(Key.Key_F4)
    qtbot.waitUntil(lambda: not window.pedal.is_down)
    assert player.state is State.ENDED
    down(Key.Key_F4)
    assert player.is_playing


def test_the_pedals_for_back_and_forward_repeat_while_they_are_down(
    window: MainWindow, player: Player, engine: FakeEngine
) -> None:
    for id_ in ("play.back", "play.forward", "play.back_far", "play.forward_far"):
        assert window.actions_by_id[id_].autoRepeat(), id_
    assert not window.actions_by_id["play.toggle"].autoRepeat()
