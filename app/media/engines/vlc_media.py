"""One recording in libVLC: its media player, its events and its pictures."""

import os
import time
from pathlib import Path
from threading import Thread
from typing import Any, Final

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage

from app.media.engines.vlc_picture import Pictures
from app.media.files.guard import Container
from app.media.files.probe import Outline

_EVENTS: Final = ("Buffering", "EncounteredError", "EndReached", "Paused", "TimeChanged")
_FREED: Final = "Freed"
_STOPPED: Final = "Stopped"
_NEVER: Final = float("inf")

LATE_MS: Final = 22
LATER_MS: Final = 11.5
"""At another rate than 1 libVLC stretches the sound, and plays it so late, and so much later for each time that it is
faster, in ms of the recording; measured from 0.25 to 4. It is told to play it earlier by as much."""


class VlcMedia(QObject):
    """Plays one recording from `start` to `close`; every signal comes in the GUI thread.

    `close` may be called in any thread, and waits there; everything else in the GUI thread, before that.

    libVLC is not to be called from its own callbacks: these only take the time and emit a
    signal that is queued.

    FFmpeg's demuxer reads everything. Of libVLC's own, the one for MP4 puts seeks at another
    rate than 1 seconds off and then takes seconds to stop, the one for MP3 seeks minutes off,
    those for Ogg and CAF tell the time once a second; and none is held to one format. FFmpeg's can't
    be kept from the network here (``avformat-options`` reach it too late for a whitelist of protocols,
    tried with HLS), so it is the guard, and the one demuxer, that let it open nothing else.

    Signals:
        ready: it has buffered where it was told to go; the monotonic times at which it began to, and had.
        paused: it stands.
        time_told: the playhead in ms, on the project's line, and the monotonic time at which libVLC told it.
        picture_arrived: a picture.
        ended: it was played to the end, or there was nothing in it.
        broke: libVLC gave it up.
    """

    ready = Signal(float, float)
    paused = Signal()
    time_told = Signal(object, float)  # an int of Qt's ends at 596 hours
    picture_arrived = Signal(QImage)
    ended = Signal()
    broke = Signal()
    _told = Signal(str, float, float)

    def __init__(
        self, instance: Any, path: Path, container: Container, outline: Outline, *, size: QSize, parent: QObject
    ) -> None:
        super().__init__(parent)
        import vlc

        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._first_ms = outline.first_ms
        # Elsewhere than on Windows a name is bytes, which need not be text.
        self._media = instance.media_new_path(str(path) if os.name == "nt" else os.fsencode(path))
        for option in (":demux=avformat,none", f":avformat-format={container.demux}"):
            self._media.add_option(option)
        self._player = instance.media_player_new()
        self._player.set_media(self._media)
        self._pictures = Pictures(outline.picture, size, self)
        self._pictures.arrived.connect(self._on_picture, Qt.ConnectionType.QueuedConnection)
        self._pictures.attach(self._player)
        # MediaPlayer.event_manager() would keep every player that there ever was.
        self._events = vlc.libvlc_media_player_event_manager(self._player)
        for name in _EVENTS:
            self._events.event_attach(getattr(vlc.EventType, f"MediaPlayer{name}"), self._on_event, name)
        self._is_open = True
        self._rate = 1.0
        self._sound, self._run_sound = -1, -1  # the number of the track that is wanted, and that this run plays
        self._has_begun = False
        self._began = _NEVER  # when the present run was started
        self._fills = 0.0  # since when it buffers; in libVLC's threads
        self._stopper: Thread | None = None  # while the run before is being stopped

    def start(self) -> None:
        """Play from the start, unheard; also after the end, where libVLC takes no `play` without a stop.

        The stop takes some 12 ms, and on a slow disk more, so a thread waits for it.
        What was told or shown before is of the run that ends here, and is not passed on any more:
        an old "paused" would be taken for the new run's, which would then play on unseen.
        """
        has_run, self._began = self._has_begun, _NEVER
        if not has_run:
            self._begin()
            return
        self._stopper = Thread(target=self._stop, name="minutage-vlc")
        self._stopper.start()

    def _begin(self) -> None:
        self._has_begun = True
        self._began = time.monotonic()
        self._run_sound = self._sound
        self._pictures.take()
        self._player.play()
        self._player.audio_set_mute(True)
        self.set_rate(self._rate)

    def run(self) -> None:
        self._player.set_pause(0)

    def stand(self) -> None:
        """Pause; `paused` tells when."""
        self._player.set_pause(1)

    def seek(self, ms: int) -> None:
        """Go to a time on the project's line; `ready` tells when."""
        self._player.set_time(max(0, ms - self._first_ms))

    def set_rate(self, rate: float) -> None:
        self._rate = rate
        self._player.set_rate(rate)
        self._player.audio_set_delay(0 if rate == 1 else -round((LATE_MS + LATER_MS * rate) * 1000))

    def choose_sound(self, number: int) -> bool:
        """Let the sound track of that number be heard, in this run and in those after it.

        Returns whether another has sounded in this run: a seek has to follow then.
        """
        if self._sound != number:
            self._sound = number
            self._media.add_option(f":audio-track={number}")
        tracks = [one for one, _ in self._player.audio_get_track_description() if one >= 0]
        if self._run_sound == number or number >= len(tracks):
            return False
        self._run_sound = number
        self._player.audio_set_track(tracks[number])
        return True

    def set_sound(self, volume: int, muted: bool) -> None:
        self._player.audio_set_volume(volume)
        self._player.audio_set_mute(muted)

    def want_size(self, size: QSize) -> None:
        """Say how many pixels the picture has on the screen."""
        self._pictures.want(size)

    @property
    def is_blurred(self) -> bool:
        """Whether the picture is drawn smaller than it is shown."""
        return self._pictures.is_blurred

    def redraw(self) -> None:
        """Have the picture drawn at the size that is wanted now; a seek has to follow."""
        track = self._player.video_get_track()
        self._player.video_set_track(-1)
        self._player.video_set_track(track)

    def close(self) -> None:
        """Stop and free everything. What libVLC had still to tell is not heard any more."""
        self.free()
        self._pictures.release()
        self._told.emit(_FREED, 0.0, 0.0)

    def free(self) -> None:
        """Free what is libVLC's, touching nothing that is Qt's: the interpreter may be ending."""
        self._is_open = False
        if self._stopper is not None:
            self._stopper.join()
        self._player.stop()
        self._player.release()
        self._media.release()

    # In other threads

    def _stop(self) -> None:
        self._player.stop()
        self._told.emit(_STOPPED, 0.0, 0.0)

    def _on_event(self, event: Any, name: str) -> None:
        stamp, value = time.monotonic(), 0.0
        if name == "Buffering":
            self._fills = self._fills or stamp
            if event.u.new_cache < 100:
                return
            value, self._fills = self._fills, 0.0
        elif name == "TimeChanged":
            value = event.u.new_time
        self._told.emit(name, value, stamp)

    # In the GUI thread

    @Slot(str, float, float)
    def _on_told(self, name: str, value: float, stamp: float) -> None:
        if name == _FREED:
            self.deleteLater()
        elif name == _STOPPED and self._is_open:
            self._begin()
        if not self._is_open or stamp < self._began:
            return
        if name == "Buffering":
            self.ready.emit(value, stamp)
        elif name == "TimeChanged":
            self.time_told.emit(int(value) + self._first_ms, stamp)
        elif name == "Paused":
            self.paused.emit()
        elif name == "EndReached":
            self.ended.emit()
        else:
            self.broke.emit()

    @Slot()
    def _on_picture(self) -> None:
        picture = self._pictures.take()
        if self._is_open and picture is not None:
            self.picture_arrived.emit(picture)
