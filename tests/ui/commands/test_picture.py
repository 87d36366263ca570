"""The picture on the whole screen, and in its own window: where it is, what its keys do, what it keeps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.core import marks
from app.core.errors import MinutageError
from app.core.newer import made_by_newer_note
from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.dialogs.line import LineDialog
from app.ui.main_window import MainWindow
from app.ui.player.window import BLACK, PictureWindow
from tests.ui.commands.asked import CTRL, RECORDING, SHIFT, Do, Press, come_back, dialog_of
from tests.ui.sight import cut

Key = Qt.Key


@pytest.fixture(autouse=True)
def heard(window: MainWindow, player: Player) -> Player:
    """The player, with a recording of 20 s."""
    player.open(RECORDING)
    return player


def own(window: MainWindow) -> PictureWindow:
    found = window.commands.pictures.places.own
    assert found is not None
    return found


def is_full(window: MainWindow) -> bool:
    found = window.commands.pictures.places.own
    return found is not None and found.isVisible() and found.isFullScreen()


def is_home(window: MainWindow) -> bool:
    picture = window.player_pane.picture
    return picture.window() is window and picture.isVisible()


def come_full(window: MainWindow, do: Do, qtbot: QtBot) -> PictureWindow:
    do("view.full_screen")
    qtbot.waitUntil(lambda: is_full(window) and own(window).isActiveWindow())
    return own(window)


def come_apart(window: MainWindow, do: Do, qtbot: QtBot) -> PictureWindow:
    do("view.detach")
    qtbot.waitUntil(lambda: own(window).isVisible())
    own(window).activateWindow()
    qtbot.waitUntil(own(window).isActiveWindow)
    window.player_pane.picture.setFocus()
    return own(window)


def point(picture: PictureWindow, x: int, y: int) -> None:
    """Move the pointer over the picture, no button pressed."""
    free, at = Qt.MouseButton.NoButton, QPointF(x, y)
    event = QMouseEvent(QEvent.Type.MouseMove, at, picture.mapToGlobal(at), free, free, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(picture.findChild(type(picture._screen)), event)


# The whole screen


@pytest.mark.parametrize(
    ("key", "modifier"), [(Key.Key_F11, Qt.KeyboardModifier.NoModifier), (Key.Key_F, CTRL | SHIFT)]
)
def test_the_picture_fills_the_screen_and_comes_back_and_the_check_mark_says_so(
    window: MainWindow, press: Press, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    action = window.actions_by_id["view.full_screen"]
    size = window.player_pane.picture.size()
    press(key, modifier)
    qtbot.waitUntil(lambda: is_full(window))
    assert window.player_pane.picture.size() == own(window).size() == own(window).screen().size()
    assert action.isChecked()
    assert not window.isFullScreen()
    press(key, modifier)
    qtbot.waitUntil(lambda: is_home(window))
    assert not own(window).isVisible()
    assert not action.isChecked()
    qtbot.waitUntil(lambda: window.player_pane.picture.size() == size)


def test_two_clicks_fill_the_screen_and_two_more_leave_it(window: MainWindow, qtbot: QtBot) -> None:
    picture = window.player_pane.picture
    qtbot.mouseDClick(picture, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_full(window))
    qtbot.mouseDClick(picture, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_home(window))


def test_esc_leaves_the_full_screen_first_and_only_then_plays(
    window: MainWindow, heard: Player, do: Do, press: Press, qtbot: QtBot
) -> None:
    come_full(window, do, qtbot)
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: is_home(window) and window.isActiveWindow())
    assert not heard.is_playing
    assert window.transcript.hasFocus()
    press(Key.Key_Escape)
    assert heard.is_playing


def test_the_picture_stands_on_black_there_and_on_its_own_ground_at_home(
    window: MainWindow, engine: FakeEngine, do: Do, qtbot: QtBot
) -> None:
    picture = QImage(640, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#c02020"))
    full = come_full(window, do, qtbot)
    engine.show(picture)
    full.bar.hide()
    corner = full.grab().toImage().pixelColor(3, 3)
    assert corner == BLACK
    do("view.full_screen")
    qtbot.waitUntil(lambda: is_home(window))
    assert window.player_pane.picture.grab().toImage().pixelColor(3, 3) != BLACK


def test_the_engine_learns_how_large_the_picture_has_become(
    window: MainWindow, engine: FakeEngine, do: Do, qtbot: QtBot
) -> None:
    full = come_full(window, do, qtbot)
    qtbot.waitUntil(lambda: engine.picture_size == full.size() * full.devicePixelRatioF())
    do("view.full_screen")
    qtbot.waitUntil(lambda: engine.picture_size == window.player_pane.picture.size() * window.devicePixelRatioF())


def test_the_bar_goes_with_the_pointer_and_comes_when_it_moves(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    full = come_full(window, do, qtbot)
    full._rests.setInterval(30)
    assert full.bar.isVisible()
    full.wake()
    qtbot.waitUntil(lambda: not full.bar.isVisible())
    assert full.cursor().shape() is Qt.CursorShape.BlankCursor
    point(full, 100, 100)
    assert full.bar.isVisible()
    assert full.cursor().shape() is not Qt.CursorShape.BlankCursor
    do("view.full_screen")
    assert full.cursor().shape() is not Qt.CursorShape.BlankCursor


def test_the_bar_stays_while_one_of_its_controls_has_the_focus(
    window: MainWindow, do: Do, press: Press, qtbot: QtBot
) -> None:
    full = come_full(window, do, qtbot)
    full.bar.hide()
    press(Key.Key_Tab)
    assert full.bar.isVisible()
    assert full.bar.progress.hasFocus()
    press(Key.Key_Tab)
    assert full.bar.transport.play.hasFocus()
    full._rest()
    assert full.bar.isVisible()


def test_a_question_on_the_main_window_does_not_stay_behind_the_picture(
    window: MainWindow, do: Do, press: Press, qtbot: QtBot
) -> None:
    come_full(window, do, qtbot)
    press(Key.Key_G, CTRL)
    dialog = dialog_of(window, qtbot, LineDialog)
    qtbot.waitUntil(lambda: is_home(window))
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    come_back(window, qtbot)


def test_a_system_that_leaves_the_full_screen_by_itself_is_followed(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    full = come_full(window, do, qtbot)
    full.setWindowState(Qt.WindowState.WindowNoState)
    qtbot.waitUntil(lambda: is_home(window))
    assert not window.actions_by_id["view.full_screen"].isChecked()


# The keys


def test_transport_and_marks_have_their_keys_on_the_whole_screen(
    window: MainWindow, document: Document, heard: Player, do: Do, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(3)
    come_full(window, do, qtbot)
    press(Key.Key_F4)
    assert heard.is_playing
    press(Key.Key_F4)
    heard.seek(7_000)
    press(Key.Key_F5)
    assert heard.position_ms == 9_000
    press(Key.Key_F3)
    press(Key.Key_F9)
    assert document.project.blocks[3].start_ms == 7_000
    press(Key.Key_M, CTRL)
    assert sum(block.is_chapter for block in document.project.blocks) == 4
    press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert document.project.blocks[3].start_ms is None
    assert is_full(window)


@pytest.mark.parametrize("come", [come_full, come_apart])
def test_single_keys_play_and_no_letter_reaches_the_text(
    window: MainWindow,
    document: Document,
    heard: Player,
    do: Do,
    press: Press,
    qtbot: QtBot,
    come: Callable[[MainWindow, Do, QtBot], PictureWindow],
) -> None:
    before = document.project
    come(window, do, qtbot)
    for key in (Key.Key_L, Key.Key_Space, Key.Key_K, Key.Key_A, Key.Key_E, Key.Key_Return, Key.Key_Backspace):
        press(key)
    assert (heard.position_ms, heard.is_playing) == (10_000, False)
    assert document.project is before
    press(Key.Key_Home)
    assert heard.position_ms == 0


def test_the_keys_of_the_speakers_work_there_too(
    window: MainWindow, document: Document, do: Do, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(2)
    come_full(window, do, qtbot)
    press(Key.Key_2, CTRL | SHIFT)
    assert document.project.blocks[2].speaker == "s2"


def test_what_a_mark_will_be_set_on_is_said_over_the_picture_and_what_was_set(
    window: MainWindow, document: Document, heard: Player, do: Do, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(3)
    full = come_full(window, do, qtbot)
    assert full.bar.caption.whole == "Ctrl+J marks:  ◇  Question 1\u00a0: pourquoi lire à voix haute\u202f?"
    full.bar.hide()
    heard.seek(7_000)
    press(Key.Key_F9)
    assert full.bar.isVisible()
    assert full.bar.told.whole == "“Question 1\u00a0: pourquoi lire à voix haute…” marked at 0:07."
    assert full.bar.caption.whole == "Ctrl+J marks:  ◇  Question 2\u00a0: et demain\u202f?"
    document.do(marks.place_mark(document.project, 7, 9_000))
    assert full.bar.caption.whole == "Ctrl+J marks:  ◆ 0:09  Question 2\u00a0: et demain\u202f?"
    window.transcript.go_to_block(5)  # a paragraph takes no mark
    assert not full.bar.caption.isVisible()


@pytest.mark.parametrize("key", [Key.Key_F6, Key.Key_F7])
def test_a_key_that_is_refused_says_so_over_the_picture(
    window: MainWindow, do: Do, press: Press, qtbot: QtBot, key: Qt.Key
) -> None:
    window.transcript.go_to_block(3)  # it has no mark
    full = come_full(window, do, qtbot)
    full.bar.hide()
    press(key)
    assert full.bar.isVisible()
    assert full.bar.told.whole == window.status.message != ""


def test_the_end_of_a_loop_is_said_over_the_picture(
    window: MainWindow, heard: Player, do: Do, press: Press, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(4)
    do("play.loop")
    full = come_full(window, do, qtbot)
    full.bar.hide()
    heard.seek(15_000)
    assert (full.bar.isVisible(), full.bar.told.whole) == (True, "The loop has ended.")


def test_what_player_and_document_note_is_said_over_the_picture(
    window: MainWindow, document: Document, heard: Player, do: Do, qtbot: QtBot
) -> None:
    full = come_full(window, do, qtbot)
    heard.noted.emit(MinutageError("there is no engine", "install one"))
    assert full.bar.told.whole == window.status.message == "There is no engine. Install one."
    document.noted.emit(made_by_newer_note())
    assert full.bar.told.whole == window.status.message != "There is no engine. Install one."


def test_what_comes_over_the_picture_is_told_to_those_who_cannot_see_it(
    window: MainWindow, heard: Player, do: Do, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    window.transcript.go_to_block(3)
    full = come_full(window, do, qtbot)
    heard.seek(7_000)
    press(Key.Key_F9)
    told = [one.message() for one in events if isinstance(one, QAccessibleAnnouncementEvent)]
    assert full.bar.told.whole in told
    assert full.bar.caption.whole in told
    assert len(told) == len(set(told))


# Its own window


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_F11, SHIFT), (Key.Key_D, CTRL)])
def test_the_picture_gets_its_own_window_and_the_room_goes_to_the_chapters(
    window: MainWindow, press: Press, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    action, pane = window.actions_by_id["view.detach"], window.player_pane
    height, chapters = pane.height(), window.chapters.height()
    press(key, modifier)
    apart = own(window)
    qtbot.waitUntil(apart.isVisible)
    assert action.isChecked()
    assert apart.isWindow()
    assert apart.windowTitle() == window.windowTitle() == "La lecture à voix haute[*] — Minutage"
    assert window.player_pane.picture.window() is apart
    qtbot.waitUntil(window.player_pane.picture.hasFocus)  # there is one screen, and it lies in front
    qtbot.waitUntil(lambda: window.chapters.height() > chapters + 100)
    assert "own window" in pane._away.words.text()
    window._document.do(marks.place_mark(window._document.project, 3, 5_000))
    assert apart.isWindowModified()
    press(key, modifier)
    qtbot.waitUntil(lambda: is_home(window))
    assert not action.isChecked()
    qtbot.waitUntil(lambda: (pane.height(), window.chapters.height()) == (height, chapters))


def test_on_a_second_screen_the_keys_stay_with_the_text_that_is_written(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.commands.pictures.places, "_shares_screen", lambda _own: False)
    window.commands.pictures.places.toggle_apart()
    given_and_back = [qapp.focusWindowChanged, qapp.focusWindowChanged]
    with qtbot.waitSignals(given_and_back):
        own(window).activateWindow()  # as a window manager does with a new window
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.transcript.hasFocus())
    own(window).activateWindow()
    qtbot.waitUntil(lambda: own(window).isActiveWindow() and window.player_pane.picture.hasFocus())


def test_a_start_without_the_second_screen_leaves_the_keys_to_the_text(
    window: MainWindow, settings: SettingsStore, qapp: QApplication, qtbot: QtBot
) -> None:
    settings.change(picture_apart=True)
    given_and_back = [qapp.focusWindowChanged, qapp.focusWindowChanged]
    with qtbot.waitSignals(given_and_back):
        window.commands.pictures.restore()
        own(window).activateWindow()  # as a window manager does with a new window
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.transcript.hasFocus())
    assert window.player_pane.picture.window() is own(window)
    assert own(window).isVisible()


def test_a_question_ends_a_full_screen_that_the_system_made_of_its_own_window(
    window: MainWindow, do: Do, press: Press, qtbot: QtBot
) -> None:
    apart = come_apart(window, do, qtbot)
    apart.setWindowState(Qt.WindowState.WindowFullScreen)
    qtbot.waitUntil(lambda: is_full(window) and window.commands.pictures.places.is_full)
    press(Key.Key_G, CTRL)
    dialog = dialog_of(window, qtbot, LineDialog)
    qtbot.waitUntil(lambda: not apart.isFullScreen())
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()


def test_closing_it_brings_the_picture_back(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    come_apart(window, do, qtbot).close()
    assert is_home(window)
    assert window.isVisible()
    qtbot.waitUntil(window.isActiveWindow)


def test_the_button_in_the_pane_brings_it_back(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    come_apart(window, do, qtbot)
    qtbot.mouseClick(window.player_pane._away.button, Qt.MouseButton.LeftButton)
    assert is_home(window)
    assert not window.player_pane._away.isVisible()


def test_the_full_screen_of_its_own_window_leads_back_to_that(
    window: MainWindow, do: Do, press: Press, qtbot: QtBot
) -> None:
    apart = come_apart(window, do, qtbot)
    size = apart.size()
    press(Key.Key_F11)
    qtbot.waitUntil(lambda: is_full(window))
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: apart.isVisible() and not apart.isFullScreen() and apart.size() == size)
    assert window.player_pane.picture.window() is apart
    assert window.actions_by_id["view.detach"].isChecked()


def test_from_the_full_screen_it_goes_into_its_own_window(
    window: MainWindow, do: Do, press: Press, qtbot: QtBot
) -> None:
    full = come_full(window, do, qtbot)
    press(Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: full.isVisible() and not full.isFullScreen())
    assert full.size() != full.screen().size()
    assert [window.actions_by_id[one].isChecked() for one in ("view.full_screen", "view.detach")] == [False, True]
    do("view.detach")
    assert is_home(window)


def test_where_it_stood_is_kept_and_with_it_that_it_stood_there(
    window: MainWindow, settings: SettingsStore, do: Do, qtbot: QtBot
) -> None:
    apart = come_apart(window, do, qtbot)
    apart.setGeometry(QRect(40, 60, 500, 300))
    qtbot.waitUntil(lambda: apart.size() == QSize(500, 300))
    window.close()
    kept = settings.current
    assert kept.picture_apart
    again = PictureWindow(window._document, window._player, window.player_pane.keys)
    qtbot.addWidget(again)
    again.restoreGeometry(QByteArray.fromBase64(kept.picture_geometry.encode()))
    assert again.geometry() == QRect(40, 60, 500, 300)
    assert not apart.isVisible()


def test_a_window_of_a_screen_that_is_gone_comes_up_on_one_that_is_there(
    window: MainWindow, do: Do, qtbot: QtBot
) -> None:
    apart = come_apart(window, do, qtbot)
    apart.setGeometry(QRect(9_000, 4_000, 600, 400))
    qtbot.waitUntil(lambda: apart.x() > 8_000)
    do("view.detach")
    come_apart(window, do, qtbot)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.intersected(apart.frameGeometry()).width() > 200
    assert room.contains(apart.geometry().topLeft() + QPoint(40, 10))


def test_it_does_not_outlive_the_main_window(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    apart = come_apart(window, do, qtbot)
    gone: list[bool] = []
    apart.destroyed.connect(lambda: gone.append(True))
    window.close()
    assert not apart.isVisible()
    qtbot.waitUntil(lambda: bool(gone))


def test_its_line_moves_the_playhead(window: MainWindow, heard: Player, do: Do, qtbot: QtBot) -> None:
    line = come_apart(window, do, qtbot).bar.progress
    end = QPoint(line.width() - 1, line.height() // 2)
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(round(line.x_of(10_000)), end.y()))
    assert heard.position_ms == pytest.approx(10_000, abs=60)
    qtbot.mouseMove(line, end)
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=end)
    assert line.accessibleName() == "Position in the recording"
    assert line.ms_at(end.x()) == 20_000


def test_nothing_in_it_is_cut_at_its_least_size(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    window.transcript.go_to_block(3)
    apart = come_apart(window, do, qtbot)
    apart.resize(apart.minimumSize())
    apart.wake()
    qtbot.waitUntil(lambda: apart.rect().contains(apart.bar.geometry()))
    assert cut(apart) == []


def test_a_text_that_is_dropped_on_it_is_opened(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot, tmp_path: Path
) -> None:
    document.open(Project())
    text = tmp_path / "été.txt"
    text.write_text("Accueil\n0:01 Bonjour à tous.\n0:05 Merci.\n", encoding="utf-8")
    apart = come_apart(window, do, qtbot)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(text))])
    copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, files, left, no_key)
    QApplication.sendEvent(apart, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(apart, QDropEvent(QPointF(9, 9), copy, files, left, no_key))
    qtbot.waitUntil(lambda: [block.text for block in document.project.blocks][:1] == ["Accueil"])


def test_it_tells_of_a_recording_that_is_missing_as_the_pane_does(window: MainWindow, do: Do, qtbot: QtBot) -> None:
    apart = come_apart(window, do, qtbot)
    window.player_pane.show_missing("perdu.mp4")
    assert any("perdu.mp4" in one.text() for one in apart.findChildren(QLabel) if one.isVisible())


def test_a_pedal_is_a_pedal_in_the_picture_s_own_window_too(
    window: MainWindow, player: Player, settings: SettingsStore, do: Do, qtbot: QtBot
) -> None:
    settings.change(plays_while_held=True)
    apart = come_apart(window, do, qtbot)
    QTest.keyPress(apart.windowHandle(), Key.Key_F4)
    assert player.is_playing
    QTest.keyRelease(apart.windowHandle(), Key.Key_F4)
    qtbot.waitUntil(lambda: not window.pedal.is_down)
    assert not player.is_playing
