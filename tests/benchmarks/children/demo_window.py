"""The child of `start`: ``main.py --demo``, which says when the demo was on the screen, and ends.

It goes the way of every user, through main.py; only where that would begin to wait for
events does it first look for the transcript and the timeline, to hear of their paints.
"""

import os
import sys
import time
from functools import cache
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

ROOT = Path(__file__).resolve().parents[3]
FIRST_WORDS = "Une bibliothèque garde des livres."
wait_for_events = QApplication.exec


class Watch(QObject):
    """Waits for the first paint after which the first block and a mark are seen."""

    def __init__(self) -> None:
        super().__init__()
        window = next(one for one in QApplication.topLevelWidgets() if one.findChild(QPlainTextEdit))
        transcript, timeline = window.findChild(QPlainTextEdit), window.findChild(QWidget, "timeline")
        assert transcript is not None and timeline is not None  # noqa: PT018 - a window without them is a bug
        self._transcript, self._timeline = transcript, timeline
        is_painted = window.windowHandle().isExposed()  # some platforms paint while the window is being shown
        self._to_paint = set() if is_painted else {transcript.viewport(), timeline}
        for widget in (transcript.viewport(), timeline):
            widget.installEventFilter(self)
        QTimer.singleShot(0, self, self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self._to_paint.discard(watched)
            QTimer.singleShot(0, self, self._look)
        return False

    def _look(self) -> None:
        now = time.monotonic_ns()
        if not self._to_paint and self._shows_first_block() and self._shows_mark():
            print(now, flush=True)
            os._exit(0)

    def _shows_first_block(self) -> bool:
        block = self._transcript.firstVisibleBlock()
        return block.blockNumber() == 0 and block.text().startswith(FIRST_WORDS)

    def _shows_mark(self) -> bool:
        """Look for the colour of marks, by day or by night, in the timeline's pixels."""
        picture = self._timeline.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        return max(bytes(picture.constBits()).count(colour) for colour in mark_colours()) >= 5


@cache
def mark_colours() -> list[bytes]:
    """Return the colour of marks by day and by night: red, green, blue."""
    import json  # late, as all this is read: none of it is the application's own time

    themes = (ROOT / "resources" / "themes").glob("*.json")
    return [bytes.fromhex(json.loads(one.read_text(encoding="utf-8"))["mark"][1:]) for one in themes]


def watch_then_wait(*_: object) -> int:
    watch = Watch()
    QTimer.singleShot(30_000, watch, lambda: os._exit(3))
    return wait_for_events()


QApplication.exec = watch_then_wait
sys.path.insert(0, str(ROOT))
main = import_module("main")
sys.exit(main.main(["--demo"]))
