"""A child of `endurance`: seeks as fast as they can be told, while it stands and while it plays."""

import json
import random
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from tests.benchmarks.playback.children.halts import Halts
from tests.benchmarks.playback.children.window import end_at_once
from tests.stage import Stage, let_pass

FRAME_MS = 40
sys.excepthook = end_at_once
application = QApplication([])
stage = Stage(QSize(480, 270))
stage.open(Path(sys.argv[1]))
halts, wrong = Halts(), 0
length_ms = stage.engine.duration_ms
for plays in (False, True):
    if plays:
        stage.player.play()
    for _ in range(int(sys.argv[2]) // 2):
        stage.player.seek(random.randrange(length_ms - 5_000))
        let_pass(0.002)
    stage.player.pause()
    number = random.randrange(length_ms // FRAME_MS - 100)
    stage.seek(number * FRAME_MS + 17)
    wrong += stage.frame() != number
stage.close()
application.processEvents()
print(json.dumps({"wrong": wrong, "halt_ms": halts.longest_ms}), flush=True)
