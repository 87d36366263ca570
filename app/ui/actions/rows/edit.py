"""Rows of the action table: the Edit menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row("edit.undo", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z"),
    row("edit.redo", QT_TRANSLATE_NOOP("actions", "&Redo"), "Ctrl+Shift+Z", "Ctrl+Y"),
    changing("edit.cut", QT_TRANSLATE_NOOP("actions", "Cu&t"), "Ctrl+X"),
    row("edit.copy", QT_TRANSLATE_NOOP("actions", "&Copy"), "Ctrl+C"),
    changing(
        "edit.paste",
        QT_TRANSLATE_NOOP("actions", "&Paste"),
        "Ctrl+V",
        help_=QT_TRANSLATE_NOOP("actions", "Paste as plain text"),
    ),
    row("edit.select_all", QT_TRANSLATE_NOOP("actions", "Select &all"), "Ctrl+A"),
    changing("edit.strong", QT_TRANSLATE_NOOP("actions", "&Bold"), "Ctrl+B"),
    changing("edit.emphasis", QT_TRANSLATE_NOOP("actions", "&Italic"), "Ctrl+I"),
    changing("edit.link", QT_TRANSLATE_NOOP("actions", "&Link…"), "Ctrl+K"),
    changing(
        "edit.split",
        QT_TRANSLATE_NOOP("actions", "&Split the turn here"),
        "Ctrl+Return",
        "Ctrl+Enter",
        help_=QT_TRANSLATE_NOOP("actions", "Begin a new turn at the caret, and at the playhead’s time"),
    ),
    changing(
        "edit.chapter",
        QT_TRANSLATE_NOOP("actions", "Make it a &chapter"),
        "Ctrl+Shift+C",
        help_=QT_TRANSLATE_NOOP("actions", "Turn the block at the caret into a chapter"),
    ),
    changing(
        "edit.turn",
        QT_TRANSLATE_NOOP("actions", "Make it a t&urn"),
        "Ctrl+Shift+T",
        help_=QT_TRANSLATE_NOOP("actions", "Turn the block at the caret into a turn"),
    ),
    changing(
        "edit.paragraph",
        QT_TRANSLATE_NOOP("actions", "Make it a para&graph"),
        "Ctrl+Shift+G",
        help_=QT_TRANSLATE_NOOP("actions", "Turn the block at the caret into a paragraph"),
    ),
    changing(
        "edit.title",
        QT_TRANSLATE_NOOP("actions", "Title of the pa&ge…"),
        help_=QT_TRANSLATE_NOOP("actions", "Say what stands above the published page"),
    ),
    changing(
        "edit.speaker_new",
        QT_TRANSLATE_NOOP("actions", "&New speaker…"),
        "Ctrl+Shift+N",
        help_=QT_TRANSLATE_NOOP("actions", "Name somebody new, who speaks at the caret"),
    ),
    row(
        "edit.preferences",
        QT_TRANSLATE_NOOP("actions", "Pre&ferences…"),
        "Ctrl+Shift+O",
        mac=("Ctrl+,",),
        help_=QT_TRANSLATE_NOOP("actions", "Choose how it looks, plays, pauses and marks"),
    ),
)
