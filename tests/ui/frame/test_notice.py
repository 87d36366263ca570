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


def test_where_it_is_narrow_the_answers_stand_below_the_question(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.show_notice("Is this text what was said, word for word?", [("Yes", lambda: None), ("No", lambda: None)])

    def stands_below() -> bool:
        return bar.answers[0].y() > bar._text.geometry().center().y()

    bar.resize(320, 100)
    qtbot.waitUntil(stands_below)
    assert bar._text.width() > 250
    bar.resize(900, 60)
    qtbot.waitUntil(lambda: not stands_below())
