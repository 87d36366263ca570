"""What the page looks like, read from what it paints."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.blocks import ASIDE, CHAPTER, PARAGRAPH, TURN, Block
from app.core.kinds import set_type
from app.core.project import Project
from app.core.turns import set_speaker
from app.session.document import Document
from app.session.player import Player
from app.ui.style import dress
from app.ui.theme import READABLE, Theme, contrast, load_theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.gutter import Gutter
from app.ui.transcript.margin import Margin
from app.ui.transcript.room import MEASURE_PX
from tests.ui.transcript.hands import NONE, Key, MakeEditor, press, put, shown, write
from tests.ui.transcript.looks import colour_at, colours_in, contrast_in


def line_of(editor: TranscriptEditor, at: int) -> QTextBlock:
    return editor.document().findBlockByNumber(at)


def rect_of(editor: TranscriptEditor, at: int) -> QRect:
    """Return where the block stands in the viewport."""
    return editor.blockBoundingGeometry(line_of(editor, at)).translated(editor.contentOffset()).toAlignedRect()


def words_of(editor: TranscriptEditor, at: int) -> QRect:
    """Return where the block's words stand in the viewport."""
    lines = line_of(editor, at).layout().boundingRect().toAlignedRect()
    return lines.translated(0, rect_of(editor, at).top())


def name_of(editor: TranscriptEditor, at: int) -> QRect:
    """Return the room over the block's words."""
    rect = rect_of(editor, at)
    return QRect(0, rect.top(), 300, words_of(editor, at).top() - rect.top())


def middle(editor: TranscriptEditor, at: int) -> int:
    """Return the height of the block's middle, in the editor's own pixels."""
    return editor.viewport().y() + rect_of(editor, at).center().y()


def wear(application: QApplication, editor: TranscriptEditor, name: str) -> Theme:
    """Dress the application and the page, as `Appearance` does."""
    theme = load_theme(name)
    dress(application, theme)
    editor.set_theme(theme)
    return theme


def test_what_is_heard_lies_under_a_wash_over_the_whole_width(
    editor: TranscriptEditor, player: Player, theme: Theme
) -> None:
    player.seek(2_500)
    y = middle(editor, 2)
    page = editor.viewport().geometry()
    places = (5, 60, page.left() + 1, page.right() - 3, page.right() + 20)
    assert [colour_at(editor, x, y) for x in places] == [theme.wash] * len(places)
    assert colour_at(editor, 1, y) == theme.accent
    assert colour_at(editor, 3, y) == theme.wash
    assert colour_at(editor, 60, middle(editor, 1)) == theme.paper
    player.seek(6_500)
    assert colour_at(editor, 1, y) == theme.paper
    assert colour_at(editor, 1, middle(editor, 4)) == theme.accent


def test_paragraphs_that_continue_a_turn_are_heard_with_it(
    editor: TranscriptEditor, player: Player, theme: Theme
) -> None:
    player.seek(6_500)
    assert colour_at(editor, 1, middle(editor, 5)) == theme.accent
    assert colour_at(editor, 1, middle(editor, 6)) == theme.paper


def test_the_wash_moves_with_the_words_above_it(
    editor: TranscriptEditor, player: Player, document: Document, theme: Theme
) -> None:
    player.seek(6_500)
    put(editor, 0, 3)
    press(editor, Key.Key_Return)
    assert colour_at(editor, 1, middle(editor, 5)) == theme.accent
    document.undo()
    assert colour_at(editor, 1, middle(editor, 4)) == theme.accent


def test_painting_changes_nothing(editor: TranscriptEditor, player: Player, document: Document) -> None:
    revision = editor.document().revision()
    player.seek(6_500)
    editor.grab()
    assert editor.document().revision() == revision
    assert not document.history.can_undo


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_text_can_be_read(dressed: QApplication, editor: TranscriptEditor, player: Player, name: str) -> None:
    wear(dressed, editor, name)
    player.seek(2_500)
    margin = editor.findChild(Margin)
    for at in range(8):
        assert contrast_in(editor.viewport(), words_of(editor, at)) >= READABLE
    for at in (1, 2, 3, 4):
        assert contrast_in(margin, margin.time_rect(at)) >= READABLE
    for at in (2, 4, 6):
        assert contrast_in(editor.viewport(), name_of(editor, at)) >= READABLE


@pytest.mark.parametrize("name", ["light", "dark"])
def test_selected_words_and_a_warning_can_be_read_on_the_wash(
    dressed: QApplication, editor: TranscriptEditor, player: Player, document: Document, name: str
) -> None:
    from app.core.checks import find_problems

    wear(dressed, editor, name)
    player.seek(10_500)
    editor.show_problems(find_problems(document.project))
    put(editor, 6, 20, anchor=(6, 0))
    margin = editor.findChild(Margin)
    assert contrast_in(editor.viewport(), words_of(editor, 6)) >= READABLE
    assert contrast_in(margin, margin.time_rect(6)) >= READABLE


def test_names_have_their_speakers_colours(editor: TranscriptEditor, document: Document, theme: Theme) -> None:
    assert theme.speakers[0] in colours_in(editor.viewport(), name_of(editor, 2))
    assert theme.speakers[1] in colours_in(editor.viewport(), name_of(editor, 4))
    document.do(set_speaker(document.project, 2, 2, "s2"))
    assert theme.speakers[1] in colours_in(editor.viewport(), name_of(editor, 2))


def test_a_name_takes_room_and_gives_it_back(editor: TranscriptEditor, document: Document) -> None:
    named, below = rect_of(editor, 2).height(), rect_of(editor, 3).top()
    document.do(set_speaker(document.project, 2, 2, None))
    assert rect_of(editor, 2).height() < named
    assert rect_of(editor, 3).top() < below
    document.undo()
    assert (rect_of(editor, 2).height(), rect_of(editor, 3).top()) == (named, below)


def test_headings_are_larger_by_level(make_editor: MakeEditor) -> None:
    levels = tuple(Block(f"c{level}", CHAPTER, "Un titre", level=level) for level in (1, 2, 3))
    editor = make_editor(Project(blocks=(*levels, Block("p", PARAGRAPH, "Un titre"))))
    editor.grab()
    widths = [line_of(editor, at).layout().lineAt(0).naturalTextWidth() for at in range(4)]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 4


def test_a_heading_stays_one_while_it_is_written(editor: TranscriptEditor) -> None:
    put(editor, 1, 12)
    write(editor, "é🎙")
    formats = line_of(editor, 1).layout().formats()
    assert [(one.start, one.length) for one in formats] == [(0, 15)]


def test_a_block_that_becomes_a_chapter_looks_like_one(editor: TranscriptEditor, document: Document) -> None:
    before = rect_of(editor, 6).height()
    document.do(set_type(document.project, 6, CHAPTER))
    assert line_of(editor, 6).layout().formats()
    assert rect_of(editor, 6).height() != before
    document.do(set_type(document.project, 6, PARAGRAPH))
    assert not line_of(editor, 6).layout().formats()


def test_a_type_that_nobody_knows_is_shown_as_a_paragraph(make_editor: MakeEditor) -> None:
    editor = make_editor(Project(blocks=(Block("a", "poem", "Un vers"), Block("b", PARAGRAPH, "Un mot"))))
    assert editor._view.spacing_of(1) == editor._spacings.of(Block("c", "poem", ""))


def test_lines_stand_a_step_apart(make_editor: MakeEditor) -> None:
    text = "Une phrase assez longue pour plusieurs lignes, 🎙 avec un signe plus haut que les lettres. " * 4
    editor = make_editor(Project(blocks=(Block("a", PARAGRAPH, text),)))
    layout = line_of(editor, 0).layout()
    editor.grab()
    bases = [layout.lineAt(n).y() + layout.lineAt(n).ascent() for n in range(layout.lineCount())]
    assert len(bases) > 3
    assert {round(b - a) for a, b in pairwise(bases)} == {24}


@pytest.mark.parametrize(("width", "left", "measure"), [(864, 112, 640), (1400, 380, 640), (600, 112, None)])
def test_the_words_keep_their_measure(editor: TranscriptEditor, width: int, left: int, measure: int | None) -> None:
    editor.resize(width, 500)
    page = editor.viewport().geometry()
    inset = int(editor.document().documentMargin())
    assert page.left() + inset == left
    shown = page.width() - 2 * inset
    assert shown == measure if measure else shown < MEASURE_PX
    editor.grab()
    assert line_of(editor, 0).layout().lineAt(0).width() == shown
    assert editor.findChild(Margin).width() == page.left()


def test_it_may_be_narrow(editor: TranscriptEditor) -> None:
    editor.resize(200, 300)
    editor.grab()
    assert line_of(editor, 0).layout().lineCount() > 1


def test_a_click_between_two_lines_finds_the_nearest_letter(make_editor: MakeEditor) -> None:
    text = "Une phrase assez longue pour plusieurs lignes, qui va d’un bord à l’autre. " * 4
    editor = make_editor(Project(blocks=(Block("a", TURN, text, start_ms=0),)))
    editor.grab()
    layout, top = line_of(editor, 0).layout(), rect_of(editor, 0).top()
    x = round(layout.lineAt(0).cursorToX(10)[0])
    lower_end = top + layout.lineAt(0).y() + layout.lineAt(0).height()
    for y in (round(lower_end) - 1, round(lower_end), round(lower_end) + 1, top + 2):
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(x, y))
        column = editor.textCursor().position()
        assert abs(column - 10) <= 1 or abs(column - layout.lineAt(1).xToCursor(x)) <= 1


def test_words_from_right_to_left_begin_at_the_right(make_editor: MakeEditor, document: Document) -> None:
    editor = make_editor(Project(blocks=(Block("a", TURN, "نقرأ بصوت عالٍ", start_ms=0, speaker="x"),)))
    editor.grab()
    line = line_of(editor, 0).layout().lineAt(0)
    assert round(line.naturalTextRect().right()) == round(line.x() + line.naturalTextWidth())
    assert line.naturalTextRect().right() > MEASURE_PX - 4
    write(editor, "م")
    assert line_of(editor, 0).layout().lineAt(0).naturalTextRect().right() > MEASURE_PX - 4
    before = line_of(editor, 0).layout().lineAt(0).x()
    document.do(set_type(document.project, 0, PARAGRAPH))
    editor.grab()
    assert line_of(editor, 0).layout().lineAt(0).x() == before


def test_an_empty_page_says_what_to_do(make_editor: MakeEditor, theme: Theme) -> None:
    editor = make_editor(Project())
    area = QRect(0, 0, 600, 120)
    assert theme.soft in colours_in(editor.viewport(), area)
    write(editor, "x")
    press(editor, Key.Key_Backspace)
    assert theme.soft not in colours_in(editor.viewport(), area)


def test_a_chapter_without_a_title_asks_for_one(make_editor: MakeEditor, theme: Theme) -> None:
    editor = make_editor(Project(blocks=(Block("a", CHAPTER, "", start_ms=0),)))
    area = QRect(0, 0, 400, 60)
    assert theme.soft in colours_in(editor.viewport(), area)
    write(editor, "Titre")
    assert theme.soft not in colours_in(editor.viewport(), area)


def test_the_letters_colour_is_the_themes(dressed: QApplication, editor: TranscriptEditor, theme: Theme) -> None:
    assert theme.ink in colours_in(editor.viewport(), words_of(editor, 0))
    dark = wear(dressed, editor, "dark")
    assert dark.ink in colours_in(editor.viewport(), words_of(editor, 0))
    assert colour_at(editor, 400, 2) == dark.paper
    assert contrast(dark.ink, QColor(dark.paper)) >= READABLE


def test_night_can_fall_while_the_window_is_open(dressed: QApplication, make_editor: MakeEditor) -> None:
    text = "Une phrase à lire la nuit. " * 6
    editor = make_editor(Project(blocks=(Block("a", CHAPTER, "Un titre", start_ms=5_000), Block("b", TURN, text))))
    night = wear(dressed, editor, "dark")
    put(editor, 1, 20, anchor=(1, 4))
    found, day = [colour.name() for colour in colours_in(editor, QRect(0, 0, 500, 120))], load_theme("light")
    assert found[0] == night.paper.name()
    assert {night.ink.name(), night.mark.name(), night.selection.name()} <= set(found)
    assert not {day.paper.name(), day.ink.name(), day.selection.name()} & set(found)
    assert editor.font().pixelSize() == 16


def test_night_can_fall_before_the_window_is_shown(
    dressed: QApplication, document: Document, player: Player, theme: Theme, qtbot: QtBot
) -> None:
    editor = TranscriptEditor(document, player, theme)
    night = wear(dressed, editor, "dark")
    shown(qtbot, editor)
    found = colours_in(editor.viewport(), words_of(editor, 0))
    assert found[0] == night.paper
    assert night.ink in found
    bar = editor.verticalScrollBar()
    assert colour_at(editor, bar.mapTo(editor, bar.rect().center()).x(), editor.height() - 3) == night.paper


def test_a_closing_line_stands_apart(make_editor: MakeEditor) -> None:
    blocks = (Block("a", TURN, "Un"), Block("b", PARAGRAPH, "Deux"), Block("c", PARAGRAPH, "Trois", role=ASIDE))
    editor = make_editor(Project(blocks=blocks))
    editor.grab()
    tops = [line_of(editor, at).layout().lineAt(0).y() for at in (1, 2)]
    assert tops[1] > tops[0]


def test_the_last_line_has_room_under_it(editor: TranscriptEditor, document: Document) -> None:
    editor.grab()
    assert rect_of(editor, 8).height() > rect_of(editor, 6).height()
    put(editor, 8, 1_000)
    press(editor, Key.Key_Return)
    assert abs(rect_of(editor, 8).height() - rect_of(editor, 6).height()) <= 1


def test_what_a_screen_reader_says_of_the_caret_is_what_the_page_shows(editor: TranscriptEditor) -> None:
    assert editor.accessibleName() == "Transcript"
    told = {}
    for at in (0, 1, 2, 3):
        editor.go_to_block(at)
        told[at] = editor.accessibleDescription()
    assert told == {
        0: "Paragraph",
        1: "Chapter, level 1, 0:00",
        2: "Inès Garnault, 0:02",
        3: "Chapter, level 1, not placed yet",
    }


def test_a_label_stands_in_the_name_s_place(make_editor: MakeEditor, project: Project, theme: Theme) -> None:
    turn = replace(project.blocks[2], label="Réponse d’Inès Garnault")
    editor = make_editor(replace(project, blocks=(turn, project.blocks[2])))
    editor.grab()
    wide = QRect(150, rect_of(editor, 0).top(), 200, 40)
    beside = QRect(150, rect_of(editor, 1).top(), 200, 20)
    assert theme.speakers[0] in colours_in(editor.viewport(), wide)
    assert theme.speakers[0] not in colours_in(editor.viewport(), beside)


def test_a_click_on_the_paper_at_the_right_is_one_in_the_text(editor: TranscriptEditor) -> None:
    right = next(one for one in editor.findChildren(Gutter) if not isinstance(one, Margin))
    y = rect_of(editor, 2).bottom() - 12
    QTest.mouseClick(right, Qt.MouseButton.LeftButton, NONE, QPoint(30, y))
    assert editor.textCursor().blockNumber() == 2
    assert editor.textCursor().atBlockEnd()
