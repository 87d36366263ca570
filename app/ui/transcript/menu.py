"""The menu of the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from app.session.document import Document
from app.ui.actions.build import key_of

if TYPE_CHECKING:
    from app.ui.transcript.editor import TranscriptEditor

translate = QCoreApplication.translate


class Entry(NamedTuple):
    """A row of the menu; `action` is the id of the window's action that does the same, whose key is shown."""

    text: str
    command: Callable[[], object]
    is_enabled: bool
    action: str = ""


def build_menu(editor: "TranscriptEditor", document: Document, at: int, offset: int | None = None) -> QMenu:
    """Return a menu of what can be done with the selection, the caret, the block at `at` and its word at `offset`."""
    menu = QMenu(editor)
    for entry in _entries(editor, document, at, offset):
        if entry is None:
            menu.addSeparator()
        else:
            _add(menu, entry)
    return menu


def _entries(editor: "TranscriptEditor", document: Document, at: int, offset: int | None) -> tuple[Entry | None, ...]:
    """Return the rows, None for a line between them."""
    history = document.history
    can_write, is_selected = not editor.isReadOnly(), editor.textCursor().hasSelection()
    can_play, can_paste = editor.hearing.start_of(at) is not None, editor.canPaste()
    is_filled = bool(document.project.blocks)
    can_time = can_write and is_filled and document.project.blocks[at].takes_mark
    return (
        Entry(translate("TranscriptEditor", "Play from here"), lambda: editor.hearing.play_from(at, offset), can_play),
        Entry(translate("TranscriptEditor", "Type the time"), lambda: editor.times.edit(at), can_time, "time.edit"),
        Entry(translate("TranscriptEditor", "Split the turn here"), editor.split_turn_here, can_write, "edit.split"),
        None,
        Entry(translate("TranscriptEditor", "Undo"), document.undo, can_write and history.can_undo, "edit.undo"),
        Entry(translate("TranscriptEditor", "Redo"), document.redo, can_write and history.can_redo, "edit.redo"),
        None,
        Entry(translate("TranscriptEditor", "Cut"), editor.cut, can_write and is_selected, "edit.cut"),
        Entry(translate("TranscriptEditor", "Copy"), editor.copy, is_selected, "edit.copy"),
        Entry(translate("TranscriptEditor", "Paste"), editor.paste, can_paste, "edit.paste"),
        Entry(translate("TranscriptEditor", "Delete"), editor.delete_selection, can_write and is_selected),
        None,
        Entry(translate("TranscriptEditor", "Select all"), editor.selectAll, is_filled, "edit.select_all"),
    )


def _add(menu: QMenu, entry: Entry) -> None:
    """Add a row. Its key is only shown: it belongs to the window's action."""
    key = key_of(entry.action) if entry.action else ""
    action = menu.addAction(f"{entry.text}\t{key}" if key else entry.text)
    action.triggered.connect(lambda _checked=False: entry.command())
    action.setEnabled(entry.is_enabled)
