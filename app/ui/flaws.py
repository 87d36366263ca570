"""What can be wrong with the time of a mark: the same shape and the same word wherever the mark is shown."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF
from PySide6.QtGui import QColor, QPainter

from app.core.blocks import Block
from app.core.checks import Problem
from app.ui.errors import translate_core
from app.ui.shapes import paint_triangle, paint_twins

_WORDS = {
    "time-order": QT_TRANSLATE_NOOP("flaws", "out of order"),
    "same-time": QT_TRANSLATE_NOOP("flaws", "twice"),
    "past-end": QT_TRANSLATE_NOOP("flaws", "past the end"),
}
"""By the rules that find them; the worst comes first."""


class Flaw(NamedTuple):
    """What is wrong with a time: the rule that it breaks, and the problem in a sentence."""

    rule: str
    message: str

    @property
    def word(self) -> str:
        """A word or two for beside the time, translated."""
        return QCoreApplication.translate("flaws", _WORDS[self.rule])

    def paint(self, painter: QPainter, middle: QPointF, half: float, colour: QColor) -> None:
        """Paint its shape; `half` is half its height, in pixels."""
        if self.rule == "same-time":
            paint_twins(painter, middle, half, colour)
        else:
            paint_triangle(painter, middle, half, colour, down=self.rule == "past-end")


def flaws_of(problems: Iterable[Problem], blocks: Sequence[Block]) -> dict[str, Flaw]:
    """Return what is wrong with times, by the ids of the blocks; of several, the worst."""
    found: dict[str, Flaw] = {}
    ranks = list(_WORDS)
    for one in problems:
        if one.rule not in _WORDS or one.block is None or one.block >= len(blocks):
            continue
        id_ = blocks[one.block].id
        if id_ not in found or ranks.index(one.rule) < ranks.index(found[id_].rule):
            found[id_] = Flaw(one.rule, one.message(translate_core))
    return found
