"""Following: what is heard stays in view until the user scrolls away."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QPropertyAnimation, QTimer, Signal, Slot
from PySide6.QtWidgets import QScrollBar, QWidget

NEAR_LINES = 60
"""A longer way is jumped: nothing could be read on it."""


class Scroller(QObject):
    """Moves a scroll bar smoothly, or at once where the system wants no movement."""

    def __init__(self, widget: QWidget, bar: QScrollBar) -> None:
        super().__init__(widget)
        self._widget, self._bar = widget, bar
        self._way = QPropertyAnimation(bar, b"value", self)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)

    def go_to(self, value: int, *, smoothly: bool) -> None:
        """Scroll to `value`."""
        self.stop()
        duration = self._duration_ms() if smoothly else 0
        if duration <= 0 or abs(value - self._bar.value()) > NEAR_LINES or not self._widget.isVisible():
            self._bar.setValue(value)
            return
        self._way.setDuration(duration)
        self._way.setStartValue(self._bar.value())
        self._way.setEndValue(value)
        self._way.start()

    def _duration_ms(self) -> int:
        """Return how long the system lets things move; 0 where it wants no movement."""
        from PySide6.QtWidgets import QStyle  # late: its many names are not needed for the first paint

        return self._widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._widget)

    def stop(self) -> None:
        if self._way.state() == QAbstractAnimation.State.Running:
            self._way.stop()


class Follow(QObject):
    """Decides when the page scrolls to what is heard. The scrolling itself is the page's.

    Whether it follows is a choice that lasts. Who scrolls by hand goes away for a while: until
    they come back, or put the playhead elsewhere.

    Signals:
        changed: whether it follows from now on.
        wanted: the page should bring what is heard into view.
    """

    changed = Signal(bool)
    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_chosen = True
        self.is_away = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._want)

    @property
    def is_on(self) -> bool:
        """Whether it follows now."""
        return self.is_chosen and not self.is_away

    def set_on(self, on: bool) -> None:
        """Follow from now on, or stop it; what is heard comes into view at once."""
        self._become(is_chosen=on, is_away=False)
        self.catch_up()

    def leave(self) -> None:
        """The user looks elsewhere: do not follow until they come back."""
        self._soon.stop()
        self._become(is_chosen=self.is_chosen, is_away=self.is_chosen)

    def come_back(self) -> None:
        """The user is back where it is heard."""
        self._become(is_chosen=self.is_chosen, is_away=False)
        self.catch_up()

    def forget(self) -> None:
        """Another text stands here: nobody is away from it, and the page stays where it is."""
        self._soon.stop()
        self._become(is_chosen=self.is_chosen, is_away=False)

    @Slot()
    def catch_up(self) -> None:
        """Bring what is heard into view, if it follows: in a moment, when whatever goes on is done."""
        if self.is_on:
            self._soon.start()

    def rest(self) -> None:
        """Leave the page where it is, until something else is heard."""
        self._soon.stop()

    def _become(self, *, is_chosen: bool, is_away: bool) -> None:
        was_on = self.is_on
        self.is_chosen, self.is_away = is_chosen, is_away
        if self.is_on != was_on:
            self.changed.emit(self.is_on)

    @Slot()
    def _want(self) -> None:
        if self.is_on:
            self.wanted.emit()
