"""Media keys over a real bus, called by another program, which tells the types that it is given."""

import logging
import os
import socket
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.edits import Step, assign
from app.core.project import Project
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import RATES
from app.ui.desktop.media_keys import ADDRESS, NAME, MediaKeys
from tests.buses import PATH, PLAYER, PROPERTIES, Bus

pytestmark = pytest.mark.skipif("sys.platform != 'linux'", reason="MPRIS is what desktops on Linux speak")
ROOT = "org.mpris.MediaPlayer2"
Begin = Callable[..., MediaKeys]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CanQuit", "boolean true"),
        ("CanRaise", "boolean true"),
        ("HasTrackList", "boolean false"),
        ("Identity", 'string "Minutage"'),
        ("DesktopEntry", 'string "minutage"'),
        ("SupportedUriSchemes", "array [ ]"),
        ("SupportedMimeTypes", "array [ ]"),
    ],
)
def test_it_says_what_it_is(keys: MediaKeys, bus: Bus, name: str, value: str) -> None:
    assert bus.get(name, ROOT) == value


def test_every_property_of_the_player_has_the_type_that_is_promised(keys: MediaKeys, bus: Bus, player: Player) -> None:
    player.seek(1_234)
    told = {name: bus.get(name) for name in keys._transport.interface.properties}
    assert told.pop("Metadata") == (
        'array [ dict entry( string "mpris:trackid" variant object path "/minutage/recording/1" ) '
        'dict entry( string "mpris:length" variant int64 20000000 ) '
        'dict entry( string "xesam:title" variant string "La lecture à voix haute" ) ]'
    )
    assert told == {
        "PlaybackStatus": 'string "Paused"',
        "Rate": "double 1",
        "MinimumRate": f"double {RATES[0]:g}",
        "MaximumRate": f"double {RATES[-1]:g}",
        "Volume": "double 1",
        "Position": "int64 1234000",
        **dict.fromkeys(("CanGoNext", "CanGoPrevious", "CanPlay", "CanPause", "CanSeek", "CanControl"), "boolean true"),
    }


def test_a_time_beyond_what_32_bits_hold_is_told_as_well(keys: MediaKeys, bus: Bus, player: Player) -> None:
    player.eject()
    player.seek(3_600_000)
    assert bus.get("Position") == "int64 3600000000"


def test_of_the_text_and_the_speakers_nothing_is_told(
    keys: MediaKeys, bus: Bus, document: Document, player: Player
) -> None:
    player.play()
    told = bus.ask(NAME, PATH, f"{PROPERTIES}.GetAll", "string:") + str([bus.get(one) for one in ("Metadata",)])
    assert "La lecture à voix haute" in told
    words = [block.text for block in document.project.blocks] + [one.name for one in document.project.speakers]
    assert not [one for one in words if one[:20] in told]


def test_the_keys_play_pause_and_stop(keys: MediaKeys, bus: Bus, player: Player, engine: FakeEngine) -> None:
    states = []
    for method in ("Play", "Play", "PlayPause", "PlayPause", "Pause", "Pause", "Play"):
        assert bus.call(method) == ""
        states.append(player.is_playing)
    assert states == [True, True, False, True, False, False, True]
    engine.advance(5_000)
    bus.call("Stop")
    assert (player.is_playing, player.position_ms) == (False, 5_000)  # who writes wants to go on there


def test_they_skip_and_go_to_a_time(keys: MediaKeys, bus: Bus, player: Player) -> None:
    came_to = []
    for offset in (5_000_000, 2_500_000, -1_000_000, -60_000_000, 3_600_000_000):
        bus.call("Seek", f"int64:{offset}")
        came_to.append(player.position_ms)
    assert came_to == [5_000, 7_500, 6_500, 0, 20_000]
    for track, ms in (("1", 4_000), ("2", 9_000), ("1", -1), ("1", 20_001)):
        bus.call("SetPosition", f"objpath:/minutage/recording/{track}", f"int64:{ms * 1000}")
        assert player.position_ms == 4_000  # another recording was meant, or no time of this one


def test_next_and_previous_go_by_the_chapters_that_are_placed(
    keys: MediaKeys, bus: Bus, document: Document, player: Player
) -> None:
    places = {"b2": 0, "b4": 5_000, "b8": 12_000}
    blocks = [replace(one, start_ms=places.get(one.id, one.start_ms)) for one in document.project.blocks]
    document.open(replace(document.project, blocks=tuple(blocks)))
    came_to = []
    for method in ("Next", "Next", "Next", "Previous", "Previous", "Previous"):
        bus.call(method)
        came_to.append(player.position_ms)
    assert came_to == [5_000, 12_000, 12_000, 5_000, 0, 0]
    player.seek(9_000)
    bus.call("Previous")
    assert player.position_ms == 5_000  # to the beginning of the one that is heard


def test_what_changes_is_told_and_typing_tells_nothing(
    keys: MediaKeys, bus: Bus, document: Document, player: Player, qtbot: QtBot
) -> None:
    bus.listen()
    player.play()
    qtbot.waitUntil(lambda: 'string "PlaybackStatus" variant string "Playing"' in bus.heard())
    player.set_rate(1.5)
    qtbot.waitUntil(lambda: 'string "Rate" variant double 1.5' in bus.heard())
    player.sound.set_volume(40)
    qtbot.waitUntil(lambda: 'string "Volume" variant double 0.4' in bus.heard())
    document.do(Step("Title", (assign(document.project, "title", "Un autre titre"),)))
    qtbot.waitUntil(lambda: 'variant string "Un autre titre"' in bus.heard())
    player.seek(7_000)
    qtbot.waitUntil(lambda: "member=Seeked int64 7000000" in bus.heard())
    assert bus.heard().count("member=PropertiesChanged") == 4
    assert bus.heard().count(f'string "{PLAYER}" array [') == 4


def test_a_scrub_is_told_once_in_a_while(
    keys: MediaKeys, bus: Bus, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    bus.listen()
    for ms in range(0, 6_000, 10):
        player.seek(ms)
    qtbot.waitUntil(lambda: "member=Seeked int64 5990000" in bus.heard())
    assert bus.heard().count("member=Seeked") < 10


def test_without_a_recording_there_is_nothing_to_play(
    keys: MediaKeys, bus: Bus, document: Document, player: Player
) -> None:
    player.eject()
    assert bus.get("PlaybackStatus") == 'string "Stopped"'
    assert bus.get("Metadata") == (
        f'array [ dict entry( string "mpris:trackid" variant object path "{PATH}/TrackList/NoTrack" ) ]'
    )
    assert {bus.get(one) for one in ("CanPlay", "CanSeek", "CanGoNext")} == {"boolean false"}
    for method in ("Play", "PlayPause", "Next", "Previous"):
        assert bus.call(method) == ""
    assert (player.state, player.position_ms) == (State.EMPTY, 0)


def test_another_recording_is_another_track(keys: MediaKeys, bus: Bus, player: Player) -> None:
    assert "/recording/1" in bus.get("Metadata")
    player.open(Path("entretien.mp4"))
    assert "/recording/2" in bus.get("Metadata")


def test_a_title_that_the_bus_can_t_carry_is_told_as_far_as_it_can(
    keys: MediaKeys, bus: Bus, document: Document
) -> None:
    document.open(Project(title="nul\0 et moitié \ud83c"))
    assert 'variant string "nul et moitié ?"' in bus.get("Metadata")


def test_the_speed_and_the_volume_are_set_within_what_there_is(keys: MediaKeys, bus: Bus, player: Player) -> None:
    player.sound.set_muted(True)
    assert bus.get("Volume") == "double 0"
    for value, volume in (("0.25", 25), ("7", 100), ("-1", 0)):
        bus.set("Volume", f"double:{value}")
        assert (player.sound.volume, player.sound.is_muted) == (volume, False)
    for value, rate in (("1.25", 1.25), ("9", RATES[-1]), ("0.01", RATES[0])):
        bus.set("Rate", f"double:{value}")
        assert player.rate == rate
    player.play()
    bus.set("Rate", "double:0")
    assert (player.is_playing, player.rate) == (False, RATES[0])


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (("call", "OpenUri", "string:file:///etc/hostname"), "NotSupported"),
        (("call", "Rewind"), "UnknownMethod"),
        (("call", "Seek", "int32:5"), "InvalidArgs"),
        (("call", "Seek"), "InvalidArgs"),
        (("set", "Volume", "int32:1"), "InvalidArgs"),
        (("set", "Volume", "double:nan"), "InvalidArgs"),
        (("set", "Rate", "double:-1"), "InvalidArgs"),
        (("set", "Position", "int64:1"), "PropertyReadOnly"),
        (("get", "Shuffle"), "UnknownProperty"),
        (("get", "Position", "org.example"), "UnknownInterface"),
        (("ask", NAME, "/elsewhere", f"{PLAYER}.Play"), "UnknownObject"),
        (("ask", NAME, PATH, f"{PROPERTIES}.Get", "int32:1"), "UnknownMethod"),
    ],
    ids=lambda one: "-".join(one) if isinstance(one, tuple) else one,
)
def test_what_it_does_not_do_is_refused_in_words_and_changes_nothing(
    keys: MediaKeys, bus: Bus, player: Player, asked: tuple[str, ...], error: str
) -> None:
    path, *rest = asked
    answer = getattr(bus, path)(*rest)
    assert answer.startswith(f"Error org.freedesktop.DBus.Error.{error}: ")
    assert (player.position_ms, player.sound.volume, player.is_playing) == (0, 100, False)
    assert player.engine.path == Path("table ronde.mp4")


def test_it_is_found_from_the_top_and_describes_itself(keys: MediaKeys, bus: Bus) -> None:
    introspect = "org.freedesktop.DBus.Introspectable.Introspect"
    for path, child in (("/", "org"), ("/org", "mpris"), ("/org/mpris", "MediaPlayer2")):
        assert f'<node name="{child}"/>' in bus.ask(NAME, path, introspect)
    told = bus.ask(NAME, PATH, introspect)
    assert '<arg name="Position" type="x" direction="in"/>' in told
    assert '<property name="Metadata" type="a{sv}" access="read">' in told


def test_a_second_window_has_a_name_of_its_own(keys: MediaKeys, begin: Begin, bus: Bus) -> None:
    begin()
    bus.wait_for(f"{NAME}.instance{os.getpid()}")
    assert sorted(bus.names()) == [NAME, f"{NAME}.instance{os.getpid()}"]


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_raise_shows_the_window_that_was_put_away_and_quit_closes_it(begin: Begin, bus: Bus, qtbot: QtBot) -> None:
    window = QWidget()
    begin(window)
    bus.wait_for(NAME)
    window.showMinimized()
    QGuiApplication.sync()  # else what an X server still has to tell of it may come after the raising
    assert window.isMinimized()
    assert bus.ask(NAME, PATH, f"{ROOT}.Raise") == ""
    qtbot.waitUntil(lambda: window.isVisible() and not window.isMinimized())
    assert bus.ask(NAME, PATH, f"{ROOT}.Quit") == ""
    qtbot.waitUntil(lambda: not window.isVisible())


def test_who_leaves_gives_the_name_back(keys: MediaKeys, bus: Bus, player: Player, qtbot: QtBot) -> None:
    keys.close()
    qtbot.waitUntil(lambda: bus.names() == [])
    player.play()
    player.seek(3_000)
    qtbot.waitUntil(lambda: not keys._soon.isActive())


def test_a_bus_that_goes_takes_the_media_keys_with_it_and_nothing_else(
    keys: MediaKeys, bus: Bus, player: Player, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    bus.end()
    qtbot.waitUntil(lambda: "no media keys: the bus has gone" in caplog.text)
    player.play()
    qtbot.waitUntil(lambda: not keys._soon.isActive())
    assert player.is_playing


@pytest.mark.parametrize(
    "address",
    ["", "disabled:", "nonsense", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "unixexec:path=/bin/true"],
)
def test_where_there_is_no_bus_nothing_happens_and_one_line_is_logged(
    begin: Begin, address: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setenv(ADDRESS, address)
    keys = begin()
    qtbot.waitUntil(lambda: caplog.text.count("no media keys") == 1)
    assert keys._bus is None


@pytest.mark.parametrize("said", [b"REJECTED\r\n", b"HTTP/1.1 400\r\n\r\n", b"OK 1\r\n" + b"\xff" * 64, b"x" * 9_000])
def test_something_that_is_no_bus_is_left_alone(
    begin: Begin,
    said: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    with ExitStack() as stack:
        server = stack.enter_context(socket.socket(socket.AF_UNIX))
        server.bind(str(tmp_path / "s"))
        server.listen()
        server.setblocking(False)

        def answered() -> bool:
            with suppress(BlockingIOError):
                connection, _ = server.accept()
                stack.enter_context(connection).sendall(said)
            return "no media keys" in caplog.text

        monkeypatch.setenv(ADDRESS, f"unix:path={tmp_path / 's'}")
        begin()
        qtbot.waitUntil(answered)
