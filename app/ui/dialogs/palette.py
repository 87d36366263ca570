"""The command palette: every command by its name."""

import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.actions.build import key_text, plain_text
from app.ui.actions.table import ACTIONS

_ID = Qt.ItemDataRole.UserRole


def folded(text: str) -> str:
    """Return the text without case and accents, for looking things up."""
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


class CommandPalette(QDialog):
    """A field and the commands that hold all its words; Enter runs the one that is chosen."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 420)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type a command"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.itemActivated.connect(self._run)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self._fill("")

    def _fill(self, text: str) -> None:
        wanted = folded(text).split()
        self.list.clear()
        for spec in ACTIONS:
            name, action = plain_text(spec), self._actions[spec.id]
            if action.isEnabled() and all(word in folded(name) for word in wanted):
                keys = key_text(spec)
                item = QListWidgetItem(f"{name}\t{keys}" if keys else name)
                item.setData(_ID, spec.id)
                item.setToolTip(action.toolTip())
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem) -> None:
        action = self._actions[item.data(_ID)]
        self.accept()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the field belong to the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = self.list.currentRow()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if item := self.list.currentItem():
                    self._run(item)
                return True
        return super().eventFilter(watched, event)
