"""A calm form: headings, and fields under one another with a line of help below."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from app.ui.theme import interface_font

FIELD_PX: Final = 184
HELP_WIDTH_PX: Final = 320
_HELP_PX: Final = 12
_GAP: Final = 4
_BETWEEN: Final = 16


class Form(QGridLayout):
    """Two columns: what is asked, and the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(_BETWEEN)
        self.setVerticalSpacing(0)
        self.setColumnStretch(1, 1)

    def add_heading(self, text: str) -> None:
        label = QLabel(text)
        label.setFont(interface_font(bold=True))
        if self.rowCount() > 1:
            self._add_space(_BETWEEN)
        self.addWidget(label, self.rowCount(), 0, 1, 2)
        self._add_space(_GAP)

    def add_field(self, name: str, field: QWidget, help_: str = "") -> None:
        """Add a field under its name, whose ``&`` marks the key that leads to it."""
        label = QLabel(name)
        label.setBuddy(field)
        field.setFixedWidth(FIELD_PX)
        field.setAccessibleName(name.replace("&", ""))
        row = self.rowCount()
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(field, row, 1)
        self._add_help(field, help_)

    def add_choice(self, field: QCheckBox, help_: str = "") -> None:
        """Add a box to check, which says itself what it is for."""
        self.addWidget(field, self.rowCount(), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._add_help(field, help_)

    def add_rest(self) -> None:
        """Let what follows have the height that another form beside this one takes more."""
        self.setRowStretch(self.rowCount(), 1)

    def _add_help(self, field: QWidget, text: str) -> None:
        if text:
            label = QLabel(text)
            label.setFont(interface_font(_HELP_PX))
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFixedWidth(HELP_WIDTH_PX)
            label.setFixedHeight(label.heightForWidth(HELP_WIDTH_PX))
            field.setAccessibleDescription(text)
            self._add_space(_GAP // 2)
            self.addWidget(label, self.rowCount(), 1)
        self._add_space(2 * _GAP)

    def _add_space(self, pixels: int) -> None:
        self.setRowMinimumHeight(self.rowCount(), pixels)
