"""Where the lines stand while the page is written in: as they would be found anew, whatever is remembered."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.blocks import CHAPTER, TURN, Block
from app.core.edits import Caret, Step, splice
from app.core.moves import move_blocks
from app.core.project import Project, Speaker
from app.session.document import Document
from app.session.player import Player
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import CTRL, Key, press, put, shown, write
from tests.ui.transcript.standing import anew, remembered

LONG = "une phrase qui ne finit pas, "


@pytest.fixture
def tall(editor: TranscriptEditor, qtbot: QtBot) -> TranscriptEditor:
    """Return the editor with room for a dozen lines, on the screen."""
    editor.resize(460, 420)
    editor.show()
    qtbot.waitExposed(editor)
    remembered(editor)
    return editor


def test_a_line_that_wraps_moves_what_stands_below_it(tall: TranscriptEditor) -> None:
    before = remembered(tall)
    put(tall, 1, 0)
    write(tall, LONG * 4)
    assert remembered(tall)[2][1] > before[2][1]
    assert remembered(tall) == anew(tall)


def test_enter_and_backspace_move_what_stands_below_them(tall: TranscriptEditor) -> None:
    put(tall, 1, 3)
    for key in (Key.Key_Return, Key.Key_Return, Key.Key_Backspace, Key.Key_Backspace):
        press(tall, key)
        assert remembered(tall) == anew(tall)


def test_a_letter_between_marks_leaves_all_other_lines_where_they_stood(tall: TranscriptEditor) -> None:
    put(tall, 1, 0)
    write(tall, "*ici* ")
    write(tall, "et là")
    assert remembered(tall) == anew(tall)
    QApplication.processEvents()
    assert remembered(tall) == anew(tall)


def test_an_empty_page_has_its_own_room_again_once_a_turn_is_undone(tall: TranscriptEditor, document: Document) -> None:
    document.open(Project())
    before = tall.cursorRect()
    tall.split_turn(0)
    assert tall.cursorRect() != before
    document.undo()
    assert tall.cursorRect() == before
    assert remembered(tall) == anew(tall)


def test_whoever_hears_of_a_change_before_the_page_may_ask_where_blocks_stand(
    qtbot: QtBot, document: Document, player: Player, theme: Theme
) -> None:
    turns = [Block(f"b{at}", TURN, "un mot", speaker="s" if at % 2 else None) for at in range(60)]
    document.open(Project(blocks=tuple(turns), speakers=(Speaker("s", "Inès"),)))
    early: list[TranscriptEditor] = []
    document.changed.connect(lambda *_told: [one._view.top_for(40) for one in early])
    early.append(shown(qtbot, TranscriptEditor(document, player, theme), 460, 420))
    document.do(Step("Delete", (splice(document.project, 0, 1),)))
    early[0].go_to_block(35)
    assert remembered(early[0]) == anew(early[0])


def test_a_line_that_changes_place_with_an_empty_one_is_laid_out(tall: TranscriptEditor, document: Document) -> None:
    last = tall.blockCount() - 1
    put(tall, last, 1)
    press(tall, Key.Key_Return)
    press(tall, Key.Key_Return)
    assert document.project.blocks[last + 1].text == ""
    document.do(move_blocks(document.project, last + 2, last + 2, -1, Caret.at(last + 2)))
    assert remembered(tall)[-1][4]
    assert remembered(tall) == anew(tall)


def test_a_page_that_becomes_narrower_in_the_middle_of_an_edit_is_laid_out_anew(tall: TranscriptEditor) -> None:
    put(tall, 1, 3)
    layout = tall.document().documentLayout()
    layout.documentSizeChanged.connect(lambda _size: tall.resize(330, 420))
    before = remembered(tall)
    press(tall, Key.Key_Return)
    assert remembered(tall) == anew(tall)
    assert remembered(tall)[0][2] > before[0][2]


def test_another_type_gives_its_block_another_room_and_no_other(tall: TranscriptEditor, document: Document) -> None:
    tops = [row[1] for row in remembered(tall)]
    put(tall, 2, 0)
    press(tall, Key.Key_Backspace)
    press(tall, Key.Key_Z, CTRL)
    assert [row[1] for row in remembered(tall)] == tops
    assert remembered(tall) == anew(tall)


def test_blocks_of_any_script_stand_on_whole_pixels(tall: TranscriptEditor, document: Document) -> None:
    words = ("un mot", "🎙 une voix", "ภาษาไทยที่นี่", "བོད་ཡིག", "مَرْحَبًا", "漢字", "*ici* " * 40)
    blocks = [Block(f"b{at}", CHAPTER if at % 5 == 0 else TURN, words[at % len(words)]) for at in range(60)]
    document.open(Project(blocks=tuple(blocks)))
    for value in range(50):
        tall.verticalScrollBar().setValue(value)
        assert all(edge % 1 == 0 for _, top, bottom, *_ in remembered(tall) for edge in (top, bottom))
