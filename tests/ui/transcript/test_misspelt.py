"""What is underlined on the page, and what the menu of the text offers for it: real dictionaries, real keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.core.blocks import PARAGRAPH, TURN, Block
from app.core.cast import new_speaker
from app.core.project import Project
from app.core.turns import Place
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.spelling.personal import PersonalWords
from app.session.spelling.speller import Speller
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.misspelt import Misspelt
from app.ui.transcript.runs import Look
from tests.spelling import needs_french
from tests.ui.transcript.hands import MakeEditor, caret, press, put, texts, write

pytestmark = [needs_french, pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)]

TEXTS = ("Bonjour, voici l’acceuil de Kerjan.", "La *recconnaissance* 🎙 est là.")
PROJECT = Project(language="fr", blocks=tuple(Block(f"b{at}", TURN, text) for at, text in enumerate(TEXTS)))


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def words(tmp_path: Path) -> Path:
    return tmp_path / "words.txt"


Made = tuple[TranscriptEditor, Misspelt]


@pytest.fixture
def make(
    make_editor: MakeEditor, document: Document, jobs: JobRunner, words: Path, qtbot: QtBot
) -> Callable[..., Made]:
    """Return an editor on a project whose spelling is checked."""

    def made(project: Project = PROJECT) -> Made:
        editor = make_editor(project)
        speller = Speller(document, jobs, PersonalWords(words), parent=editor)
        misspelt = Misspelt(editor, document, speller)
        speller.set_on(True)
        qtbot.waitUntil(lambda: speller.is_ready)
        return editor, misspelt

    return made


def underlined(editor: TranscriptEditor, misspelt: Misspelt, document: Document) -> list[str]:
    """Return the words that the editor is given runs for, as far as they are known by now."""
    found = []
    for at, block in enumerate(document.project.blocks):
        for run in misspelt.runs(at, block):
            assert run.look is Look.MISSPELT
            found.append(block.text[run.start : run.end])
    return found


@pytest.fixture
def awaited(document: Document, qtbot: QtBot) -> Callable[[Made, list[str]], None]:
    """Wait until exactly these words are underlined."""

    def wait(made: Made, expected: list[str]) -> None:
        def check() -> None:
            assert underlined(*made, document) == expected

        qtbot.waitUntil(check)

    return wait


Awaited = Callable[[Made, list[str]], None]


def menu_of(editor: TranscriptEditor, qtbot: QtBot, point: QPoint | None = None) -> QMenu:
    """Return the menu of the text, asked for by the key, or by the mouse at a point."""
    reason = QContextMenuEvent.Reason.Mouse if point else QContextMenuEvent.Reason.Keyboard
    at = point or QPoint(0, 0)
    QApplication.sendEvent(editor.viewport(), QContextMenuEvent(reason, at, editor.viewport().mapToGlobal(at)))
    qtbot.waitUntil(lambda: bool([one for one in editor.findChildren(QMenu) if one.isVisible()]))
    return next(one for one in editor.findChildren(QMenu) if one.isVisible())


def rows(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions()]


def test_misspelt_words_of_the_lines_in_view_are_underlined(make: Callable[..., Made], awaited: Awaited) -> None:
    awaited(make(), ["acceuil", "Kerjan", "recconnaissance"])


def test_the_name_of_a_speaker_is_right_from_the_moment_it_is_one(
    make: Callable[..., Made], awaited: Awaited, document: Document
) -> None:
    made = make()
    awaited(made, ["acceuil", "Kerjan", "recconnaissance"])
    step = new_speaker(document.project, "Yann Kerjan", 0, 0)
    assert step is not None
    document.do(step)
    awaited(made, ["acceuil", "recconnaissance"])
    document.undo()
    awaited(made, ["acceuil", "Kerjan", "recconnaissance"])


def test_the_word_that_is_written_is_not_underlined_until_the_caret_leaves_it(
    make: Callable[..., Made], awaited: Awaited, document: Document, qtbot: QtBot
) -> None:
    made = make(Project(language="fr", blocks=(Block("a", PARAGRAPH, "Une mer."),)))
    editor, misspelt = made
    put(editor, 0, 3)
    write(editor, " tresw")
    qtbot.wait(50)
    assert underlined(editor, misspelt, document) == []
    press(editor, Qt.Key.Key_Left, times=2)
    qtbot.wait(50)
    assert underlined(editor, misspelt, document) == []
    press(editor, Qt.Key.Key_End)
    awaited(made, ["tresw"])
    put(editor, 0, 6)
    assert underlined(editor, misspelt, document) == ["tresw"]
    write(editor, "z")
    qtbot.wait(50)
    assert underlined(editor, misspelt, document) == []
    write(editor, " ")
    awaited(made, ["trz", "esw"])


def test_the_menu_key_offers_what_may_have_been_meant_and_enter_puts_it_in(
    make: Callable[..., Made], awaited: Awaited, document: Document, qtbot: QtBot
) -> None:
    made = make()
    editor, misspelt = made
    awaited(made, ["acceuil", "Kerjan", "recconnaissance"])
    put(editor, 1, 8)
    with qtbot.waitSignal(misspelt.filled):
        menu = menu_of(editor, qtbot)
        assert rows(menu)[:3] == ["Looking for suggestions…", "Add “recconnaissance” to my dictionary", ""]
        assert not menu.actions()[0].isEnabled()
    assert rows(menu)[:3] == ["reconnaissance", "Add “recconnaissance” to my dictionary", ""]
    before = document.project
    press(menu, Qt.Key.Key_Down)
    press(menu, Qt.Key.Key_Return)
    assert texts(document)[1] == "La *reconnaissance* 🎙 est là."
    assert (caret(editor).block, caret(editor).offset) == (1, 18)
    document.undo()
    assert document.project == before
    assert caret(editor).offset == 8


def test_the_mouse_asks_for_the_word_under_it(
    make: Callable[..., Made], awaited: Awaited, document: Document, qtbot: QtBot
) -> None:
    made = make()
    editor, misspelt = made
    awaited(made, ["acceuil", "Kerjan", "recconnaissance"])
    put(editor, 0, 18)
    point = editor.cursorRect().center()
    put(editor, 1, 0)
    with qtbot.waitSignal(misspelt.filled):
        menu = menu_of(editor, qtbot, point)
    menu.actions()[0].trigger()
    menu.close()
    assert texts(document)[0] == "Bonjour, voici l’accueil de Kerjan."


def test_a_word_can_be_added_to_the_users_own(
    make: Callable[..., Made], awaited: Awaited, words: Path, qtbot: QtBot
) -> None:
    made = make()
    editor, misspelt = made
    awaited(made, ["acceuil", "Kerjan", "recconnaissance"])
    put(editor, 0, 30)
    with qtbot.waitSignal(misspelt.filled):
        menu = menu_of(editor, qtbot)
    next(one for one in menu.actions() if one.text().startswith("Add")).trigger()
    menu.close()
    awaited(made, ["acceuil", "recconnaissance"])
    assert words.read_text(encoding="utf-8") == "Kerjan\n"


def test_a_right_word_has_the_menu_as_it_was(make: Callable[..., Made], awaited: Awaited, qtbot: QtBot) -> None:
    made = make()
    awaited(made, ["acceuil", "Kerjan", "recconnaissance"])
    put(made[0], 0, 3)
    menu = menu_of(made[0], qtbot)
    assert rows(menu)[0] == "Play from here"
    menu.close()


def test_a_menu_that_is_gone_is_not_filled(make: Callable[..., Made], awaited: Awaited, qtbot: QtBot) -> None:
    made = make()
    editor, _ = made
    awaited(made, ["acceuil", "Kerjan", "recconnaissance"])
    put(editor, 1, 8)
    menu = menu_of(editor, qtbot)
    menu.close()
    qtbot.waitUntil(lambda: not editor.findChildren(QMenu))
    qtbot.wait(300)  # the suggestions come to nobody


def test_a_very_long_line_is_underlined_where_it_should_be(make: Callable[..., Made], awaited: Awaited) -> None:
    text = "Il fait beau sur la mer, dit-il... Et puis ? Oui ! " * 200 + "Voici l’acceuil. *Fin.*"
    awaited(make(Project(language="fr", blocks=(Block("a", PARAGRAPH, text),))), ["acceuil"])


def test_without_a_dictionary_the_menu_says_in_one_line_how_to_get_it(
    make_editor: MakeEditor, document: Document, jobs: JobRunner, qtbot: QtBot
) -> None:
    editor = make_editor(Project(language="tlh", blocks=(Block("a", TURN, "nuqneH"),)))
    speller = Speller(document, jobs, parent=editor)
    misspelt = Misspelt(editor, document, speller)
    with qtbot.waitSignal(speller.failed):
        speller.set_on(True)
    assert underlined(editor, misspelt, document) == []
    assert misspelt.wrong_at(Place(0, 2)) is None
    menu = menu_of(editor, qtbot)
    assert rows(menu)[0].startswith("The spelling is not checked: there is no dictionary of “tlh”. Install")
    assert not menu.actions()[0].isEnabled()
    menu.close()
