"""What plays a recording: the one interface of libVLC, Qt Multimedia and the tests' own engine."""

import logging
from abc import abstractmethod
from enum import Enum
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.media.engines.clock import Clock
from app.media.files.guard import Container, check_recording
from app.media.files.tracks import AudioTrack, default_track

if TYPE_CHECKING:
    from app.media.files.probe import Outline

log = logging.getLogger(__name__)


class State(Enum):
    """What an engine is doing."""

    EMPTY = "empty"
    OPENING = "opening"
    PAUSED = "paused"
    PLAYING = "playing"
    ENDED = "ended"
    FAILED = "failed"


class Engine(QObject):
    """Plays one recording at a time. It lives in the GUI thread, and none of its methods waits, but for `close`.

    A recording opens paused, with its first picture. After the end, `play` begins again at the
    start, or where a seek has been since.

    Whatever asks the disk does so in a thread of its own, one for each recording: the disk may be
    slow, or a share that nobody answers for. What such a thread brings too late is not taken.

    Signals:
        picture_changed: the picture to show, with square pixels.
        state_changed: the `State` from now on.
        duration_changed: the recording's length in ms; 0 once there is none any more.
        audio_tracks_changed: the sound tracks are known, or another one is chosen.
        noted: it plays, but lacks much of what it announces: a `MinutageError` that says so.
        failed: a `MinutageError`; the state is FAILED.

    Args:
        excuse: where it plays in the place of the engine that was wanted: that, and what to do about it, in words.
    """

    picture_changed = Signal(QImage)
    state_changed = Signal(object)
    duration_changed = Signal(object)  # an int of Qt's ends at 596 hours
    audio_tracks_changed = Signal()
    noted = Signal(object)
    failed = Signal(object)
    _looked = Signal(int, object)
    _measured = Signal(int, object)

    def __init__(self, parent: QObject | None = None, *, excuse: MinutageError | None = None) -> None:
        super().__init__(parent)
        self.excuse = excuse
        self._clock = Clock()
        self._state = State.EMPTY
        self._path: Path | None = None
        self._container: Container | None = None
        self._duration_ms = 0
        self._announced_ms: int | None = None  # until it is known whether it is there
        self._audio_tracks: tuple[AudioTrack, ...] = ()
        self._audio_track: AudioTrack | None = None
        self._wants_play = False  # once it is there
        self._ticket = 0
        self._lookers: list[Thread] = []
        self._looked.connect(self._on_looked, Qt.ConnectionType.QueuedConnection)
        self._measured.connect(self._on_measured, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        return self._state

    @property
    def path(self) -> Path | None:
        """The recording that is open, or being opened; None where none is."""
        return self._path

    @property
    def is_playing(self) -> bool:
        return self._state is State.PLAYING

    @property
    def will_play(self) -> bool:
        """Whether it plays, or will as soon as it can: what a key that plays or pauses goes by."""
        return self._state is State.PLAYING or self._wants_play

    @property
    def duration_ms(self) -> int:
        """The recording's length, as its packets say; 0 while that is not known, or can only be guessed."""
        return self._duration_ms

    @property
    def audio_tracks(self) -> tuple[AudioTrack, ...]:
        """What the recording can be heard with; empty while it is not known."""
        return self._audio_tracks

    @property
    def audio_track(self) -> AudioTrack | None:
        """The one that is heard; None where there is none."""
        return self._audio_track

    @property
    def true_colours(self) -> bool:
        """Whether it shows a recording's colours by the matrix that it names; else all by that of BT.601."""
        return False

    @property
    @abstractmethod
    def has_picture(self) -> bool:
        """Whether there is something to see; False for sound alone, or while it is not known yet."""

    def now_ms(self) -> int:
        """Return the playhead, to the millisecond, at this moment."""
        return self._clock.now_ms()

    def ms_ago(self, seconds: float) -> int:
        """Return where the playhead was that many seconds ago, as far back as it has played on from one place."""
        return self._clock.ms_ago(seconds)

    def open(self, path: Path) -> None:
        """Open a recording, in the place of the one before. What goes wrong is told by `failed`."""
        self.eject()
        self._path = path
        self._set_state(State.OPENING)
        self._lookers = [one for one in self._lookers if one.is_alive()]
        self._lookers.append(Thread(target=self._look, args=(path, self._ticket), name="minutage-engine"))
        self._lookers[-1].start()

    def eject(self) -> None:
        """Let go of the recording, and of all that plays it; what is at the disk still ends by itself."""
        self._ticket += 1
        self._unload()
        self._path = self._container = self._announced_ms = None
        had_length, self._duration_ms = self._duration_ms > 0, 0
        self._set_state(State.EMPTY)
        if had_length:
            self.duration_changed.emit(0)
        self._set_audio_tracks(())

    def close(self) -> None:
        """Let go of the recording for good, and wait: no thread, no file stays open."""
        self.eject()
        for looker in self._lookers:
            looker.join()
        self._lookers = []

    @abstractmethod
    def play(self) -> None: ...

    @abstractmethod
    def pause(self) -> None:
        """Stand where the playhead is at this moment."""

    @abstractmethod
    def stop(self) -> None:
        """Pause, and go back to the start."""

    @abstractmethod
    def seek(self, ms: int) -> None:
        """Go there, playing on or standing as before; the picture follows."""

    @abstractmethod
    def set_rate(self, rate: float) -> None:
        """Play faster or slower, 1.0 being as recorded; the voices keep their pitch."""

    @abstractmethod
    def set_volume(self, volume: int) -> None:
        """Set the volume, 0 to 100."""

    @abstractmethod
    def set_muted(self, muted: bool) -> None: ...

    def set_audio_track(self, track: AudioTrack) -> None:
        """Let another of the sound tracks be heard, from now on and until another recording is opened."""
        if track in self._audio_tracks and track != self._audio_track:
            self._audio_track = track
            self._choose_sound(track)
            self.audio_tracks_changed.emit()

    @abstractmethod
    def set_picture_size(self, size: QSize) -> None:
        """Say how many pixels of the screen the picture has; it need not be larger."""

    def understudy(self, error: MinutageError) -> "Engine | None":  # noqa: ARG002 - for those that have one
        """Return a new engine to play what this one failed to, where that is its own fault; None elsewhere."""
        return None

    def _learn(self, path: Path) -> "Outline":
        """Return what `_load` is to know of a recording that passed the guard; in a thread of its own.

        Raises:
            MinutageError: it can't be played.
        """
        from app.media.files import probe  # late: the window's first paint comes before decoders

        return probe.outline(path)

    @abstractmethod
    def _load(self, outlined: "Outline") -> None:
        """Open the file at `_path`, which passed the guard as a `_container`."""

    @abstractmethod
    def _choose_sound(self, track: AudioTrack) -> None:
        """Let this track be heard. What is still being loaded is asked for it only once it is there."""

    @abstractmethod
    def _unload(self) -> None:
        """Free whatever is loaded; nothing may be."""

    def _look(self, path: Path, ticket: int) -> None:
        """Look what the recording is, in a thread of its own; then how long, where that takes longer."""
        try:
            container, outlined = check_recording(path), self._learn(path)
            self._looked.emit(ticket, (container, outlined))
        except MinutageError as error:
            self._looked.emit(ticket, error)
        except Exception as error:  # noqa: BLE001 - a bug is told, and leaves nothing opening for ever
            self._looked.emit(ticket, _bug(path, error))
        else:
            if outlined.length_ms is None:
                self._measure(path, ticket)

    def _measure(self, path: Path, ticket: int) -> None:
        """Read how long the recording is, while it plays already, until another one is opened."""
        from app.media.files import probe  # late: as above

        try:
            ms = probe.measure(path, lambda: ticket == self._ticket)
        except MinutageError:
            return  # it could be opened before: what has come between is told by what plays it
        except Exception as error:  # noqa: BLE001 - a bug here costs the length, and nothing else
            log.error("a bug in measuring a recording: %s", type(error).__name__)
            return
        if ms is not None:
            self._measured.emit(ticket, ms)

    @Slot(int, object)
    def _on_looked(self, ticket: int, found: "tuple[Container, Outline] | MinutageError") -> None:
        if ticket != self._ticket:
            return
        if isinstance(found, MinutageError):
            self._fail(found)
            return
        self._container, outlined = found
        self._announced_ms = outlined.announced_ms
        try:
            self._set_audio_tracks(outlined.sounds)
            self._load(outlined)
        except MinutageError as error:
            self._fail(error)
        except Exception as error:  # noqa: BLE001 - as above
            self._fail(_bug(self._path, error))

    @Slot(int, object)
    def _on_measured(self, ticket: int, ms: int) -> None:
        if ticket == self._ticket and self._state is not State.FAILED:
            self._take_length(ms)

    def _take_length(self, ms: int) -> None:
        """Learn how long the recording is, from what was read of it: a header may lie to who plays it."""
        self._clock.set_end(ms)
        self._set_duration(ms)

    def _set_state(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _set_duration(self, ms: int) -> None:
        if ms > 0 and ms != self._duration_ms:
            self._duration_ms = ms
            self.duration_changed.emit(ms)
            self._note_if_cut(ms)

    def _note_if_cut(self, found_ms: int) -> None:
        from app.media.files.cut import cut_short  # late: as in `_learn`

        announced_ms, self._announced_ms = self._announced_ms, None
        note = cut_short(self._path, announced_ms, found_ms) if self._path is not None else None
        if note is not None:
            self.noted.emit(note)

    def _set_audio_tracks(self, tracks: tuple[AudioTrack, ...]) -> None:
        if tracks != self._audio_tracks:
            self._audio_tracks = tracks
            self._audio_track = default_track(tracks)
            self.audio_tracks_changed.emit()

    def _fail(self, error: MinutageError) -> None:
        self._path = None
        self._set_state(State.FAILED)
        self._set_audio_tracks(())
        self.failed.emit(error)


def _bug(path: Path | None, error: Exception) -> MinutageError:
    log.error("a bug in opening a recording: %s", type(error).__name__)  # its message may quote a path
    return unplayable(path, type(error).__name__)


def unplayable(path: Path | None, detail: str = "") -> MinutageError:
    """Return the error of a file that looks like a recording and can't be played."""
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "{name} could not be played"),
        QT_TRANSLATE_NOOP("core", "it may be damaged or cut short; try another copy of it"),
        detail=detail,
        name=path.name if path else "",
    )
