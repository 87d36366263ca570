"""Nudges: marks moved from frame to frame."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core import marks
from app.core.blocks import Block
from app.session.document import Document
from app.session.frame_walk import FrameWalk
from app.session.player import Player

RUN_MS: Final = 1000
"""Nudges that follow one another within this are one step."""


class Nudges(QObject):
    """Moves marks by the recording's own frames, and shows the frame at the mark where the recording stands.

    Signals:
        nudged: the position of the block whose mark was moved.
    """

    nudged = Signal(int)

    def __init__(self, document: Document, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._player = document, player
        self._walk = FrameWalk(player.frames)
        self._run = QTimer(self, singleShot=True, interval=RUN_MS)
        self._run.timeout.connect(self._seal)
        self._nudged: object = None  # the gesture of the last one
        document.replaced.connect(self._walk.stop)

    def nudge(self, at: int, count: int, origin: object = None) -> None:
        """Move the mark of the block at `at` by that many frames, back where negative, once they are found.

        Args:
            at: a position.
            count: frames; where there are none, 100 ms stand for one.
            origin: who does it, as `Document.do` takes it.

        Raises:
            MinutageError: the block has no mark that could be moved.
        """
        marks.nudge_mark(self._document.project, at, 0)
        block = self._document.project.blocks[at]
        self._walk.go(block.id, block.start_ms or 0, count, lambda ms: self._move(block, ms, origin))

    def _move(self, block: Block, ms: int, origin: object) -> None:
        blocks = enumerate(self._document.project.blocks)
        at = next((at for at, one in blocks if (one.id, one.start_ms) == (block.id, block.start_ms)), None)
        if at is None:
            return  # it went meanwhile, or was put elsewhere
        self._nudged = ("nudge", block.id)
        step = marks.nudge_mark(self._document.project, at, ms - (block.start_ms or 0), self._nudged)
        if not self._document.do(step, origin):
            return
        self._run.start()
        if self._player.has_recording and not self._player.is_playing:
            self._player.seek(ms)
        self.nudged.emit(at)

    @Slot()
    def _seal(self) -> None:
        self._document.seal(self._nudged)
