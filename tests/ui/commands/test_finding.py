"""Find and replace in the whole window, by keys: the bar, the page and the list."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.core.turns import Place, replace_text, set_text
from app.session.document import Document
from app.session.player import Player
from app.ui.find.search import FindSearch
from app.ui.main_window import MainWindow
from app.ui.transcript.places import selection_of
from app.ui.transcript.runs import Look, Run
from tests.ui.commands.asked import (
    CHILDREN,
    CTRL,
    FIRST,
    HELLO,
    RECORDING,
    SHIFT,
    STUDIO,
    Do,
    Press,
    is_one_step,
    select,
    type_into,
)

RETURN, ESC, F3 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F3


@pytest.fixture
def search(window: MainWindow) -> FindSearch:
    return window.commands.finds.search


def look_for(search: FindSearch, qtbot: QtBot, text: str) -> None:
    """Write into the bar's field, and wait until the document was looked through."""
    search.bar.field.clear()
    type_into(search.bar.field, text)
    at_rest(search, qtbot)


def at_rest(search: FindSearch, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: search.finder.is_current)


def at(window: MainWindow) -> tuple[Place, Place]:
    return selection_of(window.transcript.textCursor())


def runs(window: MainWindow, search: FindSearch, document: Document, number: int) -> list[Run]:
    return list(search._runs.of(number, document.project.blocks[number]))


def test_what_is_typed_is_found_counted_and_gone_to(
    window: MainWindow, search: FindSearch, document: Document, press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    assert search.bar.field.hasFocus()
    look_for(search, qtbot, "HAUTE")
    assert search.bar.count.whole == "1 of 2"
    assert at(window) == (Place(0, 49), Place(0, 49))
    press(RETURN)
    assert (search.bar.count.whole, at(window)[0]) == ("2 of 2", Place(FIRST, 34))
    press(RETURN)
    assert search.bar.count.whole == "1 of 2"
    press(RETURN, SHIFT)
    assert search.bar.count.whole == "2 of 2"
    assert search.bar.field.hasFocus()
    look_for(search, qtbot, "zèbre")
    assert search.bar.count.whole == "Nothing found"


def test_accents_that_were_typed_are_found_or_ignored_by_choice(search: FindSearch, do: Do, qtbot: QtBot) -> None:
    do("edit.find")
    look_for(search, qtbot, "e\u0301changes")
    assert search.bar.count.whole == "1 of 1"
    look_for(search, qtbot, "reclament")
    assert search.bar.count.whole == "Nothing found; 1 whatever the accents"
    search.bar.accents.click()
    at_rest(search, qtbot)
    assert search.bar.count.whole == "1 of 1"


def test_where_nothing_is_found_it_is_said_what_would_be_whatever_accents_or_capitals(
    search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.do(set_text(document.project, HELLO, "Élan d’été, élan vital"))
    do("edit.find")
    look_for(search, qtbot, "elan")
    assert search.bar.count.whole == "Nothing found; 2 whatever the accents"
    assert search.bar.field.accessibleDescription() == search.bar.count.whole
    search.bar.match_case.click()
    at_rest(search, qtbot)
    assert search.bar.count.whole == "Nothing found; 1 whatever the accents"
    look_for(search, qtbot, "éLAN")
    assert search.bar.count.whole == "Nothing found; 2 whatever the capitals"
    look_for(search, qtbot, "ELAN")
    assert search.bar.count.whole == "Nothing found; 2 whatever the capitals and accents"
    look_for(search, qtbot, "elans")
    assert search.bar.count.whole == "Nothing found"
    search.bar.accents.click()
    look_for(search, qtbot, "élan")
    assert search.bar.count.whole.endswith("1")


def test_what_is_selected_in_a_block_is_looked_for_as_rendered(
    window: MainWindow, search: FindSearch, document: Document, press: Press, qtbot: QtBot
) -> None:
    document.do(set_text(document.project, HELLO, "Bonjour à **toutes**"))
    select(window, (HELLO, 8), (HELLO, 20))
    press(Qt.Key.Key_F, CTRL)
    assert search.bar.field.text() == "à toutes"
    assert search.bar.field.selectedText() == "à toutes"
    at_rest(search, qtbot)
    assert search.bar.count.whole == "1 of 1"


def test_letters_with_accents_and_the_space_bar_write_into_the_bar(
    window: MainWindow, search: FindSearch, player: Player, press: Press, qtbot: QtBot
) -> None:
    player.open(RECORDING)
    press(Qt.Key.Key_H, CTRL)
    for field in (search.bar.field, search.bar.replacement):
        field.setFocus()
        for letter in "à la voix œ €":
            event = QKeyEvent(
                QEvent.Type.KeyPress, 0x20 if letter == " " else 0, Qt.KeyboardModifier.NoModifier, letter
            )
            QApplication.sendEvent(field, event)
        type_into(field, "ê")  # a dead key: what it composes comes as an input method's text
        assert field.text() == "à la voix œ €ê"
    assert not player.is_playing


def test_who_only_opens_the_bar_again_stays_where_they_are(
    window: MainWindow, search: FindSearch, press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    look_for(search, qtbot, "studio")
    press(ESC)
    window.transcript.go_to_block(HELLO)
    press(Qt.Key.Key_F, CTRL)
    at_rest(search, qtbot)
    assert (search.bar.field.selectedText(), search.bar.count.whole) == ("studio", "1")
    assert at(window)[0] == Place(HELLO, 0)


def test_esc_closes_the_bar_and_leads_to_the_match_then_plays(
    window: MainWindow, search: FindSearch, document: Document, player: Player, press: Press, qtbot: QtBot
) -> None:
    player.open(RECORDING)
    press(Qt.Key.Key_F, CTRL)
    look_for(search, qtbot, "studio")
    press(ESC)
    assert search.bar.isHidden()
    assert window.transcript.hasFocus()
    assert at(window) == (Place(STUDIO, 23), Place(STUDIO, 29))
    assert not runs(window, search, document, STUDIO)
    assert not player.is_playing
    press(ESC)
    assert player.is_playing


def test_the_matches_are_painted_and_the_one_here_otherwise(
    window: MainWindow, search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    do("edit.find")
    look_for(search, qtbot, "haute")
    assert runs(window, search, document, 0) == [Run(49, 54, Look.FOUND_HERE)]
    assert runs(window, search, document, FIRST) == [Run(34, 39, Look.FOUND)]
    document.do(replace_text(document.project, Place(0, 0), Place(0, 0), "Haute\n"))  # before it is looked for again
    assert runs(window, search, document, 0) == [Run(0, 5, Look.FOUND)]
    assert runs(window, search, document, FIRST + 1) == [Run(34, 39, Look.FOUND)]


def test_keys_go_on_from_the_text_when_the_bar_is_closed(
    window: MainWindow, search: FindSearch, press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL)
    look_for(search, qtbot, "haute")
    press(ESC)
    press(F3, CTRL)
    at_rest(search, qtbot)
    qtbot.waitUntil(lambda: at(window) == (Place(FIRST, 34), Place(FIRST, 39)))
    assert window.transcript.hasFocus()
    press(F3, CTRL | SHIFT)
    assert at(window) == (Place(0, 49), Place(0, 54))
    press(Qt.Key.Key_B, CTRL | SHIFT)
    assert at(window) == (Place(FIRST, 34), Place(FIRST, 39))


def test_what_is_found_follows_what_is_written(
    window: MainWindow, search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    do("edit.find")
    look_for(search, qtbot, "studio")
    document.do(replace_text(document.project, Place(0, 0), Place(0, 0), "Un studio\n"))
    at_rest(search, qtbot)
    assert search.bar.count.whole == "2"
    search.step(-1)
    assert at(window)[0] == Place(0, 3)


def test_the_chapter_and_the_selection_are_where_one_looks(
    window: MainWindow, search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    window.transcript.go_to_block(HELLO)
    do("edit.find")
    look_for(search, qtbot, "tous")
    search.bar.set_where("chapter")
    search.bar.scope.activated.emit(2)
    look_for(search, qtbot, "haute")
    assert search.bar.count.whole == "Nothing found"
    search.close()
    select(window, (FIRST, 0), (CHILDREN, 5))
    do("edit.find")
    at_rest(search, qtbot)
    assert (search.bar.where, search.bar.field.text()) == ("selection", "haute")
    assert search.bar.count.whole == "1"


def test_looking_in_a_selection_wants_one(window: MainWindow, search: FindSearch, do: Do, qtbot: QtBot) -> None:
    said: list[str] = []
    window.commands.finds.said.connect(said.append)
    do("edit.find")
    look_for(search, qtbot, "haute")
    search.bar.set_where("selection")
    search.bar.scope.activated.emit(1)
    at_rest(search, qtbot)
    assert said == ["Select something to look through first"]
    assert (search.bar.where, search.bar.count.whole) == ("all", "1 of 2")


def test_a_pattern_that_cant_be_read_says_where_under_the_field(
    search: FindSearch, do: Do, press: Press, qtbot: QtBot
) -> None:
    do("edit.find")
    search.bar.pattern.click()
    search.bar.field.setFocus()
    type_into(search.bar.field, "la (vue")
    assert search.bar.trouble.isVisible()
    assert search.bar.trouble.text().startswith("The parenthesis at character 4 is never closed.")
    press(RETURN)
    type_into(search.bar.field, ")?")
    at_rest(search, qtbot)
    assert search.bar.trouble.isHidden()
    assert search.bar.count.whole.endswith("of 2")


def test_one_is_replaced_then_the_next_is_here(
    window: MainWindow, search: FindSearch, document: Document, press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_H, CTRL)
    look_for(search, qtbot, "haute")
    search.bar.replacement.setFocus()
    type_into(search.bar.replacement, "très haute")
    before = document.project
    press(RETURN)
    assert document.project.blocks[0].text.endswith("à voix très haute.")
    assert is_one_step(document, before)
    at_rest(search, qtbot)
    assert (search.bar.count.whole, at(window)[0]) == ("2 of 2", Place(FIRST, 34))
    press(RETURN)
    assert document.project.blocks[FIRST].text == "Question 1\u00a0: pourquoi lire à voix très haute\u202f?"


def test_all_are_replaced_in_one_step_names_too_and_the_selection_comes_back(
    window: MainWindow, search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    said: list[str] = []
    window.commands.finds.said.connect(said.append)
    document.do(set_text(document.project, HELLO, "**Inès** remercie Théo."))
    before = document.project
    do("edit.replace")
    look_for(search, qtbot, "inès")
    select(window, (HELLO, 2), (HELLO, 6))
    caret = window.transcript.caret()
    search.bar.replacement.setText("Agnès")
    search.bar.replace_all.click()
    qtbot.waitUntil(lambda: document.project is not before)
    assert document.project.blocks[HELLO].text == "**Agnès** remercie Théo."
    assert document.project.speakers[0].name == "Agnès Garnault"
    assert said[-1] == "2 place(s) replaced"
    document.undo()
    assert document.project == before
    assert window.transcript.caret() == caret


@pytest.mark.parametrize("is_found", [True, False])
def test_a_project_that_is_opened_while_all_is_replaced_is_left_alone(
    window: MainWindow, search: FindSearch, document: Document, do: Do, qtbot: QtBot, is_found: bool
) -> None:
    other = Project(blocks=document.project.blocks)
    do("edit.replace")
    look_for(search, qtbot, "studio")
    search.bar.replacement.setText("plateau")
    if not is_found:
        document.do(set_text(document.project, HELLO, "Bonjour au studio."))  # it has to be looked for again first
    search.bar.replace_all.click()
    document.open(other)
    qtbot.waitUntil(lambda: not window._jobs.is_busy and search.finder.is_current)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    assert document.project is other


def test_a_replacement_with_a_group_that_is_not_there_says_so_and_changes_nothing(
    search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    before = document.project
    do("edit.replace")
    search.bar.pattern.click()
    look_for(search, qtbot, r"(\w+) studio")
    search.bar.replacement.setText(r"\2")
    search.bar.replace_all.click()
    qtbot.waitUntil(search.bar.trouble.isVisible)
    assert "the group “2”" in search.bar.trouble.text()
    search.bar.replacement.setText(r"\1 plateau")
    search.bar.replace_all.click()
    qtbot.waitUntil(lambda: document.project is not before)
    assert document.project.blocks[STUDIO].text == "Nous ouvrons un second plateau."


def test_a_read_only_project_is_looked_through_and_not_changed(
    window: MainWindow, search: FindSearch, document: Document, project: Project, do: Do, qtbot: QtBot
) -> None:
    document.open(replace(project, version=(2, 0)))
    do("edit.find")
    look_for(search, qtbot, "haute")
    assert search.bar.count.whole == "1 of 2"
    assert not window.actions_by_id["edit.replace"].isEnabled()
    assert not search.bar.replace_all.isEnabled()
    assert not search.bar.replacement.isEnabled()
    document.open(project)
    assert search.bar.replace_all.isEnabled()


def test_the_list_shows_each_match_with_time_and_speaker_and_leads_there(
    window: MainWindow, search: FindSearch, do: Do, press: Press, qtbot: QtBot
) -> None:
    do("edit.find")
    look_for(search, qtbot, "les")
    search.bar.list.click()
    panel = search.panel
    assert window.side.current == "found"
    assert panel.list.hasFocus()
    model = panel.list.matches
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken == ["0:10, Inès Garnault, Les enfants réclament la suite."]
    look_for(search, qtbot, "ou")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    row = panel.list.currentIndex().row()
    press(RETURN)
    match = search.finder.result[row]
    assert at(window) == (Place(match.at, match.start), Place(match.at, match.end))
    assert window.transcript.hasFocus()


def test_a_match_that_was_written_over_is_looked_for_again_and_not_hit_blindly(
    window: MainWindow, search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    do("edit.replace")
    look_for(search, qtbot, "studio")
    document.do(replace_text(document.project, Place(STUDIO, 0), Place(STUDIO, 0), "Oui: "))
    search.bar.replacement.setText("plateau")
    search.bar.replace_one.click()
    qtbot.waitUntil(lambda: at(window)[0] == Place(STUDIO, 28))
    search.bar.replace_one.click()
    assert document.project.blocks[STUDIO].text == "Oui: Nous ouvrons un second plateau."


def test_a_name_is_found_and_gone_to_where_its_speaker_begins(
    window: MainWindow, search: FindSearch, do: Do, press: Press, qtbot: QtBot
) -> None:
    do("edit.find")
    look_for(search, qtbot, "marchand")
    assert search.bar.count.whole == "1 of 1"
    assert at(window)[0] == Place(4, 0)
    press(ESC)
    assert window.transcript.hasFocus()


def test_right_to_left_text_and_emoji_are_found_where_they_stand(
    window: MainWindow, search: FindSearch, document: Document, do: Do, qtbot: QtBot
) -> None:
    document.do(set_text(document.project, HELLO, "🎙 שלום עולם 🎙"))
    do("edit.find")
    look_for(search, qtbot, "עולם")
    assert at(window)[0] == Place(HELLO, 7)
    search.close()
    assert at(window) == (Place(HELLO, 7), Place(HELLO, 11))
    assert window.transcript.textCursor().selectedText() == "עולם"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_bar_and_list_are_painted_by_day_and_by_night(
    window: MainWindow, search: FindSearch, do: Do, qtbot: QtBot, theme: str
) -> None:
    do(f"view.{theme}")
    do("edit.replace")
    look_for(search, qtbot, "ou")
    do("find.list")
    colours = window._appearance.theme
    QApplication.processEvents()
    bar, panel = search.bar.grab().toImage(), search.panel.grab().toImage()
    assert bar.pixelColor(2, 2) == colours.chrome
    seen = {panel.pixelColor(x, y).name() for x in range(0, panel.width(), 2) for y in range(0, 200, 2)}
    assert {colours.panel.name(), colours.found.name()} <= seen


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_can_be_pressed_has_a_border(window: MainWindow, search: FindSearch, do: Do, theme: str) -> None:
    do(f"view.{theme}")
    do("edit.find")
    colours, bar = window._appearance.theme, search.bar
    QApplication.processEvents()

    def edge(button: QWidget) -> str:
        picture = button.grab().toImage()
        return picture.pixelColor(picture.width() // 2, 0).name()

    assert {edge(one) for one in (bar.match_case, bar.words, bar.list, bar.next)} == {colours.line.name()}
    bar.match_case.click()
    QApplication.processEvents()
    assert edge(bar.match_case) == colours.accent.name()


@pytest.mark.parametrize("width", [326, 420, 700])
def test_nothing_in_the_bar_is_cut_or_covered(search: FindSearch, do: Do, width: int) -> None:
    do("edit.replace")
    bar = search.bar
    bar.replace_all.setText("Tout remplacer partout")
    bar.setMinimumWidth(width)
    bar.setMaximumWidth(width)
    QApplication.processEvents()
    parts = [bar.replacement, bar.replace_one, bar.replace_all, bar.field, bar.scope, bar.list, bar.close_button]
    assert [
        (one.width(), one.sizeHint().width()) for one in parts if one.width() < min(one.sizeHint().width(), 96)
    ] == []
    assert bar.replace_all.width() >= bar.replace_all.sizeHint().width()
    rects = [QRect(one.mapTo(bar, QPoint(0, 0)), one.size()) for one in parts]
    assert all(bar.rect().contains(one) for one in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))


def test_each_part_of_the_bar_has_a_name(search: FindSearch, do: Do) -> None:
    do("edit.replace")
    bar = search.bar
    switches = (bar.match_case, bar.accents, bar.words, bar.pattern)
    parts = (bar.field, bar.replacement, bar.previous, bar.next, bar.scope, bar.list, bar.close_button, *switches)
    assert all(part.accessibleName() for part in parts)
    assert len({part.accessibleName() for part in parts}) == len(parts)
