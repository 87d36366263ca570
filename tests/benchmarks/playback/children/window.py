"""Minutage itself with the demo's text and another recording, as the children of several benchmarks need it."""

import os
import sys
import traceback
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.core.project import Recording
from app.media.engines.engine import State
from app.session.files import open_demo
from app.ui.app import Minutage
from app.ui.player.screen import Screen
from app.ui.style import STYLE
from tests.stage import let_pass, wait_until

AT_WORK_S = 120


def end_at_once(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """End after an error, whatever threads are at work; set as `sys.excepthook`."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def come_first() -> None:
    """Let the system serve this process before others, where it may: what else runs must not hold back its pictures."""
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, 0, -10)


def started(recording: Path, window: QSize = QSize(1280, 800)) -> Minutage:  # noqa: B008 - it does not change
    """Start Minutage as a user does, and wait until the recording stands there, and its waveform."""
    sys.excepthook = end_at_once
    application = QApplication([sys.argv[0], *STYLE])
    minutage = Minutage(application, silent=True)
    minutage.document.open(replace(open_demo().project, recording=Recording(str(recording))))
    minutage.window.resize(window)
    minutage.start([])
    wait_until(lambda: minutage.player.state is State.PAUSED)
    let_pass(1)  # until the text is read, and the waveform
    wait_until(lambda: not minutage.jobs.is_busy, AT_WORK_S)
    return minutage


def give_picture(minutage: Minutage, size: QSize) -> Screen:
    """Give the screen exactly so many pixels, and return it."""
    window = minutage.window
    window.resize(size + QSize(700, 600))
    screen = window.player_pane.findChild(Screen)
    assert screen is not None
    panes, left = window._panes, window._left
    for _ in range(4):
        extra = window.player_pane.size() - screen.size()
        panes.setSizes([size.width() + extra.width(), 4000])
        wanted = size.height() + extra.height()
        left.setSizes([wanted, left.height() - wanted])
        let_pass(0.1)
    assert screen.size() == size, screen.size()
    return screen
