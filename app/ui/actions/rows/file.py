"""Rows of the action table: the File menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row(
        "file.new",
        QT_TRANSLATE_NOOP("actions", "&New"),
        "Ctrl+N",
        help_=QT_TRANSLATE_NOOP("actions", "Begin an empty project"),
    ),
    row(
        "file.open",
        QT_TRANSLATE_NOOP("actions", "&Open…"),
        "Ctrl+O",
        help_=QT_TRANSLATE_NOOP("actions", "Open a project, a recording or a text"),
    ),
    changing(
        "file.recording",
        QT_TRANSLATE_NOOP("actions", "Choose &recording…"),
        "Ctrl+Shift+R",
        help_=QT_TRANSLATE_NOOP("actions", "Give the project its recording, or find one that has moved"),
    ),
    row(
        "file.save",
        QT_TRANSLATE_NOOP("actions", "&Save"),
        "Ctrl+S",
        help_=QT_TRANSLATE_NOOP("actions", "Save the project"),
    ),
    row(
        "file.save_as",
        QT_TRANSLATE_NOOP("actions", "Save &as…"),
        "Ctrl+Shift+S",
        help_=QT_TRANSLATE_NOOP("actions", "Save the project under another name"),
    ),
    row(
        "file.export",
        QT_TRANSLATE_NOOP("actions", "&Export…"),
        "Ctrl+E",
        help_=QT_TRANSLATE_NOOP("actions", "Write the page, or another format"),
    ),
    row("file.quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q"),
)
