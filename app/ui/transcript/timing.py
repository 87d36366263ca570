"""Times typed in the margin: a field that stands over one of them, and moves with the page."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit

from app.core.typed_time import Typed
from app.session.document import Document
from app.ui.theme import Theme
from app.ui.transcript.margin import Margin
from app.ui.transcript.time_field import TimeField


class Timing(QObject):
    """Opens the field over a time, keeps it there, and tells what was typed.

    Signals:
        typed: position of the block, and what was typed for it: a `Typed`.
        told: what the field says while somebody types, translated.
        moved_on: position of the block whose time comes next: the field is wanted there.
        closed: the field is gone.
    """

    typed = Signal(int, object)
    told = Signal(str)
    moved_on = Signal(int)
    closed = Signal()

    def __init__(self, document: Document, margin: Margin, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._document, self._margin, self._editor = document, margin, editor
        self._field: TimeField | None = None
        self._at = 0

    @property
    def field(self) -> TimeField | None:
        """The field, while there is one."""
        return self._field

    def open(self, at: int, near_ms: int, theme: Theme) -> None:
        """Let somebody type over the time of the block at `at`, which takes a mark; what was typed before is taken."""
        if self._field is not None:
            if at == self._at:
                return
            self._field.leave()
        self._at, block = at, self._document.project.blocks[at]
        self._block = block
        self._field = TimeField(block.start_ms, near_ms, self._margin.font_of(block), theme, self._margin)
        self._field.taken.connect(self._on_taken)
        self._field.told.connect(self.told)
        self._margin.cover(at)
        self.keep_place()
        self._field.show()
        self._field.setFocus()

    def close(self) -> None:
        """Let the field go, and the text have the focus if the field had it."""
        field, self._field = self._field, None
        if field is None:
            return
        field.taken.disconnect(self._on_taken)
        if field.hasFocus():
            self._editor.setFocus()
        self._margin.cover(None)
        field.hide()
        field.deleteLater()
        self.closed.emit()

    def keep_place(self) -> None:
        """Follow the page, in its letters; beyond the window where the time is out of view: the focus stays."""
        if self._field is not None:
            self._field.setFont(self._margin.font_of(self._block))
            rect = self._margin.field_rect(self._at)
            if rect.isEmpty():
                self._field.move(0, -2 * self._field.height())
            else:
                self._field.setGeometry(rect)

    def follow_text(self) -> None:
        """Follow a change of the text; where it takes the time away that is typed over, so is the field."""
        blocks = self._document.project.blocks
        now = blocks[self._at] if self._at < len(blocks) else None
        if now is None or (now.id, now.start_ms, now.type) != (self._block.id, self._block.start_ms, self._block.type):
            self.close()
        self.keep_place()

    @Slot(object, int)
    def _on_taken(self, typed: Typed | None, direction: int) -> None:
        at, was_ms = self._at, self._block.start_ms
        following = self._beside(at, direction)
        self.close()
        if typed is not None and typed != Typed(was_ms):
            self.typed.emit(at, typed)
        else:
            self.told.emit("")
        if following is not None:
            self.moved_on.emit(following)

    def _beside(self, at: int, direction: int) -> int | None:
        """Return the position of the next block that takes a mark, or of the one before; None for neither."""
        blocks = self._document.project.blocks
        others = {1: range(at + 1, len(blocks)), -1: range(at - 1, -1, -1)}.get(direction, range(0))
        return next((one for one in others if blocks[one].takes_mark), None)
