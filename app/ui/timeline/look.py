"""What the layers paint with: the theme's colours and the timeline's sizes of type."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontMetrics

from app.ui.theme import Theme, interface_font

_ZEROS: Final = str.maketrans(dict.fromkeys("123456789", "0"))


@dataclass(frozen=True, eq=False, slots=True)
class Face:
    """A font and its measures, made once."""

    font: QFont
    metrics: QFontMetrics

    @classmethod
    def of(cls, pixels: int, *, bold: bool = False) -> "Face":
        font = interface_font(pixels, bold=bold)
        return cls(font, QFontMetrics(font))

    def width(self, text: str) -> int:
        return self.metrics.horizontalAdvance(text)

    def width_of_time(self, text: str) -> int:
        """Return the width of a time: that of any other with as many digits, which all are equally wide."""
        return _advance(self, text.translate(_ZEROS))


@lru_cache(maxsize=64)
def _advance(face: Face, text: str) -> int:
    return face.width(text)


@dataclass(frozen=True, slots=True)
class Look:
    theme: Theme
    small: Face
    text: Face
    strong: Face

    @classmethod
    def of(cls, theme: Theme) -> "Look":
        return cls(theme, small=Face.of(11), text=Face.of(12), strong=Face.of(11, bold=True))


def faded(colour: QColor, share: float) -> QColor:
    """Return the colour with that opacity, 0 to 1."""
    other = QColor(colour)
    other.setAlphaF(share)
    return other


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return the opaque colour that `faded` gives on that ground: much quicker to paint."""
    rest = 1 - share
    return QColor(
        round(colour.red() * share + ground.red() * rest),
        round(colour.green() * share + ground.green() * rest),
        round(colour.blue() * share + ground.blue() * rest),
    )
