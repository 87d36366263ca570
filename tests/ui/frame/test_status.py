from pytestqt.qtbot import QtBot

from app.core.checks import find_problems
from app.core.project import Project
from app.core.tally import tally
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
    assert bar.text() == ""


def test_a_message_leaves_by_itself(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.message_ms = 20
    bar.say("marked at 0:10")
    assert bar.message == "marked at 0:10."
    qtbot.waitUntil(lambda: bar.message == "")
