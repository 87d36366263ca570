"""What is pasted makes no empty paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt

from app.core.blocks import CHAPTER, TURN, Block
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.pasting import without_blank_lines
from tests.ui.transcript.hands import MakeEditor, assert_same, drop, paste, put, texts

MAIL = "Un\r\n\r\nDeux\r\n \u00a0\r\nTrois\r\n"


def page(make_editor: MakeEditor, text: str, offset: int) -> TranscriptEditor:
    editor = make_editor(Project(blocks=(Block("t", TURN, text, start_ms=0), Block("c", CHAPTER, "Fin"))))
    put(editor, 0, offset)
    return editor


@pytest.mark.parametrize(
    ("text", "offset", "pasted", "result"),
    [
        ("Mot", 3, MAIL, ["MotUn", "Deux", "Trois"]),
        ("Mot", 1, MAIL, ["MUn", "Deux", "Troisot"]),
        ("", 0, MAIL, ["Un", "Deux", "Trois"]),
        ("Mot", 0, MAIL, ["Un", "Deux", "Trois", "Mot"]),
        ("Mot", 1, " un seul \n", ["M un seul ot"]),
        ("Mot", 3, "\nDessous", ["Mot", "Dessous"]),
        ("Mot", 1, "\n\n\n", ["M", "ot"]),
        ("Mot", 1, "  ", ["M  ot"]),
    ],
)
def test_a_paste_brings_its_lines_and_no_blank_ones(
    make_editor: MakeEditor, document: Document, text: str, offset: int, pasted: str, result: list[str]
) -> None:
    editor = page(make_editor, text, offset)
    paste(editor, pasted)
    assert texts(document) == [*result, "Fin"]
    assert_same(editor, document)
    document.undo()
    assert texts(document) == [text, "Fin"]


def test_a_line_that_is_cut_with_its_break_can_be_put_back_above_another(
    make_editor: MakeEditor, document: Document
) -> None:
    editor = page(make_editor, "Mot", 0)
    paste(editor, "Cuit\n")
    assert texts(document) == ["Cuit", "Mot", "Fin"]
    assert document.project.blocks[1].id == "t"


def test_what_is_dropped_makes_no_empty_paragraphs_either(make_editor: MakeEditor, document: Document) -> None:
    editor, data = page(make_editor, "Mot", 0), QMimeData()
    data.setText(MAIL)
    drop(editor, data, Place(0, 3), Qt.DropAction.CopyAction)
    assert texts(document) == ["MotUn", "Deux", "Trois", "Fin"]


@given(st.lists(st.sampled_from(["mot", " ", "\n", "\r\n", "\u2028"])).map("".join), st.booleans(), st.booleans())
def test_no_line_between_others_is_blank_and_no_word_is_lost(text: str, is_first: bool, is_last: bool) -> None:
    left = without_blank_lines(text, above="" if is_first else "m", below="" if is_last else "m")
    assert left.split() == text.split()
    assert all(line.strip() for line in left.split("\n")[1:-1])
    if len(text.split()) == 0:
        assert left in ("\n", text)
