from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.blocks import CHAPTER, Block
from app.core.checks import Problem
from app.core.project import Project
from app.session.document import Document
from app.session.player import Player
from app.ui.chapters.delegate import ROW_PX
from app.ui.chapters.list import ChapterList
from app.ui.chapters.model import State
from app.ui.chapters.pane import ChapterPane
from app.ui.style import dress
from app.ui.theme import READABLE, Theme, contrast, load_theme

Key = Qt.Key
ON_TIME, ON_TITLE = 45, 200


def row_rect(chapters: ChapterList, row: int) -> QRect:
    return chapters.visualRect(chapters.chapters.index(row))


def point(chapters: ChapterList, row: int, x: int) -> QPoint:
    return QPoint(x, row_rect(chapters, row).center().y())


def click(chapters: ChapterList, row: int, x: int) -> None:
    QTest.mouseClick(chapters.viewport(), Qt.MouseButton.LeftButton, pos=point(chapters, row, x))


def double_click(chapters: ChapterList, row: int, x: int) -> None:
    click(chapters, row, x)
    QTest.mouseDClick(chapters.viewport(), Qt.MouseButton.LeftButton, pos=point(chapters, row, x))


def press(chapters: ChapterList, key: Qt.Key) -> None:
    QTest.keyClick(chapters, key)


def editor(chapters: ChapterList) -> QLineEdit | None:
    return chapters.viewport().findChild(QLineEdit)


# The count


def count_text(pane: ChapterPane) -> str:
    return pane.count


def test_the_pane_counts_the_chapters_that_are_placed(pane: ChapterPane, document: Document) -> None:
    assert count_text(pane) == "1 placed of 3"
    document.do(marks.place_mark(document.project, 3, 5_000))
    assert count_text(pane) == "2 placed of 3"
    document.undo()
    assert count_text(pane) == "1 placed of 3"


def test_without_chapters_a_hint_says_how_to_make_one(pane: ChapterPane, document: Document) -> None:
    document.open(Project())
    assert not pane.list.isVisible()
    hint = next(label for label in pane.findChildren(QLabel) if label.isVisible() and "Ctrl+M" in label.text())
    assert hint.height() > hint.fontMetrics().height()
    step, _ = marks.new_chapter(document.project, 0, "Premier")
    document.do(step)
    assert pane.list.isVisible()


# The way there


def test_a_click_on_a_title_puts_the_caret_there_and_plays_nothing(pane: ChapterPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.play_requested), qtbot.waitSignal(pane.block_requested) as wished:
        click(pane.list, 1, ON_TITLE)
    assert wished.args == [3]


def test_a_click_on_a_time_plays_from_there(pane: ChapterPane, document: Document) -> None:
    document.do(marks.place_mark(document.project, 3, 5_040))
    played: list[int] = []
    asked: list[int] = []
    pane.play_requested.connect(played.append)
    pane.block_requested.connect(asked.append)
    click(pane.list, 1, ON_TIME)
    assert (played, asked) == ([5_040], [3])


def test_a_click_on_the_time_of_an_unplaced_chapter_plays_nothing(pane: ChapterPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.play_requested):
        click(pane.list, 1, ON_TIME)


def test_space_plays_from_the_chapter(pane: ChapterPane, qtbot: QtBot) -> None:
    click(pane.list, 0, ON_TITLE)
    with qtbot.waitSignal(pane.play_requested) as wished:
        press(pane.list, Key.Key_Space)
    assert wished.args == [0]


def test_the_arrows_home_and_end_go_from_chapter_to_chapter(pane: ChapterPane, qtbot: QtBot) -> None:
    click(pane.list, 0, ON_TITLE)
    for key, expected in ((Key.Key_Down, 3), (Key.Key_End, 7), (Key.Key_Up, 3), (Key.Key_Home, 1)):
        with qtbot.waitSignal(pane.block_requested) as wished:
            press(pane.list, key)
        assert wished.args == [expected]


def test_the_list_takes_the_focus_of_its_pane(pane: ChapterPane) -> None:
    pane.setFocus()
    assert pane.focusWidget() is pane.list


# Names


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return, Key.Key_Enter])
def test_a_chapter_is_renamed_in_place(chapters: ChapterList, document: Document, qtbot: QtBot, key: Qt.Key) -> None:
    click(chapters, 0, ON_TITLE)
    press(chapters, key)
    field = editor(chapters)
    assert field is not None
    assert (field.text(), field.selectedText()) == ("Présentation", "Présentation")
    assert row_rect(chapters, 0).contains(field.geometry())
    QTest.keyClicks(field, "Ouverture")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: editor(chapters) is None)
    assert document.project.blocks[1].text == "Ouverture"
    document.undo()
    assert document.project.blocks[1].text == "Présentation"
    assert not document.history.can_undo


def test_esc_leaves_the_old_name(chapters: ChapterList, document: Document) -> None:
    click(chapters, 0, ON_TITLE)
    press(chapters, Key.Key_F2)
    field = editor(chapters)
    assert field is not None
    QTest.keyClicks(field, "Ouverture")
    QTest.keyClick(field, Key.Key_Escape)
    assert document.project.blocks[1].text == "Présentation"
    assert not document.history.can_undo


def test_a_double_click_renames_on_the_title_and_not_on_the_time(chapters: ChapterList) -> None:
    double_click(chapters, 0, ON_TIME)
    assert editor(chapters) is None
    double_click(chapters, 0, ON_TITLE)
    assert editor(chapters) is not None


def test_the_window_may_ask_for_a_name(pane: ChapterPane, document: Document, qtbot: QtBot) -> None:
    step, at = marks.new_chapter(document.project, 8_000)
    document.do(step)
    pane.rename(at)
    field = editor(pane.list)
    assert field is not None
    QTest.keyClicks(field, "Nouveau")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: editor(pane.list) is None)
    assert document.project.blocks[at].text == "Nouveau"


def test_a_block_that_is_no_chapter_has_no_name_to_edit(pane: ChapterPane) -> None:
    pane.rename(2)
    assert editor(pane.list) is None


def test_a_name_stays_open_when_a_turn_is_typed_in_meanwhile(chapters: ChapterList, document: Document) -> None:
    chapters.rename(7)
    document.do(marks.place_mark(document.project, 2, 2_040))
    field = editor(chapters)
    assert field is not None
    assert field.isVisible()


# Marks


def test_delete_makes_a_chapter_unplaced_and_keeps_its_name(chapters: ChapterList, document: Document) -> None:
    click(chapters, 0, ON_TITLE)
    press(chapters, Key.Key_Delete)
    assert document.project.blocks[1].start_ms is None
    assert document.project.blocks[1].text == "Présentation"
    press(chapters, Key.Key_Delete)
    document.undo()
    assert not document.history.can_undo


def test_only_what_is_more_than_a_hint_is_a_problem(pane: ChapterPane) -> None:
    pane.show_problems([Problem("empty-chapter", "hint", 1, "")])
    assert pane.list.chapters.state(0) is State.PLACED
    pane.show_problems([Problem("same-time", "warning", 1, ""), Problem("unplaced-chapter", "warning", 3, "")])
    assert pane.list.chapters.state(0) is State.PROBLEM
    assert pane.list.chapters.state(1) is State.UNPLACED


# What is heard


def test_the_chapter_that_is_heard_is_washed(pane: ChapterPane, player: Player, theme: Theme) -> None:
    def ground(row: int) -> str:
        image = pane.list.viewport().grab().toImage()
        rect = row_rect(pane.list, row)
        return image.pixelColor(rect.right() - 4, rect.center().y()).name()

    player.seek(3_000)
    assert (ground(0), ground(1)) == (theme.wash.name(), theme.panel.name())
    player.seek(7_000)
    assert (ground(0), ground(1)) == (theme.panel.name(), theme.wash.name())
    bar = pane.list.viewport().grab().toImage().pixelColor(1, row_rect(pane.list, 1).center().y())
    assert bar == theme.accent


def test_the_chapter_that_is_heard_is_in_view(document: Document, pane: ChapterPane, player: Player) -> None:
    many = tuple(Block(f"c{at}", CHAPTER, f"Chapitre {at}", start_ms=at * 1_000) for at in range(60))
    document.open(Project(blocks=many))
    player.seek(55_500)
    assert pane.list.viewport().rect().contains(row_rect(pane.list, 55))


# Looks


def test_a_long_title_ends_with_an_ellipsis_and_is_told_whole(pane: ChapterPane, document: Document) -> None:
    title = "Une question si longue qu’aucune liste de chapitres ne la montrera jamais tout entière"
    document.do(turns.set_text(document.project, 1, title))
    index = pane.list.chapters.index(0)
    shown = pane.list.itemDelegate().elided(row_rect(pane.list, 0), 0)
    assert shown.endswith("…")
    assert title.startswith(shown[:-1].rstrip())
    assert title in index.data(Qt.ItemDataRole.ToolTipRole)


def test_lower_levels_are_indented(pane: ChapterPane, document: Document) -> None:
    delegate = pane.list.itemDelegate()
    row = row_rect(pane.list, 0)
    assert [delegate.title_rect(row, depth).left() - delegate.title_rect(row, 1).left() for depth in (1, 2, 3)] == [
        0,
        16,
        32,
    ]


def test_rows_are_of_one_height_however_many(pane: ChapterPane, document: Document) -> None:
    document.open(Project(blocks=tuple(Block(str(at), CHAPTER, "Titre") for at in range(5_000))))
    assert {pane.list.rowHeight(row) for row in (0, 2_500, 4_999)} == {ROW_PX}


def test_times_of_many_hours_find_room(pane: ChapterPane, document: Document) -> None:
    before = pane.list.itemDelegate().times_end
    long = replace(document.project.blocks[1], start_ms=36_000_000 * 2)
    document.open(replace(document.project, blocks=(long,)))
    assert pane.list.itemDelegate().times_end > before


def label_colours(pane: ChapterPane) -> list[QColor]:
    return [one.palette().color(one.foregroundRole()) for one in pane.findChildren(QLabel) if one.text()]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_text_can_be_read(name: str, pane: ChapterPane) -> None:
    theme = load_theme(name)
    pane.set_theme(theme)
    grounds = [theme.panel, theme.wash, theme.chrome]
    assert all(contrast(ink, ground) >= READABLE for ink in (theme.ink, theme.soft) for ground in grounds)
    assert label_colours(pane) == [theme.soft]
    assert pane.grab().toImage().pixelColor(200, pane.height() - 3) == theme.panel


def test_the_theme_is_changed_while_it_is_shown(pane: ChapterPane) -> None:
    dark = load_theme("dark")
    pane.set_theme(dark)
    image = pane.grab().toImage()
    below = row_rect(pane.list, 2).bottom() + 60
    assert {image.pixelColor(200, y).name() for y in (below, pane.height() - 3)} == {dark.panel.name()}


def test_the_theme_may_be_changed_before_it_is_shown(
    dressed: QApplication, document: Document, player: Player, theme: Theme, qtbot: QtBot
) -> None:
    pane, dark = ChapterPane(document, player, theme), load_theme("dark")
    qtbot.addWidget(pane)
    dress(dressed, dark)
    pane.set_theme(dark)
    pane.show()
    assert label_colours(pane) == [dark.soft]
    assert pane.grab().toImage().pixelColor(200, pane.height() - 3) == dark.panel


def test_every_control_has_a_name(pane: ChapterPane) -> None:
    assert pane.list.accessibleName() == "Chapters"
    click(pane.list, 0, ON_TITLE)
    press(pane.list, Key.Key_F2)
    field = editor(pane.list)
    assert field is not None
    assert field.accessibleName() == "Title of the chapter"
