"""The name over a turn: a click opens the menu of who speaks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.core.turns import Place
from app.session.document import Document
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import (
    AND_BECAUSE,
    BECAUSE,
    CHILDREN,
    FIRST,
    HELLO,
    SECOND,
    STUDIO,
    answer,
    is_one_step,
    select,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)  # for menus

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def click_name(window: MainWindow, at: int) -> QMenu:
    """Click the name over a turn; return the menu that opens."""
    place = window.transcript.name_rect(at).center().toPoint()
    QTest.mouseClick(window.transcript.viewport(), LEFT, NONE, place)
    return next(one for one in window.findChildren(QMenu) if one.isVisible() and one.parent() is window)


def hover(window: MainWindow, place: QPointF) -> None:
    """Move the pointer there: an event of its own, for one that is there already would send none."""
    viewport, none = window.transcript.viewport(), Qt.MouseButton.NoButton
    there = viewport.mapToGlobal(place)
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, place, there, none, none, NONE))


def row(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text().split("\t")[0] == text)


def choose(menu: QMenu, text: str) -> None:
    row(menu, text).trigger()
    menu.close()


def said(document: Document) -> list[str | None]:
    return [block.speaker for block in document.project.blocks if block.is_turn]


def test_the_menu_offers_who_may_speak_and_says_who_does(window: MainWindow, document: Document) -> None:
    menu = click_name(window, HELLO)
    texts = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert texts == [
        "Inès Garnault\tCtrl+Shift+1",
        "Théo Marchand\tCtrl+Shift+2",
        "Nobody",
        "New…",
        "All turns of Inès Garnault from here on",
    ]
    assert [one.isChecked() for one in menu.actions()[:2]] == [True, False]
    choose(menu, "Théo Marchand")
    assert said(document) == ["s2", "s2", "s1", "s2"]


def test_all_selected_turns_get_the_speaker_in_one_step(window: MainWindow, document: Document) -> None:
    before = document.project
    select(window, (HELLO, 3), (CHILDREN, 2))
    choose(click_name(window, BECAUSE), "Nobody")
    assert said(document) == [None, None, None, "s2"]
    assert is_one_step(document, before)


def test_a_turn_outside_of_the_selection_is_meant_alone(window: MainWindow, document: Document) -> None:
    select(window, (HELLO, 3), (HELLO, 6))
    choose(click_name(window, STUDIO), "Inès Garnault")
    assert said(document) == ["s1", "s2", "s1", "s1"]


def test_all_turns_from_here_on_go_to_another_in_one_step(window: MainWindow, document: Document, qtbot: QtBot) -> None:
    before = document.project
    rest = row(click_name(window, CHILDREN), "All turns of Inès Garnault from here on").menu()
    assert [one.text() for one in rest.actions()] == ["Théo Marchand", "New…"]
    choose(rest, "New…")
    answer(window, qtbot, "Maud Lenoir")
    new = document.project.speakers[2]
    assert new.name == "Maud Lenoir"
    assert said(document) == ["s1", "s2", new.id, "s2"]
    assert is_one_step(document, before)


def test_somebody_new_is_named_in_the_menu(window: MainWindow, document: Document, qtbot: QtBot) -> None:
    choose(click_name(window, STUDIO), "New…")
    answer(window, qtbot, "Éloïse Ké")
    assert said(document)[:3] == ["s1", "s2", "s1"]
    assert document.project.speakers[-1].name == "Éloïse Ké"


def test_over_a_name_the_pointer_is_a_hand_and_the_caret_stays(window: MainWindow, document: Document) -> None:
    transcript = window.transcript
    transcript.go_to_block(SECOND)
    shape = transcript.viewport().cursor
    hover(window, transcript.name_rect(HELLO).center())
    assert shape().shape() == Qt.CursorShape.PointingHandCursor
    click_name(window, HELLO).close()
    assert transcript.current_block() == SECOND
    hover(window, transcript.name_rect(HELLO).center() + QPointF(300, 0))
    assert shape().shape() == Qt.CursorShape.IBeamCursor


def test_a_press_that_ends_elsewhere_opens_nothing(window: MainWindow) -> None:
    viewport, place = window.transcript.viewport(), window.transcript.name_rect(HELLO).center().toPoint()
    QTest.mousePress(viewport, LEFT, NONE, place)
    QTest.mouseRelease(viewport, LEFT, NONE, place + QPoint(0, 60))
    assert not any(one.isVisible() for one in window.findChildren(QMenu))
    assert not window.transcript.textCursor().hasSelection()


def test_a_name_that_only_a_label_says_opens_it_too(window: MainWindow, document: Document) -> None:
    blocks = list(document.project.blocks)
    blocks[HELLO] = replace(blocks[HELLO], speaker=None, label="Réponse du public")
    document.open(replace(document.project, blocks=tuple(blocks)))
    menu = click_name(window, HELLO)
    assert not row(menu, "Nobody").isEnabled()
    choose(menu, "Inès Garnault")
    assert said(document)[0] == "s1"


def test_the_menu_of_the_text_has_them_too_for_turns_and_their_paragraphs(
    window: MainWindow, document: Document
) -> None:
    for at in (HELLO, AND_BECAUSE, FIRST):
        menu = QMenu(window)
        window.transcript.menu_built.emit(menu, Place(at, 0))
        if at == FIRST:
            assert menu.actions() == []
        else:
            choose(row(menu, "Speaker").menu(), "Nobody")
    assert said(document) == [None, None, "s1", "s2"]


def test_a_read_only_project_has_no_such_menu(window: MainWindow, document: Document) -> None:
    document.open(replace(document.project, version=(9, 0)))
    place = window.transcript.name_rect(HELLO).center().toPoint()
    QTest.mouseClick(window.transcript.viewport(), LEFT, NONE, place)
    assert not any(one.isVisible() for one in window.findChildren(QMenu))
