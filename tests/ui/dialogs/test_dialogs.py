from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.timecode import parse_timecode
from app.ui.dialogs.line import LineDialog
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
