"""The command palette: every command by its name."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.names import folded
from app.ui.actions.build import key_text, plain_text, translated
from app.ui.actions.menus import CHOICES, OPEN_MENUS
from app.ui.actions.spec import ActionSpec
from app.ui.actions.table import ACTIONS

_ID: Final = Qt.ItemDataRole.UserRole
_NAME, _KEYS = 0, 1
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CommandPalette(QDialog):
    """A field and the commands that hold all its words; Enter runs the one that is chosen.

    The keys stay with the field, which tells a screen reader what is chosen.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 420)
        self.field, self.list, self.nothing = QLineEdit(), QTreeWidget(), QLabel()
        self._set_up()
        self._below = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.field)
        column.addLayout(self._below)
        for widget in (self.list, self.nothing):
            self._below.addWidget(widget)
        self.field.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._tell)
        self.list.itemActivated.connect(self._run)
        self._fill("")

    def _set_up(self) -> None:
        self.field.setPlaceholderText(self.tr("Type a command"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.installEventFilter(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(16, 24, 16, 0)

    def _name(self, spec: ActionSpec) -> str:
        """Return what a command is called where it stands alone."""
        menu = next((menu for menu, ids in CHOICES.items() if spec.id in ids), None)
        if menu is None:
            return plain_text(spec)
        title = translated(OPEN_MENUS[menu]).replace("&", "")
        return self.tr("{menu}: {entry}").format(menu=title, entry=plain_text(spec))

    @Slot(str)
    def _fill(self, text: str) -> None:
        wanted = folded(text).split()
        self.list.clear()
        for spec in ACTIONS:
            name, action = self._name(spec), self._actions[spec.id]
            if action.isEnabled() and all(word in folded(name) for word in wanted):
                item = QTreeWidgetItem(self.list, [name, key_text(spec)])
                item.setData(_NAME, _ID, spec.id)
                item.setToolTip(_NAME, action.toolTip())
                item.setTextAlignment(_KEYS, _RIGHT)
                item.setForeground(_KEYS, self.palette().placeholderText())
        self.nothing.setText(self.tr("No command is called “{text}”.").format(text=text.strip()))
        first = self.list.topLevelItem(0)
        self._below.setCurrentWidget(self.nothing if first is None else self.list)
        self.list.setCurrentItem(first)
        self._tell(first)

    def _tell(self, chosen: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        """Say in the field, where the focus is, which command Enter would run."""
        told = self.nothing.text() if chosen is None else f"{chosen.text(_NAME)}  {chosen.text(_KEYS)}".rstrip()
        self.field.setAccessibleDescription(told)

    def _run(self, item: QTreeWidgetItem, _column: int = _NAME) -> None:
        action = self._actions[item.data(_NAME, _ID)]
        self.accept()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the field belong to the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if item := self.list.currentItem():
                    self._run(item)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, step: int) -> None:
        row = self.list.indexOfTopLevelItem(self.list.currentItem()) + step
        if 0 <= row < self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(row))
