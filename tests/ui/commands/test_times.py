"""Times typed in the margin, nudged far, and removed together: in the real window, by keys and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.blocks import CHAPTER, TURN, Block
from app.core.marks import place_mark
from app.core.project import Project, Recording
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.main_window import MainWindow
from app.ui.transcript.margin import Margin
from app.ui.transcript.menu import build_menu
from app.ui.transcript.time_field import TimeField
from tests.ui.commands.asked import (
    ALT,
    AND_BECAUSE,
    BECAUSE,
    CHILDREN,
    CTRL,
    FIRST,
    HELLO,
    INTRODUCTION,
    PRESENTATION,
    RECORDING,
    SHIFT,
    Do,
    Press,
    is_one_step,
    select,
    type_into,
)

Key = Qt.Key


@pytest.fixture
def heard(window: MainWindow, player: Player) -> Player:
    """The player, with a recording of 20 s."""
    player.open(RECORDING)
    return player


@pytest.fixture
def margin(window: MainWindow) -> Margin:
    return window.transcript.findChild(Margin)


def starts(document: Document) -> list[int | None]:
    return [block.start_ms for block in document.project.blocks]


def field_in(window: MainWindow) -> TimeField | None:
    """Return the field that is open; None where there is none."""
    timing = window.transcript.times.timing
    return None if timing is None else timing.field


def opened(window: MainWindow, press: Press, at: int) -> TimeField:
    """Put the caret into a block, and press the key that edits its time."""
    window.transcript.go_to_block(at)
    window.transcript.setFocus()
    press(Key.Key_F2)
    field = field_in(window)
    assert field is not None
    assert field.hasFocus()
    return field


def double_click(margin: Margin, at: int) -> None:
    point = margin.time_rect(at).center()
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(margin, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=point)


# Opening


def test_f2_types_over_the_time_of_the_carets_block_with_its_milliseconds(
    window: MainWindow, document: Document, margin: Margin, press: Press
) -> None:
    document.do(place_mark(document.project, BECAUSE, 6_400))
    field = opened(window, press, BECAUSE)
    assert (field.text(), field.selectedText(), field.placeholderText()) == ("0:06.400", "0:06.400", "to place")
    assert field.geometry().contains(margin.time_rect(BECAUSE).center())
    assert margin.rect().contains(field.geometry())


def test_the_twin_of_f2_does_the_same(window: MainWindow, press: Press) -> None:
    window.transcript.go_to_block(HELLO)
    press(Key.Key_K, CTRL | SHIFT)
    assert field_in(window).text() == "0:02"


@pytest.mark.parametrize("at", [INTRODUCTION, AND_BECAUSE])
def test_a_paragraph_has_no_time_to_type_and_that_is_said(window: MainWindow, press: Press, at: int) -> None:
    window.transcript.go_to_block(at)
    press(Key.Key_F2)
    assert field_in(window) is None
    assert window.status.message.startswith("A paragraph has no mark of its own.")


def test_an_empty_page_has_none_either(window: MainWindow, document: Document, do: Do) -> None:
    document.open(Project())
    do("time.edit")
    assert window.status.message.startswith("There is nothing to mark here.")


def test_a_double_click_on_a_time_lets_one_type_and_leaves_the_caret(
    window: MainWindow, margin: Margin, heard: Player
) -> None:
    window.transcript.go_to_block(HELLO)
    double_click(margin, BECAUSE)
    assert field_in(window).text() == "0:06"
    assert field_in(window).hasFocus()
    assert window.transcript.current_block() == HELLO


def test_a_double_click_on_what_is_to_be_placed_lets_one_type_too(
    window: MainWindow, document: Document, margin: Margin, press: Press
) -> None:
    double_click(margin, FIRST)
    type_into(field_in(window), "5.2")
    press(Key.Key_Return)
    assert starts(document)[FIRST] == 5_200


@pytest.mark.parametrize("plays", [False, True])
def test_a_double_click_leaves_the_recording_where_it_was(
    window: MainWindow, margin: Margin, heard: Player, engine: FakeEngine, plays: bool
) -> None:
    heard.seek(15_000)
    if plays:
        heard.play()
    asked: list[int] = []
    heard.sought.connect(asked.append)
    double_click(margin, BECAUSE)
    assert asked == [6_000, 15_000]  # the first click plays at once, and is taken back
    assert (heard.position_ms, heard.is_playing) == (15_000, plays)


def test_a_double_click_where_nothing_was_played_leaves_the_recording_alone(
    window: MainWindow, margin: Margin, heard: Player
) -> None:
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=margin.time_rect(BECAUSE).center())
    heard.pause()
    heard.seek(15_000)
    double_click(margin, FIRST)
    assert field_in(window) is not None
    assert heard.position_ms == 15_000


def test_a_double_click_on_another_time_takes_what_was_typed_in_the_first(
    window: MainWindow, document: Document, margin: Margin, press: Press
) -> None:
    type_into(opened(window, press, HELLO), "3")
    double_click(margin, BECAUSE)
    assert starts(document)[HELLO] == 3_000
    assert field_in(window).text() == "0:06"


def test_the_key_in_a_field_elsewhere_takes_what_was_typed_and_comes_to_the_caret(
    window: MainWindow, document: Document, margin: Margin, press: Press
) -> None:
    window.transcript.go_to_block(HELLO)
    double_click(margin, BECAUSE)
    type_into(field_in(window), "7")
    press(Key.Key_F2)
    assert starts(document)[BECAUSE] == 7_000
    assert field_in(window).text() == "0:02"


@pytest.mark.parametrize("key", [(Key.Key_F2,), (Key.Key_K, CTRL | SHIFT)])
def test_the_key_that_opened_the_field_leaves_what_is_being_typed(
    window: MainWindow, press: Press, key: tuple[object, ...]
) -> None:
    field = opened(window, press, HELLO)
    type_into(field, "3")
    press(*key)
    assert field_in(window) is field
    assert field.text() == "3"


def test_f2_renames_in_the_chapters_and_on_the_timeline(window: MainWindow, press: Press) -> None:
    window.transcript.go_to_block(HELLO)
    window.chapters.list.setFocus()
    press(Key.Key_F2)
    assert field_in(window) is None
    assert window.chapters.list.state() == window.chapters.list.State.EditingState
    press(Key.Key_Escape)
    window.timeline.setFocus()
    window.timeline.choose(PRESENTATION)
    press(Key.Key_F2)
    assert field_in(window) is None


def test_nothing_is_typed_over_where_nothing_may_be_changed(
    window: MainWindow, document: Document, margin: Margin, heard: Player, press: Press
) -> None:
    document.open(replace(document.project, version=(2, 0)))
    window.transcript.go_to_block(HELLO)
    press(Key.Key_F2)
    double_click(margin, BECAUSE)
    assert field_in(window) is None
    assert not any(window.actions_by_id[id_].isEnabled() for id_ in ("time.edit", "time.shift", "mark.back_far"))


@pytest.mark.parametrize(("at", "is_offered"), [(BECAUSE, True), (FIRST, True), (AND_BECAUSE, False)])
def test_the_menu_of_the_text_offers_to_type_the_time_where_there_is_one(
    window: MainWindow, document: Document, at: int, is_offered: bool
) -> None:
    menu = build_menu(window.transcript, document, at)
    entry = next(one for one in menu.actions() if one.text().startswith("Type the time"))
    assert (entry.isEnabled(), entry.text().endswith("F2")) == (is_offered, True)
    entry.trigger()
    assert (field_in(window) is not None) == is_offered
    menu.deleteLater()


# Typing


def test_enter_takes_what_was_typed_as_one_step_says_it_and_goes_back_to_the_text(
    window: MainWindow, document: Document, press: Press
) -> None:
    before = document.project
    type_into(opened(window, press, BECAUSE), "0m07,5")
    press(Key.Key_Return)
    assert starts(document)[BECAUSE] == 7_500
    assert field_in(window) is None
    assert window.transcript.hasFocus()
    assert window.status.message == "“Parce que l’oreille retient mieux.” marked at 0:07.500."
    assert is_one_step(document, before)


def test_the_text_says_at_each_key_what_it_means(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    field = opened(window, press, BECAUSE)
    said = []
    for letter in "1.05":
        qtbot.keyClicks(field, letter)
        said.append(window.status.message)
    assert said == ["Enter puts it at 0:01.", "", "Enter puts it at 0:01.", "Enter puts it at 1:05."]
    assert field.toolTip() == "Enter puts it at 1:05"


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_what_is_no_time_turns_to_the_warning_colour_says_why_and_is_not_taken(
    window: MainWindow, document: Document, press: Press
) -> None:
    field = opened(window, press, BECAUSE)
    warning = window.transcript._theme.warning.name()
    assert warning not in field.styleSheet()
    type_into(field, "8:75")
    assert warning in field.styleSheet()
    assert field.toolTip().startswith("“8:75” is not a time.")
    press(Key.Key_Return)
    press(Key.Key_Tab)
    assert field_in(window) is field
    assert field.hasFocus()
    assert not document.history.can_undo
    type_into(field, "8:15")
    assert warning not in field.styleSheet()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize("begun", ["8:", "8.", "1h02:", "+", "-"])
def test_what_is_only_begun_is_no_trouble_before_enter(
    window: MainWindow, document: Document, press: Press, begun: str
) -> None:
    field = opened(window, press, BECAUSE)
    warning = window.transcript._theme.warning.name()
    type_into(field, begun)
    assert (warning in field.styleSheet()) == (begun == "1h02:")
    press(Key.Key_Return)
    assert warning in field.styleSheet()
    assert window.status.message.endswith("is not a time. Write it like 8:56, 1:02:03 or 0:08.250.")
    assert not document.history.can_undo


def test_amounts_are_counted_from_the_time_that_stands_there(
    window: MainWindow, document: Document, press: Press
) -> None:
    for typed, ms in (("+2.5", 8_500), ("-0.2", 8_300)):
        type_into(opened(window, press, BECAUSE), typed)
        press(Key.Key_Return)
        assert starts(document)[BECAUSE] == ms


def test_frames_are_those_of_the_recording(window: MainWindow, document: Document, press: Press) -> None:
    document.open(Project(blocks=document.project.blocks, recording=Recording("/nowhere/a.mp4", frame_rate="25/1")))
    before = document.project
    type_into(opened(window, press, BECAUSE), "+3f")
    press(Key.Key_Return)
    assert starts(document)[BECAUSE] == 6_120
    assert is_one_step(document, before)


def test_frames_that_are_typed_are_another_step_than_a_nudge_before(
    window: MainWindow, document: Document, press: Press
) -> None:
    document.open(Project(blocks=document.project.blocks, recording=Recording("/nowhere/a.mp4", frame_rate="25/1")))
    window.transcript.go_to_block(BECAUSE)
    press(Key.Key_Right, ALT)
    type_into(opened(window, press, BECAUSE), "-2f")
    press(Key.Key_Return)
    assert starts(document)[BECAUSE] == 5_960
    document.undo()
    assert starts(document)[BECAUSE] == 6_040


def test_nothing_typed_makes_it_one_to_place_and_says_so(window: MainWindow, document: Document, press: Press) -> None:
    before = document.project
    field = opened(window, press, BECAUSE)
    press(Key.Key_Delete)
    assert field.toolTip() == "Enter makes it one that is not placed yet"
    press(Key.Key_Return)
    assert starts(document)[BECAUSE] is None
    assert document.project.blocks[BECAUSE].text == before.blocks[BECAUSE].text
    assert window.status.message == "1 mark was removed."
    assert is_one_step(document, before)


def test_enter_without_another_time_is_no_step(window: MainWindow, document: Document, press: Press) -> None:
    for at in (BECAUSE, FIRST):
        opened(window, press, at)
        press(Key.Key_Return)
    assert not document.history.can_undo
    assert window.transcript.hasFocus()


def test_esc_leaves_the_time_as_it_was_and_neither_plays_nor_pauses(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    type_into(opened(window, press, BECAUSE), "9")
    press(Key.Key_Escape)
    assert field_in(window) is None
    assert window.transcript.hasFocus()
    assert not document.history.can_undo
    assert not heard.is_playing


def test_tab_takes_it_and_goes_on_to_the_next_time_and_back(
    window: MainWindow, document: Document, press: Press
) -> None:
    type_into(opened(window, press, FIRST), "5")
    press(Key.Key_Tab)
    assert (field_in(window).text(), window.transcript.current_block()) == ("0:06", BECAUSE)
    type_into(field_in(window), "7")
    press(Key.Key_Tab)
    assert (field_in(window).text(), window.transcript.current_block()) == ("0:10", CHILDREN)  # past the paragraph
    press(Key.Key_Backtab, SHIFT)
    assert field_in(window).text() == "0:07"
    assert (starts(document)[FIRST], starts(document)[BECAUSE]) == (5_000, 7_000)
    document.undo()
    assert (starts(document)[FIRST], starts(document)[BECAUSE]) == (5_000, 6_000)


def test_tab_from_the_last_time_goes_back_to_the_text(window: MainWindow, document: Document, press: Press) -> None:
    opened(window, press, len(document.project.blocks) - 1)
    press(Key.Key_Tab)
    assert field_in(window) is None
    assert window.transcript.hasFocus()


def test_up_and_down_move_it_by_a_second_and_with_shift_by_a_tenth(
    window: MainWindow, document: Document, press: Press
) -> None:
    field = opened(window, press, HELLO)
    shown = []
    for key, held in ((Key.Key_Up, None), (Key.Key_Down, SHIFT), *[(Key.Key_Down, None)] * 4):
        press(key, held) if held else press(key)
        shown.append(field.text())
    assert shown == ["0:03", "0:02.900", "0:01.900", "0:00.900", "0:00", "0:00"]
    assert not document.history.can_undo
    press(Key.Key_Return)
    assert starts(document)[HELLO] == 0


def test_up_on_what_is_to_be_placed_begins_at_the_playhead(window: MainWindow, heard: Player, press: Press) -> None:
    heard.seek(5_000)
    field = opened(window, press, FIRST)
    press(Key.Key_Up)
    assert field.text() == "0:06"


def test_the_hand_that_goes_elsewhere_takes_what_is_a_time_and_leaves_what_is_none(
    window: MainWindow, document: Document, press: Press
) -> None:
    type_into(opened(window, press, BECAUSE), "7")
    window.transcript.setFocus()
    assert (starts(document)[BECAUSE], field_in(window)) == (7_000, None)
    type_into(opened(window, press, BECAUSE), "7:")
    window.transcript.setFocus()
    assert (starts(document)[BECAUSE], field_in(window)) == (7_000, None)


def test_undo_in_the_field_is_the_fields_own(window: MainWindow, document: Document, press: Press) -> None:
    document.do(place_mark(document.project, HELLO, 2_500))
    field = opened(window, press, HELLO)
    type_into(field, "9")
    press(Key.Key_Z, CTRL)
    assert field.text() == "0:02.500"
    assert starts(document)[HELLO] == 2_500


def test_the_keys_of_the_transport_work_while_a_time_is_typed(window: MainWindow, heard: Player, press: Press) -> None:
    field = opened(window, press, BECAUSE)
    press(Key.Key_F4)
    assert heard.is_playing
    assert field_in(window) is field


# What is shown meanwhile


def test_where_the_recording_stands_the_frame_at_the_new_mark_is_shown(
    window: MainWindow, heard: Player, engine: FakeEngine, press: Press
) -> None:
    type_into(opened(window, press, BECAUSE), "7")
    press(Key.Key_Return)
    assert heard.position_ms == 7_000
    heard.play()
    type_into(opened(window, press, BECAUSE), "9")
    press(Key.Key_Return)
    assert heard.position_ms == 7_000


def test_the_field_stays_on_its_time_while_the_page_scrolls_and_keeps_the_focus_out_of_view(
    window: MainWindow, document: Document, margin: Margin, press: Press
) -> None:
    talk = tuple(Block(f"t{at}", TURN, "Une réponse. " * 30, start_ms=at * 1_000) for at in range(60))
    document.open(Project(blocks=talk))
    field = opened(window, press, 2)
    bar = window.transcript.verticalScrollBar()
    top = field.y()
    bar.setValue(bar.value() + 2)
    assert field.y() < top
    bar.setValue(bar.maximum())
    assert field.geometry().bottom() < 0
    assert field.hasFocus()
    bar.setValue(0)
    assert field.geometry().contains(margin.time_rect(2).center())


@pytest.mark.parametrize("page_px", [11, 16, 32])
def test_the_field_has_the_size_of_the_page_and_stays_inside_the_margin(
    window: MainWindow, document: Document, margin: Margin, press: Press, page_px: int
) -> None:
    document.open(Project(blocks=(Block("t", TURN, "Mot", start_ms=3_723_250), Block("u", TURN, "Mot"))))
    field = opened(window, press, 0)
    window.transcript.set_letters(page_px, "")
    assert field.font().pixelSize() == margin.font_of(document.project.blocks[0]).pixelSize()
    assert field.geometry().contains(margin.time_rect(0).center())
    assert margin.rect().contains(field.geometry())
    words = QFontMetrics(field.font()).horizontalAdvance("1:02:03.250")
    assert words < field.width() - 8


def test_the_page_does_not_scroll_to_what_is_heard_while_a_time_is_typed(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    assert not window.transcript.is_busy
    opened(window, press, BECAUSE)
    assert window.transcript.is_busy
    press(Key.Key_Escape)
    assert not window.transcript.is_busy


def test_a_change_of_the_time_that_is_typed_over_closes_the_field_and_another_does_not(
    window: MainWindow, document: Document, press: Press
) -> None:
    field = opened(window, press, BECAUSE)
    document.do(place_mark(document.project, HELLO, 3_000))
    assert field_in(window) is field
    document.do(place_mark(document.project, BECAUSE, 8_000))
    assert field_in(window) is None
    assert window.transcript.hasFocus()
    opened(window, press, BECAUSE)
    document.open(Project())
    assert field_in(window) is None


@pytest.mark.parametrize("words", ["שלום לכולם", "مرحبا بكم"])
def test_a_time_of_a_page_that_runs_from_the_right_is_typed_from_the_left(
    window: MainWindow, document: Document, margin: Margin, press: Press, words: str
) -> None:
    document.open(Project(language="he", blocks=(Block("c", CHAPTER, words, start_ms=1_000), Block("t", TURN, words))))
    field = opened(window, press, 1)
    assert field.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert field.geometry().contains(margin.time_rect(1).center())
    type_into(field, "\u200f٨:٥٦")
    press(Key.Key_Return)
    assert starts(document)[1] == 536_000


def test_the_field_says_what_it_is_to_those_who_hear_it(window: MainWindow, press: Press) -> None:
    field = opened(window, press, BECAUSE)
    assert field.accessibleName() == "Time of the block"
    assert "Tab takes it and goes on" in field.accessibleDescription()


# Nudging far, and by wheel


def test_alt_shift_and_an_arrow_nudge_by_a_tenth_of_a_second_in_one_step_with_the_frames(
    window: MainWindow, document: Document, press: Press
) -> None:
    document.open(Project(blocks=document.project.blocks, recording=Recording("/nowhere/a.mp4", frame_rate="25/1")))
    before = document.project
    window.transcript.go_to_block(AND_BECAUSE)
    for key, held in ((Key.Key_Right, ALT | SHIFT), (Key.Key_Right, ALT), (Key.Key_Left, ALT | SHIFT)):
        press(key, held)
    assert starts(document)[BECAUSE] == 6_020  # the frame after 6.100 begins at 6.120
    assert is_one_step(document, before)


def test_nudging_far_what_is_not_placed_refuses_in_words(window: MainWindow, document: Document, do: Do) -> None:
    window.transcript.go_to_block(FIRST)
    do("mark.forward_far")
    assert window.status.message == "This mark is not placed yet. Place it first, then move it."
    document.open(Project())
    do("mark.back_far")
    assert window.status.message.startswith("There is nothing to mark here.")


@pytest.mark.parametrize(("far", "ms"), [(False, 5_960), (True, 5_900)])
def test_the_wheel_nudges_the_mark_under_it_and_shows_the_frame(
    window: MainWindow, document: Document, heard: Player, far: bool, ms: int
) -> None:
    document.open(Project(blocks=document.project.blocks, recording=Recording("/nowhere/a.mp4", frame_rate="25/1")))
    heard.open(RECORDING)
    window.transcript.nudge_requested.emit(BECAUSE, -1, far)
    assert (starts(document)[BECAUSE], heard.position_ms) == (ms, ms)


def test_alt_let_go_after_the_wheel_leaves_the_keys_to_the_text(
    window: MainWindow, document: Document, margin: Margin, qtbot: QtBot
) -> None:
    window.transcript.setFocus()
    point = QPointF(margin.time_rect(BECAUSE).center())
    qtbot.keyPress(window.transcript, Key.Key_Alt, ALT)
    nowhere, pixels = QPoint(), QPoint(0, 120)
    turned = QWheelEvent(
        point,
        QPointF(margin.mapToGlobal(point)),
        nowhere,
        pixels,
        Qt.MouseButton.NoButton,
        ALT,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(margin, turned)
    qtbot.keyRelease(window.transcript, Key.Key_Alt)
    assert starts(document)[BECAUSE] == 6_100
    assert window.transcript.hasFocus()
    assert window.menuBar().activeAction() is None


# Removing


def test_the_marks_of_all_selected_blocks_are_removed_in_one_step_and_counted(
    window: MainWindow, document: Document, press: Press
) -> None:
    before = document.project
    select(window, (HELLO, 3), (CHILDREN, 2))
    press(Key.Key_Backspace, CTRL | SHIFT)
    assert starts(document) == [None, 0, None, None, None, None, None, None, 10_000]
    assert [one.text for one in document.project.blocks] == [one.text for one in before.blocks]
    assert window.status.message == "3 marks were removed."
    assert is_one_step(document, before)


def test_removed_from_a_paragraph_the_mark_is_that_of_the_turn_above(
    window: MainWindow, document: Document, do: Do
) -> None:
    window.transcript.go_to_block(AND_BECAUSE)
    do("mark.remove")
    assert starts(document)[BECAUSE] is None
    assert window.status.message == "1 mark was removed."
