"""How old a press is when the window gets to hear of it: real events, with the stamps that a system gives."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.presses import LONGEST_MS, Presses

APART_MS = 777_000
"""By how much the system's clock is ahead of ours, here."""


class Heard:
    """A window that notes how old each press is."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now_ms = 1_000.0
        self.presses = Presses(monotonic=lambda: self.now_ms / 1000)
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.widget.show()
        qtbot.waitExposed(self.widget)
        self.presses.watch(self.widget)

    def age_ms(self, event: QInputEvent, late_ms: int) -> int:
        """Deliver an event that late, and return how old it seems while it is handled."""
        self.now_ms += 500
        event.setTimestamp(round(self.now_ms) + APART_MS - late_ms)
        QCoreApplication.sendEvent(self.widget.windowHandle(), event)
        return round(self.presses.age_s() * 1000)


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard(qtbot)


def key() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier, "j")


def click() -> QMouseEvent:
    at, left = QPointF(5, 5), Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseButtonPress, at, at, left, left, Qt.KeyboardModifier.NoModifier)


def test_a_press_is_as_much_older_as_it_came_later_than_the_promptest(heard: Heard) -> None:
    assert [heard.age_ms(key(), late) for late in (3, 23, 3, 43)] == [0, 20, 0, 40]
    assert heard.age_ms(click(), 13) == 10


def test_a_prompter_press_than_all_before_mends_the_reckoning(heard: Heard) -> None:
    assert [heard.age_ms(key(), late) for late in (50, 2, 50)] == [0, 0, 48]


def test_it_grows_older_while_it_is_handled(heard: Heard) -> None:
    heard.age_ms(key(), 3)
    heard.now_ms += 30
    assert heard.presses.age_s() == pytest.approx(0.03)


def test_afterwards_nothing_has_an_age(heard: Heard, qtbot: QtBot) -> None:
    heard.age_ms(key(), 3)
    heard.age_ms(key(), 40)
    qtbot.waitUntil(lambda: heard.presses.age_s() == 0)


def test_a_press_that_no_system_stamped_has_no_age(heard: Heard) -> None:
    heard.age_ms(key(), 3)
    event = key()
    event.setTimestamp(0)
    QCoreApplication.sendEvent(heard.widget.windowHandle(), event)
    assert heard.presses.age_s() == 0


def test_when_the_systems_clock_begins_anew_so_does_the_reckoning(heard: Heard) -> None:
    heard.age_ms(key(), 3)
    assert heard.age_ms(key(), LONGEST_MS + 100) == 0
    assert heard.age_ms(key(), LONGEST_MS + 110) == 10
    assert heard.age_ms(key(), -50_000) == 0
