"""Rows of the action table: problems, in the Marks and the View menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row(
        "view.problems",
        QT_TRANSLATE_NOOP("actions", "Pro&blems"),
        "Ctrl+F8",
        "Ctrl+Shift+U",
        help_=QT_TRANSLATE_NOOP("actions", "What is worth a look before the page goes out"),
    ),
    row(
        "problem.next",
        QT_TRANSLATE_NOOP("actions", "Next &problem"),
        "F8",
        "Ctrl+Shift+E",
        help_=QT_TRANSLATE_NOOP("actions", "Go to the next of the problems that their panel shows"),
    ),
    row("problem.previous", QT_TRANSLATE_NOOP("actions", "Previous pr&oblem"), "Shift+F8", "Ctrl+Shift+D"),
    changing(
        "problem.fix",
        QT_TRANSLATE_NOOP("actions", "F&ix the problem here"),
        help_=QT_TRANSLATE_NOOP("actions", "Put the problem right that was told last, or the first at the caret"),
    ),
    changing(
        "problem.fix_all",
        QT_TRANSLATE_NOOP("actions", "Fix all of this &kind"),
        help_=QT_TRANSLATE_NOOP("actions", "Put all problems of that kind right, in one step"),
    ),
    row(
        "problem.export",
        QT_TRANSLATE_NOOP("actions", "E&xport the problems…"),
        help_=QT_TRANSLATE_NOOP("actions", "Write them as a web page or as text"),
    ),
)
