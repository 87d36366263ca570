"""The checker: all rules over a project, and what it learnt of each text the last time."""

from collections.abc import Callable, Iterator
from typing import Final

from app.core.checks.problems import Problem, Slip, TextRule
from app.core.checks.rules import RULES, TEXT_RULES
from app.core.project import Project

_AT_ONCE: Final = 100
"""Blocks that are looked at together, and between two questions whether to go on."""

_Slips = tuple[tuple[TextRule, Slip], ...]


class Checker:
    """Finds problems, over and over: a text that stood in the project before is not read again."""

    def __init__(self) -> None:
        self._language: str | None = None
        self._known: dict[str, _Slips] = {}

    def find(self, project: Project, go_on: Callable[[], object] = lambda: None) -> list[Problem]:
        """Return what the rules find, in page order; what belongs to no block stands last.

        Args:
            project: what is checked.
            go_on: asked every few milliseconds; an exception of its own ends the work.
        """
        found: list[Problem] = []
        for rule in RULES:
            go_on()
            for one in rule.find(project):
                id_ = None if one.block is None else project.blocks[one.block].id
                severity = one.severity or rule.severity
                found.append(Problem(rule.id, severity, one.block, one.text, one.values, id_, one.span))
        found.extend(self._slips(project, go_on))
        last = len(project.blocks)
        return sorted(found, key=lambda one: last if one.block is None else one.block)

    def _slips(self, project: Project, go_on: Callable[[], object]) -> Iterator[Problem]:
        """Yield what is found in the texts themselves."""
        known = self._known if project.language == self._language else {}
        seen: dict[str, _Slips] = {}
        for first in range(0, len(project.blocks), _AT_ONCE):
            go_on()
            blocks = project.blocks[first : first + _AT_ONCE]
            seen.update(_slips_of({block.text for block in blocks}, known, project.language))
            for at, block in enumerate(blocks, first):
                slips = seen[block.text]
                if slips:
                    for rule, one in slips:
                        yield Problem(rule.id, rule.severity, at, one.text, one.values, block.id, one.span)
        self._language, self._known = project.language, seen  # whole or not at all: an older run may still be at work


def _slips_of(texts: set[str], known: dict[str, _Slips], language: str | None) -> Iterator[tuple[str, _Slips]]:
    """Yield each of the texts with what is found in it, which is known or read now."""
    new = "\n".join(text for text in texts if text not in known)
    rules = [rule for rule in TEXT_RULES if rule.may(new)] if new else []
    for text in texts:
        slips = known.get(text)
        if slips is None:
            slips = tuple((rule, one) for rule in rules for one in rule.find(text, language)) if rules else ()
        yield text, slips
