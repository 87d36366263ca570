"""Who speaks: chosen by number, and named anew."""

from unicodedata import normalize

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.session.document import Document
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import (
    AND_BECAUSE,
    BECAUSE,
    CHILDREN,
    CTRL,
    FIRST,
    HELLO,
    SHIFT,
    Do,
    Press,
    answer,
    is_one_step,
    leave,
    select,
    trouble_with,
)

Key = Qt.Key


def speakers(document: Document) -> list[str | None]:
    return [block.speaker for block in document.project.blocks if block.is_turn]


def names(document: Document) -> list[str]:
    return [one.name for one in document.project.speakers]


def test_a_speakers_number_gives_them_the_turn_at_the_caret(
    window: MainWindow, document: Document, press: Press
) -> None:
    window.transcript.go_to_block(CHILDREN)
    press(Key.Key_1, CTRL | SHIFT)
    assert not document.history.can_undo  # it is theirs already
    press(Key.Key_2, CTRL | SHIFT)
    assert document.project.blocks[CHILDREN].speaker == "s2"


def test_where_a_figure_needs_shift_its_key_comes_without_it(
    window: MainWindow, document: Document, press: Press
) -> None:
    window.transcript.go_to_block(BECAUSE)
    press(Key.Key_1, CTRL)
    assert document.project.blocks[BECAUSE].speaker == document.project.speakers[0].id
    press(Key.Key_2, CTRL)
    assert document.project.blocks[BECAUSE].speaker == document.project.speakers[1].id


def test_all_turns_of_the_selection_get_the_speaker_in_one_step(
    window: MainWindow, document: Document, press: Press
) -> None:
    before = document.project
    select(window, (HELLO, 3), (CHILDREN, 2))
    press(Key.Key_2, CTRL | SHIFT)
    assert speakers(document) == ["s2", "s2", "s2", "s2"]
    assert is_one_step(document, before)


def test_in_a_turns_second_paragraph_it_is_the_turn_that_gets_the_speaker(
    window: MainWindow, document: Document, press: Press
) -> None:
    window.transcript.go_to_block(AND_BECAUSE)
    press(Key.Key_1, CTRL | SHIFT)
    assert document.project.blocks[BECAUSE].speaker == "s1"
    assert speakers(document) == ["s1", "s1", "s1", "s2"]


def test_a_number_that_no_speaker_has_does_nothing(window: MainWindow, document: Document, press: Press) -> None:
    before = document.project
    window.transcript.go_to_block(HELLO)
    press(Key.Key_9, CTRL | SHIFT)
    assert document.project is before


def test_a_new_speaker_is_named_and_speaks_at_the_caret_in_one_step(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    window.transcript.go_to_block(CHILDREN)
    press(Key.Key_N, CTRL | SHIFT)
    answer(window, qtbot, "  Maud   Lenoir ")
    assert names(document) == ["Inès Garnault", "Théo Marchand", "Maud Lenoir"]
    assert document.project.blocks[CHILDREN].speaker == document.project.speakers[-1].id
    assert window.actions_by_id["edit.undo"].toolTip() == "New speaker"
    assert is_one_step(document, before)


def test_the_name_of_a_speaker_who_is_there_makes_nobody_new(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    for name in ("Théo Marchand", normalize("NFD", "Théo Marchand"), "théo marchand"):
        window.transcript.go_to_block(CHILDREN)
        do("edit.speaker_new")
        answer(window, qtbot, name)
        assert names(document) == ["Inès Garnault", "Théo Marchand"]
        assert document.project.blocks[CHILDREN].speaker == "s2"
        document.undo()


def test_a_speaker_needs_a_name(window: MainWindow, document: Document, do: Do, qtbot: QtBot) -> None:
    before = document.project
    do("edit.speaker_new")
    assert trouble_with(window, qtbot, "  ") == "A speaker needs a name."
    leave(window, qtbot)
    assert document.project is before


def test_a_new_speaker_where_nobody_speaks_only_joins_the_list(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    before = document.project
    window.transcript.go_to_block(FIRST)
    do("edit.speaker_new")
    answer(window, qtbot, "Maud Lenoir")
    assert names(document)[-1] == "Maud Lenoir"
    assert document.project.blocks == before.blocks
    assert is_one_step(document, before)
