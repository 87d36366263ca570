"""The panel of what was found: every match with its time, its speaker and the words around it."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QStackedLayout, QWidget

from app.core.find import Found
from app.core.project import Project
from app.ui.find.delegate import ROW_PX, FoundDelegate
from app.ui.find.model import FoundModel
from app.ui.row_table import RowTable
from app.ui.theme import Theme


class FoundList(RowTable):
    """The matches: a table of one column, because a list view does not scale to thousands of rows.

    Signals:
        chosen: number of a match to go to: a click, or Enter. The arrows only walk.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matches = FoundModel(self)
        self._delegate = FoundDelegate(self.matches, theme, self)
        self.set_rows(self.matches, self._delegate, ROW_PX)
        self.setAccessibleName(self.tr("What was found"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class FoundPanel(QWidget):
    """The list, or a line that says how to fill it.

    Signals:
        chosen: number of a match to go to.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = FoundList(theme)
        self.hint = QLabel(self.tr("{keys} finds in the texts and in the speakers’ names").format(keys=keys))
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(14, 8, 14, 8)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.hint)
        self._stack.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.chosen.connect(self.chosen)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self.list.set_theme(theme)

    def put(self, found: Found | None, project: Project) -> None:
        """Show what was found in this state of the project."""
        self.list.matches.put(found, project)
        self._stack.setCurrentWidget(self.list if found else self.hint)

    def show_here(self, number: int) -> None:
        """Show which match the caret is at."""
        index = self.list.matches.index(number)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
