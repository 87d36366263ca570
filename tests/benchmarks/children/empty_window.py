"""The peer of `start`: an empty window that says when it was painted, and ends."""

import os
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        QTimer.singleShot(0, self, tell)


def tell() -> None:
    print(time.monotonic_ns(), flush=True)
    os._exit(0)


application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
