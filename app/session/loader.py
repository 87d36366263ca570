"""The recording of the document: opened when it is there, missed aloud when it is not, its peaks decoded meanwhile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.core.errors import MinutageError
from app.core.lines import one_line
from app.media.files.cover import read_cover
from app.media.files.peaks import read_peaks
from app.media.files.tracks import AudioTrack, default_track
from app.session.document import Change, Document
from app.session.jobs import Job, JobRunner, Progress
from app.session.player import Player
from app.session.recordings import is_here


class Loader(QObject):
    """Keeps the player on the document's recording; whether that is there, a job has to look.

    Args:
        left_ms: asked where the project's recording was left, once it is there; None for its beginning,
            or to leave a playhead alone that stands in it already.

    Signals:
        peaks_changed: the waveform so far, a `Peaks`; None when there is none.
        cover_changed: what a sound has for a picture, a `Cover`; None when there is none.
        missed: the name of a recording that is not where the project says.
        found: the recording is there, or the project has none.
    """

    peaks_changed = Signal(object)
    cover_changed = Signal(object)
    missed = Signal(str)
    found = Signal()

    def __init__(
        self,
        document: Document,
        player: Player,
        jobs: JobRunner,
        parent: QObject | None = None,
        left_ms: Callable[[], int | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._document, self._player, self._jobs, self._left_ms = document, player, jobs, left_ms
        self._path: str | None = None
        self._looking: Job | None = None
        self._decoding: Job | None = None
        self._decoded: AudioTrack | None = None  # whose peaks those are; None for the default's
        self._covering: Job | None = None
        document.replaced.connect(self.load)
        document.changed.connect(self._on_changed)
        player.sound.tracks_changed.connect(self._on_tracks)

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.assigns("recording"):
            self.load()

    @Slot()
    def load(self) -> None:
        """Open the recording, if it is another one than before."""
        recording = self._document.project.recording
        path = recording.path if recording else None
        is_at_it = self._looking is not None or self._player.has_recording
        if path == self._path and path is not None and is_at_it:
            self._go_on()
            return
        self._path = path
        self._stop()
        self._player.eject()
        if path is None:
            self.found.emit()
        else:
            self._looking = self._jobs.start(lambda _progress: is_here(path))
            self._looking.succeeded.connect(self._on_looked)

    def _go_on(self) -> None:
        """Go where this project left the recording: another one of the same may have played it until now."""
        left_ms = self._left_ms() if self._looking is None else None
        if left_ms is not None:
            self._player.seek(left_ms)

    @Slot(object)
    def _on_looked(self, found: bool) -> None:
        self._looking = None
        path = self._path or ""
        if found:
            self._open(Path(path))
        else:
            self.missed.emit(one_line(Path(path.replace("\\", "/")).name))

    def _open(self, path: Path) -> None:
        self.found.emit()
        self._player.open(path, self._left_ms() or 0)
        self._covering = self._jobs.start(lambda _progress: read_cover(path))  # first: it takes no time
        self._covering.succeeded.connect(self.cover_changed)
        self._decode(path, None)

    def _decode(self, path: Path, track: AudioTrack | None) -> None:
        number = track.number if track is not None else None

        def decode(progress: Progress) -> object:
            return read_peaks(path, progress, number)

        job = self._jobs.start(decode)
        job.gave.connect(self.peaks_changed)
        job.succeeded.connect(self.peaks_changed)
        job.failed.connect(self._on_no_peaks)
        self._decoding, self._decoded = job, track

    @Slot()
    def _on_tracks(self) -> None:
        """Show the track that is heard, where another one was chosen."""
        sound = self._player.sound
        if sound.track is None or self._decoding is None or self._path is None:
            return
        track = None if sound.track == default_track(sound.tracks) else sound.track
        if track != self._decoded:
            self._decoding.cancel()
            self.peaks_changed.emit(None)
            self._decode(Path(self._path), track)

    def _stop(self) -> None:
        """Let nothing more be told of the recording before."""
        for job in (self._looking, self._decoding, self._covering):
            if job is not None:
                job.cancel()
        self._looking = self._decoding = self._covering = None
        self.peaks_changed.emit(None)
        self.cover_changed.emit(None)

    @Slot(object)
    def _on_no_peaks(self, _error: MinutageError) -> None:
        """A recording without sound has no waveform; the player tells whatever else is wrong with it."""
        self.peaks_changed.emit(None)
