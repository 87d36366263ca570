"""Marks: placed, moved and removed, by key and by menu."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.project import Project, Recording
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import (
    ALT,
    AND_BECAUSE,
    BECAUSE,
    CHILDREN,
    CTRL,
    FIRST,
    INTRODUCTION,
    PRESENTATION,
    RECORDING,
    SECOND,
    SHIFT,
    Do,
    Press,
    is_one_step,
)

Key = Qt.Key


def starts(document: Document) -> list[int | None]:
    return [block.start_ms for block in document.project.blocks]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.project.blocks]


@pytest.fixture
def heard(window: MainWindow, player: Player) -> Player:
    """The player, with a recording of 20 s."""
    player.open(RECORDING)
    return player


# Ctrl+J


def test_ctrl_j_marks_the_block_at_the_caret_at_the_playhead(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    before = document.project
    heard.seek(5_400)
    window.transcript.go_to_block(FIRST)
    press(Key.Key_J, CTRL)
    assert starts(document)[FIRST] == 5_400
    assert window.status.message == "“Question 1\u00a0: pourquoi lire à voix haute…” marked at 0:05.400."
    assert is_one_step(document, before)


def test_ctrl_j_while_it_plays_takes_the_time_of_the_key(
    window: MainWindow, document: Document, heard: Player, engine: FakeEngine, press: Press
) -> None:
    window.transcript.go_to_block(FIRST)
    heard.play()
    engine.advance(5_730)
    press(Key.Key_J, CTRL)
    assert starts(document)[FIRST] == 5_730
    assert heard.is_playing


def test_ctrl_j_on_a_paragraph_refuses_in_words_and_changes_nothing(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    before = document.project
    window.transcript.go_to_block(AND_BECAUSE)
    press(Key.Key_J, CTRL)
    assert window.status.message == (
        "A paragraph has no mark of its own. Put the caret in the turn or the chapter above it."
    )
    assert document.project is before
    assert not document.history.can_undo


# F9


def test_f9_marks_the_block_and_goes_to_the_next_that_has_no_mark(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    heard.seek(5_000)
    window.transcript.go_to_block(FIRST)
    press(Key.Key_F9)
    assert starts(document)[FIRST] == 5_000
    assert window.transcript.current_block() == SECOND


def test_f9_passes_over_a_paragraph_without_a_mark_for_it(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    before = document.project
    window.transcript.go_to_block(AND_BECAUSE)
    press(Key.Key_F9)
    assert window.transcript.current_block() == SECOND
    assert document.project is before


def test_f9_keeps_the_block_in_view_that_it_goes_to_while_another_is_heard(
    window: MainWindow, document: Document, heard: Player, engine: FakeEngine, press: Press, qtbot: QtBot
) -> None:
    first, last = (Block(id_, CHAPTER, "Un chapitre") for id_ in ("c1", "c2"))
    talk = (Block(f"t{at}", TURN, "Une réponse. " * 40, start_ms=at * 1_000) for at in range(15))
    document.open(Project(blocks=(first, *talk, last)))
    heard.open(RECORDING)
    heard.play()
    engine.advance(3_500)
    with qtbot.waitSignal(window.transcript.following._follow.wanted):
        press(Key.Key_F9)
    assert (heard.current_block, window.transcript.current_block()) == (0, 16)
    assert window.transcript.viewport().rect().contains(window.transcript.cursorRect())


def test_f9_says_when_every_mark_is_placed(
    window: MainWindow, document: Document, heard: Player, engine: FakeEngine, press: Press
) -> None:
    window.transcript.go_to_block(FIRST)
    heard.play()
    for real_ms in (5_000, 4_500):
        assert "very mark is placed" not in window.status.message
        engine.advance(real_ms)
        press(Key.Key_F9)
    assert (starts(document)[FIRST], starts(document)[SECOND]) == (5_000, 9_500)
    assert window.status.message == "“Question 2\u00a0: et demain\u202f?” marked at 0:09.500; every mark is placed."
    assert window.transcript.current_block() == SECOND


# New chapter


def test_ctrl_m_makes_a_chapter_before_the_first_block_placed_after_the_playhead_with_the_caret_in_its_title(
    window: MainWindow, document: Document, heard: Player, press: Press, qtbot: QtBot
) -> None:
    heard.seek(6_500)  # inside BECAUSE; CHILDREN is the first in page order that begins later
    press(Key.Key_M, CTRL)
    new = document.project.blocks[CHILDREN]
    assert (new.type, new.text, new.start_ms) == (CHAPTER, "", 6_500)
    assert window.transcript.current_block() == CHILDREN
    qtbot.keyClicks(window.transcript, "Mid")
    assert document.project.blocks[CHILDREN].text == "Mid"
    assert document.project.blocks[CHILDREN + 1].id == "b7"


def test_a_new_chapter_from_the_video_is_named_in_the_text(
    window: MainWindow, document: Document, heard: Player, press: Press, qtbot: QtBot
) -> None:
    window.player_pane.picture.setFocus()
    heard.seek(19_000)
    press(Key.Key_M)
    assert window.transcript.hasFocus()
    qtbot.keyClicks(window.transcript, "Fin")
    assert (document.project.blocks[-1].text, starts(document)[-1]) == ("Fin", 19_000)


def test_the_first_chapter_of_an_empty_page_stands_at_the_playhead(
    window: MainWindow, document: Document, press: Press
) -> None:
    document.open(Project())
    press(Key.Key_M, CTRL)
    assert [(one.type, one.start_ms) for one in document.project.blocks] == [(CHAPTER, 0)]


# Chapters at their first turn


def test_all_chapters_are_placed_at_their_first_turn_in_one_step_and_their_number_is_said(
    window: MainWindow, document: Document, do: Do
) -> None:
    before = document.project
    do("mark.chapters")
    assert (starts(document)[FIRST], starts(document)[SECOND]) == (6_000, 10_000)
    assert window.status.message.startswith("2 chapter")
    assert is_one_step(document, before)


def test_where_no_chapter_waits_for_its_place_that_is_said(window: MainWindow, document: Document, do: Do) -> None:
    do("mark.chapters")
    before = document.project
    do("mark.chapters")
    assert window.status.message == "No chapter was waiting for the time of its first turn."
    assert document.project is before


# Nudging


def test_a_run_of_nudges_by_a_frame_is_one_step(window: MainWindow, document: Document, press: Press) -> None:
    document.open(Project(blocks=document.project.blocks, recording=Recording("/nowhere/a.mp4", frame_rate="25/1")))
    before = document.project
    window.transcript.go_to_block(BECAUSE)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        press(key, ALT)
    assert starts(document)[BECAUSE] == 6_080
    assert is_one_step(document, before)


def test_marks_of_sound_alone_are_nudged_by_a_tenth_of_a_second(
    window: MainWindow, document: Document, press: Press
) -> None:
    window.transcript.go_to_block(BECAUSE)
    press(Key.Key_Left, ALT)
    assert starts(document)[BECAUSE] == 5_900


def test_nudging_in_a_paragraph_moves_the_mark_of_the_turn_above(
    window: MainWindow, document: Document, press: Press
) -> None:
    window.transcript.go_to_block(AND_BECAUSE)
    press(Key.Key_Right, ALT)
    assert starts(document)[BECAUSE] == 6_100
    assert window.transcript.current_block() == AND_BECAUSE


def test_another_command_ends_a_run_of_nudges(window: MainWindow, document: Document, heard: Player, do: Do) -> None:
    window.transcript.go_to_block(BECAUSE)
    for command in ("mark.forward", "mark.forward"):
        do(command)
    heard.seek(7_000)
    do("mark.place")
    do("mark.back")
    seen = []
    while document.history.can_undo:
        seen.append(starts(document)[BECAUSE])
        document.undo()
    assert seen == [6_900, 7_000, 6_200]


def test_nudging_stops_at_the_beginning(window: MainWindow, document: Document, do: Do) -> None:
    window.transcript.go_to_block(PRESENTATION)
    do("mark.back")
    assert starts(document)[PRESENTATION] == 0
    assert not document.history.can_undo


def test_nudging_a_mark_that_is_not_placed_yet_refuses_in_words(
    window: MainWindow, document: Document, press: Press
) -> None:
    window.transcript.go_to_block(FIRST)
    press(Key.Key_Right, ALT)
    assert window.status.message == "This mark is not placed yet. Place it first, then move it."
    assert not document.history.can_undo


def test_an_empty_page_has_nothing_to_nudge_and_says_so(window: MainWindow, document: Document, do: Do) -> None:
    document.open(Project())
    do("mark.forward")
    assert window.status.message == "There is nothing to mark here. Write or open a text first."


# Removing


def test_removing_a_mark_keeps_the_text(window: MainWindow, document: Document, press: Press) -> None:
    before = document.project
    window.transcript.go_to_block(BECAUSE)
    press(Key.Key_Backspace, CTRL | SHIFT)
    assert starts(document)[BECAUSE] is None
    assert texts(document) == [block.text for block in before.blocks]
    assert is_one_step(document, before)


def test_removing_a_mark_that_is_not_there_is_no_step(window: MainWindow, document: Document, do: Do) -> None:
    for at in (INTRODUCTION, FIRST):
        window.transcript.go_to_block(at)
        do("mark.remove")
    assert not document.history.can_undo


def test_a_nudge_says_the_new_time_to_the_millisecond(window: MainWindow, document: Document, press: Press) -> None:
    window.transcript.go_to_block(AND_BECAUSE)
    press(Key.Key_Right, ALT)
    assert window.status.message == "“Parce que l’oreille retient mieux.” marked at 0:06.100."


def test_nudges_after_a_rest_are_another_step(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    window.commands.marks._nudges._run.setInterval(10)
    before = starts(document)
    window.transcript.go_to_block(AND_BECAUSE)
    press(Key.Key_Right, ALT)
    once = starts(document)
    qtbot.waitUntil(lambda: not window.commands.marks._nudges._run.isActive())
    press(Key.Key_Right, ALT)
    document.undo()
    assert starts(document) == once
    document.undo()
    assert starts(document) == before


def test_f9_on_a_text_of_paragraphs_says_what_to_do(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    document.open(Project(blocks=(Block("p1", PARAGRAPH, "Un texte."),)))
    press(Key.Key_F9)
    assert window.status.message == "Nothing here takes a mark yet: make it a turn or a chapter first."


def test_undone_a_mark_gives_the_caret_back_where_it_was(
    window: MainWindow, document: Document, heard: Player, press: Press
) -> None:
    before = document.project
    heard.seek(5_400)
    for key, at in ((Key.Key_J, FIRST), (Key.Key_M, AND_BECAUSE)):
        window.transcript.go_to_block(at)
        press(key, CTRL)
        window.transcript.go_to_block(CHILDREN)
        press(Key.Key_Z, CTRL)
        assert document.project == before
        assert window.transcript.current_block() == at


def test_a_new_chapter_is_told(window: MainWindow, heard: Player, press: Press) -> None:
    heard.seek(5_400)
    press(Key.Key_M, CTRL)
    assert window.status.message == "New chapter at 0:05.400."
