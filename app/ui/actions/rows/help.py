"""Rows of the action table: the Help menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row("help.keys", QT_TRANSLATE_NOOP("actions", "&Keyboard shortcuts"), "F1", "Ctrl+Shift+H"),
    row(
        "help.palette",
        QT_TRANSLATE_NOOP("actions", "&Command palette…"),
        "Ctrl+Shift+P",
        help_=QT_TRANSLATE_NOOP("actions", "Find any command by its name"),
    ),
    row("help.demo", QT_TRANSLATE_NOOP("actions", "Open the &demo")),
    row("help.about", QT_TRANSLATE_NOOP("actions", "&About Minutage")),
)
