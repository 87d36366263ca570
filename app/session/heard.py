"""The block that is heard: that of the playhead, wherever marks go meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.session.document import Change, Document


class HeardBlock(QObject):
    """Knows which block is heard.

    Args:
        where: tells the playhead in ms.

    Signals:
        changed: the position of another block, or None; told only when it is another.
    """

    changed = Signal(object)

    def __init__(self, document: Document, where: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._where = document, where
        self.at: int | None = None
        document.changed.connect(self._on_changed)
        document.replaced.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Look where the playhead is by now."""
        at = self._document.index.block_at(self._where())
        if at != self.at:
            self.at = at
            self.changed.emit(at)

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.moves_times:
            self.look()
