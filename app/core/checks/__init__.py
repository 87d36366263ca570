"""The checks: what is worth a look before the page goes out. Each takes time in proportion to the project."""

from typing import Final

from app.core.checks import contents, speakers, times, typography
from app.core.checks.problems import ERROR, HINT, WARNING, Finding, Problem, Rule
from app.core.project import Project

__all__ = ["ERROR", "HINT", "RULES", "WARNING", "Finding", "Problem", "Rule", "find_problems"]

RULES: Final = (
    Rule("time-order", ERROR, times.time_order),
    Rule("same-time", WARNING, times.same_time),
    Rule("past-end", ERROR, times.past_end),
    Rule("unplaced-chapter", WARNING, times.unplaced_chapter),
    Rule("unplaced-turn", WARNING, times.unplaced_turn),
    Rule("empty-chapter", WARNING, contents.empty_chapter),
    Rule("empty-turn", WARNING, contents.empty_turn),
    Rule("unknown-type", WARNING, contents.unknown_type),
    Rule("unknown-speaker", ERROR, speakers.unknown_speaker),
    Rule("speaker-spelling", HINT, speakers.speaker_spelling),
    Rule("french-typography", HINT, typography.french_typography),
)


def find_problems(project: Project) -> list[Problem]:
    """Return what the rules find, in page order; what belongs to no block stands last."""
    found = [
        Problem(rule.id, one.severity or rule.severity, one.block, one.text, one.values)
        for rule in RULES
        for one in rule.find(project)
    ]
    last = len(project.blocks)
    return sorted(found, key=lambda one: last if one.block is None else one.block)
