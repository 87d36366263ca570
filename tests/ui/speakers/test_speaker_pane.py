"""The panel of the speakers, in the real window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.core.cast import add_speaker
from app.core.project import VERBATIM, Recording
from app.session.document import Document
from app.ui.dialogs.speaker import SpeakerDialog
from app.ui.main_window import MainWindow
from app.ui.speakers.list import SpeakerList
from app.ui.speakers.pane import SpeakerPane
from app.ui.theme import load_theme
from tests.ui.commands.asked import (
    ALT,
    CHILDREN,
    CTRL,
    HELLO,
    SECOND,
    SHIFT,
    answer,
    dialog_of,
    is_one_step,
    select,
    trouble_with,
    type_into,
)
from tests.windows import Button, answer_box

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)  # for menus

Press = Callable[..., None]
Key = Qt.Key


@pytest.fixture
def pane(window: MainWindow, press: Press) -> SpeakerPane:
    """The panel, shown by its key."""
    press(Key.Key_I, CTRL | SHIFT)
    assert window.side.current == "speakers"
    return window.side.panel("speakers")


@pytest.fixture
def listed(pane: SpeakerPane) -> SpeakerList:
    return pane.list


def names(document: Document) -> list[str]:
    return [one.name for one in document.project.speakers]


def said(document: Document) -> list[str | None]:
    return [block.speaker for block in document.project.blocks if block.is_turn]


def menu_of(window: MainWindow, press: Press) -> QMenu:
    """Open the menu of the current row, by its button and keys."""
    window.side.panel("speakers").more.setFocus()
    press(Key.Key_Space)
    return next(one for one in window.findChildren(QMenu) if one.isVisible() and isinstance(one.parent(), SpeakerList))


def choose(menu: QMenu, *texts: str) -> None:
    for text in texts[:-1]:
        menu = next(one for one in menu.actions() if one.text() == text).menu()
    next(one for one in menu.actions() if one.text().split("\t")[0] == texts[-1]).trigger()
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QMenu):
            one.close()


def test_its_key_brings_it_into_view_with_the_keyboard(window: MainWindow, listed: SpeakerList) -> None:
    assert listed.hasFocus()
    assert [listed.speakers.index(row).data() for row in range(2)] == ["Inès Garnault", "Théo Marchand"]
    assert window.side.panel("speakers").count == "2 speaker(s)"


def test_a_row_says_what_is_known_and_how_much_they_speak(
    window: MainWindow, document: Document, listed: SpeakerList, qtbot: QtBot
) -> None:
    known = document.project
    recording = Recording("table ronde.mp4", duration_ms=14_000)
    document.open(replace(known, content=VERBATIM, recording=recording))
    qtbot.waitUntil(lambda: listed.speakers.share(0) is not None)
    assert listed.speakers.talk(0) == "2 turn(s) · 0:04 · 33%"  # the second lasts no time: the next has the same mark
    assert listed.speakers.talk(1) == "2 turn(s) · 0:08 · 67%"
    assert listed.speakers.about(0) == "bibliothécaire"
    spoken = listed.speakers.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Inès Garnault, bibliothécaire, 2 turn(s) · 0:04 · 33%"
    document.open(known)
    assert listed.speakers.share(0) is None


def test_key_points_have_no_talk_time(listed: SpeakerList, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: listed.speakers.talk(0) == "2 turn(s)")
    assert listed.speakers.share(0) is None


@pytest.mark.parametrize("way", ["Enter", "F2", "double click"])
def test_a_name_is_edited_in_place_and_changes_everywhere(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press, qtbot: QtBot, way: str
) -> None:
    before = document.project
    if way != "double click":
        press(Key.Key_Return if way == "Enter" else Key.Key_F2)
    else:
        place = listed.visualRect(listed.speakers.index(0)).center()
        QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    field = listed.findChild(QLineEdit)
    type_into(field, "Éloïse  Garnault ")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: names(document) == ["Éloïse Garnault", "Théo Marchand"])
    assert is_one_step(document, before)
    assert listed.hasFocus()


def test_a_name_that_somebody_has_is_refused_in_words(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    press(Key.Key_Return)
    field = listed.findChild(QLineEdit)
    type_into(field, "théo marchand")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: window.status.message.startswith("Théo Marchand is on the list already."))
    assert document.project is before


def test_space_gives_the_selected_turns(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press
) -> None:
    before = document.project
    select(window, (HELLO, 2), (CHILDREN, 3))
    listed.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert said(document) == ["s2"] * 4
    assert is_one_step(document, before)
    assert not window._player.is_playing


def test_the_order_is_moved_by_keys_and_decides_who_has_which_key(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press
) -> None:
    blocks = document.project.blocks
    press(Key.Key_Down, ALT | SHIFT)
    assert names(document) == ["Théo Marchand", "Inès Garnault"]
    assert document.project.blocks == blocks
    assert listed.current == "s1"
    press(Key.Key_Down, ALT | SHIFT)
    assert names(document) == ["Théo Marchand", "Inès Garnault"]
    window.transcript.setFocus()
    window.transcript.go_to_block(HELLO)
    press(Key.Key_1, CTRL | SHIFT)
    assert said(document)[0] == "s2"


def test_two_are_merged_from_the_menu(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press
) -> None:
    before = document.project
    choose(menu_of(window, press), "Merge into", "Théo Marchand")
    assert said(document) == ["s2"] * 4
    assert names(document) == ["Théo Marchand"]
    assert document.project.speakers[0].role == "bibliothécaire"
    assert is_one_step(document, before)
    assert listed.current == "s2"


def test_from_the_caret_on_somebody_else_is_split_off(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(CHILDREN)
    choose(menu_of(window, press), "Split off from the caret on…")
    answer(window, qtbot, "Maud")
    assert names(document) == ["Inès Garnault", "Maud", "Théo Marchand"]
    assert said(document) == ["s1", "s2", document.project.speakers[1].id, "s2"]
    window.transcript.go_to_block(SECOND)
    window.commands.speakers.ask_split("s1")
    assert window.status.message == "Inès Garnault says nothing from the caret on."


def test_who_speaks_is_removed_only_after_a_question(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    press(Key.Key_Delete)
    asked = answer_box(window, qtbot, Button.Cancel)
    assert asked.startswith("Inès Garnault still speaks in the text.")
    assert document.project is before
    listed.setFocus()
    press(Key.Key_Delete)
    box = next(one for one in window.findChildren(type(QApplication.activeModalWidget())) if one.isVisible())
    with qtbot.waitSignal(box.finished):
        next(one for one in box.buttons() if one.text() == "Leave the turns to nobody").click()
    assert said(document) == [None, "s2", None, "s2"]
    assert names(document) == ["Théo Marchand"]
    assert is_one_step(document, before)


def test_somebody_is_put_on_the_list_and_taken_off_without_a_question(
    window: MainWindow, document: Document, pane: SpeakerPane, press: Press, qtbot: QtBot
) -> None:
    pane.new.click()
    answer(window, qtbot, "Zoé")
    assert names(document) == ["Inès Garnault", "Théo Marchand", "Zoé"]
    assert said(document) == ["s1", "s2", "s1", "s2"]
    assert pane.count == "3 speaker(s)"
    pane.list.setFocus()
    press(Key.Key_End)
    press(Key.Key_Delete)
    assert names(document) == ["Inès Garnault", "Théo Marchand"]


def test_role_organisation_and_colour_are_given_in_a_form(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press, qtbot: QtBot
) -> None:
    before = document.project
    choose(menu_of(window, press), "Role, organisation, colour…")
    dialog = dialog_of(window, qtbot, SpeakerDialog)
    assert dialog.fields["role"].text() == "bibliothécaire"
    for name, text in (("role", "éclusière"), ("organisation", "Canal du Val"), ("url", "https://example.org")):
        dialog.fields[name].selectAll()
        type_into(dialog.fields[name], text)
    dialog.colours.group.buttons()[3].click()
    qtbot.keyClick(dialog.fields["role"], Key.Key_Return)
    one = document.project.speakers[0]
    assert (one.name, one.role, one.organisation, one.url) == (
        "Inès Garnault",
        "éclusière",
        "Canal du Val",
        "https://example.org",
    )
    for name in ("light", "dark"):
        assert load_theme(name).speaker(document.project, "s1") == load_theme(name).speakers[2]
    assert is_one_step(document, before)


def test_the_form_keeps_what_nobody_changed_and_needs_a_name(
    window: MainWindow, document: Document, pane: SpeakerPane, qtbot: QtBot
) -> None:
    document.open(
        replace(document.project, speakers=(replace(document.project.speakers[0], colour="#123456", extra={"x": 1}),))
    )
    before = document.project
    window.commands.speakers.ask_details("s1")
    dialog = dialog_of(window, qtbot, SpeakerDialog)
    assert dialog.colours.other.isChecked()
    dialog.fields["name"].clear()
    dialog.accept()
    assert dialog.trouble.text() == "A speaker needs a name."
    type_into(dialog.fields["name"], "Inès Garnault")
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    assert document.project is before


def test_the_form_stays_with_all_that_was_typed_where_the_name_is_somebody_elses(
    window: MainWindow, document: Document, qtbot: QtBot
) -> None:
    before = document.project
    window.commands.speakers.ask_details("s1")
    dialog = dialog_of(window, qtbot, SpeakerDialog)
    for name, text in (("name", "theo marchand"), ("role", "éclusière")):
        dialog.fields[name].clear()
        type_into(dialog.fields[name], text)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.trouble.text().startswith("Théo Marchand is on the list already")
    assert dialog.fields["role"].text() == "éclusière"
    assert document.project is before
    dialog.fields["name"].setText("Inès Roche")
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    assert (document.project.speakers[0].name, document.project.speakers[0].role) == ("Inès Roche", "éclusière")


def test_the_current_row_stays_with_whom_it_was(document: Document, listed: SpeakerList, press: Press) -> None:
    press(Key.Key_Down)
    assert listed.current == "s2"
    document.do(add_speaker(document.project, "Zoé"))
    assert listed.current == "s2"
    document.undo()
    assert listed.current == "s2"


def test_without_speakers_it_says_how_to_name_one(document: Document, pane: SpeakerPane) -> None:
    document.open(replace(document.project, speakers=()))
    assert pane._hint.isVisible()
    assert not pane.list.isVisible()
    assert "Ctrl+Shift+N" in pane._hint.text()
    assert not pane.give.isEnabled()
    assert pane.count == ""


def test_a_read_only_project_shows_them_and_changes_nothing(
    window: MainWindow, document: Document, listed: SpeakerList, press: Press
) -> None:
    document.open(replace(document.project, version=(9, 0)))
    before = document.project
    press(Key.Key_Return)
    assert listed.findChild(QLineEdit) is None
    press(Key.Key_Down, ALT | SHIFT)
    press(Key.Key_Space)
    menu = menu_of(window, press)
    assert [one.text() for one in menu.actions() if one.isEnabled() and not one.isSeparator()] == []
    menu.close()
    assert document.project is before


def test_a_name_that_exists_is_refused_when_it_is_new_too(
    window: MainWindow, document: Document, pane: SpeakerPane, qtbot: QtBot
) -> None:
    pane.new.click()
    assert trouble_with(window, qtbot, " ") == "A speaker needs a name."
    answer(window, qtbot, "ines garnault")
    assert window.status.message.startswith("Inès Garnault is on the list already.")


def test_it_takes_the_other_theme(pane: SpeakerPane) -> None:
    pane.set_theme(load_theme("dark"))
    ground = pane.grab().toImage().pixelColor(2, pane.height() // 2)
    assert ground == load_theme("dark").panel
