"""The notice bar: one line above the page that says or asks something, and blocks nothing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from app.ui.theme import Theme

NARROW_PX = 480

Answer = tuple[str, Callable[[], object]]


class NoticeBar(QWidget):
    """A line of text with its answers; one of them is the default, and Enter gives it.

    Signals:
        freed: a notice went; another may already be on its way.
    """

    freed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._before: QWidget | None = None
        self._row, self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QHBoxLayout()
        self._row.setContentsMargins(16, 8, 12, 8)
        for layout in (self._row, self._answers):
            layout.setSpacing(8)
        self._row.addWidget(self._text, 1)
        self._row.addLayout(self._answers)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"#notice {{ background: {theme.wash.name()}; border-bottom: 1px solid {theme.line.name()}; }}"
        )

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def answers(self) -> list[QPushButton]:
        """The buttons that stand there now, in order."""
        return list(self._buttons)

    def show_notice(self, text: str, answers: Sequence[Answer], *, default: int = 0, take_focus: bool = False) -> None:
        """Show `text` with a button for each answer, in the place of what stood there.

        Args:
            default: which of the answers Enter gives.
            take_focus: whether it is a question that waits for its answer.
        """
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # late: its names are many, and a start has no notice

        self.dismiss()
        self._text.setText(text)
        self.setAccessibleName(text)
        for label, command in answers:
            button = QPushButton(label, self)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, command=command: self._answer(command))
            self._answers.addWidget(button)
            self._buttons.append(button)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if take_focus:
            self._before = QApplication.focusWidget()
            self._buttons[default].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers below where the text would be a column beside them."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        is_narrow = self.width() < NARROW_PX
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def dismiss(self) -> None:
        """Take the notice away unanswered: what it offered as the default stands."""
        was_shown = not self.isHidden()
        self._give_back_focus()
        for button in self._buttons:
            self._answers.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()
        self._text.clear()
        self.hide()
        if was_shown:
            self.freed.emit()

    def _give_back_focus(self) -> None:
        """Let the keys go where they went before the notice took them, if it still has them."""
        before, self._before = self._before, None
        focused = QApplication.focusWidget()
        if before is not None and isValid(before) and focused is not None and self.isAncestorOf(focused):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> bool:
        """Dismiss the notice; return whether there was one."""
        was_shown = not self.isHidden()
        self.dismiss()
        return was_shown

    def _answer(self, command: Callable[[], object]) -> None:
        self.dismiss()
        command()
