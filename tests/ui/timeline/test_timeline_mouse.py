import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.session.document import Document
from app.session.player import Player
from app.ui.timeline.hits import Place, hit
from app.ui.timeline.layers.overview import frame_rect
from app.ui.timeline.layers.tray import tray_rect
from app.ui.timeline.timeline import Timeline
from tests.ui.timeline.conftest import DURATION_MS, FIRST, INTRODUCTION, LAST, MINUTE, SECOND, UNPLACED, Hand

offscreen = pytest.mark.qt_log_ignore("This plugin does not support")
"""For tests that open a window of their own: without a screen Qt says what it can't do."""


def turn_wheel(
    timeline: Timeline, point: QPoint, notches: float, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    angle = QPoint(0, round(120 * notches))
    event = QWheelEvent(
        QPointF(point),
        QPointF(timeline.mapToGlobal(point)),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)


# Playing and scrubbing


@pytest.mark.parametrize("row", ["ruler", "wave", "lane"])
def test_a_click_plays_from_there(timeline: Timeline, player: Player, hand: Hand, row: str) -> None:
    hand.click(getattr(hand, row)(25 * MINUTE))
    assert player.is_playing
    assert player.position_ms == pytest.approx(25 * MINUTE, abs=timeline.scene.scale.ms_per_px)


def test_dragging_on_the_ruler_moves_the_playhead_and_starts_nothing(player: Player, hand: Hand) -> None:
    hand.drag(hand.ruler(20 * MINUTE), hand.ruler(40 * MINUTE))
    assert not player.is_playing
    assert player.position_ms == pytest.approx(40 * MINUTE, abs=4000)


def test_esc_puts_the_playhead_back(timeline: Timeline, player: Player, hand: Hand) -> None:
    player.seek(5 * MINUTE)
    hand.press(hand.ruler(20 * MINUTE))
    hand.move(hand.ruler(40 * MINUTE))
    assert player.position_ms > 30 * MINUTE
    assert timeline.cancel()
    assert player.position_ms == 5 * MINUTE


# Marks


def test_dragging_a_mark_is_one_step(timeline: Timeline, document: Document, hand: Hand) -> None:
    before = document.project
    hand.drag(hand.head(SECOND), hand.ruler(36 * MINUTE))
    moved = document.project.blocks[SECOND].start_ms
    assert moved == pytest.approx(36 * MINUTE, abs=timeline.scene.scale.ms_per_px)
    assert moved % 1000 == 0
    document.undo()
    assert document.project == before
    assert not document.history.can_undo


def test_nothing_changes_before_the_mark_is_dropped(timeline: Timeline, document: Document, hand: Hand) -> None:
    before = document.project
    hand.press(hand.head(SECOND))
    hand.move(hand.ruler(36 * MINUTE))
    assert timeline.scene.lifted == SECOND
    assert document.project is before


def test_esc_in_a_drag_puts_the_mark_back_and_leaves_nothing_to_undo(
    timeline: Timeline, document: Document, hand: Hand
) -> None:
    before = document.project
    timeline.setFocus()
    hand.press(hand.head(SECOND))
    hand.move(hand.ruler(36 * MINUTE))
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    hand.release(hand.ruler(36 * MINUTE))
    assert document.project is before
    assert not document.history.can_undo
    assert not document.history.can_redo
    assert timeline.scene.lifted is None


def test_esc_without_a_drag_is_left_to_the_window(timeline: Timeline) -> None:
    assert not timeline.cancel()


def test_a_click_on_a_mark_chooses_it_and_moves_nothing(
    timeline: Timeline, document: Document, hand: Hand, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(timeline.block_selected) as chosen:
        hand.click(hand.head(FIRST) + QPoint(2, 0))
    assert chosen.args == [FIRST]
    assert timeline.selected_block() == FIRST
    assert not document.history.can_undo


def test_a_mark_is_taken_hold_of_by_its_stem(document: Document, hand: Hand) -> None:
    hand.drag(hand.wave(30 * MINUTE), hand.wave(34 * MINUTE))
    assert document.project.blocks[SECOND].start_ms == pytest.approx(34 * MINUTE, abs=4000)


def test_a_mark_does_not_jump_to_the_middle_of_the_hand(timeline: Timeline, document: Document, hand: Hand) -> None:
    grip = QPoint(5, 0)
    hand.drag(hand.head(SECOND) + grip, hand.ruler(36 * MINUTE) + grip)
    assert document.project.blocks[SECOND].start_ms == pytest.approx(36 * MINUTE, abs=timeline.scene.scale.ms_per_px)


def test_a_mark_snaps_to_the_playhead(document: Document, player: Player, hand: Hand) -> None:
    player.seek(2_220_440)
    hand.drag(hand.head(SECOND), hand.ruler(2_220_440) + QPoint(4, 0))
    assert document.project.blocks[SECOND].start_ms == 2_220_440


def test_the_edge_of_a_turn_is_its_mark(document: Document, hand: Hand) -> None:
    hand.drag(hand.lane(14 * MINUTE), hand.lane(16 * MINUTE))
    assert document.project.blocks[4].start_ms == pytest.approx(16 * MINUTE, abs=4000)


def test_a_mark_stays_inside_the_recording(document: Document, hand: Hand) -> None:
    hand.drag(hand.head(LAST), QPoint(5000, 60))
    assert DURATION_MS - 4000 <= document.project.blocks[LAST].start_ms <= DURATION_MS
    hand.drag(hand.head(FIRST), QPoint(-5000, 60))
    assert document.project.blocks[FIRST].start_ms == 0


def test_an_unplaced_chapter_is_dragged_to_its_place(document: Document, hand: Hand) -> None:
    assert document.project.blocks[UNPLACED].start_ms is None
    hand.drag(hand.row(25 * MINUTE), hand.row(18 * MINUTE))
    assert document.project.blocks[UNPLACED].start_ms == pytest.approx(18 * MINUTE, abs=4000)


def test_a_change_from_elsewhere_ends_the_drag(timeline: Timeline, document: Document, hand: Hand) -> None:
    hand.press(hand.head(SECOND))
    hand.move(hand.ruler(36 * MINUTE))
    document.do(marks.remove_mark(document.project, SECOND))
    assert timeline.scene.lifted is None
    hand.release(hand.ruler(36 * MINUTE))
    assert document.project.blocks[SECOND].start_ms is None


# Chapters


def test_a_double_click_where_no_chapter_is_makes_one_and_asks_for_its_name(
    timeline: Timeline, document: Document, hand: Hand, qtbot: QtBot
) -> None:
    document.do(marks.remove_mark(document.project, INTRODUCTION))
    document.do(marks.place_mark(document.project, INTRODUCTION, 5 * MINUTE))
    with qtbot.waitSignal(timeline.rename_requested) as wished:
        hand.double_click(hand.row(3 * MINUTE))
    at = wished.args[0]
    assert document.project.blocks[at].is_chapter
    assert document.project.blocks[at].start_ms == pytest.approx(3 * MINUTE, abs=4000)


def test_a_double_click_on_a_chapter_asks_for_its_name(timeline: Timeline, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.rename_requested) as wished:
        hand.double_click(hand.row(12 * MINUTE))
    assert wished.args == [FIRST]


def test_the_tray_leads_to_the_next_mark_that_is_not_placed(timeline: Timeline, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.block_selected) as chosen:
        hand.click(tray_rect(timeline.scene).center())
    assert chosen.args == [UNPLACED]


def test_the_tray_goes_when_nothing_waits(timeline: Timeline, document: Document) -> None:
    assert not tray_rect(timeline.scene).isEmpty()
    document.do(marks.place_mark(document.project, UNPLACED, 19 * MINUTE))
    assert tray_rect(timeline.scene).isEmpty()
    document.undo()
    assert not tray_rect(timeline.scene).isEmpty()


# The view


def test_the_wheel_zooms_and_keeps_the_time_under_the_pointer(timeline: Timeline, hand: Hand) -> None:
    point = hand.wave(25 * MINUTE)
    before = timeline.scene.scale
    turn_wheel(timeline, point, 6)
    after = timeline.scene.scale
    assert after.ms_per_px < before.ms_per_px / 3
    assert after.start_ms + point.x() * after.ms_per_px == pytest.approx(
        before.start_ms + point.x() * before.ms_per_px, abs=1
    )
    turn_wheel(timeline, point, -20)
    assert timeline.scene.scale.is_whole


def test_the_wheel_with_shift_scrolls(timeline: Timeline, hand: Hand) -> None:
    timeline.show_scale(timeline.scene.scale.between(20 * MINUTE, 30 * MINUTE))
    turn_wheel(timeline, hand.wave(25 * MINUTE), -1, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.scene.scale.start_ms > 20 * MINUTE
    assert timeline.scene.scale.span_ms == pytest.approx(10 * MINUTE)


def test_the_frame_of_the_overview_is_dragged_and_resized(timeline: Timeline, hand: Hand) -> None:
    timeline.show_scale(timeline.scene.scale.between(20 * MINUTE, 30 * MINUTE))
    hand.drag(hand.overview(25 * MINUTE), hand.overview(35 * MINUTE))
    scale = timeline.scene.scale
    assert scale.start_ms == pytest.approx(30 * MINUTE, abs=4000)
    assert scale.span_ms == pytest.approx(10 * MINUTE)
    edge = QPoint(round(frame_rect(timeline.scene).right()), 10)
    hand.drag(edge, hand.overview(50 * MINUTE))
    assert timeline.scene.scale.end_ms == pytest.approx(50 * MINUTE, abs=6000)
    assert timeline.scene.scale.start_ms == pytest.approx(30 * MINUTE, abs=4000)


def test_a_press_beside_the_frame_brings_it_there_and_esc_back(timeline: Timeline, hand: Hand) -> None:
    timeline.show_scale(timeline.scene.scale.between(20 * MINUTE, 30 * MINUTE))
    hand.press(hand.overview(60 * MINUTE))
    assert timeline.scene.scale.shows(60 * MINUTE)
    timeline.cancel()
    assert timeline.scene.scale.start_ms == pytest.approx(20 * MINUTE)


# What is under the pointer


def test_the_pointer_knows_what_is_under_it(timeline: Timeline, hand: Hand) -> None:
    scene = timeline.scene
    assert hit(scene, hand.ruler(25 * MINUTE)).place is Place.RULER
    assert hit(scene, hand.wave(25 * MINUTE)).place is Place.WAVE
    assert hit(scene, hand.head(FIRST))[::2] == (Place.MARK, FIRST)
    assert hit(scene, hand.row(12 * MINUTE))[::2] == (Place.CHAPTER, FIRST)
    assert hit(scene, hand.row(25 * MINUTE))[::2] == (Place.UNPLACED, UNPLACED)
    assert hit(scene, hand.lane(12 * MINUTE))[::2] == (Place.TURN, 3)
    assert hit(scene, hand.lane(14 * MINUTE))[::2] == (Place.MARK, 4)
    assert hit(scene, tray_rect(scene).center()).place is Place.TRAY


def test_the_cursor_says_what_can_be_dragged(timeline: Timeline, hand: Hand) -> None:
    hand.move(hand.head(FIRST))
    assert timeline.cursor().shape() is Qt.CursorShape.SizeHorCursor
    hand.move(hand.wave(25 * MINUTE))
    assert timeline.cursor().shape() is Qt.CursorShape.ArrowCursor


@offscreen
@pytest.mark.parametrize(
    ("row", "minute", "words"),
    [
        ("row", 12, "Question 1\u00a0: pourquoi lire\u202f?, 10:00"),
        ("row", 25, "Question 2\u00a0: quel bilan\u202f?, not placed yet: drag it to its place"),
        ("lane", 12, "Inès Garnault, 11:00"),
    ],
)
def test_a_tooltip_says_what_is_elided(timeline: Timeline, hand: Hand, row: str, minute: int, words: str) -> None:
    point = getattr(hand, row)(minute * MINUTE)
    QApplication.sendEvent(timeline, QHelpEvent(QEvent.Type.ToolTip, point, timeline.mapToGlobal(point)))
    assert words in QToolTip.text()
    QToolTip.hideText()


@offscreen
def test_a_title_is_never_read_as_markup(timeline: Timeline, document: Document, hand: Hand) -> None:
    document.do(turns.set_text(document.project, FIRST, "<b>Gras</b>"))
    point = hand.row(12 * MINUTE)
    QApplication.sendEvent(timeline, QHelpEvent(QEvent.Type.ToolTip, point, timeline.mapToGlobal(point)))
    assert "&lt;b&gt;Gras" in QToolTip.text()
    QToolTip.hideText()


@offscreen
def test_the_menu_offers_what_can_be_done_there(
    timeline: Timeline, document: Document, hand: Hand, qtbot: QtBot
) -> None:
    point = hand.head(FIRST)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, timeline.mapToGlobal(point))
    QApplication.sendEvent(timeline, event)
    menu = timeline.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert {"Play from here", "New chapter here", "Rename", "Remove the mark", "The whole recording"} <= set(actions)
    actions["Remove the mark"].trigger()
    assert document.project.blocks[FIRST].start_ms is None
    menu.close()


@offscreen
def test_the_menu_key_opens_the_menu_of_the_chosen_mark(timeline: Timeline) -> None:
    timeline.select_block(SECOND)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), timeline.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(timeline, event)
    menu = timeline.findChild(QMenu)
    assert "Remove the mark" in {action.text() for action in menu.actions()}
    menu.close()


def test_a_change_while_the_playhead_is_dragged_leaves_it_in_the_hand(
    document: Document, player: Player, hand: Hand
) -> None:
    hand.press(hand.ruler(20 * MINUTE))
    hand.move(hand.ruler(40 * MINUTE))
    document.do(marks.place_mark(document.project, FIRST, player.position_ms))
    assert player.position_ms == pytest.approx(40 * MINUTE, abs=4000)
    hand.move(hand.ruler(30 * MINUTE))
    hand.release(hand.ruler(30 * MINUTE))
    assert player.position_ms == pytest.approx(30 * MINUTE, abs=4000)
