"""Whole blocks by clipboard and mouse: they stay what they are here, and are plain text elsewhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.edits import Caret, Step, assign
from app.core.project import Comment, Project, Speaker
from app.core.turns import Place
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.theme import Theme
from app.ui.transcript import clipboard
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import CTRL, Key, assert_same, caret, drop, lines, press, put, shown, texts


def ids(document: Document) -> str:
    return " ".join(one.id for one in document.project.blocks)


def carried() -> QMimeData:
    return QApplication.clipboard().mimeData()


def test_what_is_cut_and_pasted_elsewhere_keeps_all_that_it_is(editor: TranscriptEditor, document: Document) -> None:
    before = document.project
    put(editor, 7, 0, anchor=(6, 0))
    press(editor, Key.Key_X, CTRL)
    assert ids(document) == "b1 b2 b3 b4 b5 b6 b8 b9"
    assert caret(editor) == Caret.at(6, 0)
    cut = document.project
    put(editor, 2, 0)
    press(editor, Key.Key_V, CTRL)
    assert ids(document) == "b1 b2 b7 b3 b4 b5 b6 b8 b9"
    assert document.project.blocks[2] == before.blocks[6]
    assert caret(editor) == Caret.at(2, 31)
    assert_same(editor, document)
    done = document.project
    document.undo()
    assert document.project == cut
    document.undo()
    assert document.project == before
    assert caret(editor) == Caret(7, 0, 6, 0)
    document.redo()
    document.redo()
    assert document.project == done
    assert caret(editor) == Caret.at(2, 31)
    assert_same(editor, document)


@pytest.mark.parametrize(("block", "anchor"), [(6, (4, 0)), (8, (7, 0)), (8, (0, 0))])
def test_what_is_cut_and_put_back_is_as_it_was(
    editor: TranscriptEditor, document: Document, block: int, anchor: tuple[int, int]
) -> None:
    document.do(commented(document))
    before = document.project
    put(editor, block, 1_000, anchor=anchor)
    press(editor, Key.Key_X, CTRL)
    assert_same(editor, document)
    press(editor, Key.Key_V, CTRL)
    assert document.project.blocks == before.blocks
    assert commented_blocks(document.project) == commented_blocks(before)
    assert_same(editor, document)


def commented_blocks(project: Project) -> dict[str, str | None]:
    return {one.id: one.block for one in project.comments}


def commented(document: Document) -> Step:
    comments = (Comment("c1", block="b5"), Comment("c2", block="b9"))
    return Step("Comments", (assign(document.project, "comments", comments),))


def test_elsewhere_it_is_plain_text(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 4, 34, anchor=(2, 0))
    press(editor, Key.Key_C, CTRL)
    assert carried().text() == "\n".join(texts(document)[2:5])
    assert not carried().hasHtml()
    assert carried().hasFormat(clipboard.MIME)


def test_part_of_a_text_is_text(editor: TranscriptEditor) -> None:
    put(editor, 4, 10, anchor=(2, 0))
    press(editor, Key.Key_C, CTRL)
    assert not carried().hasFormat(clipboard.MIME)


def test_copied_blocks_are_new_ones(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 3, 0, anchor=(2, 0))
    press(editor, Key.Key_C, CTRL)
    put(editor, 8, 1_000)
    press(editor, Key.Key_V, CTRL)
    copy, original = document.project.blocks[9], document.project.blocks[2]
    assert copy.id != original.id
    assert replace(copy, id=original.id) == original


def test_too_many_blocks_are_words_alone(editor: TranscriptEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "MOST_BLOCKS", 2)
    put(editor, 6, 0, anchor=(2, 0))
    editor.copy()
    assert carried().text().startswith("Bonjour")
    assert not carried().hasFormat(clipboard.MIME)


def test_a_cut_that_carries_words_alone_says_so(
    editor: TranscriptEditor, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "MOST_BLOCKS", 2)
    said = []
    document.noted.connect(said.append)
    put(editor, 6, 0, anchor=(2, 0))
    press(editor, Key.Key_X, CTRL)
    assert [note.text for note in said] == [
        "A selection this large is carried as words alone; undo brings marks and speakers back"
    ]
    put(editor, 2, 0, anchor=(1, 0))
    press(editor, Key.Key_X, CTRL)
    assert len(said) == 1
    document.noted.disconnect(said.append)


def test_a_selection_that_is_not_copied_carries_the_words_alone(editor: TranscriptEditor) -> None:
    put(editor, 6, 0, anchor=(2, 0))
    data = editor.createMimeDataFromSelection()
    assert data.hasText()
    assert not data.hasFormat(clipboard.MIME)


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"format": "minutage-blocks", "blocks": [{"id": "x"}]}'])
def test_blocks_that_cannot_be_believed_are_left_and_the_words_taken(
    editor: TranscriptEditor, document: Document, data: bytes
) -> None:
    hostile = QMimeData()
    hostile.setData(clipboard.MIME, data)
    hostile.setText("Oui. ")
    QApplication.clipboard().setMimeData(hostile)
    put(editor, 2, 0)
    press(editor, Key.Key_V, CTRL)
    assert texts(document)[2] == "Oui. Bonjour à toutes et à tous."


def test_what_no_text_holds_does_not_come_with_a_block(editor: TranscriptEditor, document: Document) -> None:
    hostile = QMimeData()
    written = b'{"format": "minutage-blocks", "blocks": [{"id": "x", "type": "turn", "text": "a\\u0000\\ufdd0b"}]}'
    hostile.setData(clipboard.MIME, written)
    hostile.setText("ab")
    QApplication.clipboard().setMimeData(hostile)
    put(editor, 2, 0)
    press(editor, Key.Key_V, CTRL)
    assert document.project.blocks[2] == Block("x", TURN, "ab")
    assert_same(editor, document)


def test_into_another_project_the_speaker_comes_along(
    qtbot: QtBot, editor: TranscriptEditor, document: Document, theme: Theme
) -> None:
    put(editor, 6, 0, anchor=(4, 0))
    press(editor, Key.Key_C, CTRL)
    other = Document(Project(speakers=(Speaker("s2", "Zoé"),), blocks=(Block("z", TURN, "Bonjour", speaker="s2"),)))
    second = shown(qtbot, TranscriptEditor(other, Player(other, FakeEngine(), SettingsStore()), theme))
    before = other.project
    put(second, 0, 7)
    press(second, Key.Key_V, CTRL)
    pasted = other.project.blocks[1]
    assert (pasted.text, pasted.start_ms) == ("Parce que l’oreille retient mieux.", 6_000)
    assert other.project.speaker(pasted.speaker).name == "Théo Marchand"
    assert pasted.speaker != "s2"
    assert other.project.blocks[2].type == PARAGRAPH
    other.undo()
    assert other.project == before


def test_on_an_empty_page_the_blocks_begin_it(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 8, 1_000, anchor=(0, 0))
    press(editor, Key.Key_C, CTRL)
    blocks = document.project.blocks
    document.open(Project())
    press(editor, Key.Key_V, CTRL)
    assert document.project.blocks == tuple(
        replace(one, speaker=now.speaker) for one, now in zip(blocks, document.project.blocks, strict=True)
    )
    assert [one.name for one in document.project.speakers] == ["Inès Garnault", "Théo Marchand"]
    document.undo()
    assert lines(editor) == [""]


def test_a_read_only_page_is_copied_and_not_cut(editor: TranscriptEditor, document: Document) -> None:
    document.open(replace(document.project, version=(2, 0)))
    before = document.project
    put(editor, 3, 0, anchor=(2, 0))
    press(editor, Key.Key_X, CTRL)
    editor.cut()
    assert document.project is before
    press(editor, Key.Key_C, CTRL)
    assert carried().hasFormat(clipboard.MIME)


def _drop_own(editor: TranscriptEditor, to: Place, monkeypatch: pytest.MonkeyPatch, action: Qt.DropAction) -> None:
    """Let the selection fall on its own page: Qt names the source of a drag that it carries out itself."""
    monkeypatch.setattr(QDropEvent, "source", lambda _event: editor.viewport())
    with editor._carrying():
        data = editor.createMimeDataFromSelection()
    drop(editor, data, to, action)


def test_whole_blocks_that_are_dragged_keep_their_marks(
    editor: TranscriptEditor, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = document.project
    put(editor, 7, 0, anchor=(6, 0))
    _drop_own(editor, Place(2, 5), monkeypatch, Qt.DropAction.MoveAction)
    assert ids(document) == "b1 b2 b3 b7 b4 b5 b6 b8 b9"
    assert document.project.blocks[3] == before.blocks[6]
    assert caret(editor) == Caret(3, 31, 3, 0)
    assert_same(editor, document)
    document.undo()
    assert document.project == before
    assert caret(editor) == Caret(7, 0, 6, 0)


def test_blocks_that_are_dragged_as_a_copy_are_new_ones(
    editor: TranscriptEditor, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(editor, 7, 0, anchor=(6, 0))
    _drop_own(editor, Place(2, 0), monkeypatch, Qt.DropAction.CopyAction)
    copy = document.project.blocks[2]
    assert (copy.type, copy.start_ms, copy.speaker) == (TURN, 10_000, "s1")
    assert len({one.id for one in document.project.blocks}) == 10


def test_a_chapter_is_pasted_as_one(editor: TranscriptEditor, document: Document) -> None:
    put(editor, 4, 0, anchor=(3, 0))
    press(editor, Key.Key_X, CTRL)
    press(editor, Key.Key_End, CTRL)
    press(editor, Key.Key_V, CTRL)
    assert document.project.blocks[-1].type == CHAPTER
    assert_same(editor, document)
