"""The bar over a picture that stands alone: what the keys of marks mean, where the playhead is, the transport."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.session.document import Document
from app.session.player import Player
from app.ui.elided import ElidedLabel
from app.ui.player.progress import Progress
from app.ui.player.transport import Transport
from app.ui.theme import interface_font, load_theme

WIDEST_PX = 880
GAP_PX = 16


class PictureBar(QWidget):
    """It comes and goes; whoever holds it says when. In the colours of the night: it stands on a picture."""

    def __init__(self, document: Document, player: Player, parent: QWidget) -> None:
        super().__init__(parent)
        theme = load_theme("dark")
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            f"#bar {{ background: {theme.panel.name()}; border: 1px solid {theme.line.name()}; border-radius: 8px; }}"
        )
        self.told, self.caption = ElidedLabel(), ElidedLabel()
        for label, colour in ((self.told, theme.ink), (self.caption, theme.soft)):
            label.setFont(interface_font(13))
            label.setStyleSheet(f"color: {colour.name()}; padding: 8px 16px 0 16px;")
            label.hide()
        self.progress, self.transport = Progress(document, player, theme), Transport(player, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.told)
        column.addWidget(self.caption)
        line = QVBoxLayout()
        line.setContentsMargins(12, 6, 12, 0)
        line.addWidget(self.progress)
        column.addLayout(line)
        column.addWidget(self.transport)
        self.hide()

    def set_shortcut_hints(self, hints: Mapping[str, str]) -> None:
        """Add to each button's tooltip the keys of its action."""
        self.transport.set_shortcut_hints(hints)

    def say(self, text: str) -> None:
        """Show a line of what has happened; none where it is empty."""
        _write(self.told, text)
        self._announce(text)
        self.settle()

    def show_caption(self, text: str) -> None:
        """Show a line of what the keys of marks mean; none where it is empty."""
        is_new = text != self.caption.whole
        _write(self.caption, text)
        if is_new and self.isActiveWindow():  # elsewhere who writes hears the text itself
            self._announce(text)
        self.settle()

    def _announce(self, text: str) -> None:
        """Tell those who can't see it; by the window, because the bar itself may not be there yet."""
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window(), text))

    def settle(self) -> None:
        """Stand at the foot of what holds it."""
        room: QSize = self.parentWidget().size()
        width = max(self.minimumSizeHint().width(), min(WIDEST_PX, room.width() - 2 * GAP_PX))
        height = self.sizeHint().height()
        self.setGeometry((room.width() - width) // 2, room.height() - height - GAP_PX, width, height)

    @property
    def is_in_use(self) -> bool:
        """Whether it must not go now: the pointer is on it, a button has the focus, or one of its menus is open."""
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        return self.underMouse() or has_focus or QApplication.activePopupWidget() is not None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # it has grown, or a translation has
            self.settle()
        return super().event(event)


def _write(label: ElidedLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
