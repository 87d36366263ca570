"""The player pane: the screen above, the transport below."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.session.document import Change, Document
from app.session.player import Player
from app.ui.player.away import Away
from app.ui.player.keys import PictureKeys
from app.ui.player.screen import Screen
from app.ui.player.transport import Transport
from app.ui.theme import Theme

QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own word for no limit, which PySide6 has not."""


class PlayerPane(QWidget):
    """Plays the recording. With the focus on the picture, single keys play too.

    Signals:
        open_requested, locate_requested, fullscreen_requested: as those of the screen.
        chapter_requested: the key of a new chapter was pressed.
        return_requested: the picture is in its own window, and wanted here.
    """

    open_requested = Signal()
    locate_requested = Signal()
    fullscreen_requested = Signal()
    chapter_requested = Signal()
    return_requested = Signal()

    def __init__(self, document: Document, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = PictureKeys(player, self.chapter_requested.emit)
        self.picture, self.transport = Screen(player), Transport(player, theme)
        self._away, self._height = Away(), 0
        self._away.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addWidget(self._away, 1)
        column.addWidget(self.transport)
        document.replaced.connect(self.show_present)  # until somebody has looked for its recording
        document.changed.connect(self._on_changed)
        self.picture.open_requested.connect(self.open_requested)
        self.picture.locate_requested.connect(self.locate_requested)
        self.picture.fullscreen_requested.connect(self.fullscreen_requested)
        self._away.wanted.connect(self.return_requested)

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

    # While the picture stands elsewhere

    def let_go(self, *, collapses: bool) -> Screen:
        """Hand the picture over, for its own window.

        Args:
            collapses: whether its room goes to the chapters meanwhile.
        """
        self._away.show_words(False)
        self._away.show()
        if collapses:
            self.collapse()
        return self.picture

    def collapse(self) -> None:
        """Give the room of the picture to the chapters, and say where it is."""
        self._height = self.height()
        self._away.show_words(True)
        strip = self._away.height_hint() + self.transport.sizeHint().height()
        self.setMaximumHeight(strip)
        self._share(strip)

    def take_back(self, screen: Screen) -> None:
        """Show the picture here again, as large as it was."""
        self.setMaximumHeight(QWIDGETSIZE_MAX)
        self._away.hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, screen, 1)
        screen.show()
        height, self._height = self._height, 0
        if height:
            self._share(height)

    def _share(self, height: int) -> None:
        """Take that much of the column's height, and leave the rest to the chapters."""
        column = self.parentWidget()
        if isinstance(column, QSplitter):
            sizes, at = column.sizes(), column.indexOf(self)
            rest = max(1, sum(sizes) - height)
            column.setSizes([height if one == at else rest for one in range(len(sizes))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control does not want come here."""
        if not self.keys.press(event):
            super().keyPressEvent(event)
