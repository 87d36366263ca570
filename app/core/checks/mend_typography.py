"""Fixes of typography: a block, or the page, is set as French has it."""

from app.core.checks.problems import Problem
from app.core.edits import Step
from app.core.project import Project
from app.core.typography import fix_typography, set_page_in_french


def set_block(project: Project, _problem: Problem, at: int) -> Step | None:
    """Return the step that sets the block at `at`."""
    return fix_typography(project, at)


def set_page(project: Project, _rule: str) -> Step | None:
    """Return the step that sets the whole page."""
    return set_page_in_french(project)
