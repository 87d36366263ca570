"""Rows of the action table: the View menu."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions.spec import ActionSpec, row

ROWS: Final[tuple[ActionSpec, ...]] = (
    row("view.player", QT_TRANSLATE_NOOP("actions", "&Player"), on=True),
    row(
        "view.side",
        QT_TRANSLATE_NOOP("actions", "Pan&els under the player"),
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "Chapters, and what else has a tab there"),
    ),
    row("view.timeline", QT_TRANSLATE_NOOP("actions", "&Timeline"), on=True),
    row("view.chapters", QT_TRANSLATE_NOOP("actions", "&Chapters")),
    row("view.text_larger", QT_TRANSLATE_NOOP("actions", "&Larger letters"), "Ctrl++", "Ctrl+="),
    row("view.text_smaller", QT_TRANSLATE_NOOP("actions", "S&maller letters"), "Ctrl+-"),
    row("view.text_normal", QT_TRANSLATE_NOOP("actions", "Letters of the &usual size"), "Ctrl+0"),
    row(
        "view.speakers",
        QT_TRANSLATE_NOOP("actions", "Spea&kers"),
        "Ctrl+Shift+I",
        help_=QT_TRANSLATE_NOOP("actions", "Show who is on the list of speakers, and how long each speaks"),
    ),
    row(
        "view.counts",
        QT_TRANSLATE_NOOP("actions", "Co&unts…"),
        help_=QT_TRANSLATE_NOOP("actions", "Words, characters, time to read and to hear, of the page and its chapters"),
    ),
    row(
        "view.zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom &in on the timeline"), "Alt++", "Alt+=", mac=("Ctrl+Meta+=",)
    ),
    row("view.zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom &out on the timeline"), "Alt+-", mac=("Ctrl+Meta+-",)),
    row("view.zoom_all", QT_TRANSLATE_NOOP("actions", "The &whole recording"), "Ctrl+Shift+W"),
    row(
        "view.full_screen",
        QT_TRANSLATE_NOOP("actions", "&Full screen"),
        "F11",
        "Ctrl+Shift+F",
        mac=("F11", "Ctrl+Meta+F"),
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "Fill the screen with the picture; all keys go on working"),
    ),
    row(
        "view.detach",
        QT_TRANSLATE_NOOP("actions", "Picture in its ow&n window"),
        "Shift+F11",
        "Ctrl+D",
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "For a second screen; closing that window brings the picture back"),
    ),
    row(
        "view.full_window",
        QT_TRANSLATE_NOOP("actions", "Fill the &screen with the window"),
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "The text and everything else, without the system around it"),
    ),
    row(
        "view.unsure",
        QT_TRANSLATE_NOOP("actions", "Un&derline unsure words"),
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "Show which words the speech recognition was not sure of, until corrected"),
    ),
    row("view.system", QT_TRANSLATE_NOOP("actions", "As the &system"), on=True),
    row("view.light", QT_TRANSLATE_NOOP("actions", "&Light"), on=True),
    row("view.dark", QT_TRANSLATE_NOOP("actions", "&Dark"), on=True),
)
