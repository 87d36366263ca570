"""What is shown, and how: panes, zoom, appearance, full screen, and the ways to find a command."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import __version__
from app.session.document import Document
from app.session.player import Player
from app.ui.dialogs.keys import KeysDialog
from app.ui.dialogs.palette import CommandPalette
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import ALT, CTRL, RECORDING, SHIFT, Do, Press, come_back, dialog_of, type_into
from tests.windows import answer_box

Key = Qt.Key


# Panes


@pytest.mark.parametrize("name", ["player", "side", "timeline"])
def test_a_pane_is_hidden_and_comes_back_and_its_check_mark_says_so(window: MainWindow, do: Do, name: str) -> None:
    pane = {"player": window.player_pane, "side": window.side, "timeline": window.timeline}[name]
    action = window.actions_by_id[f"view.{name}"]
    assert (pane.isVisible(), action.isChecked()) == (True, True)
    do(f"view.{name}")
    assert (pane.isVisible(), action.isChecked()) == (False, False)
    do(f"view.{name}")
    assert (pane.isVisible(), action.isChecked()) == (True, True)


def test_with_both_panes_at_the_left_hidden_the_page_has_the_whole_width(
    window: MainWindow, do: Do, qtbot: QtBot
) -> None:
    do("view.player")
    do("view.side")
    qtbot.waitUntil(lambda: window.transcript.width() == window.width())
    do("view.side")
    qtbot.waitUntil(lambda: window.chapters.isVisible() and window.chapters.width() >= 220)


def test_the_focus_leaves_a_pane_that_is_hidden(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    window.timeline.setFocus()
    do("view.timeline")
    assert QApplication.focusWidget() is not None
    assert QApplication.focusWidget().isVisible()


# Panels


def test_the_chapters_come_back_with_the_side_and_take_the_keyboard(window: MainWindow, do: Do) -> None:
    do("view.side")
    assert not window.side.isVisible()
    assert not window.actions_by_id["view.side"].isChecked()
    do("view.chapters")
    assert window.side.isVisible()
    assert window.actions_by_id["view.side"].isChecked()
    assert QApplication.focusWidget() is window.chapters.list


# Zoom


def test_the_timeline_is_zoomed_by_key(window: MainWindow, player: Player, press: Press) -> None:
    player.open(RECORDING)
    whole = window.timeline.scene.scale.span_ms
    press(Key.Key_Plus, ALT)
    near = window.timeline.scene.scale.span_ms
    press(Key.Key_Equal, ALT)
    nearer = window.timeline.scene.scale.span_ms
    assert nearer < near < whole
    press(Key.Key_Minus, ALT)
    assert window.timeline.scene.scale.span_ms == pytest.approx(near, rel=0.01)
    press(Key.Key_W, CTRL | SHIFT)
    assert window.timeline.scene.scale.span_ms == whole


# Appearance


def test_the_appearance_is_chosen_applied_and_kept(window: MainWindow, do: Do, tmp_path: Path) -> None:
    def chosen() -> list[str]:
        return [name for name in ("system", "light", "dark") if window.actions_by_id[f"view.{name}"].isChecked()]

    assert chosen() == ["system"]
    do("view.dark")
    assert chosen() == ["dark"]
    assert window.palette().window().color().lightness() < 80
    assert window.transcript.palette().text().color().lightness() > 150
    do("view.light")
    assert chosen() == ["light"]
    assert window.palette().window().color().lightness() > 200
    window.close()
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["appearance"] == "light"


# The whole window on the whole screen


def test_the_window_fills_the_screen_and_leaves_it_and_the_check_mark_says_so(
    window: MainWindow, do: Do, press: Press, qtbot: QtBot
) -> None:
    action = window.actions_by_id["view.full_window"]
    assert not action.isChecked()
    do("view.full_window")
    qtbot.waitUntil(window.isFullScreen)
    assert action.isChecked()
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not action.isChecked()


def test_a_maximized_window_is_maximized_again_after_the_full_screen(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    do("view.full_window")
    qtbot.waitUntil(window.isFullScreen)
    do("view.full_window")
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.isMaximized()


# Help


def test_f1_shows_the_keys(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press(Key.Key_F1)
    dialog = dialog_of(window, qtbot, KeysDialog)
    shown = dialog.tree.findItems("F9", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, 1)
    assert [item.text(0) for item in shown] == ["Mark and go to the next"]
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Key.Key_Escape)
    come_back(window, qtbot)


def test_about_says_which_minutage_this_is_and_blocks_nothing(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    do("help.about")
    assert f"Minutage {__version__}" in answer_box(window, qtbot)


# The palette


def open_palette(window: MainWindow, press: Press, qtbot: QtBot) -> CommandPalette:
    press(Key.Key_P, CTRL | SHIFT)
    return dialog_of(window, qtbot, CommandPalette)


def names(palette: CommandPalette) -> list[str]:
    return [palette.list.topLevelItem(row).text(0) for row in range(palette.list.topLevelItemCount())]


def test_the_palette_finds_a_command_by_its_words_and_runs_it_on_the_window(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    palette = open_palette(window, press, qtbot)
    qtbot.keyClicks(palette.field, "PLACE ch")
    assert names(palette) == ["Place chapters at their first turn"]
    with qtbot.waitSignal(palette.finished):
        qtbot.keyClick(palette.field, Key.Key_Return)
    come_back(window, qtbot)
    assert document.history.undo_label == "Place chapters at their first turn"


def test_a_word_is_found_whatever_accents_it_is_typed_with(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    palette = open_palette(window, press, qtbot)
    type_into(palette.field, "chàpters fïrst")
    assert names(palette) == ["Place chapters at their first turn"]
    palette.close()
    come_back(window, qtbot)


def test_words_that_no_command_has_leave_an_empty_list_and_enter_does_nothing(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    palette = open_palette(window, press, qtbot)
    qtbot.keyClicks(palette.field, "fly away")
    assert names(palette) == []
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()
    assert not document.history.can_undo
    palette.close()
    come_back(window, qtbot)
