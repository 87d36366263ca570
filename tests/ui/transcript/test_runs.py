"""Runs, read from the painted page."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from app.core.blocks import TURN, Block
from app.core.project import Project
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.runs import Look, Run, RunPainter
from tests.ui.transcript.hands import MakeEditor

TEXT = "Le 🎙 été fini, on rentre les filets."


def _painted(editor: TranscriptEditor, colour: QColor) -> QRect:
    """Return what surrounds the pixels of that colour; empty where there is none."""
    image = editor.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) == colour]
    if not found:
        return QRect()
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def _marked(make_editor: MakeEditor, text: str, words: str, look: Look) -> TranscriptEditor:
    editor = make_editor(Project(blocks=(Block("a", TURN, text), Block("b", TURN, "rien"))))
    start = text.index(words)
    editor.add_runs(lambda number, _block: [Run(start, start + len(words), look)] if number == 0 else [])
    return editor


def _x(editor: TranscriptEditor, offset: int) -> int:
    cursor = editor.textCursor()
    cursor.setPosition(offset)
    return editor.cursorRect(cursor).x()


@pytest.mark.parametrize("look", [Look.FOUND, Look.FOUND_HERE, Look.SPOKEN])
def test_a_ground_lies_under_its_words_and_no_others(make_editor: MakeEditor, theme: Theme, look: Look) -> None:
    editor = _marked(make_editor, TEXT, "été", look)
    colours = {Look.FOUND: theme.found, Look.FOUND_HERE: theme.found_here, Look.SPOKEN: theme.selection}
    ground = _painted(editor, colours[look])
    start = TEXT.index("été") + 1  # the microphone before it has two units
    assert ground.left() == pytest.approx(_x(editor, start), abs=2)
    assert ground.right() == pytest.approx(_x(editor, start + 3), abs=2)
    assert ground.height() < 40


def test_a_run_over_two_lines_is_painted_on_both(make_editor: MakeEditor, theme: Theme) -> None:
    text = "Les filets sèchent au vent du soir, et personne ne rentre avant la nuit. " * 3
    editor = _marked(make_editor, text, text[10:130], Look.FOUND)
    ground = _painted(editor, theme.found)
    assert ground.height() > 40
    assert ground.width() > 400


def test_a_misspelt_word_has_a_wave_beneath_it(make_editor: MakeEditor, theme: Theme) -> None:
    editor = _marked(make_editor, TEXT, "filets", Look.MISSPELT)
    bare = make_editor(Project(blocks=(Block("a", TURN, TEXT),)))
    before, after = bare.viewport().grab().toImage(), editor.viewport().grab().toImage()
    start, end = _x(editor, TEXT.index("filets") + 1), _x(editor, TEXT.index("filets") + 7)
    below = [
        (x, y) for y in range(60) for x in range(before.width()) if before.pixel(x, y) != after.pixel(x, y) and x >= 8
    ]
    assert below
    assert all(start - 2 <= x <= end + 2 for x, _ in below)


def test_a_wave_is_the_same_whatever_else_is_painted_with_it(theme: Theme) -> None:
    def painted(area: QRegion) -> QImage:
        image = QImage(80, 20, QImage.Format.Format_RGB32)
        image.fill(theme.paper)
        with QPainter(image) as painter:
            painter.setClipRegion(area)
            for at in range(16):
                RunPainter(painter, theme, image.rect())._paint_wave(3.5 + at / 16, 63.8 + at / 16, 9.4 + at / 16)
        return image

    whole = QRegion(0, 0, 80, 20)
    assert painted(whole) == painted(whole - QRegion(70, 0, 5, 2))


def test_words_that_run_from_right_to_left_have_their_ground(make_editor: MakeEditor, theme: Theme) -> None:
    text = "שלום לכולם"
    editor = _marked(make_editor, text, "לכולם", Look.FOUND)
    ground = _painted(editor, theme.found)
    assert ground.left() == pytest.approx(_x(editor, len(text)), abs=2)
    assert ground.right() == pytest.approx(_x(editor, 5), abs=2)


def test_a_project_without_runs_paints_as_before(editor: TranscriptEditor) -> None:
    before = editor.viewport().grab().toImage()
    editor.add_runs(lambda _number, _block: [])
    assert editor.viewport().grab().toImage() == before


def test_deep_in_a_turn_taller_than_the_page_a_run_is_painted_where_its_words_are(
    make_editor: MakeEditor, theme: Theme
) -> None:
    text = " ".join(f"été{at}" for at in range(2_000))
    editor = _marked(make_editor, text, "été1500", Look.FOUND)
    assert _painted(editor, theme.found).isEmpty()
    cursor = editor.textCursor()
    cursor.setPosition(text.index("été1500"))
    editor.setTextCursor(cursor)
    caret, ground = editor.cursorRect(), _painted(editor, theme.found)
    assert ground.left() == pytest.approx(caret.x(), abs=2)
    assert ground.top() <= caret.center().y() <= ground.bottom()


def test_a_run_outside_what_is_painted_costs_nothing(make_editor: MakeEditor) -> None:
    text = " ".join(f"mot{at}" for at in range(2_000))
    editor = _marked(make_editor, text, "mot1500", Look.FOUND)
    row = editor._view.rows()[0]
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    first, last = RunPainter(painter, editor._theme, QRect(0, 100, 600, 20))._seen(row, text)
    painter.end()
    assert 0 < first < last < 1_000


def test_words_beside_others_of_the_other_direction_have_their_own_ground(
    make_editor: MakeEditor, theme: Theme
) -> None:
    text = "שלום à voix basse"
    grounds = {
        words: _painted(_marked(make_editor, text, words, Look.FOUND), theme.found)
        for words in ("à voix", "basse", "à voix basse")
    }
    assert not grounds["à voix"].intersects(grounds["basse"])
    assert grounds["à voix"].left() == pytest.approx(grounds["à voix basse"].left(), abs=2)
    assert grounds["basse"].right() == pytest.approx(grounds["à voix basse"].right(), abs=2)
