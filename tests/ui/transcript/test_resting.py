"""Where the caret rests while the keys go elsewhere: the block that Ctrl+J would mark."""

import pytest
from PySide6.QtCore import QRect

from app.core.project import Project
from app.session.document import Document
from app.session.player import Player
from app.ui.theme import Theme, contrast, load_theme
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.margin import REST_PX, REST_X, Margin
from tests.ui.transcript.hands import MakeEditor, put
from tests.ui.transcript.looks import colour_at, colours_in

SEEN = 3.0
"""The contrast that a sign needs (WCAG 2.2, 1.4.11)."""


def rests_beside(editor: TranscriptEditor, theme: Theme) -> list[int]:
    """Return the blocks that have the bar of the resting caret beside them."""
    margin = editor.findChild(Margin)
    x = margin.width() - REST_X + REST_PX // 2
    rows = {row.number: round((row.words[0] + row.words[1]) / 2) for row in editor._view.rows()}
    return [at for at, y in rows.items() if colour_at(margin, x, y) == theme.soft]


def caret_place(editor: TranscriptEditor) -> QRect:
    return editor.cursorRect().adjusted(-1, 2, 1, -2)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_page_without_the_focus_shows_the_carets_block(editor: TranscriptEditor, name: str) -> None:
    theme = load_theme(name)
    editor.set_theme(theme)
    put(editor, 4, 3)
    editor.clearFocus()
    assert rests_beside(editor, theme) == [4]
    assert theme.soft in colours_in(editor.viewport(), caret_place(editor))
    assert contrast(theme.soft, theme.paper) >= SEEN


def test_a_page_with_the_focus_shows_nothing_beside_its_caret(editor: TranscriptEditor, theme: Theme) -> None:
    put(editor, 4, 3)
    assert editor.hasFocus()
    assert rests_beside(editor, theme) == []
    assert theme.soft not in colours_in(editor.viewport(), caret_place(editor))


def test_the_focus_takes_the_bar_away_and_gives_it_back(editor: TranscriptEditor, theme: Theme) -> None:
    put(editor, 2, 0)
    editor.clearFocus()
    assert rests_beside(editor, theme) == [2]
    editor.setFocus()
    assert rests_beside(editor, theme) == []


def test_the_bar_goes_where_the_caret_is_sent(editor: TranscriptEditor, theme: Theme) -> None:
    editor.clearFocus()
    editor.go_to_block(6)
    assert rests_beside(editor, theme) == [6]


def test_the_resting_caret_is_not_taken_for_what_is_heard(
    editor: TranscriptEditor, player: Player, theme: Theme
) -> None:
    put(editor, 6, 0)
    player.seek(6_500)
    editor.clearFocus()
    margin = editor.findChild(Margin)
    heard = next(row for row in editor._view.rows() if row.number == 4)
    assert colour_at(margin, 1, round((heard.top + heard.bottom) / 2)) == theme.accent
    assert rests_beside(editor, theme) == [6]
    editor.go_to_block(4)
    assert rests_beside(editor, theme) == [4]
    assert theme.soft != theme.accent


def test_nothing_rests_on_an_empty_page(make_editor: MakeEditor, document: Document, theme: Theme) -> None:
    editor = make_editor(Project())
    editor.clearFocus()
    assert editor._view.resting_row() is None
