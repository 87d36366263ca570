"""The playhead's clock: the last time an engine told for certain, carried on by the machine's own clock."""

import time
from collections.abc import Callable
from typing import Final

LEASH_S: Final = 0.4
"""Real seconds for which an anchor is believed: where no newer one comes, the recording has stalled."""

JITTER_MS: Final = 60.0
"""A correction backwards that is smaller than this is waited out instead of shown."""


class Clock:
    """Tells the playhead in milliseconds between the moments at which the engine tells it.

    An engine's value is right when it arrives and stale afterwards, so it is kept with the
    monotonic time of its arrival: ``value + (monotonic() − stamp) × rate``.

    Args:
        monotonic: seconds that never go back; tests set their own.

    >>> clock = Clock(lambda: 10.0)
    >>> clock.play()
    >>> clock.anchor(2000, stamp=9.9)
    >>> clock.now_ms()
    2100
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._value = 0.0
        self._stamp = monotonic()
        self._rate = 1.0
        self._running = False
        self._told = 0.0
        self._since = self._stamp  # nothing is known of what was before
        self._end: float | None = None

    @property
    def rate(self) -> float:
        return self._rate

    def now_ms(self) -> int:
        """Return the playhead. While it runs it does not go back, but for a seek or a correction that matters."""
        now = self._reckoned(self._monotonic())
        if self._running and 0 < self._told - now < JITTER_MS:
            return round(self._told)
        self._told = now
        return round(now)

    def ms_ago(self, seconds: float) -> int:
        """Return where the playhead was that many real seconds ago, or since it last ran on from somewhere else."""
        if not self._running:
            return self.now_ms()
        return round(self._reckoned(max(self._monotonic() - seconds, self._since)))

    def anchor(self, ms: float, stamp: float) -> None:
        """Take a time that the engine told, and when it was told; kept waiting while the clock stands."""
        if self._running:
            self._value, self._stamp = float(ms), min(stamp, self._monotonic())

    def play(self) -> None:
        """Run on from where it stands."""
        if not self._running:
            self._stamp = self._since = self._monotonic()
            self._running = True

    def pause(self) -> None:
        """Stand where it is now."""
        if self._running:
            self._value, self._running = self._reckoned(self._monotonic()), False
            self._told = self._value

    def seek(self, ms: float) -> None:
        """Stand or run on from there."""
        self._value = self._told = float(ms)
        self._stamp = self._since = self._monotonic()

    def set_rate(self, rate: float) -> None:
        """Go at another rate from now on."""
        now = self._monotonic()
        self._value, self._stamp, self._since = self._reckoned(now), now, now
        self._rate = rate

    def set_end(self, ms: float | None) -> None:
        """Never tell more than this, the end of the recording; None where it is not known."""
        self._end = ms

    def _reckoned(self, stamp: float) -> float:
        """Return the playhead at a monotonic time since it runs, which may be before the last anchor."""
        now = self._value
        if self._running:
            now += min(stamp - self._stamp, LEASH_S) * 1000 * self._rate
        return now if self._end is None else min(now, self._end)
