"""What stands in the player pane while the picture is elsewhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.elided import ElidedLabel
from app.ui.player.screen import SURROUND, WORDS
from app.ui.theme import interface_font


class Away(QWidget):
    """A dark strip with one quiet line, and the way to bring the picture back.

    Signals:
        wanted: the picture is wanted here again.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("away")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#away {{ background: {SURROUND.name()}; }}")
        self.words, self.button = ElidedLabel(), QPushButton()
        self.words.setFont(interface_font(13))
        self.words.setStyleSheet(f"color: {WORDS.name()};")
        self.words.setText(self.tr("The picture is in its own window"))
        self.button.setText(self.tr("Bring it back"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def show_words(self, on: bool) -> None:
        """Say where the picture is; or nothing, where it only fills the screen for a while."""
        self.words.setVisible(on)
        self.button.setVisible(on)

    def height_hint(self) -> int:
        """Return how tall it has to be for its line."""
        self.ensurePolished()
        margins = self.layout().contentsMargins()
        return margins.top() + max(one.sizeHint().height() for one in (self.words, self.button)) + margins.bottom()
