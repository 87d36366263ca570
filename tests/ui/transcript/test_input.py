"""Every way in which letters come from the system: each is in the page and in the model, and one undo takes it back."""

import unicodedata
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edits import Caret
from app.core.marks import new_chapter
from app.core.turns import set_text
from app.session.document import Document
from app.ui.transcript import hand
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.places import units
from tests.ui.transcript.hands import (
    CTRL,
    NONE,
    SHIFT,
    Key,
    assert_same,
    caret,
    compose,
    lines,
    press,
    put,
    texts,
    write,
)

HELLO = "Bonjour à toutes et à tous."
AT = 7
"""Behind its first word."""
ALT = Qt.KeyboardModifier.AltModifier
GROUP = Qt.KeyboardModifier.GroupSwitchModifier
Write = Callable[[TranscriptEditor], None]


def send(editor: TranscriptEditor, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press and release a key that the system has already made a text of."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(editor, QKeyEvent(kind, key, modifiers, text))


def assert_written(editor: TranscriptEditor, document: Document, written: str) -> None:
    """It stands behind the first word, the caret behind it, and one undo takes all of it back."""
    assert document.project.blocks[2].text == HELLO[:AT] + written + HELLO[AT:]
    assert_same(editor, document)
    assert caret(editor) == Caret.at(2, AT + len(written))
    position = editor.document().findBlockByNumber(2).position() + AT + units(written, len(written))
    assert editor.textCursor().position() == position
    document.undo()
    assert document.project.blocks[2].text == HELLO
    assert not document.history.can_undo
    assert caret(editor) == Caret.at(2, AT)
    document.redo()
    assert document.project.blocks[2].text == HELLO[:AT] + written + HELLO[AT:]
    assert_same(editor, document)


# Input methods


def test_what_is_composed_is_seen_and_is_no_text_yet(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, AT)
    for preedit in ("n", "に", "にほ", "にほんg", "にほんご"):
        compose(editor, preedit)
        assert editor.document().findBlockByNumber(2).layout().preeditAreaText() == preedit
        assert document.project.blocks[2].text == HELLO
        assert lines(editor)[2] == HELLO
    compose(editor, "", commit="日本語")
    assert_written(editor, document, "日本語")


def test_a_composition_that_is_left_leaves_nothing(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, AT)
    compose(editor, "にほ")
    compose(editor, "")
    assert texts(document)[2] == HELLO
    assert_same(editor, document)
    assert not document.history.can_undo


def test_what_is_done_and_what_is_begun_come_in_one_event(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, AT)
    compose(editor, "한")
    compose(editor, "ㄱ", commit="한")
    assert texts(document)[2] == "Bonjour한 à toutes et à tous."
    compose(editor, "", commit="글")
    assert_written(editor, document, "한글")


@pytest.mark.parametrize(("start", "length", "done"), [(-7, 7, "Salut"), (-3, 3, "née"), (1, 1, "À"), (0, 0, "!")])
def test_an_input_method_corrects_what_stands_beside_the_caret(
    editor: TranscriptEditor, document: Document, start: int, length: int, done: str
) -> None:
    put(editor, 2, AT)
    event = QInputMethodEvent()
    event.setCommitString(done, start, length)
    QApplication.sendEvent(editor, event)
    first = AT + start
    assert texts(document)[2] == HELLO[:first] + done + HELLO[first + length :]
    assert_same(editor, document)
    document.undo()
    assert texts(document)[2] == HELLO


def test_what_is_committed_takes_the_place_of_a_selection(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, AT, anchor=(2, 0))
    compose(editor, "s")
    compose(editor, "", commit="Salut")
    assert texts(document)[2] == "Salut à toutes et à tous."
    assert_same(editor, document)


def test_a_commit_over_two_blocks_joins_them(editor: TranscriptEditor, document: Document) -> None:
    before = texts(document)
    put(editor, 3, 8, anchor=(2, AT))
    compose(editor, "", commit="ê")
    assert texts(document)[2] == HELLO[:AT] + "ê" + before[3][8:]
    assert len(texts(document)) == len(before) - 1
    assert_same(editor, document)
    while document.history.can_undo:
        document.undo()
    assert texts(document) == before
    assert_same(editor, document)


def test_what_is_composed_stays_behind_in_no_block_that_the_caret_leaves(
    editor: TranscriptEditor, document: Document
) -> None:
    last = len(document.project.blocks) - 1
    layout = editor.document().findBlockByNumber(last).layout()
    put(editor, last, len(document.project.blocks[last].text))
    compose(editor, "ê")
    assert layout.preeditAreaText() == "ê"
    editor.go_to_block(0)
    assert layout.preeditAreaText() == ""
    compose(editor, "ê", commit="")
    compose(editor, "", commit="ê")  # who composes on does so where the caret is
    assert document.project.blocks[0].text.startswith("ê")


@pytest.mark.parametrize("modifiers", [NONE, SHIFT])
def test_no_key_leads_behind_the_end_of_the_text_while_something_is_composed(
    editor: TranscriptEditor, document: Document, modifiers: Qt.KeyboardModifier
) -> None:
    last, text = len(document.project.blocks) - 1, "un mot " * 16 + "et la fin."  # two lines, the second one short
    document.do(set_text(document.project, last, text))
    put(editor, last, len(text))
    compose(editor, "ê")
    put(editor, last, 60)
    press(editor, Key.Key_Down, modifiers)
    assert caret(editor) == Caret(last, len(text), last, 60 if modifiers == SHIFT else len(text))
    assert editor.textCursor().position() == editor.document().characterCount() - 1


def test_what_was_composed_elsewhere_does_not_move_a_selection_beyond_the_text(
    editor: TranscriptEditor, document: Document
) -> None:
    document.do(new_chapter(document.project, 30_000, "Titre 🎙")[0])
    compose(editor, "a")  # in the title: the caret is there
    put(editor, 8, 9, anchor=(0, 0))
    press(editor, Key.Key_Down, SHIFT)
    assert caret(editor) == Caret(9, len("Titre 🎙"), 0, 0)
    write(editor, "a")
    assert texts(document) == ["a"]
    assert_same(editor, document)


def test_the_caret_that_an_input_method_asks_for_is_where_the_letters_are(editor: TranscriptEditor) -> None:
    put(editor, 2, AT)
    query = Qt.InputMethodQuery
    assert editor.inputMethodQuery(query.ImSurroundingText) == HELLO
    assert editor.inputMethodQuery(query.ImCursorPosition) == AT
    assert editor.inputMethodQuery(query.ImEnabled)


# Dead keys, compose, AltGr


DEAD = [
    (Key.Key_Dead_Circumflex, Key.Key_E, "ê"),
    (Key.Key_Dead_Diaeresis, Key.Key_I, "ï"),
    (Key.Key_Dead_Grave, Key.Key_A, "à"),
    (Key.Key_Dead_Acute, Key.Key_E, "é"),
    (Key.Key_Dead_Cedilla, Key.Key_C, "ç"),
    (Key.Key_Dead_Tilde, Key.Key_N, "ñ"),
]


@pytest.mark.parametrize(("dead", "key", "letter"), DEAD)
def test_a_dead_key_that_comes_as_a_key_writes_one_letter(
    editor: TranscriptEditor, document: Document, dead: Qt.Key, key: Qt.Key, letter: str
) -> None:
    put(editor, 2, AT)
    send(editor, dead, "")
    assert texts(document)[2] == HELLO
    send(editor, key, letter)
    assert_written(editor, document, letter)


@pytest.mark.parametrize(("dead", "letter"), [("^", "ê"), ("¨", "Ï"), ("`", "à"), ("´", "é"), ("^", "^")])
def test_a_dead_key_that_is_composed_writes_one_letter(
    editor: TranscriptEditor, document: Document, dead: str, letter: str
) -> None:
    put(editor, 2, AT)
    compose(editor, dead)
    compose(editor, "", commit=letter)
    assert_written(editor, document, letter)


@pytest.mark.parametrize("letter", ["œ", "«", "…", "—", "\u202f", "€"])
def test_a_compose_sequence_writes_what_it_makes(editor: TranscriptEditor, document: Document, letter: str) -> None:
    put(editor, 2, AT)
    send(editor, Key.Key_Multi_key, "")
    for _ in range(2):
        compose(editor, "·")
    compose(editor, "", commit=letter)
    assert_written(editor, document, letter)


@pytest.mark.parametrize("modifiers", [GROUP, CTRL | ALT, CTRL | ALT | SHIFT], ids=["X11", "Windows", "with Shift"])
@pytest.mark.parametrize(
    ("key", "letter"),
    [(Key.Key_0, "@"), (Key.Key_E, "€"), (Key.Key_3, "#"), (Key.Key_BracketLeft, "["), (Key.Key_A, "æ")],
)
def test_altgr_writes(
    editor: TranscriptEditor, document: Document, modifiers: Qt.KeyboardModifier, key: Qt.Key, letter: str
) -> None:
    if modifiers != GROUP and hand.OPTION_WRITES:
        pytest.skip("Ctrl and Option together write nothing on macOS")
    put(editor, 2, AT)
    send(editor, key, letter, modifiers)
    assert_written(editor, document, letter)


def test_altgr_writes_over_a_selection_of_two_blocks(editor: TranscriptEditor, document: Document) -> None:
    before = texts(document)
    put(editor, 3, 8, anchor=(2, AT))
    send(editor, Key.Key_0, "@", CTRL | ALT)
    assert texts(document)[2] == HELLO[:AT] + "@" + before[3][8:]
    assert_same(editor, document)
    document.undo()
    assert texts(document) == before


@pytest.mark.skipif(hand.OPTION_WRITES, reason="Option writes on macOS")
def test_a_letter_with_alt_is_for_a_menu(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, AT)
    send(editor, Key.Key_W, "w", ALT)
    assert texts(document)[2] == HELLO
    assert not document.history.can_undo


# Scripts


@pytest.mark.parametrize("written", ["قال الراوي", "שלום עולם", "abc אבג 123", "\u200fمرحبا\u200e ok"])
def test_what_runs_from_right_to_left_is_text(editor: TranscriptEditor, document: Document, written: str) -> None:
    put(editor, 2, AT)
    write(editor, written)
    assert_written(editor, document, written)


def test_a_block_that_runs_from_right_to_left_is_written_and_deleted(
    editor: TranscriptEditor, document: Document
) -> None:
    put(editor, 4, 0, anchor=(4, len(texts(document)[4])))
    write(editor, "שלום")
    assert editor.document().findBlockByNumber(4).textDirection() == Qt.LayoutDirection.RightToLeft
    assert caret(editor) == Caret.at(4, 4)
    press(editor, Key.Key_Left)  # in Hebrew that is onwards, and there is nothing but the next block
    put(editor, 4, 4)
    press(editor, Key.Key_Backspace, times=2)
    assert texts(document)[4] == "של"
    assert_same(editor, document)


EMOJI = ["🎙", "👩🏽‍🏫", "👨‍👩‍👧‍👦", "🇫🇷", "❤️", "1️⃣"]


@pytest.mark.parametrize("emoji", EMOJI)
def test_an_emoji_is_text_whether_it_comes_as_keys_or_whole(
    editor: TranscriptEditor, document: Document, emoji: str
) -> None:
    put(editor, 2, AT)
    compose(editor, "", commit=emoji)
    write(editor, emoji)
    assert_written(editor, document, emoji * 2)


@pytest.mark.parametrize("emoji", EMOJI)
def test_an_arrow_passes_over_an_emoji_and_never_stops_inside(
    editor: TranscriptEditor, document: Document, emoji: str
) -> None:
    put(editor, 2, AT)
    compose(editor, "", commit=emoji)
    press(editor, Key.Key_Left)
    assert caret(editor) == Caret.at(2, AT)
    press(editor, Key.Key_Right)
    assert caret(editor) == Caret.at(2, AT + len(emoji))
    write(editor, "-")
    assert texts(document)[2].startswith(f"Bonjour{emoji}- à")
    put(editor, 2, AT)
    press(editor, Key.Key_Delete)
    assert texts(document)[2].startswith("Bonjour- à")
    assert_same(editor, document)


def test_half_an_emoji_never_reaches_the_model(editor: TranscriptEditor, document: Document) -> None:
    """Some systems send the two halves of a character one after the other."""
    put(editor, 2, AT)
    high, low = "🎙".encode("utf-16-be")[:2], "🎙".encode("utf-16-be")[2:]
    for half in (high, low):
        send(editor, Qt.Key(0), half.decode("utf-16-be", "surrogatepass"))
    model = texts(document)[2]
    assert not any(0xD800 <= ord(one) <= 0xDFFF for one in model)
    model.encode()


def test_accents_that_combine_stay_as_they_were_written(editor: TranscriptEditor, document: Document) -> None:
    decomposed = unicodedata.normalize("NFD", " été à Noël, ça où")
    put(editor, 2, AT)
    write(editor, decomposed)
    assert len(decomposed) > len(unicodedata.normalize("NFC", decomposed))
    assert_written(editor, document, decomposed)


def test_an_accent_that_combines_goes_by_itself_and_with_its_letter(
    editor: TranscriptEditor, document: Document
) -> None:
    put(editor, 2, AT)
    write(editor, "e\u0301\u0323")
    press(editor, Key.Key_Backspace)
    assert texts(document)[2].startswith("Bonjoure\u0301 à")
    put(editor, 2, AT)
    press(editor, Key.Key_Delete)
    assert texts(document)[2] == HELLO
    assert_same(editor, document)


def test_ways_of_writing_mix_in_one_burst(editor: TranscriptEditor, document: Document, qtbot: QtBot) -> None:
    put(editor, 2, AT)
    write(editor, " l")
    send(editor, Key.Key_Apostrophe, "’")
    compose(editor, "^")
    compose(editor, "", commit="â")
    write(editor, "ge d")
    send(editor, Key.Key_A, "æ", GROUP)
    compose(editor, "", commit="🎙")
    write(editor, "\u202f!")
    assert_written(editor, document, " l’âge dæ🎙\u202f!")
