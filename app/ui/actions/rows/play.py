"""Rows of the action table: the Play menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row(
        "play.toggle",
        QT_TRANSLATE_NOOP("actions", "&Play or pause"),
        "F4",
        "Ctrl+Space",
        mac=("F4", "Meta+Space"),
        help_=QT_TRANSLATE_NOOP("actions", "Also Esc, when nothing else is open"),
    ),
    row(
        "play.escape",
        QT_TRANSLATE_NOOP("actions", "Cancel, else play or pause"),
        "Esc",
        help_=QT_TRANSLATE_NOOP("actions", "Cancel what is open or in progress; otherwise play or pause"),
    ),
    row("play.back", QT_TRANSLATE_NOOP("actions", "&Back 2 s"), "F3", "Ctrl+PgUp"),
    row("play.forward", QT_TRANSLATE_NOOP("actions", "&Forward 2 s"), "F5", "Ctrl+PgDown"),
    row("play.back_far", QT_TRANSLATE_NOOP("actions", "Back 10 s"), "Shift+F3", "Ctrl+Shift+PgUp"),
    row("play.forward_far", QT_TRANSLATE_NOOP("actions", "Forward 10 s"), "Shift+F5", "Ctrl+Shift+PgDown"),
    row(
        "play.frame_back",
        QT_TRANSLATE_NOOP("actions", "Ba&ck one frame"),
        "Alt+PgUp",
        mac=("Ctrl+Meta+PgUp",),
        help_=QT_TRANSLATE_NOOP("actions", "Pause, and show the frame before"),
    ),
    row(
        "play.frame_forward",
        QT_TRANSLATE_NOOP("actions", "Forward &one frame"),
        "Alt+PgDown",
        mac=("Ctrl+Meta+PgDown",),
        help_=QT_TRANSLATE_NOOP("actions", "Pause, and show the next frame"),
    ),
    row("play.faster", QT_TRANSLATE_NOOP("actions", "F&aster"), "Ctrl+Up"),
    row("play.slower", QT_TRANSLATE_NOOP("actions", "&Slower"), "Ctrl+Down"),
    row(
        "play.speed",
        QT_TRANSLATE_NOOP("actions", "Nor&mal speed, and back"),
        "F12",
        "Ctrl+R",
        help_=QT_TRANSLATE_NOOP(
            "actions", "Change between normal speed and the other one: that of the preferences, or the last one chosen"
        ),
    ),
    row(
        "play.word",
        QT_TRANSLATE_NOOP("actions", "Play from the &word at the caret"),
        help_=QT_TRANSLATE_NOOP("actions", "Also a double click on a word whose time is known"),
    ),
    row(
        "play.turn",
        QT_TRANSLATE_NOOP("actions", "Play the &turn"),
        "F7",
        "Ctrl+T",
        help_=QT_TRANSLATE_NOOP("actions", "Play the turn at the caret once, from its mark to the next one"),
    ),
    row(
        "play.loop",
        QT_TRANSLATE_NOOP("actions", "&Loop the turn or the selection"),
        "Shift+F7",
        "Ctrl+Shift+L",
        on=True,
        help_=QT_TRANSLATE_NOOP(
            "actions", "Hear it over and over, until you switch it off or seek elsewhere; a pause keeps it"
        ),
    ),
    row("play.previous_chapter", QT_TRANSLATE_NOOP("actions", "Previous &chapter"), "Alt+Up", mac=("Ctrl+Meta+Up",)),
    row("play.next_chapter", QT_TRANSLATE_NOOP("actions", "&Next chapter"), "Alt+Down", mac=("Ctrl+Meta+Down",)),
    row("play.go_to", QT_TRANSLATE_NOOP("actions", "&Go to time…"), "Ctrl+G"),
    row(
        "play.follow",
        QT_TRANSLATE_NOOP("actions", "Keep the text with the &recording"),
        "Ctrl+L",
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "Scroll to what is heard, or back to it after scrolling by hand"),
    ),
)
