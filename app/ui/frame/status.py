"""The status bar: what a person wants to be sure of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from app.core.checks import Problem
from app.ui.actions.build import key_of
from app.ui.elided import ElidedButton, ElidedLabel
from app.ui.errors import in_words, sentence
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.core.tally import Tally

MESSAGE_MS = 8000
PROBLEMS_PX, MESSAGE_PX = 140, 260
"""What these parts have in the narrowest window."""
GAPS_PX = 40
"""Between the parts, and around them."""


class StatusBar(QStatusBar):
    """Marks placed of all, problems, length, and whether it is saved.

    Signals:
        problem_requested: the first problem was clicked.
        said: a passing message, as it is shown.
    """

    problem_requested = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._marks, self._length, self._saved = QLabel(), QLabel(), QLabel()
        self._problems, self._message = ElidedButton(), ElidedLabel()
        self._problems.least_px, self._message.least_px = PROBLEMS_PX, MESSAGE_PX
        self._problems.setFlat(True)
        self._problems.setCursor(Qt.CursorShape.PointingHandCursor)
        self._problems.clicked.connect(self.problem_requested)
        for widget in (self._marks, self._problems, self._length):
            self.addWidget(widget)
        self.addWidget(self._message, 1)
        self.addPermanentWidget(self._saved)
        self.message_ms = MESSAGE_MS
        self._has_length = False
        self._fades = QTimer(self, singleShot=True)
        self._fades.timeout.connect(lambda: self._show_message(""))
        for widget in (self._marks, self._problems, self._length):
            widget.hide()
        self.show_saved(self.tr("Not saved yet"))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        margins = "padding: 4px 10px;"
        for label in (self._marks, self._length, self._saved):
            label.setStyleSheet(f"color: {theme.soft.name()}; {margins}")
        self._message.setStyleSheet(f"color: {theme.ink.name()}; {margins}")
        self._problems.setStyleSheet(
            f"QPushButton {{ color: {theme.warning.name()}; background: transparent; border: 1px solid transparent;"
            f" border-radius: 4px; padding: 2px 8px; }} QPushButton:focus {{ border-color: {theme.accent.name()}; }}"
        )

    def say(self, text: str) -> None:
        """Show a passing message; it leaves by itself."""
        self._show_message(sentence(text))
        self._fades.start(self.message_ms)
        self.said.emit(self.message)

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._make_room()

    def fall_silent(self) -> None:
        """Take the passing message away: something has changed since, and it may be true no more."""
        self._fades.stop()
        if self.message:
            self._show_message("")

    def text(self) -> str:
        """Return everything that stands in the bar, for tests and for assistive technology."""
        problems, message = (part.whole if not part.isHidden() else "" for part in (self._problems, self._message))
        marks, length, saved = (
            part.text() if not part.isHidden() else "" for part in (self._marks, self._length, self._saved)
        )
        return " · ".join(text for text in (marks, problems, length, message, saved) if text)

    @property
    def message(self) -> str:
        return self._message.whole

    def show_tally(self, counts: "Tally") -> None:
        """Show how many marks are placed, and how long the text is."""
        from app.core.tally import reading_minutes  # late: nothing is counted before the first paint

        locale = QLocale()
        self._marks.setText(self.tr("{placed} marks placed of {all}").format(placed=counts.placed, all=counts.marks))
        self._marks.setVisible(counts.marks > 0)
        minutes = max(1, reading_minutes(counts.signs))
        self._length.setText(
            self.tr("{signs} characters · {minutes} min to read").format(
                signs=locale.toString(counts.signs), minutes=locale.toString(minutes)
            )
        )
        self._has_length = counts.signs > 0
        self._make_room()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show how many problems there are, and the first that is no hint."""
        grave = [one for one in problems if one.severity != "hint"]
        self._problems.setVisible(bool(grave))
        if grave:
            count = self.tr("%n problem(s)", "", len(grave))
            first = grave[0].message(in_words)
            self._problems.setText(f"▲ {count} · {first}")
            self._problems.setToolTip(self.tr("Go to the next problem ({key})").format(key=key_of("problem.next")))
        self._make_room()

    def show_saved(self, text: str) -> None:
        """Show whether, and when, it was saved."""
        self._saved.setText(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out the length where it would cut what matters more; then problems and messages give way."""
        others = (self._marks, self._problems, self._message, self._saved)
        taken = sum(part.sizeHint().width() for part in others if not part.isHidden())
        room = self.width() - taken - GAPS_PX
        self._length.setVisible(self._has_length and self._length.sizeHint().width() <= room)
