"""The caret is in sight wherever it goes: headings, names and spaced lines are of many heights."""

import pytest
from PySide6.QtWidgets import QApplication

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.project import Project
from app.session.document import Document
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import Key, MakeEditor, press, put, write

KINDS = (TURN, CHAPTER, PARAGRAPH)
PAGE = Project(
    blocks=tuple(
        Block(f"b{at}", KINDS[at % 3], "Bonjour à tous. " * (at % 7), start_ms=at * 1_000, label="Inès")
        for at in range(40)
    )
)


def is_in_sight(editor: TranscriptEditor) -> bool:
    QApplication.processEvents()
    return editor.viewport().rect().contains(editor.cursorRect())


@pytest.mark.parametrize("height", [500, 514, 549])
def test_the_caret_is_in_sight(make_editor: MakeEditor, document: Document, height: int) -> None:
    editor = make_editor(PAGE)
    editor.resize(864, height)
    put(editor, 0, 0)
    for _ in range(60):
        press(editor, Key.Key_Down)
        assert is_in_sight(editor)
    put(editor, 39, 1_000)
    for _ in range(20):
        press(editor, Key.Key_Return)
        write(editor, "mot")
        assert is_in_sight(editor)
    while document.history.can_undo:
        document.undo()
        assert is_in_sight(editor)
    for _ in range(60):
        press(editor, Key.Key_Up)
        assert is_in_sight(editor)
