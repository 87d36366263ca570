"""Background work with progress and cancel."""

import logging
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Event
from traceback import extract_tb
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

TURN_S: Final = 0.0002
"""How long a thread computes before it lets another that waits have its turn.

Python's own measure is 5 ms, and the window's thread lends its turn thirty times while it follows an edit: beside
a job that computes, an Enter in a long transcript took 160 ms. With this it takes 19.
"""


class Cancelled(Exception):  # noqa: N818 - it is no error: somebody asked for it
    """Ends work that was cancelled, from inside `Progress.step`."""


class Progress:
    """What work is handed: it reports through it, and learns here that it was cancelled."""

    def __init__(self, report: Callable[[str, Any], None]) -> None:
        self._report = report
        self._cancelled = Event()

    def go_on(self) -> None:
        """Ask whether to go on: for work that is too quick to say how far it is.

        Raises:
            Cancelled: nobody wants the result any more.
        """
        if self._cancelled.is_set():
            raise Cancelled

    def step(self, done: int, total: int) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: nobody wants the result any more.
        """
        self.go_on()
        self._report("progressed", (done, total))

    def give(self, part: object) -> None:
        """Hand over a part of the result before the whole is there.

        Raises:
            Cancelled: nobody wants it any more.
        """
        self.go_on()
        self._report("gave", part)

    def cancel(self) -> None:
        self._cancelled.set()


class Job(QObject):
    """One piece of work. Its signals come in the thread that started it, the last of them exactly once.

    Signals:
        progressed: done, total.
        gave: a part of the result.
        succeeded: the result.
        failed: a `MinutageError`.
        settled: it ended, in whichever way; a cancelled job tells no other end.
    """

    progressed = Signal(int, int)
    gave = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    settled = Signal(object)
    _reported = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._progress = Progress(self._reported.emit)
        self._is_cancelled = False

    def cancel(self) -> None:
        """Let it end at its next step; neither success nor failure is told any more."""
        self._is_cancelled = True
        self._progress.cancel()

    def run(self, work: Callable[[Progress], object]) -> None:
        """Do the work, in the worker's thread."""
        try:
            result = work(self._progress)
        except Cancelled:
            self._reported.emit("settled", None)
        except MinutageError as error:
            self._reported.emit("failed", error)
        except Exception as error:  # noqa: BLE001 - a bug in a job is told, and ends that job only
            log.error("a bug in a job:\n%s", places_of(error))
            what = QT_TRANSLATE_NOOP("core", "Something went wrong in Minutage itself")
            todo = QT_TRANSLATE_NOOP("core", "save your work and try again")
            self._reported.emit("failed", MinutageError(what, todo, detail=places_of(error)))
        else:
            self._reported.emit("succeeded", result)

    @Slot(str, object)
    def _on_reported(self, what: str, value: Any) -> None:
        if not self._is_cancelled:
            if what == "progressed":
                self.progressed.emit(*value)
            elif what != "settled":
                getattr(self, what).emit(value)
        if what in ("succeeded", "failed", "settled"):
            self.settled.emit(self)


class JobRunner(QObject):
    """Starts jobs and keeps every one alive until it has settled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: set[Job] = set()
        self._is_closed = False

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        return _workers(3)

    @cached_property
    def _urgent(self) -> "ThreadPoolExecutor":
        return _workers(1)

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def start(self, work: Callable[[Progress], object], *, urgent: bool = False) -> Job:
        """Run `work` in another thread; connect to the job that is returned.

        Once the runner is closed nothing is run: the job is a cancelled one.

        The job's end is queued, so connecting after this can't miss it.

        Args:
            work: what is run.
            urgent: whether it may not wait behind work that is not: a save must not wait for a slow disk's peaks.
        """
        job = Job(self)
        if self._is_closed:
            job.cancel()
            return job
        self._jobs.add(job)
        job.settled.connect(self._on_settled)
        (self._urgent if urgent else self._pool).submit(job.run, work)
        return job

    def close(self) -> None:
        """Cancel what still runs, and wait for it: nothing is left half-done, no thread stays."""
        self._is_closed = True
        for job in self._jobs:
            job.cancel()
        for pool in (self._urgent, self._pool):
            pool.shutdown(wait=True)

    @Slot(object)
    def _on_settled(self, job: Job) -> None:
        self._jobs.discard(job)
        job.deleteLater()


def _workers(count: int) -> "ThreadPoolExecutor":
    from concurrent.futures import ThreadPoolExecutor  # late: the window's first paint comes before any job

    return ThreadPoolExecutor(max_workers=count, thread_name_prefix="minutage-job")


def share_turns() -> None:
    """Let the threads of this process take turns as often as a window needs it; jobs take a tenth longer for it."""
    sys.setswitchinterval(TURN_S)


def places_of(error: BaseException) -> str:
    """Return where an error was raised, and its type. Its message may quote a text or a path, and stays out."""
    places = [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in extract_tb(error.__traceback__)]
    return "\n".join([*places, type(error).__name__])
