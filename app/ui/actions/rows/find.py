"""Rows of the action table: find and replace."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row(
        "edit.find",
        QT_TRANSLATE_NOOP("actions", "&Find…"),
        "Ctrl+F",
        help_=QT_TRANSLATE_NOOP("actions", "Find in the texts and in the speakers’ names"),
    ),
    changing(
        "edit.replace",
        QT_TRANSLATE_NOOP("actions", "R&eplace…"),
        "Ctrl+H",
        mac=("Ctrl+Alt+F",),
        help_=QT_TRANSLATE_NOOP("actions", "Put other words in the place of what is found"),
    ),
    row("find.next", QT_TRANSLATE_NOOP("actions", "Find &next"), "Ctrl+F3", "Ctrl+Shift+B"),
    row("find.previous", QT_TRANSLATE_NOOP("actions", "Find pre&vious"), "Ctrl+Shift+F3", "Ctrl+Shift+X"),
    row(
        "find.list",
        QT_TRANSLATE_NOOP("actions", "List all that was foun&d"),
        help_=QT_TRANSLATE_NOOP("actions", "Show every match with its time and the words around it"),
    ),
)
