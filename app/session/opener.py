"""Opening files in the background, one after the other: a recording and its text are one project."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.core.errors import MinutageError
from app.core.transcript import Transcript
from app.session.files import Opened, open_demo, open_file
from app.session.jobs import JobRunner

Reading = Callable[[], Opened]


class Opener(QObject):
    """Reads what is to be opened. Whoever hears of one file says when the next may come.

    Signals:
        opened: an `Opened`, and its path; None for the demo, which is nobody's file.
        failed: a `MinutageError`; what still waited is not opened.
    """

    opened = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._waiting: deque[tuple[Path | None, Reading]] = deque()
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read, or what it held is not dealt with yet."""
        return self._is_busy

    def open(self, paths: Sequence[Path], before: Callable[[], object] = lambda: None) -> None:
        """Open the files once those before them are dealt with.

        Args:
            paths: the files.
            before: what is done before each of them is read, in its job: whoever hears of the file asks for it.
        """
        self._waiting.extend((path, partial(_read, path, before)) for path in paths)
        self._start()

    def open_demo(self) -> None:
        """Open the bundled round table."""
        self._waiting.append((None, open_demo))
        self._start()

    def go_on(self) -> None:
        """Read the next file: what the last one held is in its place."""
        self._is_busy = False
        self._start()

    def drop(self) -> None:
        """Open none of those that wait: the user thought better of it, or one could not be read."""
        self._waiting.clear()
        self._is_busy = False

    def _start(self) -> None:
        if self._is_busy or not self._waiting:
            return
        self._is_busy = True
        path, read = self._waiting.popleft()
        job = self._jobs.start(lambda _progress: read())
        job.succeeded.connect(lambda opened: self.opened.emit(opened, path))
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: MinutageError) -> None:
        self.drop()
        self.failed.emit(error)


def _read(path: Path, before: Callable[[], object]) -> Opened:
    before()
    opened = open_file(path)
    Transcript.of(opened.project.blocks).look_through()
    return opened
