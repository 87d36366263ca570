"""Text from elsewhere, pasted as timed blocks: by key, or by the offer after a plain paste."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.edits import Caret
from app.core.project import Project
from app.session.document import Document
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import CTRL, HELLO, INTRODUCTION, SHIFT, STUDIO, Press, is_one_step
from tests.ui.transcript.hands import assert_same, caret, put

Key = Qt.Key
TIMED = "0:20 Théo Marchand : Nous y voilà.\n0:31 Zoé Pellan : Merci, *vraiment*.\n"


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().setText(TIMED)
    yield
    qapp.clipboard().clear()


def pasted(document: Document, at: int) -> list[tuple[object, ...]]:
    project = document.project
    return [
        (one.type, one.start_ms, getattr(project.speaker(one.speaker), "name", None), one.text)
        for one in project.blocks[at : at + 2]
    ]


BLOCKS = [
    ("turn", 20_000, "Théo Marchand", "Nous y voilà."),
    ("turn", 31_000, "Zoé Pellan", r"Merci, \*vraiment\*."),
]


def test_by_key_the_times_and_the_speakers_come_in_one_step(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    put(window.transcript, STUDIO, 4)
    press(Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(document.project.blocks) == 11)
    assert pasted(document, STUDIO + 1) == BLOCKS
    assert document.project.blocks[STUDIO + 1].speaker == "s2"
    assert [one.name for one in document.project.speakers] == ["Inès Garnault", "Théo Marchand", "Zoé Pellan"]
    assert document.history.undo_label == "Paste as timed blocks"
    assert_same(window.transcript, document)
    assert is_one_step(document, before)
    there = caret(window.transcript)
    document.undo()
    assert caret(window.transcript) == Caret.at(STUDIO, 4)
    document.redo()
    assert caret(window.transcript) == there


def test_a_speaker_of_the_page_is_known_in_what_is_pasted(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("0:20 Bonjour à tous\n0:31 Théo Marchand : Merci de m'accueillir")
    put(window.transcript, STUDIO, 4)
    press(Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(document.project.blocks) == 11)
    assert pasted(document, STUDIO + 1) == [
        ("turn", 20_000, None, "Bonjour à tous"),
        ("turn", 31_000, "Théo Marchand", "Merci de m'accueillir"),
    ]


def test_blocks_of_our_own_are_pasted_as_they_are(window: MainWindow, document: Document, press: Press) -> None:
    put(window.transcript, HELLO + 1, 0, anchor=(HELLO, 0))
    press(Key.Key_C, CTRL)
    put(window.transcript, INTRODUCTION, 0)
    press(Key.Key_V, CTRL | SHIFT)
    assert document.project.blocks[0].start_ms == 2_000


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_clipboard_is_said(window: MainWindow, document: Document, press: Press, text: str) -> None:
    QApplication.clipboard().setText(text)
    press(Key.Key_V, CTRL | SHIFT)
    assert window.status.message == "The clipboard holds no text."
    assert not document.history.can_undo


def test_a_plain_paste_that_holds_times_offers_it(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    put(window.transcript, STUDIO, 1_000)
    press(Key.Key_V, CTRL)
    assert document.project.blocks[STUDIO].text.endswith("studio.0:20 Théo Marchand : Nous y voilà.")
    assert window.notice.text == "What was pasted holds times."
    assert [one.text() for one in window.notice.answers] == ["Paste as timed blocks (Ctrl+Shift+V)"]
    window.notice.answers[0].click()
    qtbot.waitUntil(lambda: len(document.project.blocks) == 11)
    assert document.project.blocks[STUDIO] == before.blocks[STUDIO]
    assert pasted(document, STUDIO + 1) == BLOCKS
    assert window.notice.isHidden()
    assert window.transcript.hasFocus()
    assert is_one_step(document, before)


def test_the_caret_stays_in_view_beside_the_offer(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText(TIMED * 20)
    put(window.transcript, STUDIO, 1_000)
    press(Key.Key_V, CTRL)
    page = window.transcript

    def is_in_view() -> bool:
        return page.viewport().rect().contains(page.cursorRect())

    qtbot.waitUntil(lambda: window.notice.height() > 20 and window.notice.isVisible())
    QApplication.processEvents()
    qtbot.waitUntil(is_in_view)


def test_the_key_takes_the_offer_while_it_stands(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    put(window.transcript, STUDIO, 1_000)
    press(Key.Key_V, CTRL)
    press(Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(document.project.blocks) == 11)
    assert document.project.blocks[STUDIO] == before.blocks[STUDIO]
    assert is_one_step(document, before)


def test_the_offer_goes_with_the_next_change_and_what_was_written_stays(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    put(window.transcript, STUDIO, 1_000)
    press(Key.Key_V, CTRL)
    qtbot.keyClicks(window.transcript, "x")
    assert window.notice.isHidden()
    written = document.project.blocks
    press(Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(document.project.blocks) > len(written))
    assert document.project.blocks[: len(written)] == written


def test_what_is_written_while_the_offer_is_taken_keeps_the_plain_paste_and_nothing_comes_twice(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    put(window.transcript, STUDIO, 1_000)
    press(Key.Key_V, CTRL)
    said: list[str] = []
    window.commands.pastes.said.connect(said.append)
    press(Key.Key_V, CTRL | SHIFT)
    qtbot.keyClicks(window.transcript, "x")
    written = document.project.blocks
    qtbot.waitUntil(lambda: not window._jobs.is_busy and bool(said))
    assert document.project.blocks == written
    assert said == ["The text has changed meanwhile: nothing more was pasted"]


def test_esc_declines_the_offer(window: MainWindow, document: Document, press: Press, qtbot: QtBot) -> None:
    put(window.transcript, STUDIO, 1_000)
    press(Key.Key_V, CTRL)
    press(Key.Key_Escape)
    assert window.notice.isHidden()
    press(Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(document.project.blocks) == 12)


def test_a_save_leaves_the_offer(window: MainWindow, document: Document, press: Press) -> None:
    put(window.transcript, STUDIO, 1_000)
    press(Key.Key_V, CTRL)
    document.saved(document.project, document.history.state, document.path)
    assert not window.notice.isHidden()


def test_a_plain_paste_without_times_offers_nothing(window: MainWindow, press: Press) -> None:
    QApplication.clipboard().setText("Il est 10:30.\nEt alors ?")
    press(Key.Key_V, CTRL)
    assert window.notice.isHidden()


def test_blocks_that_come_too_late_for_a_project_are_left(
    window: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_V, CTRL | SHIFT)
    document.open(Project())
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    assert document.project.blocks == ()
