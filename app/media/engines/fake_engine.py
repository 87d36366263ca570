"""An engine without sound or picture, for tests: its clock is theirs."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from app.media.engines.clock import Clock
from app.media.engines.engine import Engine, State
from app.media.files.probe import Outline
from app.media.files.tracks import AudioTrack


class FakeEngine(Engine):
    """Plays nothing, truly: state, rate and playhead behave as those of a real engine do.

    Time passes only by `advance`, a seek, or `set_now`.

    Args:
        duration_ms: the length of whatever it opens.
        has_picture: whether what it opens is a video.
        checks_files: whether a file is looked into, as a real engine does; else any path opens.
        audio_tracks: of whatever it opens, where no file is looked into.
    """

    def __init__(
        self,
        duration_ms: int = 20_000,
        *,
        has_picture: bool = False,
        checks_files: bool = False,
        audio_tracks: tuple[AudioTrack, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._seconds = 0.0
        self._clock = Clock(lambda: self._seconds)
        self._length, self._shows, self._checks = duration_ms, has_picture, checks_files
        self._given_tracks = audio_tracks
        self.volume, self.is_muted, self.picture_size = 100, False, QSize()
        self.heard: AudioTrack | None = None  # what was chosen

    @property
    def has_picture(self) -> bool:
        return self._shows and self._path is not None

    @property
    def rate(self) -> float:
        return self._clock.rate

    def set_now(self, ms: int) -> None:
        """Put the playhead there, as playing would have."""
        self._clock.seek(ms)

    def advance(self, ms: int) -> None:
        """Let that much real time pass; where it plays, the recording goes on and may end."""
        left = ms / 1000
        while left > 0:  # an engine tells the time four times a second
            self._seconds += min(left, 0.25)
            left -= 0.25
            self._clock.anchor(self._clock.now_ms(), self._seconds)
        if self.is_playing and self.now_ms() >= self._length:
            self._clock.pause()
            self._set_state(State.ENDED)

    def show(self, picture: QImage) -> None:
        """Show a picture, as a video would."""
        self.picture_changed.emit(picture)

    def open(self, path: Path) -> None:
        if self._checks:
            super().open(path)
            return
        self.eject()
        self._path = path
        self._set_audio_tracks(self._given_tracks)
        self._load(Outline(0, None))

    def play(self) -> None:
        self._wants_play = self._state is State.OPENING
        if self._state is State.ENDED and self.now_ms() >= self._length:
            self._clock.seek(0)
        if self._state in (State.PAUSED, State.ENDED):
            self._clock.play()
            self._set_state(State.PLAYING)

    def pause(self) -> None:
        self._wants_play = False
        if self.is_playing:
            self._clock.pause()
            self._set_state(State.PAUSED)

    def stop(self) -> None:
        self.pause()
        self.seek(0)

    def seek(self, ms: int) -> None:
        if self._path is not None:
            self._clock.seek(max(0, min(ms, self._length)))
            if self._state is State.ENDED:
                self._set_state(State.PAUSED)

    def set_rate(self, rate: float) -> None:
        self._clock.set_rate(rate)

    def set_volume(self, volume: int) -> None:
        self.volume = volume

    def set_muted(self, muted: bool) -> None:
        self.is_muted = muted

    def set_picture_size(self, size: QSize) -> None:
        self.picture_size = size

    def _choose_sound(self, track: AudioTrack) -> None:
        self.heard = track

    def _load(self, _outlined: Outline) -> None:
        self._announced_ms = None  # what it opens is as long as it was told
        self._take_length(self._length)
        self._set_state(State.PAUSED)
        if self._wants_play:
            self.play()

    def _unload(self) -> None:
        self._wants_play = False
        self._clock.pause()
        self._clock.seek(0)
