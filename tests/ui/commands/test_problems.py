"""F8 and Shift+F8: from one problem to the next, each said in words."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.blocks import CHAPTER, TURN, Block
from app.core.project import Project
from app.session.document import Document
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import SHIFT, Press

Key = Qt.Key


@pytest.fixture
def troubled(window: MainWindow, document: Document, qtbot: QtBot) -> MainWindow:
    """A page with problems in two blocks, two of them in the second: it is empty, and 3:00 twice."""
    page = (
        Block("a", TURN, "Bonjour.", start_ms=0),
        Block("b", CHAPTER, "Suite"),
        Block("c", TURN, "Oui.", start_ms=180_000),
        Block("d", TURN, "", start_ms=180_000),
        Block("e", TURN, "Non.", start_ms=190_000),
    )
    document.open(Project(blocks=page))
    qtbot.waitUntil(lambda: "3 problem" in window.status.text())
    return window


def walk(window: MainWindow, press: Press, modifier: Qt.KeyboardModifier, times: int) -> list[tuple[int, str]]:
    """Press F8 that often; return where the caret came to and what was said."""
    walked = []
    for _ in range(times):
        press(Key.Key_F8, modifier)
        walked.append((window.transcript.current_block(), window.status.message))
    return walked


NOT_PLACED = (1, "The mark of this chapter is not placed yet.")
TWICE = (3, "3:00 is given twice.")
EMPTY = (3, "This turn has no text.")


def test_f8_walks_the_problems_down_the_page_and_begins_again_at_the_top(troubled: MainWindow, press: Press) -> None:
    walked = walk(troubled, press, Qt.KeyboardModifier.NoModifier, 4)
    assert walked == [NOT_PLACED, TWICE, EMPTY, NOT_PLACED]


def test_shift_f8_walks_them_up_the_page_and_begins_again_at_the_bottom(troubled: MainWindow, press: Press) -> None:
    walked = walk(troubled, press, SHIFT, 4)
    assert walked == [EMPTY, TWICE, NOT_PLACED, EMPTY]


def test_f8_goes_on_from_the_caret(troubled: MainWindow, press: Press) -> None:
    walk(troubled, press, Qt.KeyboardModifier.NoModifier, 1)
    troubled.transcript.go_to_block(4)
    assert walk(troubled, press, SHIFT, 1) == [EMPTY]
    troubled.transcript.go_to_block(4)
    assert walk(troubled, press, Qt.KeyboardModifier.NoModifier, 1) == [NOT_PLACED]


def test_f8_brings_the_focus_to_the_text(troubled: MainWindow, press: Press) -> None:
    troubled.timeline.setFocus()
    press(Key.Key_F8)
    assert troubled.transcript.hasFocus()


def test_a_problem_that_was_mended_is_not_walked_to_any_more(
    troubled: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    document.do(marks.place_mark(document.project, 1, 60_000))
    document.do(turns.set_text(document.project, 3, "Si."))
    qtbot.waitUntil(lambda: "1 problem" in troubled.status.text())
    assert walk(troubled, press, Qt.KeyboardModifier.NoModifier, 2) == [TWICE, TWICE]


def test_the_problems_of_one_project_are_none_of_the_next(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "problem" in window.status.text())
    document.open(Project())
    assert "problem" not in window.status.text()
    press(Key.Key_F8)
    assert window.status.message == "No problem was found."
