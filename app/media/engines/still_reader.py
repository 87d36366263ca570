"""Reading exact stills: the frames that are wanted of one recording, in a thread of their own."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from app.core.errors import MinutageError

if TYPE_CHECKING:
    from app.media.files.stills import Still, Stills

log = logging.getLogger(__name__)

Frame = tuple[int, QImage]
"""Its own time in ms, and what is seen."""


class StillReader:
    """Keeps a recording open in a thread of its own, for one still after another: the newest that is wanted.

    Args:
        path: the recording.
        tell: called in that thread with the ticket that `want` was given, and a `Frame`; None where it can't be read.
        true_colours: as `Stills` takes it.
    """

    def __init__(self, path: Path, tell: Callable[[int, object], object], *, true_colours: bool) -> None:
        self._path, self._tell, self._true_colours = path, tell, true_colours
        self._news = Condition()
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

    def leave(self) -> None:
        """Let the thread end once it is back from the disk, without waiting."""
        with self._news:
            self._is_left = True
            self._news.notify()

    def _run(self) -> None:
        while (wanted := self._next()) is not None:
            ticket, ms, size = wanted
            frame = self._read(ms, size)
            if not self._is_left:
                self._tell(ticket, frame)
        self._close()

    def _next(self) -> tuple[int, int, QSize] | None:
        with self._news:
            self._news.wait_for(lambda: self._is_left or self._wanted is not None)
            wanted, self._wanted = self._wanted, None
            return None if self._is_left else wanted

    def _read(self, ms: int, size: QSize) -> Frame | None:
        from app.media.files.stills import Stills  # late: the window's first paint comes before decoders

        try:
            self._stills = self._stills or Stills(self._path, true_colours=self._true_colours)
            still = self._stills.at(ms, None if size.isEmpty() else (size.width(), size.height()))
            return still.start_ms, _picture(still)
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
