"""Esc: first it cancels what is open or in progress, only then it plays and pauses."""

from collections.abc import Callable, Sequence

Attempt = Callable[[], bool]


class Escape:
    """Tries one thing after the other.

    Args:
        attempts: each cancels something and returns True, or returns False where there was nothing.
        otherwise: what Esc does when nothing was cancelled.
    """

    def __init__(self, attempts: Sequence[Attempt], otherwise: Callable[[], object]) -> None:
        self._attempts, self._otherwise = attempts, otherwise

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"play.escape": self.run}

    def run(self) -> None:
        if not any(attempt() for attempt in self._attempts):
            self._otherwise()
