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
    """A quiet button over the page, at the end where the playhead is. It leaves the focus to the text.

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
            self._place(way)

    def _say(self, arrow: str) -> None:
        """Say as much as there is room for: the words and the key, the words, or the arrow alone."""
        words = f"{arrow} {self.accessibleName()}"
        room = self._page.viewport().width() - 2 * EDGE_PX
        for text in (f"{words}   {self.accessibleDescription()}".rstrip(), words, arrow):
            self.setText(text)
            if self.sizeHint().width() <= room:
                break

    def _place(self, way: int) -> None:
        page, size = self._page.viewport().geometry(), self.sizeHint()
        top = page.top() + EDGE_PX if way < 0 else page.bottom() - EDGE_PX - size.height()
        caret = self._page.cursorRect().translated(page.topLeft())
        self.setGeometry(_clear_of(caret, QRect(QPoint(page.center().x() - size.width() // 2, top), size), way))
        self.raise_()


def _clear_of(caret: QRect, button: QRect, way: int) -> QRect:
    """Return where the button stands without covering the line of the caret: nearer to the middle of the page."""
    if caret.bottom() + CLEAR_PX < button.top() or caret.top() - CLEAR_PX > button.bottom():
        return button
    top = caret.bottom() + CLEAR_PX if way < 0 else caret.top() - CLEAR_PX - button.height()
    return QRect(QPoint(button.left(), top), QSize(button.size()))
