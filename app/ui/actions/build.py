"""QActions and menus, made from the table."""

import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.ui.actions.menus import MENUS, OPEN_MENUS, SEPARATOR
from app.ui.actions.spec import ActionSpec
from app.ui.actions.table import ACTIONS

Command = Callable[[], object]


def translated(text: str) -> str:
    """Return a text of the table in the user's language."""
    return QCoreApplication.translate("actions", text)


def plain_text(spec: ActionSpec) -> str:
    """Return what the action is called, without its mnemonic."""
    return translated(spec.text).replace("&", "").rstrip("…")


def keys_of(spec: ActionSpec) -> list[QKeySequence]:
    """Return the shortcuts on this system."""
    keys = spec.mac if sys.platform == "darwin" and spec.mac is not None else spec.keys
    return [QKeySequence(key) for key in keys]


def key_text(spec: ActionSpec) -> str:
    """Return the first shortcut as it is written on this system; empty where there is none."""
    keys = keys_of(spec)
    return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def key_of(id_: str) -> str:
    """Return the first shortcut of the action of that id, as it is written on this system.

    Raises:
        StopIteration: the table has no such action.
    """
    return key_text(next(spec for spec in ACTIONS if spec.id == id_))


def build_actions(owner: QWidget, commands: Mapping[str, Command]) -> dict[str, QAction]:
    """Return an action for every row, each bound to its command and added to `owner`.

    Raises:
        KeyError: a row has no command.
    """
    return {spec.id: _build(owner, spec, commands[spec.id]) for spec in ACTIONS}


def _build(owner: QWidget, spec: ActionSpec, command: Command) -> QAction:
    action = QAction(translated(spec.text), owner)
    action.setObjectName(spec.id)
    action.setShortcuts(keys_of(spec))
    action.setCheckable(spec.checkable)
    action.setAutoRepeat(not spec.checkable)  # a key that is held switches once
    action.setStatusTip("")
    action.setToolTip(translated(spec.help) if spec.help else plain_text(spec))
    action.triggered.connect(lambda _checked=False: command())
    owner.addAction(action)
    return action


def make_menus(bar: QMenuBar) -> list[QMenu]:
    """Put the menus of the table into the menu bar, empty."""
    return [bar.addMenu(translated(title)) for title, _ in MENUS]


def fill_menus(menus: Sequence[QMenu], actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill the menus; return those inside them whose contents come and go, by their name in the table."""
    open_menus: dict[str, QMenu] = {}
    for menu, (_, ids) in zip(menus, MENUS, strict=True):
        for one in ids:
            if one == SEPARATOR:
                menu.addSeparator()
            elif one in OPEN_MENUS:
                open_menus[one] = menu.addMenu(translated(OPEN_MENUS[one]))
            else:
                menu.addAction(actions[one])
    return open_menus
