"""What a check says: a rule, what it found, and the problem that is made of both."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from app.core.project import Project

ERROR: Final = "error"
WARNING: Final = "warning"
HINT: Final = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    Args:
        block: the position of the block from 0; None where it is no block's.
        text: English source text, marked with `QT_TRANSLATE_NOOP("core", …)`, with named parameters. No full stop.
        values: the named parameters.
        severity: where it is not the rule's own.
    """

    block: int | None
    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    severity: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for; `find` goes through the project once."""

    id: str
    severity: str
    find: Callable[[Project], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found; the members are those of its `Rule` and its `Finding`."""

    rule: str
    severity: str
    block: int | None
    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def message(self, translate: Callable[[str], str] = str) -> str:
        """Return the text, translated, with the values in place."""
        return translate(self.text).format(**self.values)
