"""Rows of the action table: the Marks menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    changing(
        "mark.place",
        QT_TRANSLATE_NOOP("actions", "&Mark this block"),
        "Ctrl+J",
        help_=QT_TRANSLATE_NOOP("actions", "Give the block at the caret the playhead’s time"),
    ),
    changing(
        "mark.place_next",
        QT_TRANSLATE_NOOP("actions", "Mark and go to the &next"),
        "F9",
        "Ctrl+Shift+J",
        help_=QT_TRANSLATE_NOOP("actions", "Mark the block at the caret and go to the next one without a mark"),
    ),
    changing(
        "mark.chapter",
        QT_TRANSLATE_NOOP("actions", "New &chapter at the playhead"),
        "Ctrl+M",
        mac=("Meta+M",),
        help_=QT_TRANSLATE_NOOP("actions", "Make a chapter where the recording is now"),
    ),
    changing(
        "mark.chapters",
        QT_TRANSLATE_NOOP("actions", "Place c&hapters at their first turn"),
        "Ctrl+Shift+M",
        help_=QT_TRANSLATE_NOOP("actions", "Give every chapter without a mark the time of its first turn"),
    ),
    changing(
        "mark.remove",
        QT_TRANSLATE_NOOP("actions", "&Remove the mark"),
        "Ctrl+Shift+Backspace",
        help_=QT_TRANSLATE_NOOP(
            "actions", "Make the block at the caret, or all that are selected, not placed yet; the text stays"
        ),
    ),
    changing("mark.back", QT_TRANSLATE_NOOP("actions", "Nudge one frame &back"), "Alt+Left", mac=("Ctrl+Meta+Left",)),
    changing(
        "mark.forward", QT_TRANSLATE_NOOP("actions", "Nudge one frame &forward"), "Alt+Right", mac=("Ctrl+Meta+Right",)
    ),
    row(
        "mark.audition",
        QT_TRANSLATE_NOOP("actions", "&Audition the mark"),
        "F6",
        "Ctrl+Shift+A",
        help_=QT_TRANSLATE_NOOP("actions", "Play two seconds on either side of the mark"),
    ),
    row("problem.next", QT_TRANSLATE_NOOP("actions", "Next &problem"), "F8", "Ctrl+Shift+E"),
    row("problem.previous", QT_TRANSLATE_NOOP("actions", "Previous pr&oblem"), "Shift+F8", "Ctrl+Shift+D"),
)
