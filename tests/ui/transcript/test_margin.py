"""The times in the margin."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.core.checks import find_problems
from app.core.marks import place_mark, remove_mark
from app.session.document import Document
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.margin import Margin
from tests.ui.transcript.hands import turn_wheel
from tests.ui.transcript.looks import colours_in


@pytest.fixture
def margin(editor: TranscriptEditor) -> Margin:
    return editor.findChild(Margin)


def click(margin: Margin, at: int) -> None:
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=margin.time_rect(at).center())


def test_a_click_on_a_time_plays_from_there(editor: TranscriptEditor, margin: Margin, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.play_requested) as asked:
        click(margin, 4)
    assert asked.args == [6_000]


def test_a_click_beside_a_time_plays_nothing(editor: TranscriptEditor, margin: Margin, qtbot: QtBot) -> None:
    beside = QPoint(4, margin.time_rect(4).center().y())
    with qtbot.assertNotEmitted(editor.play_requested):
        QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=beside)


def test_a_double_click_on_a_time_selects_no_word(editor: TranscriptEditor, margin: Margin, qtbot: QtBot) -> None:
    point = margin.time_rect(4).center()
    editor.go_to_block(2)
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=point)
    with qtbot.waitSignal(editor.play_requested) as asked:  # the second click plays again
        QTest.mouseDClick(margin, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=point)
    assert asked.args == [6_000]
    QTest.mouseDClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(4, point.y()))
    assert not editor.textCursor().hasSelection()
    assert editor.current_block() == 2


def test_a_press_that_leaves_the_time_plays_nothing(editor: TranscriptEditor, margin: Margin, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.play_requested):
        QTest.mousePress(margin, Qt.MouseButton.LeftButton, pos=margin.time_rect(4).center())
        QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=margin.time_rect(2).center())


def test_a_click_on_a_mark_that_is_not_placed_puts_the_caret_there(
    editor: TranscriptEditor, margin: Margin, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(editor.play_requested):
        click(margin, 3)
    assert editor.current_block() == 3


def test_a_paragraph_has_no_time(margin: Margin) -> None:
    assert margin.time_rect(0).isEmpty()
    assert margin.time_rect(5).isEmpty()


def test_times_end_at_one_line(margin: Margin, editor: TranscriptEditor) -> None:
    rects = [margin.time_rect(at) for at in (1, 2, 3, 4, 6)]
    assert len({rect.right() for rect in rects}) == 1
    assert all(rect.left() >= 0 and rect.right() < margin.width() for rect in rects)


def test_the_pointer_shows_what_can_be_clicked(margin: Margin) -> None:
    QTest.mouseMove(margin, margin.time_rect(4).center())
    assert margin.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(margin, QPoint(2, 2))
    assert margin.cursor().shape() == Qt.CursorShape.ArrowCursor


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tooltip_says_what_a_click_does(margin: Margin) -> None:
    point = margin.time_rect(4).center()
    QApplication.sendEvent(margin, QHelpEvent(QEvent.Type.ToolTip, point, margin.mapToGlobal(point)))
    assert QToolTip.text() == "Play from 0:06"
    QToolTip.hideText()


def test_chapters_times_have_the_marks_colour(margin: Margin, theme: Theme) -> None:
    assert theme.mark in colours_in(margin, margin.time_rect(1))
    assert theme.mark not in colours_in(margin, margin.time_rect(2))
    assert theme.soft in colours_in(margin, margin.time_rect(2))


def test_what_is_not_placed_says_so_in_words(margin: Margin, theme: Theme) -> None:
    assert theme.mark in colours_in(margin, margin.time_rect(3))
    assert margin.time_rect(3).width() > margin.time_rect(4).width()


def test_a_time_with_a_problem_is_a_warning(
    editor: TranscriptEditor, margin: Margin, document: Document, theme: Theme
) -> None:
    problems = find_problems(document.project)
    assert "same-time" in {problem.rule for problem in problems}
    told = [problem.block for problem in problems if problem.rule == "same-time"]
    before = colours_in(margin, margin.time_rect(told[0]))
    editor.show_problems(problems)
    after = colours_in(margin, margin.time_rect(told[0]))
    assert theme.warning not in before
    assert theme.warning in after
    editor.show_problems([])
    assert theme.warning not in colours_in(margin, margin.time_rect(told[0]))


def test_a_mark_that_moves_is_painted_at_once(
    editor: TranscriptEditor, margin: Margin, document: Document, theme: Theme, qtbot: QtBot
) -> None:
    document.do(place_mark(document.project, 3, 4_000))
    assert margin.time_rect(3).width() < 80
    with qtbot.waitSignal(editor.play_requested) as asked:
        click(margin, 3)
    assert asked.args == [4_000]
    document.do(remove_mark(document.project, 3))
    click(margin, 3)
    assert editor.current_block() == 3


def test_the_wheel_over_the_margin_scrolls_the_page(editor: TranscriptEditor, margin: Margin) -> None:
    editor.resize(864, 240)
    turn_wheel(margin, 1)
    assert editor.verticalScrollBar().value() > 0


def test_the_margin_scrolls_with_the_page(editor: TranscriptEditor, margin: Margin) -> None:
    editor.resize(864, 240)
    before = margin.time_rect(2).top()
    editor.verticalScrollBar().setValue(1)
    assert margin.time_rect(2).top() < before


def test_a_time_stands_on_the_line_of_the_name(editor: TranscriptEditor, margin: Margin) -> None:
    block = editor.document().findBlockByNumber(2)
    top = editor.blockBoundingGeometry(block).translated(editor.contentOffset()).top()
    first = top + block.layout().lineAt(0).y()
    assert top < margin.time_rect(2).center().y() < first


def test_it_can_be_told_apart_without_eyes(margin: Margin) -> None:
    assert margin.accessibleName() == "Times"
    assert "Play from here" in margin.accessibleDescription()
