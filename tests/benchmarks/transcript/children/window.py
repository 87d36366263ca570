"""The real window over a long transcript, a bare widget with the same text, and a hand for both."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.jobs import JobRunner, share_turns
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.style import STYLE
from tests.benchmarks.playback.children.window import end_at_once
from tests.benchmarks.transcript.text import STEP_MS
from tests.stage import let_pass, wait_until

AT_WORK_S = 60
NONE = Qt.KeyboardModifier.NoModifier


class Hand(QObject):
    """Presses keys in the window of a text, and waits until that is painted."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__()
        self.edit, self.paints = edit, 0
        edit.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.paints += event.type() is QEvent.Type.Paint
        return False

    def take(self) -> None:
        """Give the text the focus, as a click into its window does."""
        window = self.edit.window()
        window.raise_()
        window.activateWindow()
        wait_until(window.isActiveWindow)
        self.edit.setFocus()
        let_pass(0.1)

    def ms_of(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> float:
        """Press a key, as the window system hands it to the window; return the ms until all is painted."""
        before, began = self.paints, time.perf_counter()
        QTest.keyPress(self.edit.window().windowHandle(), key, modifiers)
        while self.paints == before:
            QApplication.processEvents()
        ms = 1000 * (time.perf_counter() - began)
        QTest.keyRelease(self.edit.window().windowHandle(), key, modifiers)
        return ms

    def put(self, block: int, offset: int = 0) -> None:
        """Put the caret there, a third down the page."""
        line = self.edit.document().findBlockByNumber(block)
        cursor = QTextCursor(line)
        cursor.setPosition(line.position() + min(offset, line.length() - 1))
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()
        let_pass(0.03)


class Long:
    """The real window and its parts."""

    def __init__(self, count: int) -> None:
        sys.excepthook = end_at_once
        share_turns()
        self.application = QApplication([sys.argv[0], *STYLE])
        self.document, self.jobs, settings = Document(), JobRunner(), SettingsStore()
        self.player = Player(self.document, FakeEngine(count * STEP_MS), settings)
        appearance = Appearance(self.application, settings)
        self.window = MainWindow(self.document, self.player, self.jobs, settings, appearance)
        self.window.show()
        let_pass(0.3)
        self.player.open(Path("long.mp4"))
        self.hand = Hand(self.window.transcript)

    def open(self, project: Project) -> None:
        self.document.open(project)
        self.rest()
        self.hand.take()

    def rest(self) -> None:
        """Wait until nothing is at work."""
        let_pass(0.4)
        wait_until(lambda: not self.jobs.is_busy, AT_WORK_S)


def bare_hand(long: Long) -> Hand:
    """Return a hand in a bare widget with the same text, in the same letters and as wide, and its own undo."""
    page = long.window.transcript
    bare = QPlainTextEdit()
    bare.setFont(page.font())
    bare.resize(page.viewport().width() + 20, page.height())
    bare.setPlainText(plain_text(long.document.project))
    shown(bare)
    return Hand(bare)


def plain_text(project: Project) -> str:
    return "\n".join(block.text for block in project.blocks)


def shown(widget: QWidget) -> None:
    widget.show()
    wait_until(lambda: widget.windowHandle().isExposed())


@contextmanager
def ended() -> Iterator[None]:
    """End the process at once afterwards: what is open there nobody wants."""
    yield
    sys.stdout.flush()
    os._exit(0)


def turns(runs: int, ours: Callable[[], None], peer: Callable[[], None]) -> None:
    """Let two run alternately; whoever begins changes."""
    for number in range(runs):
        for run in (ours, peer) if number % 2 else (peer, ours):
            run()
