"""What the screen shows after an edit, of which only a part is painted anew: the same as if all were."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.core.blocks import CHAPTER, PARAGRAPH, TURN
from app.core.edits import Step, change_block
from app.session.document import Document
from app.ui.transcript.editor import TranscriptEditor
from tests.ui.transcript.hands import CTRL, SHIFT, Key, compose, paste, press, put, write
from tests.ui.transcript.standing import anew, remembered, seen, seen_anew

PIECES = ["a", "é", " ", "un mot ", "*ici* ", "**fort** ", "שלום ", "👩\u200d🏫", "une phrase qui ne finit pas, "]
MOVES = [Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageDown]


@pytest.fixture(autouse=True)
def caret_that_does_not_blink(qapp: QApplication) -> Iterator[None]:
    flash_ms = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(flash_ms)


def hands(editor: TranscriptEditor, document: Document, chance: random.Random) -> list[Callable[[], None]]:
    """Return what a hand may do."""

    def spot() -> tuple[int, int]:
        return chance.randrange(editor.blockCount()), chance.randrange(30)

    def change(**members: object) -> None:
        at, project = chance.randrange(len(document.project.blocks)), document.project
        changed = change_block(project, at, lambda block: replace(block, **members))  # type: ignore[arg-type]
        document.do(Step("Change", (changed,)))

    return [
        lambda: change(speaker=chance.choice([None, "s1", "s2"])),
        lambda: change(start_ms=chance.choice([None, 1_000, 90_000])),
        lambda: change(type=chance.choice([CHAPTER, TURN, PARAGRAPH]), level=None),
        *5 * [lambda: write(editor, chance.choice(PIECES))],
        *2 * [lambda: press(editor, Key.Key_Return)],
        *2 * [lambda: press(editor, Key.Key_Backspace)],
        *2 * [lambda: press(editor, Key.Key_Z, CTRL)],
        lambda: press(editor, Key.Key_Z, CTRL | SHIFT),
        lambda: press(editor, Key.Key_Return, CTRL),
        lambda: press(editor, chance.choice(MOVES)),
        lambda: press(editor, chance.choice(MOVES), SHIFT),
        lambda: put(editor, *spot()),
        lambda: put(editor, spot()[0], 0),
        lambda: put(editor, *spot(), anchor=spot()),
        lambda: paste(editor, "deux\nlignes "),
        lambda: compose(editor, "^"),
        lambda: compose(editor, "", commit="ê"),
    ]


@pytest.mark.parametrize("seed", range(4))
def test_the_screen_shows_what_would_be_painted_anew(editor: TranscriptEditor, document: Document, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(80):
        chance.choice(hands(editor, document, chance))()
        assert seen(editor) == seen_anew(editor), number
        assert remembered(editor) == anew(editor), number
