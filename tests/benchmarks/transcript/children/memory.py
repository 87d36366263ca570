"""The child of `memory`: prints the peak of its memory in MB, and what it is once every block was in view.

The file is written by another process: what that takes is not counted.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from PySide6.QtCore import Qt

from tests.benchmarks.transcript.children.window import Long, ended
from tests.stage import let_pass, wait_until

WRITE = """
import sys
from pathlib import Path
from app.storage.project_file import save_project
from tests.benchmarks.transcript.text import long_project
save_project(long_project(int(sys.argv[1])), Path(sys.argv[2]))
"""
LETTERS, PAGES = 100, 300

count = int(sys.argv[1])
with ended(), tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "long.minutage.json"
    subprocess.run([sys.executable, "-c", WRITE, str(count), str(path)], check=True)
    long = Long(count)
    long.window.commands.opens.open_paths([path])
    wait_until(lambda: len(long.document.project.blocks) == count)
    long.rest()
    hand = long.hand
    hand.take()
    hand.put(count // 2, 5)
    for _ in range(LETTERS):
        hand.ms_of(Qt.Key.Key_E)
    for _ in range(PAGES):
        hand.ms_of(Qt.Key.Key_PageDown)
    hand.ms_of(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hand.ms_of(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    let_pass(0.5)
    long.rest()
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    line = hand.edit.document().firstBlock()
    while line.isValid():  # lays it out, as paging through the whole text does
        hand.edit.blockBoundingRect(line)
        line = line.next()
    print(json.dumps([peak, getrusage(RUSAGE_SELF).ru_maxrss / 1024]))
