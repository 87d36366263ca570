"""The waveform: how far the sound swings, a hundred times a second."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.media.files.decoder import Source, damaged, opened, packets_past_damage
from app.media.files.tracks import audio_tracks, default_track

if TYPE_CHECKING:
    import numpy as np
    from av import AudioFrame, AudioStream
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]
    Swing = NDArray[np.float32]

PER_SECOND: Final = 100
"""Peaks a second."""

FULL: Final = 32_767
"""The swing of the loudest sound."""

_FOLD: Final = 16
"""How many peaks of one level are one of the next."""

_CHUNK_S: Final = 20
"""Seconds of sound that are decoded before they are looked at: NumPy then works without the interpreter's lock."""

_TELL_S: Final = 0.25
_DAY_S: Final = 24 * 3600


class Progress(Protocol):
    """Who wants to know how far it is; see `app.session.jobs.Progress`."""

    def step(self, done: int, total: int) -> None: ...

    def give(self, part: object) -> None: ...


@dataclass(frozen=True, slots=True)
class Peaks:
    """Minima and maxima of the sound, from the start of the recording.

    Args:
        levels: pairs of arrays of the same length, −32767 to 32767; the first has `PER_SECOND` to a
            second, each further one a sixteenth of the one before.
    """

    levels: "tuple[tuple[Samples, Samples], ...]"

    @classmethod
    def of(cls, lows: "Samples", highs: "Samples") -> "Peaks":
        """Return the peaks with their coarser levels."""
        import numpy as np

        levels = [(lows, highs)]
        while len(levels[-1][0]) > 4 * _FOLD:
            low, high = levels[-1]
            starts = np.arange(0, len(low), _FOLD)
            levels.append((np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts)))
        return cls(tuple(levels))

    @property
    def duration_ms(self) -> int:
        """How much of the recording they tell of."""
        return len(self.levels[0][0]) * 1000 // PER_SECOND

    def between(self, start_ms: float, end_ms: float, columns: int) -> "tuple[Swing, Swing]":
        """Return the swing in each of `columns` equal parts of a span, for painting.

        Returns:
            Minima and maxima, −1 to 1, as many as there are columns; 0 where there is no sound (yet).
        """
        import numpy as np

        span = max(end_ms - start_ms, 1e-6) / max(columns, 1) * PER_SECOND / 1000
        level = 0
        while level + 1 < len(self.levels) and span >= 2 * _FOLD ** (level + 1):
            level += 1
        low, high = self.levels[level]
        edges = np.linspace(start_ms, end_ms, columns + 1) * PER_SECOND / 1000 / _FOLD**level
        starts = np.floor(edges[:-1]).astype(np.int64)
        inside = (starts >= 0) & (starts < len(low))
        lows, highs = np.zeros(columns, np.float32), np.zeros(columns, np.float32)
        if inside.any():
            stop = min(len(low), int(np.ceil(edges[-1])))
            at = starts[inside]
            lows[inside] = np.minimum.reduceat(low[:stop], at) / np.float32(FULL)
            highs[inside] = np.maximum.reduceat(high[:stop], at) / np.float32(FULL)
        return lows, highs


def read_peaks(path: Path, progress: Progress, number: int | None = None) -> Peaks:
    """Decode the sound of a recording and return its peaks; those so far are given meanwhile.

    Args:
        path: the recording.
        progress: told milliseconds done and in all, and given a `Peaks`, four times a second.
        number: that of the sound track; None for the one that is heard where nobody chooses.

    Raises:
        MinutageError: it is no recording, a damaged one, or one without that sound.
    """
    with opened(path) as source:
        sound = _sound(source, number)
        if sound is None:
            raise damaged(path, "no sound")
        total_ms = (source.av.duration or 0) // 1000
        growing = _Growing(total_ms)
        told = time.monotonic() - _TELL_S
        for chunk in _chunks(source, sound):
            growing.put(chunk)
            if time.monotonic() - told >= _TELL_S:
                told = time.monotonic()
                progress.step(min(growing.duration_ms, total_ms), total_ms)
                progress.give(growing.peaks())
    return growing.peaks()


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Sound without a gap: channels in rows, from the sample `first` after the project's zero."""

    first: int
    rate: int
    samples: "NDArray[Any]"


def _sound(source: Source, number: int | None) -> "AudioStream | None":
    """Return the stream of a sound track; None where there is none, or none that FFmpeg could decode."""
    sounds = source.av.streams.audio
    if number is None:
        usual = default_track(audio_tracks(sounds))
        number = usual.number if usual is not None else 0
    context = sounds[number].codec_context if number < len(sounds) else None
    return sounds[number] if context is not None and context.sample_rate else None


def _chunks(source: Source, sound: "AudioStream") -> Iterator[_Chunk]:
    import numpy as np

    rate = sound.codec_context.sample_rate
    base = (sound.time_base or Fraction(1, rate)) * rate
    step, per = base.numerator, base.denominator  # whole numbers: fractions would cost more than the decoding
    zero, end = round(source.zero_s * rate), _latest_s(source) * rate
    rows: list[NDArray[Any]] = []
    first = count = 0
    for frame in _frames(source, sound):
        at = first + count if frame.pts is None else frame.pts * step // per - zero
        if not -frame.samples < at < end:
            continue
        row = _by_channel(frame)
        is_next = abs(at - first - count) <= rate // PER_SECOND and count <= _CHUNK_S * rate
        if rows and not (is_next and (len(row), row.dtype) == (len(rows[0]), rows[0].dtype)):
            yield _Chunk(first, rate, np.concatenate(rows, axis=1))
            rows, count = [], 0
        if not rows:
            first = at
        rows.append(row)
        count += frame.samples
    if rows:
        yield _Chunk(first, rate, np.concatenate(rows, axis=1))


def _latest_s(source: Source) -> int:
    """Return the time at which, and after which, a sound is none, but a stamp that damage has made."""
    return max((source.av.duration or 0) // 1_000_000 + 1, _DAY_S)


def _frames(source: Source, sound: "AudioStream") -> "Iterator[AudioFrame]":
    import av

    for packet in packets_past_damage(source, sound):
        try:
            frames = packet.decode()
        except av.FFmpegError:
            continue  # damage costs its place in the waveform, not the waveform
        yield from frames


def _by_channel(frame: "AudioFrame") -> "NDArray[Any]":
    samples: NDArray[Any] = frame.to_ndarray()
    return samples if frame.format.is_planar else samples.reshape(frame.samples, -1).T


class _Growing:
    """Peaks that are not all there yet."""

    def __init__(self, expected_ms: int) -> None:
        import numpy as np

        room = expected_ms * PER_SECOND // 1000 + PER_SECOND
        self._lows, self._highs = np.zeros(room, np.int16), np.zeros(room, np.int16)
        self._length = 0

    @property
    def duration_ms(self) -> int:
        return self._length * 1000 // PER_SECOND

    def put(self, chunk: _Chunk) -> None:
        """Add the peaks of a chunk; one that two chunks share is the further of both."""
        import numpy as np

        first, count = chunk.first, chunk.samples.shape[1]
        at, until = first * PER_SECOND // chunk.rate, (first + count - 1) * PER_SECOND // chunk.rate + 1
        starts = np.maximum(-(-np.arange(at, until) * chunk.rate // PER_SECOND) - first, 0)
        lows = _scaled(np.minimum.reduceat(chunk.samples, starts, axis=1).min(axis=0))
        highs = _scaled(np.maximum.reduceat(chunk.samples, starts, axis=1).max(axis=0))
        skipped = max(0, -at)  # what lies before the project's zero
        self._make_room(until)
        place = slice(at + skipped, until)
        self._lows[place] = np.minimum(self._lows[place], lows[skipped:])
        self._highs[place] = np.maximum(self._highs[place], highs[skipped:])
        self._length = max(self._length, until)

    def _make_room(self, length: int) -> None:
        import numpy as np

        missing = length - len(self._lows)
        if missing > 0:
            more = max(missing, len(self._lows) // 2)
            self._lows, self._highs = np.pad(self._lows, (0, more)), np.pad(self._highs, (0, more))

    def peaks(self) -> Peaks:
        """Return those so far: a copy, for another thread paints them."""
        return Peaks.of(self._lows[: self._length].copy(), self._highs[: self._length].copy())


def _scaled(values: "NDArray[Any]") -> "Samples":
    """Return samples of any format as 16-bit numbers."""
    import numpy as np

    if values.dtype.kind == "f":
        values = np.clip(values, -1, 1) * FULL
    elif values.dtype == np.uint8:
        values = (values.astype(np.int16) - 128) * 256
    else:
        values = values >> (values.dtype.itemsize * 8 - 16)
    return values.astype(np.int16)
