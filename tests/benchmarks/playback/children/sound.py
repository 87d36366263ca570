"""The child of `sound`: plays over every beep; prints how far each is from where our clock says that it is."""

import json
import sys
import time
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from app.media.engines.engine import State
from app.media.engines.vlc_engine import VlcEngine
from tests.benchmarks.playback.children.window import come_first, end_at_once
from tests.heard import RATE, Ear, listening
from tests.recordings import BEEP_EVERY_S
from tests.stage import wait_until

LOUD = 2_000
BEFORE_MS, AFTER_MS = 700, 300


def clock_at_beep(engine: VlcEngine, ear: Ear, beep_ms: int) -> float:
    """Play over a beep; return what the clock tells when it sounds."""
    engine.seek(beep_ms - BEFORE_MS)
    ear.forget()
    engine.play()
    told: list[tuple[float, int]] = []

    def is_over() -> bool:
        told.append((time.monotonic(), engine.now_ms()))
        return engine.is_playing and beep_ms + AFTER_MS < told[-1][1] < beep_ms + 5 * AFTER_MS

    wait_until(is_over)
    engine.pause()
    loud = ((at, block) for at, block in ear.blocks() if np.abs(block).max() > LOUD and at > told[0][0])
    at = next(at + np.argmax(np.abs(block) > LOUD) / RATE for at, block in loud)  # the first since it plays from there
    return float(np.interp(at, *zip(*told, strict=True)))


def main(path: Path, rate: float) -> None:
    come_first()
    application = QApplication([])
    with listening() as ear:
        engine = VlcEngine(silent=True)
        engine.open(path)
        wait_until(lambda: engine.state is State.PAUSED)
        engine.set_rate(rate)
        beeps = range(1000 * BEEP_EVERY_S, engine.duration_ms - AFTER_MS, 1000 * BEEP_EVERY_S)
        apart = [abs(clock_at_beep(engine, ear, beep_ms) - beep_ms) for beep_ms in beeps]
        engine.close()
    application.processEvents()
    print(json.dumps(apart), flush=True)


sys.excepthook = end_at_once
main(Path(sys.argv[1]), float(sys.argv[2]))
