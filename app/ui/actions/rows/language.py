"""Rows of the action table: spelling, typography, and the language that both go by."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row(
        "text.spelling",
        QT_TRANSLATE_NOOP("actions", "Chec&k the spelling"),
        on=True,
        help_=QT_TRANSLATE_NOOP(
            "actions", "Underline the words that no dictionary has; the menu of the text suggests others"
        ),
    ),
    row(
        "spelling.next",
        QT_TRANSLATE_NOOP("actions", "Ne&xt unknown word"),
        help_=QT_TRANSLATE_NOOP("actions", "Select the next word that no dictionary has"),
    ),
    changing(
        "text.typography",
        QT_TRANSLATE_NOOP("actions", "&French typography"),
        help_=QT_TRANSLATE_NOOP(
            "actions",
            "Set the spaces, apostrophes, dashes and dots of the selection, or of the page, as French has them",
        ),
    ),
    changing("language.fr", QT_TRANSLATE_NOOP("actions", "&French"), on=True),
    changing("language.en", QT_TRANSLATE_NOOP("actions", "&English"), on=True),
    changing(
        "language.none",
        QT_TRANSLATE_NOOP("actions", "&Not said"),
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "Let the small words of the text tell its language"),
    ),
)
