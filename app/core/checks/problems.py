"""What a check says: a rule, what it found, and the problem that is made of both."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from app.core.project import Project

ERROR: Final = "error"
WARNING: Final = "warning"
HINT: Final = "hint"
SEVERITIES: Final = (ERROR, WARNING, HINT)
"""The gravest first."""

Span = tuple[int, int]
"""Where it begins and ends in the block's text, in Python characters of the source."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    Args:
        block: the position of the block from 0; None where it is no block's.
        text: English source text, marked with `QT_TRANSLATE_NOOP("core", …)`, with named parameters. No full stop.
        values: the named parameters.
        severity: where it is not the rule's own.
        span: the words that are meant; None where it is the whole block.
    """

    block: int | None
    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    severity: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for; `find` goes through the project once."""

    id: str
    severity: str
    find: Callable[[Project], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Slip:
    """What a rule found in a text by itself; the members are those of a `Finding`.

    Args:
        instead: what should stand in the place of what the span shows; None where nobody can be sure.
    """

    span: Span
    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class TextRule:
    """One thing that is looked for in each block's text, whatever stands around it.

    Args:
        find: is handed a text's source and the language of the project. A text is read again only
            when it has changed, so it may not ask for anything else.
        may: whether any of a hundred texts, one a line, may hold one: quick, for almost none does.
    """

    id: str
    severity: str
    find: Callable[[str, str | None], Iterable[Slip]]
    may: Callable[[str], bool] = bool


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found; the members are those of its rule and its finding.

    Args:
        block: the position of the block when it was checked; what came since may have moved it.
        block_id: whose problem it is, for good.
    """

    rule: str
    severity: str
    block: int | None
    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    block_id: str | None = None
    span: Span | None = None

    def message(self, translate: Callable[[str], str] = str) -> str:
        """Return the text, translated, with the values in place."""
        return translate(self.text).format(**self.values)


def position_of(project: Project, problem: Problem, reach: int | None = None) -> int | None:
    """Return where the problem's block stands now; None where it is gone, or it is no block's.

    It is looked for from where it stood outwards: an edit moves it by a few lines.

    Args:
        reach: how many blocks away it is looked for, at most; None for the whole page.
    """
    blocks, was, id_ = project.blocks, problem.block, problem.block_id
    if was is None:
        return None
    furthest = max(was + 1, len(blocks) - was)
    for away in range(furthest if reach is None else min(furthest, reach)):
        for at in (was - away, was + away):
            if 0 <= at < len(blocks) and blocks[at].id == id_:
                return at
    return None
