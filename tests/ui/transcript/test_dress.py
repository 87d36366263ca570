"""How words look: what their marks mean, and the size and face that were chosen."""

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication

from app.core.blocks import CHAPTER, TURN, Block
from app.core.edits import Step, splice
from app.core.project import Project
from app.core.turns import set_text
from app.session.document import Document
from app.ui.theme import Theme, load_theme
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import CTRL, MakeEditor, compose, lines, put, turn_wheel, write
from tests.ui.transcript.looks import is_heading

TEXT = "Le 🎙 est *là*, et **ici** : [la page](https://exemple.org/a)."


def _look(editor: TranscriptEditor, number: int, words: str) -> QTextCharFormat | None:
    """Return how these words of a line look; None where they are plain."""
    line = editor.document().findBlockByNumber(number)
    start = len(line.text()[: line.text().index(words)].encode("utf-16-le")) // 2
    return next(
        (QTextCharFormat(one.format) for one in line.layout().formats() if one.start == start and one.length), None
    )


def test_emphasis_and_links_look_like_what_they_mean_and_their_marks_are_dimmed(
    make_editor: MakeEditor, theme: Theme
) -> None:
    editor = make_editor(Project(blocks=(Block("a", TURN, TEXT),)))
    assert _look(editor, 0, "là").fontItalic()
    assert _look(editor, 0, "ici").fontWeight() == 700
    assert _look(editor, 0, "la page").foreground().color() == theme.accent
    for mark in ("*là", "**ici", "[la page", "](https"):
        assert _look(editor, 0, mark).foreground().color() == theme.soft
    assert _look(editor, 0, "Le ") is None


def test_a_word_gets_its_look_as_its_last_star_is_typed_and_loses_it_with_it(make_editor: MakeEditor) -> None:
    editor = make_editor(Project(blocks=(Block("a", TURN, "un mot *ici"),)))
    assert _look(editor, 0, "ici") is None
    put(editor, 0, 11)
    write(editor, "*")
    assert _look(editor, 0, "ici").fontItalic()
    editor.textCursor().deletePreviousChar()
    assert _look(editor, 0, "ici") is None


def test_a_heading_keeps_its_size_under_its_emphasis(make_editor: MakeEditor) -> None:
    editor = make_editor(Project(blocks=(Block("a", CHAPTER, "Un *grand* titre"),)))
    assert is_heading(editor, 0)
    assert _look(editor, 0, "grand").fontItalic()


def test_of_a_long_text_what_comes_into_view_is_dressed(make_editor: MakeEditor) -> None:
    blocks = tuple(Block(str(at), TURN, f"un *mot* {at}", start_ms=at) for at in range(3_000))
    editor = make_editor(Project(blocks=blocks))
    assert _look(editor, 0, "mot").fontItalic()
    assert _look(editor, 2_000, "mot") is None
    editor.go_to_block(2_000)
    assert _look(editor, 2_000, "mot").fontItalic()


def test_what_is_dressed_is_no_change_of_the_text(make_editor: MakeEditor, document: Document) -> None:
    blocks = tuple(Block(str(at), TURN, f"un *mot* {at}", start_ms=at) for at in range(3_000))
    editor = make_editor(Project(blocks=blocks))
    told: list[tuple[int, int, int]] = []
    editor.document().contentsChange.connect(lambda *change: told.append(change))
    editor.go_to_block(2_000)
    editor.grab()
    assert told == []
    put(editor, 2_000, 3)
    write(editor, "x")
    assert [added for _, _, added in told] == [1]
    assert not document.project.blocks[0].text.endswith("x")


def test_a_line_far_from_view_that_loses_its_marks_in_a_large_change_loses_their_look(
    make_editor: MakeEditor, document: Document
) -> None:
    blocks = tuple(Block(str(at), TURN, f"un *mot* {at}", start_ms=at) for at in range(400))
    editor = make_editor(Project(blocks=blocks))
    bare = [Block(one.id, TURN, "un mot", start_ms=one.start_ms) for one in blocks]
    document.do(Step("Replace", (splice(document.project, 0, 400, *bare),)))
    assert _look(editor, 2, "mot") is None
    document.undo()
    assert _look(editor, 2, "mot").fontItalic()


def test_another_theme_brings_its_own_colours(make_editor: MakeEditor) -> None:
    editor, dark = make_editor(Project(blocks=(Block("a", TURN, TEXT),))), load_theme("dark")
    editor.set_theme(dark)
    assert _look(editor, 0, "la page").foreground().color() == dark.accent


def test_what_an_input_method_composes_moves_the_looks_behind_it(make_editor: MakeEditor) -> None:
    editor = make_editor(Project(blocks=(Block("a", TURN, "à *là* ici"),)))
    put(editor, 0, 2)
    compose(editor, "´ê")
    line = editor.document().findBlockByNumber(0)
    italics = [(one.start, one.length) for one in line.layout().formats() if one.format.fontItalic()]
    assert italics == [(5, 2)]
    compose(editor, "")
    assert _look(editor, 0, "là").fontItalic()


# Size and face


def test_larger_letters_make_everything_of_the_page_larger(editor: TranscriptEditor) -> None:
    before = [editor.blockBoundingRect(editor.document().findBlockByNumber(at)).height() for at in (1, 4)]
    editor.set_letters(24, "")
    after = [editor.blockBoundingRect(editor.document().findBlockByNumber(at)).height() for at in (1, 4)]
    assert all(now > then * 1.3 for then, now in zip(before, after, strict=True))
    assert editor._view.small_px > 13
    assert editor.font().pixelSize() == 24


def test_on_a_narrow_page_large_letters_leave_room_for_words(editor: TranscriptEditor) -> None:
    editor.resize(330, 500)
    editor.set_letters(32, "")
    assert editor.viewport().width() > 165
    assert editor._view.small_px < 16
    editor.resize(1_200, 500)
    assert editor._view.small_px == 26
    editor.set_letters(12, "")
    assert editor._view.small_px == 10


def test_the_face_is_the_one_that_was_chosen_and_the_usual_one_where_there_is_none(editor: TranscriptEditor) -> None:
    usual = editor.font().family()
    editor.set_letters(16, "DejaVu Sans")
    assert editor.font().family() == "DejaVu Sans"
    editor.set_letters(16, "No such face")
    assert editor.font().family() == usual


def test_what_stood_at_the_top_stays_there_when_the_letters_grow(make_editor: MakeEditor) -> None:
    blocks = tuple(Block(str(at), TURN, "Des mots et encore des mots. " * 8, start_ms=at) for at in range(200))
    editor = make_editor(Project(blocks=blocks))
    editor.go_to_block(120)
    top = editor.firstVisibleBlock().blockNumber()
    for pixels in (22, 30, 12):
        editor.set_letters(pixels, "")
        QApplication.processEvents()
        assert editor.firstVisibleBlock().blockNumber() == top


def test_the_wheel_asks_for_other_letters_only_with_ctrl(editor: TranscriptEditor) -> None:
    asked: list[int] = []
    editor.zoom_requested.connect(asked.append)
    turn_wheel(editor.viewport(), 1)
    assert asked == []
    turn_wheel(editor.viewport(), -2, CTRL)
    turn_wheel(editor.viewport(), 1, CTRL)
    assert asked == [2, -1]


def test_letters_change_no_text(editor: TranscriptEditor, document: Document) -> None:
    before = lines(editor)
    editor.set_letters(30, "")
    document.do(set_text(document.project, 2, "autre *chose*"))
    editor.set_letters(12, "")
    assert lines(editor) == [*before[:2], "autre *chose*", *before[3:]]
