"""A child of `opening`: a saved file, opened as File ▸ Open does; and its text, handed to a bare widget."""

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPlainTextEdit

from app.core.project import Project
from app.storage.project_file import save_project
from tests.benchmarks.playback.children.halts import Halts
from tests.benchmarks.transcript.children.window import Long, ended, plain_text
from tests.benchmarks.transcript.text import long_project
from tests.stage import let_pass, wait_until


class FirstPaint(QObject):
    """Knows when a text is painted."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__()
        self.edit, self.is_painted = edit, False
        edit.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.is_painted |= event.type() is QEvent.Type.Paint and self.edit.blockCount() > 1
        return False


def ms_of_ours(path: Path) -> tuple[float, float]:
    """Return the ms until the file is on the screen, and the longest halt of the window's thread meanwhile."""
    long.document.open(Project())
    long.rest()
    halts, paint, began = Halts(), FirstPaint(long.window.transcript), time.perf_counter()
    long.window.commands.opens.open_paths([path])
    wait_until(lambda: paint.is_painted)
    ms = 1000 * (time.perf_counter() - began)
    let_pass(0.05)
    return ms, halts.longest_ms


def ms_of_bare(text: str) -> float:
    bare = QPlainTextEdit()
    bare.resize(long.window.transcript.viewport().size())
    bare.show()
    let_pass(0.2)
    paint, began = FirstPaint(bare), time.perf_counter()
    bare.setPlainText(text)
    wait_until(lambda: paint.is_painted)
    return 1000 * (time.perf_counter() - began)


count, times = int(sys.argv[1]), int(sys.argv[2])
with ended(), tempfile.TemporaryDirectory() as folder:
    project, path = long_project(count), Path(folder) / "long.minutage.json"
    save_project(project, path)
    text = plain_text(project)
    del project
    long = Long(count)
    pairs = [(ms_of_ours(path), ms_of_bare(text)) for _ in range(times)]
    ours, peer = [one for one, _ in pairs], [one for _, one in pairs]
    print(json.dumps({"ours": [ms for ms, _ in ours], "halts": [ms for _, ms in ours], "peer": peer}))
