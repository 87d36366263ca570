"""The style sheet: what Qt's own widgets look like."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QStyle
from pytestqt.qtbot import QtBot

from app.ui.style import dress, style_sheet
from app.ui.theme import READABLE, Theme, contrast, load_theme
from tests.ui.transcript.looks import colour_at, colours_in, contrast_in

Button = QDialogButtonBox.StandardButton


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, dressed: QApplication) -> Theme:
    """The theme that the application wears."""
    dress(dressed, load_theme(request.param))
    return load_theme(request.param)


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> QDialogButtonBox:
    box = QDialogButtonBox(Button.Save | Button.Discard | Button.Cancel)
    qtbot.addWidget(box)
    box.button(Button.Save).setDefault(True)
    box.show()
    qtbot.waitExposed(box)
    return box


def test_every_button_of_a_dialog_can_be_read(box: QDialogButtonBox) -> None:
    for button in box.buttons():
        assert contrast_in(button, button.rect().adjusted(6, 4, -6, -4)) >= READABLE, button.text()


def test_a_default_button_that_is_disabled_looks_it_and_can_still_be_read(box: QDialogButtonBox, theme: Theme) -> None:
    button = box.button(Button.Save)
    assert colour_at(button, 8, button.height() // 2) == theme.accent
    button.setEnabled(False)
    inside = button.rect().adjusted(6, 4, -6, -4)
    assert theme.accent not in colours_in(button, inside)
    assert theme.soft in colours_in(button, inside)
    assert contrast(theme.soft, colour_at(button, 8, button.height() // 2)) >= READABLE


def test_a_default_button_with_the_focus_shows_it_at_its_edge_and_nowhere_else(
    box: QDialogButtonBox, theme: Theme, qtbot: QtBot
) -> None:
    button = box.button(Button.Save)
    box.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    middle = button.width() // 2
    assert colour_at(button, middle, 0) == theme.ink
    above = [colour_at(button, middle, y) for y in range(2, 6)]
    assert above == [theme.accent] * 4


def test_buttons_have_no_pictures_where_the_system_would_give_them_some(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.setStyleSheet("QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 1; }" + style_sheet(theme))
    box = QDialogButtonBox(Button.Save | Button.Discard | Button.Cancel)
    qtbot.addWidget(box)
    assert not box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)
    assert all(one.icon().isNull() for one in box.buttons())


def test_what_a_field_waits_for_can_be_read(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("0:08:56")
    field.show()
    assert contrast_in(field, field.rect().adjusted(4, 4, -4, -4)) >= READABLE
