"""An @ in a turn: who speaks there, chosen while the hand goes on typing."""

from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.project import Speaker
from app.session.document import Document
from app.session.player import Player
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import BECAUSE, CHILDREN, CTRL, FIRST, HELLO, INTRODUCTION, SHIFT, Press
from tests.ui.transcript.hands import assert_same, caret, compose, put, write

Key = Qt.Key
TEXT = "Bonjour à toutes et à tous."


@pytest.fixture(autouse=True)
def at_hello(window: MainWindow) -> Iterator[None]:
    """The caret at the end of the first turn, which Inès says."""
    put(window.transcript, HELLO, len(TEXT))
    yield
    assert_same(window.transcript, window.transcript._document)


def is_open(window: MainWindow) -> bool:
    completion = window.transcript.mentions.completion
    return completion is not None and completion.list.isVisible()


def chosen(window: MainWindow) -> str:
    return window.transcript.mentions.completion.list.currentItem().text()


def test_an_at_offers_the_speakers_and_letters_choose_among_them(window: MainWindow, document: Document) -> None:
    write(window.transcript, " @")
    assert window.transcript.mentions.offered == ["Inès Garnault", "Théo Marchand"]
    assert is_open(window)
    assert window.transcript.hasFocus()
    write(window.transcript, "MAR")
    assert window.transcript.mentions.offered == ["Théo Marchand", "New speaker “MAR”"]
    assert document.project.blocks[HELLO].text == f"{TEXT} @MAR"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_the_chosen_one_speaks_and_the_mention_goes_in_one_step(
    window: MainWindow, document: Document, press: Press, key: Qt.Key
) -> None:
    write(window.transcript, " @thé")
    before = document.project
    press(key)
    block = document.project.blocks[HELLO]
    assert (block.text, block.speaker) == (f"{TEXT} ", "s2")
    assert not is_open(window)
    assert window.transcript.hasFocus()
    assert caret(window.transcript).offset == len(TEXT) + 1
    document.undo()
    assert document.project == before
    assert caret(window.transcript).offset == len(TEXT) + 5
    write(window.transcript, "x")
    assert document.project.blocks[HELLO].text == f"{TEXT} @théx"


def test_at_the_beginning_of_a_turn_nothing_of_it_stays(window: MainWindow, document: Document, press: Press) -> None:
    put(window.transcript, HELLO, 0)
    write(window.transcript, "@theo ")
    write(window.transcript, "m")
    press(Key.Key_Return)
    assert (document.project.blocks[HELLO].text, document.project.blocks[HELLO].speaker) == (TEXT, "s2")
    assert len(document.project.blocks) == 9


def test_up_and_down_choose_and_go_round(window: MainWindow, document: Document, press: Press) -> None:
    write(window.transcript, " @")
    assert chosen(window) == "Inès Garnault"
    press(Key.Key_Down)
    assert chosen(window) == "Théo Marchand"
    press(Key.Key_Down)
    assert chosen(window) == "Inès Garnault"
    press(Key.Key_Up)
    press(Key.Key_Return)
    assert document.project.blocks[HELLO].speaker == "s2"


def test_escape_leaves_the_text_as_typed_and_plays_nothing(
    window: MainWindow, document: Document, player: Player, press: Press
) -> None:
    write(window.transcript, " @in")
    press(Key.Key_Escape)
    assert not is_open(window)
    assert not player.is_playing
    assert document.project.blocks[HELLO].text == f"{TEXT} @in"
    write(window.transcript, "è")
    assert not is_open(window)
    put(window.transcript, HELLO, 0)
    write(window.transcript, "@")
    assert is_open(window)


def test_a_name_that_nobody_has_is_somebody_new(window: MainWindow, document: Document, press: Press) -> None:
    write(window.transcript, " @zoé")
    assert window.transcript.mentions.offered == ["New speaker “Zoé”"]
    before = document.project
    press(Key.Key_Return)
    new = document.project.speakers[-1]
    assert (new.name, document.project.blocks[HELLO].speaker) == ("Zoé", new.id)
    document.undo()
    assert document.project == before


def test_accents_are_found_however_they_are_stored_and_typed(window: MainWindow, document: Document) -> None:
    listed = (Speaker("s1", normalize("NFD", "Élodie Prévôt")), Speaker("s2", "Aïcha"))
    document.open(replace(document.project, speakers=listed))
    for typed in ("élo", "elo", normalize("NFD", "élo"), "PREV", "prévô"):
        put(window.transcript, HELLO, 0)
        write(window.transcript, "@")
        for letter in normalize("NFC", typed):
            compose(window.transcript, "´")
            compose(window.transcript, "", letter)
        assert window.transcript.mentions.offered[0] == listed[0].name
        document.open(replace(document.project, speakers=listed))


@pytest.mark.parametrize("typed", ["ines@", "a@b", "1@", "_@"])
def test_an_at_inside_a_word_opens_nothing(window: MainWindow, typed: str) -> None:
    write(window.transcript, f" {typed}")
    write(window.transcript, "in")
    assert not is_open(window)
    assert window.transcript.mentions.offered == []


@pytest.mark.parametrize("at", [FIRST, INTRODUCTION])
def test_outside_of_turns_it_is_a_sign_like_others(window: MainWindow, document: Document, at: int) -> None:
    put(window.transcript, at, 0)
    write(window.transcript, "@i")
    assert not is_open(window)
    assert document.project.blocks[at].text.startswith("@i")


def test_in_a_turns_second_paragraph_another_speaker_begins_to_speak(
    window: MainWindow, document: Document, player: Player, press: Press
) -> None:
    above = document.project.blocks[BECAUSE]
    player.seek((above.start_ms or 0) + 1_000)
    put(window.transcript, BECAUSE, len(above.text))
    press(Key.Key_Return)
    write(window.transcript, "@ines")
    before = document.project
    press(Key.Key_Tab)
    assert above.speaker == "s2"
    new = document.project.blocks[BECAUSE + 1]
    assert (new.speaker, new.is_turn, new.text) == ("s1", True, "")
    assert new.start_ms == (above.start_ms or 0) + 1_000
    assert document.project.blocks[BECAUSE] == above
    write(window.transcript, "Non.")
    assert document.project.blocks[BECAUSE + 1].text == "Non."
    document.undo()
    document.undo()
    assert document.project == before


def test_leaving_the_name_closes_the_list(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    for leave in (
        lambda: write(window.transcript, ","),
        lambda: press(Key.Key_Home),
        lambda: put(window.transcript, CHILDREN, 2),
        lambda: press(Key.Key_A, CTRL),
        window.chapters.list.setFocus,
    ):
        window.transcript.setFocus()
        put(window.transcript, HELLO, len(TEXT))
        write(window.transcript, " @in")
        assert is_open(window)
        leave()
        assert not is_open(window)


def test_deleting_goes_back_to_more_choices_and_then_to_none(window: MainWindow, press: Press) -> None:
    write(window.transcript, " @th")
    press(Key.Key_Backspace)
    press(Key.Key_Backspace)
    assert window.transcript.mentions.offered == ["Inès Garnault", "Théo Marchand"]
    press(Key.Key_Backspace)
    assert not is_open(window)


def test_with_nobody_on_the_list_the_first_letter_offers_somebody_new(
    window: MainWindow, document: Document, press: Press
) -> None:
    document.open(replace(document.project, speakers=()))
    put(window.transcript, HELLO, 0)
    write(window.transcript, "@")
    assert not is_open(window)
    write(window.transcript, "o")
    assert window.transcript.mentions.offered == ["New speaker “O”"]
    press(Key.Key_Return)
    assert [one.name for one in document.project.speakers] == ["O"]


def test_a_click_chooses_and_the_focus_stays_in_the_text(window: MainWindow, document: Document) -> None:
    write(window.transcript, " @")
    offered = window.transcript.mentions.completion.list
    place = offered.visualItemRect(offered.item(1)).center()
    QTest.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert document.project.blocks[HELLO].speaker == "s2"
    assert QApplication.focusWidget() is window.transcript


def test_keys_of_commands_go_on_working(window: MainWindow, document: Document, press: Press) -> None:
    write(window.transcript, " @in")
    press(Key.Key_2, CTRL | SHIFT)
    assert document.project.blocks[HELLO].speaker == "s2"
    assert document.project.blocks[HELLO].text == f"{TEXT} @in"


def test_another_project_closes_the_list(window: MainWindow, document: Document) -> None:
    write(window.transcript, " @in")
    document.open(document.project)
    assert not is_open(window)


def test_the_list_stands_whole_inside_the_page(window: MainWindow, document: Document, qtbot: QtBot) -> None:
    many = tuple(Speaker(f"s{at}", f"Voix {at}") for at in range(20))
    document.open(replace(document.project, speakers=many))
    for at in (HELLO, len(document.project.blocks) - 1):
        put(window.transcript, at, 0)
        write(window.transcript, "@")
        page = window.transcript.rect()
        qtbot.waitUntil(lambda page=page: page.contains(window.transcript.mentions.completion.list.geometry()))
        assert len(window.transcript.mentions.offered) == 20
