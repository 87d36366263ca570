"""A dialog that asks for one line, and says under the field what is wrong with it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.core.errors import MinutageError
from app.ui.errors import in_one_line
from app.ui.theme import Theme

Reader = Callable[[str], object]


class LineDialog(QDialog):
    """Asks for a line that `read` turns into a value.

    Args:
        title: what is asked, as the window's title and the field's name.
        read: makes the value of the text; its `MinutageError` is shown, and the dialog stays.
        text: what stands in the field at first.
        hint: what stands in it while it is empty, in a quieter colour.
        note: what will come of it, under the title.

    Signals:
        answered: the value.
    """

    answered = Signal(object)

    def __init__(
        self,
        title: str,
        read: Reader,
        theme: Theme,
        *,
        text: str = "",
        hint: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(380)
        self.field = QLineEdit(text)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(hint)
        self.field.selectAll()
        self.field.setAccessibleDescription(note)
        self.note = QLabel(note)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setStyleSheet(f"color: {theme.soft.name()};")
        self.note.setHidden(not note)
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.setStyleSheet(f"color: {theme.warning.name()};")
        self.field.textEdited.connect(self.trouble.clear)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        for widget in (QLabel(title), self.note, self.field, self.trouble, buttons):
            column.addWidget(widget)

    def accept(self) -> None:
        try:
            value = self._read(self.field.text())
        except MinutageError as error:
            self._warn(in_one_line(error))
            self.field.setFocus()
            return
        super().accept()
        self.answered.emit(value)

    def _warn(self, text: str) -> None:
        """Show what is wrong, in as many lines as it takes: a window does not grow by itself."""
        self.trouble.setText(text)
        least = self.layout().totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), least))


def ask_line(
    parent: QWidget,
    title: str,
    read: Reader,
    then: Callable[[Any], object],
    theme: Theme,
    *,
    text: str = "",
    hint: str = "",
    note: str = "",
) -> None:
    """Open a dialog that asks for a line, and run `then` with its value; see `LineDialog`."""
    dialog = LineDialog(title, read, theme, text=text, hint=hint, note=note, parent=parent)
    dialog.answered.connect(then)
    dialog.open()
