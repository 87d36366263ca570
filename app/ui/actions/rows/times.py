"""Rows of the action table: the times of the Marks menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, changing

ROWS: Final[tuple[ActionSpec, ...]] = (
    changing(
        "time.edit",
        QT_TRANSLATE_NOOP("actions", "T&ype the time"),
        "F2",
        "Ctrl+Shift+K",
        help_=QT_TRANSLATE_NOOP("actions", "Type the time of the block at the caret, as 8:56, 8m56 or +2.5"),
    ),
    changing(
        "mark.back_far",
        QT_TRANSLATE_NOOP("actions", "Nudge a tenth of a second back"),
        "Alt+Shift+Left",
        mac=("Ctrl+Meta+Shift+Left",),
    ),
    changing(
        "mark.forward_far",
        QT_TRANSLATE_NOOP("actions", "Nudge a tenth of a second forward"),
        "Alt+Shift+Right",
        mac=("Ctrl+Meta+Shift+Right",),
    ),
    changing(
        "time.shift",
        QT_TRANSLATE_NOOP("actions", "&Shift the times…"),
        help_=QT_TRANSLATE_NOOP("actions", "Move or stretch the times of a part or of all, as after a new cut"),
    ),
)
