"""What was found as rows: nothing is worked out for a row before it is seen."""

from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.find import Context, Found
from app.core.marks import marked_block_above
from app.core.project import Project
from app.core.timecode import format_timecode
from app.ui.transcript.spacing import name_over

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


class FoundRow(NamedTuple):
    """A row: when and by whom it is said, and the words."""

    time: str
    who: str
    context: Context


class FoundModel(QAbstractListModel):
    """One row a match, in page order, the speakers' names last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._project = Project()

    def put(self, found: Found | None, project: Project) -> None:
        """Show other matches: those found in this state of the project."""
        self.beginResetModel()
        self._found, self._project = found, project
        self.endResetModel()

    def row(self, number: int) -> FoundRow:
        """Return a row, worked out.

        Raises:
            IndexError: there are not so many.
        """
        if self._found is None:
            raise IndexError(number)
        match, context = self._found[number], self._found.context(number)
        if match.in_name:
            return FoundRow("", self.tr("Name of a speaker"), context)
        above = marked_block_above(self._project, match.at)
        if above is None:
            return FoundRow("", self.tr("Paragraph"), context)
        block = self._project.blocks[above]
        time = "—" if block.start_ms is None else format_timecode(block.start_ms // 1000 * 1000)
        who = self.tr("Chapter") if block.is_chapter else name_over(self._project, block) or self.tr("Turn")
        return FoundRow(time, who, context)

    # Qt's own

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() or self._found is None else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        time, who, context = self.row(index.row())
        text = "".join(context)
        return text if role == Qt.ItemDataRole.DisplayRole else ", ".join(one for one in (time, who, text) if one)
