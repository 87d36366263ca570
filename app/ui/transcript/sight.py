"""The caret in sight: Qt counts lines of one height when it scrolls, and the page's are not."""

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit

LINES_BELOW: Final = 2
LINES_ABOVE: Final = 1
"""So much air is kept under the caret and over it: who writes sees what goes on below, and where it came from."""

_LEADING: Final = 1.5
_STEPS: Final = 16
"""As many lines as Qt can be off by: the tallest heading at the top, the room above it, and the air."""


def air_of(editor: QPlainTextEdit) -> tuple[int, int]:
    """Return how much air the caret has above and below, in pixels; less in a view of a few lines."""
    line, most = editor.fontMetrics().height() * _LEADING, editor.viewport().height() // 4
    return min(round(LINES_ABOVE * line), most), min(round(LINES_BELOW * line), most)


def show_caret(editor: QPlainTextEdit) -> None:
    """Scroll until the caret is whole in view, with some air: Qt may leave it under the lower edge."""
    above, below = air_of(editor)
    caret = editor.cursorRect()
    if above <= caret.top() and caret.bottom() < editor.viewport().height() - below:
        return  # as after nearly every key
    editor.ensureCursorVisible()
    _scroll(editor, above, below)
    _scroll(editor, 0, 0)  # in a view of a few lines a step may have gone beyond


def _scroll(editor: QPlainTextEdit, above: int, below: int) -> None:
    """Scroll, a line at a time and in one direction, until the caret stands so far from both edges."""
    bar, way = editor.verticalScrollBar(), _way(editor, above, below)
    for _ in range(_STEPS):
        value = bar.value()
        if not way or _way(editor, above, below) != way:
            return
        bar.setValue(value + way)
        if bar.value() == value:
            return  # the end of the page


def _way(editor: QPlainTextEdit, above: int, below: int) -> int:
    """Return −1 where the caret stands too high, 1 where it stands too low, 0 where it is in sight, or can't be."""
    caret, height = editor.cursorRect(), editor.viewport().height()
    if caret.height() > height:
        return 0
    return 1 if caret.bottom() >= height - below else -int(caret.top() < above)
