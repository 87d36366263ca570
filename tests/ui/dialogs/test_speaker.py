"""The form of a speaker: its colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from app.core.project import Speaker
from app.ui.dialogs.speaker import SpeakerDialog
from app.ui.theme import Theme, load_theme, palette_place


def opened(qtbot: QtBot, theme: Theme, colour: str | None = None) -> SpeakerDialog:
    dialog = SpeakerDialog(Speaker("s1", "Inès Roche", colour=colour), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def accepted(qtbot: QtBot, dialog: SpeakerDialog) -> dict[str, str | None]:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    return chosen.args[0]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_colour_of_the_palette_is_the_same_place_in_both_themes(qtbot: QtBot, name: str) -> None:
    dialog = opened(qtbot, load_theme(name))
    QTest.mouseClick(dialog.colours.group.buttons()[2], Qt.MouseButton.LeftButton)
    colour = accepted(qtbot, dialog)["colour"]
    assert colour == load_theme("light").speakers[1].name()
    assert palette_place(colour) == palette_place(load_theme("dark").speakers[1].name().upper()) == 1


def test_the_colour_of_the_place_comes_back(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, theme.speakers[3].name())
    assert dialog.colours.group.buttons()[4].isChecked()
    dialog.colours.group.buttons()[0].click()
    assert accepted(qtbot, dialog) == {"colour": None}


def test_any_other_colour_is_chosen_in_qts_own_dialog(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    dialog.colours.other.click()
    shades = dialog.findChild(QColorDialog)
    with qtbot.waitSignal(shades.finished):
        shades.setCurrentColor(QColor("#123456"))
        shades.accept()
    assert dialog.colours.other.isChecked()
    assert accepted(qtbot, dialog) == {"colour": "#123456"}


def test_another_colour_that_is_not_chosen_leaves_what_was(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, theme.speakers[0].name())
    dialog.colours.other.click()
    shades = dialog.findChild(QColorDialog)
    with qtbot.waitSignal(shades.finished):
        shades.reject()
    assert dialog.colours.group.buttons()[1].isChecked()
    assert accepted(qtbot, dialog) == {}


def test_what_was_emptied_is_not_known_any_more(qtbot: QtBot, theme: Theme) -> None:
    dialog = SpeakerDialog(Speaker("s1", "Inès Roche", role="éclusière", url="https://example.org"), theme)
    qtbot.addWidget(dialog)
    dialog.fields["role"].clear()
    dialog.fields["url"].setText("  ")
    assert accepted(qtbot, dialog) == {"role": None, "url": None}


def test_every_field_is_named_for_who_does_not_see_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme)
    assert [field.accessibleName() for field in dialog.fields.values()] == ["Name", "Role", "Organisation", "Web page"]
    assert all(button.accessibleName() for button in dialog.colours.group.buttons())
