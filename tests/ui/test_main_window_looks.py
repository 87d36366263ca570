"""The whole window with the demo open, by day and by night, at its usual and its least size, in both languages:
nothing is cut or covered, and everything can be read on the ground it really stands on."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, Qt, QTranslator
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui.app import Minutage, translate
from app.ui.main_window import MainWindow
from app.ui.theme import READABLE
from app.ui.timeline.layers.chapters import span_rect
from app.ui.timeline.layers.playhead import pill_rect
from app.ui.timeline.layers.ruler import labels, touches
from app.ui.timeline.layers.tray import tray_rect
from app.ui.transcript.margin import Margin
from app.ui.transcript.view import Row
from tests.stage import wait_until
from tests.ui.sight import cut, legibility, letters, misplaced, name, place, spoken_for
from tests.ui.transcript.looks import contrast_in
from tests.windows import quit_

USUAL = (1280, 800)
LEAST = (760, 520)
AT_MS = 27_000
LONG = "Le repère de la deuxième question a été perdu\u00a0: les deux blocs n’en font plus qu’un désormais."


@pytest.fixture(scope="module", params=["en", "fr"])
def minutage(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Minutage]:
    """Minutage in that language with its demo, all of which has been read."""
    before = qapp.style().name(), qapp.font(), qapp.palette(), QLocale()
    locale = QLocale(request.param)
    QLocale.setDefault(locale)
    translate(qapp, locale)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
        started = Minutage(qapp, silent=True)
        started.start([], demo=True)
        window = started.window
        wait_until(lambda: started.player._stills.ms is not None and window.timeline.scene.peaks is not None)
        wait_until(lambda: "▲" in window.status.text() and "16" in window.status.text())
        yield started
        quit_(started)
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
        one.deleteLater()
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])
    QLocale.setDefault(before[3])


@pytest.fixture(
    params=[("light", USUAL), ("dark", USUAL), ("light", LEAST), ("dark", LEAST)],
    ids=["day", "night", "day, least", "night, least"],
)
def window(request: pytest.FixtureRequest, minutage: Minutage) -> MainWindow:
    """Its window, in the middle of the first question."""
    theme, size = request.param
    minutage.appearance.choose(theme)
    shown = minutage.window
    shown.resize(*size)
    minutage.player.seek(AT_MS)
    wait_until(lambda: minutage.player.position_ms == AT_MS and minutage.player.current_block is not None)
    assert minutage.player.current_block is not None
    shown.transcript.go_to_block(minutage.player.current_block)
    QTest.qWait(30)
    assert (shown.width(), shown.height()) == size
    return shown


def pale(window: QWidget, places: dict[str, QRect]) -> dict[str, float]:
    """Return the contrast of those places of the window whose letters can't be read."""
    assert places
    assert all(one.isValid() for one in places.values()), places
    found = {told: legibility(window, one) for told, one in places.items()}
    return {told: round(one, 2) for told, one in found.items() if one < READABLE}


# Nothing is cut, nothing covers anything


def test_every_widget_has_its_own_place(window: MainWindow) -> None:
    assert misplaced(window) == []


def test_all_words_have_room(window: MainWindow) -> None:
    assert len(list(spoken_for(window))) > 8
    assert cut(window) == []


def test_every_menu_can_be_reached_beside_the_name_of_the_file(window: MainWindow) -> None:
    bar, corner = window.menuBar(), window.title.label
    for action in bar.actions():
        item = bar.actionGeometry(action)
        assert item.width() >= bar.fontMetrics().horizontalAdvance(action.text().replace("&", "")), action.text()
        assert item.right() < corner.x(), action.text()


def test_a_message_and_a_question_find_their_room(window: MainWindow) -> None:
    window.status.say(LONG)
    window.notice.show_notice(LONG, [("Mot à mot", lambda: None), ("Points principaux", lambda: None)])
    QTest.qWait(30)
    assert misplaced(window) + cut(window) == []
    assert pale(window, {name(one): letters(one) for one in spoken_for(window)}) == {}
    window.notice.dismiss()
    window.status.say("")


def test_the_picture_in_its_own_window_leaves_a_line_that_can_be_read_and_has_a_bar_that_can(
    window: MainWindow,
) -> None:
    places = window.commands.pictures.places
    places.set_apart(active=False)
    try:
        assert places.own is not None
        places.own.resize(places.own.minimumSize())
        places.own.say(LONG)
        QTest.qWait(50)
        assert misplaced(window) + cut(window) + cut(places.own) + misplaced(places.own.bar) == []
        assert places.own.rect().contains(places.own.bar.geometry())
        for shown in (window, places.own):
            assert pale(shown, {name(one): letters(one) for one in spoken_for(shown)}) == {}
    finally:
        places.bring_back()
        QTest.qWait(30)
    assert misplaced(window) == []


def test_the_times_of_the_page_stand_apart_inside_the_margin(window: MainWindow) -> None:
    margin = _margin(window)
    times = list(_times(window).values())
    assert all(margin.rect().left() <= one.left() and one.right() <= margin.rect().right() for one in times)
    assert not any(one.intersects(other) for one, other in combinations(times, 2))


def test_no_line_of_the_page_is_wider_than_the_page(window: MainWindow) -> None:
    page = window.transcript.viewport().width() - 2 * window.transcript.document().documentMargin()
    for row in window.transcript._view.rows():
        layout = row.line.layout()
        widths = [layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())]
        assert max(widths) <= page + 1, row.line.text()


def test_nothing_on_the_timeline_is_cut_or_covered(window: MainWindow) -> None:
    timeline, scene = window.timeline, window.timeline.scene
    pill = pill_rect(scene, timeline.playhead_ms)
    times = [rect for rect, _ in labels(scene) if not touches(rect, pill)]
    apart = [*times, pill, tray_rect(scene), scene.rows.chapters, scene.rows.turns]
    assert len(times) > 3
    assert all(timeline.rect().contains(one) for one in apart)
    assert [(one, other) for one, other in combinations(apart, 2) if one.intersects(other)] == []
    spans = [span_rect(scene, one) for one in scene.spans]
    assert not any(one.intersects(other) for one, other in combinations(spans, 2))


# Everything can be read


def test_every_label_and_button_can_be_read(window: MainWindow) -> None:
    assert pale(window, {name(one): letters(one) for one in spoken_for(window)}) == {}


def test_every_menu_of_the_bar_can_be_read(window: MainWindow) -> None:
    bar = window.menuBar()
    assert pale(window, {one.text(): place(bar, bar.actionGeometry(one)) for one in bar.actions()}) == {}
    for action in bar.actions():
        _point_at(bar, bar.actionGeometry(action).center())
        assert bar.activeAction() is action
        assert pale(window, {action.text(): place(bar, bar.actionGeometry(action))}) == {}
    _point_at(bar, window.title.label.geometry().center())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_entry_of_a_menu_can_be_read_chosen_or_not(minutage: Minutage, theme: str) -> None:
    minutage.appearance.choose(theme)
    menus = [one for one in minutage.window.findChildren(QMenu) if one.actions()]
    assert len(menus) > 8
    for menu in menus:
        menu.aboutToShow.emit()
        menu.resize(menu.sizeHint())  # `adjustSize` would cut what is higher than two thirds of the screen
        entries = [one for one in menu.actions() if one.text() and one.isVisible()]
        kinds = {(one.isEnabled(), one.isChecked(), one.menu() is None): one for one in entries}  # alike when chosen
        for chosen in (None, *kinds.values()):
            menu.setActiveAction(chosen)
            shown = entries if chosen is None else [chosen]
            told = {one.text(): legibility(menu, _begun(menu.actionGeometry(one))) for one in shown}
            assert {text: one for text, one in told.items() if one < READABLE} == {}, menu.title()


def test_every_row_of_the_chapters_can_be_read_heard_or_chosen(window: MainWindow) -> None:
    chapters, delegate = window.chapters.list, window.chapters.list._delegate
    for row in range(chapters.chapters.rowCount()):
        index = chapters.chapters.index(row)
        chapters.setCurrentIndex(index)
        chapters.setFocus()
        chapters.scrollTo(index)
        area = chapters.visualRect(index)
        title = delegate.title_rect(area, chapters.chapters.chapter(row).block.depth)
        time = QRect(area.left(), area.top(), delegate.times_end + 1, area.height()).adjusted(8, 4, 0, -4)
        parts = {"title": title.adjusted(0, 4, 0, -4), "time": time}
        assert pale(window, {part: place(chapters.viewport(), one) for part, one in parts.items()}) == {}, row
    window.transcript.setFocus()


def test_the_times_of_the_page_can_be_read(window: MainWindow) -> None:
    margin = _margin(window)
    assert pale(window, {told: place(margin, one) for told, one in _times(window).items()}) == {}


def test_the_words_of_the_page_can_be_read(window: MainWindow) -> None:
    page = window.transcript.viewport()
    lines = {row.line.text(): _begun(_first_line(row)) for row in window.transcript._view.rows()}
    seen = {text: one for text, one in lines.items() if page.rect().contains(one)}
    assert len(seen) > 1
    assert pale(window, {text: place(page, one) for text, one in seen.items()}) == {}


def test_the_words_of_the_timeline_can_be_read(window: MainWindow) -> None:
    timeline, scene = window.timeline, window.timeline.scene
    pill = pill_rect(scene, timeline.playhead_ms)
    places = {text: rect for rect, text in labels(scene) if not touches(rect, pill)}
    places |= {"pill": pill.adjusted(3, 3, -3, -3), "tray": tray_rect(scene).adjusted(28, 4, -12, -4)}
    playhead = scene.x_of(timeline.playhead_ms)
    for span in scene.spans:
        area = span_rect(scene, span).adjusted(26, 5, -10, -4)
        if area.left() < playhead < area.right():
            area.setRight(playhead - 3)
        # Titles are painted into a picture that is kept: its letters have edges only, so the darkest pixel counts.
        assert contrast_in(timeline, area) >= READABLE, scene.project.blocks[span.at].text
    assert pale(window, {told: place(timeline, one) for told, one in places.items()}) == {}


def _point_at(widget: QWidget, point: QPoint) -> None:
    """Move the pointer there, no button pressed."""
    free, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    at, there = QPointF(point), QPointF(widget.mapToGlobal(point))
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, at, there, free, free, no_key))


def _begun(line: QRect) -> QRect:
    """Return the beginning of a line: what comes after it looks the same."""
    return QRect(line.left(), line.top(), min(line.width(), 160), line.height())


def _first_line(row: Row) -> QRect:
    """Return where the first line of a block stands in the page."""
    line = row.line.layout().lineAt(0)
    return line.naturalTextRect().translated(0, row.top).toAlignedRect().adjusted(0, 2, 0, -2)


def _margin(window: MainWindow) -> Margin:
    return window.transcript.findChild(Margin)


def _times(window: MainWindow) -> dict[str, QRect]:
    """Return where the times in view stand in the margin, their letters only, by the text of their blocks."""
    margin = _margin(window)
    found = {}
    for row in window.transcript._view.rows():
        rect = margin.time_rect(row.number).adjusted(20, 5, -5, -5)
        if rect.isValid() and rect.top() >= 0 and rect.bottom() < margin.height():
            found[row.line.text()] = rect
    return found
