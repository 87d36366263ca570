"""Where the lines of the page stand and what the screen shows: as it is remembered, and as it would be found anew."""

from PySide6.QtCore import QAbstractAnimation, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.view import Row

Standing = list[tuple[int, float, float, object, tuple[float, ...]]]


def remembered(editor: TranscriptEditor) -> Standing:
    """Return the blocks in view: number, top, bottom and spacing, and the tops of their lines."""
    return [(one.number, one.top, one.bottom, one.spacing, _lines(one)) for one in editor._view.rows()]


def anew(editor: TranscriptEditor) -> Standing:
    """Return the same by looking at every block once more; what is remembered stays remembered."""
    view, layout = editor._view, editor._layout
    kept = view._rows, view._seen, layout._rects
    view._rows, view._seen, layout._rects = [], (), {}
    found = remembered(editor)
    view._rows, view._seen, layout._rects = kept
    return found


def _lines(row: Row) -> tuple[float, ...]:
    layout = row.line.layout()
    last = layout.lineAt(layout.lineCount() - 1)
    length = row.line.length() - 1 + len(layout.preeditAreaText())
    assert last.textStart() + last.textLength() == length, f"line {row.number} shows what it held before"
    return tuple(layout.lineAt(number).y() for number in range(layout.lineCount()))


def seen(editor: TranscriptEditor) -> QImage:
    """Return what the screen shows of the page and its margins, once nothing moves any more."""
    QApplication.processEvents()
    while editor._ways._scroller._way.state() is QAbstractAnimation.State.Running:
        QApplication.processEvents()
    window = editor.window()
    place = QRect(editor.mapTo(window, editor.rect().topLeft()), editor.size())
    return window.screen().grabWindow(window.winId(), *place.getRect()).toImage()


def seen_anew(editor: TranscriptEditor) -> QImage:
    """Return the same with all of it painted anew."""
    for part in (editor.viewport(), editor._margin, editor._right):
        part.update()
    return seen(editor)
