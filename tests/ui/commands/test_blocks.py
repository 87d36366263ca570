"""Whole blocks by key: joined, moved, made of another kind and level."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.core.edits import Caret
from app.core.project import Project
from app.session.document import Document
from app.ui.main_window import MainWindow
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
    SECOND,
    SHIFT,
    STUDIO,
    Do,
    Press,
    is_one_step,
    select,
)
from tests.ui.transcript.hands import assert_same, caret, put

Key = Qt.Key


def ids(document: Document) -> str:
    return " ".join(one.id for one in document.project.blocks)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_join_by_key_keeps_the_upper_block_and_names_the_mark(
    window: MainWindow, document: Document, press: Press, key: Key
) -> None:
    before = document.project
    put(window.transcript, CHILDREN, 4)
    press(key, CTRL | SHIFT)
    assert ids(document) == "b1 b2 b3 b4 b5 b6 b8 b9"
    joined = "Et parce que l’on s’arrête aux mêmes endroits. Les enfants réclament la suite."
    assert document.project.blocks[AND_BECAUSE].text == joined
    assert caret(window.transcript) == Caret.at(AND_BECAUSE, 51)
    assert window.status.message == "The mark at 0:10 was lost; undo brings it back."
    assert_same(window.transcript, document)
    assert is_one_step(document, before)
    document.undo()
    assert caret(window.transcript) == Caret.at(CHILDREN, 4)


def test_above_the_first_block_there_is_nothing_to_join_and_that_is_said(
    window: MainWindow, document: Document, press: Press
) -> None:
    put(window.transcript, INTRODUCTION, 3)
    press(Key.Key_Return, CTRL | SHIFT)
    assert window.status.message == "There is no block above to join with."
    assert not document.history.can_undo


def test_a_turn_moves_with_its_paragraph_and_the_selection_goes_along(
    window: MainWindow, document: Document, press: Press
) -> None:
    before = document.project
    put(window.transcript, BECAUSE, 12, anchor=(BECAUSE, 19))
    press(Key.Key_Down, ALT | SHIFT)
    assert ids(document) == "b1 b2 b3 b4 b7 b5 b6 b8 b9"
    assert caret(window.transcript) == Caret(BECAUSE + 1, 12, BECAUSE + 1, 19)
    assert_same(window.transcript, document)
    assert is_one_step(document, before)
    document.undo()
    assert caret(window.transcript) == Caret(BECAUSE, 12, BECAUSE, 19)


@pytest.mark.parametrize("modifier", [ALT | SHIFT, CTRL | SHIFT])
def test_either_key_moves_up_and_down(
    window: MainWindow, document: Document, press: Press, modifier: Qt.KeyboardModifier
) -> None:
    before = document.project
    put(window.transcript, CHILDREN, 4)
    press(Key.Key_Up, modifier)
    assert ids(document) == "b1 b2 b3 b4 b7 b5 b6 b8 b9"
    assert caret(window.transcript) == Caret.at(CHILDREN - 2, 4)
    press(Key.Key_Down, modifier)
    assert document.project == before
    assert caret(window.transcript) == Caret.at(CHILDREN, 4)


def test_a_burst_of_moves_is_one_step_and_the_caret_comes_back_on_redo_too(
    window: MainWindow, document: Document, press: Press
) -> None:
    before = document.project
    put(window.transcript, CHILDREN, 4)
    for _ in range(3):
        press(Key.Key_Up, ALT | SHIFT)
    assert ids(document) == "b1 b2 b7 b3 b4 b5 b6 b8 b9"
    there = caret(window.transcript)
    assert there == Caret.at(2, 4)
    document.undo()
    assert document.project == before
    assert caret(window.transcript) == Caret.at(CHILDREN, 4)
    put(window.transcript, INTRODUCTION, 0)
    document.redo()
    assert caret(window.transcript) == there


def test_a_move_after_a_second_is_a_step_of_its_own(window: MainWindow, document: Document, press: Press) -> None:
    put(window.transcript, CHILDREN, 4)
    press(Key.Key_Up, ALT | SHIFT)
    once = ids(document)
    window.commands.blocks._run.timeout.emit()
    press(Key.Key_Up, ALT | SHIFT)
    document.undo()
    assert ids(document) == once


def test_a_chapter_moves_with_its_section(window: MainWindow, document: Document, press: Press) -> None:
    put(window.transcript, SECOND, 2)
    press(Key.Key_Up, ALT | SHIFT)
    assert ids(document) == "b1 b2 b3 b8 b9 b4 b5 b6 b7"
    assert_same(window.transcript, document)


@pytest.mark.parametrize(
    ("at", "key", "said"),
    [
        (INTRODUCTION, Key.Key_Up, "This is the top of the page already."),
        (STUDIO, Key.Key_Down, "This is the end of the page already."),
    ],
)
def test_at_the_ends_nothing_moves_and_that_is_said(
    window: MainWindow, document: Document, press: Press, at: int, key: Key, said: str
) -> None:
    put(window.transcript, at, 0)
    press(key, ALT | SHIFT)
    assert window.status.message == said
    assert not document.history.can_undo


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_C, CHAPTER), (Key.Key_T, TURN), (Key.Key_G, PARAGRAPH)])
def test_all_selected_blocks_become_of_another_kind_in_one_step(
    window: MainWindow, document: Document, press: Press, key: Key, kind: str
) -> None:
    before = document.project
    select(window, (HELLO, 3), (AND_BECAUSE, 5))
    selected = caret(window.transcript)
    press(key, CTRL | SHIFT)
    assert {one.type for one in document.project.blocks[HELLO : AND_BECAUSE + 1]} == {kind}
    assert caret(window.transcript) == selected
    assert is_one_step(document, before)


def test_levels_go_by_key_and_end_in_words(window: MainWindow, document: Document, press: Press) -> None:
    put(window.transcript, FIRST, 2)
    press(Key.Key_PageDown, ALT | SHIFT)
    assert document.project.blocks[FIRST].level == 2
    press(Key.Key_PageUp, ALT | SHIFT)
    assert document.project.blocks[FIRST].level is None
    press(Key.Key_PageUp, ALT | SHIFT)
    assert window.status.message == "There is no higher level."
    put(window.transcript, HELLO, 2)
    press(Key.Key_PageDown, ALT | SHIFT)
    said = "Only a chapter has a level. Put the caret in a chapter, or select some."
    assert window.status.message == said


def test_the_menu_shows_what_the_blocks_are(window: MainWindow, do: Do) -> None:
    actions = window.actions_by_id
    menu = next(one for one in actions["edit.turn"].associatedObjects() if isinstance(one, QMenu))
    kinds = ("edit.chapter", "edit.turn", "edit.paragraph")

    def checked() -> list[bool]:
        menu.aboutToShow.emit()
        return [actions[id_].isChecked() for id_ in kinds]

    for at, shown in (
        (PRESENTATION, [True, False, False]),
        (HELLO, [False, True, False]),
        (INTRODUCTION, [False, False, True]),
    ):
        put(window.transcript, at, 0)
        assert checked() == shown
    select(window, (PRESENTATION, 0), (HELLO, 3))
    assert checked() == [False, False, False]
    put(window.transcript, HELLO, 0)
    do("edit.turn")
    assert actions["edit.turn"].isChecked()  # pressed again, it stays what it is


@pytest.mark.parametrize("id_", ["edit.join", "edit.move_up", "edit.move_down", "edit.higher", "edit.deeper"])
def test_on_an_empty_page_it_is_said_that_there_is_nothing(
    window: MainWindow, document: Document, do: Do, id_: str
) -> None:
    document.open(Project())
    do(id_)
    assert window.status.message != ""
    assert document.project.blocks == ()
