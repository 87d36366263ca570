"""Menus of speakers: over a turn in the page, and over a row of the list."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.core.project import Project, Speaker
from app.ui.actions.table import SPEAKER_KEYS
from app.ui.commands.speakers import SpeakerCommands
from app.ui.frame.menus import literal
from app.ui.shapes import swatch
from app.ui.theme import Theme

translate = QCoreApplication.translate
_NATIVE = QKeySequence.SequenceFormat.NativeText


def key_of_speaker(number: int) -> str:
    """Return the key of the speaker of that number, from 0, as it is written on this system; empty from the tenth."""
    return QKeySequence(SPEAKER_KEYS[number]).toString(_NATIVE) if number < len(SPEAKER_KEYS) else ""


def fill_turn_menu(menu: QMenu, project: Project, at: int, commands: SpeakerCommands) -> None:
    """Fill a menu with who may say the turn at `at`, and the selected ones where it is selected."""
    theme, blocks = commands.theme(), commands.blocks_around(at)
    says = project.speaker(project.blocks[at].speaker)
    rows = _add_speakers(menu, project, theme, lambda one: commands.give(one.id, blocks))
    if says is not None:
        checked = rows[project.speakers.index(says)]
        checked.setCheckable(True)
        checked.setChecked(True)
        font = checked.font()
        font.setBold(True)  # a row with an icon shows no tick
        checked.setFont(font)
    nobody = menu.addAction(translate("Speakers", "Nobody"))
    nobody.setEnabled(any(one.speaker is not None for one in project.blocks[blocks[0] : blocks[1] + 1]))
    nobody.triggered.connect(lambda _checked=False: commands.give(None, blocks))
    menu.addAction(translate("Speakers", "New…")).triggered.connect(lambda _checked=False: commands.ask_who(blocks))
    if says is not None:
        menu.addSeparator()
        rest = menu.addMenu(translate("Speakers", "All turns of {name} from here on").format(name=literal(says.name)))
        _add_speakers(rest, project, theme, lambda one: commands.hand_over(says.id, one.id, at), but=says)
        new = rest.addAction(translate("Speakers", "New…"))
        new.triggered.connect(lambda _checked=False: commands.ask_split(says.id, at))


def make_list_menu(
    parent: QWidget, project: Project, speaker_id: str, commands: SpeakerCommands, rename: Callable[[], object]
) -> QMenu:
    """Return the menu of a row of the list.

    Args:
        rename: edits the name in place.
    """
    menu, number = QMenu(parent), [one.id for one in project.speakers].index(speaker_id)
    can_write, last = not project.is_read_only, len(project.speakers) - 1

    def add(text: str, command: Callable[[], object], is_enabled: bool = True, key: str = "") -> None:
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.setEnabled(can_write and is_enabled)
        action.triggered.connect(lambda _checked=False: command())

    add(translate("Speakers", "Give to the selection"), lambda: commands.give(speaker_id), key=key_of_speaker(number))
    add(translate("Speakers", "Rename"), rename)
    add(translate("Speakers", "Role, organisation, colour…"), lambda: commands.ask_details(speaker_id))
    menu.addSeparator()
    merge = menu.addMenu(translate("Speakers", "Merge into"))
    gone = project.speakers[number]
    rows = _add_speakers(merge, project, commands.theme(), lambda one: commands.merge(speaker_id, one.id), but=gone)
    merge.setEnabled(can_write and bool(rows))
    add(translate("Speakers", "Split off from the caret on…"), lambda: commands.ask_split(speaker_id))
    menu.addSeparator()
    add(translate("Speakers", "Move up"), lambda: commands.move(speaker_id, -1), number > 0)
    add(translate("Speakers", "Move down"), lambda: commands.move(speaker_id, 1), number < last)
    menu.addSeparator()
    add(translate("Speakers", "Remove"), lambda: commands.remove(speaker_id))
    return menu


def _add_speakers(
    menu: QMenu, project: Project, theme: Theme, chosen: Callable[[Speaker], object], but: Speaker | None = None
) -> list[QAction]:
    """Add a row for each speaker of the list, but for one; return them."""
    rows = []
    for number, one in enumerate(project.speakers):
        if one is not but:
            key = (
                key_of_speaker(number) if but is None else ""
            )  # the keys give the turns at the caret, and do not merge
            action = menu.addAction(f"{literal(one.name)}\t{key}" if key else literal(one.name))
            action.setIcon(swatch(theme.speaker(project, one.id)))
            action.triggered.connect(lambda _checked=False, one=one: chosen(one))
            rows.append(action)
    return rows
