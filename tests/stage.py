"""The picture as somebody sees it: a real player and its screen, and what is read from the screen's own pixels."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from app.media.engines.engine import State
from app.media.engines.vlc_engine import VlcEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.player.screen import Screen
from tests.barcode import read_barcode

WAIT_S = 20
WAKES_MS = 10


SIZE = QSize(640, 360)


class PaintedScreen(Screen):
    """Says when it has painted.

    Signals:
        painted: the paint is done.
    """

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.painted.emit()


class Stage:
    """A player with libVLC, and its screen, which stands somewhere nobody looks at."""

    def __init__(self, size: QSize = SIZE) -> None:
        self.engine = VlcEngine(silent=True)
        self.player = Player(Document(), self.engine, SettingsStore())
        self.screen = PaintedScreen(self.player)
        self.screen.resize(size)
        self.screen.show()
        self._told_ms: int | None = None
        self._painted_at: float | None = None  # the first paint after the playhead was told
        self.player.position_changed.connect(self._on_position)
        self.screen.painted.connect(self._on_paint)

    def close(self) -> None:
        self.player.close()
        self.screen.close()

    def open(self, path: Path) -> None:
        """Open a recording, and wait until its first frame stands as large as the screen."""
        self.player.open(path)
        wait_until(lambda: self.player.state is State.PAUSED)
        self.player.set_picture_size(self.screen.size())
        self.seek(1)

    def seek(self, ms: int) -> float:
        """Put the playhead inside a frame, while the recording stands; return the seconds until that frame is painted.

        That the exact frame stands is told by the playhead, which is at that frame's own time from then on: so `ms`
        may be no frame's own.
        """
        self._told_ms = self._painted_at = None
        began = time.perf_counter()
        self.player.seek(ms)
        wait_until(lambda: self._told_ms not in (None, ms) and self._painted_at is not None)
        assert self._painted_at is not None
        return self._painted_at - began

    def frame(self) -> int:
        """Return the number of the frame that is seen."""
        return read_barcode(self.shown())

    def shown(self) -> QImage:
        """Return what is seen, without what surrounds the picture."""
        return self.screen.grab(self.screen.picture_rect).toImage()

    def _on_position(self, ms: int) -> None:
        self._told_ms, self._painted_at = ms, None

    def _on_paint(self) -> None:
        self._painted_at = self._painted_at or time.perf_counter()


def wait_until(condition: Callable[[], bool], within_s: float = WAIT_S) -> None:
    """Let Qt work until the condition holds; it is asked whenever anything has happened.

    Raises:
        TimeoutError: it never did.
    """
    until = time.monotonic() + within_s
    wakes = QTimer(interval=WAKES_MS)  # where nothing happens
    wakes.start()
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def let_pass(seconds: float) -> None:
    """Let Qt work for that long."""
    until = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() >= until, seconds + WAIT_S)
