"""Pressing the key of a mark while a recording plays, and reading which frame was on the screen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.blocks import TURN
from app.ui.app import Minutage
from app.ui.player.screen import Screen
from tests.barcode import read_barcode

FRAME_MS = 40


class Marking(QObject):
    """A window in which the caret's block is marked, over and over.

    Args:
        minutage: its recording is one of `make_recording`, at 25 frames a second, and its text has a turn.
        first_ms: when the first frame begins.
    """

    def __init__(self, minutage: Minutage, first_ms: int = 0) -> None:
        super().__init__()
        self._minutage, self._first_ms = minutage, first_ms
        blocks = minutage.document.project.blocks
        self._at = next(at for at, block in enumerate(blocks) if block.type == TURN)
        minutage.window.transcript.go_to_block(self._at)
        minutage.window.transcript.setFocus()
        screen = minutage.window.player_pane.findChild(Screen)
        assert screen is not None
        self._screen, self._painted = screen, QImage()
        screen.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep what the screen paints: that is what somebody sees until its next paint."""
        if event.type() is QEvent.Type.Paint:
            self._painted = self._screen._picture
        return False

    def press(self) -> int:
        """Press the key; return how far the mark is from the frame on the screen in ms, 0 where it lies inside it."""
        begins_ms = self._first_ms + read_barcode(self._painted) * FRAME_MS
        QTest.keyClick(
            QApplication.focusWidget() or self._minutage.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier
        )
        mark_ms = self._minutage.document.project.blocks[self._at].start_ms
        assert mark_ms is not None
        return max(begins_ms - mark_ms, mark_ms - (begins_ms + FRAME_MS), 0)
