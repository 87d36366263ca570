"""The ways through the page: to a block, to a place, and on to what is heard."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from app.core.edits import Caret
from app.ui.transcript.follow import Scroller
from app.ui.transcript.layout import SpacedLayout
from app.ui.transcript.places import put_caret
from app.ui.transcript.view import View


class Ways(QObject):
    """Moves caret and view; whether they should move others decide."""

    def __init__(self, page: QPlainTextEdit, view: View, layout: SpacedLayout) -> None:
        super().__init__(page)
        self._page, self._view, self._layout = page, view, layout
        self._scroller = Scroller(page, page.verticalScrollBar())

    def go_to_block(self, at: int) -> bool:
        """Put the caret at the beginning of the block at `at`, where there is one; return whether the page moved."""
        line = self._page.document().findBlockByNumber(at)
        if not line.isValid():
            return False
        self._page.setTextCursor(QTextCursor(line))
        return self.reveal(at)

    def select(self, caret: Caret) -> bool:
        """Put caret and selection there, or as near as there is a place; return whether the page moved."""
        cursor = self._page.textCursor()
        put_caret(cursor, caret)
        self._page.setTextCursor(cursor)
        return self.reveal(cursor.blockNumber())

    def reveal(self, at: int) -> bool:
        """Bring a block into view, at once; return whether it was out of it."""
        top = self._view.top_for(at)
        if top is not None:
            self._scroll(top.firstLineNumber(), smoothly=False)
        return top is not None

    def show_lines(self, lines: range) -> None:
        """Bring those lines into view, at once: all of them where they fit in it, else their beginning."""
        value = self._view.value_for_lines(lines)
        if value is not None:
            self._scroll(value, smoothly=False)

    def glide(self, value: int | None) -> None:
        """Scroll smoothly to a value of the scroll bar; nowhere where it is None."""
        if value is not None:
            self._scroll(value, smoothly=True)

    def put_on_top(self, at: int) -> None:
        """Let the block at `at` stand at the top of the view, at once."""
        line = self._page.document().findBlockByNumber(at)
        self._scroll(line.firstLineNumber(), smoothly=False)

    def stop(self) -> None:
        """Scroll no farther."""
        self._scroller.stop()

    def _scroll(self, value: int, *, smoothly: bool) -> None:
        self._layout.tell_size()
        self._scroller.go_to(value, smoothly=smoothly)
