"""Reading exact stills: the frames that are wanted of one recording, in a thread of their own."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from app.core.errors import MinutageError

if TYPE_CHECKING:
    from app.media.files.stills import Still, Stills

T = TypeVar("T")
log = logging.getLogger(__name__)

Frame = tuple[int, QImage]
"""Its own time in ms, and what is seen."""

Tell = Callable[[int, object], object]
TellTime = Callable[[object, int, object], object]


class StillReader:
    """Keeps a recording open in a thread of its own, for one still after another: the newest that is wanted.

    Args:
        path: the recording.
        tell: called in that thread with the ticket that `want` was given, and a `Frame`; None where it can't be read.
        tell_time: called there with what was sought and the ticket that `find` was given, and a time in ms; or None.
        true_colours: as `Stills` takes it.
    """

    def __init__(self, path: Path, tell: Tell, tell_time: TellTime, *, true_colours: bool) -> None:
        self._path, self._tell, self._tell_time, self._true_colours = path, tell, tell_time, true_colours
        self._news = Condition()
        self._sought: dict[object, tuple[int, int, int]] = {}
        self._wanted: tuple[int, int, QSize] | None = None
        self._is_left = False
        self._stills: Stills | None = None
        self.thread = Thread(target=self._run, name="minutage-still")
        self.thread.start()

    def want(self, ticket: int, ms: int, size: QSize) -> None:
        """Have the frame at `ms` read, no larger than `size`; what was wanted before, and is not begun, is not read."""
        with self._news:
            self._wanted = (ticket, ms, size)
            self._news.notify()

    def find(self, what: object, ticket: int, ms: int, count: int) -> None:
        """Have the time read of the frame that many after the one at `ms`; of each `what` the newest that is wanted."""
        with self._news:
            self._sought[what] = (ticket, ms, count)
            self._news.notify()

    def leave(self) -> None:
        """Let the thread end once it is back from the disk, without waiting."""
        with self._news:
            self._is_left = True
            self._news.notify()

    def _run(self) -> None:
        while (task := self._next()) is not None:
            task()
        self._close()

    def _next(self) -> Callable[[], None] | None:
        with self._news:
            self._news.wait_for(lambda: self._is_left or self._sought or self._wanted is not None)
            if self._is_left:
                return None
            if self._sought:
                what = next(iter(self._sought))
                return partial(self._answer, what, *self._sought.pop(what))
            wanted, self._wanted = self._wanted, None
            return None if wanted is None else partial(self._show, *wanted)

    def _answer(self, what: object, ticket: int, ms: int, count: int) -> None:
        found = self._reading(lambda stills: stills.beside(ms, count))
        if not self._is_left:
            self._tell_time(what, ticket, found)

    def _show(self, ticket: int, ms: int, size: QSize) -> None:
        within = None if size.isEmpty() else (size.width(), size.height())
        still = self._reading(lambda stills: stills.at(ms, within))
        frame = None if still is None else (still.start_ms, _picture(still))
        if not self._is_left:
            self._tell(ticket, frame)

    def _reading(self, read: "Callable[[Stills], T]") -> "T | None":
        """Return what is read; None where it can't be."""
        from app.media.files.stills import Stills  # late: the window's first paint comes before decoders

        try:
            self._stills = self._stills or Stills(self._path, true_colours=self._true_colours)
            return read(self._stills)
        except MinutageError:
            self._close()  # what went wrong once is opened anew
        except Exception as error:  # noqa: BLE001 - a bug here costs the still, and nothing else
            log.error("a bug in reading a still: %s", type(error).__name__)
            self._close()
        return None

    def _close(self) -> None:
        stills, self._stills = self._stills, None
        if stills is not None:
            stills.close()


def _picture(still: "Still") -> QImage:
    pixels = QImage(still.rgb, still.width, still.height, 3 * still.width, QImage.Format.Format_RGB888)
    return pixels.convertToFormat(QImage.Format.Format_RGB32)
