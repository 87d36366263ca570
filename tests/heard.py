"""What is heard: the samples that an engine hands out, each with the monotonic time at which it sounds."""

import ctypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_char_p, c_int64, c_uint, c_void_p
from threading import Lock
from typing import Any
from unittest.mock import patch

import numpy as np
from PySide6.QtMultimedia import QAudioBuffer, QAudioBufferOutput, QAudioFormat

from app.media.engines.qt_engine import QtEngine

RATE = 48_000
_Play = ctypes.CFUNCTYPE(None, c_void_p, c_void_p, c_uint, c_int64)
_Flush = ctypes.CFUNCTYPE(None, c_void_p, c_int64)


class Ear:
    """Listens to libVLC: it plays into memory (amem), and says of each block when it is to sound.

    Its callbacks come in libVLC's threads.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._blocks: list[tuple[float, np.ndarray]] = []
        self._callbacks = (_Play(self._on_play), _Flush(self._on_flush))  # libVLC holds no reference to them

    def attach(self, player: Any) -> None:
        """Listen to a `vlc.MediaPlayer` that does not play yet."""
        import vlc

        play, flush = (ctypes.cast(one, c_void_p) for one in self._callbacks)
        vlc.dll.libvlc_audio_set_callbacks(player, play, None, None, flush, None, None)
        vlc.dll.libvlc_audio_set_format(player, c_char_p(b"S16N"), RATE, 1)
        # What `libvlc_delay` does, once: between two looks at a clock a busy machine may do something else.
        self._epoch = min(time.monotonic() - vlc.libvlc_clock() / 1e6 for _ in range(20))

    def _on_play(self, _opaque: Any, samples: int, count: int, stamp: int) -> None:
        if not count:
            return
        block = np.frombuffer(ctypes.string_at(samples, 2 * count), "<i2").astype(np.float64)
        with self._lock:
            self._blocks.append((stamp / 1e6 + self._epoch, block))

    def _on_flush(self, _opaque: Any, _stamp: int) -> None:
        """What was handed out and does not sound yet, never does."""
        now = time.monotonic()
        with self._lock:
            self._blocks = [(at, block[: max(0, round((now - at) * RATE))]) for at, block in self._blocks]
            self._blocks = [one for one in self._blocks if len(one[1])]

    def blocks(self) -> list[tuple[float, np.ndarray]]:
        with self._lock:
            return list(self._blocks)

    def samples(self) -> np.ndarray:
        """Return all that was handed out since it was last forgotten, whenever it sounds."""
        return np.concatenate([np.zeros(0), *(block for _, block in self.blocks())])

    def forget(self) -> None:
        with self._lock:
            self._blocks.clear()


class QtEar:
    """Takes the samples of a `QtEngine`: those of the recording itself, as they were before rate and volume."""

    def __init__(self, engine: QtEngine) -> None:
        layout = QAudioFormat()
        layout.setSampleRate(RATE)
        layout.setChannelCount(1)
        layout.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._blocks: list[np.ndarray] = []
        self._output = QAudioBufferOutput(layout, engine)
        self._output.audioBufferReceived.connect(self._on_buffer)
        engine._player.setAudioBufferOutput(self._output)

    def _on_buffer(self, buffer: QAudioBuffer) -> None:
        if buffer.byteCount():  # the last one, at the end, is empty
            self._blocks.append(np.frombuffer(bytes(buffer.constData()), "<i2").astype(np.float64))

    def samples(self) -> np.ndarray:
        return np.concatenate([np.zeros(0), *self._blocks])

    def forget(self) -> None:
        self._blocks.clear()


def pitch(samples: np.ndarray) -> float:
    """Return the loudest frequency in the last half second, in hertz."""
    last = samples[-RATE // 2 :]
    loud = np.abs(np.fft.rfft(last * np.hanning(len(last)), 4 * RATE))
    return float(np.argmax(loud)) / 4


@contextmanager
def listening() -> Iterator[Ear]:
    """Let the recordings that a `VlcEngine` opens meanwhile be heard."""
    from app.media.engines.vlc_media import VlcMedia

    ear = Ear()

    class Heard(VlcMedia):
        def __init__(self, *args: Any, **keywords: Any) -> None:
            super().__init__(*args, **keywords)
            ear.attach(self._player)

    with patch("app.media.engines.vlc_media.VlcMedia", Heard):
        yield ear
