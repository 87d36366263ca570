"""The window as a whole: what it keeps, what it says of itself, and whether all of it can be reached and named."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSplitter, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.edits import Step, assign
from app.core.project import Project, Speaker
from app.media.engines.fake_engine import FakeEngine
from app.media.engines.vlc_library import not_here
from app.media.files.cut import cut_short
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.player import Player
from app.session.settings import Settings, SettingsStore
from app.ui.actions.table import ACTIONS
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.windows import end

Open = Callable[[], AbstractContextManager[MainWindow]]


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def opened(qapp: QApplication, document: Document, settings_path: Path, qtbot: QtBot) -> Open:
    """A window as a start of Minutage makes it; closing it keeps what it keeps."""

    @contextmanager
    def start() -> Iterator[MainWindow]:
        settings = SettingsStore(settings_path)
        player = Player(document, FakeEngine(), settings)
        window = MainWindow(document, player, JobRunner(), settings, Appearance(qapp, settings))
        with qtbot.waitSignal(window.painted):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        try:
            yield window
        finally:
            end(window)

    return start


@pytest.fixture
def window(opened: Open) -> Iterator[MainWindow]:
    with opened() as window:
        yield window


def test_a_key_before_the_first_paint_finds_the_commands(
    qapp: QApplication, document: Document, settings_path: Path
) -> None:
    settings = SettingsStore(settings_path)
    player = Player(document, FakeEngine(), settings)
    window = MainWindow(document, player, JobRunner(), settings, Appearance(qapp, settings))
    assert window.findChild(QAction, "file.open") is None
    none = Qt.KeyboardModifier.NoModifier
    qapp.sendEvent(window.transcript, QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F8, none))
    assert window.findChild(QAction, "file.open") is not None
    end(window)


def test_that_another_engine_plays_is_said_once_in_the_status_bar(window: MainWindow) -> None:
    window._player.engine.excuse = not_here()
    window._player.open(Path("table ronde.mp4"))
    assert window.status.message == (
        "VLC is not on this computer, so Qt Multimedia plays in its place."
        " Install VLC, or choose Qt Multimedia in the preferences."
    )
    window.status.fall_silent()
    window._player.open(Path("autre.mp4"))
    assert window.status.message == ""


def test_that_a_recording_was_cut_is_said_in_the_status_bar(window: MainWindow) -> None:
    note = cut_short(Path("film.mp4"), 900_000, 351_000)
    window._player.engine.noted.emit(note)
    assert window.status.message == (
        "film.mp4 announces 15:00, but only 5:51 of it are there. It may be cut short; try another copy of it."
    )


# What it keeps from one day to the next


def test_the_window_comes_back_as_large_as_it_was_with_its_panes_as_wide(opened: Open, qtbot: QtBot) -> None:
    with opened() as first:
        first.resize(790, 560)
        panes = first.player_pane.parentWidget().parentWidget()
        assert isinstance(panes, QSplitter)
        panes.setSizes([500, 289])
        assert first.chapters.width() == 500
    with opened() as second:
        qtbot.waitUntil(lambda: second.chapters.width() == 500)
        assert (second.width(), second.height()) == (790, 560)


def test_the_height_of_the_player_comes_back(opened: Open, qtbot: QtBot) -> None:
    with opened() as first:
        column = first.player_pane.parentWidget()
        assert isinstance(column, QSplitter)
        column.setSizes([200, 400])
        height = first.player_pane.height()
    with opened() as second:
        qtbot.waitUntil(lambda: second.player_pane.height() == height)


def test_hidden_panes_stay_hidden_and_can_be_brought_back(opened: Open) -> None:
    with opened() as first:
        first.actions_by_id["view.timeline"].trigger()
        first.actions_by_id["view.player"].trigger()
        first.actions_by_id["view.side"].trigger()
    with opened() as second:
        shown = {name: second.actions_by_id[f"view.{name}"].isChecked() for name in ("player", "side", "timeline")}
        assert shown == {"player": False, "side": False, "timeline": False}
        panes = (second.player_pane, second.chapters, second.timeline)
        assert [pane.isVisible() for pane in panes] == [False, False, False]
        second.actions_by_id["view.side"].trigger()
        assert second.chapters.isVisible()
        assert second.chapters.width() >= 220


def test_volume_and_following_are_kept(opened: Open) -> None:
    with opened() as first:
        assert (first._player.sound.volume, first.transcript.following.is_on) == (80, True)
        first.player_pane.transport.slider.setValue(35)
        first.actions_by_id["play.follow"].trigger()
    with opened() as second:
        assert (second._player.sound.volume, second.player_pane.transport.slider.value()) == (35, 35)
        assert second._player.engine.volume == 35
        assert not second.transcript.following.is_on
        assert not second.actions_by_id["play.follow"].isChecked()


def test_the_letters_of_the_page_are_kept(opened: Open) -> None:
    with opened() as first:
        first._settings.change(page_face="DejaVu Sans", page_px=22)
    with opened() as second:
        font = second.transcript.font()
        assert (font.family(), font.pixelSize()) == ("DejaVu Sans", 22)


@pytest.mark.parametrize("stored", ["", "!!! no base64 !!!", "AAAA"])
def test_stored_sizes_that_make_no_sense_are_passed_over(opened: Open, settings_path: Path, stored: str) -> None:
    store = SettingsStore(settings_path)
    store.current = Settings(geometry=stored, panes=stored)
    store.save()
    with opened() as window:
        assert (window.width(), window.height()) == (1280, 800)
        assert window.chapters.width() > 220


# What it says of itself


def test_the_title_names_what_is_open_and_a_dot_says_that_it_is_not_saved(
    window: MainWindow, document: Document, tmp_path: Path
) -> None:
    assert window.windowTitle() == "La lecture à voix haute[*] — Minutage"
    assert not window.isWindowModified()
    document.do(turns.set_text(document.project, 2, "Bonsoir."))
    assert window.isWindowModified()
    assert window.title.label.text() == "La lecture à voix haute •"
    assert window.title.label.accessibleName() == "La lecture à voix haute, not saved"
    document.saved(document.project, document.history.state, tmp_path / "table ronde.minutage.json")
    assert not window.isWindowModified()
    assert window.title.label.text() == "table ronde.minutage.json"
    document.undo()
    assert window.isWindowModified()
    document.redo()
    assert not window.isWindowModified()
    document.open(Project())
    assert window.windowTitle() == "Untitled[*] — Minutage"


def test_the_status_bar_counts_again_after_an_edit(window: MainWindow, document: Document, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "5 marks placed of 7" in window.status.text())
    assert "3 problem" in window.status.text()
    document.do(marks.place_chapters(document.project))
    qtbot.waitUntil(lambda: "7 marks placed of 7" in window.status.text())
    assert "1 problem" in window.status.text()
    assert "0:10 is given twice" in window.status.text()


def test_a_click_on_the_problems_leads_to_the_first(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "3 problem" in window.status.text())
    qtbot.mouseClick(window.status._problems, Qt.MouseButton.LeftButton)
    assert window.transcript.current_block() == 3
    assert window.transcript.hasFocus()


# Menus that come and go


def menu(window: MainWindow, title: str) -> QMenu:
    return next(one for one in window.findChildren(QMenu) if one.title().replace("&", "") == title)


def entries(shown: QMenu) -> list[str]:
    return [one.text() for one in shown.actions() if not one.isSeparator()]


def test_the_speaker_menu_follows_the_speakers(window: MainWindow, document: Document) -> None:
    shown = menu(window, "Speaker")
    assert entries(shown) == ["Inès Garnault", "Théo Marchand", "&New speaker…"]
    added = (*document.project.speakers, Speaker("s3", "Bel & fils"))
    document.do(Step("New speaker", (assign(document.project, "speakers", added),)))
    assert entries(shown)[2:] == ["Bel && fils", "&New speaker…"]
    window.transcript.go_to_block(2)
    shown.actions()[2].trigger()
    assert document.project.blocks[2].speaker == "s3"
    document.undo()
    document.undo()
    assert len(entries(shown)) == 3
    document.open(Project(speakers=tuple(Speaker(f"s{n}", f"Voix {n}") for n in range(12))))
    keys = [one.shortcut().toString() for one in shown.actions() if not one.isSeparator()]
    assert keys == [*(f"Ctrl+Shift+{n}" for n in range(1, 10)), "", "", "", "Ctrl+Shift+N"]


def test_the_recent_menu_lists_the_files_and_opens_one(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = menu(window, "Open recent")
    shown.aboutToShow.emit()
    assert entries(shown) == ["Nothing yet"]
    assert not shown.actions()[0].isEnabled()
    for name in ("été.txt", "a & b.txt"):
        path = tmp_path / name
        path.write_text("Accueil\n0:01 Bonjour à tous.\n0:05 Merci.\n", encoding="utf-8")
        window._settings.remember(path)
    shown.aboutToShow.emit()
    assert entries(shown) == ["a && b.txt", "été.txt"]
    assert shown.actions()[1].toolTip() == str(tmp_path / "été.txt")
    document.open(Project())
    shown.actions()[1].trigger()
    qtbot.waitUntil(lambda: bool(document.project.blocks))
    assert [block.text for block in document.project.blocks] == ["Accueil", "Bonjour à tous.", "Merci."]
    shown.aboutToShow.emit()
    assert entries(shown) == ["été.txt", "a && b.txt"]


def test_undo_and_redo_say_what_they_would_do(window: MainWindow, document: Document) -> None:
    undo, redo = (window.actions_by_id[id_] for id_ in ("edit.undo", "edit.redo"))
    for label in ("Rename", "Shift times"):
        document.do(Step(label, (assign(document.project, "title", label),)))
        assert (undo.isEnabled(), undo.toolTip(), redo.isEnabled()) == (True, label, False)
    document.undo()
    assert (undo.toolTip(), redo.toolTip()) == ("Rename", "Shift times")
    document.open(Project())
    assert (undo.isEnabled(), undo.toolTip(), redo.isEnabled(), redo.toolTip()) == (False, "Undo", False, "Redo")


# Reached and named


def reachable(window: MainWindow) -> list[QWidget]:
    """Return the widgets in the order that Tab comes to them."""
    found: list[QWidget] = []
    one = window.transcript.nextInFocusChain()
    while one is not window.transcript:
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled() and not one.focusProxy():
            found.append(one)
        one = one.nextInFocusChain()
    return [window.transcript, *found]


def test_every_widget_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    window._player.open(Path("table ronde.mp4"))
    window.notice.show_notice("Which?", [("One", lambda: None)])
    nameless = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.focusProxy() is None
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert [(type(one).__name__, one.objectName()) for one in nameless] == []


def test_tab_goes_once_around_the_window_from_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window._player.open(Path("table ronde.mp4"))
    expected = reachable(window)
    came_to = []
    for _ in expected:
        came_to.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.transcript
    assert {window.timeline, window.chapters.list, window.player_pane.transport.play} <= set(came_to)
    places = [
        one.mapTo(window, one.rect().topLeft()) for one in came_to if one.parent() is window.player_pane.transport
    ]
    assert places == sorted(places, key=lambda place: place.x())


def test_every_action_has_a_text_and_a_tooltip(window: MainWindow) -> None:
    bare = [spec.id for spec in ACTIONS if not window.actions_by_id[spec.id].text().strip("&… ")]
    untold = [spec.id for spec in ACTIONS if not window.actions_by_id[spec.id].toolTip().strip()]
    assert (bare, untold) == ([], [])


def test_every_button_has_a_tooltip(window: MainWindow) -> None:
    buttons = [one for one in window.findChildren(QToolButton) if one.isVisible()]
    assert buttons
    assert [one.accessibleName() for one in buttons if not one.toolTip()] == []


def test_nothing_is_cut_off_in_the_smallest_window(window: MainWindow, qtbot: QtBot) -> None:
    window._player.open(Path("table ronde.mp4"))
    window.resize(window.minimumSize())
    labels = [one for one in window.findChildren(QLabel) if one.isVisible() and one.text() and not one.wordWrap()]

    def cut() -> list[str]:
        return [one.text() for one in labels if one.width() < one.fontMetrics().horizontalAdvance(one.text())]

    qtbot.waitUntil(lambda: window.size() == window.minimumSize() and cut() == [])
