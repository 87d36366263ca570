"""Rows of the action table: whole blocks, in the Text menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing

ROWS: Final[tuple[ActionSpec, ...]] = (
    changing(
        "edit.paste_blocks",
        QT_TRANSLATE_NOOP("actions", "Paste as ti&med blocks"),
        "Ctrl+Shift+V",
        help_=QT_TRANSLATE_NOOP("actions", "Paste a text as blocks, with the times and the speakers that it names"),
    ),
    changing(
        "edit.join",
        QT_TRANSLATE_NOOP("actions", "&Join with the block above"),
        "Ctrl+Shift+Return",
        "Ctrl+Shift+Enter",
        help_=QT_TRANSLATE_NOOP("actions", "Make one block of the selected ones, or of this one and the one above"),
    ),
    changing(
        "edit.move_up",
        QT_TRANSLATE_NOOP("actions", "Mo&ve up"),
        "Alt+Shift+Up",
        "Ctrl+Shift+Up",  # some window managers keep the other for themselves
        mac=("Ctrl+Meta+Shift+Up",),
        help_=QT_TRANSLATE_NOOP("actions", "Move the block up: a turn with its paragraphs, a chapter with its section"),
    ),
    changing(
        "edit.move_down",
        QT_TRANSLATE_NOOP("actions", "Move do&wn"),
        "Alt+Shift+Down",
        "Ctrl+Shift+Down",  # some window managers keep the other for themselves
        mac=("Ctrl+Meta+Shift+Down",),
        help_=QT_TRANSLATE_NOOP(
            "actions", "Move the block down: a turn with its paragraphs, a chapter with its section"
        ),
    ),
    changing(
        "edit.chapter",
        QT_TRANSLATE_NOOP("actions", "Make it a &chapter"),
        "Ctrl+Shift+C",
        help_=QT_TRANSLATE_NOOP("actions", "Make chapters of the selected blocks, or of the one at the caret"),
        on=True,
    ),
    changing(
        "edit.turn",
        QT_TRANSLATE_NOOP("actions", "Make it a t&urn"),
        "Ctrl+Shift+T",
        help_=QT_TRANSLATE_NOOP("actions", "Make turns of the selected blocks, or of the one at the caret"),
        on=True,
    ),
    changing(
        "edit.paragraph",
        QT_TRANSLATE_NOOP("actions", "Make it a para&graph"),
        "Ctrl+Shift+G",
        help_=QT_TRANSLATE_NOOP("actions", "Make paragraphs of the selected blocks, or of the one at the caret"),
        on=True,
    ),
    changing(
        "edit.higher",
        QT_TRANSLATE_NOOP("actions", "Chapter one level &higher"),
        "Alt+Shift+PgUp",
        mac=("Ctrl+Meta+Shift+PgUp",),
        help_=QT_TRANSLATE_NOOP("actions", "Raise the selected chapters, or the one at the caret, by one level"),
    ),
    changing(
        "edit.deeper",
        QT_TRANSLATE_NOOP("actions", "Chapter one level d&eeper"),
        "Alt+Shift+PgDown",
        mac=("Ctrl+Meta+Shift+PgDown",),
        help_=QT_TRANSLATE_NOOP("actions", "Lower the selected chapters, or the one at the caret, by one level"),
    ),
)
