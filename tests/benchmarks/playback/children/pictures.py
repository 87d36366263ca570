"""The child of `pictures`: plays, and compares some of libVLC's pictures with the stills of their frames."""

import json
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QTransform
from PySide6.QtWidgets import QApplication

from app.media.engines.engine import State
from app.media.engines.vlc_engine import VlcEngine
from app.media.files.stills import Stills
from tests.barcode import read_barcode
from tests.benchmarks.playback.children.window import end_at_once
from tests.stage import wait_until

FRAME_MS = 40
WANTED = 40
SIZE = QSize(480, 480)


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : 3 * image.width()].astype(int)


def main(path: Path, turned: int) -> None:
    application = QApplication([])
    engine = VlcEngine(silent=True)
    shown: list[QImage] = []
    engine.set_picture_size(SIZE)
    engine.open(path)
    wait_until(lambda: engine.state is State.PAUSED)
    engine.picture_changed.connect(lambda picture: shown.append(picture.copy()))
    engine.play()
    wait_until(lambda: len(shown) >= WANTED)
    engine.close()
    apart = []
    with Stills(path) as stills:
        for picture in shown[5::5]:
            number = read_barcode(picture.transformed(QTransform().rotate(turned)))
            still = stills.at(number * FRAME_MS + FRAME_MS // 2, (SIZE.width(), SIZE.height()))
            assert (still.width, still.height) == (picture.width(), picture.height())
            ours = np.frombuffer(still.rgb, np.uint8).reshape(still.height, -1).astype(int)
            apart.append(float(np.abs(ours - pixels(picture)).mean()) / 255 * 100)
    application.processEvents()
    print(json.dumps(apart), flush=True)


sys.excepthook = end_at_once
main(Path(sys.argv[1]), int(sys.argv[2]))
