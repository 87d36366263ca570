"""The main job, end to end: an editor opens the recording of a round table and its text, hears one beside the other,
places the marks, saves the project, and exports the page."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.blocks import Block
from app.core.timecode import format_timecode
from app.ui.app import Minutage
from app.ui.main_window import MainWindow
from tests.formats.page.reading import Element, read

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
CHAPTERS = ["Présentation", "Question 1 : Dans quelle langue compte-t-on ses sous ?", "Question 2 : Et demain ?"]
WELCOME = "Accueil par Maud Lenoir"
FRUIT = "Présentation d’Ilan Sorel, marchand de fruits"
FINGERS = "Dans celle de sa grand-mère, toujours. L’œil va plus vite que la bouche."
EUROS = "« Deux euros tout rond ! » : voilà ce que tout le monde comprend."
TOMORROW = "Demain, on comptera encore sur ses doigts."
ILAN, MAUD = "Réponse d’Ilan Sorel", "Réponse de Maud Lenoir"
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


def _blocks(times: list[int]) -> list[tuple[str, int | None, str | None, str]]:
    """Return every block as it must be, the three chapters marked at those times: type, time, label, text."""
    first_ms, second_ms, third_ms = times
    return [
        ("paragraph", None, None, "Écoutez. Une table ronde sur les langues que l’on parle au marché."),
        ("paragraph", None, None, "Participants de la table ronde :"),
        ("chapter", first_ms, None, CHAPTERS[0]),
        ("turn", 1_000, None, WELCOME),
        ("turn", 3_000, None, FRUIT),
        ("chapter", second_ms, None, CHAPTERS[1]),
        ("turn", 5_000, ILAN, FINGERS),
        ("turn", 9_000, MAUD, EUROS),
        ("chapter", third_ms, None, CHAPTERS[2]),
        ("turn", 14_000, ILAN, TOMORROW),
    ]


def _assert_saved(path: Path, recording: Path, times: list[int]) -> None:
    """Assert that the project file holds the text word by word, the marks, and what was answered."""
    saved = json.loads(path.read_text(encoding="utf-8"))
    told = [(one["type"], one.get("start_ms"), one.get("label"), one["text"]) for one in saved["blocks"]]
    assert told == _blocks(times)
    names = {one["id"]: one["name"] for one in saved["speakers"]}
    assert [(one["label"], names[one["speaker"]]) for one in saved["blocks"] if one.get("label")] == [
        (ILAN, "Ilan Sorel"),
        (MAUD, "Maud Lenoir"),
        (ILAN, "Ilan Sorel"),
    ]
    assert saved["content"] == "summary"
    assert Path(saved["recording"]["path"]).name == recording.name
    assert saved["recording"]["frame_rate"] == "25/1"


def _assert_exported(path: Path, recording: Path, times: list[int]) -> None:
    """Assert that the page plays the recording, and that each title and text stands with its time, a link to it."""
    page = read(path.read_bytes())
    moments = [_moment(ms, label, text) for _, ms, label, text in _blocks(times) if ms is not None]
    assert [_marked(one) for one in page.all("div", "block")] == moments
    assert [one.one("h2").text for one in page.all("div", "heading")] == CHAPTERS
    assert [(one.attributes["data-ms"], one.one(class_="what").text) for one in page.one("nav").all("a")] == [
        (str(ms), title) for ms, title in zip(times, CHAPTERS, strict=True)
    ]
    assert [one.text for one in page.one(class_="introduction").all("p")] == [one[-1] for one in _blocks(times)[:2]]
    assert unquote(page.one("video").attributes["src"]).endswith(recording.name)


def _moment(ms: int, label: str | None, text: str) -> list[str]:
    """Return what the page must show of a block at that time; it tells people whole seconds."""
    return [str(ms), f"PT{ms // 1000}S", format_timecode(ms // 1000 * 1000), *([label] if label else []), text]


def _marked(block: Element) -> list[str]:
    """Return the same of a block on the page, whose time must be a link to the block itself."""
    link, time = block.one("a", "time"), block.one("time")
    assert time in link.children
    assert link.attributes["href"] == f"#{block.attributes['id']}"
    assert link.attributes["data-ms"] == block.attributes["data-ms"]
    texts = [one.text for one in block.children if isinstance(one, Element) and one is not link]
    return [link.attributes["data-ms"], time.attributes["datetime"], time.text, *texts]


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
    press(Qt.Key.Key_Return)
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
    _assert_saved(path, recording, times)

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
    _assert_exported(page, recording, times)
    assert QApplication.activeModalWidget() is None
