"""What is heard over and over: blocks, wherever their marks go meanwhile."""

from PySide6.QtCore import QObject, Slot

from app.core.passage import passage_of
from app.session.document import Change, Document
from app.session.passages import PassagePlayer


class Loop(QObject):
    """Keeps the passage that is repeated the one of the blocks that were chosen.

    Whoever nudges a mark while its turn is heard over and over hears at once whether it is right.
    """

    def __init__(self, document: Document, passages: PassagePlayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._passages = document, passages
        self._ids = ("", "")
        document.changed.connect(self._on_changed)
        document.replaced.connect(passages.leave)

    def start(self, first: int, last: int) -> bool:
        """Repeat the blocks from `first` to `last`; return whether there is a mark to begin at."""
        blocks = self._document.project.blocks
        passage = passage_of(self._document.project, self._document.index, first, last)
        if passage is None:
            return False
        self._ids = blocks[first].id, blocks[last].id
        self._passages.repeat(passage)
        return True

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if self._passages.loop is None or not change.moves_times:
            return
        project = self._document.project
        found = [at for at, block in enumerate(project.blocks) if block.id in self._ids]
        passage = passage_of(project, self._document.index, found[0], found[-1]) if found else None
        if passage is None or len(found) < len(set(self._ids)):
            self._passages.leave()
        else:
            self._passages.change_loop(passage)
