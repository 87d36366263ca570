"""The times in the margin."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QHelpEvent, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.core.checks import find_problems
from app.core.marks import place_mark, remove_mark
from app.core.project import Recording
from app.session.document import Document
from app.ui.flaws import Flaw
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.margin import Margin
from tests.ui.transcript.hands import CTRL, NONE, SHIFT, turn_wheel
from tests.ui.transcript.looks import colours_in

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def margin(editor: TranscriptEditor) -> Margin:
    return editor.findChild(Margin)


def picture(margin: Margin, at: int) -> QImage:
    """Return what is painted at a time and below it."""
    return margin.grab(margin.time_rect(at).adjusted(-80, 0, 0, 14)).toImage()


def click(margin: Margin, at: int) -> None:
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=margin.time_rect(at).center())


def test_a_click_on_a_time_plays_from_there(editor: TranscriptEditor, margin: Margin, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.play_requested) as asked:
        click(margin, 4)
    assert asked.args == [6_000]


def test_the_time_under_a_pointer_that_rests_is_another_once_the_page_scrolls(
    editor: TranscriptEditor, margin: Margin
) -> None:
    editor.resize(editor.width(), 300)
    QApplication.processEvents()
    point = margin.time_rect(2).center()
    QCursor.setPos(margin.mapToGlobal(point))
    QTest.mouseMove(margin, point)
    assert margin._hovered == 2
    editor.verticalScrollBar().setValue(3)
    QApplication.processEvents()
    assert margin._hovered == margin._time_at(QPointF(point)) != 2


def test_a_click_beside_a_time_plays_nothing(editor: TranscriptEditor, margin: Margin, qtbot: QtBot) -> None:
    beside = QPoint(4, margin.time_rect(4).center().y())
    with qtbot.assertNotEmitted(editor.play_requested):
        QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=beside)


def double_click(margin: Margin, at: int) -> None:
    """Click twice, as a hand does: the second press comes as a double click, and each is let go."""
    click(margin, at)
    point = margin.time_rect(at).center()
    QTest.mouseDClick(margin, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=point)


def test_a_double_click_on_a_time_plays_once_edits_it_and_selects_no_word(
    editor: TranscriptEditor, margin: Margin, qtbot: QtBot
) -> None:
    editor.go_to_block(2)
    played: list[int] = []
    editor.play_requested.connect(played.append)
    with qtbot.waitSignal(margin.edit_requested) as asked:
        double_click(margin, 4)
    assert (asked.args, played) == ([4, True], [6_000])
    assert not editor.textCursor().hasSelection()
    assert editor.current_block() == 2


def test_a_double_click_beside_a_time_does_nothing(editor: TranscriptEditor, margin: Margin, qtbot: QtBot) -> None:
    editor.go_to_block(2)
    with qtbot.assertNotEmitted(margin.edit_requested), qtbot.assertNotEmitted(editor.play_requested):
        QTest.mouseDClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(4, margin.time_rect(4).center().y()))
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
    assert QToolTip.text() == "Play from 0:06\nDouble-click to type another (F2)"
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


def broken(document: Document, rule: str) -> int:
    """Break that rule; return the position of the block that is told of."""
    at, ms = {"time-order": (4, 1_000), "same-time": (8, 10_000), "past-end": (8, 25_000)}[rule]
    recording = Recording("/r.mp4", duration_ms=20_000)
    document.open(replace(place_mark(document.project, at, ms).apply(document.project), recording=recording))
    return at


WORDS = {"time-order": "out of order", "same-time": "twice", "past-end": "past the end"}


@pytest.mark.parametrize("rule", WORDS)
def test_what_is_wrong_with_a_time_is_said_by_a_shape_and_a_word_of_its_own(
    editor: TranscriptEditor, margin: Margin, document: Document, rule: str
) -> None:
    at = broken(document, rule)
    plain = picture(margin, at)
    editor.show_problems(find_problems(document.project))
    flaw = margin.flaw_of(document.project.blocks[at])
    assert (flaw.rule, flaw.word) == (rule, WORDS[rule])
    assert picture(margin, at) != plain
    editor.go_to_block(at)
    assert editor.accessibleDescription().endswith(f", {WORDS[rule]}")
    editor.show_problems([])
    assert picture(margin, at) == plain
    assert WORDS[rule] not in editor.accessibleDescription()


def test_no_two_flaws_look_the_same_without_colour(
    editor: TranscriptEditor, margin: Margin, document: Document
) -> None:
    signs = set()
    for rule in WORDS:
        image = QImage(12, 12, QImage.Format.Format_Grayscale8)
        image.fill(255)
        with QPainter(image) as painter:
            Flaw(rule, "").paint(painter, QPointF(6, 6), 5, QColor("black"))
        signs.add(bytes(image.constBits()))
    assert len(signs) == 3


@pytest.mark.parametrize("page_px", [11, 16, 32])
@pytest.mark.parametrize("rule", WORDS)
def test_the_word_of_a_flaw_stands_below_the_time_inside_the_margin_and_its_row(
    editor: TranscriptEditor, margin: Margin, document: Document, theme: Theme, rule: str, page_px: int
) -> None:
    at = broken(document, rule)
    editor.set_letters(page_px, "")
    editor.go_to_block(at)
    editor.show_problems(find_problems(document.project))
    time, row = margin.time_rect(at), next(row for row in editor._view.rows() if row.number == at)
    below = QRect(0, time.bottom() - 3, margin.width(), round(row.bottom) - time.bottom() + 3)
    assert theme.warning in colours_in(margin, below)
    assert theme.warning not in colours_in(margin, QRect(0, time.top(), 4, round(row.bottom) - time.top()))
    assert theme.warning not in colours_in(margin, QRect(0, round(row.bottom), margin.width(), 3))


def test_a_mark_that_was_taken_away_since_is_only_to_be_placed(
    editor: TranscriptEditor, margin: Margin, document: Document
) -> None:
    at = broken(document, "past-end")
    editor.show_problems(find_problems(document.project))
    document.do(remove_mark(document.project, at))
    assert margin.flaw_of(document.project.blocks[at]) is None


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


def wheel(margin: Margin, at: int, *, up: int = 0, sideways: int = 0, held: Qt.KeyboardModifier = ALT) -> None:
    """Turn the wheel over the time of a block, in eighths of a degree."""
    point = QPointF(margin.time_rect(at).center())
    event = QWheelEvent(
        point,
        QPointF(margin.mapToGlobal(point)),
        QPoint(),
        QPoint(sideways, up),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(margin, event)


@pytest.mark.parametrize(
    ("turned", "held", "asked"),
    [
        ({"up": 120}, ALT, (4, 1, False)),
        ({"up": -240}, ALT, (4, -2, False)),
        ({"sideways": 120}, ALT, (4, 1, False)),  # as X11 and Windows turn it while Alt is held
        ({"up": 120}, ALT | SHIFT, (4, 1, True)),
    ],
)
def test_the_wheel_over_a_time_nudges_its_mark_while_alt_is_held(
    editor: TranscriptEditor,
    margin: Margin,
    turned: dict[str, int],
    held: Qt.KeyboardModifier,
    asked: tuple[int, int, bool],
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(editor.nudge_requested) as nudged:
        wheel(margin, 4, held=held, **turned)
    assert tuple(nudged.args) == asked


def test_a_wheel_without_notches_nudges_once_it_has_turned_as_far(
    editor: TranscriptEditor, margin: Margin, qtbot: QtBot
) -> None:
    nudges: list[int] = []
    editor.nudge_requested.connect(lambda _at, count, _far: nudges.append(count))
    for _ in range(5):
        wheel(margin, 4, up=50)
    assert nudges == [1, 1]


@pytest.mark.parametrize("held", [NONE, SHIFT, CTRL])
def test_no_wheel_without_alt_moves_a_mark(
    editor: TranscriptEditor, margin: Margin, held: Qt.KeyboardModifier, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(editor.nudge_requested):
        wheel(margin, 4, up=120, held=held)


def test_the_wheel_with_alt_beside_a_time_or_over_one_to_place_moves_nothing(
    editor: TranscriptEditor, margin: Margin, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(editor.nudge_requested):
        wheel(margin, 3, up=120)
        turn_wheel(margin, 1, ALT)


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
    assert "F2 in the text" in margin.accessibleDescription()
