"""Caret and selection come back on undo and on redo, whatever was done, and a save changes nothing of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core import marks
from app.core.edits import Caret
from app.core.page import set_title
from app.session.document import Document
from app.session.player import Player
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
)
from tests.ui.transcript.hands import assert_same, caret, put

COMMANDS = [
    ("edit.strong", Caret(BECAUSE, 19, BECAUSE, 12)),
    ("edit.emphasis", Caret.at(BECAUSE, 14)),
    ("edit.split", Caret.at(BECAUSE, 10)),
    ("edit.join", Caret(CHILDREN, 8, CHILDREN, 4)),
    ("edit.move_up", Caret(CHILDREN, 4, CHILDREN, 8)),
    ("edit.move_down", Caret.at(HELLO, 4)),
    ("edit.chapter", Caret(AND_BECAUSE, 4, HELLO, 8)),
    ("edit.turn", Caret.at(AND_BECAUSE, 4)),
    ("edit.paragraph", Caret(HELLO, 2, BECAUSE, 4)),
    ("edit.deeper", Caret(FIRST, 2, FIRST, 8)),
    ("edit.cut", Caret(CHILDREN, 0, BECAUSE, 0)),
    ("edit.cut", Caret(BECAUSE, 10, BECAUSE, 3)),
    ("edit.paste", Caret(BECAUSE, 10, BECAUSE, 3)),
    ("mark.place", Caret(BECAUSE, 10, BECAUSE, 3)),
    ("mark.remove", Caret(BECAUSE, 10, BECAUSE, 3)),
    ("mark.chapter", Caret(BECAUSE, 10, BECAUSE, 3)),
    ("mark.chapters", Caret(BECAUSE, 10, BECAUSE, 3)),
]


def assert_comes_back(window: MainWindow, document: Document, before: Caret, after: Caret) -> None:
    """Undo and redo, from wherever the caret has gone meanwhile."""
    done = document.project
    put(window.transcript, INTRODUCTION, 1)
    document.undo()
    assert caret(window.transcript) == before
    put(window.transcript, INTRODUCTION, 1)
    document.redo()
    assert caret(window.transcript) == after
    assert document.project == done
    assert_same(window.transcript, document)


@pytest.mark.parametrize(("id_", "before"), COMMANDS, ids=[id_ for id_, _ in COMMANDS])
def test_after_every_command(
    window: MainWindow, document: Document, player: Player, do: Do, id_: str, before: Caret
) -> None:
    player.open(RECORDING)
    player.seek(7_500)
    QApplication.clipboard().setText("un\ndeux")
    put(window.transcript, before.block, before.offset, anchor=(before.anchor_block, before.anchor_offset))
    first = document.project
    do(id_)
    assert document.project != first
    assert_comes_back(window, document, before, caret(window.transcript))
    document.undo()
    assert document.project == first
    QApplication.clipboard().clear()


def test_after_a_speaker_and_a_new_one(
    window: MainWindow, document: Document, press: Press, do: Do, qtbot: QtBot
) -> None:
    put(window.transcript, HELLO, 8, anchor=(HELLO, 2))
    before = caret(window.transcript)
    press(Qt.Key.Key_2, CTRL | SHIFT)
    assert document.project.blocks[HELLO].speaker == "s2"
    assert_comes_back(window, document, before, before)
    put(window.transcript, HELLO, 8, anchor=(HELLO, 2))
    do("edit.speaker_new")
    answer(window, qtbot, "Zoé")
    assert_comes_back(window, document, before, before)


def test_after_a_change_that_comes_from_another_pane(window: MainWindow, document: Document) -> None:
    put(window.transcript, BECAUSE, 10, anchor=(BECAUSE, 3))
    before = caret(window.transcript)
    for step in (marks.place_mark(document.project, STUDIO, 12_000), set_title(document.project, "Un autre titre")):
        document.do(step, window.timeline)
        assert caret(window.transcript) == before
        assert_comes_back(window, document, before, before)


def test_the_history_survives_a_save(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot, tmp_path: Path
) -> None:
    first = document.project
    put(window.transcript, CHILDREN, 4)
    do("edit.move_up")
    after = caret(window.transcript)
    path = tmp_path / "page.minutage.json"
    document.saved(document.project, document.history.state, path)
    do("edit.move_up")
    do("file.save")
    qtbot.waitUntil(lambda: not document.is_modified and path.exists())
    document.undo()
    assert caret(window.transcript) == after
    document.undo()
    assert document.project.blocks == first.blocks
    assert caret(window.transcript) == Caret.at(CHILDREN, 4)
