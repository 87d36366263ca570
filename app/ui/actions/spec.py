"""A row of the action table."""

from dataclasses import dataclass
from functools import partial


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


def row(
    id_: str,
    text: str,
    *keys: str,
    mac: tuple[str, ...] | None = None,
    help_: str = "",
    on: bool = False,
    changes: bool = False,
) -> ActionSpec:
    """Return a row; the arguments are those of `ActionSpec`, `on` is `checkable`."""
    return ActionSpec(id_, text, keys, mac, help_, on, changes)


changing = partial(row, changes=True)
"""Return a row of what changes the project."""
