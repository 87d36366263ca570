"""The preferences, asked in the window: in use at once, and on the disk."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.session.player import Player
from app.session.settings import Settings, SettingsStore
from app.ui.dialogs.amount import AmountBox
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import CTRL, RECORDING, SHIFT, Press, come_back, dialog_of

Ok, Cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def dialog(window: MainWindow, press: Press, qtbot: QtBot) -> PreferencesDialog:
    press(Qt.Key.Key_O, CTRL | SHIFT)
    return dialog_of(window, qtbot, PreferencesDialog)


def end(window: MainWindow, dialog: PreferencesDialog, qtbot: QtBot, button: QDialogButtonBox.StandardButton) -> None:
    with qtbot.waitSignal(dialog.finished):
        dialog.findChild(QDialogButtonBox).button(button).click()
    come_back(window, qtbot)


def amount(dialog: PreferencesDialog, name: str) -> AmountBox:
    return dialog.findChild(AmountBox, name)


def test_what_is_chosen_is_in_use_at_once(
    window: MainWindow, dialog: PreferencesDialog, player: Player, settings: SettingsStore, qtbot: QtBot
) -> None:
    player.open(RECORDING)
    player.play()
    player.engine.set_now(6_000)
    player.pause()
    amount(dialog, "back_on_resume_ms").setValue(3)
    end(window, dialog, qtbot, Ok)
    player.play()
    assert player.position_ms == 3_000


def test_what_is_chosen_is_written_to_the_disk_before_the_window_is_closed(
    window: MainWindow, dialog: PreferencesDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    amount(dialog, "reaction_ms").setValue(180)
    end(window, dialog, qtbot, Ok)
    written = tmp_path / "settings.json"
    qtbot.waitUntil(lambda: written.exists() and json.loads(written.read_text())["reaction_ms"] == 180)


def test_another_appearance_dresses_the_window_and_checks_the_menu(
    window: MainWindow, dialog: PreferencesDialog, settings: SettingsStore, qtbot: QtBot
) -> None:
    looks = dialog.findChild(QComboBox, "appearance")
    looks.setCurrentIndex(looks.findData("dark"))
    end(window, dialog, qtbot, Ok)
    assert (settings.current.appearance, window._appearance.theme.name) == ("dark", "dark")
    assert window.actions_by_id["view.dark"].isChecked()
    window.actions_by_id["view.light"].trigger()


@pytest.mark.parametrize("way", ["button", "esc"])
def test_cancel_gives_back_what_there_was(
    window: MainWindow, dialog: PreferencesDialog, settings: SettingsStore, tmp_path: Path, qtbot: QtBot, way: str
) -> None:
    before = settings.current
    looks = dialog.findChild(QComboBox, "appearance")
    looks.setCurrentIndex(looks.findData("dark"))
    amount(dialog, "sound_delay_ms").setValue(250)
    if way == "button":
        end(window, dialog, qtbot, Cancel)
    else:
        with qtbot.waitSignal(dialog.finished):
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        come_back(window, qtbot)
    assert settings.current == before == Settings()
    assert not (tmp_path / "settings.json").exists()
