"""The menus: ids of the action table, in order."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

SEPARATOR: Final = "-"
RECENT: Final = "recent"
SPEAKERS: Final = "speakers"
LANGUAGES: Final = "languages"
AUDIO_TRACKS: Final = "audio tracks"
APPEARANCE: Final = "appearance"

OPEN_MENUS: Final = {
    RECENT: QT_TRANSLATE_NOOP("actions", "Open &recent"),
    SPEAKERS: QT_TRANSLATE_NOOP("actions", "Spea&ker"),
    LANGUAGES: QT_TRANSLATE_NOOP("actions", "Lan&guage of the text"),
    AUDIO_TRACKS: QT_TRANSLATE_NOOP("actions", "Audio trac&k"),
    APPEARANCE: QT_TRANSLATE_NOOP("actions", "&Appearance"),
}
"""Menus inside menus, whose entries come and go."""

CHOICES: Final = {
    APPEARANCE: ("view.system", "view.light", "view.dark"),
    LANGUAGES: ("language.fr", "language.en", "language.none"),
}
"""Of those, entries that are rows of the table: where they stand alone they need the menu's name."""

MENUS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("actions", "&File"),
        (
            "file.new",
            "file.open",
            RECENT,
            SEPARATOR,
            "file.recording",
            SEPARATOR,
            "file.save",
            "file.save_as",
            "file.export",
            SEPARATOR,
            "file.quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Edit"),
        (
            "edit.undo",
            "edit.redo",
            SEPARATOR,
            "edit.cut",
            "edit.copy",
            "edit.paste",
            "edit.paste_blocks",
            "edit.select_all",
            SEPARATOR,
            "edit.find",
            "edit.replace",
            "find.next",
            "find.previous",
            "find.list",
            SEPARATOR,
            "edit.title",
            SEPARATOR,
            "edit.preferences",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Text"),
        (
            "edit.strong",
            "edit.emphasis",
            "edit.link",
            SEPARATOR,
            "edit.split",
            "edit.join",
            "edit.move_up",
            "edit.move_down",
            SEPARATOR,
            "edit.chapter",
            "edit.turn",
            "edit.paragraph",
            "edit.higher",
            "edit.deeper",
            SPEAKERS,
            SEPARATOR,
            "text.spelling",
            "spelling.next",
            "text.typography",
            LANGUAGES,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Marks"),
        (
            "mark.place",
            "mark.place_next",
            "mark.chapter",
            "mark.chapters",
            SEPARATOR,
            "time.edit",
            "mark.back",
            "mark.forward",
            "mark.back_far",
            "mark.forward_far",
            "mark.audition",
            "mark.remove",
            SEPARATOR,
            "time.shift",
            SEPARATOR,
            "problem.next",
            "problem.previous",
            "problem.fix",
            "problem.fix_all",
            "problem.export",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Play"),
        (
            "play.toggle",
            SEPARATOR,
            "play.back",
            "play.forward",
            "play.back_far",
            "play.forward_far",
            "play.frame_back",
            "play.frame_forward",
            SEPARATOR,
            "play.faster",
            "play.slower",
            "play.speed",
            AUDIO_TRACKS,
            SEPARATOR,
            "play.word",
            "play.turn",
            "play.loop",
            SEPARATOR,
            "play.previous_chapter",
            "play.next_chapter",
            "play.go_to",
            SEPARATOR,
            "play.follow",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&View"),
        (
            "view.player",
            "view.side",
            "view.timeline",
            SEPARATOR,
            "view.chapters",
            "view.speakers",
            "view.problems",
            "view.counts",
            SEPARATOR,
            "view.text_larger",
            "view.text_smaller",
            "view.text_normal",
            "view.unsure",
            SEPARATOR,
            "view.zoom_in",
            "view.zoom_out",
            "view.zoom_all",
            SEPARATOR,
            "view.full_screen",
            "view.detach",
            "view.full_window",
            SEPARATOR,
            APPEARANCE,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("actions", "&Help"),
        ("help.keys", "help.palette", SEPARATOR, "help.demo", "help.about"),
    ),
)
