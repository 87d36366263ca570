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
        self._clock = vlc.libvlc_clock

    def _on_play(self, _opaque: Any, samples: int, count: int, stamp: int) -> None:
        sounds_at = time.monotonic() + (stamp - self._clock()) / 1e6
        block = np.frombuffer(ctypes.string_at(samples, 2 * count), "<i2").astype(np.float64)
        with self._lock:
            self._blocks.append((sounds_at, block))

    def _on_flush(self, _opaque: Any, _stamp: int) -> None:
        """What was handed out and does not sound yet, never does."""
        now = time.monotonic()
        with self._lock:
            self._blocks = [(at, block[: max(0, round((now - at) * RATE))]) for at, block in self._blocks]
            self._blocks = [one for one in self._blocks if len(one[1])]

    def blocks(self) -> list[tuple[float, np.ndarray]]:
        with self._lock:
            return list(self._blocks)

    def forget(self) -> None:
        with self._lock:
            self._blocks.clear()


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
