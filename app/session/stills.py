"""The exact still: the frame at the playhead while the recording stands, in the place of the engine's picture."""

from collections.abc import Callable
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
    _found = Signal(object, int, object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = QSize()
        self._reader: StillReader | None = None
        self._left: list[Thread] = []
        self._ticket = 0
        self._finds: dict[object, tuple[int, Callable[[int | None], object]]] = {}
        self._count = 0
        self._asked: int | None = None  # where a still is wanted, or stands
        self._ms: int | None = None
        self._state = engine.state
        self._picture: object = None  # the engine's newest
        self._hides_engine = False  # its pictures are not shown
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

    @property
    def frame_ms(self) -> int | None:
        """The time of the frame that stands, also at the end; None while there is none."""
        return None if self._state is State.PLAYING else self._ms

    def drop(self) -> None:
        """Let no still stand: the playhead goes elsewhere."""
        self._ticket += 1
        self._asked = self._ms = None
        self._hides_engine = False

    def look(self, ms: int | None = None) -> None:
        """Read the still at the playhead, or at `ms`, where the recording stands and has a picture."""
        if self._state in (State.PAUSED, State.ENDED) and self._engine.has_picture:
            self._want(self._engine.now_ms() if ms is None else ms)

    def find(self, what: object, ms: int, count: int, then: Callable[[int | None], object]) -> None:
        """Tell `then` the time of the frame that many after the one at `ms`; None where there are none to be read.

        Of several questions for the same `what` only the newest is answered.
        """
        reader = self._reading() if self._engine.has_picture else None
        if reader is None:
            then(None)
            return
        self._count += 1
        self._finds[what] = self._count, then
        reader.find(what, self._count, ms, count)

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
        reader = self._reading()
        if reader is not None:
            self._ticket += 1
            self._asked = ms
            reader.want(self._ticket, ms, self._size)

    def _reading(self) -> StillReader | None:
        """Return what reads the recording; None where none is open."""
        path = self._engine.path
        if self._reader is None and path is not None:
            told = self._read.emit, self._found.emit
            self._reader = StillReader(path, *told, true_colours=self._engine.true_colours)
        return self._reader

    def _leave(self) -> None:
        self.drop()
        finds, self._finds = self._finds, {}
        for _, then in finds.values():
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
            self._hides_engine = has_played and self._engine.has_picture
            self.look()
        elif state is not State.PLAYING:
            self._leave()

    @Slot(object)
    def _on_picture(self, picture: object) -> None:
        self._picture = picture
        skips, self._skips = self._skips, False
        if not self._hides_engine and not skips:
            self.picture_changed.emit(picture)

    @Slot(int, object)
    def _on_read(self, ticket: int, frame: Frame | None) -> None:
        if ticket != self._ticket:
            return
        if frame is None:
            self._release()
            self.missed.emit()
            return
        self._hides_engine = True
        self._ms, picture = frame
        self.picture_changed.emit(picture)
        self.stood.emit()

    @Slot(object, int, object)
    def _on_found(self, what: object, number: int, ms: int | None) -> None:
        newest, then = self._finds.get(what, (0, None))
        if then is not None and newest == number:
            del self._finds[what]
            then(ms)

    def _release(self) -> None:
        """Show the engine's picture: there is no other."""
        self._ms = None
        if self._hides_engine:
            self._hides_engine = False
            if self._picture is not None:
                self.picture_changed.emit(self._picture)
