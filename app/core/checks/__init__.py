"""The checks: what is worth a look before the page goes out. Each takes time in proportion to the project."""

from app.core.checks.problems import (
    ERROR,
    HINT,
    SEVERITIES,
    WARNING,
    Finding,
    Problem,
    Rule,
    Slip,
    TextRule,
    position_of,
)
from app.core.project import Project

__all__ = [
    "ERROR",
    "HINT",
    "SEVERITIES",
    "WARNING",
    "Finding",
    "Problem",
    "Rule",
    "Slip",
    "TextRule",
    "find_problems",
    "position_of",
]


def find_problems(project: Project) -> list[Problem]:
    """Return what the rules find, in page order; what belongs to no block stands last."""
    from app.core.checks.checker import Checker  # late: whoever shows problems needs no rules, nor what they import

    return Checker().find(project)
