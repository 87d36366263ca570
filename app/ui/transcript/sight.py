"""The caret in sight: Qt counts lines of one height when it scrolls, and the page's are not."""

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit

_STEPS: Final = 12
"""As many lines as Qt can be off by: the tallest heading at the top, and the room above it."""


def show_caret(editor: QPlainTextEdit) -> None:
    """Scroll until the caret is whole in view: Qt may leave it under the lower edge."""
    editor.ensureCursorVisible()
    bar, height = editor.verticalScrollBar(), editor.viewport().height()
    for _ in range(_STEPS):
        caret = editor.cursorRect()
        if caret.height() > height or (caret.top() >= 0 and caret.bottom() < height):
            return
        bar.setValue(bar.value() + (1 if caret.bottom() >= height else -1))
