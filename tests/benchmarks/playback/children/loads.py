"""A child of `endurance`: opens one recording after another."""

import json
import sys
import threading
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from tests.benchmarks.playback.children.halts import Halts
from tests.benchmarks.playback.children.window import end_at_once
from tests.stage import Stage, let_pass, wait_until

FIRST, MANY = 40, 40
"""By then all has been needed once; as many are taken together, for the size goes up and down by some MB each time."""


def resident_mb() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


sys.excepthook = end_at_once
application = QApplication([])
stage, halts = Stage(QSize(480, 270)), Halts()
count, paths = int(sys.argv[1]), [Path(one) for one in sys.argv[2:]]
sizes: list[float] = []
threads: list[int] = []
for number in range(count):
    stage.open(paths[number % len(paths)])
    stage.player.play()
    wait_until(lambda: stage.player.is_playing and stage.player.position_ms > 0)
    let_pass(0.1)
    sizes.append(resident_mb())
    threads.append(threading.active_count())
stage.close()
application.processEvents()
growth = median(sizes[-MANY:]) - median(sizes[FIRST : FIRST + MANY])
left = max(0, round(median(threads[-MANY:]) - median(threads[FIRST : FIRST + MANY])))
print(json.dumps({"growth_mb": growth, "threads": left, "halt_ms": halts.longest_ms}), flush=True)
