"""The panel of problems in the real window, by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.core import turns
from app.core.blocks import CHAPTER, TURN, Block
from app.core.edits import Step, splice
from app.core.project import Project, Speaker
from app.session.document import Document
from app.session.settings import SettingsStore
from app.ui.main_window import MainWindow
from app.ui.problems.list import ProblemList
from app.ui.problems.panel import ProblemPanel
from tests.ui.commands.asked import CTRL, SHIFT, Do, Press, is_one_step
from tests.windows import answer_file_dialog

Key = Qt.Key

with_menu = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)  # offscreen

ORDER, TWICE, SPACES, ALSO_SPACES, EMPTY, FEW = range(6)
"""The rows: out of order, 3:00 twice, two spaces in a block and in another, a turn without text; YouTube."""
PAGE = Project(
    title="Table ronde",
    speakers=(Speaker("s1", "Inès Garnault"),),
    blocks=(
        Block("c", CHAPTER, "Suite", start_ms=0),
        Block("a", TURN, "Bonjour à tous.", start_ms=300_000, speaker="s1"),
        Block("b", TURN, "Oui.", start_ms=180_000),
        Block("d", TURN, "Non,  *vraiment*.", start_ms=180_000),
        Block("e", TURN, "Ou  bien.", start_ms=190_000),
        Block("f", TURN, "", start_ms=191_000),
    ),
)


@pytest.fixture
def troubled(window: MainWindow, document: Document, qtbot: QtBot) -> MainWindow:
    document.open(PAGE)
    qtbot.waitUntil(lambda: bool(window.commands.problems._problems.all))
    return window


@pytest.fixture
def panel(troubled: MainWindow, press: Press) -> ProblemPanel:
    """The panel, brought up by its key; the focus is in its list."""
    press(Key.Key_F8, CTRL)
    shown = troubled.side.panel("problems")
    assert isinstance(shown, ProblemPanel)
    assert shown.isVisible()
    assert shown.list.hasFocus()
    return shown


def rows(panel: ProblemPanel) -> list[str]:
    model = panel.list.problems
    return [model.index(row).data() for row in range(model.rowCount())]


def row(panel: ProblemPanel) -> int:
    return panel.list.currentIndex().row()


def menu_of(list_: ProblemList, qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in list_.findChildren(QMenu)))
    return next(one for one in list_.findChildren(QMenu) if one.isVisible())


def choose(list_: ProblemList, qtbot: QtBot, number: int) -> str:
    """Choose the entry of that number, from 1, in the menu that is open, as the arrows do; return its text."""
    menu = menu_of(list_, qtbot)
    for _ in range(number):
        qtbot.keyClick(menu, Key.Key_Down)
    text = menu.activeAction().text()
    qtbot.keyClick(menu, Key.Key_Return)
    return text


def after_check(window: MainWindow, qtbot: QtBot, do: Callable[[], object]) -> None:
    """Do something that changes the page, and wait for what the check then finds."""
    with qtbot.waitSignal(window.commands.problems._problems.changed):
        do()


def test_its_key_brings_the_panel_and_lists_what_was_found(panel: ProblemPanel, troubled: MainWindow) -> None:
    assert rows(panel) == [
        "3:00 stands below 5:00, which is later",
        "3:00 is given twice",
        "Two spaces follow one another",
        "Two spaces follow one another",
        "This turn has no text",
        "For YouTube: no chapters are shown unless there are at least 3",
    ]
    assert row(panel) == ORDER
    assert [switch.text() for switch in panel.switches.values()] == ["1 error(s)", "2 warning(s)", "3 hint(s)"]
    assert troubled.side._counts["problems"] == "6"


def test_a_project_that_is_opened_while_all_is_fixed_is_left_alone(
    troubled: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    other = Project(blocks=PAGE.blocks)
    troubled.transcript.go_to_block(3)
    do("problem.fix_all")
    document.open(other)
    qtbot.waitUntil(lambda: not troubled._jobs.is_busy)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not troubled._jobs.is_busy)
    assert document.project is other


def test_a_row_is_said_whole_to_assistive_technology(panel: ProblemPanel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [panel.list.problems.index(at).data(role) for at in (TWICE, FEW)]
    assert said == [
        "Warning, 3:00 is given twice. 3:00, Non, vraiment.",
        "Hint, For YouTube: no chapters are shown unless there are at least 3.",
    ]
    assert panel.list.accessibleName() == "Problems"


def test_enter_goes_to_the_problem_and_to_the_words_that_are_meant(
    panel: ProblemPanel, troubled: MainWindow, press: Press
) -> None:
    for _ in range(SPACES):
        press(Key.Key_Down)
    press(Key.Key_Return)
    assert troubled.transcript.hasFocus()
    caret = troubled.transcript.caret()
    assert (caret.block, caret.offset) == (3, len("Non,"))
    assert troubled.status.message == "Two spaces follow one another."


def test_a_double_click_goes_there(panel: ProblemPanel, troubled: MainWindow, qtbot: QtBot) -> None:
    rect = panel.list.visualRect(panel.list.problems.index(TWICE))
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert troubled.transcript.current_block() == 3
    assert troubled.transcript.hasFocus()


def test_home_and_end_go_to_the_first_and_the_last(panel: ProblemPanel, press: Press) -> None:
    press(Key.Key_End)
    assert row(panel) == FEW
    press(Key.Key_Home)
    assert row(panel) == ORDER


@with_menu
def test_space_offers_what_puts_it_right_as_one_step(
    panel: ProblemPanel, troubled: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_Space)
    after_check(troubled, qtbot, lambda: choose(panel.list, qtbot, 2))
    assert [one.id for one in document.project.blocks] == ["c", "b", "d", "e", "f", "a"]
    assert troubled.status.message == "Sorted by time."
    assert is_one_step(document, PAGE)
    qtbot.waitUntil(lambda: "3:00 stands below 5:00, which is later" not in rows(panel))


@with_menu
def test_the_menu_key_offers_the_same(panel: ProblemPanel, qtbot: QtBot, press: Press) -> None:
    press(Key.Key_Down)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(panel.list.viewport(), event)
    menu = menu_of(panel.list, qtbot)
    assert [one.text() for one in menu.actions() if one.text()] == ["&Go there", "Shift to the next second"]
    menu.close()


@with_menu
def test_a_right_click_offers_what_fits_its_row(panel: ProblemPanel, qtbot: QtBot) -> None:
    for at, texts in ((SPACES, ["Leave one space", "Fix &all 2 of this kind"]), (EMPTY, [])):
        point = panel.list.visualRect(panel.list.problems.index(at)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, panel.list.viewport().mapToGlobal(point))
        QApplication.sendEvent(panel.list.viewport(), event)
        menu = menu_of(panel.list, qtbot)
        assert [one.text() for one in menu.actions() if one.text()][1:] == texts
        assert row(panel) == at
        menu.close()
        qtbot.waitUntil(lambda: not panel.list.findChildren(QMenu))


@with_menu
def test_all_of_a_kind_are_fixed_in_one_step(
    panel: ProblemPanel, troubled: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    for _ in range(ALSO_SPACES):
        press(Key.Key_Down)
    press(Key.Key_Space)
    after_check(troubled, qtbot, lambda: choose(panel.list, qtbot, 3))
    assert [one.text for one in document.project.blocks[3:5]] == ["Non, *vraiment*.", "Ou bien."]
    assert is_one_step(document, PAGE)


def test_the_row_that_was_chosen_stays_chosen_through_the_next_check(
    panel: ProblemPanel, troubled: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    for _ in range(EMPTY):
        press(Key.Key_Down)
    above = splice(document.project, 0, 0, Block("n", TURN, "Ah.  Non.", start_ms=0))
    after_check(troubled, qtbot, lambda: document.do(Step("", (above,))))
    assert rows(panel)[row(panel)] == "This turn has no text"
    assert row(panel) == EMPTY + 1
    assert panel.list.hasFocus()


def test_a_list_that_was_scrolled_stays_where_it_is(
    panel: ProblemPanel, troubled: MainWindow, document: Document, qtbot: QtBot
) -> None:
    empty = tuple(Block(f"b{at}", TURN, "", start_ms=at) for at in range(500))
    after_check(troubled, qtbot, lambda: document.open(Project(blocks=empty)))
    qtbot.waitUntil(lambda: panel.list.problems.rowCount() == 500)
    panel.list.verticalScrollBar().setValue(9_000)
    after_check(troubled, qtbot, lambda: document.do(turns.set_text(document.project, 400, "Oui.")))
    assert panel.list.problems.rowCount() == 499
    assert panel.list.verticalScrollBar().value() == 9_000


def test_once_the_last_is_fixed_that_is_said_and_the_keys_stay_in_the_panel(
    panel: ProblemPanel, troubled: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    after_check(troubled, qtbot, lambda: document.open(Project(blocks=(Block("b", TURN, "", start_ms=0),))))
    qtbot.waitUntil(lambda: rows(panel) == ["This turn has no text"])
    after_check(troubled, qtbot, lambda: document.do(turns.set_text(document.project, 0, "Oui.")))
    assert panel._hint.isVisible()
    assert panel._hint.text() == "No problem was found."
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)


def test_before_the_next_check_a_row_goes_to_where_its_block_is_now(
    panel: ProblemPanel, troubled: MainWindow, document: Document, press: Press
) -> None:
    lines = tuple(Block(f"n{at}", TURN, "Ah.") for at in range(3))
    document.do(Step("", (splice(document.project, 0, 0, *lines),)))
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert troubled.transcript.current_block() == 6


def test_f8_goes_on_where_the_blocks_are_now(troubled: MainWindow, document: Document, press: Press) -> None:
    press(Key.Key_F8)
    assert troubled.transcript.current_block() == 2
    lines = tuple(Block(f"n{at}", TURN, "Ah.") for at in range(3))
    document.do(Step("", (splice(document.project, 0, 0, *lines),)))
    press(Key.Key_F8)
    assert troubled.transcript.current_block() == 6
    assert troubled.status.message == "3:00 is given twice."


def test_what_is_hidden_is_neither_listed_nor_walked_and_that_is_remembered(
    panel: ProblemPanel, troubled: MainWindow, settings: SettingsStore, press: Press, qtbot: QtBot
) -> None:
    for severity in ("error", "hint"):
        switch = panel.switches[severity]
        switch.setFocus()
        qtbot.keyClick(switch, Key.Key_Space)
    assert rows(panel) == ["3:00 is given twice", "This turn has no text"]
    assert settings.current.problems_hidden == ("error", "hint")
    assert troubled.side._counts["problems"] == "2 of 6"
    troubled.transcript.go_to_block(0)
    walked = []
    for _ in range(3):
        press(Key.Key_F8)
        walked.append(troubled.transcript.current_block())
    assert walked == [3, 5, 3]
    assert row(panel) == 0


def test_where_all_is_hidden_the_panel_says_so(panel: ProblemPanel) -> None:
    for switch in panel.switches.values():
        switch.click()
    assert panel._hint.isVisible()
    assert panel._hint.text() == "What was found is hidden. The buttons above show it."


def test_f8_shows_in_the_panel_where_it_is(panel: ProblemPanel, troubled: MainWindow, press: Press) -> None:
    troubled.transcript.setFocus()
    press(Key.Key_F8)
    press(Key.Key_F8)
    assert row(panel) == TWICE
    press(Key.Key_F8, SHIFT)
    assert row(panel) == ORDER


def test_the_problem_at_the_caret_is_fixed_by_a_command(
    troubled: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    troubled.transcript.go_to_block(4)
    after_check(troubled, qtbot, lambda: do("problem.fix"))
    assert document.project.blocks[4].text == "Ou bien."
    assert is_one_step(document, PAGE)


def test_the_problem_that_was_told_last_is_the_one_that_is_fixed(
    troubled: MainWindow, document: Document, do: Do, press: Press, qtbot: QtBot
) -> None:
    for _ in range(3):
        press(Key.Key_F8)  # 3:00 twice comes first in that block, then its two spaces
    after_check(troubled, qtbot, lambda: do("problem.fix"))
    assert document.project.blocks[3].text == "Non, *vraiment*."


def test_a_problem_that_was_told_is_meant_though_lines_came_above_it(
    troubled: MainWindow, document: Document, do: Do, press: Press, qtbot: QtBot
) -> None:
    for _ in range(3):
        press(Key.Key_F8)
    above = splice(document.project, 0, 0, Block("n", TURN, "Ah."))
    after_check(troubled, qtbot, lambda: document.do(Step("", (above,))))
    after_check(troubled, qtbot, lambda: do("problem.fix"))
    assert document.project.blocks[4].text == "Non, *vraiment*."
    assert troubled.status.message == "One space was left."


def test_what_was_told_and_only_a_person_can_put_right_is_not_passed_over(
    troubled: MainWindow, document: Document, do: Do, press: Press, qtbot: QtBot
) -> None:
    document_of_two = replace(PAGE, blocks=(*PAGE.blocks[:5], Block("f", TURN, "", start_ms=190_000)))
    after_check(troubled, qtbot, lambda: document.open(document_of_two))
    qtbot.waitUntil(lambda: bool(troubled.commands.problems._problems.at(5)))
    troubled.transcript.go_to_block(0)
    press(Key.Key_F8, SHIFT)
    assert troubled.status.message == "This turn has no text."
    do("problem.fix")
    assert troubled.status.message == "This is to be put right by hand: This turn has no text."
    qtbot.waitUntil(lambda: not troubled._jobs.is_busy)
    assert document.project == document_of_two


@pytest.mark.parametrize("command", ["problem.fix", "problem.fix_all"])
def test_with_the_hand_in_the_panel_its_row_is_meant_and_not_the_caret(
    panel: ProblemPanel, troubled: MainWindow, document: Document, do: Do, press: Press, qtbot: QtBot, command: str
) -> None:
    troubled.transcript.go_to_block(3)
    panel.list.setFocus()
    press(Key.Key_Home)
    assert row(panel) == ORDER
    after_check(troubled, qtbot, lambda: do(command))
    assert [one.id for one in document.project.blocks] == ["c", "b", "d", "e", "f", "a"]


def test_with_the_hand_in_the_text_the_row_of_the_panel_is_not_meant(
    panel: ProblemPanel, troubled: MainWindow, document: Document, do: Do, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_Home)
    troubled.transcript.setFocus()
    troubled.transcript.go_to_block(4)
    after_check(troubled, qtbot, lambda: do("problem.fix"))
    assert document.project.blocks[4].text == "Ou bien."


def test_a_row_shows_that_there_is_a_fix_and_says_the_key(panel: ProblemPanel) -> None:
    model, tip, told = panel.list.problems, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole
    assert model.index(TWICE).data(tip) == "<p>3:00 is given twice</p><p>Shift to the next second (Space)</p>"
    assert [model.index(at).data(told) for at in (TWICE, EMPTY)] == ["Shift to the next second (Space)", ""]
    assert model.index(EMPTY).data(tip) == "<p>This turn has no text</p>"
    assert inked(panel, TWICE)
    assert not inked(panel, EMPTY)


def inked(panel: ProblemPanel, at: int) -> bool:
    """Whether anything is written where a row offers its fix."""
    rect = panel.list._delegate.offer_of(panel.list.visualRect(panel.list.problems.index(at)))
    picture = panel.list.viewport().grab(rect).toImage()
    return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) > 1


@with_menu
def test_a_click_on_the_word_offers_the_fix(panel: ProblemPanel, qtbot: QtBot) -> None:
    for at, is_offered in ((EMPTY, False), (TWICE, True)):
        place = panel.list._delegate.offer_of(panel.list.visualRect(panel.list.problems.index(at))).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert bool(panel.list.findChildren(QMenu)) == is_offered
    menu_of(panel.list, qtbot).close()


def test_all_of_the_kind_at_the_caret_are_fixed_by_a_command(
    troubled: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    troubled.transcript.go_to_block(4)
    after_check(troubled, qtbot, lambda: do("problem.fix_all"))
    assert [one.text for one in document.project.blocks[3:5]] == ["Non, *vraiment*.", "Ou bien."]
    assert is_one_step(document, PAGE)


def test_where_nothing_can_be_fixed_that_is_said(troubled: MainWindow, do: Do, document: Document) -> None:
    troubled.transcript.go_to_block(1)
    for command in ("problem.fix", "problem.fix_all"):
        do(command)
        assert troubled.status.message == "There is no problem here that could be fixed for you."
    assert document.project == PAGE


@with_menu
def test_a_fix_that_is_not_sure_any_more_changes_nothing_and_says_so(
    panel: ProblemPanel, troubled: MainWindow, document: Document, press: Press, qtbot: QtBot
) -> None:
    press(Key.Key_Down)
    press(Key.Key_Space)
    moved = splice(document.project, 3, 4, Block("d", TURN, "Non,  *vraiment*.", start_ms=185_000))
    document.do(Step("", (moved,)))
    before = document.project
    choose(panel.list, qtbot, 2)
    qtbot.waitUntil(lambda: "Nothing was changed" in troubled.status.message)
    assert document.project is before


def test_what_is_written_while_a_fix_is_worked_out_is_not_lost(
    troubled: MainWindow, document: Document, do: Do, qtbot: QtBot
) -> None:
    troubled.transcript.go_to_block(4)
    do("problem.fix")
    document.do(Step("", (splice(document.project, 0, 0, Block("n", TURN, "Ah.")),)))
    qtbot.waitUntil(lambda: document.project.blocks[5].text == "Ou bien.")
    assert document.project.blocks[0].text == "Ah."


def test_a_thousand_problems_are_listed_without_putting_them_into_words(
    panel: ProblemPanel, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    model = type(panel.list.problems)
    data = model.data
    monkeypatch.setattr(model, "data", lambda self, index, role=0: said.append(index.row()) or data(self, index, role))
    document.open(Project(blocks=tuple(Block(f"b{at}", TURN, "", start_ms=at) for at in range(10_000))))
    qtbot.waitUntil(lambda: panel.list.problems.rowCount() == 10_000)
    panel.list.viewport().repaint()
    assert set(said) <= set(range(50))


@pytest.mark.parametrize(("suffix", "kind"), [(".html", "Web page"), (".txt", "Text")])
def test_the_problems_are_exported(
    troubled: MainWindow, do: Do, qtbot: QtBot, tmp_path: Path, suffix: str, kind: str
) -> None:
    do("problem.export")
    path = tmp_path / f"à voir{suffix}"
    answer_file_dialog(troubled, qtbot, path, kind)
    qtbot.waitUntil(lambda: troubled.status.message == f"à voir{suffix} is written.")
    written = path.read_text(encoding="utf-8")
    assert ("<!doctype html>" in written) == (suffix == ".html")
    assert "Problems of “Table ronde”" in written
    assert "3:00 stands below 5:00, which is later" in written


def test_the_panel_changes_its_colours_with_the_window(panel: ProblemPanel, do: Do) -> None:
    light = panel.grab().toImage().pixelColor(2, panel.height() - 3)
    do("view.dark")
    assert panel.grab().toImage().pixelColor(2, panel.height() - 3).lightness() < light.lightness() - 100
