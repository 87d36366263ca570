"""Going on from frame to frame by the recording's own time stamps, which take a moment to be read."""

from collections.abc import Callable
from typing import Protocol


class FindsFrames(Protocol):
    def find(self, what: object, ms: int, count: int, then: Callable[[int], object]) -> None: ...


class FrameWalk:
    """Counts steps together that come faster than they are read, so that none is lost.

    Args:
        frames: what finds them.
    """

    def __init__(self, frames: FindsFrames) -> None:
        self._frames = frames
        self._pending: tuple[object, int, int] | None = None

    def go(self, what: object, ms: int, count: int, then: Callable[[int], object]) -> None:
        """Go that many frames on from `ms`, back where negative, and run `then` with the time that is there.

        Args:
            what: who is moved. While it is on its way already, it goes on from there instead of from `ms`.
            ms: where it is.
            count: frames.
            then: not run where it is sent further before.
        """
        if self._pending is not None and self._pending[0] == what:
            _, ms, before = self._pending
            count += before
        walk = self._pending = (what, ms, count)

        def arrive(found_ms: int) -> None:
            if self._pending is walk:
                self._pending = None
                then(found_ms)

        self._frames.find(what, ms, count, arrive)

    def stop(self) -> None:
        """Let nobody be moved who is still on the way."""
        self._pending = None
