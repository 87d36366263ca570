"""Nudges: marks moved from frame to frame."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core import marks
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
        self._walk = FrameWalk(player)
        self._run = QTimer(self, singleShot=True, interval=RUN_MS)
        self._run.timeout.connect(document.seal)

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
        self._walk.go(block.id, block.start_ms or 0, count, lambda ms: self._move(block.id, ms, origin))

    def _move(self, block_id: str, ms: int, origin: object) -> None:
        blocks = self._document.project.blocks
        at = next((one for one, block in enumerate(blocks) if block.id == block_id and block.is_placed), None)
        if at is None:
            return  # it went meanwhile
        delta_ms = ms - (blocks[at].start_ms or 0)
        if not self._document.do(marks.nudge_mark(self._document.project, at, delta_ms, ("nudge", block_id)), origin):
            return
        self._run.start()
        if self._player.has_recording and not self._player.is_playing:
            self._player.seek(ms)
        self.nudged.emit(at)
