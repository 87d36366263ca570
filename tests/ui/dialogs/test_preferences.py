"""The preferences dialog: what it shows, what it hands out, and that all of it can be read and reached."""

from collections import Counter

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.session.settings import Settings
from app.ui.dialogs.amount import AmountBox
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.theme import READABLE
from tests.ui.sight import cut, legibility, letters, misplaced, name, spoken_for, widgets

FIELDS = (
    *("appearance", "page_face", "page_px", "reaction_ms", "sound_delay_ms"),
    *("engine", "other_rate", "plays_while_held", "back_on_pause_ms", "back_on_resume_ms", "pauses_while_typing"),
)
CHOSEN = Settings(
    appearance="dark",
    engine="qt",
    reaction_ms=180,
    sound_delay_ms=240,
    page_px=20,
    page_face="DejaVu Sans",
    back_on_pause_ms=500,
    back_on_resume_ms=0,
    other_rate=0.75,
    pauses_while_typing=True,
    plays_while_held=True,
)


def shown(qtbot: QtBot, settings: Settings) -> PreferencesDialog:
    dialog = PreferencesDialog(settings)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def field(dialog: PreferencesDialog, of: str) -> QWidget:
    return dialog.findChild(QWidget, of)


def text(widget: QWidget) -> str:
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def answer(dialog: PreferencesDialog, qtbot: QtBot) -> dict[str, object]:
    """Return what OK hands out."""
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    return told.args[0]


def test_it_shows_what_is_set_with_its_units(qtbot: QtBot) -> None:
    dialog = shown(qtbot, CHOSEN)
    told = {of: text(field(dialog, of)) for of in FIELDS}
    checks = ("plays_while_held", "pauses_while_typing")
    assert {of: one for of, one in told.items() if of not in checks} == {
        "appearance": "Dark",
        "engine": "Qt Multimedia",
        "other_rate": "0.75\u00a0×",
        "back_on_pause_ms": "0.5\u00a0s",
        "back_on_resume_ms": "Off",
        "reaction_ms": "180\u00a0ms",
        "sound_delay_ms": "240\u00a0ms",
        "page_px": "20\u00a0px",
        "page_face": "DejaVu Sans",
    }
    assert all(dialog.findChild(QCheckBox, of).isChecked() for of in checks)


def test_a_figure_shows_no_more_decimals_than_it_needs(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings(other_rate=2.0, back_on_pause_ms=1_250))
    assert [text(field(dialog, of)) for of in ("other_rate", "back_on_pause_ms")] == ["2.0\u00a0×", "1.25\u00a0s"]


def test_ok_hands_out_what_was_changed_and_nothing_else(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings(back_on_pause_ms=1_234))
    field(dialog, "engine").setCurrentIndex(1)
    field(dialog, "back_on_resume_ms").setValue(2.5)
    field(dialog, "reaction_ms").setValue(150)
    QTest.mouseClick(field(dialog, "pauses_while_typing"), Qt.MouseButton.LeftButton)
    assert answer(dialog, qtbot) == {
        "engine": "libvlc",
        "back_on_resume_ms": 2_500,
        "reaction_ms": 150,
        "pauses_while_typing": True,
    }


def test_ok_hands_out_nothing_where_nothing_was_changed(qtbot: QtBot) -> None:
    assert answer(shown(qtbot, CHOSEN), qtbot) == {}


def test_whatever_can_be_chosen_is_a_setting_that_there_is(qtbot: QtBot) -> None:
    for end in ("minimum", "maximum"):
        dialog = shown(qtbot, CHOSEN)
        for box in dialog.findChildren(AmountBox):
            box.setValue(getattr(box, end)())
        assert Settings(**answer(dialog, qtbot))


@pytest.mark.parametrize(("language", "typed", "shows"), [("en", "0.8", "0.8\u00a0×"), ("fr", "0.8", "0,8\u00a0×")])
def test_a_point_is_a_comma_on_a_french_keypad(qtbot: QtBot, language: str, typed: str, shows: str) -> None:
    dialog = shown(qtbot, Settings())
    box = field(dialog, "other_rate")
    box.setLocale(QLocale(language))
    box.selectAll()
    qtbot.keyClicks(box, typed)
    assert (box.text(), box.value()) == (shows, 0.8)


@pytest.mark.parametrize(
    ("begin", "steps", "ends"), [(0.95, 1, 1.05), (1.05, -1, 0.95), (1.01, -1, 0.96), (0.5, 10, 1.05)]
)
def test_the_other_speed_steps_over_the_normal_one(qtbot: QtBot, begin: float, steps: int, ends: float) -> None:
    dialog = shown(qtbot, Settings())
    box = field(dialog, "other_rate")
    box.setValue(begin)
    box.stepBy(steps)
    assert box.value() == ends


@pytest.mark.parametrize(("typed", "value"), [("1", 0.75), ("1.00", 0.75), ("1.05", 1.05)])
def test_the_normal_speed_cannot_be_typed_as_the_other_one(qtbot: QtBot, typed: str, value: float) -> None:
    dialog = shown(qtbot, Settings(other_rate=0.75))
    box = field(dialog, "other_rate")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, typed)
    assert box.value() == value
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == f"{value}\u00a0×"


def test_every_field_has_a_name_for_a_screen_reader_and_its_help(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings())
    nameless = [of for of in FIELDS if not (field(dialog, of).accessibleName() or text(field(dialog, of)))]
    helped = {label.text() for label in dialog.findChildren(QLabel)}
    told = {field(dialog, of).accessibleDescription() for of in FIELDS} - {""}
    assert nameless == []
    assert len(told) == 6
    assert told <= helped


def test_tab_walks_the_fields_from_top_to_bottom(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings())
    field(dialog, FIELDS[0]).setFocus()
    walked = []
    for _ in FIELDS:
        walked.append(dialog.focusWidget().objectName())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert walked == list(FIELDS)


def test_every_field_can_be_reached_by_a_key_of_its_own(qtbot: QtBot, spoken: str) -> None:
    dialog = shown(qtbot, Settings())
    labels = [one for one in dialog.findChildren(QLabel) if one.buddy() is not None]
    texts = [one.text() for one in [*labels, *dialog.findChildren(QAbstractButton)] if "&" in one.text()]
    keys = Counter(one[one.index("&") + 1].lower() for one in texts)
    assert len(labels) == 9
    assert [key for key, times in keys.items() if times > 1] == []
    assert len(keys) >= len(FIELDS)


@pytest.mark.usefixtures("worn")
def test_nothing_is_cut_and_everything_can_be_read(qtbot: QtBot, spoken: str) -> None:
    dialog = shown(qtbot, CHOSEN)
    assert misplaced(dialog) + cut(dialog) == []
    assert dialog.width() <= 1280 - 80
    assert dialog.height() <= 800 - 80
    assert len(list(spoken_for(dialog))) > 18
    pale = {name(one): legibility(dialog, letters(one)) for one in spoken_for(dialog)}
    assert {told: one for told, one in pale.items() if one < READABLE} == {}


@pytest.mark.usefixtures("worn")
def test_every_value_has_room_in_its_field(qtbot: QtBot, spoken: str) -> None:
    dialog = shown(qtbot, Settings())
    boxes = [one for one in widgets(dialog) if isinstance(one, AmountBox)]
    for box in boxes:
        box.setValue(box.maximum())
        longest = max(box.fontMetrics().horizontalAdvance(one) for one in (box.text(), box.specialValueText()))
        assert longest <= box.lineEdit().width() - 8, box.objectName()
    for combo in dialog.findChildren(QComboBox):
        assert combo.sizeHint().width() <= combo.width(), combo.objectName()
    assert len(boxes) == 6
