from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.core.blocks import CHAPTER, TURN, Block
from app.core.checks import Problem
from app.core.passage import Passage
from app.core.project import Project
from app.media.engines.fake_engine import FakeEngine
from app.media.files.peaks import Peaks
from app.session.document import Change, Document
from app.session.nudges import Nudges
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.theme import READABLE, Theme, contrast, load_theme
from app.ui.timeline.layers.chapters import span_rect
from app.ui.timeline.layers.loop import loop_rect
from app.ui.timeline.layers.playhead import line_rect, pill_rect, playhead_region
from app.ui.timeline.layers.ruler import labels, touches
from app.ui.timeline.layers.tray import tray_rect
from app.ui.timeline.layers.turns import turn_rect, visible_turns
from app.ui.timeline.look import Look
from app.ui.timeline.stage import Stage, Stale
from app.ui.timeline.timeline import Timeline
from app.ui.timeline.words import TimelineWords
from tests.core.transcripts import remove_blocks
from tests.ui.timeline.conftest import DURATION_MS, FIRST, MINUTE, SECOND, UNPLACED


def picture(timeline: Timeline) -> QImage:
    return timeline.grab().toImage()


def shown(document: Document, theme: Theme, qtbot: QtBot) -> Timeline:
    player = Player(document, FakeEngine(0), SettingsStore())
    timeline = Timeline(document, player, theme, Nudges(document, player, player))
    qtbot.addWidget(timeline)
    timeline.resize(1280, 172)
    timeline.show()
    return timeline


# The playhead


def test_the_playhead_moves(timeline: Timeline, player: Player, theme: Theme) -> None:
    player.seek(20 * MINUTE)
    before = line_rect(timeline.scene, 20 * MINUTE).center()
    assert picture(timeline).pixelColor(before) == theme.accent
    player.seek(40 * MINUTE)
    assert picture(timeline).pixelColor(before) != theme.accent
    assert picture(timeline).pixelColor(line_rect(timeline.scene, 40 * MINUTE).center()) == theme.accent


@pytest.mark.parametrize("minutes", [65, 20, 4, 1])
def test_no_tick_touches_the_time_of_another(timeline: Timeline, theme: Theme, minutes: int) -> None:
    timeline.show_scale(timeline.scene.scale.between(DURATION_MS - minutes * MINUTE, DURATION_MS))
    image, foot = picture(timeline), timeline.scene.rows.ruler.bottom()
    pill = pill_rect(timeline.scene, timeline.playhead_ms)
    under = {
        x for rect, _ in labels(timeline.scene) for x in range(rect.left(), rect.right()) if not touches(rect, pill)
    }
    assert any(image.pixelColor(x, foot) != theme.panel for x in under)
    assert {image.pixelColor(x, foot - 5).name() for x in under} == {theme.panel.name()}


def test_of_a_recording_that_was_let_go_of_nothing_is_left(
    timeline: Timeline, player: Player, document: Document, theme: Theme, qtbot: QtBot
) -> None:
    player.seek(20 * MINUTE)
    picture(timeline)
    document.open(Project())
    player.eject()
    assert timeline.scene.is_empty
    assert timeline.playhead_ms == 0
    fresh = Timeline(document, player, theme, Nudges(document, player, player))
    qtbot.addWidget(fresh)
    fresh.resize(timeline.size())
    assert picture(timeline) == picture(fresh)


def test_a_moving_playhead_leaves_the_picture_as_painting_it_anew_would(timeline: Timeline, player: Player) -> None:
    timeline.show_scale(timeline.scene.scale.between(15 * MINUTE, 41 * MINUTE))
    kept = QImage(timeline.size(), QImage.Format.Format_RGB32)
    player.seek(19 * MINUTE + 50_000)
    timeline.render(kept)
    for ms in range(20 * MINUTE, 26 * MINUTE, 13_000):
        left = playhead_region(timeline.scene, timeline.playhead_ms)
        player.seek(ms)
        dirty = left | playhead_region(timeline.scene, ms)
        timeline.render(kept, dirty.boundingRect().topLeft(), dirty)
    assert kept == picture(timeline).convertToFormat(QImage.Format.Format_RGB32)


def test_the_ruler_hides_a_time_that_the_pill_would_cover(timeline: Timeline, player: Player, theme: Theme) -> None:
    timeline.show_scale(timeline.scene.scale.between(15 * MINUTE, 41 * MINUTE))
    rect, _ = next(pair for pair in labels(timeline.scene) if pair[1] == "20:00")
    player.seek(20 * MINUTE + 43_000)
    pill = pill_rect(timeline.scene, player.position_ms)
    assert touches(rect, pill)
    free = rect.adjusted(0, 0, min(0, pill.left() - 2 - rect.right()), 0)
    image = picture(timeline)
    assert {image.pixelColor(x, rect.center().y()).name() for x in range(free.left(), free.right())} == {
        theme.panel.name()
    }


@pytest.mark.parametrize("ms", [0, 1, DURATION_MS // 2, DURATION_MS])
def test_the_pill_is_never_cut(timeline: Timeline, ms: int) -> None:
    assert timeline.rect().contains(pill_rect(timeline.scene, ms))
    assert timeline.rect().contains(line_rect(timeline.scene, ms))


def test_the_view_turns_the_page_with_the_playhead(timeline: Timeline, player: Player) -> None:
    timeline.show_scale(timeline.scene.scale.between(0, 2 * MINUTE))
    for ms in range(0, 5 * MINUTE, 500):
        player.seek(ms)
        assert timeline.scene.scale.shows(ms)
    assert timeline.scene.scale.span_ms == pytest.approx(2 * MINUTE)


def test_who_scrolls_away_is_left_alone_until_the_playhead_jumps(timeline: Timeline, player: Player) -> None:
    timeline.show_scale(timeline.scene.scale.between(0, 2 * MINUTE))
    timeline.show_scale(timeline.scene.scale.starting_at(30 * MINUTE))
    for ms in range(0, 3 * MINUTE, 500):
        player.seek(ms)
    assert timeline.scene.scale.start_ms == pytest.approx(30 * MINUTE)
    player.seek(50 * MINUTE)
    assert timeline.scene.scale.shows(50 * MINUTE)


# What is painted


def test_a_placed_chapter_is_washed_and_an_unplaced_one_dashed(timeline: Timeline, theme: Theme) -> None:
    image = picture(timeline)
    placed, unplaced = (span_rect(timeline.scene, timeline.scene.spans.of(at)) for at in (FIRST, UNPLACED))
    assert image.pixelColor(placed.right() - 6, placed.bottom() - 3) == theme.wash
    assert image.pixelColor(unplaced.right() - 6, unplaced.bottom() - 3) == theme.panel
    edge = [image.pixelColor(x, unplaced.top()) for x in range(unplaced.left() + 8, unplaced.right() - 12)]
    gaps = [colour == theme.panel for colour in edge]
    assert {True, False} == set(gaps)


def test_a_mark_that_is_placed_stands_out_no_more_as_unplaced(timeline: Timeline, document: Document) -> None:
    assert not timeline.scene.spans.of(UNPLACED).is_placed
    document.do(marks.place_mark(document.project, UNPLACED, 19 * MINUTE))
    assert timeline.scene.spans.of(UNPLACED).is_placed


def test_a_turn_lasts_until_the_next_turn_or_chapter(timeline: Timeline) -> None:
    scene = timeline.scene
    assert turn_rect(scene, 3).right() == scene.x_of(14 * MINUTE) - 2
    assert turn_rect(scene, 6).right() == scene.x_of(30 * MINUTE) - 2


def test_the_turn_that_is_running_at_the_left_edge_is_painted(timeline: Timeline) -> None:
    timeline.show_scale(timeline.scene.scale.between(25 * MINUTE, 29 * MINUTE))
    assert visible_turns(timeline.scene) == [6]


@pytest.mark.parametrize("speakers", [("s1", "s2"), ("s2", "s1")])
@pytest.mark.parametrize("apart_ms", [0, 200])
def test_of_turns_at_the_same_place_the_one_that_is_heard_is_painted(
    document: Document, theme: Theme, qtbot: QtBot, speakers: tuple[str, str], apart_ms: int
) -> None:
    """Whoever has spoken before: the lane paints one speaker's turns after the other's."""
    covered = Block("a", TURN, "", 20 * MINUTE - apart_ms, speaker=speakers[0])
    heard = Block("b", TURN, "", 20 * MINUTE, speaker=speakers[1])
    before = (Block("c", TURN, "", 0, speaker="s1"), Block("d", TURN, "", 10 * MINUTE, speaker="s2"))
    lanes = []
    for blocks in ((*before, heard), (*before, covered, heard)):
        document.open(replace(document.project, blocks=blocks))
        assert document.project.blocks[document.index.block_at(20 * MINUTE)] == heard
        timeline = shown(document, theme, qtbot)
        row = timeline.scene.rows.turns
        lanes.append(picture(timeline).copy(timeline.scene.x_of(20 * MINUTE), row.top(), 200, row.height()))
    assert lanes[0] == lanes[1]


def test_the_waveform_shows_the_peaks_however_quiet(timeline: Timeline, theme: Theme) -> None:
    pairs = np.zeros((DURATION_MS // 10, 2), np.int16)
    pairs[:, 0], pairs[:, 1] = -4000, 4000
    silent = timeline.scene.x_of(40 * MINUTE)
    pairs[40 * 6000 : 45 * 6000] = 0
    timeline.set_peaks(Peaks.of(pairs[:, 0], pairs[:, 1]))
    area, image = timeline.scene.rows.wave, picture(timeline)
    y = area.top() + area.height() // 4
    loud = {image.pixelColor(x, y).name() for x in range(300, 340)}
    assert theme.wave.name() in loud
    assert {image.pixelColor(x, y).name() for x in range(silent + 4, silent + 40)} == {theme.panel.name()}


def test_a_chapter_with_a_problem_has_the_colour_of_warnings(timeline: Timeline, theme: Theme) -> None:
    def head() -> QColor:
        return picture(timeline).pixelColor(timeline.scene.x_of(10 * MINUTE), timeline.scene.rows.stem_top + 4)

    assert head() == theme.mark
    timeline.show_problems([Problem("same-time", "warning", FIRST, ""), Problem("empty-chapter", "hint", SECOND, "")])
    assert head() == theme.warning
    assert timeline.scene.problems == {FIRST}


def test_a_mark_with_a_problem_is_told_by_its_shape_and_a_word(timeline: Timeline, theme: Theme) -> None:
    x, top = timeline.scene.x_of(10 * MINUTE), timeline.scene.rows.stem_top

    def shape(colour: QColor) -> set[tuple[int, int]]:
        image = picture(timeline)
        near = [(x + dx, top + dy) for dx in range(-6, 7) for dy in range(12)]
        return {(left, y) for left, y in near if image.pixelColor(left, y) == colour}

    plain = shape(theme.mark)
    timeline.select_block(FIRST)
    timeline.show_problems([Problem("same-time", "warning", FIRST, "")])
    assert timeline.accessibleDescription().endswith(", 10:00, twice")
    timeline.select_block(None)
    troubled = shape(theme.warning)
    assert plain
    assert troubled
    assert (x - 4, top + 1) in plain - troubled


def test_a_problem_moves_with_its_chapter(timeline: Timeline, document: Document) -> None:
    timeline.show_problems([Problem("same-time", "warning", SECOND, "")])
    document.do(turns.split_turn(document.project, turns.Place(1, 3), None))
    assert timeline.scene.problems == {SECOND + 1}


# What it follows


def test_the_chosen_mark_stays_with_its_block(timeline: Timeline, document: Document) -> None:
    timeline.select_block(SECOND)
    document.do(turns.split_turn(document.project, turns.Place(1, 3), None))
    assert timeline.selected_block() == SECOND + 1
    document.undo()
    assert timeline.selected_block() == SECOND
    document.do(remove_blocks(document.project, SECOND, SECOND))
    assert timeline.selected_block() is None


def test_another_title_is_shown(timeline: Timeline, document: Document) -> None:
    before = picture(timeline)
    document.do(turns.set_text(document.project, FIRST, "Une tout autre question"))
    assert picture(timeline) != before
    document.undo()
    assert picture(timeline) == before


def test_another_speaker_is_shown(timeline: Timeline, document: Document) -> None:
    before = picture(timeline)
    document.do(turns.set_speaker(document.project, 3, 3, "s2"))
    assert picture(timeline) != before


def test_typing_in_a_turn_paints_nothing_anew(document: Document, player: Player, theme: Theme) -> None:
    stage = Stage(document, player, Look.of(theme), TimelineWords())
    for at, expected in ((3, Stale.NOTHING), (FIRST, Stale.BODY)):
        step = turns.set_text(document.project, at, "Autre chose")
        document.do(step)
        assert stage.take(Change(step.edits)) is expected
        assert stage.scene.project is document.project
    moved = marks.place_mark(document.project, FIRST, 9 * MINUTE)
    document.do(moved)
    assert stage.take(Change(moved.edits)) is Stale.ALL


def test_another_project_is_seen_whole(timeline: Timeline, document: Document) -> None:
    timeline.show_scale(timeline.scene.scale.between(0, MINUTE))
    timeline.select_block(FIRST)
    document.open(Project(blocks=(Block("c", CHAPTER, "Seul", start_ms=0),)))
    assert timeline.scene.scale.is_whole
    assert timeline.selected_block() is None


# With less


def test_without_a_recording_the_marks_and_a_margin_are_shown(document: Document, theme: Theme, qtbot: QtBot) -> None:
    document.open(replace(document.project, recording=None))
    timeline = shown(document, theme, qtbot)
    assert 51 * MINUTE < timeline.scene.total_ms < 60 * MINUTE
    assert (
        picture(timeline).pixelColor(timeline.scene.x_of(10 * MINUTE), timeline.scene.rows.stem_top + 4) == theme.mark
    )


def test_with_nothing_at_all_it_is_a_calm_strip_that_says_so(theme: Theme, qtbot: QtBot) -> None:
    timeline = shown(Document(Project()), theme, qtbot)
    image = picture(timeline)
    body = {image.pixelColor(x, y).name() for x in range(0, 1280, 3) for y in (30, 50, 140, 165)}
    assert body == {theme.panel.name()}
    assert any(image.pixelColor(x, y) == theme.soft for x in range(500, 800) for y in range(80, 115))


def test_the_recordings_own_length_counts_once_it_is_known(document: Document, theme: Theme, qtbot: QtBot) -> None:
    document.open(replace(document.project, recording=None))
    engine = FakeEngine(80 * MINUTE)
    player = Player(document, engine, SettingsStore())
    timeline = Timeline(document, player, theme, Nudges(document, player, player))
    qtbot.addWidget(timeline)
    player.open(Path("table ronde.mp4"))
    assert timeline.scene.total_ms == 80 * MINUTE


def test_a_hundred_thousand_marks_are_painted_by_what_can_be_seen_of_them(theme: Theme, qtbot: QtBot) -> None:
    blocks = tuple(
        Block(str(at), CHAPTER if at % 200 == 0 else TURN, "Titre", start_ms=at * 360) for at in range(100_000)
    )
    timeline = shown(Document(Project(blocks=blocks)), theme, qtbot)
    scene = timeline.scene
    assert len(visible_turns(scene)) <= 2 * 1280
    picture(timeline)
    timeline.show_scale(scene.scale.between(10_000, 40_000))
    assert len(visible_turns(timeline.scene)) == pytest.approx(30_000 / 360, abs=2)


# For everybody


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_text_can_be_read(name: str) -> None:
    theme = load_theme(name)
    pairs = {
        "ruler": (theme.soft, theme.panel),
        "placed title": (theme.ink, theme.wash),
        "unplaced title": (theme.ink, theme.panel),
        "playhead": (theme.on_accent, theme.accent),
        "tray": (theme.mark, theme.chrome),
        "chosen mark": (theme.mark, theme.paper),
        "problem": (theme.warning, theme.paper),
        "dragged mark": (theme.on_accent, theme.mark),
        "dragged problem": (theme.on_accent, theme.warning),
    }
    assert [what for what, colours in pairs.items() if contrast(*colours) < READABLE] == []


def test_the_theme_is_changed_while_it_is_shown(timeline: Timeline) -> None:
    dark = load_theme("dark")
    timeline.set_theme(dark)
    assert picture(timeline).pixelColor(640, 168) == dark.panel


def test_time_runs_to_the_right_in_every_language(timeline: Timeline, qtbot: QtBot) -> None:
    window = QWidget(layoutDirection=Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(window)
    timeline.setParent(window)
    assert timeline.layoutDirection() is Qt.LayoutDirection.LeftToRight
    timeline.setParent(None)


def test_it_has_a_name_and_tells_which_mark_is_chosen(timeline: Timeline) -> None:
    assert timeline.accessibleName() == "Timeline"
    assert "Delete" in timeline.accessibleDescription()
    timeline.select_block(FIRST)
    assert timeline.accessibleDescription() == "Question 1\u00a0: pourquoi lire\u202f?, 10:00"


def test_nothing_is_covered_by_the_tray(timeline: Timeline) -> None:
    tray = tray_rect(timeline.scene)
    assert timeline.rect().contains(tray)
    for row in (timeline.scene.rows.chapters, timeline.scene.rows.turns, timeline.scene.rows.ruler):
        assert not row.intersects(tray)


def test_a_taller_pane_gives_its_room_to_the_waveform(timeline: Timeline) -> None:
    before = timeline.scene.rows.wave.height()
    timeline.resize(QSize(1280, 240))
    assert timeline.scene.rows.wave.height() == before + 68


# What is heard over and over


def test_the_loop_is_a_band_on_the_waveform_with_a_line_at_either_end(timeline: Timeline, theme: Theme) -> None:
    row = timeline.scene.rows.wave
    above = row.top() + 1
    before = picture(timeline)
    passage = Passage(20 * MINUTE, 30 * MINUTE)
    timeline.show_loop(passage)
    shown = picture(timeline)
    area = loop_rect(timeline.scene, passage)
    assert [shown.pixelColor(x, above) for x in (area.left(), area.right())] == [theme.accent] * 2
    inside, outside = (area.left() + 20, above), (area.left() - 20, above)
    assert shown.pixelColor(*inside) != before.pixelColor(*inside)
    assert shown.pixelColor(*outside) == before.pixelColor(*outside)
    timeline.show_loop(None)
    assert picture(timeline) == before


@pytest.mark.parametrize("passage", [Passage(20 * MINUTE, None), Passage(0, 5 * MINUTE)])
def test_of_a_loop_that_is_seen_in_part_no_end_is_drawn_where_it_is_not(
    timeline: Timeline, theme: Theme, passage: Passage
) -> None:
    timeline.show_scale(timeline.scene.scale.zoomed(10, 640))
    timeline.show_loop(passage)
    row, area = timeline.scene.rows.wave, loop_rect(timeline.scene, passage)
    assert row.contains(area) or area.isEmpty()
    edges = [picture(timeline).pixelColor(x, row.top() + 1) for x in (0, timeline.width() - 1)]
    assert theme.accent not in edges
