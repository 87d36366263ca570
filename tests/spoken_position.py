"""A sound that says where it is: any eighth of a second of it tells its place to a few milliseconds.

In every second a tone sweeps from 400 Hz to 4,400 Hz: where it is tells the place in the second. Two
steady tones above it tell which second it is. Noise that comes and goes lets the bit rate vary.
"""

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

SAMPLES = 24_000
WINDOW_S = 0.125
_SWEEP_HZ = (400.0, 4_400.0)
_TONES_HZ = (5_000.0, 8_000.0)
_STEP_HZ = 40.0
_DIGIT = 64
_NOISY_S = 7


def make_spoken_position(path: Path, seconds: int) -> Path:
    """Write such a sound, up to 4,095 s of it, as an MP3 of variable bit rate that has no Xing header."""
    options = {"flags": "+qscale", "global_quality": str(118 * 7), "compression_level": "9"}
    noise = np.random.default_rng(1).normal(0, 0.02, SAMPLES)
    with av.open(str(path), "w", container_options={"write_xing": "0", "id3v2_version": "0"}) as out:
        sound: Any = out.add_stream("libmp3lame", rate=SAMPLES, layout="mono", options=options)
        for second in range(seconds):
            samples = _second(second) + (noise if second // _NOISY_S % 2 else 0)
            frame = av.AudioFrame.from_ndarray(samples[None].astype(np.float32), format="fltp", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = SAMPLES, second * SAMPLES, Fraction(1, SAMPLES)
            out.mux(sound.encode(frame))
        out.mux(sound.encode())
    return path


_AT = np.arange(SAMPLES) / SAMPLES
_SWEPT = 0.3 * np.sin(2 * np.pi * (_SWEEP_HZ[0] * _AT + (_SWEEP_HZ[1] - _SWEEP_HZ[0]) / 2 * _AT**2))


def _second(number: int) -> np.ndarray:
    digits = divmod(number, _DIGIT)
    tones = (np.sin(2 * np.pi * (base + _STEP_HZ * digit) * _AT) for base, digit in zip(_TONES_HZ, digits, strict=True))
    return _SWEPT + 0.1 * sum(tones)


def said(samples: np.ndarray, rate: int = SAMPLES) -> float | None:
    """Return the place, in seconds, of the middle of some samples; None where a second begins in them.

    Args:
        samples: at least `WINDOW_S` long.
        rate: samples a second.
    """
    count = round(WINDOW_S * rate)
    middle = (len(samples) - count) // 2
    window = samples[middle : middle + count] * np.hanning(count)
    size = 1 << 15
    loud = np.abs(np.fft.rfft(window, size))
    hertz = np.arange(len(loud)) * rate / size
    steady = [_loudest(loud, hertz, base - 20, base + _STEP_HZ * _DIGIT) for base in _TONES_HZ]
    high, low = (round((one - base) / _STEP_HZ) for one, base in zip(steady, _TONES_HZ, strict=True))
    away = np.exp(-1j * np.pi * (_SWEEP_HZ[1] - _SWEEP_HZ[0]) * (np.arange(count) / rate - count / rate / 2) ** 2)
    still = np.abs(np.fft.fft(window * away, size))[: len(loud)]
    part = (_loudest(still, hertz, _SWEEP_HZ[0] - 50, _SWEEP_HZ[1] + 50) - _SWEEP_HZ[0]) / (_SWEEP_HZ[1] - _SWEEP_HZ[0])
    if not WINDOW_S / 2 < part < 1 - WINDOW_S / 2:
        return None
    return float(_DIGIT * high + low + part)


def _loudest(loud: np.ndarray, hertz: np.ndarray, low: float, high: float) -> float:
    inside = (hertz >= low) & (hertz < high)
    return float(hertz[inside][np.argmax(loud[inside])])
