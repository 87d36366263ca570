"""Rows of a panel: a table of one column, because a list view does not scale to thousands of rows."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from app.ui.theme import Theme
from app.ui.viewport import lay_ground, make_viewport


class RowDelegate(QStyledItemDelegate):
    """What paints the rows, in the colours of `theme`; `hovered` is the row that the mouse is over."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme = theme
        self.hovered: int | None = None


class LineDelegate(RowDelegate):
    """A delegate whose rows hold a line that is edited in place."""

    def make_line(self, parent: QWidget, font: QFont, name: str) -> QLineEdit:
        """Return the field to edit it in; `name` is what it is called for assistive technology."""
        editor = QLineEdit(parent)
        editor.setFont(font)
        editor.setStyleSheet("padding: 0 3px; border-radius: 4px;")
        editor.setAccessibleName(name)
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class RowTable(QTableView):
    """Rows of one height that are the panel itself: no frame, no grid, no headers.

    The one row that counts is the current one; nothing is selected.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_viewport(self)

    def set_rows(self, model: QAbstractItemModel, delegate: RowDelegate, row_px: int) -> None:
        """Show the rows of a model, each `row_px` high, as the delegate paints them."""
        self._rows = delegate
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(row_px)
        self.verticalHeader().setDefaultSectionSize(row_px)
        self.setModel(model)  # last: Qt asks each row anew how high it is where that is not fixed yet
        self.setItemDelegate(delegate)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._rows.theme = theme
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        lay_ground(self, event.rect(), self._rows.theme.panel)
        super().paintEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if index.isValid() else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, row: int | None) -> None:
        if row != self._rows.hovered:
            self._rows.hovered = row
            self.viewport().update()
