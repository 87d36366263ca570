"""What plays a recording: the one interface of libVLC, Qt Multimedia and the tests' own engine."""

from abc import abstractmethod
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.media.files.guard import Container, check_recording


class State(Enum):
    """What an engine is doing."""

    EMPTY = "empty"
    OPENING = "opening"
    PAUSED = "paused"
    PLAYING = "playing"
    ENDED = "ended"
    FAILED = "failed"


class Engine(QObject):
    """Plays one recording at a time. It lives in the GUI thread, and none of its methods waits.

    A recording opens paused, with its first picture. After the end, `play` begins again at the
    start, or where a seek has been since.

    Signals:
        picture_changed: the picture to show, with square pixels.
        state_changed: the `State` from now on.
        duration_changed: the recording's length in ms.
        ended: it was played to its end.
        failed: a `MinutageError`; the state is FAILED.
    """

    picture_changed = Signal(QImage)
    state_changed = Signal(object)
    duration_changed = Signal(int)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = State.EMPTY
        self._path: Path | None = None
        self._container: Container | None = None
        self._duration_ms = 0

    @property
    def state(self) -> State:
        return self._state

    @property
    def path(self) -> Path | None:
        """The recording that is open; None where none is."""
        return self._path

    @property
    def is_playing(self) -> bool:
        return self._state is State.PLAYING

    @property
    def duration_ms(self) -> int:
        """The recording's length; 0 while it is not known, or can only be guessed from the file's size."""
        return self._duration_ms

    @property
    @abstractmethod
    def has_picture(self) -> bool:
        """Whether there is something to see; False for sound alone, or while it is not known yet."""

    @abstractmethod
    def now_ms(self) -> int:
        """Return the playhead, to the millisecond, at this moment."""

    def open(self, path: Path) -> None:
        """Open a recording, in the place of the one before. What goes wrong is told by `failed`."""
        self.close()
        try:
            self._container = check_recording(path)
        except MinutageError as error:
            self._fail(error)
            return
        self._path = path
        self._set_state(State.OPENING)
        self._load()

    def close(self) -> None:
        """Let go of the recording and of all that plays it: no thread, no file stays open."""
        self._unload()
        self._path = self._container = None
        self._duration_ms = 0
        self._set_state(State.EMPTY)

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

    @abstractmethod
    def set_picture_size(self, size: QSize) -> None:
        """Say how many pixels of the screen the picture has; it need not be larger."""

    @abstractmethod
    def _load(self) -> None:
        """Open the file at `_path`, which passed the guard as a `_container`."""

    @abstractmethod
    def _unload(self) -> None:
        """Free whatever is loaded; nothing may be."""

    def _set_state(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _set_duration(self, ms: int) -> None:
        if ms > 0 and ms != self._duration_ms:
            self._duration_ms = ms
            self.duration_changed.emit(ms)

    def _fail(self, error: MinutageError) -> None:
        self._set_state(State.FAILED)
        self.failed.emit(error)


def unplayable(path: Path | None, detail: str = "") -> MinutageError:
    """Return the error of a file that looks like a recording and can't be played."""
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "{name} could not be played"),
        QT_TRANSLATE_NOOP("core", "it may be damaged or cut short; try another copy of it"),
        detail=detail,
        name=path.name if path else "",
    )
