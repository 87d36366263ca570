"""The child of `seeks`: seeks by the player, until the frame is painted, turn about with a bare loop of PyAV's."""

import json
import random
import sys
import time
from pathlib import Path

import av
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.barcode import read_barcode
from tests.benchmarks.playback.children.window import end_at_once
from tests.stage import Stage, let_pass

FRAME_MS = 40
SIZE = QSize(480, 270)
RUN = 10
"""As many seeks of one kind as follow one another; a hand that looks for a place makes some, too."""

REST_S = 0.5
"""Then the engine, which follows, is done too, and takes nothing from the peer."""


class Bare:
    """Seeks, decodes up to a frame, scales and converts it, and nothing else; it knows that frames last 40 ms."""

    def __init__(self, path: Path) -> None:
        self._source = av.open(str(path))
        self._video = self._source.streams.video[0]
        self._base = self._video.time_base
        first = next(self._source.decode(self._video))
        self.first_ms = float(first.pts * self._base * 1000)

    def seek(self, ms: int) -> QImage:
        self._source.seek(int(ms / 1000 / self._base), stream=self._video)
        lowest = (ms - FRAME_MS) / 1000 / self._base
        frame = next(one for one in self._source.decode(self._video) if one.pts > lowest)
        pixels = frame.reformat(SIZE.width(), SIZE.height(), format="bgra").to_ndarray()
        return QImage(pixels.data, SIZE.width(), SIZE.height(), QImage.Format.Format_RGB32).copy()


def places(count: int, first_ms: float, length_s: int) -> list[tuple[int, int]]:
    """Return frames by chance, each with a time inside it."""
    numbers = [random.randrange(1, length_s * 25 - 25) for _ in range(count)]
    return [(number, int(first_ms + number * FRAME_MS) + random.randrange(2, FRAME_MS - 2)) for number in numbers]


def main(path: Path, count: int) -> None:
    random.seed(path.suffix)
    application = QApplication([])
    stage, bare = Stage(SIZE), Bare(path)
    stage.open(path)
    taken: tuple[list[float], list[float]] = ([], [])
    wrong = 0

    def ours(wanted: list[tuple[int, int]]) -> None:
        nonlocal wrong
        for number, ms in wanted:
            taken[0].append(1000 * stage.seek(ms))
            wrong += stage.frame() != number
        let_pass(REST_S)

    def peer(wanted: list[tuple[int, int]]) -> None:
        for number, ms in wanted:
            began = time.perf_counter()
            picture = bare.seek(ms)
            taken[1].append(1000 * (time.perf_counter() - began))
            assert read_barcode(picture) == number

    length_s = stage.engine.duration_ms // 1000
    for number in range(count // RUN):
        wanted = places(RUN, bare.first_ms, length_s)
        for run in (ours, peer) if number % 2 else (peer, ours):
            run(wanted)
    stage.close()
    application.processEvents()
    print(json.dumps({"wrong": wrong, "ours": taken[0], "peer": taken[1]}), flush=True)


sys.excepthook = end_at_once
main(Path(sys.argv[1]), int(sys.argv[2]))
