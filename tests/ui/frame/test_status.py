import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block
from app.core.checks import find_problems
from app.core.project import Project
from app.core.tally import tally
from app.paths import RESOURCES
from app.ui.elided import ElidedButton
from app.ui.frame.status import StatusBar
from app.ui.theme import Theme


def test_it_says_how_many_marks_are_placed_of_all(qtbot: QtBot, theme: Theme, project: Project) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.show_tally(tally(project))
    assert "5 marks placed of 7" in bar.text()


def test_it_says_how_many_problems_there_are_and_which_is_the_first(
    qtbot: QtBot, theme: Theme, project: Project
) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    found = [one for one in find_problems(project) if one.severity != "hint"]
    bar.show_problems(found)
    assert f"▲ {len(found)} problem" in bar.text()
    assert found[0].message() in bar.text()
    bar.show_problems([])
    assert "▲" not in bar.text()


def test_an_empty_project_has_nothing_to_count(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.show_tally(tally(Project()))
    assert bar.text() == "Not saved yet"


@pytest.mark.parametrize(("text", "told"), [("o", "1 signe · 1 min"), ("oui", "3 signes · 1 min")])
def test_it_counts_in_french_as_french_does(qapp: QApplication, theme: Theme, text: str, told: str) -> None:
    french = QTranslator()
    assert french.load(str(RESOURCES / "i18n" / "minutage_fr.qm"))
    qapp.installTranslator(french)
    bar = StatusBar(theme)
    bar.show_tally(tally(Project(blocks=(Block("a", TURN, text),))))
    qapp.removeTranslator(french)
    assert told in bar.text()


def test_a_message_leaves_by_itself(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.message_ms = 20
    bar.say("marked at 0:10")
    assert bar.message == "marked at 0:10."
    qtbot.waitUntil(lambda: bar.message == "")


def test_a_narrow_bar_leaves_the_length_out_and_shortens_what_gives_way(
    qtbot: QtBot, theme: Theme, project: Project
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = StatusBar(theme, window)
    window.show()
    bar.show_tally(tally(project))
    bar.show_problems(find_problems(project))
    bar.show_saved("Saved at 10:00 · protected")
    bar.resize(1280, 31)
    assert "character" in bar.text()
    bar.resize(520, 31)
    assert "character" not in bar.text()
    (problems,) = bar.findChildren(ElidedButton)
    qtbot.waitUntil(lambda: problems.text().endswith("…"))
    assert problems.toolTip() == f"{problems.whole}\nGo to the next problem (F8)"
    assert problems.whole in bar.text()
    bar.resize(1280, 31)
    qtbot.waitUntil(lambda: problems.text() == problems.whole)
    assert problems.toolTip() == "Go to the next problem (F8)"
