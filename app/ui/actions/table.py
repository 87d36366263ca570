"""The action table."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A row: what it is called, which keys it has, what it is for.

    Args:
        id: ``"room.verb"``; the command's name everywhere in the code.
        text: English source text, with its mnemonic.
        keys: shortcuts; the first one is shown. In Qt's portable form, where Ctrl is Cmd on a Mac.
        mac: the keys on a Mac, where they differ.
        help: one line for the tooltip, the palette and the keys page.
        checkable: whether it is a state to switch.
        changes: whether it changes the project; a read-only one does not have it.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    mac: tuple[str, ...] | None = None
    help: str = ""
    checkable: bool = False
    changes: bool = False


def _row(
    id_: str,
    text: str,
    *keys: str,
    mac: tuple[str, ...] | None = None,
    help_: str = "",
    on: bool = False,
    changes: bool = False,
) -> ActionSpec:
    return ActionSpec(id_, text, keys, mac, help_, on, changes)


_changing = partial(_row, changes=True)


SPEAKER_KEYS: Final = tuple(f"Ctrl+Shift+{number}" for number in range(1, 10))
"""Who speaks at the caret: the first speakers of the project, in their order."""

ACTIONS: Final[tuple[ActionSpec, ...]] = (
    # File
    _row(
        "file.new",
        QT_TRANSLATE_NOOP("actions", "&New"),
        "Ctrl+N",
        help_=QT_TRANSLATE_NOOP("actions", "Begin an empty project"),
    ),
    _row(
        "file.open",
        QT_TRANSLATE_NOOP("actions", "&Open…"),
        "Ctrl+O",
        help_=QT_TRANSLATE_NOOP("actions", "Open a project, a recording or a text"),
    ),
    _changing(
        "file.recording",
        QT_TRANSLATE_NOOP("actions", "Choose &recording…"),
        "Ctrl+Shift+R",
        help_=QT_TRANSLATE_NOOP("actions", "Give the project its recording, or find one that has moved"),
    ),
    _row(
        "file.save",
        QT_TRANSLATE_NOOP("actions", "&Save"),
        "Ctrl+S",
        help_=QT_TRANSLATE_NOOP("actions", "Save the project"),
    ),
    _row(
        "file.save_as",
        QT_TRANSLATE_NOOP("actions", "Save &as…"),
        "Ctrl+Shift+S",
        help_=QT_TRANSLATE_NOOP("actions", "Save the project under another name"),
    ),
    _row(
        "file.export",
        QT_TRANSLATE_NOOP("actions", "&Export…"),
        "Ctrl+E",
        help_=QT_TRANSLATE_NOOP("actions", "Write the page, or another format"),
    ),
    _row("file.quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q"),
    # Edit
    _row("edit.undo", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z"),
    _row("edit.redo", QT_TRANSLATE_NOOP("actions", "&Redo"), "Ctrl+Shift+Z", "Ctrl+Y"),
    _changing("edit.cut", QT_TRANSLATE_NOOP("actions", "Cu&t"), "Ctrl+X"),
    _row("edit.copy", QT_TRANSLATE_NOOP("actions", "&Copy"), "Ctrl+C"),
    _changing(
        "edit.paste",
        QT_TRANSLATE_NOOP("actions", "&Paste"),
        "Ctrl+V",
        help_=QT_TRANSLATE_NOOP("actions", "Paste as plain text"),
    ),
    _row("edit.select_all", QT_TRANSLATE_NOOP("actions", "Select &all"), "Ctrl+A"),
    _changing("edit.strong", QT_TRANSLATE_NOOP("actions", "&Bold"), "Ctrl+B"),
    _changing("edit.emphasis", QT_TRANSLATE_NOOP("actions", "&Italic"), "Ctrl+I"),
    _changing("edit.link", QT_TRANSLATE_NOOP("actions", "&Link…"), "Ctrl+K"),
    _changing(
        "edit.split",
        QT_TRANSLATE_NOOP("actions", "&Split the turn here"),
        "Ctrl+Return",
        "Ctrl+Enter",
        help_=QT_TRANSLATE_NOOP("actions", "Begin a new turn at the caret, and at the playhead’s time"),
    ),
    _changing(
        "edit.chapter",
        QT_TRANSLATE_NOOP("actions", "Make it a &chapter"),
        "Ctrl+Shift+C",
        help_=QT_TRANSLATE_NOOP("actions", "Turn the block at the caret into a chapter"),
    ),
    _changing(
        "edit.turn",
        QT_TRANSLATE_NOOP("actions", "Make it a t&urn"),
        "Ctrl+Shift+T",
        help_=QT_TRANSLATE_NOOP("actions", "Turn the block at the caret into a turn"),
    ),
    _changing(
        "edit.paragraph",
        QT_TRANSLATE_NOOP("actions", "Make it a para&graph"),
        "Ctrl+Shift+G",
        help_=QT_TRANSLATE_NOOP("actions", "Turn the block at the caret into a paragraph"),
    ),
    _changing(
        "edit.title",
        QT_TRANSLATE_NOOP("actions", "Title of the pa&ge…"),
        help_=QT_TRANSLATE_NOOP("actions", "Say what stands above the published page"),
    ),
    _changing(
        "edit.speaker_new",
        QT_TRANSLATE_NOOP("actions", "&New speaker…"),
        "Ctrl+Shift+N",
        help_=QT_TRANSLATE_NOOP("actions", "Name somebody new, who speaks at the caret"),
    ),
    _row(
        "edit.preferences",
        QT_TRANSLATE_NOOP("actions", "Pre&ferences…"),
        "Ctrl+Shift+O",
        mac=("Ctrl+,",),
        help_=QT_TRANSLATE_NOOP("actions", "Choose how it looks, plays, pauses and marks"),
    ),
    # Marks
    _changing(
        "mark.place",
        QT_TRANSLATE_NOOP("actions", "&Mark this block"),
        "Ctrl+J",
        help_=QT_TRANSLATE_NOOP("actions", "Give the block at the caret the playhead’s time"),
    ),
    _changing(
        "mark.place_next",
        QT_TRANSLATE_NOOP("actions", "Mark and go to the &next"),
        "F9",
        "Ctrl+Shift+J",
        help_=QT_TRANSLATE_NOOP("actions", "Mark the block at the caret and go to the next one without a mark"),
    ),
    _changing(
        "mark.chapter",
        QT_TRANSLATE_NOOP("actions", "New &chapter at the playhead"),
        "Ctrl+M",
        mac=("Meta+M",),
        help_=QT_TRANSLATE_NOOP("actions", "Make a chapter where the recording is now"),
    ),
    _changing(
        "mark.chapters",
        QT_TRANSLATE_NOOP("actions", "Place c&hapters at their first turn"),
        "Ctrl+Shift+M",
        help_=QT_TRANSLATE_NOOP("actions", "Give every chapter without a mark the time of its first turn"),
    ),
    _changing(
        "mark.remove",
        QT_TRANSLATE_NOOP("actions", "&Remove the mark"),
        "Ctrl+Shift+Backspace",
        help_=QT_TRANSLATE_NOOP("actions", "Make the block at the caret one that is not placed yet; its text stays"),
    ),
    _changing("mark.back", QT_TRANSLATE_NOOP("actions", "Nudge one frame &back"), "Alt+Left", mac=("Ctrl+Meta+Left",)),
    _changing(
        "mark.forward", QT_TRANSLATE_NOOP("actions", "Nudge one frame &forward"), "Alt+Right", mac=("Ctrl+Meta+Right",)
    ),
    _row(
        "mark.audition",
        QT_TRANSLATE_NOOP("actions", "&Audition the mark"),
        "F6",
        "Ctrl+Shift+A",
        help_=QT_TRANSLATE_NOOP("actions", "Play two seconds on either side of the mark"),
    ),
    _row("problem.next", QT_TRANSLATE_NOOP("actions", "Next &problem"), "F8", "Ctrl+Shift+E"),
    _row("problem.previous", QT_TRANSLATE_NOOP("actions", "Previous pr&oblem"), "Shift+F8", "Ctrl+Shift+D"),
    # Play
    _row(
        "play.toggle",
        QT_TRANSLATE_NOOP("actions", "&Play or pause"),
        "F4",
        "Ctrl+Space",
        mac=("F4", "Meta+Space"),
        help_=QT_TRANSLATE_NOOP("actions", "Also Esc, when nothing else is open"),
    ),
    _row(
        "play.escape",
        QT_TRANSLATE_NOOP("actions", "Cancel, else play or pause"),
        "Esc",
        help_=QT_TRANSLATE_NOOP("actions", "Cancel what is open or in progress; otherwise play or pause"),
    ),
    _row("play.back", QT_TRANSLATE_NOOP("actions", "&Back 2 s"), "F3", "Ctrl+PgUp"),
    _row("play.forward", QT_TRANSLATE_NOOP("actions", "&Forward 2 s"), "F5", "Ctrl+PgDown"),
    _row("play.back_far", QT_TRANSLATE_NOOP("actions", "Back 10 s"), "Shift+F3", "Ctrl+Shift+PgUp"),
    _row("play.forward_far", QT_TRANSLATE_NOOP("actions", "Forward 10 s"), "Shift+F5", "Ctrl+Shift+PgDown"),
    _row(
        "play.frame_back",
        QT_TRANSLATE_NOOP("actions", "Ba&ck one frame"),
        "Alt+PgUp",
        mac=("Ctrl+Meta+PgUp",),
        help_=QT_TRANSLATE_NOOP("actions", "Pause, and show the frame before"),
    ),
    _row(
        "play.frame_forward",
        QT_TRANSLATE_NOOP("actions", "Forward &one frame"),
        "Alt+PgDown",
        mac=("Ctrl+Meta+PgDown",),
        help_=QT_TRANSLATE_NOOP("actions", "Pause, and show the next frame"),
    ),
    _row("play.faster", QT_TRANSLATE_NOOP("actions", "F&aster"), "Ctrl+Up"),
    _row("play.slower", QT_TRANSLATE_NOOP("actions", "&Slower"), "Ctrl+Down"),
    _row(
        "play.speed",
        QT_TRANSLATE_NOOP("actions", "Nor&mal speed, and back"),
        "F12",
        "Ctrl+R",
        help_=QT_TRANSLATE_NOOP(
            "actions", "Change between normal speed and the other one: that of the preferences, or the last one chosen"
        ),
    ),
    _row(
        "play.turn",
        QT_TRANSLATE_NOOP("actions", "Play the &turn"),
        "F7",
        "Ctrl+T",
        help_=QT_TRANSLATE_NOOP("actions", "Play the turn at the caret once, from its mark to the next one"),
    ),
    _row(
        "play.loop",
        QT_TRANSLATE_NOOP("actions", "&Loop the turn or the selection"),
        "Shift+F7",
        "Ctrl+Shift+L",
        on=True,
        help_=QT_TRANSLATE_NOOP(
            "actions", "Hear it over and over, until you switch it off or seek elsewhere; a pause keeps it"
        ),
    ),
    _row("play.previous_chapter", QT_TRANSLATE_NOOP("actions", "Previous &chapter"), "Alt+Up", mac=("Ctrl+Meta+Up",)),
    _row("play.next_chapter", QT_TRANSLATE_NOOP("actions", "&Next chapter"), "Alt+Down", mac=("Ctrl+Meta+Down",)),
    _row("play.go_to", QT_TRANSLATE_NOOP("actions", "&Go to time…"), "Ctrl+G"),
    _row(
        "play.follow",
        QT_TRANSLATE_NOOP("actions", "Keep the text with the &recording"),
        "Ctrl+L",
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "Scroll to what is heard; scrolling by hand switches it off"),
    ),
    # View
    _row("view.player", QT_TRANSLATE_NOOP("actions", "&Player"), on=True),
    _row("view.chapters", QT_TRANSLATE_NOOP("actions", "&Chapters"), on=True),
    _row("view.timeline", QT_TRANSLATE_NOOP("actions", "&Timeline"), on=True),
    _row("view.zoom_in", QT_TRANSLATE_NOOP("actions", "Zoom &in on the timeline"), "Ctrl++", "Ctrl+="),
    _row("view.zoom_out", QT_TRANSLATE_NOOP("actions", "Zoom &out on the timeline"), "Ctrl+-"),
    _row("view.zoom_all", QT_TRANSLATE_NOOP("actions", "The &whole recording"), "Ctrl+Shift+W"),
    _row(
        "view.full_screen",
        QT_TRANSLATE_NOOP("actions", "&Full screen"),
        "F11",
        "Ctrl+Shift+F",
        mac=("F11", "Ctrl+Meta+F"),
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "Fill the screen with the picture; all keys go on working"),
    ),
    _row(
        "view.detach",
        QT_TRANSLATE_NOOP("actions", "Picture in its ow&n window"),
        "Shift+F11",
        "Ctrl+D",
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "For a second screen; closing that window brings the picture back"),
    ),
    _row(
        "view.full_window",
        QT_TRANSLATE_NOOP("actions", "Fill the &screen with the window"),
        on=True,
        help_=QT_TRANSLATE_NOOP("actions", "The text and everything else, without the system around it"),
    ),
    _row("view.system", QT_TRANSLATE_NOOP("actions", "As the &system"), on=True),
    _row("view.light", QT_TRANSLATE_NOOP("actions", "&Light"), on=True),
    _row("view.dark", QT_TRANSLATE_NOOP("actions", "&Dark"), on=True),
    # Help
    _row("help.keys", QT_TRANSLATE_NOOP("actions", "&Keyboard shortcuts"), "F1", "Ctrl+Shift+H"),
    _row(
        "help.palette",
        QT_TRANSLATE_NOOP("actions", "&Command palette…"),
        "Ctrl+Shift+P",
        help_=QT_TRANSLATE_NOOP("actions", "Find any command by its name"),
    ),
    _row("help.demo", QT_TRANSLATE_NOOP("actions", "Open the &demo")),
    _row("help.about", QT_TRANSLATE_NOOP("actions", "&About Minutage")),
)
