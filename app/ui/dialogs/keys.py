"""The keys page: every command with its shortcuts, by menu."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions.build import key_of, keys_of, plain_text, translated
from app.ui.actions.menus import MENUS
from app.ui.actions.spec import ActionSpec
from app.ui.actions.table import ACTIONS, SPEAKER_KEYS

_NATIVE: Final = QKeySequence.SequenceFormat.NativeText
_GAP: Final = "   "
_SIZE: Final = (960, 640)

Row = tuple[str, str, str]


class Wrapping(QStyledItemDelegate):
    """Gives a cell the height of its words in the width of its column: a tree wraps them, but makes no room."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        text, metrics = str(index.data()), option.fontMetrics
        around = hint.width() - metrics.horizontalAdvance(text)
        width = self._tree.columnWidth(index.column()) - around
        words = metrics.boundingRect(QRect(0, 0, width, 0), Qt.TextFlag.TextWordWrap, text)
        hint.setHeight(hint.height() + max(0, words.height() - metrics.height()))
        return hint


class KeysDialog(QDialog):
    """Lists the commands that have a key, and what each is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.tree = QTreeWidget()
        self._set_up()
        for title, rows in (*_menus(), *self._places()):
            self._add_group(title, rows)
        self.tree.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.tree)
        column.addWidget(buttons)

    def _set_up(self) -> None:
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("What it does")])
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setWordWrap(True)
        self.tree.setItemDelegateForColumn(2, Wrapping(self.tree))
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)  # and what it does wraps there
        header.sectionResized.connect(self.tree.scheduleDelayedItemsLayout)  # a tree keeps the heights it had

    def _places(self) -> Iterator[tuple[str, list[Row]]]:
        """Yield what belongs to no menu, by where the focus is."""
        specs = {spec.id: spec for spec in ACTIONS}
        speakers = " … ".join(_key(key) for key in (SPEAKER_KEYS[0], SPEAKER_KEYS[-1]))
        whose = self.tr("Speaker 1 to {last}").format(last=len(SPEAKER_KEYS))
        yield (
            self.tr("In the text"),
            [
                (self.tr("Continuing paragraph"), _key("Return"), ""),
                (whose, speakers, self.tr("Say who speaks at the caret")),
                (self.tr("Speaker by name"), "@", self.tr("Choose who says the turn, while you write in it")),
                _row(specs["edit.speaker_new"]),
            ],
        )
        yield (
            self.tr("On a time in the margin"),
            [
                (
                    self.tr("Nudge the mark"),
                    self.tr("Alt and the wheel"),
                    self.tr("By a frame; with Shift by a tenth of a second"),
                ),
                (self.tr("While one types: take it, and go on"), _key("Return", "Tab"), ""),
                (self.tr("While one types: move it"), "↑   ↓", self.tr("By a second; with Shift by a tenth of one")),
            ],
        )
        yield (
            self.tr("In the list of speakers"),
            [
                (self.tr("Rename"), _key("Return"), self.tr("Everywhere")),
                (self.tr("Give to the selection"), _key("Space"), ""),
                (self.tr("Move"), _key("Alt+Shift+Up", "Alt+Shift+Down"), self.tr("The first nine have a key")),
                (self.tr("Remove"), _key("Delete"), ""),
            ],
        )
        yield self.tr("Anywhere"), [_row(specs["play.escape"])]
        yield (
            self.tr("On the video or the timeline"),
            [
                (self.tr("Play or pause"), _key("Space", "K"), ""),
                (self.tr("Back and forward"), _key("J", "L") + _GAP + "←   →", ""),
                (self.tr("Beginning and end"), _key("Home", "End"), ""),
                (self.tr("New chapter"), _key("M"), ""),
            ],
        )
        yield (
            self.tr("On the timeline"),
            [
                (self.tr("Choose a mark"), "↑   ↓", ""),
                (self.tr("Move the chosen mark"), "←   →", self.tr("By a frame; with Shift by ten")),
                (self.tr("Rename the chapter"), _key("Return") + _GAP + key_of("time.edit"), ""),
                (self.tr("Remove the mark"), _key("Delete"), ""),
            ],
        )

    def _add_group(self, title: str, rows: list[Row]) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFirstColumnSpanned(True)
        font = self.tree.font()
        font.setBold(True)
        group.setFont(0, font)
        for row in rows:
            QTreeWidgetItem(group, list(row))


def _menus() -> Iterator[tuple[str, list[Row]]]:
    specs = {spec.id: spec for spec in ACTIONS}
    for title, ids in MENUS:
        yield translated(title).replace("&", ""), [_row(specs[one]) for one in ids if one in specs and specs[one].keys]


def _row(spec: ActionSpec) -> Row:
    keys = _GAP.join(key.toString(_NATIVE) for key in keys_of(spec))
    return plain_text(spec), keys, translated(spec.help) if spec.help else ""


def _key(*keys: str) -> str:
    """Return keys as they are written on this system."""
    return _GAP.join(QKeySequence(key).toString(_NATIVE) for key in keys)
