"""The peer of `cpu`: libVLC's callbacks and a widget that paints what they bring, and nothing else."""

import ctypes
import json
import sys
from ctypes import POINTER, c_uint, c_void_p

import vlc
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.playback.children.busy import measured

BUFFERS = 3
Setup = ctypes.CFUNCTYPE(c_uint, c_void_p, c_void_p, *4 * (POINTER(c_uint),))
Lock = ctypes.CFUNCTYPE(c_void_p, c_void_p, POINTER(c_void_p))
Display = ctypes.CFUNCTYPE(None, c_void_p, c_void_p)


class Bare(QWidget):
    """Plays a recording and paints it."""

    came = Signal()

    def __init__(self, path: str, size: QSize) -> None:
        super().__init__()
        self.resize(size)
        self._image = QImage()
        pitch = (4 * size.width() + 31) // 32 * 32
        self._rooms = [ctypes.create_string_buffer(pitch * (size.height() + 32)) for _ in range(BUFFERS)]
        self._next = 0

        def setup(_opaque, chroma, width, height, pitches, lines):
            ctypes.memmove(chroma, b"RV32", 4)
            width[0], height[0], pitches[0], lines[0] = size.width(), size.height(), pitch, size.height()
            return BUFFERS

        def lock(_opaque, planes):
            self._next = (self._next + 1) % BUFFERS
            planes[0] = ctypes.addressof(self._rooms[self._next])
            return self._next

        def display(_opaque, number):
            room = self._rooms[number or 0]
            self._image = QImage(room, size.width(), size.height(), pitch, QImage.Format.Format_RGB32).copy()
            self.came.emit()

        self._callbacks = (Setup(setup), Lock(lock), Display(display))
        self._vlc = vlc.Instance(["--quiet", "--no-osd", "--no-spu", "--aout=adummy", "--avcodec-hw=none"])
        self.player = self._vlc.media_player_new(path)
        given = [ctypes.cast(one, c_void_p) for one in self._callbacks]
        vlc.dll.libvlc_video_set_format_callbacks(self.player, given[0], None)
        vlc.dll.libvlc_video_set_callbacks(self.player, given[1], None, given[2], None)
        self.came.connect(self.update, Qt.ConnectionType.QueuedConnection)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        QPainter(self).drawImage(0, 0, self._image)


application = QApplication([])
bare = Bare(sys.argv[1], QSize(int(sys.argv[2]), int(sys.argv[3])))
bare.show()
bare.player.play()
print(json.dumps(measured(bare.came, float(sys.argv[4]))), flush=True)
bare.player.stop()
