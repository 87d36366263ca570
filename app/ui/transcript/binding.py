"""The two-way binding: the widget's lines and the model's blocks are always the same.

What stays inside a block is written by the widget, and mirrored to the model at once. What goes
beyond a block is done in the model first, and the widget follows, as it follows undo and every
other view. Qt's own ways into the text (accessibility, an input method that replaces a selection)
may go beyond a block too: they are mirrored as well.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from app.core.edits import Caret, Splice, Step
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import Place, delete_text, replace_text
from app.session.document import Change, Document
from app.ui.transcript.burst import Burst
from app.ui.transcript.differences import common_end, common_start
from app.ui.transcript.places import as_line, as_lines, caret_of, characters, clean, put_caret, units
from app.ui.transcript.sight import show_caret


class Binding(QObject):
    """Keeps a `QPlainTextEdit` and a `Document` the same.

    Made before anything else listens to the widget's text, so that whoever is told of a change
    finds the model to agree with it.

    Signals:
        settled: a `Change` is done, in the model and in the widget; None where another project stands there.
        typed: something was written, deleted or pasted here: no command, and no change of another view.
    """

    settled = Signal(object)
    typed = Signal()

    def __init__(self, document: Document, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._document, self._editor, self._text = document, editor, editor.document()
        self.is_writing = self.is_mirroring = False
        self._caret = Caret.at(0)
        self._count = 0  # of the blocks that the lines show: an empty page has a line and no block
        self.burst = Burst(self)
        self._text.contentsChange.connect(self._on_contents_change)
        editor.cursorPositionChanged.connect(self._keep_caret)
        editor.selectionChanged.connect(self._keep_caret)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self.load)
        document.ask_caret(self.last_caret)

    # Whole projects

    @Slot()
    def load(self) -> None:
        """Show the whole project, the caret at its top."""
        self.burst.end()
        blocks = self._document.project.blocks
        self._count = len(blocks)
        with self._writing():
            self._editor.setPlainText(as_lines([block.text for block in blocks]))
        self._keep_caret()
        self.settled.emit(None)

    # Model first

    def replace(self, start: Place, end: Place, text: str) -> None:
        """Put `text`, of one line or several, in the place of what stands from `start` to `end`; one step."""
        project, text, before = self._document.project, clean(text), self.caret()
        put = replace_text(project, start, end, text, before=before)
        self.do(put if text else delete_text(project, start, end, before))
        self.typed.emit()

    def move(self, start: Place, end: Place, to: Place) -> None:
        """Move what stands from `start` to `end` to another place; one step. Nothing where that lies inside."""
        if start <= to <= end:
            return
        project = self._document.project
        text = self.text_between(start, end)
        cut = replace_text(project, start, end, "", before=self.caret())
        there = _after_removal(start, end, to)
        put = replace_text(cut.apply(project), there, there, text)
        self.do(replace(cut.absorb(put), label=QT_TRANSLATE_NOOP("core", "Move text")))

    def do(self, step: Step) -> None:
        """Do a step; the typing before it is a step of its own."""
        self.burst.end()
        self.burst.stir()
        self._document.do(step)

    def caret(self) -> Caret:
        """Return caret and selection."""
        return caret_of(self._editor.textCursor())

    def last_caret(self) -> Caret:
        """Return caret and selection as they were before what happens now."""
        return self._caret

    def text_between(self, start: Place, end: Place) -> str:
        """Return the text from `start` to `end`, the model's own: it keeps its no-break spaces."""
        lines = [block.text for block in self._document.project.blocks[start.block : end.block + 1]]
        if not lines:
            return ""
        lines[-1] = lines[-1][: end.offset]
        lines[0] = lines[0][start.offset :]
        return "\n".join(lines)

    # The widget follows

    @Slot(object, object)
    def _on_changed(self, change: Change, origin: object) -> None:
        if origin is not self:
            with self._writing():
                self._write(change.splices)
            if change.caret is not None:
                self.burst.stir()
                self._put_caret(change.caret)
            self._keep_caret()
        self.settled.emit(change)

    def _write(self, splices: Sequence[Splice]) -> None:
        cursor = QTextCursor(self._text)
        cursor.beginEditBlock()
        try:
            for splice in splices:
                if len(splice.removed) == len(splice.inserted):
                    self._write_each(cursor, splice)
                else:
                    old, new = ([as_line(one.text) for one in some] for some in (splice.removed, splice.inserted))
                    self._write_lines(cursor, splice.at, old, new)
        finally:
            cursor.endEditBlock()

    def _write_each(self, cursor: QTextCursor, splice: Splice) -> None:
        """Write as many lines as there were, touching only those that differ."""
        for number, (before, after) in enumerate(zip(splice.removed, splice.inserted, strict=True), splice.at):
            if before is not after and before.text != after.text:
                self._write_text(cursor, number, as_line(before.text), as_line(after.text))

    def _write_lines(self, cursor: QTextCursor, at: int, old: list[str], new: list[str]) -> None:
        """Write more lines or fewer: to come and to go a line needs a neighbour, and a text always has one line."""
        count, self._count = self._count, self._count + len(new) - len(old)
        if not (count and self._count):
            old, new = old or [""], new or [""]
        elif not (old and new):
            if at + len(old) < count:
                neighbour = [self._text.findBlockByNumber(at + len(old)).text()]
                old, new = old + neighbour, new + neighbour
            else:
                at -= 1
                neighbour = [self._text.findBlockByNumber(at).text()]
                old, new = neighbour + old, neighbour + new
        self._write_text(cursor, at, "\n".join(old), "\n".join(new))

    def _write_text(self, cursor: QTextCursor, at: int, old: str, new: str) -> None:
        """Change the text that begins with line `at` from `old` to `new`, touching only what differs."""
        start = common_start(old, new)
        end = common_end(old, new, start)
        position = self._text.findBlockByNumber(at).position() + units(old, start)
        cursor.setPosition(position)
        taken = old[start : len(old) - end]
        cursor.setPosition(position + units(taken, len(taken)), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[start : len(new) - end])

    def _put_caret(self, caret: Caret) -> None:
        cursor = self._editor.textCursor()
        put_caret(cursor, caret)
        self._editor.setTextCursor(cursor)
        show_caret(self._editor)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """While the widget follows the model, nothing that it says is new."""
        self.is_writing = True
        try:
            yield
        finally:
            self.is_writing = False

    # The model follows

    @Slot()
    def _keep_caret(self) -> None:
        """Remember where the caret stands before the next change: when that is told, it has moved on."""
        if not self.is_writing:
            self._caret = self.caret()

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        if self.is_writing:
            return
        text, blocks = self._text, self._document.project.blocks
        grown = text.blockCount() - max(1, len(blocks))
        first = text.findBlock(position).blockNumber()
        last = text.findBlock(min(position + added, text.characterCount() - 1)).blockNumber()
        old = "\n".join(as_line(block.text) for block in blocks[first : last - grown + 1])
        new = "\n".join(text.findBlockByNumber(number).text() for number in range(first, last + 1))
        if old != new:
            self._mirror(first, old, new, position)

    def _mirror(self, first: int, old: str, new: str, position: int) -> None:
        """Give the model the text of the lines from `first` on, which changed at `position` at the earliest."""
        start = common_start(old, new)
        if old.count("\n") != new.count("\n"):  # of several empty lines, which one came or went?
            start = min(start, characters(new, position - self._text.findBlockByNumber(first).position()))
        end = common_end(old, new, start)
        written = new[start : len(new) - end]
        upper, lower = _place_in(old, start, first), _place_in(old, len(old) - end, first)
        before, after = self._caret, self.caret()
        is_within = upper.block == lower.block and "\n" not in written
        gesture = self.burst.gesture(before, after, written) if is_within else None
        step = replace_text(self._document.project, upper, lower, written, gesture=gesture, before=before)
        self.is_mirroring = True
        try:
            self._document.do(replace(step, after=after), self)
        finally:
            self.is_mirroring = False
        self._count = len(self._document.project.blocks)
        if not self._agree(first, new.split("\n")):
            QTimer.singleShot(0, self, self._show_again)  # not now: Qt is in the middle of its own change
        self.typed.emit()

    def _agree(self, first: int, lines: list[str]) -> bool:
        """Whether the model holds these lines from `first` on, and as many in all as the widget."""
        blocks = self._document.project.blocks
        mirrored = [block.text for block in blocks[first : first + len(lines)]] or [""]
        return mirrored == lines and max(1, len(blocks)) == self._text.blockCount()

    @Slot()
    def _show_again(self) -> None:
        """Show the model once more: the widget took something for text that the model holds otherwise."""
        caret = self.caret()
        self.load()
        self._put_caret(caret)


def _place_in(lines: str, offset: int, first: int) -> Place:
    """Return the place of an offset into lines, of which the topmost is the block at `first`."""
    above = lines.count("\n", 0, offset)
    return Place(first + above, offset - (lines.rfind("\n", 0, offset) + 1))


def _after_removal(start: Place, end: Place, place: Place) -> Place:
    """Return where a place outside [start, end] stands once that is removed."""
    if place < start:
        return place
    if place.block == end.block:
        return Place(start.block, start.offset + place.offset - end.offset)
    return Place(place.block - (end.block - start.block), place.offset)
