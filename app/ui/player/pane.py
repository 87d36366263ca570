"""The player pane: the screen above, the transport below."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session.document import Change, Document
from app.session.player import LEAP_MS, STEP_MS, Player
from app.ui.player.screen import Screen
from app.ui.player.transport import Transport
from app.ui.theme import Theme


class PlayerPane(QWidget):
    """Plays the recording. With the focus on the picture, single keys play too.

    Signals:
        open_requested, locate_requested, fullscreen_requested: as those of the screen.
        chapter_requested: the key of a new chapter was pressed.
    """

    open_requested = Signal()
    locate_requested = Signal()
    fullscreen_requested = Signal()
    chapter_requested = Signal()

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.picture, self.transport = Screen(player), Transport(player, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addWidget(self.transport)
        document.replaced.connect(self.show_present)  # until somebody has looked for its recording
        document.changed.connect(self._on_changed)
        self.picture.open_requested.connect(self.open_requested)
        self.picture.locate_requested.connect(self.locate_requested)
        self.picture.fullscreen_requested.connect(self.fullscreen_requested)
        self._keys = {
            Qt.Key.Key_Space: player.toggle,
            Qt.Key.Key_K: player.toggle,
            Qt.Key.Key_J: lambda: player.skip(-LEAP_MS),
            Qt.Key.Key_L: lambda: player.skip(LEAP_MS),
            Qt.Key.Key_Left: lambda: player.skip(-STEP_MS),
            Qt.Key.Key_Right: lambda: player.skip(STEP_MS),
            Qt.Key.Key_Home: lambda: player.seek(0),
            Qt.Key.Key_End: lambda: player.seek(player.duration_ms or player.position_ms),
            Qt.Key.Key_M: self.chapter_requested.emit,
        }

    def set_theme(self, theme: Theme) -> None:
        self.transport.set_theme(theme)

    def set_shortcut_hints(self, hints: Mapping[str, str]) -> None:
        """Add to each button's tooltip the keys of its action."""
        self.transport.set_shortcut_hints(hints)

    def show_missing(self, name: str) -> None:
        """Say that the recording of that name is not where the project says."""
        self.picture.show_missing(name)

    def show_present(self) -> None:
        """Say no more that a recording is missing."""
        self.picture.show_present()

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.assigns("recording"):
            self.show_present()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control does not want come here."""
        command = self._keys.get(Qt.Key(event.key()))
        if command is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            command()
