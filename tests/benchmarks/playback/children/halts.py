"""How long the GUI thread did nothing at a stretch."""

import time

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 10


class Halts(QObject):
    """Watches the thread that it is made in."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.monotonic()
        self._ticks = QTimer(self, interval=EVERY_MS)
        self._ticks.timeout.connect(self._on_tick)
        self._ticks.start()

    def _on_tick(self) -> None:
        now = time.monotonic()
        self.longest_ms, self._last = max(self.longest_ms, 1000 * (now - self._last)), now
