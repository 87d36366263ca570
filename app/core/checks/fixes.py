"""Fixes: how a problem is put right, for the project as it is now. A fix is one step, and so are all of a kind."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from app.core.checks import mend_order, mend_speakers, mend_times, mend_typography, mend_words
from app.core.checks.problems import Problem, position_of
from app.core.edits import Caret, Step
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP

One = Callable[[Project, Problem, int], Step | None]
Every = Callable[[Project, str], Step | None]


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to put the problems of a rule right.

    Args:
        label: what it does, English source text with the values of the problem as named parameters. No full stop.
        done: what it did to one problem, in the same form.
        one: returns the step that does it to one problem, whose block stands at that position; None where
            the problem is gone, or nobody can be sure.
        every: returns the step that does it to all problems of a rule; None where there is nothing to do.
    """

    label: str
    done: str
    one: One
    every: Every

    def step(self, project: Project, problem: Problem) -> Step | None:
        """Return the step for one problem, wherever its block stands now; None as `one` says."""
        at = position_of(project, problem)
        if at is None and problem.block is not None:
            return None
        step = None if project.is_read_only else self.one(project, problem, at or 0)
        return step and self._named(step, at)

    def step_for_all(self, project: Project, rule: str) -> Step | None:
        """Return the step for all problems of the rule; takes time in proportion to the project."""
        step = None if project.is_read_only else self.every(project, rule)
        return step and self._named(step, None)

    def _named(self, step: Step, at: int | None) -> Step:
        caret = None if at is None else Caret.at(at)
        label = step.label if "{" in self.label else self.label
        return replace(step, label=label, before=step.before or caret, after=step.after or caret)


FIXES: Final = {
    "time-order": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Sort by time"),
            QT_TRANSLATE_NOOP("core", "Sorted by time"),
            mend_order.put_in_order,
            mend_order.sort_by_time,
        ),
    ),
    "unplaced-chapter": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Place it at its first turn"),
            QT_TRANSLATE_NOOP("core", "The chapter is placed at its first turn now"),
            mend_times.place_chapter,
            mend_times.place_all_chapters,
        ),
    ),
    "before-chapter": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Begin the chapter with its first turn"),
            QT_TRANSLATE_NOOP("core", "The chapter begins with its first turn now"),
            mend_times.begin_chapter,
            mend_times.begin_chapters,
        ),
    ),
    "same-time": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Shift to the next second"),
            QT_TRANSLATE_NOOP("core", "The mark was shifted to the next second"),
            mend_times.shift,
            mend_times.shift_all,
        ),
    ),
    "overlap": (
        Fix(
            QT_TRANSLATE_NOOP("core", "End the turn above where this one begins"),
            QT_TRANSLATE_NOOP("core", "The turn above ends where this one begins now"),
            mend_times.end_above,
            mend_times.end_all_above,
        ),
    ),
    "unknown-speaker": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Put “{id}” on the list of speakers"),
            QT_TRANSLATE_NOOP("core", "“{id}” is on the list of speakers now"),
            mend_speakers.know,
            mend_speakers.know_all,
        ),
    ),
    "speaker-spelling": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Take the speaker’s usual spelling"),
            QT_TRANSLATE_NOOP("core", "The speaker’s name is spelt as usual now"),
            mend_speakers.take_usual,
            mend_speakers.take_all_usual,
        ),
    ),
    "double-space": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Leave one space"),
            QT_TRANSLATE_NOOP("core", "One space was left"),
            mend_words.mend_slip,
            mend_words.mend_slips,
        ),
    ),
    "french-typography": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Set it as French typography has it"),
            QT_TRANSLATE_NOOP("core", "Set as French typography has it"),
            mend_typography.set_block,
            mend_typography.set_page,
        ),
    ),
    "repeated-word": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Take one of the two words away"),
            QT_TRANSLATE_NOOP("core", "One of the two words was taken away"),
            mend_words.mend_slip,
            mend_words.mend_slips,
        ),
    ),
    "quotes": (
        Fix(
            QT_TRANSLATE_NOOP("core", "Write it as most on this page"),
            QT_TRANSLATE_NOOP("core", "Written as most on this page now"),
            mend_words.make_alike,
            mend_words.make_all_alike,
        ),
    ),
}
"""What is offered for the problems of a rule, the likeliest first."""


def fixes_for(problem: Problem) -> tuple[Fix, ...]:
    """Return what is offered for the problem; nothing where nobody can be sure."""
    return FIXES.get(problem.rule, ())
