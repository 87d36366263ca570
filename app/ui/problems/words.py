"""Problems in words: what is said of one, and of how many there are."""

from PySide6.QtCore import QCoreApplication

from app.core.blocks import Block
from app.core.checks import ERROR, WARNING, Problem
from app.core.checks.fixes import Fix
from app.core.inline import plain
from app.core.timecode import format_timecode
from app.ui.errors import in_words

_WORDS = 160
"""As many letters of a block as a row can show."""


def message(problem: Problem) -> str:
    """Return what the problem is, translated, without a full stop."""
    return problem.message(in_words)


def severity_word(severity: str) -> str:
    """Return what a problem of that severity is called."""
    translate = QCoreApplication.translate
    if severity == ERROR:
        return translate("problems", "Error")
    return translate("problems", "Warning") if severity == WARNING else translate("problems", "Hint")


def fix_words(fix: Fix, problem: Problem) -> str:
    """Return what a fix does to the problem, translated."""
    return in_words(fix.label).format(**problem.values)


def time_words(block: Block | None) -> str:
    """Return the time of a block, to the second; a dash where it has none."""
    if block is None or block.start_ms is None:
        return "—"
    return format_timecode(block.start_ms // 1000 * 1000)


def beginning(block: Block | None) -> str:
    """Return the words that a block begins with, as rendered."""
    return "" if block is None else " ".join(plain(block.text[: 2 * _WORDS]).split())[:_WORDS]
