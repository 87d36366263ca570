"""The exact still: the frame at the playhead while the recording stands, in the place of the engine's picture."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot

from app.media.engines.engine import Engine, State
from app.media.engines.still_reader import Frame, StillReader


class StillKeeper(QObject):
    """Hands on the engine's pictures, and in their place the exact still wherever the recording stands.

    While it is read the engine's pictures are shown, but for those that come after a pause: the
    last one that was played is nearer. Where it can't be read, they are all there is.

    Signals:
        picture_changed: the picture to show, a QImage.
        stood: another still stands now.
        missed: none could be read where one was wanted.
    """

    picture_changed = Signal(object)
    stood = Signal()
    missed = Signal()
    _read = Signal(int, object)
    _found = Signal(int, object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = QSize()
        self._reader: StillReader | None = None
        self._left: list[Thread] = []
        self._ticket = 0
        self._finds: dict[int, Callable[[int | None], object]] = {}  # by the number that each was given
        self._count = 0
        self._asked: int | None = None  # where a still is wanted, or stands
        self._ms: int | None = None
        self._state = engine.state
        self._picture: object = None  # the engine's newest
        self._is_held = False  # the engine's pictures are not shown
        self._skips = False  # nor is the next one: on its way from a still libVLC shows an earlier frame, or that again
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)
        self.take(engine)

    def take(self, engine: Engine) -> None:
        """Hand on the pictures of an engine from now on; that of before tells nothing more."""
        self._engine = engine
        engine.set_picture_size(self._size)
        engine.state_changed.connect(self._on_state)
        engine.picture_changed.connect(self._on_picture)

    @property
    def ms(self) -> int | None:
        """The time of the still at which the recording stands; None while there is none."""
        return self._ms if self._state is State.PAUSED else None

    def drop(self) -> None:
        """Let no still stand: the playhead goes elsewhere."""
        self._ticket += 1
        self._asked = self._ms = None
        self._is_held = False

    def look(self, ms: int | None = None) -> None:
        """Read the still at the playhead, or at `ms`, where the recording stands and has a picture."""
        if self._state in (State.PAUSED, State.ENDED) and self._engine.has_picture:
            self._want(self._engine.now_ms() if ms is None else ms)

    def find(self, ms: int, count: int, then: Callable[[int | None], object]) -> None:
        """Tell `then` the time of the frame that many after the one at `ms`; None where there are none to be read."""
        if self._reader is None:
            then(None)
            return
        self._count += 1
        self._finds[self._count] = then
        self._reader.find(self._count, ms, count)

    def set_picture_size(self, size: QSize) -> None:
        """Say how many pixels of the screen the picture has."""
        self._size = size
        self._engine.set_picture_size(size)
        if self._asked is not None:
            self._want(self._asked)

    def close(self) -> None:
        """Wait until nothing is at work any more: no file stays open."""
        self._leave()
        for thread in self._left:
            thread.join()
        self._left = []

    def _want(self, ms: int) -> None:
        path = self._engine.path
        if path is not None:
            self._ticket += 1
            self._asked = ms
            self._reader = self._reader or self._new_reader(path)
            self._reader.want(self._ticket, ms, self._size)

    def _new_reader(self, path: Path) -> StillReader:
        return StillReader(path, self._read.emit, self._found.emit, true_colours=self._engine.true_colours)

    def _leave(self) -> None:
        self.drop()
        finds, self._finds = self._finds, {}
        for then in finds.values():
            then(None)
        self._picture = None
        if self._reader is not None:
            self._reader.leave()
            self._left = [one for one in (*self._left, self._reader.thread) if one.is_alive()]
            self._reader = None

    @Slot(object)
    def _on_state(self, state: State) -> None:
        has_played, self._state = self._state is State.PLAYING, state
        self._skips = state is State.PLAYING and self._asked is not None
        self.drop()
        if state in (State.PAUSED, State.ENDED):
            self._is_held = has_played and self._engine.has_picture
            self.look()
        elif state is not State.PLAYING:
            self._leave()

    @Slot(object)
    def _on_picture(self, picture: object) -> None:
        self._picture = picture
        skips, self._skips = self._skips, False
        if not self._is_held and not skips:
            self.picture_changed.emit(picture)

    @Slot(int, object)
    def _on_read(self, ticket: int, frame: Frame | None) -> None:
        if ticket != self._ticket:
            return
        if frame is None:
            self._release()
            self.missed.emit()
            return
        self._is_held = True
        self._ms, picture = frame
        self.picture_changed.emit(picture)
        self.stood.emit()

    @Slot(int, object)
    def _on_found(self, number: int, ms: int | None) -> None:
        then = self._finds.pop(number, None)
        if then is not None:
            then(ms)

    def _release(self) -> None:
        """Show the engine's picture: there is no other."""
        self._ms = None
        if self._is_held:
            self._is_held = False
            if self._picture is not None:
                self.picture_changed.emit(self._picture)
