"""The menu of the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from app.session.document import Document

if TYPE_CHECKING:
    from app.ui.transcript.editor import TranscriptEditor

_Key = QKeySequence.StandardKey


def build_menu(editor: "TranscriptEditor", document: Document, at: int) -> QMenu:
    """Return a menu of what can be done with the selection, the caret, and the block at `at`."""
    menu = QMenu(editor)
    history = document.history
    can_write, is_selected = not editor.isReadOnly(), editor.textCursor().hasSelection()
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Play from here"),
        lambda: editor.play_from(at),
        enabled=editor.start_of(at) is not None,
    )
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Split the turn here"),
        editor.split_turn_here,
        "Ctrl+Return",
        enabled=can_write,
    )
    menu.addSeparator()
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Undo"),
        document.undo,
        _Key.Undo,
        enabled=can_write and history.can_undo,
    )
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Redo"),
        document.redo,
        _Key.Redo,
        enabled=can_write and history.can_redo,
    )
    menu.addSeparator()
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Cut"),
        editor.cut,
        _Key.Cut,
        enabled=can_write and is_selected,
    )
    _add(menu, QCoreApplication.translate("TranscriptEditor", "Copy"), editor.copy, _Key.Copy, enabled=is_selected)
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Paste"),
        editor.paste,
        _Key.Paste,
        enabled=editor.canPaste(),
    )
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Delete"),
        editor.delete_selection,
        enabled=can_write and is_selected,
    )
    menu.addSeparator()
    _add(
        menu,
        QCoreApplication.translate("TranscriptEditor", "Select all"),
        editor.selectAll,
        _Key.SelectAll,
        enabled=bool(document.project.blocks),
    )
    return menu


def _add(
    menu: QMenu,
    text: str,
    command: Callable[[], object],
    key: QKeySequence.StandardKey | str | None = None,
    *,
    enabled: bool,
) -> None:
    """Add a row. Its key is only shown: it belongs to the window's action."""
    shown = "" if key is None else QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    action = menu.addAction(f"{text}\t{shown}" if shown else text)
    action.triggered.connect(lambda _checked=False: command())
    action.setEnabled(enabled)
