"""What the clipboard and a drag carry: words for everybody, and whole blocks for Minutage as they are."""

import logging
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from app.core.blocks import Block
from app.core.clipping import Clipping, clip, cut_blocks, move_whole, paste_blocks, whole_blocks
from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP, Note
from app.core.turns import Place
from app.session.document import Document
from app.ui.transcript.binding import Binding
from app.ui.transcript.places import as_line, clean

MIME: Final = "application/vnd.minutage.blocks+json"
MOST_BLOCKS: Final = 20_000
"""As many blocks as are written while one waits; of more, only the words are carried."""

_WORDS_ALONE: Final = QT_TRANSLATE_NOOP(
    "core", "A selection this large is carried as words alone; undo brings marks and speakers back"
)

log = logging.getLogger(__name__)


class Clipboard:
    """Takes whole blocks from the page, and puts them there; each change is one step."""

    def __init__(self, document: Document, binding: Binding) -> None:
        self._document, self._binding = document, binding

    def whole(self, start: Place, end: Place) -> range | None:
        """Return the positions of the blocks that the selection holds whole, None where it is only text."""
        return whole_blocks(self._document.project, start, end)

    def fill(self, data: QMimeData, start: Place, end: Place, *, is_cut: bool) -> None:
        """Add the blocks that the selection holds whole to what is carried, where they are not too many."""
        from app.storage.clipping import MAX_BYTES, dump_clipping  # late: a page is read long before it is copied

        whole = self.whole(start, end)
        if whole is not None and len(whole) <= MOST_BLOCKS:
            written = dump_clipping(clip(self._document.project, whole, is_cut=is_cut))
            if len(written) <= MAX_BYTES:
                data.setData(MIME, written)

    def take_away(self, whole: range) -> None:
        """Take the blocks away that were just copied; it is said where only their words were."""
        step = cut_blocks(self._document.project, whole, self._binding.caret())
        data = QApplication.clipboard().mimeData()
        if data is None or not data.hasFormat(MIME):
            step = replace(step, note=Note(_WORDS_ALONE))
        self._binding.do(step)

    def put(self, clipping: Clipping, start: Place, end: Place, label: str = "") -> None:
        """Put the blocks in the place of what stands from `start` to `end`.

        Args:
            label: what the step is called, where it is no paste.
        """
        step = paste_blocks(self._document.project, clipping, start, end, self._binding.caret())
        self._binding.do(replace(step, label=label or step.label))

    def move(self, start: Place, end: Place, to: Place) -> None:
        """Move the selection to another place: whole blocks as they are, else the text."""
        whole = self.whole(start, end)
        if whole is None:
            self._binding.move(start, end, to)
        elif (step := move_whole(self._document.project, whole, to, self._binding.caret())) is not None:
            self._binding.do(step)


def clipping_of(data: QMimeData) -> Clipping | None:
    """Return the blocks that are carried; None where there are none that can be believed."""
    if not data.hasFormat(MIME):
        return None
    from app.storage.clipping import parse_clipping  # late: as above

    try:
        clipping = parse_clipping(data.data(MIME).data())
    except MinutageError as error:
        log.info("blocks on the clipboard were not taken: %s", error.what)
        return None
    return replace(clipping, blocks=tuple(_written(one) for one in clipping.blocks))


def _written(block: Block) -> Block:
    """Return the block without what no text holds."""
    text = as_line(clean(block.text))
    return block if text == block.text else replace(block, text=text)
