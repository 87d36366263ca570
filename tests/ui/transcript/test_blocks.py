"""What goes beyond a block: splits, joins, paste, drops. The model does it, the widget follows."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication

from app.core.blocks import PARAGRAPH, TURN
from app.core.edits import Caret
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.session.player import Player
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import (
    CTRL,
    SHIFT,
    Key,
    MakeEditor,
    assert_same,
    caret,
    compose,
    drop,
    lines,
    paste,
    press,
    put,
    texts,
    toggle,
    write,
)


def test_enter_makes_a_continuing_paragraph(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    press(editor, Key.Key_Return)
    upper, lower = document.project.blocks[2:4]
    assert (upper.id, upper.start_ms, upper.text) == ("b3", 2_000, "Bonjour")
    assert (lower.type, lower.text) == (PARAGRAPH, " à toutes et à tous.")
    assert caret(editor) == Caret.at(3, 0)
    assert_same(editor, document)
    document.undo()
    assert caret(editor) == Caret.at(2, 7)
    assert_same(editor, document)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_every_enter_is_the_same(
    editor: TranscriptEditor, document: Document, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    put(editor, 2, 7)
    if key == Key.Key_Enter:
        modifiers |= Qt.KeyboardModifier.KeypadModifier
    press(editor, key, modifiers)
    assert len(document.project.blocks) == 10
    assert_same(editor, document)


def test_ctrl_return_begins_a_turn_at_the_playhead(
    editor: TranscriptEditor, document: Document, player: Player
) -> None:
    player.seek(3_500)
    put(editor, 2, 7)
    press(editor, Key.Key_Return, CTRL)
    lower = document.project.blocks[3]
    assert (lower.type, lower.text, lower.start_ms, lower.speaker) == (TURN, "à toutes et à tous.", 3_500, "s1")
    assert caret(editor) == Caret.at(3, 0)
    assert_same(editor, document)


def test_a_split_outside_the_turn_is_not_placed(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    editor.split_turn(500_000)
    assert document.project.blocks[3].is_unplaced


def test_backspace_at_the_beginning_joins(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 5, 0)
    press(editor, Key.Key_Backspace)
    joined = document.project.blocks[4]
    assert joined.id == "b5"
    assert joined.text == "Parce que l’oreille retient mieux. Et parce que l’on s’arrête aux mêmes endroits."
    assert caret(editor) == Caret.at(4, 35)
    assert_same(editor, document)
    document.undo()
    assert caret(editor) == Caret.at(5, 0)
    assert_same(editor, document)


def test_a_turn_that_is_split_and_joined_again_reads_as_before(editor: TranscriptEditor, document: Document) -> None:
    before = texts(document)
    put(editor, 2, 7)
    press(editor, Key.Key_Return, CTRL)
    assert texts(document)[2:4] == ["Bonjour ", "à toutes et à tous."]
    press(editor, Key.Key_Backspace)
    assert texts(document) == before
    assert caret(editor) == Caret.at(2, 8)
    assert_same(editor, document)


def test_delete_at_the_end_joins(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 4, 34)
    press(editor, Key.Key_Delete)
    assert len(document.project.blocks) == 8
    assert caret(editor) == Caret.at(4, 34)
    assert_same(editor, document)


@pytest.mark.parametrize(("key", "place"), [(Key.Key_Backspace, (5, 0)), (Key.Key_Delete, (4, 34))])
def test_deleting_a_word_reaches_over_the_border_too(
    editor: TranscriptEditor, document: Document, key: Qt.Key, place: tuple[int, int]
) -> None:
    put(editor, *place)
    press(editor, key, CTRL)
    assert len(document.project.blocks) == 8
    assert_same(editor, document)


def test_at_the_very_ends_there_is_nothing_to_join(editor: TranscriptEditor, document: Document) -> None:
    before = document.project
    put(editor, 0, 0)
    press(editor, Key.Key_Backspace)
    put(editor, 8, 1_000)
    press(editor, Key.Key_Delete)
    assert document.project is before
    assert not document.history.can_undo


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_a_selection_across_blocks_is_deleted_as_one_step(
    editor: TranscriptEditor, document: Document, key: Qt.Key
) -> None:
    before = document.project.blocks
    put(editor, 4, 10, anchor=(2, 8))
    press(editor, key)
    assert texts(document)[2] == "Bonjour l’oreille retient mieux."
    assert document.project.blocks[2].id == "b3"
    assert_same(editor, document)
    document.undo()
    assert document.project.blocks == before
    assert caret(editor) == Caret(4, 10, 2, 8)
    assert_same(editor, document)


def test_writing_over_a_selection_across_blocks_is_one_step(editor: TranscriptEditor, document: Document) -> None:
    before = texts(document)
    put(editor, 4, 0, anchor=(2, 8))
    write(editor, "é")
    assert texts(document)[2] == "Bonjour éParce que l’oreille retient mieux."
    assert caret(editor) == Caret.at(2, 9)
    assert_same(editor, document)
    document.undo()
    assert texts(document) == before


def test_an_input_method_may_replace_a_selection_across_blocks(editor: TranscriptEditor, document: Document) -> None:
    before = document.project.blocks
    put(editor, 4, 0, anchor=(2, 8))
    compose(editor, "", commit="ê")
    assert texts(document)[2] == "Bonjour êParce que l’oreille retient mieux."
    assert_same(editor, document)
    document.undo()
    assert document.project.blocks == before
    assert_same(editor, document)


def test_cut_takes_the_words_with_their_no_break_spaces(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 4, 5, anchor=(3, 0))
    press(editor, Key.Key_X, CTRL)
    assert QApplication.clipboard().text() == "Question 1\u00a0: pourquoi lire à voix haute\u202f?\nParce"
    assert_same(editor, document)
    press(editor, Key.Key_V, CTRL)
    assert texts(document)[3] == "Question 1\u00a0: pourquoi lire à voix haute\u202f?"
    assert_same(editor, document)


def test_copy_is_plain_text(editor: TranscriptEditor) -> None:
    put(editor, 3, 12, anchor=(3, 0))
    press(editor, Key.Key_C, CTRL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Question 1\u00a0:"
    assert not data.hasHtml()


def test_lines_that_are_pasted_become_paragraphs(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    paste(editor, " un\r\ndeux\u2028trois\n")
    assert texts(document)[2:5] == ["Bonjour un", "deux", "trois à toutes et à tous."]
    assert document.project.blocks[2].id == "b3"
    assert caret(editor) == Caret.at(4, 5)
    assert_same(editor, document)
    document.undo()
    assert len(document.project.blocks) == 9
    assert caret(editor) == Caret.at(2, 7)
    assert_same(editor, document)


def test_what_no_text_holds_is_not_pasted(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 0)
    paste(editor, "a\x00\x07\ufdd0b\x0bc\ufffc")
    assert texts(document)[2:4] == ["ab", "cBonjour à toutes et à tous."]
    assert_same(editor, document)


def test_paste_takes_text_and_nothing_else(editor: TranscriptEditor, document: Document) -> None:
    data = QMimeData()
    data.setHtml("<b>gras</b><img src='file:///etc/hostname'>")
    data.setText("gras")
    QApplication.clipboard().setMimeData(data)
    put(editor, 2, 0)
    editor.paste()
    assert document.project.blocks[2].text.startswith("grasBonjour")


def test_paste_on_an_empty_page_begins_it(make_editor: MakeEditor, document: Document) -> None:
    editor = make_editor(Project())
    paste(editor, "un\ndeux")
    assert texts(document) == ["un", "deux"]
    assert_same(editor, document)
    document.undo()
    assert lines(editor) == [""]


def test_text_can_be_dropped(editor: TranscriptEditor, document: Document) -> None:
    data = QMimeData()
    data.setText("et\nencore")
    drop(editor, data, Place(2, 7), Qt.DropAction.CopyAction)
    assert texts(document)[2:4] == ["Bonjouret", "encore à toutes et à tous."]
    assert_same(editor, document)


def test_a_file_is_left_to_the_window(editor: TranscriptEditor, document: Document) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/table.txt")])
    data.setText("/tmp/table.txt")
    before = document.project
    assert not editor.canInsertFromMimeData(data)
    drop(editor, data, Place(2, 7), Qt.DropAction.CopyAction)
    assert document.project is before


@pytest.mark.parametrize(
    ("start", "end", "to", "expected"),
    [
        (Place(2, 0), Place(2, 7), Place(2, 9), [" àBonjour toutes et à tous."]),
        (Place(2, 10), Place(2, 17), Place(2, 0), ["toutes Bonjour à et à tous."]),
        (Place(4, 0), Place(4, 6), Place(2, 0), ["Parce Bonjour à toutes et à tous."]),
        (Place(1, 12), Place(2, 8), Place(2, 10), ["à \nBonjour toutes et à tous."]),
    ],
)
def test_words_can_be_moved(
    editor: TranscriptEditor, document: Document, start: Place, end: Place, to: Place, expected: list[str]
) -> None:
    before = document.project.blocks
    editor._binding.move(start, end, to)
    assert "\n".join(expected) in "\n".join(texts(document))
    assert_same(editor, document)
    document.undo()
    assert document.project.blocks == before


def test_words_that_fall_on_themselves_stay(editor: TranscriptEditor, document: Document) -> None:
    before = document.project
    editor._binding.move(Place(2, 0), Place(2, 7), Place(2, 3))
    assert document.project is before


def test_marks_stand_around_the_selected_words(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 8, anchor=(2, 0))
    toggle(editor, "**")
    assert document.project.blocks[2].text == "**Bonjour** à toutes et à tous."
    assert caret(editor) == Caret(2, 12, 2, 2)
    toggle(editor, "**")
    assert document.project.blocks[2].text == "Bonjour à toutes et à tous."
    assert_same(editor, document)


def test_marks_over_several_blocks_stand_in_each(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 5, 2, anchor=(4, 26))
    toggle(editor, "*")
    assert texts(document)[4:6] == [
        "Parce que l’oreille retien*t mieux.*",
        "*Et* parce que l’on s’arrête aux mêmes endroits.",
    ]
    assert_same(editor, document)


def test_the_selected_blocks_are_told(editor: TranscriptEditor) -> None:
    put(editor, 4, 0, anchor=(2, 3))
    assert editor.selected_blocks() == (2, 3)
    put(editor, 2, 3, anchor=(4, 1))
    assert editor.selected_blocks() == (2, 4)
    put(editor, 4, 0)
    assert editor.selected_blocks() == (4, 4)
