"""The page follows the model, whoever changes it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.core import kinds, marks, turns
from app.core.blocks import CHAPTER, TURN, Block
from app.core.edits import Caret, Step, assign, splice
from app.core.project import Project
from app.session.document import Document
from app.session.player import Player
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.menu import build_menu
from tests.core.transcripts import remove_blocks
from tests.ui.transcript.hands import MakeEditor, assert_same, caret, lines, put, shown, texts, write
from tests.ui.transcript.looks import is_heading


def test_a_new_chapter_is_a_new_line_and_takes_the_caret(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 7, 3)
    step, at = marks.new_chapter(document.project, 4_000)
    document.do(step)
    assert_same(editor, document)
    assert caret(editor) == Caret.at(at)


def test_the_caret_stays_with_its_words_where_others_change(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 6, 12, anchor=(6, 4))
    document.do(remove_blocks(document.project, 0, 1), None)
    document.do(kinds.set_type(document.project, 2, CHAPTER))
    assert_same(editor, document)
    document.undo()
    document.undo()
    assert_same(editor, document)


def test_a_mark_does_not_move_the_caret(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 6, 12, anchor=(6, 4))
    document.do(marks.place_mark(document.project, 3, 4_000))
    assert caret(editor) == Caret(6, 12, 6, 4)


def test_a_step_of_many_places_is_shown_whole(editor: TranscriptEditor, document: Document) -> None:
    project = document.project
    title = replace(project.blocks[1], text="Un autre titre")
    first = splice(project, 1, 2, title, Block("n1", TURN, "Un"), Block("n2", TURN, "Deux"))
    second = splice(first.apply(project), 6, 8)
    third = splice(second.apply(first.apply(project)), 0, 0, Block("n3", CHAPTER, "En tête"))
    before = project.blocks
    document.do(Step("Many", (first, second, third)))
    assert_same(editor, document)
    assert editor.document().findBlockByNumber(0).layout().formats()
    document.undo()
    assert_same(editor, document)
    assert document.project.blocks == before
    document.redo()
    assert_same(editor, document)


def test_equal_lines_are_not_mixed_up(make_editor: MakeEditor, document: Document) -> None:
    editor = make_editor(Project(blocks=tuple(Block(str(at), TURN, "", start_ms=at) for at in range(5))))
    document.do(Step("Chapter", (splice(document.project, 2, 3, replace(document.project.blocks[2], type=CHAPTER)),)))
    document.do(remove_blocks(document.project, 1, 1))
    assert [is_heading(editor, at) for at in range(4)] == [False, True, False, False]
    put(editor, 2, 0)
    write(editor, "x")
    assert texts(document) == ["", "", "x", ""]
    assert [block.id for block in document.project.blocks] == ["0", "2", "3", "4"]


def test_all_can_go_and_come_back(editor: TranscriptEditor, document: Document) -> None:
    document.do(remove_blocks(document.project, 0, 8))
    assert lines(editor) == [""]
    write(editor, "x")
    assert texts(document) == ["x"]
    document.undo()
    document.undo()
    assert_same(editor, document)


def test_another_project_replaces_the_page(editor: TranscriptEditor, document: Document, qtbot: QtBot) -> None:
    put(editor, 5, 3)
    with qtbot.waitSignal(editor.caret_block_changed) as told:
        document.open(Project(blocks=(Block("a", CHAPTER, "Un"), Block("b", TURN, "Deux"))))
    assert told.args == [0]
    assert lines(editor) == ["Un", "Deux"]
    assert not editor.isReadOnly()
    assert editor.document().findBlockByNumber(0).layout().formats()


def test_two_pages_of_one_document_show_the_same(
    qtbot: QtBot, editor: TranscriptEditor, document: Document, player: Player, theme: Theme
) -> None:
    other = shown(qtbot, TranscriptEditor(document, player, theme))
    put(editor, 2, 7)
    write(editor, " 🎙")
    assert lines(other) == lines(editor)
    put(other, 3, 2)
    write(other, "é")
    assert_same(editor, document)


def test_line_breaks_that_a_block_should_not_have_are_shown_as_spaces(
    make_editor: MakeEditor, document: Document
) -> None:
    editor = make_editor(Project(blocks=(Block("a", TURN, "un\ndeux\u2029trois"), Block("b", TURN, "quatre"))))
    assert lines(editor) == ["un deux trois", "quatre"]
    put(editor, 1, 0)
    write(editor, "x")
    assert document.project.blocks[0].text == "un\ndeux\u2029trois"
    assert document.project.blocks[1].text == "xquatre"


def test_what_a_widget_takes_for_text_and_the_model_does_not_is_mended(
    editor: TranscriptEditor, document: Document, qtbot: QtBot
) -> None:
    put(editor, 2, 7)
    editor.textCursor().insertText("un\u2028deux")
    qtbot.waitUntil(lambda: lines(editor) == texts(document))
    assert_same(editor, document)


def test_qt_may_change_the_text_itself(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 4, 5, anchor=(2, 3))
    editor.textCursor().insertText("un\ndeux")
    assert_same(editor, document)
    document.undo()
    assert_same(editor, document)


def test_new_speakers_are_painted(editor: TranscriptEditor, document: Document) -> None:
    speakers = tuple(replace(one, name=one.name.upper()) for one in document.project.speakers)
    before = editor.viewport().grab().toImage()
    document.do(Step("Rename", (assign(document.project, "speakers", speakers),)))
    assert editor.viewport().grab().toImage() != before


def test_the_document_outlives_the_page(qtbot: QtBot, document: Document, player: Player, theme: Theme) -> None:
    editor = TranscriptEditor(document, player, theme)
    with qtbot.waitSignal(editor.destroyed):
        editor.deleteLater()
    document.do(turns.set_text(document.project, 0, "sans page"))
    player.seek(6_000)
    assert texts(document)[0] == "sans page"


def row(editor: TranscriptEditor, document: Document, name: str) -> QAction:
    """Return a row of the menu as it is now."""
    return next(one for one in build_menu(editor, document, 2).actions() if one.text().split("\t")[0] == name)


def test_the_menu_goes_through_the_document(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7, anchor=(2, 0))
    row(editor, document, "Cut").trigger()
    assert QApplication.clipboard().text() == "Bonjour"
    assert document.project.blocks[2].text == " à toutes et à tous."
    row(editor, document, "Paste").trigger()
    assert document.project.blocks[2].text == "Bonjour à toutes et à tous."
    row(editor, document, "Undo").trigger()
    assert document.project.blocks[2].text == " à toutes et à tous."
    row(editor, document, "Redo").trigger()
    row(editor, document, "Split the turn here").trigger()
    assert len(document.project.blocks) == 10
    row(editor, document, "Select all").trigger()
    assert editor.selected_blocks() == (0, 9)
    row(editor, document, "Delete").trigger()
    assert "".join(texts(document)) == ""
    assert_same(editor, document)


def test_the_menu_shows_the_keys_of_the_table(editor: TranscriptEditor, document: Document) -> None:
    shown = dict(one.text().partition("\t")[::2] for one in build_menu(editor, document, 2).actions() if one.text())
    assert (shown["Split the turn here"], shown["Redo"], shown["Delete"]) == ("Ctrl+Return", "Ctrl+Shift+Z", "")


def test_the_menu_offers_what_can_be_done(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    offered = {name: row(editor, document, name).isEnabled() for name in ("Cut", "Copy", "Paste", "Undo", "Delete")}
    assert not any(offered.values())
    QApplication.clipboard().setText("x")
    assert row(editor, document, "Paste").isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_opens_at_the_caret_for_the_keyboard(editor: TranscriptEditor, qtbot: QtBot) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), editor.mapToGlobal(QPoint(0, 0)))
    QApplication.sendEvent(editor.viewport(), event)
    menu = editor.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    assert menu.actions()[0].text() == "Play from here"
    menu.close()


def test_a_paragraph_is_heard_with_the_turn_above(editor: TranscriptEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.play_requested) as asked:
        editor.hearing.play_from(5)
    assert asked.args == [6_000]
    with qtbot.assertNotEmitted(editor.play_requested):
        editor.hearing.play_from(0)
