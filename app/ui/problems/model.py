"""The problems that are shown, as rows."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from app.core.blocks import Block
from app.core.checks import Problem
from app.core.checks.fixes import Fix, fixes_for
from app.session.document import Document
from app.session.problems import Problems
from app.ui.errors import sentence
from app.ui.problems.words import beginning, fix_words, message, severity_word, time_words

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


class ProblemModel(QAbstractListModel):
    """One row a problem. A row is put into words when it is seen: there may be ten thousand.

    Signals:
        refilled: other rows stand here now.
    """

    refilled = Signal()

    def __init__(self, problems: Problems, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems, self._document = problems, document
        self._rows = problems.shown
        problems.changed.connect(self._on_changed)

    def problem(self, row: int) -> Problem:
        return self._rows[row]

    def block(self, row: int) -> Block | None:
        """Return the block of a row as it is now; None where it is gone, or it is no block's."""
        at = self._problems.position(self._rows[row])
        return None if at is None else self._document.project.blocks[at]

    def fixes_of(self, problem: Problem) -> tuple[Fix, ...]:
        """Return what is offered for a problem: nothing where nobody can be sure, or nothing may be changed."""
        return () if self._document.project.is_read_only else fixes_for(problem)

    def row_of(self, problem: Problem, near: int = 0) -> int | None:
        """Return the row of that problem, `near` being where it was; None where it is there no more."""
        wanted = problem.kind
        if near < len(self._rows) and self._rows[near].kind == wanted:
            return near
        alike = (row for row, one in enumerate(self._rows) if one.kind == wanted)
        return next(alike, None)

    # Qt's own

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return message(self._rows[index.row()])
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row())
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._offered(index.row())
        return None

    def _tip(self, row: int) -> str:
        from html import escape  # late: it brings every entity of HTML along

        lines = (message(self._rows[row]), self._offered(row))
        return "".join(f"<p>{escape(line)}</p>" for line in lines if line)

    def _offered(self, row: int) -> str:
        """Return what puts the row right, and by which key it is reached; nothing where nothing does."""
        fixes = self.fixes_of(self._rows[row])
        if not fixes:
            return ""
        return self.tr("{fix} (Space)").format(fix=fix_words(fixes[0], self._rows[row]))

    def _spoken(self, row: int) -> str:
        problem, block = self._rows[row], self.block(row)
        said = sentence(f"{severity_word(problem.severity)}, {message(problem)}")
        if block is None:
            return said
        return (
            f"{said} {time_words(block)}, {beginning(block)}"
            if block.start_ms is not None
            else f"{said} {beginning(block)}"
        )

    # What happens

    @Slot()
    def _on_changed(self) -> None:
        self.beginResetModel()
        self._rows = self._problems.shown
        self.endResetModel()
        self.refilled.emit()
