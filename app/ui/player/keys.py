"""The single keys that play where nothing is written: on the picture, wherever it stands."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.session.player import LEAP_MS, STEP_MS, Player

_ANYWHERE: Final = Qt.KeyboardModifier.KeypadModifier


class PictureKeys:
    """Space, J K L, the arrows, Home, End and M.

    Args:
        player: what they move.
        new_chapter: what M does.
    """

    def __init__(self, player: Player, new_chapter: Callable[[], object]) -> None:
        self._commands: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Space: player.toggle,
            Qt.Key.Key_K: player.toggle,
            Qt.Key.Key_J: lambda: player.skip(-LEAP_MS),
            Qt.Key.Key_L: lambda: player.skip(LEAP_MS),
            Qt.Key.Key_Left: lambda: player.skip(-STEP_MS),
            Qt.Key.Key_Right: lambda: player.skip(STEP_MS),
            Qt.Key.Key_Home: lambda: player.seek(0),
            Qt.Key.Key_End: lambda: player.seek(player.duration_ms or player.position_ms),
            Qt.Key.Key_M: new_chapter,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; return whether it says anything."""
        command = self._commands.get(Qt.Key(event.key()))
        if command is None or event.modifiers() & ~_ANYWHERE:
            return False
        command()
        return True
