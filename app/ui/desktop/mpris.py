"""MPRIS 2.2: the recording as desktops know a player, so that their media keys reach it.

https://specifications.freedesktop.org/mpris-spec/2.2/
"""

from collections.abc import Callable
from math import isfinite
from typing import Any, Final

from app.core.timecode import MAX_MS
from app.media.engines.engine import State
from app.session.document import Document
from app.session.player import Player
from app.session.settings import RATES
from app.ui.desktop.exported import Interface, Method, Property, Refused

PATH: Final = "/org/mpris/MediaPlayer2"
ROOT: Final = "org.mpris.MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"
NO_TRACK: Final = "/org/mpris/MediaPlayer2/TrackList/NoTrack"
BACK_MS: Final = 2_000
"""Whoever has heard no more of a chapter than this goes to the one before it, else to its beginning."""


def root_interface(raise_window: Callable[[], object], quit_: Callable[[], object]) -> Interface:
    """Return what the application is and can."""
    constants: dict[str, tuple[str, Any]] = {
        "CanQuit": ("b", True),
        "CanRaise": ("b", True),
        "HasTrackList": ("b", False),
        "Identity": ("s", "Minutage"),
        "DesktopEntry": ("s", "minutage"),
        "SupportedUriSchemes": ("as", []),
        "SupportedMimeTypes": ("as", []),
    }
    return Interface(
        ROOT,
        methods={"Raise": Method(raise_window), "Quit": Method(quit_)},
        properties={name: Property(type_, lambda value=value: value) for name, (type_, value) in constants.items()},
    )


class Transport:
    """The player under the names and in the units of MPRIS: times in microseconds, the volume from 0 to 1.

    Of the text it tells the page's title, and nothing else.
    """

    def __init__(self, document: Document, player: Player) -> None:
        self._document, self._player = document, player
        self._track, self._of = 0, None  # the recordings are numbered, each time that another one comes
        self.interface = Interface(
            PLAYER,
            methods={
                "Next": Method(lambda: self._go_to_chapter(1)),
                "Previous": Method(lambda: self._go_to_chapter(-1)),
                "Pause": Method(player.pause),
                "PlayPause": Method(player.toggle),
                "Stop": Method(player.pause),  # who writes wants to go on where they were
                "Play": Method(player.play),
                "Seek": Method(self._skip, (("Offset", "x"),)),
                "SetPosition": Method(self._go_to, (("TrackId", "o"), ("Position", "x"))),
                "OpenUri": Method(_refuse_to_open, (("Uri", "s"),)),
            },
            properties=self._properties(),
            signals={"Seeked": (("Position", "x"),)},
        )

    def _properties(self) -> dict[str, Property]:
        player = self._player
        return {
            "PlaybackStatus": Property("s", self._status),
            "Rate": Property("d", lambda: player.rate, self._set_rate),
            "MinimumRate": Property("d", lambda: RATES[0]),
            "MaximumRate": Property("d", lambda: RATES[-1]),
            "Metadata": Property("a{sv}", self._metadata),
            "Volume": Property("d", self._volume, self._set_volume),
            "Position": Property("x", self.position_us, is_told=False),
            "CanGoNext": Property("b", self._has_chapters),
            "CanGoPrevious": Property("b", self._has_chapters),
            "CanPlay": Property("b", lambda: player.has_recording),
            "CanPause": Property("b", lambda: player.has_recording),
            "CanSeek": Property("b", lambda: player.has_recording),
            "CanControl": Property("b", lambda: True, is_told=False),
        }

    def told_values(self) -> dict[str, tuple[str, Any]]:
        """Return the properties whose changes are told, as they are now."""
        return {name: (one.type, one.get()) for name, one in self.interface.properties.items() if one.is_told}

    def position_us(self) -> int:
        return self._player.position_ms * 1000

    def _status(self) -> str:
        if self._player.is_playing:
            return "Playing"
        return "Paused" if self._player.state in (State.PAUSED, State.ENDED) else "Stopped"

    def _metadata(self) -> dict[str, tuple[str, Any]]:
        track = self._track_id()
        values: dict[str, tuple[str, Any]] = {"mpris:trackid": ("o", track)}
        if track != NO_TRACK:
            if self._player.duration_ms:
                values["mpris:length"] = ("x", self._player.duration_ms * 1000)
            title = self._document.project.title.encode(errors="replace").decode().replace("\0", "")
            if title:
                values["xesam:title"] = ("s", title)
        return values

    def _track_id(self) -> str:
        if not self._player.has_recording:
            return NO_TRACK
        path = self._player.engine.path
        if path != self._of:
            self._track, self._of = self._track + 1, path
        return f"/minutage/recording/{self._track}"

    def _has_chapters(self) -> bool:
        return self._player.has_recording and bool(self._document.index.chapters_between(0, MAX_MS, MAX_MS))

    def _go_to_chapter(self, direction: int) -> None:
        """Go on to the next chapter that is placed, or back; by time, for the page is not seen."""
        index, now_ms, blocks = self._document.index, self._player.position_ms, self._document.project.blocks
        if direction > 0:
            found = index.chapters_between(now_ms + 1, MAX_MS)[:1]
        else:
            found = index.chapters_between(0, now_ms - BACK_MS)[-1:]
        if found and self._player.has_recording:
            self._player.seek(blocks[found[0]].start_ms or 0)

    def _skip(self, offset_us: int) -> None:
        if self._player.has_recording:
            self._player.skip(offset_us // 1000)

    def _go_to(self, track: str, position_us: int) -> None:
        """Go there, in the recording that was meant; the specification wants all else left alone."""
        length_ms = self._player.duration_ms or MAX_MS
        if track == self._track_id() != NO_TRACK and 0 <= position_us <= length_ms * 1000:
            self._player.seek(position_us // 1000)

    def _set_rate(self, rate: float) -> None:
        if not isfinite(rate) or rate < 0:
            raise Refused("InvalidArgs", "no such rate")
        if rate == 0:  # so the specification
            self._player.pause()
        else:
            self._player.set_rate(rate)

    def _volume(self) -> float:
        sound = self._player.sound
        return 0.0 if sound.is_muted else sound.volume / 100

    def _set_volume(self, volume: float) -> None:
        if not isfinite(volume):
            raise Refused("InvalidArgs", "no such volume")
        self._player.sound.set_muted(False)
        self._player.sound.set_volume(round(min(1.0, max(0.0, volume)) * 100))


def _refuse_to_open(_uri: str) -> None:
    raise Refused("NotSupported", "Minutage opens files only from its own window")
