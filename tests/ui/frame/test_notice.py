from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.frame.notice import NoticeBar
from app.ui.theme import Theme


def test_the_first_answer_is_the_default_and_enter_gives_it(qtbot: QtBot, theme: Theme) -> None:
    bar, given = NoticeBar(theme), []
    qtbot.addWidget(bar)
    bar.show_notice("Which?", [("One", lambda: given.append(1)), ("Two", lambda: given.append(2))], take_focus=True)
    bar.activateWindow()
    qtbot.waitUntil(bar.answers[0].hasFocus)
    qtbot.keyClick(bar.answers[0], Qt.Key.Key_Return)
    assert given == [1]
    assert bar.isHidden()


def test_another_notice_takes_the_place_of_the_first(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.show_notice("First", [("One", lambda: None)])
    bar.show_notice("Second", [("Two", lambda: None), ("Three", lambda: None)])
    assert (bar.text, [button.text() for button in bar.answers]) == ("Second", ["Two", "Three"])


def test_cancel_says_whether_there_was_something(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.show_notice("Which?", [("One", lambda: None)])
    assert (bar.cancel(), bar.cancel()) == (True, False)
