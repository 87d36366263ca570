"""The way back to the playhead, offered where somebody looks elsewhere while the page would follow."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from app.ui.actions.build import key_of
from app.ui.theme import interface_font

EDGE_PX = 12
"""From the button to the edge of the page."""
CLEAR_PX = 8
"""From the button to the caret's line, which it never covers."""
TEXT_PX = 13


class BackButton(QPushButton):
    """A quiet button in the lower corner, beside the words where there is room. It leaves the focus to the text.

    Args:
        page: the editor; the button moves over its viewport, and does not scroll with it.
        come_back: what it does.
    """

    def __init__(self, page: QPlainTextEdit, come_back: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self.setFont(interface_font(TEXT_PX))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Back to the playhead"))
        key = key_of("play.follow")
        self.setAccessibleDescription(key)
        self.setToolTip(self.tr("Back to what is heard ({key})").format(key=key) if key else "")
        self.clicked.connect(come_back)
        self.hide()

    @Slot(int)
    def point(self, way: int) -> None:
        """Show the way, up where `way` is −1, down where it is 1; hide where it is 0."""
        self.setVisible(bool(way))
        if way:
            self._say("↑" if way < 0 else "↓")
            self._place()

    def _say(self, arrow: str) -> None:
        """Say as much as has room beside the words of the page; the name at least, where the page has room for it."""
        name = f"{arrow} {self.accessibleName()}"
        whole = f"{name}   {self.accessibleDescription()}".rstrip()
        beside = self._page.viewportMargins().right()
        page = self._page.viewport().width() + beside
        for text, room in ((whole, beside), (name, page), (arrow, page)):
            self.setText(text)
            if self.sizeHint().width() <= room - 2 * EDGE_PX:
                break

    def _right_edge(self) -> int:
        """Return where the paper ends, the room beside the words included."""
        return self._page.viewport().geometry().right() + self._page.viewportMargins().right()

    def _place(self) -> None:
        page, size = self._page.viewport().geometry(), self.sizeHint()
        corner = QPoint(self._right_edge() - EDGE_PX, page.bottom() - EDGE_PX)
        caret = self._page.cursorRect().translated(page.topLeft())
        home = QRect(corner - QPoint(size.width(), size.height()), size)
        self.setGeometry(home if home.left() > page.right() else _clear_of(caret, home))
        self.raise_()


def _clear_of(caret: QRect, button: QRect) -> QRect:
    """Return where the button stands without covering the line of the caret: above it."""
    if caret.bottom() + CLEAR_PX < button.top() or caret.top() - CLEAR_PX > button.bottom():
        return button
    return QRect(QPoint(button.left(), caret.top() - CLEAR_PX - button.height()), QSize(button.size()))
