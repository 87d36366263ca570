"""Times shifted and stretched together, asked for in the dialog."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.core.blocks import TURN, Block
from app.core.project import Project, Recording
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.dialogs.shift import ShiftDialog
from app.ui.main_window import MainWindow
from tests.ui.commands.asked import (
    AND_BECAUSE,
    BECAUSE,
    FIRST,
    HELLO,
    RECORDING,
    STUDIO,
    Do,
    come_back,
    dialog_of,
    is_one_step,
    select,
    type_into,
)


def starts(document: Document) -> list[int | None]:
    return [block.start_ms for block in document.project.blocks]


@pytest.fixture
def ask(window: MainWindow, do: Do, qtbot: QtBot) -> Callable[[int], ShiftDialog]:
    """Open the dialog with the caret in a block, or with what is selected."""

    def asked(at: int | None = None) -> ShiftDialog:
        if at is not None:
            window.transcript.go_to_block(at)
        do("time.shift")
        return dialog_of(window, qtbot, ShiftDialog)

    return asked


def ok(dialog: ShiftDialog) -> bool:
    """Whether OK can be pressed."""
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def press_ok(window: MainWindow, dialog: ShiftDialog, qtbot: QtBot) -> None:
    """Press OK, and wait until it is done."""
    assert ok(dialog)
    with qtbot.waitSignal(dialog.finished):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    come_back(window, qtbot)


def write(field: object, text: str) -> None:
    field.selectAll()
    type_into(field, text)


def choose(dialog: ShiftDialog, scope: str = "", way: str = "") -> None:
    for box, text in ((dialog.scope, scope), (dialog.way, way)):
        if text:
            assert box.findText(text) >= 0
            box.setCurrentIndex(box.findText(text))


def test_all_times_are_shifted_as_one_step_and_their_number_is_said(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    before = document.project
    dialog = ask(BECAUSE)
    assert dialog.scope.currentText() == "The whole page"
    assert not ok(dialog)
    write(dialog.amount, "+2.5")
    assert dialog.preview.text().splitlines()[1:] == ["First: 0:00 → 0:02.500", "Last: 0:10 → 0:12.500"]
    press_ok(window, dialog, qtbot)
    assert starts(document) == [None, 2_500, 4_500, None, 8_500, None, 12_500, None, 12_500]
    assert window.status.message == "5 marks were moved."
    assert is_one_step(document, before)


def test_enter_in_the_amount_takes_it(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    dialog = ask(BECAUSE)
    qtbot.waitUntil(dialog.amount.hasFocus)
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)  # nothing is asked for yet
    assert dialog.isVisible()
    write(dialog.amount, "1")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    come_back(window, qtbot)
    assert starts(document)[HELLO] == 3_000


def test_from_here_on_leaves_what_stands_above(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    dialog = ask(AND_BECAUSE)  # a paragraph: here is the turn that it continues
    choose(dialog, scope="From here on")
    write(dialog.amount, "-0:01")
    assert dialog.preview.text().splitlines()[1] == "First: 0:06 → 0:05"
    press_ok(window, dialog, qtbot)
    assert starts(document) == [None, 0, 2_000, None, 5_000, None, 9_000, None, 9_000]


def test_what_is_selected_is_offered_first(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    select(window, (HELLO, 0), (BECAUSE, 4))
    dialog = ask()
    assert dialog.scope.currentText() == "The selection"
    write(dialog.amount, "100 ms")
    press_ok(window, dialog, qtbot)
    assert starts(document) == [None, 0, 2_100, None, 6_100, None, 10_000, None, 10_000]


def test_this_mark_is_brought_to_the_playhead_and_the_others_with_it(
    window: MainWindow, document: Document, player: Player, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    player.open(RECORDING)
    player.seek(7_200)
    dialog = ask(BECAUSE)
    choose(dialog, way="So that this mark is at the playhead")
    assert dialog.amount.isHidden()
    press_ok(window, dialog, qtbot)
    assert starts(document) == [None, 1_200, 3_200, None, 7_200, None, 11_200, None, 11_200]


def test_a_mark_that_is_not_placed_cannot_be_brought_anywhere(ask: Callable[..., ShiftDialog], qtbot: QtBot) -> None:
    dialog = ask(FIRST)
    assert dialog.way.findText("So that this mark is at the playhead") == -1
    dialog.reject()


def test_a_recording_that_is_not_there_has_no_playhead_to_bring_marks_to(
    document: Document, player: Player, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    document.open(replace(document.project, recording=Recording("/nowhere/a.mp4")))
    player.eject()
    dialog = ask(BECAUSE)
    assert player.is_missing
    assert dialog.way.findText("So that this mark is at the playhead") == -1
    dialog.reject()


def test_times_are_stretched_between_this_mark_and_the_last_one(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    before = document.project
    dialog = ask(HELLO)
    choose(dialog, scope="From here on", way="Stretched between two marks")
    names = [dialog.start.accessibleName(), dialog.end.accessibleName()]
    assert (names, dialog.start.text(), dialog.end.text()) == (
        ["0:02 is really at", "0:10 is really at"],
        "0:02",
        "0:10",
    )
    assert not ok(dialog)
    write(dialog.start, "0:03")
    write(dialog.end, "+9")
    assert dialog.preview.text().splitlines()[1:] == ["First: 0:02 → 0:03", "Last: 0:10 → 0:19"]
    press_ok(window, dialog, qtbot)
    assert starts(document) == [None, 0, 3_000, None, 11_000, None, 19_000, None, 19_000]
    assert is_one_step(document, before)
    assert document.history.undo_label == "Stretch times"


def test_times_are_those_of_a_film_that_is_shown_at_another_rate(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    document.open(Project(blocks=(Block("a", TURN, "Mot", start_ms=3_600_000),)))
    dialog = ask(0)
    choose(dialog, way="For another frame rate")
    assert dialog.rate.currentText() == "23.976 → 25"
    press_ok(window, dialog, qtbot)
    assert starts(document) == [3_452_547]
    assert window.status.message == "1 mark was moved."


def test_a_shift_before_the_beginning_is_refused_in_words_and_offers_what_fits(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    dialog = ask(HELLO)
    choose(dialog, scope="From here on")
    write(dialog.amount, "-5")
    assert dialog.trouble.text() == (
        "The mark at 0:02 would fall before the beginning. 0:02 earlier is as far as it goes."
    )
    assert not ok(dialog)
    assert (dialog.fit.isVisible(), dialog.fit.text()) == (True, "Take −0:02")
    qtbot.mouseClick(dialog.fit, Qt.MouseButton.LeftButton)
    assert not dialog.fit.isVisible()
    press_ok(window, dialog, qtbot)
    assert starts(document)[HELLO] == 0


def test_what_is_no_amount_is_told_while_it_is_typed(ask: Callable[..., ShiftDialog], qtbot: QtBot) -> None:
    dialog = ask(HELLO)
    write(dialog.amount, "two")
    assert dialog.trouble.text().startswith("“two” is not a time.")
    assert not ok(dialog)
    write(dialog.amount, "2")
    assert dialog.trouble.isHidden()
    assert ok(dialog)
    write(dialog.amount, "0")
    assert not ok(dialog)
    dialog.reject()


def test_marks_that_would_lie_past_the_end_are_told_and_may_be(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    document.open(replace(document.project, recording=Recording("/nowhere/a.mp4", duration_ms=11_000)))
    dialog = ask(HELLO)
    write(dialog.amount, "2")
    assert "past the end of the recording, at 0:11" in dialog.trouble.text()
    press_ok(window, dialog, qtbot)
    assert starts(document)[STUDIO] == 12_000


def test_a_page_without_a_mark_says_so(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    document.open(Project())
    dialog = ask(0)
    assert dialog.trouble.text().startswith("There is no placed mark to move.")
    assert not ok(dialog)
    dialog.reject()


def test_cancel_changes_nothing_even_while_it_is_reckoned(
    window: MainWindow, document: Document, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    dialog = ask(HELLO)
    write(dialog.amount, "2")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    dialog.reject()
    qtbot.waitUntil(lambda: not window._jobs.is_busy)
    assert not document.history.can_undo


def test_a_step_that_was_reckoned_for_another_state_is_reckoned_again(
    window: MainWindow, document: Document, engine: FakeEngine, ask: Callable[..., ShiftDialog], qtbot: QtBot
) -> None:
    dialog = ask(HELLO)
    write(dialog.amount, "2")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    with qtbot.waitSignal(dialog.finished):
        window._nudges.shift(BECAUSE, 100)
    come_back(window, qtbot)
    assert (starts(document)[HELLO], starts(document)[BECAUSE]) == (4_000, 8_100)
    document.undo()
    assert (starts(document)[HELLO], starts(document)[BECAUSE]) == (2_000, 6_100)


@pytest.mark.logs
def test_what_goes_wrong_while_it_is_reckoned_is_told_and_ok_may_be_pressed_again(
    document: Document, ask: Callable[..., ShiftDialog], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = ask(HELLO)
    write(dialog.amount, "2")
    monkeypatch.setattr("app.ui.commands.shifting.retime", None)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert not ok(dialog)
    qtbot.waitUntil(lambda: ok(dialog))
    assert dialog.trouble.text().startswith("Something went wrong in Minutage itself.")
    assert not document.history.can_undo
    dialog.reject()
