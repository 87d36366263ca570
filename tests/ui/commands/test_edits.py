"""Editing by key and by menu: what becomes of the text at the caret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.core.edits import Caret
from app.core.inline import spans
from app.core.project import Project
from app.session.document import Document
from app.session.player import Player
from app.ui.dialogs.line import LineDialog
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import (
    AND_BECAUSE,
    BECAUSE,
    CHILDREN,
    CTRL,
    FIRST,
    HELLO,
    INTRODUCTION,
    RECORDING,
    SHIFT,
    STUDIO,
    Do,
    Press,
    answer,
    come_back,
    dialog_of,
    is_one_step,
    leave,
    select,
    trouble_with,
)
from tests.ui.transcript.hands import caret, put

Key = Qt.Key


def text(document: Document, at: int) -> str:
    return document.project.blocks[at].text


# Undo and redo


def test_there_is_nothing_to_undo_or_redo_at_first(window: MainWindow) -> None:
    assert not window.actions_by_id["edit.undo"].isEnabled()
    assert not window.actions_by_id["edit.redo"].isEnabled()


def test_undo_and_redo_by_key_say_in_their_tooltips_what_they_would_do(
    window: MainWindow, document: Document, press: Press, do: Do
) -> None:
    undo, redo = window.actions_by_id["edit.undo"], window.actions_by_id["edit.redo"]
    before = document.project
    do("mark.chapters")
    done = document.project
    assert (undo.isEnabled(), undo.toolTip()) == (True, "Place chapters at their first turn")
    press(Key.Key_Z, CTRL)
    assert document.project == before
    assert (undo.isEnabled(), undo.toolTip()) == (False, "Undo")
    assert (redo.isEnabled(), redo.toolTip()) == (True, "Place chapters at their first turn")
    press(Key.Key_Z, CTRL | SHIFT)
    assert document.project == done
    assert (redo.isEnabled(), redo.toolTip()) == (False, "Redo")


def test_undo_and_redo_say_what_they_did_but_for_plain_typing(
    window: MainWindow, press: Press, do: Do, qtbot: QtBot
) -> None:
    do("mark.chapters")
    press(Key.Key_Z, CTRL)
    assert window.status.message == "Undone: Place chapters at their first turn."
    press(Key.Key_Z, CTRL | SHIFT)
    assert window.status.message == "Redone: Place chapters at their first turn."
    window.transcript.setFocus()
    qtbot.keyClicks(window.transcript, "mot")
    assert window.status.message == ""
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL | SHIFT)
    assert window.status.message == ""


@pytest.mark.parametrize("pane", ["timeline", "chapters"])
def test_undo_works_wherever_the_focus_is(
    window: MainWindow, document: Document, press: Press, do: Do, pane: str
) -> None:
    before = document.project
    do("mark.chapters")
    getattr(window, pane).setFocus()
    press(Key.Key_Z, CTRL)
    assert document.project == before
    press(Key.Key_Y, CTRL)
    assert document.project != before


def test_typing_is_undone_as_one_burst_with_the_caret_where_it_was(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    window.transcript.go_to_block(HELLO)
    qtbot.keyClicks(window.transcript, "Oui. ")
    assert text(document, HELLO).startswith("Oui. Bonjour")
    window.transcript.go_to_block(STUDIO)
    press(Key.Key_Z, CTRL)
    assert document.project == before
    assert window.transcript.current_block() == HELLO


# The kind of a block


@pytest.mark.parametrize(
    ("at", "key", "type_"),
    [(INTRODUCTION, Key.Key_C, CHAPTER), (AND_BECAUSE, Key.Key_T, TURN), (CHILDREN, Key.Key_G, PARAGRAPH)],
)
def test_a_block_becomes_of_another_kind_and_keeps_its_text(
    window: MainWindow, document: Document, press: Press, at: int, key: Key, type_: str
) -> None:
    before = document.project
    window.transcript.go_to_block(at)
    press(key, CTRL | SHIFT)
    assert document.project.blocks[at].type == type_
    assert text(document, at) == before.blocks[at].text
    assert is_one_step(document, before)


def test_a_block_that_is_of_that_kind_already_is_left_alone(window: MainWindow, document: Document, do: Do) -> None:
    before = document.project
    for at, command in ((INTRODUCTION, "edit.paragraph"), (FIRST, "edit.chapter"), (HELLO, "edit.turn")):
        window.transcript.go_to_block(at)
        do(command)
    assert document.project is before
    assert not document.history.can_undo


def test_a_mark_that_goes_with_the_kind_of_a_block_is_named_in_the_status_bar(
    window: MainWindow, document: Document, do: Do
) -> None:
    window.transcript.go_to_block(CHILDREN)
    do("edit.paragraph")
    said = "The mark at 0:10 and the speaker’s name were lost; undo brings them back."
    assert window.status.message == said


def test_to_undo_another_kind_of_a_block_puts_the_caret_back_where_it_was(
    window: MainWindow, document: Document, do: Do
) -> None:
    put(window.transcript, CHILDREN, 5)
    do("edit.chapter")
    assert caret(window.transcript) == Caret.at(CHILDREN, 5)
    window.transcript.go_to_block(FIRST)
    document.undo()
    assert caret(window.transcript) == Caret.at(CHILDREN, 5)


def test_on_an_empty_page_there_is_no_block_to_change(window: MainWindow, document: Document, do: Do) -> None:
    document.open(Project())
    for command in ("edit.chapter", "edit.turn", "edit.paragraph", "edit.strong", "edit.emphasis"):
        do(command)
    assert document.project.blocks == ()
    assert not document.history.can_undo


# Splitting


def test_ctrl_return_splits_the_turn_at_the_caret_and_at_the_playhead(
    window: MainWindow, document: Document, player: Player, press: Press
) -> None:
    before = document.project
    player.open(RECORDING)
    player.seek(8_000)
    select(window, (BECAUSE, 10), (BECAUSE, 10))
    press(Key.Key_Return, CTRL)
    upper, lower = document.project.blocks[BECAUSE : BECAUSE + 2]
    assert (upper.id, upper.start_ms, upper.text) == ("b5", 6_000, "Parce que ")
    assert (lower.type, lower.start_ms, lower.speaker, lower.text) == (TURN, 8_000, "s2", "l’oreille retient mieux.")
    assert window.transcript.current_block() == BECAUSE + 1
    assert is_one_step(document, before)


# Bold, italic and links


@pytest.mark.parametrize(
    ("key", "marked"), [(Key.Key_B, "Parce que l’**oreille**"), (Key.Key_I, "Parce que l’*oreille*")]
)
def test_the_selected_words_get_their_stars_and_lose_them_again(
    window: MainWindow, document: Document, press: Press, key: Key, marked: str
) -> None:
    before = document.project
    select(window, (BECAUSE, 12), (BECAUSE, 19))
    press(key, CTRL)
    assert text(document, BECAUSE) == marked + " retient mieux."
    assert window.transcript.textCursor().selectedText() == "oreille"
    assert is_one_step(document, before)
    at = marked.index("oreille")
    select(window, (BECAUSE, at), (BECAUSE, at + len("oreille")))
    press(key, CTRL)
    assert text(document, BECAUSE) == before.blocks[BECAUSE].text


def test_the_selected_words_become_a_link(window: MainWindow, document: Document, press: Press, qtbot: QtBot) -> None:
    before = document.project
    select(window, (BECAUSE, 12), (BECAUSE, 19))
    press(Key.Key_K, CTRL)
    answer(window, qtbot, " https://example.org/oreille ")
    assert text(document, BECAUSE) == "Parce que l’[oreille](https://example.org/oreille) retient mieux."
    assert is_one_step(document, before)


def test_an_address_that_is_none_is_told_and_the_dialog_stays(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    press(Key.Key_K, CTRL)
    for address in ("example.org", "javascript:alert(1)", "https://", "https://example.org/a b", ""):
        trouble = trouble_with(window, qtbot, address)
        assert trouble == "This is no address of a web page. Write it whole, beginning with https://.", address
    leave(window, qtbot)
    assert document.project is before


def test_what_was_wrong_with_an_address_goes_as_it_is_mended(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    do("edit.link")
    assert trouble_with(window, qtbot, "example.org") != ""
    assert trouble_with(window, qtbot, "mailto:") != ""
    answer(window, qtbot, "ines@example.org")
    assert text(window._document, 0).startswith("[Une](mailto:ines@example.org) heure")


def test_a_link_at_the_caret_gets_another_address_and_without_one_its_words_stay(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    select(window, (BECAUSE, 12), (BECAUSE, 19))
    press(Key.Key_K, CTRL)
    answer(window, qtbot, "https://example.org/a")
    select(window, (BECAUSE, 15), (BECAUSE, 15))
    press(Key.Key_K, CTRL)
    dialog = dialog_of(window, qtbot, LineDialog)
    assert dialog.field.text() == "https://example.org/a"
    assert dialog.windowTitle() == "Address of the link; without one it goes"
    answer(window, qtbot, "https://example.org/b")
    assert text(document, BECAUSE) == "Parce que l’[oreille](https://example.org/b) retient mieux."
    press(Key.Key_K, CTRL)
    dialog_of(window, qtbot, LineDialog).field.clear()
    answer(window, qtbot, "")
    assert text(document, BECAUSE) == "Parce que l’oreille retient mieux."


def test_a_selected_address_is_the_address_of_the_link(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    select(window, (HELLO, 27), (HELLO, 27))
    QApplication.clipboard().setText(" https://example.org/x")
    press(Key.Key_V, CTRL)
    select(window, (HELLO, 28), (HELLO, 49))
    press(Key.Key_K, CTRL)
    dialog = dialog_of(window, qtbot, LineDialog)
    assert dialog.field.text() == "https://example.org/x"
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.field, Key.Key_Return)
    come_back(window, qtbot)
    assert text(document, HELLO).endswith(" [https://example.org/x](https://example.org/x)")
    QApplication.clipboard().clear()


def test_what_can_be_no_link_and_what_stars_cannot_say_is_told_in_the_status_bar(
    window: MainWindow, document: Document, press: Press
) -> None:
    before = document.project
    select(window, (HELLO, 2), (BECAUSE, 3))
    press(Key.Key_K, CTRL)
    assert window.status.message == "A link stands in one block. Select words of one block."
    select(window, (BECAUSE, 10), (BECAUSE, 12))
    press(Key.Key_B, CTRL)
    assert window.status.message.startswith("Exactly this can’t be made bold, or stop being bold.")
    assert document.project is before


def test_an_address_is_written_so_that_it_stays_whole_in_the_text(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    for typed, written in (
        ("https://example.org/Studio_(radio)", "https://example.org/Studio_%28radio%29"),
        ("https://example.org/<x>", "https://example.org/%3Cx%3E"),
        ("HTTPS://example.org", "HTTPS://example.org"),
    ):
        select(window, (BECAUSE, 12), (BECAUSE, 19))
        do("edit.link")
        answer(window, qtbot, typed)
        assert [span.href for span in spans(text(document, BECAUSE)) if span.text == "oreille"] == [written]
        document.undo()


def test_the_title_of_the_page_is_asked_for_and_is_one_step(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    before = document.project
    do("edit.title")
    assert trouble_with(window, qtbot, "  ") == "A page needs a title."
    answer(window, qtbot, "Lire à voix haute, aujourd’hui")
    assert document.project.title == "Lire à voix haute, aujourd’hui"
    assert is_one_step(document, before)


def test_copy_and_paste_of_the_menu_act_on_the_title_that_is_being_edited(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    window.chapters.rename(FIRST)
    field = window.chapters.findChild(QLineEdit)
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    before = document.project
    do("edit.select_all")
    do("edit.cut")
    assert field.text() == ""
    do("edit.paste")
    assert field.text() == text(document, FIRST)
    assert document.project is before
