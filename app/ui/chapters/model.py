"""The chapters of the document as rows. It follows the document; what is typed goes through it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from app.core import turns
from app.core.blocks import Block
from app.core.edits import Splice
from app.core.inline import plain
from app.core.timecode import format_timecode
from app.session.document import Change, Document
from app.ui.flaws import Flaw

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


class State(Enum):
    """What the shape in a row says."""

    PLACED = "placed"
    UNPLACED = "unplaced"
    PROBLEM = "problem"


class Chapter(NamedTuple):
    """A row: the position of the chapter's block, and the block as it is now."""

    at: int
    block: Block

    @property
    def time(self) -> str:
        """When it begins, to the second; a dash while nobody knows."""
        start_ms = self.block.start_ms
        return "—" if start_ms is None else format_timecode(start_ms // 1000 * 1000)


class ChapterModel(QAbstractListModel):
    """One row a chapter, in page order.

    Signals:
        counted: how many chapters are placed, and how many there are.
        moved: the same chapters stand farther down or up on the page; nothing is to be painted.
    """

    counted = Signal(int, int)
    moved = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._read()
        self._problems: set[str] = set()
        self._flaws: Mapping[str, Flaw] = {}
        self._heard: str | None = None
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)

    def _read(self) -> None:
        found = list(self._document.project.chapters())
        self._positions, self._blocks = [at for at, _ in found], [block for _, block in found]

    # What is shown

    def chapter(self, row: int) -> Chapter:
        return Chapter(self._positions[row], self._blocks[row])

    def state(self, row: int) -> State:
        """Return what is to be said about the mark of a chapter; one that is not placed has no other problem."""
        block = self._blocks[row]
        if block.start_ms is None:
            return State.UNPLACED
        return State.PROBLEM if block.id in self._problems else State.PLACED

    def flaw(self, row: int) -> Flaw | None:
        """Return what is wrong with the time of a chapter, if that is its problem."""
        block = self._blocks[row]
        return self._flaws.get(block.id) if block.is_placed else None

    def is_heard(self, row: int) -> bool:
        return self._blocks[row].id == self._heard

    def row_of(self, at: int) -> int | None:
        """Return the row of the chapter whose block stands at `at`; None where there is no chapter."""
        row = bisect_left(self._positions, at)
        return row if row < len(self._positions) and self._positions[row] == at else None

    def row_above(self, at: int) -> int | None:
        """Return the row of the chapter that the block at `at` belongs to, or is."""
        row = bisect_right(self._positions, at) - 1
        return row if row >= 0 else None

    def longest_time(self) -> str:
        """Return the longest of the times, to make room for: that of the chapter which begins last."""
        last = max(self._blocks, key=lambda one: one.start_ms or 0, default=None)
        return "" if last is None else Chapter(0, last).time

    @property
    def count(self) -> tuple[int, int]:
        """How many chapters are placed, and how many there are."""
        starts = [one.start_ms for one in self._blocks]
        return len(starts) - starts.count(None), len(starts)

    # What the window tells

    def set_problems(self, positions: Iterable[int], flaws: Mapping[str, Flaw] | None = None) -> None:
        """Take the positions of the blocks that have a problem, and what is wrong with times, by the blocks' ids."""
        self._flaws = flaws or {}
        blocks = self._document.project.blocks
        self._problems = {blocks[at].id for at in positions if at < len(blocks)}
        self._tell_changed(0, len(self._blocks) - 1)

    def set_heard(self, at: int | None) -> int | None:
        """Take the position of the block that is heard; return the row of its chapter where that is another now."""
        row = None if at is None else self.row_above(at)
        heard = None if row is None else self._blocks[row].id
        if heard == self._heard:
            return None
        self._heard = heard
        self._tell_changed(0, len(self._blocks) - 1)
        return row

    # Qt's own

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._blocks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        chapter = self.chapter(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return plain(chapter.block.text)
            case Qt.ItemDataRole.ToolTipRole:
                return _as_rich_text(plain(chapter.block.text))
            case Qt.ItemDataRole.EditRole:
                return chapter.block.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row())
        return None

    def _spoken(self, row: int) -> str:
        chapter = self.chapter(row)
        title = plain(chapter.block.text) or self.tr("Chapter without a title")
        if self.state(row) is State.UNPLACED:
            return self.tr("{title}, not placed yet").format(title=title)
        flaw = self.flaw(row)
        if flaw is not None:
            return self.tr("{title}, at {time}, {flaw}").format(title=title, time=chapter.time, flaw=flaw.word)
        text = (
            self.tr("{title}, at {time}")
            if self.state(row) is State.PLACED
            else self.tr("{title}, at {time}, has a problem")
        )
        return text.format(title=title, time=chapter.time)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_editable = index.isValid() and not self._document.project.is_read_only
        return flags | Qt.ItemFlag.ItemIsEditable if is_editable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Name a chapter; an empty name changes nothing."""
        title = str(value).strip()
        chapter = self.chapter(index.row())
        if role != Qt.ItemDataRole.EditRole or title in ("", chapter.block.text):
            return False
        return self._document.do(turns.set_text(self._document.project, chapter.at, title))

    # What happens

    @Slot()
    def _on_replaced(self) -> None:
        self.beginResetModel()
        self._read()
        self._problems, self._flaws, self._heard = set(), {}, None
        self.endResetModel()
        self.counted.emit(*self.count)

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if not any(_concerns_chapters(edit) for edit in change.splices):
            return  # a key in a turn: counting thousands of chapters would be felt
        for edit in change.splices:
            self._splice(edit)
        if any(block.is_chapter for edit in change.splices for block in (*edit.removed, *edit.inserted)):
            self.counted.emit(*self.count)
        else:
            self.moved.emit()

    def _splice(self, edit: Splice) -> None:
        """Do to the rows what was done to the blocks: a row that stays keeps its selection and its editor."""
        positions = self._positions
        first, last = bisect_left(positions, edit.at), bisect_left(positions, edit.at + len(edit.removed))
        new = [Chapter(edit.at + at, block) for at, block in enumerate(edit.inserted) if block.is_chapter]
        shift = len(edit.inserted) - len(edit.removed)
        if shift:
            positions[last:] = [at + shift for at in positions[last:]]
        head, tail = _same_ends([one.id for one in self._blocks[first:last]], [one.block.id for one in new])
        self._remove(first + head, last - tail)
        self._insert(first + head, new[head : len(new) - tail])
        for row, chapter in enumerate(new, first):
            if self.chapter(row) != chapter:
                self._positions[row], self._blocks[row] = chapter
                self._tell_changed(row, row)

    def _remove(self, first: int, last: int) -> None:
        if first < last:
            self.beginRemoveRows(_NO_INDEX, first, last - 1)
            del self._positions[first:last], self._blocks[first:last]
            self.endRemoveRows()

    def _insert(self, row: int, chapters: list[Chapter]) -> None:
        if chapters:
            self.beginInsertRows(_NO_INDEX, row, row + len(chapters) - 1)
            self._positions[row:row] = [one.at for one in chapters]
            self._blocks[row:row] = [one.block for one in chapters]
            self.endInsertRows()

    def _tell_changed(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def _as_rich_text(text: str) -> str:
    """Return the text for a tooltip: never read as markup, and wrapped where it is long."""
    from html import escape  # late: it brings every entity of HTML along

    return f"<p>{escape(text)}</p>"


def _concerns_chapters(edit: Splice) -> bool:
    """Whether an edit touches a chapter, or moves blocks and so perhaps one."""
    moves = len(edit.removed) != len(edit.inserted)
    return moves or any(block.is_chapter for block in (*edit.removed, *edit.inserted))


def _same_ends(old: list[str], new: list[str]) -> tuple[int, int]:
    """Return how many ids are the same from the start, and from the end of what is left."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return head, tail
