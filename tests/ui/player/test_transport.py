import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.core.project import Project, Recording
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import RATES
from app.ui.player.transport import Transport
from app.ui.theme import READABLE, Theme, contrast, load_theme
from tests.ui.player.conftest import LENGTH_MS

MINUTE = 60_000


@pytest.fixture
def transport(opened: Player, theme: Theme, qtbot: QtBot) -> Transport:
    """As wide as in the window; the recording is open, at its start."""
    transport = Transport(opened, theme)
    qtbot.addWidget(transport)
    transport.resize(416, 50)
    transport.show()
    qtbot.waitExposed(transport)
    return transport


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def looks(button: QToolButton) -> QImage:
    return button.icon().pixmap(20).toImage()


# Playing


def test_the_button_plays_and_pauses_and_says_which(transport: Transport, player: Player) -> None:
    transport.set_shortcut_hints({"play.toggle": "F4"})
    play_icon = looks(transport.play)
    assert (transport.play.accessibleName(), transport.play.toolTip()) == ("Play", "Play (F4)")
    click(transport.play)
    assert player.is_playing
    assert (transport.play.accessibleName(), transport.play.toolTip()) == ("Pause", "Pause (F4)")
    assert looks(transport.play) != play_icon
    click(transport.play)
    assert not player.is_playing
    assert transport.play.accessibleName() == "Play"
    assert looks(transport.play) == play_icon


def test_it_says_play_again_after_the_end(transport: Transport, player: Player, engine: FakeEngine) -> None:
    player.play_from(LENGTH_MS - 500)
    engine.advance(1_000)
    assert transport.play.accessibleName() == "Play"


def test_without_a_recording_nothing_can_be_played(transport: Transport, player: Player) -> None:
    assert transport.play.isEnabled()
    player.close()
    assert not transport.play.isEnabled()
    assert transport.duration.text() == ""


@pytest.mark.parametrize(
    ("at", "text", "ms"), [(0, "−10", -10_000), (1, "−2", -2_000), (2, "+2", 2_000), (3, "+10", 10_000)]
)
def test_a_step_moves_the_playhead_by_its_seconds(
    transport: Transport, player: Player, at: int, text: str, ms: int
) -> None:
    player.seek(MINUTE)
    assert transport.steps[at].text() == text
    click(transport.steps[at])
    assert player.position_ms == MINUTE + ms


# Times


def test_times_are_shown_in_whole_seconds(transport: Transport, player: Player) -> None:
    assert (transport.position.text(), transport.duration.text()) == ("0:00", "/ 1:05:00")
    player.seek(59_999)
    assert transport.position.text() == "0:59"
    player.seek(3_723_400)
    assert transport.position.text() == "1:02:03"


def test_the_playhead_is_shown_while_it_plays(
    transport: Transport, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    player.play()
    engine.advance(7_100)
    qtbot.waitUntil(lambda: transport.position.text() == "0:07")


def test_the_length_that_the_project_knows_is_shown_before_the_engine_knows_one(
    document: Document, player: Player, theme: Theme, qtbot: QtBot
) -> None:
    document.open(Project(recording=Recording("/film.mp4", duration_ms=125_900)))
    transport = Transport(player, theme)
    qtbot.addWidget(transport)
    assert transport.duration.text() == "/ 2:05"


# Speed


def test_a_speed_is_chosen_from_the_menu(transport: Transport, player: Player, engine: FakeEngine) -> None:
    actions = transport.speed.menu().actions()
    assert [action.data() for action in actions] == list(RATES)
    actions[RATES.index(1.25)].trigger()
    assert (player.rate, engine.rate) == (1.25, 1.25)
    assert transport.speed.text() == "1.25 ×"


def test_a_speed_that_a_key_chose_is_shown(transport: Transport, player: Player) -> None:
    assert transport.speed.text() == "1.0 ×"
    player.faster()
    assert transport.speed.text() == "1.1 ×"
    assert [action.data() for action in transport.speed.menu().actions() if action.isChecked()] == [1.1]


def test_the_menu_shows_the_speed_that_is_chosen_again(transport: Transport) -> None:
    normal = transport.speed.menu().actions()[RATES.index(1.0)]
    normal.trigger()
    assert normal.isChecked()


# Volume


def test_the_slider_sets_the_volume(transport: Transport, player: Player, engine: FakeEngine) -> None:
    transport.slider.setFocus()
    QTest.keyClick(transport.slider, Qt.Key.Key_Home)
    assert (player.sound.volume, engine.volume) == (0, 0)
    player.sound.set_volume(40)
    assert (transport.slider.value(), engine.volume) == (40, 40)


def test_muting_keeps_the_volume_and_shows(transport: Transport, player: Player, engine: FakeEngine) -> None:
    heard = looks(transport.volume)
    transport.mute.trigger()
    assert (player.sound.is_muted, engine.is_muted, engine.volume) == (True, True, 80)
    assert looks(transport.volume) != heard
    player.sound.set_muted(False)
    assert not transport.mute.isChecked()
    assert looks(transport.volume) == heard


# Hands and eyes


def test_every_control_has_a_name_and_tells_its_keys(transport: Transport) -> None:
    ids = ("play.back_far", "play.back", "play.forward", "play.forward_far")
    transport.set_shortcut_hints({one: f"F{at}" for at, one in enumerate(ids)} | {"play.faster": "Ctrl+Up"})
    assert [button.toolTip() for button in transport.steps] == [
        "Back 10 s (F0)",
        "Back 2 s (F1)",
        "Forward 2 s (F2)",
        "Forward 10 s (F3)",
    ]
    assert transport.speed.toolTip() == "Speed (Ctrl+Up)"
    assert (transport.volume.toolTip(), transport.slider.accessibleName()) == ("Volume", "Volume")
    assert all(button.accessibleName() for button in transport.findChildren(QToolButton))
    assert (transport.position.accessibleName(), transport.duration.accessibleName()) == ("Playhead", "Length")


def test_tab_goes_through_the_buttons_and_a_click_leaves_the_focus_where_it_is(
    transport: Transport, qtbot: QtBot
) -> None:
    order = [transport.play, *transport.steps, transport.speed, transport.volume]
    transport.activateWindow()
    transport.play.setFocus()
    qtbot.waitUntil(transport.play.hasFocus)
    click(transport.steps[0])
    assert transport.play.hasFocus()
    for button in order[1:]:
        QTest.keyClick(transport.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_every_button_shows_that_the_keys_are_its(transport: Transport, theme: Theme, qtbot: QtBot) -> None:
    transport.activateWindow()
    for button in (*transport.steps, transport.speed, transport.volume):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(button.hasFocus)
        image = transport.grab(button.geometry()).toImage()
        assert image.pixelColor(image.width() // 2, 0) == theme.accent, button.accessibleName()


def test_the_bar_does_not_grow_while_it_plays(transport: Transport, player: Player) -> None:
    before = transport.minimumSizeHint().width()
    player.seek(LENGTH_MS)
    assert transport.position.text() == "1:05:00"
    assert transport.minimumSizeHint().width() == before


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_can_be_read_by_day_and_by_night(transport: Transport, name: str) -> None:
    theme = load_theme(name)
    transport.set_theme(theme)
    ground = transport.grab().toImage().pixelColor(QPoint(2, 4))
    assert ground == theme.panel
    for label in transport.findChildren(QLabel):
        assert contrast(label.palette().color(label.foregroundRole()), ground) >= READABLE


def test_what_stands_has_its_time_to_the_millisecond(transport: Transport, opened: Player, engine: FakeEngine) -> None:
    opened.seek(8_560)
    assert (transport.position.text(), transport.fraction.text()) == ("0:08", ".560")
    assert transport.fraction.isVisible()
    opened.play()
    assert not transport.fraction.isVisible()


def test_where_there_is_no_room_the_length_gives_way_to_it(transport: Transport, opened: Player, qtbot: QtBot) -> None:
    transport.resize(900, 50)
    assert transport.duration.isVisible()
    transport.resize(transport.minimumSizeHint().width(), 50)
    assert not transport.duration.isVisible()
    opened.play()
    qtbot.waitUntil(transport.duration.isVisible)
    opened.pause()
    transport.resize(900, 50)
    assert transport.duration.isVisible()
