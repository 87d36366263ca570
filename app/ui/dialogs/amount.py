"""A field for an amount: seconds, milliseconds, or a speed."""

from typing import Final

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

SPACE: Final = "\u00a0"
"""Between a figure and its unit, where no line breaks."""
_INSET: Final = 7
"""What a combo box has at its left, so that all begin alike."""


class AmountBox(QDoubleSpinBox):
    """A figure with its unit, and no more decimals than it needs: ``1.5 s``, ``1.25 ×``, ``120 ms``.

    Args:
        unit: what stands behind the figure.
        least, most, step: in that unit.
        decimals: how many are always shown; there may be two.
        off: what is shown in the place of the least amount, where that means none at all.
        without: an amount in between that can't be chosen: steps pass over it, and it can't be typed.
    """

    def __init__(
        self,
        unit: str,
        least: float,
        most: float,
        step: float,
        *,
        decimals: int = 1,
        off: str = "",
        without: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least_decimals, self._without = decimals, without
        self.setDecimals(2 if decimals else 0)
        self.setSuffix(f"{SPACE}{unit}")
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSpecialValueText(off)
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        if self._is_without(self.value()):
            super().stepBy(1 if steps > 0 else -1)

    def textFromValue(self, value: float) -> str:
        needed = 2 if round(value, 1) != round(value, 2) else 1
        return self.locale().toString(value, "f", min(self.decimals(), max(needed, self._least_decimals)))

    def validate(self, text: str, position: int) -> "tuple[QValidator.State, str, int]":
        """Take a point for a comma: on a keypad it is one, whatever the language."""
        state, text, position = super().validate(text.replace(".", self.locale().decimalPoint()), position)
        if state is QValidator.State.Acceptable and self._is_without(self.valueFromText(text)):
            state = QValidator.State.Intermediate  # more may be typed, which makes it another one
        return state, text, position

    def _is_without(self, value: float) -> bool:
        return self._without is not None and round(value, self.decimals()) == self._without
