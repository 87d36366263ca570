"""What is known of a speaker: name, role, organisation, address, colour."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.cast import read_name
from app.core.errors import MinutageError
from app.core.lines import one_line
from app.core.project import Speaker
from app.ui.dialogs.form import Form
from app.ui.errors import in_one_line
from app.ui.shapes import swatch
from app.ui.theme import Theme, load_theme, palette_place

_FIELD_PX: Final = 264
_SWATCH_PX: Final = 16


class SpeakerDialog(QDialog):
    """Shows what is known of a speaker; nothing is changed before OK.

    Args:
        check: raises a `MinutageError` where the name can't be theirs.

    Signals:
        chosen: the members of the speaker that have another value now.
    """

    chosen = Signal(object)

    def __init__(
        self,
        speaker: Speaker,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        check: Callable[[str], object] = read_name,
    ) -> None:
        super().__init__(parent)
        self._speaker, self._check = speaker, check
        self.setWindowTitle(self.tr("Speaker"))
        self.fields = {name: QLineEdit(getattr(speaker, name) or "") for name in self._texts()}
        self.colours = ColourChoice(speaker.colour, theme)
        self.trouble = QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setStyleSheet(f"color: {theme.warning.name()};")
        self.trouble.setWordWrap(True)
        form = Form()
        for name, text in self._texts().items():
            form.add_field(text, self.fields[name])
            self.fields[name].setFixedWidth(_FIELD_PX)
        form.add_field(self.tr("&Colour"), self.colours)
        self.colours.setFixedWidth(_FIELD_PX)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(self.trouble)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _texts(self) -> dict[str, str]:
        return {
            "name": self.tr("&Name"),
            "role": self.tr("&Role"),
            "organisation": self.tr("Or&ganisation"),
            "url": self.tr("&Web page"),
        }

    def accept(self) -> None:
        """Hand over what is new; why the name can't be is told, and the dialog stays with all that was typed."""
        try:
            self._check(" ".join(self.fields["name"].text().split()))
        except MinutageError as error:
            self.trouble.setText(in_one_line(error))
            self.fields["name"].setFocus()
            return
        values = {name: " ".join(one_line(field.text()).split()) or None for name, field in self.fields.items()}
        values["colour"] = self.colours.colour
        changed = {name: value for name, value in values.items() if value != (getattr(self._speaker, name) or None)}
        super().accept()
        self.chosen.emit(changed)


class ColourChoice(QWidget):
    """The colours of the theme, each with its twin in the other theme; any other; or the one of the place in the list.

    `colour` is what the project holds: ``"#1b6ca8"``, None for that of the place.
    """

    def __init__(self, colour: str | None, theme: Theme) -> None:
        super().__init__()
        self.colour = colour
        self._theme = theme
        self.group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._add(None, self.tr("By the place in the list"), text=self.tr("Auto"))
        for number, shade in enumerate(theme.speakers):
            kept = load_theme("light").speakers[number].name()
            self._add(kept, self.tr("Colour {number}").format(number=number + 1), shade=shade)
        self.other = self._add("", self.tr("Another colour"), text="…")
        self.group.buttonClicked.connect(self._on_clicked)
        self._show()

    def _add(self, colour: str | None, name: str, *, text: str = "", shade: QColor | None = None) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setText(text)
        button.setProperty("colour", colour)
        if shade is not None:
            button.setIcon(swatch(shade, _SWATCH_PX))
            button.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))
        self.group.addButton(button)
        self._row.addWidget(button)
        return button

    def _show(self) -> None:
        """Check the button of the colour that is chosen."""
        place = palette_place(self.colour)
        buttons = self.group.buttons()
        checked = buttons[0] if self.colour is None else buttons[-1] if place is None else buttons[1 + place]
        checked.setChecked(True)
        self.setFocusProxy(checked)
        if checked is self.other:
            self.other.setIcon(swatch(QColor(self.colour or ""), _SWATCH_PX))

    @Slot(QToolButton)
    def _on_clicked(self, button: QToolButton) -> None:
        if button is not self.other:
            self.colour = button.property("colour")
            return
        dialog = QColorDialog(QColor(self.colour or self._theme.accent.name()), self)
        dialog.setWindowTitle(self.tr("Another colour"))
        dialog.colorSelected.connect(self._take)
        dialog.finished.connect(self._show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(QColor)
    def _take(self, colour: QColor) -> None:
        self.colour = colour.name()
