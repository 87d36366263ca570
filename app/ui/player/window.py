"""The picture in a window of its own, or on the whole screen."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session.document import Document
from app.session.player import Player
from app.ui.drops import taken, welcome
from app.ui.player.bar import PictureBar
from app.ui.player.keys import PictureKeys
from app.ui.player.screen import SURROUND, Screen

REST_MS: Final = 2_000
"""How long the pointer rests until the bar goes, and the pointer with it where the screen is full."""

BLACK: Final = QColor("#000000")
LEAST: Final = (480, 270)


class PictureWindow(QWidget):
    """The picture on black, and a bar that comes when the pointer moves or there is something to say.

    Signals:
        close_requested: somebody closed it; what that means others decide.
        state_changed: it fills the screen, or does so no more, whoever did it.
        dropped: the paths of the files that were dropped on it.
    """

    close_requested = Signal()
    state_changed = Signal()
    dropped = Signal(object)

    def __init__(self, document: Document, player: Player, keys: PictureKeys) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("picture")
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        self._keys = keys
        self._screen: Screen | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.bar = PictureBar(document, player, self)
        self._rests = QTimer(self, singleShot=True, interval=REST_MS)
        self._rests.timeout.connect(self._rest)

    def set_shortcut_hints(self, hints: Mapping[str, str]) -> None:
        """Add to each button's tooltip the keys of its action."""
        self.bar.set_shortcut_hints(hints)

    def take(self, screen: Screen) -> None:
        """Show the picture here from now on."""
        self._screen = screen
        screen.set_ground(BLACK)
        self._column.addWidget(screen)
        screen.pointed.connect(self.wake)
        screen.show()
        self.bar.raise_()

    def give(self) -> Screen | None:
        """Hand the picture over to where it stands next."""
        screen, self._screen = self._screen, None
        if screen is not None:
            screen.pointed.disconnect(self.wake)
            screen.set_ground(SURROUND)
            self._column.removeWidget(screen)
        self._rests.stop()
        self.bar.hide()
        self.unsetCursor()
        return screen

    @Slot()
    def wake(self) -> None:
        """Show the bar, and the pointer, for a while."""
        self.unsetCursor()
        self._show_bar()

    def say(self, text: str) -> None:
        """Say what has happened: the bar comes for it, though not the pointer."""
        if self._screen is not None:
            self.bar.say(text)
            self._show_bar()

    def show_caption(self, text: str, *, comes: bool) -> None:
        """Write what the keys of marks mean; the bar `comes` for it, if it has changed."""
        is_new = text != self.bar.caption.whole
        self.bar.show_caption(text)
        if comes and is_new and self._screen is not None:
            self._show_bar()

    def _show_bar(self) -> None:
        self.bar.settle()
        self.bar.show()
        self._rests.start()

    @Slot()
    def _rest(self) -> None:
        if self.bar.is_in_use:
            self._rests.start()
            return
        self.bar.say("")
        self.bar.hide()
        if self.isFullScreen():
            self.setCursor(Qt.CursorShape.BlankCursor)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leads to the buttons of the bar, so it has to be there."""
        self._show_bar()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control does not want come here, and go no further: no text is here."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), BLACK)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            if not self.isFullScreen():
                self.unsetCursor()
            self.state_changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit(taken(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()
