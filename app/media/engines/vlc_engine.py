"""libVLC as an engine."""

import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtGui import QImage

from app.core.errors import MinutageError
from app.media.engines.engine import Engine, State, unplayable
from app.media.engines.vlc_library import Libvlc, NotStartedError
from app.media.engines.vlc_seek import Seek, Sight
from app.media.files.tracks import AudioTrack

if TYPE_CHECKING:
    from app.media.engines.vlc_media import VlcMedia
    from app.media.files.probe import Outline

STAND_MS: Final = 80
"""After a pause libVLC's output goes on for a picture or two, and after a seek its decoder is still at work; a seek
that comes before they stand may show nothing, so it is owed."""

LOOK_MS: Final = 200
"""How long after a seek, while it stands, a look is taken whether its picture has come."""


class VlcEngine(Engine):
    """Plays through libVLC.

    To open is to play, unheard, until something is there, then to pause and to seek: what
    libVLC opens paused (``:start-paused``) shows no picture at a seek. A seek ends when libVLC
    says that it has buffered; only what it tells after that is an anchor for the clock.
    While it plays, a picture that has come to be shown larger is set up anew.

    Args:
        silent: play without a sound card.
    """

    def __init__(self, *, silent: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rate, self._volume, self._muted, self._size = 1.0, 100, False, QSize()
        self._media: VlcMedia | None = None
        self._libvlc = Libvlc(silent)
        weakref.finalize(self, self._libvlc.release)
        self._forget()
        self._stands = QTimer(self, singleShot=True, interval=STAND_MS)
        self._stands.timeout.connect(self._on_stood)
        self._looks = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._looks.timeout.connect(self._look_again)

    def _forget(self) -> None:
        """Begin to know nothing of the next recording."""
        self._is_starting = False  # it plays unheard, until it is there
        self._wants_play = False  # what to do once it is
        self._is_settling = False  # libVLC was told to pause, or to seek while it stands, and does not stand yet
        self._owes_seek = False  # a seek came meanwhile
        self._seek, self._sight = Seek(), Sight()
        self._has_run = False
        self._has_picture = False

    @property
    def has_picture(self) -> bool:
        return self._has_picture

    # What is asked of it

    def play(self) -> None:
        if self._is_starting or self._state is State.OPENING:
            self._wants_play = True
        elif self._state is State.ENDED:
            self._restart(0, play=True)
        elif self._state is State.PAUSED:
            self._run()

    def pause(self) -> None:
        self._wants_play = False
        if self._state is State.PLAYING:
            self._clock.pause()
            if self._media is not None and not self._is_starting:
                self._is_settling = True
                self._stands.stop()
                self._media.stand()
            self._set_state(State.PAUSED)

    def stop(self) -> None:
        self.pause()
        self.seek(0)

    def seek(self, ms: int) -> None:
        if self._path is None or self._state is State.FAILED:
            return
        target = max(0, min(ms, self._duration_ms) if self._duration_ms else ms)
        self._sight.begin()
        if self._state is State.ENDED or (self._has_to_restart(target) and not self._is_starting):
            self._restart(target, play=self.is_playing)
            return
        self._settle_at(target)
        if self._is_settling:
            self._owes_seek = True
        elif not self._is_starting:
            self._go_to(target)

    def _go_to(self, target: int) -> None:
        if self._media is not None:
            self._media.seek(target)
            self._looks.start()

    @Slot()
    def _look_again(self) -> None:
        is_standing = self._state is State.PAUSED and not self._is_starting
        if is_standing and self._has_picture and self._sight.is_missing():
            self._restart(self.now_ms(), play=False)

    def _has_to_restart(self, target: int) -> bool:
        is_loaded = self._container is not None and self._media is not None
        return is_loaded and target == 0 and not self._container.seeks_to_start

    def set_rate(self, rate: float) -> None:
        self._rate = rate
        self._clock.set_rate(rate)
        if self._media is not None:
            self._media.set_rate(rate)
            self._decode_anew()

    def _decode_anew(self) -> None:
        """Let go of what libVLC has decoded in the old way: the picture would stand for a second."""
        if self._state in (State.PAUSED, State.PLAYING):
            self.seek(self.now_ms())

    def _choose_sound(self, track: AudioTrack) -> None:
        if self._media is not None and self._media.choose_sound(track.number) and not self._is_starting:
            self._decode_anew()

    def set_volume(self, volume: int) -> None:
        self._volume = volume
        self._apply_sound()

    def set_muted(self, muted: bool) -> None:
        self._muted = muted
        self._apply_sound()

    def _apply_sound(self) -> None:
        if self._media is not None and not self._is_starting:
            self._media.set_sound(self._volume, self._muted)

    def set_picture_size(self, size: QSize) -> None:
        self._size = size
        if self._media is not None:
            self._media.want_size(size)
            self._sharpen()

    def _sharpen(self) -> None:
        if self.is_playing and self._media is not None and self._media.is_blurred:
            self._media.redraw()
            self.seek(self.now_ms())

    # Loading

    def understudy(self, error: MinutageError) -> Engine | None:
        """Return Qt's engine where libVLC did not start."""
        if not isinstance(error, NotStartedError):
            return None
        from app.media.engines.qt_engine import QtEngine  # late: as a rule it is not needed

        return QtEngine(silent=self._libvlc.is_silent, parent=self.parent(), excuse=error)

    def _learn(self, path: Path) -> "Outline":
        """Learn what is to be played, and start libVLC."""
        outlined = super()._learn(path)
        self._libvlc.start()
        return outlined

    def _load(self, outlined: "Outline") -> None:
        from app.media.engines.vlc_media import VlcMedia  # late: as libVLC itself, with the first recording

        assert self._path is not None
        assert self._container is not None
        media = VlcMedia(self._libvlc.instance, self._path, self._container, outlined, size=self._size, parent=self)
        media.ready.connect(self._on_ready)
        media.paused.connect(self._on_paused)
        media.time_told.connect(self._on_time)
        media.picture_arrived.connect(self._on_picture)
        media.ended.connect(self._on_end)
        media.broke.connect(self._on_broken)
        if self._audio_track is not None:
            media.choose_sound(self._audio_track.number)
        self._media = self._libvlc.media = media
        self._has_picture = outlined.picture is not None
        if outlined.length_ms is not None:
            self._take_length(outlined.length_ms)
        self._start()

    def _start(self) -> None:
        assert self._media is not None
        self._is_starting = True
        self._media.set_rate(self._rate)
        self._media.start()

    def _restart(self, target: int, *, play: bool) -> None:
        """Begin again: after the end libVLC takes neither a seek nor `play`, and not all seeks reach the start."""
        self._settle_at(target)
        self._is_settling = self._owes_seek = False
        self._wants_play = play
        self._set_state(State.PLAYING if play else State.PAUSED)
        self._start()

    def _unload(self) -> None:
        for timer in (self._stands, self._looks):
            timer.stop()
        self._drop_media()
        self._forget()
        self._clock.pause()
        self._clock.seek(0)
        self._clock.set_end(None)

    def _drop_media(self) -> None:
        self._media = None
        self._libvlc.drop()

    def close(self) -> None:
        super().close()
        self._libvlc.wait()

    # Playing

    def _settle_at(self, target: int) -> None:
        """Put the clock there, and let it stand until libVLC has buffered."""
        self._clock.pause()
        self._clock.seek(target)
        self._seek.begin()

    def _settled(self) -> None:
        self._seek.end()
        if self.is_playing:
            self._clock.play()

    def _run(self) -> None:
        if self._media is None:
            return
        self._apply_sound()
        self._media.run()
        self._is_settling = False
        if self._owes_seek:
            self._owes_seek = False
            self._settle_at(self.now_ms())
            self._media.seek(self.now_ms())
        self._set_state(State.PLAYING)
        if not self._seek.is_pending:
            self._clock.play()
        self._sharpen()

    # What libVLC tells

    @Slot(float, float)
    def _on_ready(self, began: float, stamp: float) -> None:
        if self._is_starting:
            self._on_there()
        elif self._seek.buffer(began, stamp) and not (self.is_playing and self._has_picture):
            self._settled()

    def _on_there(self) -> None:
        """What was started is there: let it be heard, or stand."""
        assert self._media is not None
        changed = self._audio_track is not None and self._media.choose_sound(self._audio_track.number)
        if not self._wants_play:
            self._media.stand()
            return
        self._is_starting = False
        target = self.now_ms()
        self._seek.end()
        if target or changed:
            self.seek(target)
        self._run()

    @Slot()
    def _on_paused(self) -> None:
        self._stands.start()
        if self._is_starting:
            self._is_starting = False
            self._apply_sound()
            if self._wants_play:
                self.seek(self.now_ms())
                self._run()
            else:
                self._is_settling = self._owes_seek = True
                self._set_state(State.PAUSED)

    @Slot()
    def _on_stood(self) -> None:
        owed, self._is_settling, self._owes_seek = self._owes_seek, False, False
        if self._state is not State.PAUSED or not owed:
            return
        if self._has_to_restart(self.now_ms()):
            self._seek.end()  # it stands a picture or two behind the start: as near as can be
            self._looks.start()
        else:
            self._go_to(self.now_ms())

    @Slot(object, float)
    def _on_time(self, ms: int, stamp: float) -> None:
        self._has_run = True
        if self._seek.is_before(stamp):
            self._settled()
        if not self._seek.is_pending:
            self._clock.anchor(ms, stamp)

    @Slot(QImage)
    def _on_picture(self, picture: QImage) -> None:
        self._has_run = True
        # The one that stood may come once more after libVLC has buffered.
        is_there = self.is_playing and self._seek.has_buffered and self._sight.is_other(picture)
        self._sight.see(picture)
        # While it stands, it may never tell that it has buffered: near the end there is too little left.
        is_awaited = (self._owes_seek and self._sight.is_empty) or (self.is_playing and self._seek.is_pending)
        is_stale = is_awaited or (self._is_starting and not self._wants_play)
        if not is_stale and self._sight.show(picture, again=self.is_playing):  # paused, libVLC repeats the same
            self.picture_changed.emit(picture)
        if is_there:
            self._settled()

    @Slot()
    def _on_end(self) -> None:
        if not self._has_run and not self._duration_ms:
            self._on_broken()
            return
        self._is_starting = self._wants_play = self._is_settling = self._owes_seek = False
        self._clock.pause()
        self._clock.seek(self._duration_ms or self.now_ms())
        self._seek.end()
        self._set_state(State.ENDED)

    @Slot()
    def _on_broken(self) -> None:
        self._drop_media()
        self._clock.pause()
        self._fail(unplayable(self._path))
