"""Writing inside a block: the widget does it, the model follows at once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.core.blocks import PARAGRAPH
from app.core.edits import Caret
from app.core.project import Project
from app.session.document import Change, Document
from app.session.player import Player
from app.ui.theme import Theme
from app.ui.transcript import hand
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import (
    CTRL,
    SHIFT,
    Key,
    MakeEditor,
    assert_same,
    caret,
    compose,
    lines,
    press,
    put,
    texts,
    toggle,
    write,
)

ALT = Qt.KeyboardModifier.AltModifier


def test_letters_go_to_the_model_at_once(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    write(editor, ", ici")
    assert document.project.blocks[2].text == "Bonjour, ici à toutes et à tous."
    assert document.project.blocks[2].start_ms == 2_000
    assert_same(editor, document)


def test_its_own_words_are_not_written_to_the_widget_again(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    before = editor.document().revision()
    write(editor, "x")
    assert editor.document().revision() == before + 1
    assert caret(editor) == Caret.at(2, 8)


def test_a_burst_of_letters_is_one_step(editor: TranscriptEditor, document: Document) -> None:
    before = texts(document)
    put(editor, 2, 7)
    write(editor, " encore")
    document.undo()
    assert texts(document) == before
    assert not document.history.can_undo
    assert caret(editor) == Caret.at(2, 7)
    document.redo()
    assert document.project.blocks[2].text.startswith("Bonjour encore")
    assert caret(editor) == Caret.at(2, 14)
    assert_same(editor, document)


def test_a_pause_ends_the_burst(editor: TranscriptEditor, document: Document, qtbot: QtBot) -> None:
    put(editor, 2, 0)
    write(editor, "a")
    with qtbot.waitSignal(editor._binding.burst.rested):
        pass
    write(editor, "b")
    document.undo()
    assert document.project.blocks[2].text.startswith("aBonjour")


def test_a_jump_of_the_caret_ends_the_burst(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 0)
    write(editor, "a")
    press(editor, Key.Key_End)
    write(editor, "b")
    document.undo()
    assert document.project.blocks[2].text == "aBonjour à toutes et à tous."


def test_deleting_after_writing_is_a_step_of_its_own(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 0)
    write(editor, "abc")
    press(editor, Key.Key_Backspace, times=2)
    assert document.project.blocks[2].text.startswith("aBonjour")
    document.undo()
    assert document.project.blocks[2].text.startswith("abcBonjour")


def test_an_undo_takes_back_a_phrase_not_a_paragraph(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 0)
    phrase = "Une phrase assez longue pour que son dernier espace la finisse, "
    write(editor, phrase + "puis la suite")
    document.undo()
    assert document.project.blocks[2].text.startswith(phrase + "Bonjour")


def test_a_save_ends_the_burst(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 0)
    write(editor, "a")
    document.seal()
    write(editor, "b")
    document.undo()
    assert document.project.blocks[2].text.startswith("aBonjour")


def test_what_is_composed_is_no_text_until_it_is_done(editor: TranscriptEditor, document: Document) -> None:
    before = texts(document)
    put(editor, 2, 7)
    compose(editor, "^")
    assert texts(document) == before
    compose(editor, "", commit="ê")
    assert document.project.blocks[2].text.startswith("Bonjourê à")
    assert_same(editor, document)


def test_dead_keys_and_letters_are_one_burst(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    write(editor, " f")
    compose(editor, "^")
    compose(editor, "", commit="ê")
    write(editor, "te")
    assert document.project.blocks[2].text.startswith("Bonjour fête à")
    document.undo()
    assert document.project.blocks[2].text == "Bonjour à toutes et à tous."


@pytest.mark.parametrize("written", ["🎙👩🏽‍🏫", "e\u0301\u0323", "نقرأ بصوت", "日本語", "\u00a0\u202f", "œÆ€"])
def test_every_script_is_text(editor: TranscriptEditor, document: Document, written: str) -> None:
    put(editor, 2, 7)
    write(editor, written)
    assert document.project.blocks[2].text == f"Bonjour{written} à toutes et à tous."
    assert_same(editor, document)
    document.undo()
    assert caret(editor) == Caret.at(2, 7)


def test_the_caret_is_counted_in_characters_behind_an_emoji(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 0)
    write(editor, "🎙🎙")
    put(editor, 2, 4)
    write(editor, "-")
    assert document.project.blocks[2].text.startswith("🎙🎙Bo-njour")
    document.undo()
    assert caret(editor) == Caret.at(2, 4)
    press(editor, Key.Key_Home)
    press(editor, Key.Key_Delete)
    assert document.project.blocks[2].text.startswith("🎙Bonjour")
    assert_same(editor, document)


def test_no_break_spaces_survive_the_words_around_them(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 3, 0)
    write(editor, "La ")
    press(editor, Key.Key_End)
    write(editor, "!")
    assert document.project.blocks[3].text == "La Question 1\u00a0: pourquoi lire à voix haute\u202f?!"
    assert_same(editor, document)


def test_writing_over_a_selection_inside_a_block_is_one_step(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7, anchor=(2, 0))
    write(editor, "Salut")
    assert document.project.blocks[2].text == "Salut à toutes et à tous."
    document.undo()
    assert document.project.blocks[2].text == "Bonjour à toutes et à tous."
    assert caret(editor) == Caret(2, 7, 2, 0)


def test_the_first_words_of_an_empty_page_are_a_paragraph(make_editor: MakeEditor, document: Document) -> None:
    editor = make_editor(Project())
    write(editor, "Un mot")
    assert [(block.type, block.text) for block in document.project.blocks] == [(PARAGRAPH, "Un mot")]
    document.undo()
    assert document.project.blocks == ()
    assert lines(editor) == [""]
    document.redo()
    assert_same(editor, document)


def test_words_deleted_by_ctrl_and_backspace_leave_the_model_too(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 7)
    press(editor, Key.Key_Backspace, CTRL)
    assert document.project.blocks[2].text == " à toutes et à tous."


def test_tab_goes_to_the_next_control(qtbot: QtBot, editor: TranscriptEditor, document: Document) -> None:
    before = texts(document)
    press(editor, Key.Key_Tab)
    assert texts(document) == before


def test_the_views_are_told_who_wrote(editor: TranscriptEditor, document: Document, qtbot: QtBot) -> None:
    put(editor, 2, 7)
    with qtbot.waitSignal(document.changed) as told:
        write(editor, "x")
    change, origin = told.args
    assert isinstance(change, Change)
    assert origin is not None


def test_undo_and_redo_belong_to_the_window(qtbot: QtBot, document: Document, player: Player, theme: Theme) -> None:
    window, done = QMainWindow(), []
    editor = TranscriptEditor(document, player, theme)
    window.setCentralWidget(editor)
    for name in ("Undo", "Redo"):
        action = QAction(name, window)
        action.setShortcuts(getattr(QKeySequence.StandardKey, name))
        action.triggered.connect(lambda _checked=False, name=name: done.append(name))
        window.addAction(action)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    editor.setFocus()
    write(editor, "x")
    press(editor, Key.Key_Z, CTRL)
    press(editor, Key.Key_Z, CTRL | SHIFT)
    assert done == ["Undo", "Redo"]
    assert document.project.blocks[0].text.startswith("x")


def test_without_a_window_undo_and_redo_work_too(qtbot: QtBot, editor: TranscriptEditor, document: Document) -> None:
    put(editor, 2, 0)
    write(editor, "x")
    press(editor, Key.Key_Z, CTRL)
    assert document.project.blocks[2].text.startswith("Bonjour")
    press(editor, Key.Key_Z, CTRL | SHIFT)
    assert document.project.blocks[2].text.startswith("xBonjour")
    assert_same(editor, document)


def test_a_project_of_a_newer_version_can_be_read_and_not_written(
    make_editor: MakeEditor, project: Project, document: Document
) -> None:
    from dataclasses import replace

    editor = make_editor(replace(project, version=(2, 0)))
    before = texts(document)
    put(editor, 2, 7, anchor=(1, 0))
    write(editor, "x")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Return, CTRL)
    press(editor, Key.Key_Backspace)
    press(editor, Key.Key_X, CTRL)
    editor.cut()
    editor.delete_selection()
    editor.split_turn(3_000)
    toggle(editor, "*")
    compose(editor, "", commit="é")
    assert texts(document) == before
    assert lines(editor) == before
    press(editor, Key.Key_Down)
    assert editor.current_block() == 3


@pytest.mark.parametrize("modifiers", [ALT, ALT | SHIFT])
@pytest.mark.parametrize("anchor", [None, (2, 3)])
def test_alt_and_a_letter_that_is_no_menus_writes_nothing(
    editor: TranscriptEditor,
    document: Document,
    modifiers: Qt.KeyboardModifier,
    anchor: tuple[int, int] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hand, "OPTION_WRITES", False)
    before = document.project
    put(editor, 3, 2, anchor)
    press(editor, Key.Key_R, modifiers)
    assert document.project is before
    assert_same(editor, document)


@pytest.mark.parametrize(
    ("modifiers", "option_writes"), [(CTRL | ALT, False), (Qt.KeyboardModifier.GroupSwitchModifier, False), (ALT, True)]
)
@pytest.mark.parametrize("anchor", [None, (2, 3)])
def test_alt_gr_writes_and_so_does_option(
    editor: TranscriptEditor,
    document: Document,
    modifiers: Qt.KeyboardModifier,
    option_writes: bool,
    anchor: tuple[int, int] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hand, "OPTION_WRITES", option_writes)
    put(editor, 3, 2, anchor)
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Key.Key_E, modifiers, "€"))
    assert any("€" in text for text in texts(document))
    assert_same(editor, document)
