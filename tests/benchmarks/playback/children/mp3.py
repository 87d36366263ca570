"""The child of `mp3`: its length as the probe has it, and how far seeks are from where they say that they are."""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.media.files.probe import probe
from tests.benchmarks.playback.children.window import come_first, end_at_once
from tests.spoken_position import decoder_errors_ms, engine_errors_ms

sys.excepthook = end_at_once
come_first()
application = QApplication([])
path, count = Path(sys.argv[1]), int(sys.argv[2])
told = {
    "length_ms": probe(path).duration_ms,
    "PyAV": decoder_errors_ms(path, count),
    "libVLC": engine_errors_ms(path, count),
}
print(json.dumps(told), flush=True)
