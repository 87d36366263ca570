from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.errors import MinutageError
from app.core.timecode import parse_timecode
from app.ui.dialogs.line import LineDialog
from app.ui.theme import Theme
from tests.ui.sight import cut, misplaced


def test_a_time_that_is_none_is_told_under_the_field_and_the_dialog_stays(qtbot: QtBot, theme: Theme) -> None:
    dialog = LineDialog("Go to time", parse_timecode, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field, "soon")
    with qtbot.assertNotEmitted(dialog.answered):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert "“soon” is not a time" in dialog.trouble.text()
    assert dialog.isVisible()


def test_a_warning_of_several_lines_is_whole(qtbot: QtBot, theme: Theme, worn: str, spoken: str) -> None:
    def refuse(_text: str) -> object:
        raise MinutageError("this address can't be a link on a page that others read", "begin it with a scheme " * 4)

    dialog = LineDialog("Link", refuse, theme)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.trouble.heightForWidth(dialog.trouble.width()) > 2 * dialog.trouble.fontMetrics().height()
    assert not cut(dialog)
    assert not misplaced(dialog)


def test_a_time_however_written_is_the_answer(qtbot: QtBot, theme: Theme) -> None:
    dialog = LineDialog("Go to time", parse_timecode, theme, text="0:00")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field, "1h02")
    with qtbot.waitSignal(dialog.answered) as told:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert told.args == [3_720_000]
