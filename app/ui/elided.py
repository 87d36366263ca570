"""Texts that give way: where there is no room, their beginning, and the whole of them in the tooltip."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    _Widget = QLabel
else:
    _Widget = object  # each class below brings a widget of its own, and two would bring PySide6 down


class _Elided(_Widget):
    """What the classes below share. `text` is what is shown; `whole` is what was given.

    It asks for the room of the whole, and is content with `least_px`.
    """

    least_px = 24
    _whole = ""
    _help = ""

    @property
    def whole(self) -> str:
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def setToolTip(self, text: str) -> None:
        """Say this too, whether or not the text has room."""
        self._help = text
        self._fit()

    def sizeHint(self) -> QSize:
        if self.text() == self._whole:
            return super().sizeHint()
        return super().sizeHint() + QSize(self._advance(self._whole) - self._advance(self.text()), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.least_px, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - (super().sizeHint().width() - self._advance(self.text()))
        shown = self._whole
        if self._advance(shown) > room:
            shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)
        super().setText(shown)
        told = (self._whole if shown != self._whole else "", self._help)
        super().setToolTip("\n".join(one for one in told if one))

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


class ElidedLabel(_Elided, QLabel):
    """A line of plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


class ElidedButton(_Elided, QPushButton):
    """A button that says a lot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
