"""Qt Multimedia as an engine, for machines without libVLC."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLoggingCategory, QObject, QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

from app.core.errors import MinutageError
from app.core.lines import one_line
from app.core.texts import QT_TRANSLATE_NOOP
from app.media.engines.engine import Engine, State, unplayable
from app.media.files.tracks import AudioTrack

if TYPE_CHECKING:
    from app.media.files.probe import Outline

PATIENCE_S: Final = 1.0
"""After a seek, only times near it are believed, for so long."""

NEAR_MS: Final = 1000
BREATH: Final = 2.0
LONGEST_BREATH_MS: Final = 200
"""After a picture was converted, the window has so many times as long for everything else; but the very first one,
for which shaders are compiled, may take seconds."""

QUIET: Final = "qt.multimedia*=false"
"""Qt's own account of each file goes to the terminal, with its path; what goes wrong we tell ourselves."""

_Status = QMediaPlayer.MediaStatus


class QtEngine(Engine):
    """Plays through QMediaPlayer.

    Its position lags by up to 70 ms, while a video frame carries its own time: the clock is
    anchored on the frames, and on the position for sound alone.

    Args:
        silent: play without a sound card.
    """

    def __init__(
        self, *, silent: bool = False, parent: QObject | None = None, excuse: MinutageError | None = None
    ) -> None:
        super().__init__(parent, excuse=excuse)
        QLoggingCategory.setFilterRules(QUIET)
        self._size = QSize()
        self._player, self._sink = QMediaPlayer(self), QVideoSink(self)
        self._sound = None if silent else QAudioOutput(self)
        if self._sound is not None:
            self._player.setAudioOutput(self._sound)
        self._player.setVideoSink(self._sink)
        self._converts = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._converts.timeout.connect(self._convert)
        self._forget()
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.positionChanged.connect(self._on_position)
        self._player.errorOccurred.connect(self._on_error)
        self._sink.videoFrameChanged.connect(self._on_frame)

    def _forget(self) -> None:
        """Begin to know nothing of the next recording."""
        self._wants_play = False
        self._target_ms: int | None = None  # where the seek goes that has not ended
        self._seek_stamp = 0.0
        self._frame = QVideoFrame()
        self._first_ms = 0  # of what Qt calls 0

    @property
    def has_picture(self) -> bool:
        return self._path is not None and self._player.hasVideo()

    @property
    def true_colours(self) -> bool:
        return QGuiApplication.platformName() != "offscreen"  # where Qt does not draw, but reckons

    # What is asked of it

    def play(self) -> None:
        if self._state is State.OPENING:
            self._wants_play = True
        elif self._state in (State.PAUSED, State.ENDED):
            if self._state is State.ENDED:
                self._settle_at(0)
            self._player.play()
            self._set_state(State.PLAYING)
            if self._target_ms is None:
                self._clock.play()

    def pause(self) -> None:
        self._wants_play = False
        if self.is_playing:
            self._clock.pause()
            self._player.pause()
            self._set_state(State.PAUSED)

    def stop(self) -> None:
        self.pause()
        self.seek(0)

    def seek(self, ms: int) -> None:
        if self._path is None or self._state is State.FAILED:
            return
        target = max(0, min(ms, self._duration_ms) if self._duration_ms else ms)
        self._settle_at(target)
        if self._state is State.ENDED:  # there a player has stopped, and shows nothing
            self._player.pause()
            self._set_state(State.PAUSED)
        if self._state is not State.OPENING:
            self._player.setPosition(max(0, target - self._first_ms))

    def _settle_at(self, target: int) -> None:
        """Put the clock there, and let it stand until a time near it is told."""
        self._clock.pause()
        self._clock.seek(target)
        self._target_ms, self._seek_stamp = target, time.monotonic()

    def set_rate(self, rate: float) -> None:
        self._clock.set_rate(rate)
        self._player.setPlaybackRate(rate)

    def set_volume(self, volume: int) -> None:
        if self._sound is not None:
            self._sound.setVolume(volume / 100)

    def set_muted(self, muted: bool) -> None:
        if self._sound is not None:
            self._sound.setMuted(muted)

    def set_picture_size(self, size: QSize) -> None:
        self._size = size

    # Loading

    def _learn(self, path: Path) -> "Outline":
        """Refuse a name that Qt can't hold: it would leave out what is no character, and open another file."""
        if one_line(str(path)) != str(path):
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "{name} could not be played: its name, or a folder's, is not text"),
                QT_TRANSLATE_NOOP("core", "rename it, or install VLC"),
                name=one_line(path.name),
            )
        return super()._learn(path)

    def _choose_sound(self, track: AudioTrack) -> None:
        if self._player.mediaStatus() is not _Status.LoadingMedia:
            self._player.setActiveAudioTrack(track.number)

    def _load(self, outlined: "Outline") -> None:
        self._first_ms = outlined.first_ms
        if outlined.length_ms is not None:
            self._take_length(outlined.length_ms)
        self._player.setSource(QUrl.fromLocalFile(str(self._path)))

    def _unload(self) -> None:
        self._forget()
        self._converts.stop()
        self._player.stop()
        self._player.setSource(QUrl())
        self._clock.pause()
        self._clock.seek(0)
        self._clock.set_end(None)

    # What the player tells

    @Slot(_Status)
    def _on_status(self, status: _Status) -> None:
        if status is _Status.EndOfMedia and self.is_playing:
            self._clock.pause()
            self._clock.seek(self._duration_ms or self.now_ms())
            self._target_ms = None
            self._set_state(State.ENDED)
        elif status is _Status.LoadedMedia:
            # Not from inside: the player would take up its own state after ours.
            QTimer.singleShot(0, self, self._on_loaded)

    @Slot()
    def _on_loaded(self) -> None:
        if self._state is not State.OPENING or self._player.mediaStatus() is not _Status.LoadedMedia:
            return
        target, self._target_ms = self._target_ms, None
        if self._audio_track is not None:
            self._choose_sound(self._audio_track)
        self._set_state(State.PAUSED)
        plays, self._wants_play = self._wants_play, False
        if plays and not target:
            self.play()
            return
        self._player.pause()
        if target:
            self.seek(target)
        if plays:
            self.play()

    @Slot("qlonglong")
    def _on_position(self, ms: int) -> None:
        if not self._player.hasVideo():
            self._on_time(ms)

    def _on_time(self, qts_ms: float) -> None:
        ms = qts_ms + self._first_ms
        stamp = time.monotonic()
        if self._target_ms is not None:
            if abs(ms - self._target_ms) > NEAR_MS and stamp - self._seek_stamp < PATIENCE_S:
                return
            self._target_ms = None
            if self.is_playing:
                self._clock.play()
        self._clock.anchor(ms, stamp)

    @Slot(QVideoFrame)
    def _on_frame(self, frame: QVideoFrame) -> None:
        if self._container is None or not frame.isValid():  # one of the recording before may come late
            return
        if frame.startTime() >= 0:
            self._on_time(frame.startTime() / 1000)
        self._frame = frame
        if not self._converts.isActive():
            self._converts.start(0)

    @Slot()
    def _convert(self) -> None:
        """Show the newest frame. Without a graphics card that takes long, so what comes meanwhile is left out."""
        frame, self._frame = self._frame, QVideoFrame()
        if not frame.isValid():
            return
        began = time.monotonic()
        picture = frame.toImage()
        if not self._size.isEmpty() and picture.width() > 2 * self._size.width():
            picture = picture.scaled(self._size, Qt.AspectRatioMode.KeepAspectRatio)
        self.picture_changed.emit(picture.convertToFormat(QImage.Format.Format_RGB32))
        took_ms = (time.monotonic() - began) * 1000
        self._converts.start(min(round(took_ms * BREATH), LONGEST_BREATH_MS))

    @Slot(QMediaPlayer.Error, str)
    def _on_error(self, error: QMediaPlayer.Error, text: str) -> None:
        if error is not QMediaPlayer.Error.NoError and self._path is not None:
            self._clock.pause()
            self._fail(unplayable(self._path, text))
