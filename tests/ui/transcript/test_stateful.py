"""Whatever is done in the window, in whatever order: the page, the model and the file that a save would make are one.

The suite takes a short look. ``MINUTAGE_STATEFUL=full`` is the whole of it: 200 runs of 50 steps.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.project import Comment, Project
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.player import Player
from app.session.settings import SettingsStore
from app.storage.project_file import dump_project, parse_project
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from tests.ui.transcript.hands import CTRL, NONE, SHIFT, Key, caret, compose, lines, paste, press, put, texts, write
from tests.ui.transcript.standing import anew, remembered
from tests.windows import end

IS_FULL = os.environ.get("MINUTAGE_STATEFUL") == "full"
RUNS, STEPS = (200, 50) if IS_FULL else (15, 30)
FOLDER = Path("/salle/été")
ALT = Qt.KeyboardModifier.AltModifier

LETTERS = st.text(st.sampled_from("aé ÀœŒç’«\u00a0\u202f*_🎙👩\u200d🏫e\u0301\u0327ن7"), min_size=1, max_size=6)
LINES = st.lists(LETTERS | st.just(""), min_size=1, max_size=4).map("\n".join)
DEAD = st.sampled_from([("^", "ê"), ("¨", "ï"), ("`", "à"), ("´", "é"), ("~", "ñ"), ("^", "^"), ("に", "日本")])
SPOTS = st.tuples(st.integers(0, 14), st.integers(0, 20))
PROJECTS = st.sampled_from(["round table", "empty"])


@pytest.fixture
def window(qapp: QApplication, project: Project, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The real window, over a recording of an hour whose time stands still."""
    document, jobs, store = Document(project), JobRunner(), SettingsStore(tmp_path / "settings.json")
    player = Player(document, FakeEngine(3_600_000), store)
    made = MainWindow(document, player, jobs, store, Appearance(qapp, store))
    with qtbot.waitSignal(made.painted):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    player.open(Path("table ronde.mp4"))
    yield made
    end(made)


class Hand(RuleBasedStateMachine):
    """A hand in the window: each rule is something that it does, each invariant what is looked at after it."""

    window: MainWindow
    project: Project

    @initialize(which=PROJECTS)
    def open(self, which: str) -> None:
        comment = Comment("on-b5", "Vérifier.", block="b5")
        first = replace(self.project, comments=(comment,)) if which == "round table" else Project(id="vide")
        self.document, self.editor = self.window._document, self.window.transcript
        self.document.open(first)
        self.editor.setFocus()
        self.first = first

    # What the keyboard writes

    @rule(text=LETTERS)
    def type(self, text: str) -> None:
        write(self.editor, text)

    @rule(both=DEAD)
    def compose(self, both: tuple[str, str]) -> None:
        compose(self.editor, both[0])
        compose(self.editor, "", commit=both[1])

    @rule(key=st.sampled_from([Key.Key_Backspace, Key.Key_Delete]), modifier=st.sampled_from([NONE, NONE, CTRL]))
    def delete(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        press(self.editor, key, modifier)

    @rule()
    def enter(self) -> None:
        press(self.editor, Key.Key_Return)

    @rule(ms=st.integers(0, 20_000))
    def split(self, ms: int) -> None:
        self.window._player.seek(ms)
        press(self.editor, Key.Key_Return, CTRL)

    @rule(block=st.integers(1, 14))
    def join(self, block: int) -> None:
        put(self.editor, block, 0)
        press(self.editor, Key.Key_Backspace)

    @rule(text=LINES)
    def paste(self, text: str) -> None:
        paste(self.editor, text)

    @rule(spot=SPOTS)
    def cut_and_paste(self, spot: tuple[int, int]) -> None:
        press(self.editor, Key.Key_X, CTRL)
        put(self.editor, *spot)
        press(self.editor, Key.Key_V, CTRL)

    # Where the caret goes

    @rule(spot=SPOTS)
    def put(self, spot: tuple[int, int]) -> None:
        put(self.editor, *spot)

    @rule(start=SPOTS, end=SPOTS)
    def select(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        put(self.editor, *end, anchor=start)

    @rule(start=SPOTS, end=SPOTS, text=LETTERS)
    def write_over(self, start: tuple[int, int], end: tuple[int, int], text: str) -> None:
        put(self.editor, *end, anchor=start)
        write(self.editor, text)

    @rule(key=st.sampled_from([Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End]))
    def go(self, key: Qt.Key) -> None:
        press(self.editor, key)

    @rule(key=st.sampled_from([Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down]))
    def extend(self, key: Qt.Key) -> None:
        press(self.editor, key, SHIFT)

    # What the commands do

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        press(self.editor, Key.Key_Z, CTRL, times)

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        press(self.editor, Key.Key_Z, CTRL | SHIFT, times)

    @rule(ms=st.integers(0, 20_000))
    def mark(self, ms: int) -> None:
        self.window._player.seek(ms)
        press(self.editor, Key.Key_J, CTRL)

    @rule(key=st.sampled_from([Key.Key_Left, Key.Key_Right]), times=st.integers(1, 3))
    def nudge(self, key: Qt.Key, times: int) -> None:
        press(self.editor, key, ALT, times)

    @rule(name=st.sampled_from(["edit.chapter", "edit.turn", "edit.paragraph", "mark.remove", "mark.chapter"]))
    def command(self, name: str) -> None:
        self.window.actions_by_id[name].trigger()

    @rule(name=st.sampled_from(["edit.strong", "edit.emphasis", "edit.move_up", "edit.move_down", "edit.join"]))
    def dress_or_move(self, name: str) -> None:
        self.window.actions_by_id[name].trigger()

    @rule(key=st.sampled_from([Key.Key_1, Key.Key_2]))
    def speaker(self, key: Qt.Key) -> None:
        press(self.editor, key, CTRL | SHIFT)

    # What is looked at

    @invariant()
    def page_and_model_are_one(self) -> None:
        assert lines(self.editor) == (texts(self.document) or [""])

    @invariant()
    def model_and_file_are_one(self) -> None:
        project = self.document.project
        assert parse_project(dump_project(project, FOLDER), FOLDER) == project

    @invariant()
    def every_line_stands_where_it_would_be_found_anew(self) -> None:
        assert remembered(self.editor) == anew(self.editor)

    @invariant()
    def caret_stands_in_the_text(self) -> None:
        spot, blocks = caret(self.editor), self.document.project.blocks or ()
        assert spot.offset <= (len(blocks[spot.block].text) if blocks else 0)

    def teardown(self) -> None:
        """Undo all, and do it all again."""
        last, undone = self.document.project, 0
        while self.document.history.can_undo:
            self.document.undo()
            undone += 1
            self.page_and_model_are_one()
        assert self.document.project == self.first
        for _ in range(undone):
            self.document.redo()
            self.page_and_model_are_one()
        assert self.document.project == last
        QApplication.processEvents()


def test_whatever_is_done_the_page_the_model_and_the_file_are_one(window: MainWindow, project: Project) -> None:
    hand = type("Hand", (Hand,), {"window": window, "project": project})
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        hand,
        settings=settings(
            max_examples=RUNS, stateful_step_count=STEPS, deadline=None, suppress_health_check=checks, database=None
        ),
    )
