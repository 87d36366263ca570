"""The keys page: every command with its shortcuts, by menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions.build import keys_of, plain_text, translated
from app.ui.actions.menus import MENUS
from app.ui.actions.table import ACTIONS, ActionSpec

_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysDialog(QDialog):
    """Lists the commands that have a key, and what each is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 600)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("What it does")])
        self.tree.setRootIsDecorated(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        specs = {spec.id: spec for spec in ACTIONS}
        for title, ids in MENUS:
            rows = [_row(specs[one]) for one in ids if one in specs and specs[one].keys]
            self._add_group(translated(title).replace("&", ""), rows)
        self._add_group(
            self.tr("In the text"),
            [
                (self.tr("Continuing paragraph"), self._key("Return"), ""),
                (self.tr("Speaker 1 to 9"), self._key("Ctrl+Shift+1") + " … 9", self.tr("Say who speaks at the caret")),
                _row(specs["edit.speaker_new"]),
            ],
        )
        self._add_group(
            self.tr("Anywhere"),
            [_row(specs["play.escape"])],
        )
        self._add_group(
            self.tr("On the video or the timeline"),
            [
                (self.tr("Play or pause"), self._key("Space") + "   K", ""),
                (self.tr("Back and forward"), "J   L   ←   →", ""),
                (self.tr("Beginning and end"), self._key("Home") + "   " + self._key("End"), ""),
                (self.tr("New chapter"), "M", ""),
                (self.tr("Rename, remove the mark"), self._key("Return") + "   " + self._key("Delete"), ""),
            ],
        )
        self.tree.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.tree)
        column.addWidget(buttons)

    def _add_group(self, title: str, rows: list[tuple[str, str, str]]) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFirstColumnSpanned(True)
        for row in rows:
            QTreeWidgetItem(group, list(row))

    @staticmethod
    def _key(text: str) -> str:
        return QKeySequence(text).toString(_NATIVE)


def _row(spec: ActionSpec) -> tuple[str, str, str]:
    keys = "   ".join(key.toString(_NATIVE) for key in keys_of(spec))
    return plain_text(spec), keys, translated(spec.help) if spec.help else ""
