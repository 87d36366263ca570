"""Where the lines of the page stand: as the editor remembers it, and as it would be found anew."""

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
    return tuple(layout.lineAt(number).y() for number in range(layout.lineCount()))
