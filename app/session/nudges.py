"""Nudges: marks moved from frame to frame, or by a little."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.core import marks
from app.core.blocks import Block
from app.core.edits import Step
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
        self._walk.go(block.id, block.start_ms or 0, count, lambda ms: self._move(at, block, ms, origin))

    def shift(self, at: int, delta_ms: int, origin: object = None) -> None:
        """Move the mark of the block at `at` by that much, back where negative; one step with the nudges before.

        Raises:
            MinutageError: the block has no mark that could be moved.
        """
        block = marks.markable(self._document.project, at)
        self._do(at, marks.nudge_mark(self._document.project, at, delta_ms, ("nudge", block.id)), origin)

    def show(self, at: int) -> None:
        """Show the frame at a mark that was moved or placed, where the recording stands, and tell of it."""
        ms = self._document.project.blocks[at].start_ms
        if ms is None:
            return
        if self._player.has_recording and not self._player.is_playing:
            self._player.seek(ms)
        self.nudged.emit(at)

    def _move(self, was: int, block: Block, ms: int, origin: object) -> None:
        blocks = self._document.project.blocks
        at = was if was < len(blocks) and blocks[was].id == block.id else _position_of(blocks, block.id)
        if at is None or blocks[at].start_ms != block.start_ms:
            return  # it went meanwhile, or was put elsewhere
        delta_ms = ms - (block.start_ms or 0)
        self._do(at, marks.nudge_mark(self._document.project, at, delta_ms, ("nudge", block.id)), origin)

    def _do(self, at: int, step: Step, origin: object) -> None:
        self._nudged = step.gesture
        if self._document.do(step, origin):
            self._run.start()
            self.show(at)

    @Slot()
    def _seal(self) -> None:
        self._document.seal(self._nudged)


def _position_of(blocks: Sequence[Block], id_: str) -> int | None:
    return next((at for at, one in enumerate(blocks) if one.id == id_), None)
