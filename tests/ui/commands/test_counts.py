"""The counts of the page, its chapters and the selection."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.core.project import VERBATIM, Recording
from app.session.document import Document
from app.ui.dialogs.counts import CountsDialog
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import CHILDREN, HELLO, Do, dialog_of, select


def rows(under: QTreeWidget | QTreeWidgetItem) -> list[list[str]]:
    if isinstance(under, QTreeWidget):
        items = [under.topLevelItem(at) for at in range(under.topLevelItemCount())]
    else:
        items = [under.child(at) for at in range(under.childCount())]
    return [[item.text(column) for column in range(item.columnCount())] for item in items]


def shown(window: MainWindow, do: Do, qtbot: QtBot) -> CountsDialog:
    do("view.counts")
    dialog = dialog_of(window, qtbot, CountsDialog)
    qtbot.waitUntil(lambda: dialog.texts.topLevelItemCount() > 0)
    return dialog


def test_the_page_and_below_it_its_chapters_are_counted(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    dialog = shown(window, do, qtbot)
    assert dialog.summary.text() == "5 marks placed of 7 · 3 chapter(s) · 4 turn(s)"
    ((name, words, signs, bare, minutes),) = rows(dialog.texts)
    letters = "".join(block.text for block in document.project.blocks)
    assert (name, signs, bare) == ("The whole page", str(len(letters)), str(len("".join(letters.split()))))
    assert (words, minutes) == ("51", "1 min")
    chapters = rows(dialog.texts.topLevelItem(0))
    assert [one[0] for one in chapters] == [block.text for _, block in document.project.chapters()]
    assert rows(dialog.talks) == [["Inès Garnault", "2", "—", "—"], ["Théo Marchand", "2", "—", "—"]]


def test_the_selection_is_counted_before_the_page(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    select(window, (HELLO, 0), (HELLO, len("Bonjour à toutes")))
    dialog = shown(window, do, qtbot)
    assert rows(dialog.texts)[0] == ["The selection", "3", "16", "14", "1 min"]
    assert rows(dialog.texts)[1][0] == "The whole page"


def test_who_speaks_how_long_nobody_included(window: MainWindow, document: Document, do: Do, qtbot: QtBot) -> None:
    known = document.project
    blocks = list(known.blocks)
    blocks[CHILDREN] = replace(blocks[CHILDREN], speaker=None, end_ms=12_000)
    recording = Recording("table ronde.mp4", duration_ms=14_000)
    document.open(replace(known, content=VERBATIM, recording=recording, blocks=tuple(blocks)))
    dialog = shown(window, do, qtbot)
    assert rows(dialog.talks) == [
        ["Inès Garnault", "1", "0:04", "29%"],
        ["Théo Marchand", "2", "0:08", "57%"],
        ["Nobody", "1", "0:02", "14%"],
    ]


def test_a_dialog_that_is_closed_at_once_leaves_nothing_behind(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    do("view.counts")
    dialog = dialog_of(window, qtbot, CountsDialog)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
