"""The field in which a time is typed over the one that stands in the margin."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from app.core.errors import MinutageError
from app.core.timecode import format_timecode, within_project
from app.core.typed_time import Typed, read_typed
from app.ui.errors import in_one_line
from app.ui.theme import Theme

STEP_MS: Final = 1_000
"""What Up and Down move by; with Shift a tenth of it."""

_OWN: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_AWAY: Final = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the focus goes for a moment: to another window, to a menu."""


class TimeField(QLineEdit):
    """A time to type over: Enter takes it, Tab takes it and goes on, Esc leaves all as it was.

    What is typed is read at each key; what can't be is told at once, and is not taken. What may
    still become a time, as ``8:``, is no reason to warn anybody before Enter.

    Args:
        now_ms: the time that stands there; None: not placed yet.
        near_ms: where Up and Down begin if there is none.

    Signals:
        taken: what was typed, as `Typed`, None where it was left; and 1 or −1 where the next or the
            previous time is wanted, else 0.
        told: what the text means, or why it is none, translated.
    """

    taken = Signal(object, int)
    told = Signal(str)

    def __init__(self, now_ms: int | None, near_ms: int, font: QFont, theme: Theme, parent: QWidget) -> None:
        super().__init__("" if now_ms is None else format_timecode(now_ms), parent)
        self._now_ms, self._near_ms, self._theme = now_ms, near_ms, theme
        self._is_over = False
        self.setFont(font)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a time is one in every language
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText(self.tr("to place"))
        self.setAccessibleName(self.tr("Time of the block"))
        self.setAccessibleDescription(
            self.tr(
                "Enter takes it, Tab takes it and goes on to the next, Esc leaves it as it was; "
                "Up and Down move it by a second, with Shift by a tenth; empty, it is not placed"
            )
        )
        self._read(self.text())
        self.textChanged.connect(self._on_text)
        self.selectAll()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()

    # What it says

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._read(text)
        self.told.emit(self.toolTip())

    def _read(self, text: str) -> None:
        self._typed, refusal = self._reading(text)
        is_begun = refusal is not None and self._reading(text + "00")[1] is None
        self._warn("" if refusal is None or is_begun else in_one_line(refusal))

    def _reading(self, text: str) -> tuple[Typed | None, MinutageError | None]:
        """Return what a text asks for, or why it is none."""
        try:
            return read_typed(text, self._now_ms), None
        except MinutageError as error:
            return None, error

    def _warn(self, trouble: str) -> None:
        self._trouble = trouble
        self.setToolTip(trouble or self._meaning())
        self._dress()

    def _meaning(self) -> str:
        typed = self._typed
        if typed is None:
            return ""
        if typed.ms is None:
            return self.tr("Enter makes it one that is not placed yet")
        if typed.frames:
            return self.tr("Enter moves it by %n frame(s)", "", typed.frames)
        return self.tr("Enter puts it at {time}").format(time=format_timecode(typed.ms))

    def _dress(self) -> None:
        colour = (self._theme.warning if self._trouble else self._theme.accent).name()
        words = (self._theme.warning if self._trouble else self._theme.ink).name()
        ground = self._theme.paper.name()
        self.setStyleSheet(
            f"background: {ground}; color: {words}; border: 1px solid {colour}; border-radius: 4px; padding: 0 3px;"
        )

    # What the hand does

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the window's actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if event.key() in _OWN and not held:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(0)
            case Qt.Key.Key_Escape:
                self._end(None, 0)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                far = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                step_ms = STEP_MS if far else STEP_MS // 10
                self._step(step_ms if event.key() == Qt.Key.Key_Up else -step_ms)
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Take Tab for the next time, Shift+Tab for the previous one."""
        self._take(1 if next_ else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed where the hand went elsewhere; what can't be taken is left."""
        super().focusOutEvent(event)
        if event.reason() not in _AWAY:
            self.leave()

    def leave(self) -> None:
        """Take what was typed, if it can be taken, and be over."""
        self._end(self._typed, 0)

    def _step(self, delta_ms: int) -> None:
        typed_ms = self._typed.ms if self._typed is not None and not self._typed.frames else None
        from_ms = next((ms for ms in (typed_ms, self._now_ms, self._near_ms) if ms is not None), 0)
        self.setText(format_timecode(within_project(from_ms + delta_ms)))
        self.selectAll()

    def _take(self, direction: int) -> None:
        """Take what was typed, or say why it can't be, and stay."""
        if self._typed is not None or self._is_over:
            self._end(self._typed, direction)
            return
        refusal = self._reading(self.text())[1]
        self._warn("" if refusal is None else in_one_line(refusal))
        self.selectAll()
        self.told.emit(self._trouble)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self._trouble, self)

    def _end(self, typed: Typed | None, direction: int) -> None:
        if not self._is_over:  # as it goes, it loses the focus, too
            self._is_over = True
            self.taken.emit(typed, direction)
