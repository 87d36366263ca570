"""The problems of the document: those that are known, those that are shown, and where each stands now."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.core.blocks import Block
from app.core.checks import SEVERITIES, Problem, position_of
from app.session.document import Document
from app.session.settings import SettingsStore

_NEAR: Final = 64
"""Blocks from where it stood: beyond, all are looked up at once, for a page of rows may ask for what is gone."""


class Problems(QObject):
    """What the last check found. The panel shows it, and the keys walk it, without the severities that are hidden.

    Signals:
        changed: other problems are known, or other ones are shown.
    """

    changed = Signal()

    def __init__(self, document: Document, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self._all: Sequence[Problem] = ()
        self._shown: Sequence[Problem] = ()
        self._counts: Counter[str] = Counter()
        self._placed: Sequence[Block] = ()
        self._places: dict[str | None, int] = {}  # of all blocks, once one was not near to where it stood

    @property
    def all(self) -> Sequence[Problem]:
        """What is known, in page order; what belongs to no block stands last."""
        return self._all

    @property
    def shown(self) -> Sequence[Problem]:
        """The same, without what is hidden."""
        return self._shown

    def count(self, severity: str) -> int:
        """Return how many problems of that severity are known."""
        return self._counts[severity]

    def take(self, problems: Sequence[Problem]) -> None:
        """Take what was found."""
        self._all, self._counts = problems, Counter(one.severity for one in problems)
        self._choose()

    def is_shown(self, severity: str) -> bool:
        return severity not in self._settings.current.problems_hidden

    def show(self, severity: str, *, on: bool) -> None:
        """Show the problems of a severity from now on, or hide them."""
        hidden = {*self._settings.current.problems_hidden} - {severity} | (set() if on else {severity})
        self._settings.change(problems_hidden=tuple(one for one in SEVERITIES if one in hidden))
        self._choose()

    def _choose(self) -> None:
        hidden = {*self._settings.current.problems_hidden}
        self._shown = [one for one in self._all if one.severity not in hidden] if hidden else self._all
        self.changed.emit()

    def position(self, problem: Problem) -> int | None:
        """Return where the problem's block stands now; None where it is gone, or it is no block's."""
        near = position_of(self._document.project, problem, _NEAR)
        if near is not None or problem.block is None:
            return near
        blocks = self._document.project.blocks
        if self._placed is not blocks:
            self._placed, self._places = blocks, {one.id: at for at, one in enumerate(blocks)}
        return self._places.get(problem.block_id)

    def beside(self, caret: int, last: Problem | None, direction: int) -> Problem | None:
        """Return the problem that comes next on the page, or before where `direction` is −1; from the top at the end.

        Args:
            caret: the position of the caret's block, from which it is looked for.
            last: the one that was told last: where the caret still is there, it is looked for from that one.
        """
        walked = [one for one in self._shown if one.block is not None]
        if not walked:
            return None
        if last is not None and self.position(last) == caret and last in walked:  # a block may have several
            return walked[(walked.index(last) + direction) % len(walked)]
        if direction > 0:
            return walked[bisect_right(walked, caret, key=self._place) % len(walked)]
        return walked[bisect_left(walked, caret, key=self._place) - 1]

    def at(self, block: int) -> list[Problem]:
        """Return the problems, of those that are shown, whose block stands at that position now."""
        walked = [one for one in self._shown if one.block is not None]
        first, last = (find(walked, block, key=self._place) for find in (bisect_left, bisect_right))
        return walked[first:last]

    def _place(self, problem: Problem) -> int:
        """Return where the problem's block stands, or stood where it is gone."""
        at = self.position(problem)
        return (problem.block or 0) if at is None else at
