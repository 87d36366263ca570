"""Where the frames of the recording are, by their own time stamps."""

from collections.abc import Callable

from app.core.timecode import within_project
from app.session.document import Document
from app.session.stills import StillKeeper


class FrameFinder:
    """Finds frames by counting from one of them."""

    def __init__(self, document: Document, stills: StillKeeper) -> None:
        self._document, self._stills = document, stills

    def find(self, what: object, ms: int, count: int, then: Callable[[int], object]) -> None:
        """Tell `then` the time of the frame that many after the one at `ms`, before it where negative.

        It is told later, or at once where no frame can be read; where there are none, 100 ms stand for one.

        Args:
            what: who is moved. Of several questions for the same only the newest is answered.
        """

        def tell(found_ms: int | None) -> None:
            then(self._reckoned(ms, count) if found_ms is None else within_project(found_ms))

        self._stills.find(what, ms, count, tell)

    def _reckoned(self, ms: int, count: int) -> int:
        from app.core.frames import reckoned_frame  # late: the window starts without it

        recording = self._document.project.recording
        return reckoned_frame(ms, count, recording.frame_rate if recording else None)
