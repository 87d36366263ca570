"""The main job, end to end: an editor opens the recording of a round table and its text, hears one beside the other,
places the marks, saves the project, and exports the page."""

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.blocks import Block
from app.ui.app import Minutage
from app.ui.main_window import MainWindow

TEXT = """\
Une table ronde sur les langues que l’on parle au marché.
Participants de la table ronde :
Présentation
0.01 Accueil par Maud Lenoir
0:03 Présentation d’Ilan Sorel, marchand de fruits
Question 1 : Dans quelle langue compte-t-on ses sous ?
0:05 : Réponse d’Ilan Sorel : Dans celle de sa grand-mère, toujours. L’œil va plus vite que la bouche.
0:09 Réponse de Maud Lenoir : « Deux euros tout rond ! » : voilà ce que tout le monde comprend.
Question 2 : Et demain ?
0:14 Réponse d’Ilan Sorel : Demain, on comptera encore sur ses doigts.
"""
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Press = Callable[..., None]
Choose = Callable[..., None]


def _chapters(window: MainWindow) -> list[Block]:
    return [block for _, block in window._document.project.chapters()]


def _starts(window: MainWindow) -> list[int | None]:
    return [chapter.start_ms for chapter in _chapters(window)]


def _play_until(minutage: Minutage, qtbot: QtBot, ms: int) -> None:
    qtbot.waitUntil(lambda: minutage.player.is_playing and minutage.player.position_ms >= ms, timeout=15_000)


def test_an_editor_makes_a_chaptered_page_in_one_sitting(
    minutage: Minutage, window: MainWindow, recording: Path, tmp_path: Path, qtbot: QtBot, press: Press, choose: Choose
) -> None:
    source = tmp_path / "marché.txt"
    source.write_text(TEXT, encoding="utf-8")
    document, player, transcript = minutage.document, minutage.player, window.transcript

    # Open the recording, then its text: one project.
    window.actions_by_id["file.open"].trigger()
    choose(recording)
    qtbot.waitUntil(lambda: player.duration_ms is not None and player.duration_ms > 19_000, timeout=10_000)
    window.actions_by_id["file.open"].trigger()
    choose(source)
    qtbot.waitUntil(lambda: len(_chapters(window)) == 3)
    assert _starts(window) == [None, None, None]
    assert [one.name for one in document.project.speakers] == ["Ilan Sorel", "Maud Lenoir"]

    # One line asks what the text is; Enter takes the default.
    assert not window.notice.isHidden()
    qtbot.keyClick(window.notice.answers[0], Qt.Key.Key_Return)
    assert document.project.content == "summary"
    assert window.notice.isHidden()

    # Listen, and mark three chapters by key while it plays.
    transcript.setFocus()
    transcript.go_to_block(0)
    press(Qt.Key.Key_F4)
    _play_until(minutage, qtbot, 600)
    press(Qt.Key.Key_Down, ALT)
    before_ms = player.position_ms
    press(Qt.Key.Key_J, CONTROL)
    first_ms = _starts(window)[0]
    assert first_ms is not None
    assert before_ms <= first_ms <= player.position_ms
    press(Qt.Key.Key_F9)
    _play_until(minutage, qtbot, first_ms + 700)
    press(Qt.Key.Key_F9)
    _play_until(minutage, qtbot, first_ms + 1_400)
    press(Qt.Key.Key_F9)
    press(Qt.Key.Key_Space, CONTROL)
    qtbot.waitUntil(lambda: not player.is_playing)
    marked = _starts(window)
    times = [one for one in marked if one is not None]
    assert len(times) == 3
    assert times == sorted(set(times))

    # Drag the second chapter's mark on the timeline, and take that back.
    timeline, scene = window.timeline, window.timeline.scene
    handle = QPoint(scene.x_of(times[1]), scene.rows.stem_top + 4)
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=handle)
    for pixels in range(0, 121, 20):
        qtbot.mouseMove(timeline, handle + QPoint(pixels, 0))
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=handle + QPoint(120, 0))
    moved_ms = _starts(window)[1]
    assert moved_ms is not None
    assert moved_ms > times[1] + 500
    press(Qt.Key.Key_Z, CONTROL)
    assert _starts(window) == marked

    # Type beside it, save, and open it again.
    transcript.go_to_block(0)
    transcript.setFocus()
    qtbot.keyClicks(transcript, "Écoutez. ")
    press(Qt.Key.Key_S, CONTROL)
    path = tmp_path / "marché.minutage.json"
    choose(path)
    qtbot.waitUntil(lambda: not document.is_modified)
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert [one["start_ms"] for one in saved["blocks"] if one["type"] == "chapter"] == times
    assert saved["blocks"][0]["text"].startswith("Écoutez. Une table ronde")
    assert saved["recording"]["frame_rate"] == "25/1"

    window.actions_by_id["file.new"].trigger()
    assert document.project.blocks == ()
    window.actions_by_id["file.open"].trigger()
    choose(path)
    qtbot.waitUntil(lambda: _starts(window) == times)
    qtbot.waitUntil(lambda: player.has_recording)

    # Export the page: it holds what was done.
    press(Qt.Key.Key_E, CONTROL)
    page = tmp_path / "marché.html"
    choose(page, "html")
    qtbot.waitUntil(page.exists)
    text = html.unescape(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")))
    for said in ("Écoutez. Une table ronde", "Dans celle de sa grand-mère, toujours.", "Réponse d’Ilan Sorel", "0:14"):
        assert said in " ".join(text.split()), said
    assert QApplication.activeModalWidget() is None
