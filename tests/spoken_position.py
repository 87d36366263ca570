"""A sound that says where it is: any eighth of a second of it tells its place to a few milliseconds.

In every second a tone sweeps from 400 Hz to 4,400 Hz: where it is tells the place in the second. Two
steady tones above it tell which second it is. Noise that comes and goes lets the bit rate vary.
"""

import random
import time
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from PySide6.QtCore import QCoreApplication

from app.media.engines.engine import State
from app.media.engines.vlc_engine import VlcEngine
from app.media.files.decoder import opened
from tests import heard

SAMPLES = 24_000
WINDOW_S = 0.125
RESERVOIR_S = 0.2
"""What an MP3 may still owe to frames before the one that a seek goes to: no decoder has that sound."""
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


def decoder_errors_ms(path: Path, count: int, seed: int = 1) -> list[float]:
    """Return how far PyAV's seeks are from where they say that they are, in ms, after so many random ones."""
    errors = []
    with opened(path) as source:
        sound = source.av.streams.audio[0]
        begin_s = _silence_s(source)
        for target_s in _targets(path, count, seed):
            source.av.seek(int((target_s + source.zero_s) / sound.time_base), stream=sound)
            frames = [next(source.av.decode(sound))]
            while frames[-1].time < frames[0].time + RESERVOIR_S + 3 * WINDOW_S:
                frames.append(next(source.av.decode(sound)))
            samples = np.concatenate([one.to_ndarray()[0] for one in frames])
            at_s = frames[0].time - float(source.zero_s)
            errors.append(_error_ms(samples, SAMPLES, lambda into_s, at_s=at_s: at_s + into_s, begin_s))
    return errors


def _silence_s(source: Any) -> float:
    """Return how much later everything sounds than what it says, in seconds: an encoder begins with some silence."""
    sound = source.av.streams.audio[0]
    frames = []
    for frame in source.av.decode(sound):
        frames.append(frame)
        if frame.time > 1:
            break
    samples = np.concatenate([one.to_ndarray()[0] for one in frames])
    at_s = frames[0].time - float(source.zero_s)
    return _error_ms(samples, SAMPLES, lambda into_s: at_s + into_s, 0) / 1000


def engine_errors_ms(path: Path, count: int, seed: int = 1) -> list[float]:
    """Return how far what libVLC lets be heard is from our clock, in ms, after so many random seeks while it plays.

    Needs a `QCoreApplication`.

    Raises:
        TimeoutError: a seek was not over within 10 s.
    """
    with opened(path) as source:
        begin_s = _silence_s(source)
    with heard.listening() as ear:
        engine = VlcEngine(silent=True)
        try:
            engine.open(path)
            _wait(lambda: engine.state is State.PAUSED)
            engine.play()
            return [_error_of_seek(engine, ear, target_s, begin_s) for target_s in _targets(path, count, seed)]
        finally:
            engine.close()


def _error_of_seek(engine: VlcEngine, ear: heard.Ear, target_s: float, begin_s: float) -> float:
    target_ms = round(target_s * 1000)
    engine.seek(target_ms)
    asked = time.monotonic()
    _wait(lambda: engine.now_ms() > target_ms + RESERVOIR_S * 1000)
    stamp, now_s = time.monotonic(), engine.now_ms() / 1000
    enough = round((RESERVOIR_S + 3 * WINDOW_S) * heard.RATE)
    _wait(lambda: sum(len(block) for at, block in ear.blocks() if at > asked) > enough)
    blocks = [one for one in ear.blocks() if one[0] > asked]
    ear.forget()
    begun = blocks[0][0]
    samples = np.concatenate([block for _, block in blocks])
    return _error_ms(samples, heard.RATE, lambda into_s: now_s + begun + into_s - stamp, begin_s)


def _error_ms(samples: np.ndarray, rate: int, at_s: Callable[[float], float], begin_s: float) -> float:
    """Return how much later a sound is than where it should be, by the first window of it that tells.

    Raises:
        LookupError: no window tells.
    """
    count = round(WINDOW_S * rate)
    for start in range(round(RESERVOIR_S * rate), len(samples) - count, count // 8):
        place_s = said(samples[start : start + count], rate)
        if place_s is not None:
            return (at_s((start + count / 2) / rate) - begin_s - place_s) * 1000
    raise LookupError("no place was told")


def _targets(path: Path, count: int, seed: int) -> Sequence[float]:
    with opened(path) as source:
        sound = source.av.streams.audio[0]
        last_s = max(packet.pts * packet.time_base for packet in source.av.demux(sound) if packet.pts is not None)
    chosen = random.Random(seed)
    return [chosen.uniform(1, float(last_s) - 5) for _ in range(count)]


def _wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not condition():
        QCoreApplication.processEvents()
        time.sleep(0.002)
        if time.monotonic() > until:
            raise TimeoutError
