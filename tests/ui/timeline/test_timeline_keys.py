from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.session.document import Document
from app.session.player import Player
from app.ui.timeline.timeline import Timeline
from tests.ui.timeline.conftest import DURATION_MS, FIRST, MINUTE, SECOND, UNPLACED, Hand

Press = Callable[..., None]
Key = Qt.Key
FRAME_MS = 40


def test_left_and_right_nudge_the_chosen_mark_by_a_frame(timeline: Timeline, document: Document, press: Press) -> None:
    timeline.select_block(SECOND)
    press(Key.Key_Right)
    assert document.project.blocks[SECOND].start_ms == 30 * MINUTE + FRAME_MS
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert document.project.blocks[SECOND].start_ms == 30 * MINUTE - FRAME_MS
    press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert document.project.blocks[SECOND].start_ms == 30 * MINUTE + 9 * FRAME_MS


def test_nudges_that_follow_one_another_are_one_step(timeline: Timeline, document: Document, press: Press) -> None:
    before = document.project
    timeline.select_block(SECOND)
    for _ in range(5):
        press(Key.Key_Right)
    document.undo()
    assert document.project == before
    assert not document.history.can_undo


def test_a_look_at_something_else_ends_a_run_of_nudges(timeline: Timeline, document: Document, press: Press) -> None:
    timeline.select_block(SECOND)
    press(Key.Key_Right)
    press(Key.Key_Space)
    press(Key.Key_Right)
    document.undo()
    assert document.project.blocks[SECOND].start_ms == 30 * MINUTE + FRAME_MS


def test_left_and_right_move_the_playhead_where_no_mark_is_chosen(
    player: Player, document: Document, press: Press
) -> None:
    player.seek(MINUTE)
    press(Key.Key_Right)
    assert player.position_ms == MINUTE + 2_000
    press(Key.Key_Left)
    press(Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert player.position_ms == MINUTE - 10_000
    assert not document.history.can_undo


def test_up_and_down_go_from_mark_to_mark_by_time(
    timeline: Timeline, player: Player, press: Press, qtbot: QtBot
) -> None:
    player.seek(29 * MINUTE)
    with qtbot.waitSignal(timeline.block_selected) as chosen:
        press(Key.Key_Down)
    assert chosen.args == [SECOND]
    press(Key.Key_Down)
    assert timeline.selected_block() == 8
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert timeline.selected_block() == 6


def test_delete_removes_the_mark_and_keeps_the_text(timeline: Timeline, document: Document, press: Press) -> None:
    text = document.project.blocks[SECOND].text
    timeline.select_block(SECOND)
    press(Key.Key_Delete)
    assert document.project.blocks[SECOND].start_ms is None
    assert document.project.blocks[SECOND].text == text
    document.undo()
    assert document.project.blocks[SECOND].start_ms == 30 * MINUTE


def test_delete_without_a_chosen_mark_does_nothing(document: Document, press: Press) -> None:
    press(Key.Key_Delete)
    assert not document.history.can_undo


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_F2])
def test_enter_asks_for_the_name_of_the_chosen_chapter(
    timeline: Timeline, press: Press, qtbot: QtBot, key: Qt.Key
) -> None:
    timeline.select_block(UNPLACED)
    with qtbot.waitSignal(timeline.rename_requested) as wished:
        press(key)
    assert wished.args == [UNPLACED]


def test_space_and_k_play_and_pause(player: Player, press: Press) -> None:
    press(Key.Key_Space)
    assert player.is_playing
    press(Key.Key_K)
    assert not player.is_playing


def test_j_and_l_go_back_and_forward(player: Player, press: Press) -> None:
    player.seek(MINUTE)
    press(Key.Key_L)
    assert player.position_ms == MINUTE + 10_000
    press(Key.Key_J)
    assert player.position_ms == MINUTE


def test_home_and_end_go_to_the_ends(player: Player, press: Press) -> None:
    press(Key.Key_End)
    assert player.position_ms == DURATION_MS
    press(Key.Key_Home)
    assert player.position_ms == 0


def test_m_makes_a_chapter_at_the_playhead_and_asks_for_its_name(
    timeline: Timeline, document: Document, player: Player, press: Press, qtbot: QtBot
) -> None:
    player.seek(12 * MINUTE + 320)
    with qtbot.waitSignal(timeline.rename_requested) as wished:
        press(Key.Key_M)
    made = document.project.blocks[wished.args[0]]
    assert (made.is_chapter, made.start_ms) == (True, 12 * MINUTE + 320)
    assert timeline.selected_block() == wished.args[0]


def test_plus_and_minus_zoom_at_the_playhead(timeline: Timeline, player: Player, press: Press) -> None:
    player.seek(20 * MINUTE)
    x = timeline.scene.scale.to_x(20 * MINUTE)
    for _ in range(4):
        press(Key.Key_Plus)
    assert timeline.scene.scale.to_x(20 * MINUTE) == pytest.approx(x)
    for _ in range(4):
        press(Key.Key_Minus)
    assert timeline.scene.scale.is_whole


def test_keys_with_ctrl_are_left_to_the_window(document: Document, player: Player, press: Press) -> None:
    before = document.project
    for key in (Key.Key_M, Key.Key_Space, Key.Key_Right, Key.Key_Delete):
        press(key, Qt.KeyboardModifier.ControlModifier)
    assert document.project is before
    assert (player.is_playing, player.position_ms) == (False, 0)


def test_a_nudged_mark_stays_in_view(timeline: Timeline, press: Press) -> None:
    timeline.select_block(FIRST)
    timeline.show_scale(timeline.scene.scale.between(40 * MINUTE, 41 * MINUTE))
    press(Key.Key_Right)
    assert timeline.scene.scale.shows(10 * MINUTE + FRAME_MS)


def test_esc_is_taken_by_the_timeline_only_while_something_is_dragged(
    timeline: Timeline, hand: Hand, press: Press
) -> None:
    hand.press(hand.head(SECOND))
    hand.move(hand.ruler(36 * MINUTE))
    press(Key.Key_Escape)
    assert not timeline.cancel()
