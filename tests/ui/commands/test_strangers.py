"""Names that a text brings along: offered once, in the notice bar."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.core.cast import add_speaker
from app.core.edits import Step, splice
from app.core.project import Project
from app.core.turns import Place, replace_text
from app.session.document import Document
from app.ui.main_window import MainWindow
from tests.core.transcripts import turn
from tests.ui.commands.asked import come_back

OFFER = "Put Maud Lenoir on the list of speakers?"


def bring(document: Document, *texts: str) -> None:
    """Put turns behind the others in one step, as a paste of timed blocks does."""
    end = len(document.project.blocks)
    new = [turn(f"n{end}-{at}", text) for at, text in enumerate(texts)]
    document.do(Step("Paste", (splice(document.project, end, end, *new),)))


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Let every job end, and what it starts."""
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    qtbot.wait(1)


def answer(window: MainWindow, text: str) -> None:
    next(one for one in window.notice.answers if one.text() == text).click()


def test_names_in_what_is_pasted_are_offered_and_added_in_one_step(
    window: MainWindow, document: Document, qtbot: QtBot
) -> None:
    bring(document, "Maud Lenoir : Bonjour.", "Voilà.")
    qtbot.waitUntil(lambda: window.notice.text == OFFER)
    before = document.project
    answer(window, "Add")
    assert document.project.speakers[-1].name == "Maud Lenoir"
    assert [one.text for one in document.project.blocks[-2:]] == ["Bonjour.", "Voilà."]
    document.undo()
    assert document.project == before
    assert window.transcript.document().lastBlock().previous().text() == "Maud Lenoir : Bonjour."


def test_what_was_refused_is_not_offered_again_until_another_project_comes(
    window: MainWindow, document: Document, qtbot: QtBot
) -> None:
    bring(document, "Maud Lenoir : Bonjour.", "Voilà.")
    qtbot.waitUntil(lambda: window.notice.text == OFFER)
    answer(window, "Leave as text")
    before = document.project
    bring(document, "Maud Lenoir : Encore.", "Ilan Sorel : Moi aussi.")
    qtbot.waitUntil(lambda: window.notice.text == "Put Ilan Sorel on the list of speakers?")
    window.notice.cancel()
    document.undo()
    document.redo()
    settle(window, qtbot)
    assert window.notice.isHidden()
    document.open(before, saved=False)
    qtbot.waitUntil(lambda: window.notice.text == OFFER)


def test_another_project_is_not_asked_about_the_names_of_the_one_before(
    window: MainWindow, document: Document, qtbot: QtBot
) -> None:
    other = Project(blocks=(turn("t", "Oui."),))
    bring(document, "Maud Lenoir : Bonjour.", "Voilà.")
    document.open(other)  # while they are looked for
    settle(window, qtbot)
    assert window.notice.isHidden()
    bring(document, "Maud Lenoir : Bonjour.", "Voilà.")
    qtbot.waitUntil(lambda: window.notice.text == OFFER)
    document.open(other)
    assert window.notice.isHidden()


def test_it_waits_until_the_question_of_the_import_is_answered(
    window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "marché.txt"
    path.write_text("0:02 Bonjour à tous.\n0:09 Anne: merci.\n0:12 Voilà.\n0:15 Et puis.\n", encoding="utf-8")
    document.do(add_speaker(document.project, "Anne"))
    window.commands.opens.open_paths([path])
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    (box,) = window.findChildren(QMessageBox)
    with qtbot.waitSignal(box.finished):
        next(one for one in box.buttons() if one.text() == "Replace the text here").click()
    come_back(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.notice.answers))
    settle(window, qtbot)
    assert window.notice.text.startswith("Is this text what was said")
    assert document.project.blocks[1].text == "Anne: merci."
    answer(window, "Word for word")
    qtbot.waitUntil(lambda: window.notice.text == "Put Anne on the list of speakers?")
    answer(window, "Add")
    assert document.project.blocks[1].text == "merci."
    assert [one.name for one in document.project.speakers] == ["Inès Garnault", "Théo Marchand", "Anne"]


def test_what_the_hand_writes_offers_nothing(window: MainWindow, document: Document, qtbot: QtBot) -> None:
    place = Place(2, 0)
    document.do(replace_text(document.project, place, place, "Maud Lenoir : Bonjour.\nVoilà."))
    settle(window, qtbot)
    assert window.notice.isHidden()
