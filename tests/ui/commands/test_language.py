"""The language of the text, its spelling and its typography, in the whole window."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.core.blocks import PARAGRAPH, TURN, Block
from app.core.project import Project
from app.session.document import Document
from app.session.settings import SettingsStore
from app.ui.main_window import MainWindow
from tests.spelling import needs_enchant, needs_french
from tests.ui.commands.asked import Do, is_one_step, select

FRENCH = Project(
    language="fr",
    blocks=(
        Block("a", TURN, "L'acceuil ? Oui !", start_ms=0),
        Block("b", PARAGRAPH, "Rien de tresw."),
        Block("c", PARAGRAPH, "Déjà: oui..."),
    ),
)


def texts(document: Document) -> list[str]:
    return [block.text.replace("\u00a0", "_").replace("\u202f", "~") for block in document.project.blocks]


def language_row(window: MainWindow, text: str) -> QAction:
    """Return a row of the menu of languages that is seen."""
    menu = window.actions_by_id["language.fr"].associatedObjects()[-1]
    rows = [one for one in menu.actions() if one.isVisible()]
    return next(one for one in rows if text in one.text())


# Typography


def test_the_whole_page_is_set_in_one_step_and_told(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.open(FRENCH)
    with qtbot.waitSignal(document.noted):
        do("text.typography")
    assert texts(document) == ["L’acceuil~? Oui~!", "Rien de tresw.", "Déjà_: oui…"]
    assert window.status.message == "5 places were set as French typography has it."
    assert is_one_step(document, FRENCH)


def test_only_the_selection_is_set(window: MainWindow, document: Document, do: Do, qtbot: QtBot) -> None:
    document.open(FRENCH)
    select(window, (0, 12), (1, 3))
    with qtbot.waitSignal(document.noted):
        do("text.typography")
    assert texts(document) == ["L'acceuil ? Oui~!", "Rien de tresw.", "Déjà: oui..."]
    assert window.transcript.textCursor().hasSelection()


def test_a_page_that_is_right_is_said_to_be(window: MainWindow, document: Document, do: Do, qtbot: QtBot) -> None:
    document.open(Project(blocks=(Block("a", TURN, "Oui."),)))
    with qtbot.waitSignal(window.commands.languages.said) as said:
        do("text.typography")
    assert said.args == ["All is set as French typography has it."]
    assert not document.history.can_undo


def test_what_is_written_while_the_typography_is_looked_at_is_not_lost(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.open(FRENCH)
    select(window, (1, 0), (1, 0))
    with qtbot.waitSignal(document.noted):
        do("text.typography")
        window.transcript.insertPlainText("Ah! ")
    assert texts(document) == ["L’acceuil~? Oui~!", "Ah~! Rien de tresw.", "Déjà_: oui…"]


def test_a_project_that_is_opened_meanwhile_is_left_alone(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.open(FRENCH)
    other = Project(language="fr", blocks=FRENCH.blocks)
    do("text.typography")
    document.open(other)
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    assert document.project is other


# Spelling


@needs_french
def test_the_next_unknown_word_is_selected_and_the_last_is_followed_by_the_first(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.open(FRENCH)
    qtbot.waitUntil(lambda: window.commands.languages.is_checking)
    found = []
    for _ in range(3):
        with qtbot.waitSignal(window.transcript.selectionChanged):
            do("spelling.next")
        found.append(window.transcript.textCursor().selectedText())
    assert found == ["acceuil", "tresw", "acceuil"]


@needs_french
def test_where_there_is_no_unknown_word_that_is_said(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.open(Project(language="fr", blocks=(Block("a", TURN, "Oui, la mer."),)))
    qtbot.waitUntil(lambda: window.commands.languages.is_checking)
    with qtbot.waitSignal(window.commands.languages.said) as said:
        do("spelling.next")
    assert said.args == ["No unknown word."]


@needs_french
def test_the_spelling_is_switched_off_and_stays_off_the_next_day(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot, tmp_path: Path
) -> None:
    document.open(FRENCH)
    qtbot.waitUntil(lambda: window.commands.languages.is_checking)
    assert window.actions_by_id["text.spelling"].isChecked()
    do("text.spelling")
    assert not window.actions_by_id["text.spelling"].isChecked()
    assert not window.commands.languages.is_checking
    qtbot.waitUntil(lambda: not SettingsStore(tmp_path / "settings.json").current.spelling)
    with qtbot.waitSignal(window.commands.languages.said) as said:
        do("spelling.next")
    assert said.args == ["The spelling is not checked."]
    do("text.spelling")
    qtbot.waitUntil(lambda: window.commands.languages.is_checking)


def test_where_nothing_tells_the_language_it_is_asked_for(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.open(Project(blocks=(Block("a", TURN, "Oui."),)))
    with qtbot.waitSignal(window.commands.languages.said) as said:
        do("spelling.next")
    assert said.args == ["Choose the language of the text first, in the Text menu."]


@needs_enchant
def test_a_language_without_a_dictionary_is_one_quiet_line(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.commands.languages.said) as said:
        document.open(Project(language="tlh", blocks=(Block("a", TURN, "nuqneH"),)))
    line = "The spelling is not checked: there is no dictionary of “tlh”. "
    assert said.args[0].startswith(line)
    assert window.status.message == said.args[0]
    assert not language_row(window, line).isEnabled()
    assert language_row(window, "tlh").isChecked()
    do("spelling.next")
    assert window.status.message == said.args[0]


def test_without_enchant_all_else_works(
    window: MainWindow, document: Document, do: Do, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    with qtbot.waitSignal(window.commands.languages.said) as said:
        document.open(FRENCH)
    assert said.args == ["The spelling is not checked: Enchant is not installed. Install the package pyenchant."]
    with qtbot.waitSignal(document.noted):
        do("text.typography")
    assert texts(document)[2] == "Déjà_: oui…"


# The language


def test_the_language_is_chosen_in_one_step_and_its_undo_is_shown(
    window: MainWindow, document: Document, do: Do
) -> None:
    document.open(Project(blocks=FRENCH.blocks))
    before = document.project
    assert window.actions_by_id["language.none"].isChecked()
    do("language.en")
    assert document.project.language == "en"
    assert window.actions_by_id["language.en"].isChecked()
    assert is_one_step(document, before)
    document.undo()
    assert window.actions_by_id["language.none"].isChecked()
    do("language.fr")
    do("language.fr")
    document.undo()
    assert document.project.language is None


def test_french_of_canada_is_french_and_another_language_is_shown_by_its_code(
    window: MainWindow, document: Document
) -> None:
    document.open(Project(language="fr-CA", blocks=FRENCH.blocks))
    assert window.actions_by_id["language.fr"].isChecked()
    document.open(Project(language="br", blocks=FRENCH.blocks))
    assert language_row(window, "br").isChecked()
    document.open(Project(language=None, blocks=FRENCH.blocks))
    with pytest.raises(StopIteration):
        language_row(window, "br")


def test_a_project_that_is_read_only_keeps_its_language(window: MainWindow, document: Document) -> None:
    document.open(Project(language="fr", version=(2, 0), blocks=FRENCH.blocks))
    for id_ in ("language.fr", "language.en", "language.none", "text.typography"):
        assert not window.actions_by_id[id_].isEnabled()
    assert window.actions_by_id["text.spelling"].isEnabled()
