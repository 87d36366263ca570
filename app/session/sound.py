"""How the recording is heard: its volume, and which of its sound tracks."""

from PySide6.QtCore import QObject, Signal

from app.media.engines.engine import Engine
from app.media.files.tracks import AudioTrack


class Sound(QObject):
    """Keeps what was chosen from one recording to the next.

    Signals:
        volume_changed: the volume, 0 to 100, and whether it is muted.
        tracks_changed: the sound tracks are known, or another one is chosen.
    """

    volume_changed = Signal(int, bool)
    tracks_changed = Signal()

    def __init__(self, volume: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: Engine | None = None
        self._volume, self._is_muted = volume, False

    def take(self, engine: Engine) -> None:
        """Let this engine be heard from now on."""
        if self._engine is not None:
            self._engine.audio_tracks_changed.disconnect(self.tracks_changed)
        self._engine = engine
        engine.audio_tracks_changed.connect(self.tracks_changed)
        engine.set_volume(self._volume)
        engine.set_muted(self._is_muted)

    @property
    def volume(self) -> int:
        return self._volume

    @property
    def is_muted(self) -> bool:
        return self._is_muted

    @property
    def tracks(self) -> tuple[AudioTrack, ...]:
        """What the recording can be heard with; empty while it is not known."""
        return self._engine.audio_tracks if self._engine is not None else ()

    @property
    def track(self) -> AudioTrack | None:
        """The one that is heard."""
        return self._engine.audio_track if self._engine is not None else None

    def set_volume(self, volume: int) -> None:
        """Set the volume, 0 to 100."""
        self._volume = max(0, min(100, volume))
        if self._engine is not None:
            self._engine.set_volume(self._volume)
        self.volume_changed.emit(self._volume, self._is_muted)

    def set_muted(self, muted: bool) -> None:
        self._is_muted = muted
        if self._engine is not None:
            self._engine.set_muted(muted)
        self.volume_changed.emit(self._volume, muted)

    def set_track(self, track: AudioTrack) -> None:
        """Let another of the recording's sound tracks be heard."""
        if self._engine is not None:
            self._engine.set_audio_track(track)
