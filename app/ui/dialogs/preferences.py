"""The preferences: how it looks, plays, pauses and marks."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from app.session.settings import APPEARANCES, ENGINES, LONGEST_MS, NORMAL_RATE, PAGE_SIZES, RATES, Settings
from app.ui.actions.build import key_of, plain_text
from app.ui.actions.table import ACTIONS
from app.ui.dialogs.amount import AmountBox
from app.ui.dialogs.form import Form

_MS: Final = 1_000

Field = TypeVar("Field", bound=QWidget)


class PreferencesDialog(QDialog):
    """Shows the settings that somebody may want to change; nothing is changed before OK.

    Signals:
        chosen: the settings that have another value now, by their names in `Settings`.
    """

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._readers: dict[str, Callable[[], object]] = {}
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        left, right = Form(), Form()
        self._add_window(left)
        self._add_page(left)
        self._add_marks(left)
        self._add_playing(right)
        self._add_pausing(right)
        self._shown = self._read()  # a stored value may be finer than its field: it stays, where nobody changes it
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(_beside(left, right))
        column.addWidget(buttons)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def accept(self) -> None:
        values = self._read()
        super().accept()
        self.chosen.emit({name: value for name, value in values.items() if value != self._shown[name]})

    def _read(self) -> dict[str, object]:
        return {name: read() for name, read in self._readers.items()}

    def _add_window(self, form: Form) -> None:
        names = {spec.id: plain_text(spec) for spec in ACTIONS}
        form.add_heading(self.tr("Window"))
        looks = self._choice("appearance", [(one, names[f"view.{one}"]) for one in APPEARANCES])
        form.add_field(self.tr("&Appearance"), looks)

    def _add_page(self, form: Form) -> None:
        form.add_heading(self.tr("Page"))
        faces = [("", self.tr("Automatic")), *((one, one) for one in _faces())]
        face = self._choice("page_face", faces)
        face.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.add_field(self.tr("Type&face"), face)
        form.add_field(
            self.tr("Si&ze of the letters"), self._amount("page_px", AmountBox("px", *PAGE_SIZES, 1, decimals=0))
        )

    def _add_playing(self, form: Form) -> None:
        form.add_heading(self.tr("Playing"))
        engines = dict(zip(ENGINES, (self.tr("Automatic"), "VLC", "Qt Multimedia"), strict=True))
        form.add_field(
            self.tr("Pla&yed by"),
            self._choice("engine", list(engines.items())),
            self.tr("From the next start on. Automatic is VLC where it is installed."),
        )
        form.add_field(
            self.tr("Other &speed"),
            self._amount("other_rate", AmountBox("×", RATES[0], RATES[-1], 0.05, without=NORMAL_RATE)),
            self.tr("{key} changes to it and back. A speed that you choose at work takes its place.").format(
                key=key_of("play.speed")
            ),
        )
        held = self.tr("Play only while the &key or the pedal is held")
        form.add_choice(self._switch("plays_while_held", held))

    def _add_pausing(self, form: Form) -> None:
        form.add_heading(self.tr("Pausing"))
        form.add_field(
            self.tr("Step back on &pause"),
            self._seconds("back_on_pause_ms"),
            self.tr("The playhead moves back, and a mark set then takes the time of that picture."),
        )
        form.add_field(
            self.tr("Step back on &resume"),
            self._seconds("back_on_resume_ms"),
            self.tr("When it plays on where it was paused. Of both steps, only the longer one counts."),
        )
        typing = self.tr("Pause while I &type, and play on after a second without keys")
        form.add_choice(self._switch("pauses_while_typing", typing))

    def _add_marks(self, form: Form) -> None:
        form.add_heading(self.tr("Marks set while it plays"))
        form.add_field(
            self.tr("Reaction t&ime"),
            self._milliseconds("reaction_ms"),
            self.tr("How long you take to press the key: the mark is set that much earlier."),
        )
        form.add_field(
            self.tr("Sound &delay"),
            self._milliseconds("sound_delay_ms"),
            self.tr("How late you hear it, as with wireless headphones: earlier by that, too."),
        )

    # Fields that know their setting

    def _choice(self, name: str, entries: list[tuple[str, str]]) -> QComboBox:
        field = QComboBox()
        for value, text in entries:
            field.addItem(text, value)
        field.setCurrentIndex(max(0, field.findData(getattr(self._settings, name))))
        return self._reading(name, field, field.currentData)

    def _switch(self, name: str, text: str) -> QCheckBox:
        field = QCheckBox(text)
        field.setChecked(getattr(self._settings, name))
        return self._reading(name, field, field.isChecked)

    def _amount(self, name: str, field: AmountBox) -> AmountBox:
        field.setValue(getattr(self._settings, name))
        whole = isinstance(getattr(self._settings, name), int)
        return self._reading(name, field, lambda: round(field.value()) if whole else field.value())

    def _seconds(self, name: str) -> AmountBox:
        """Return a field in seconds for a setting in milliseconds; 0 is not at all."""
        field = AmountBox(self.tr("s"), 0, LONGEST_MS / _MS, 0.5, off=self.tr("Off"))
        field.setValue(getattr(self._settings, name) / _MS)
        return self._reading(name, field, lambda: round(field.value() * _MS))

    def _milliseconds(self, name: str) -> AmountBox:
        field = AmountBox(self.tr("ms"), 0, LONGEST_MS, 10, decimals=0)
        field.setValue(getattr(self._settings, name))
        return self._reading(name, field, lambda: round(field.value()))

    def _reading(self, name: str, field: Field, read: Callable[[], object]) -> Field:
        field.setObjectName(name)
        self._readers[name] = read
        return field


def _beside(*forms: Form) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(48)
    for form in forms:
        form.add_rest()
        row.addLayout(form)
    return row


def _faces() -> list[str]:
    """Return the faces that a page can be written in: with letters, no signs, and no face of the system's own."""
    system = QFontDatabase.WritingSystem
    signs = set(QFontDatabase.families(system.Symbol))
    latin = (one for one in QFontDatabase.families(system.Latin) if one not in signs and "[" not in one)
    return [one for one in latin if not QFontDatabase.isPrivateFamily(one)]
