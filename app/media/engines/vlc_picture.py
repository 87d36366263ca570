"""libVLC's pictures: drawn into memory of ours by its video callbacks, handed over as QImages."""

import ctypes
from ctypes import POINTER, c_uint, c_void_p
from threading import Lock
from typing import Any, Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

BUFFERS: Final = 3
"""One that is shown, one that waits, one that is drawn."""

_ALIGNED: Final = 32
_Number = Any  # a pointer to an unsigned number

# The chroma is four bytes to be written: declared as a string, ctypes would hand a copy, and what is written is lost.
_Setup = ctypes.CFUNCTYPE(c_uint, c_void_p, c_void_p, *4 * (POINTER(c_uint),))
_Cleanup = ctypes.CFUNCTYPE(None, c_void_p)
_Lock = ctypes.CFUNCTYPE(c_void_p, c_void_p, POINTER(c_void_p))
_Display = ctypes.CFUNCTYPE(None, c_void_p, c_void_p)


class Pictures(QObject):
    """Takes the pictures of one media player.

    libVLC calls from threads of its own: there a picture is copied and its arrival told, nothing
    else. A picture that nobody took yet gives way to the next.

    Args:
        shape: width and height of the picture, upright and in square pixels; None where they are not known.
        size: the pixels that the picture has on the screen; it is not drawn larger.

    Signals:
        arrived: a picture can be taken.
    """

    arrived = Signal()

    def __init__(self, shape: tuple[int, int] | None, size: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shape, self._wanted = shape, size
        self._lock = Lock()
        self._latest: QImage | None = None
        self._size, self._pitch = QSize(), 0
        self._buffers: list[memoryview] = []
        self._addresses: list[int] = []
        self._next = 0
        self._callbacks = (
            _Setup(self._on_setup),
            _Cleanup(self._on_cleanup),
            _Lock(self._on_lock),
            _Display(self._on_display),
        )  # libVLC holds no reference to them

    @property
    def is_blurred(self) -> bool:
        """Whether libVLC draws it smaller than it is shown."""
        known = self._shape is not None and not self._size.isEmpty()
        return known and self._fitting(QSize(*self._shape or ())).width() > self._size.width()

    def attach(self, player: Any) -> None:
        """Let a `vlc.MediaPlayer` that does not play yet draw here."""
        import vlc

        setup, cleanup, lock, display = (ctypes.cast(one, c_void_p) for one in self._callbacks)
        vlc.dll.libvlc_video_set_format_callbacks(player, setup, cleanup)
        vlc.dll.libvlc_video_set_callbacks(player, lock, None, display, None)

    def want(self, size: QSize) -> None:
        """Say how large the picture is to be drawn from the next setup on."""
        self._wanted = size

    def _fitting(self, natural: QSize) -> QSize:
        if self._wanted.isEmpty():
            return natural
        return natural.scaled(self._wanted, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(natural)

    def take(self) -> QImage | None:
        """Return the newest picture, once; None where it was taken before."""
        with self._lock:
            picture, self._latest = self._latest, None
        return picture

    def release(self) -> None:
        """Free the memory, once libVLC draws no more: its callbacks hold it until Python next looks for cycles."""
        self._buffers, self._addresses = [], []
        with self._lock:
            self._latest = None

    # In libVLC's threads

    def _on_setup(
        self, _opaque: Any, chroma: int, width: _Number, height: _Number, pitches: _Number, lines: _Number
    ) -> int:
        # What libVLC offers is the decoder's padded buffer; the shape is what is meant to be seen.
        size = self._fitting(QSize(*(self._shape or (width[0], height[0]))))
        self._size, self._pitch = size, _aligned(4 * size.width())
        self._allocate(_aligned(size.height()))
        ctypes.memmove(chroma, b"RV32", 4)
        width[0], height[0] = size.width(), size.height()
        pitches[0], lines[0] = self._pitch, _aligned(size.height())
        return BUFFERS

    def _allocate(self, lines: int) -> None:
        self._buffers, self._addresses = [], []
        for _ in range(BUFFERS):
            room = (ctypes.c_ubyte * (self._pitch * lines + _ALIGNED))()
            skip = -ctypes.addressof(room) % _ALIGNED
            self._buffers.append(memoryview(room).cast("B")[skip:])
            self._addresses.append(ctypes.addressof(room) + skip)

    def _on_cleanup(self, _opaque: Any) -> None:
        self._size = QSize()

    def _on_lock(self, _opaque: Any, planes: Any) -> int:
        self._next = (self._next + 1) % BUFFERS
        planes[0] = self._addresses[self._next]
        return self._next

    def _on_display(self, _opaque: Any, picture: int | None) -> None:
        size = self._size
        if size.isEmpty():
            return
        drawn = self._buffers[picture or 0]  # ctypes hands the number 0 as None
        image = QImage(drawn, size.width(), size.height(), self._pitch, QImage.Format.Format_RGB32).copy()
        with self._lock:
            is_first, self._latest = self._latest is None, image
        if is_first:
            self.arrived.emit()


def _aligned(number: int) -> int:
    return -(-number // _ALIGNED) * _ALIGNED
