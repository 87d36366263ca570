from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.timecode import parse_timecode
from app.ui.actions.build import build_actions
from app.ui.actions.table import ACTIONS
from app.ui.dialogs.line import LineDialog
from app.ui.dialogs.palette import CommandPalette, folded
from app.ui.theme import Theme


def test_a_time_that_is_none_is_told_under_the_field_and_the_dialog_stays(qtbot: QtBot, theme: Theme) -> None:
    dialog = LineDialog("Go to time", parse_timecode, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field, "soon")
    with qtbot.assertNotEmitted(dialog.answered):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert "“soon” is not a time" in dialog.trouble.text()
    assert dialog.isVisible()


def test_a_time_however_written_is_the_answer(qtbot: QtBot, theme: Theme) -> None:
    dialog = LineDialog("Go to time", parse_timecode, theme, text="0:00")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field, "1h02")
    with qtbot.waitSignal(dialog.answered) as told:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told.args == [3_720_000]


def _actions(owner: QWidget, ran: list[str]) -> dict[str, QAction]:
    return build_actions(owner, {spec.id: lambda id_=spec.id: ran.append(id_) for spec in ACTIONS})


def test_the_palette_finds_a_command_by_its_words_and_enter_runs_it(qtbot: QtBot) -> None:
    owner, ran = QWidget(), []
    qtbot.addWidget(owner)
    palette = CommandPalette(_actions(owner, ran), owner)
    palette.show()
    qtbot.keyClicks(palette.field, "chapter place")
    assert palette.list.count() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["mark.chapters"]


def test_the_palette_leaves_out_what_cannot_be_done_now(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = _actions(owner, [])
    actions["edit.undo"].setEnabled(False)
    palette = CommandPalette(actions, owner)
    names = [palette.list.item(row).text().split("\t")[0] for row in range(palette.list.count())]
    assert "Undo" not in names
    assert "Redo" in names


def test_the_arrows_in_the_palettes_field_walk_the_list(qtbot: QtBot) -> None:
    owner, ran = QWidget(), []
    qtbot.addWidget(owner)
    palette = CommandPalette(_actions(owner, ran), owner)
    palette.show()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(palette.field, key)
    assert ran == [ACTIONS[1].id]


def test_commands_are_found_without_accents() -> None:
    assert folded("Élargir la Fenêtre") == "elargir la fenetre"
