"""The list of problems."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from app.core.checks import Problem
from app.session.document import Document
from app.session.problems import Problems
from app.ui.problems.delegate import ROW_PX, ProblemDelegate
from app.ui.problems.model import ProblemModel
from app.ui.row_table import RowTable
from app.ui.theme import Theme

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ProblemList(RowTable):
    """The problems in page order: a table of one column, of which only the rows in view cost anything.

    Enter and a double click go there; Space, the menu key, a right click and a click on “Fix” offer what puts it right.

    Signals:
        problem_requested: a `Problem` to go to.
    """

    problem_requested = Signal(object)

    def __init__(
        self,
        problems: Problems,
        document: Document,
        theme: Theme,
        make_menu: Callable[[Problem, QWidget], QMenu],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_menu = make_menu
        self.problems = ProblemModel(problems, document, self)
        self._delegate = ProblemDelegate(self.problems, theme, self)
        self._kept: Problem | None = None
        self._row, self._scrolled = 0, 0
        self.set_rows(self.problems, self._delegate, ROW_PX)
        self._set_up()
        self.problems.modelAboutToBeReset.connect(self._on_about_to_refill)
        self.problems.refilled.connect(self._on_refilled)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Problems"))
        self.setAccessibleDescription(self.tr("Enter goes there, Space offers what puts it right."))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def current(self) -> Problem | None:
        """The problem of the row that is chosen."""
        index = self.currentIndex()
        return self.problems.problem(index.row()) if index.isValid() else None

    def choose(self, problem: Problem) -> None:
        """Make the row of that problem the current one, and bring it into view."""
        row = self.problems.row_of(problem)
        if row is not None:
            self._go_to(row)

    def _go_to(self, row: int) -> None:
        index = self.problems.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    # What happens

    @Slot()
    def _on_about_to_refill(self) -> None:
        self._kept = self.current
        self._row, self._scrolled = self.currentIndex().row(), self.verticalScrollBar().value()

    @Slot()
    def _on_refilled(self) -> None:
        """Stay where one was: at the same problem, else at what stands in its place now."""
        self._delegate.hovered = None
        last = self.problems.rowCount() - 1
        if self._kept is not None and last >= 0:
            row = self.problems.row_of(self._kept, self._row)
            self.setCurrentIndex(self.problems.index(min(self._row, last) if row is None else row))
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(self._scrolled)

    def _ask_for(self, index: QModelIndex) -> None:
        if index.isValid():
            self.problem_requested.emit(self.problems.problem(index.row()))

    def _offer(self, index: QModelIndex, point: QPoint | None = None) -> None:
        """Show what can be done about a row: at the point, else below it."""
        if index.isValid():
            menu = self._make_menu(self.problems.problem(index.row()), self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(point or self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(36, 0)))

    def _has_offer(self, index: QModelIndex) -> bool:
        return bool(self.problems.fixes_of(self.problems.problem(index.row())))

    # Qt's own

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.problems.rowCount():
            self._go_to(0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        index = self.indexAt(where)
        is_left = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        if is_left and self._has_offer(index) and self._delegate.offer_of(self.visualRect(index)).contains(where):
            self._offer(index, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._ask_for(self.indexAt(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._offer(self.currentIndex())
            return
        index = self.indexAt(event.pos())
        self.setCurrentIndex(index)
        self._offer(index, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.problems.rowCount() - 1
        if event.modifiers() & ~_KEYPAD or last < 0:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._ask_for(self.currentIndex())
            case Qt.Key.Key_Space:
                self._offer(self.currentIndex())
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(last)
            case _:
                super().keyPressEvent(event)
