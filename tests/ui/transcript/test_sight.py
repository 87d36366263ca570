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


def room_below(editor: TranscriptEditor) -> int:
    QApplication.processEvents()
    return editor.viewport().height() - editor.cursorRect().bottom()


def test_who_goes_on_in_the_page_has_two_lines_of_air_below_and_one_above(make_editor: MakeEditor) -> None:
    editor = make_editor(PAGE)
    editor.resize(864, 500)
    put(editor, 0, 0)
    for _ in range(45):
        press(editor, Key.Key_Down)
        assert room_below(editor) >= 48, room_below(editor)
    bar = editor.verticalScrollBar()
    for _ in range(30):
        press(editor, Key.Key_Up)
        QApplication.processEvents()
        assert editor.cursorRect().top() >= 24 or not bar.value()


def test_who_writes_at_the_end_of_the_page_has_the_same_air(make_editor: MakeEditor) -> None:
    editor = make_editor(PAGE)
    editor.resize(864, 500)
    put(editor, 39, 1_000)
    for _ in range(10):
        press(editor, Key.Key_Return)
        write(editor, "mot")
        assert room_below(editor) >= 48, room_below(editor)


def are_in_view(editor: TranscriptEditor, first: int, last: int) -> bool:
    """Whether those lines are seen, with a line of air around them."""
    QApplication.processEvents()
    spans = {row.number: (row.top, row.bottom) for row in editor._view.rows()}
    height = editor.viewport().height()
    return first in spans and last in spans and spans[first][0] >= 24 and spans[last][1] <= height - 24


@pytest.mark.parametrize(("first", "last"), [(20, 24), (2, 4), (34, 39)])
@pytest.mark.parametrize("is_up", [False, True])
def test_what_undo_brings_back_is_in_view_with_air_around_it(
    make_editor: MakeEditor, document: Document, first: int, last: int, is_up: bool
) -> None:
    editor = make_editor(PAGE)
    editor.resize(864, 650)
    ends = [(first, 0), (last, 1_000)]
    put(editor, *ends[not is_up], anchor=ends[is_up])
    editor.cut()
    for away in (0, 34):
        put(editor, away, 0)
        editor.show_caret()
        document.undo()
        assert are_in_view(editor, first, min(last, 38))
        document.redo()
        assert is_in_sight(editor)
    document.undo()
    document.redo()
    editor.paste()
    document.undo()
    put(editor, 0, 0)
    editor.show_caret()
    document.redo()
    assert are_in_view(editor, first, min(last, 38))


def test_of_what_is_taller_than_the_view_undo_shows_the_beginning(make_editor: MakeEditor, document: Document) -> None:
    editor = make_editor(PAGE)
    editor.resize(864, 400)
    put(editor, 30, 1_000, anchor=(10, 0))
    editor.cut()
    put(editor, 0, 0)
    editor.show_caret()
    document.undo()
    assert are_in_view(editor, 10, 10)


def test_a_caret_that_has_its_air_moves_nothing(make_editor: MakeEditor) -> None:
    editor = make_editor(PAGE)
    editor.resize(864, 500)
    put(editor, 20, 0)
    editor.show_caret()
    value = editor.verticalScrollBar().value()
    write(editor, "un mot et encore un")
    assert editor.verticalScrollBar().value() == value


@pytest.mark.parametrize("height", [90, 120])
def test_in_a_view_of_a_few_lines_the_caret_is_in_sight(make_editor: MakeEditor, height: int) -> None:
    editor = make_editor(PAGE)
    editor.resize(864, height)
    put(editor, 0, 0)
    for key in (Key.Key_Down, Key.Key_Up):
        for _ in range(40):
            press(editor, key)
            assert is_in_sight(editor)
