"""Peaks: the least and the greatest sample of every hundredth of a second, and of longer spans for the far view."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.media.files.guard import check_recording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pairs = NDArray[np.int16]

BIN_MS: Final = 10
STEP: Final = 4
"""Each level of the pyramid holds a quarter of the one below."""
CHUNK_MS: Final = 30_000
FULL: Final = 32_768


class Progress(Protocol):
    """What the work reports through; either may raise to end it."""

    def step(self, done: int, total: int) -> None: ...

    def give(self, part: object) -> None: ...


class Peaks:
    """The waveform so far, immutable.

    Args:
        pairs: shape (n, 2), least and greatest sample (int16) of each `BIN_MS` from the start of the recording.
    """

    def __init__(self, pairs: "Pairs") -> None:
        self._levels = list(_pyramid(pairs))

    @property
    def end_ms(self) -> int:
        """How much of the recording they cover."""
        return len(self._levels[0]) * BIN_MS

    def between(self, start_ms: int, end_ms: int, columns: int) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
        """Return the least and the greatest sample, −1 to 1, of each of `columns` equal spans of [start_ms, end_ms).

        Where there are no peaks, both are 0.
        """
        import numpy as np

        level, bin_ms = self._level_for((end_ms - start_ms) / columns)
        edges = np.linspace(start_ms / bin_ms, end_ms / bin_ms, columns + 1)
        first = np.clip(np.floor(edges[:-1]).astype(np.int64), 0, len(level))
        last = np.clip(np.maximum(np.ceil(edges[1:]).astype(np.int64), first + 1), 0, len(level))
        low, high = np.zeros(columns, np.float32), np.zeros(columns, np.float32)
        held = np.flatnonzero(first < last)
        if held.size:
            bounds = np.column_stack((first[held], last[held])).ravel()
            padded = np.concatenate((level, np.zeros((1, 2), level.dtype)))
            low[held] = np.minimum.reduceat(padded[:, 0], bounds)[::2] / FULL
            high[held] = np.maximum.reduceat(padded[:, 1], bounds)[::2] / FULL
        return low, high

    def _level_for(self, column_ms: float) -> "tuple[Pairs, int]":
        """Return the coarsest level whose bins are no longer than a column, and the length of its bins."""
        bin_ms, at = BIN_MS, 0
        while at + 1 < len(self._levels) and bin_ms * STEP <= column_ms:
            bin_ms, at = bin_ms * STEP, at + 1
        return self._levels[at], bin_ms


def read_peaks(path: Path, progress: Progress) -> Peaks:
    """Decode the sound and return its peaks; what is there is given away every few seconds of work.

    Raises:
        MinutageError: it is no recording, has no sound, or can't be decoded.
    """
    kind = check_recording(path)
    import av  # late: it loads every decoder
    import numpy as np

    try:
        with av.open(str(path), format=kind.decoder) as container:
            stream = container.streams.best("audio")
            if stream is None:
                raise _silent(path)
            total_ms = round((container.duration or 0) / 1000)
            parts: list[Pairs] = []
            given = 0
            for part in _parts(container.decode(stream)):
                parts.append(part)
                done = sum(len(one) for one in parts) * BIN_MS
                progress.step(min(done, total_ms), total_ms)
                if len(parts) >= 2 * max(1, given):  # the pyramid is made anew each time: not at every part
                    given = len(parts)
                    progress.give(Peaks(np.concatenate(parts)))
            return Peaks(np.concatenate(parts) if parts else np.zeros((0, 2), np.int16))
    except (av.error.FFmpegError, ValueError) as error:
        raise _silent(path, str(error)) from error


class _Binner:
    """Collects samples, and makes pairs of every whole bin; a rate need not divide into bins."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._waiting: list[Any] = []
        self._base = 0  # the first sample that waits
        self.end = 0  # the sample after the last
        self._bin = 0  # the first bin that is not made yet

    def add(self, samples: Any, start: int | None) -> None:
        """Take samples that begin at `start`, where known: a gap before them is silence, an overlap is cut."""
        import numpy as np

        if start is not None and start > self.end:
            samples = np.concatenate((np.zeros(start - self.end, np.int16), samples))
        elif start is not None:
            samples = samples[self.end - start :]
        self._waiting.append(samples)
        self.end += len(samples)

    @property
    def is_full(self) -> bool:
        return (self.end - self._base) * 1000 >= self._rate * CHUNK_MS

    def make(self, *, is_last: bool = False) -> "Pairs":
        """Return the pairs of the bins that are whole; at the end, of the broken one too."""
        import numpy as np

        bins = -(-self.end * 1000 // (self._rate * BIN_MS)) if is_last else self.end * 1000 // (self._rate * BIN_MS)
        if bins <= self._bin:
            return np.zeros((0, 2), np.int16)
        samples = np.concatenate(self._waiting)
        edges = -(-np.arange(self._bin, bins + 1) * self._rate * BIN_MS // 1000) - self._base
        used = min(int(edges[-1]), len(samples))
        low = np.minimum.reduceat(samples[:used], edges[:-1])
        high = np.maximum.reduceat(samples[:used], edges[:-1])
        self._base, self._bin, self._waiting = self._base + used, bins, [samples[used:]]
        return np.column_stack((low, high))


def _parts(frames: Iterator[Any]) -> "Iterator[Pairs]":
    """Yield the pairs of each `CHUNK_MS` of sound, placed by the frames' own stamps."""
    binner: _Binner | None = None
    for frame in frames:
        binner = binner or _Binner(frame.sample_rate)
        start = None if frame.pts is None else round(float(frame.pts * frame.time_base) * frame.sample_rate)
        binner.add(_mono(frame), start)
        if binner.is_full:
            yield binner.make()
    if binner is not None:
        yield binner.make(is_last=True)


def _mono(frame: Any) -> Any:
    """Return a frame's samples as int16 of one channel, all of them mixed; shape (n,)."""
    import numpy as np

    samples = frame.to_ndarray()
    channels = frame.layout.nb_channels
    planes = samples if frame.format.is_planar else samples.reshape(-1, channels).T
    if np.issubdtype(planes.dtype, np.floating):
        return (planes.mean(axis=0) * (FULL - 1)).clip(-FULL, FULL - 1).astype(np.int16)
    if planes.dtype == np.uint8:
        return ((planes.mean(axis=0) - 128) * 256).astype(np.int16)
    mixed = planes.mean(axis=0)
    return (mixed / (1 << 16) if planes.dtype == np.int32 else mixed).astype(np.int16)


def _pyramid(pairs: "Pairs") -> "Iterator[Pairs]":
    """Yield the pairs, then those of `STEP` bins as one, and so on up to a handful."""
    import numpy as np

    yield pairs
    while len(pairs) > STEP * STEP:
        starts = np.arange(0, len(pairs), STEP)
        low = np.minimum.reduceat(pairs[:, 0], starts)
        high = np.maximum.reduceat(pairs[:, 1], starts)
        pairs = np.column_stack((low, high))
        yield pairs


def _silent(path: Path, detail: str = "") -> MinutageError:
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "{name} has no sound that can be drawn"),
        QT_TRANSLATE_NOOP("core", "it can still be played and marked"),
        detail=detail,
        name=path.name,
    )
