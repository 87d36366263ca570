"""The command palette, by the keyboard alone."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.names import folded
from app.ui.actions.build import build_actions
from app.ui.actions.table import ACTIONS
from app.ui.dialogs.palette import CommandPalette
from app.ui.theme import READABLE
from tests.ui.transcript.looks import contrast_in

Key = Qt.Key


@pytest.fixture
def ran() -> list[str]:
    """The commands that were run."""
    return []


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def actions(owner: QWidget, ran: list[str]) -> dict[str, QAction]:
    return build_actions(owner, {spec.id: lambda id_=spec.id: ran.append(id_) for spec in ACTIONS})


@pytest.fixture
def palette(qtbot: QtBot, owner: QWidget, actions: dict[str, QAction]) -> CommandPalette:
    palette = CommandPalette(actions, owner)
    palette.show()
    qtbot.waitExposed(palette)
    return palette


def listed(palette: CommandPalette) -> list[str]:
    return [palette.list.topLevelItem(row).text(0) for row in range(palette.list.topLevelItemCount())]


def test_it_finds_a_command_by_its_words_and_enter_runs_it(
    palette: CommandPalette, qtbot: QtBot, ran: list[str]
) -> None:
    qtbot.keyClicks(palette.field, "chapter place")
    assert len(listed(palette)) == 1
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert ran == ["mark.chapters"]


def test_it_leaves_out_what_cannot_be_done_now(owner: QWidget, actions: dict[str, QAction]) -> None:
    actions["edit.undo"].setEnabled(False)
    names = listed(CommandPalette(actions, owner))
    assert "Undo" not in names
    assert "Redo" in names


def test_the_arrows_in_the_field_walk_the_list(palette: CommandPalette, qtbot: QtBot, ran: list[str]) -> None:
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return):
        qtbot.keyClick(palette.field, key)
    assert ran == [ACTIONS[1].id]


def test_where_no_command_is_called_so_it_says_so(palette: CommandPalette, qtbot: QtBot, ran: list[str]) -> None:
    qtbot.keyClicks(palette.field, "zzz")
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()
    assert palette.nothing.text() == "No command is called “zzz”."
    assert palette.field.accessibleDescription() == palette.nothing.text()
    qtbot.keyClick(palette.field, Key.Key_Down)
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert (ran, palette.isVisible()) == ([], True)
    palette.field.clear()
    assert palette.list.isVisible()


def test_an_entry_that_says_nothing_alone_is_listed_with_its_menu(palette: CommandPalette, qtbot: QtBot) -> None:
    assert {"Appearance: Dark", "Appearance: Light", "Appearance: As the system"} <= set(listed(palette))
    qtbot.keyClicks(palette.field, "appearance")
    assert len(listed(palette)) == 3


def test_the_field_tells_a_screen_reader_what_enter_would_run(palette: CommandPalette, qtbot: QtBot) -> None:
    assert (palette.field.accessibleName(), palette.list.accessibleName()) == ("Command", "Commands")
    assert palette.field.accessibleDescription() == "New  Ctrl+N"
    qtbot.keyClick(palette.field, Key.Key_Down)
    assert palette.field.accessibleDescription() == "Open  Ctrl+O"


@pytest.mark.usefixtures("worn", "spoken")
def test_the_keys_stand_in_one_column_and_nothing_is_cut(palette: CommandPalette) -> None:
    tree = palette.list
    assert tree.columnWidth(0) + tree.columnWidth(1) <= tree.viewport().width()
    assert all(tree.sizeHintForColumn(column) <= tree.columnWidth(column) for column in (0, 1))
    assert {tree.topLevelItem(row).textAlignment(1) for row in range(3)} == {int(Qt.AlignmentFlag.AlignRight | 0x80)}


@pytest.mark.usefixtures("worn")
def test_names_and_keys_can_be_read_chosen_or_not(palette: CommandPalette) -> None:
    tree = palette.list
    for row in (0, 1):
        area = tree.visualItemRect(tree.topLevelItem(row))
        keys = QRect(tree.columnWidth(0), area.top(), tree.columnWidth(1), area.height()).adjusted(4, 3, -4, -3)
        name = QRect(0, area.top(), 120, area.height()).adjusted(4, 3, -4, -3)
        for part in (name, keys):
            assert contrast_in(tree.viewport(), part) >= READABLE


def test_commands_are_found_without_accents() -> None:
    assert folded("Élargir la Fenêtre") == "elargir la fenetre"
