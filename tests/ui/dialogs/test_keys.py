"""The keys page: what it says, and that all of it can be read."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.ui.actions.table import ACTIONS, SPEAKER_KEYS
from app.ui.dialogs.keys import KeysDialog

PADDING_PX = 22
"""Of a cell: the style sheet's on both sides, and what Qt keeps for the frame of the focus."""


@pytest.fixture
def dialog(qtbot: QtBot) -> KeysDialog:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def rows(dialog: KeysDialog) -> list[QTreeWidgetItem]:
    groups = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    return [group.child(at) for group in groups for at in range(group.childCount())]


def test_it_shows_every_shortcut_of_the_table(dialog: KeysDialog) -> None:
    shown = " ".join(row.text(1) for row in rows(dialog))
    missing = [key for spec in ACTIONS for key in spec.keys if key not in shown]
    assert missing == []
    assert f"{SPEAKER_KEYS[0]} … {SPEAKER_KEYS[-1]}" in shown


def test_what_the_video_does_not_do_is_listed_for_the_timeline_alone(dialog: KeysDialog) -> None:
    by_place = {
        group: [row.text(1) for row in rows(dialog) if row.parent().text(0) == group]
        for group in ("On the video or the timeline", "On the timeline")
    }
    assert by_place["On the timeline"][2:] == ["Return   F2", "Del"]
    assert not {"Return", "Del", "F2"} & set(" ".join(by_place["On the video or the timeline"]).split())


@pytest.mark.usefixtures("worn")
def test_nothing_is_cut_at_its_own_size(spoken: str, dialog: KeysDialog) -> None:
    tree = dialog.tree
    assert len(rows(dialog)) > 40
    assert not tree.horizontalScrollBar().isVisible()
    assert all(tree.sizeHintForColumn(column) <= tree.columnWidth(column) for column in (0, 1))
    cut = [row.text(2) for row in rows(dialog) if _needed(dialog, row) > tree.visualItemRect(row).height()]
    assert cut == []
    assert tree.columnWidth(2) >= 300


def _needed(dialog: KeysDialog, row: QTreeWidgetItem) -> int:
    """Return how tall the words of what a command does are in their column, its padding left out."""
    room = QRect(0, 0, dialog.tree.columnWidth(2) - PADDING_PX, 1_000)
    return dialog.tree.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, row.text(2)).height()
