"""The keyboard on the timeline."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.session.player import LEAP_MS, STEP_MS, Player

if TYPE_CHECKING:
    from app.ui.timeline.timeline import Timeline

_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class Keys:
    """Keys without Ctrl, Alt or Meta: the rest belongs to the window.

    Left and Right move the chosen mark by a frame, or with Shift by ten; where none is
    chosen they move the playhead by two seconds, or with Shift by ten.
    """

    def __init__(self, timeline: "Timeline", player: Player) -> None:
        self._timeline, self._player = timeline, player
        key = Qt.Key
        self._commands: dict[int, Callable[[], object]] = {
            key.Key_Space: player.toggle,
            key.Key_K: player.toggle,
            key.Key_J: lambda: player.skip(-LEAP_MS),
            key.Key_L: lambda: player.skip(LEAP_MS),
            key.Key_Home: lambda: player.seek(0),
            key.Key_End: lambda: player.seek(timeline.scene.total_ms),
            key.Key_Up: lambda: self._choose(-1),
            key.Key_Down: lambda: self._choose(1),
            key.Key_Return: self._rename,
            key.Key_Enter: self._rename,
            key.Key_F2: self._rename,
            key.Key_Delete: lambda: timeline.edits.remove(timeline.selected_block()),
            key.Key_M: lambda: timeline.edits.new_chapter(player.moment_ms()),
            key.Key_Plus: timeline.zoom_in,
            key.Key_Minus: timeline.zoom_out,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means; return whether it means something."""
        modifiers = event.modifiers() & ~_KEYPAD
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and (shift or not modifiers):
            self._move(1 if event.key() == Qt.Key.Key_Right else -1, far=shift)
            return True
        self._timeline.edits.seal()
        if event.key() == Qt.Key.Key_Escape and not modifiers:
            return self._timeline.cancel()
        command = self._commands.get(event.key())
        plain = not modifiers or (shift and event.key() == Qt.Key.Key_Plus)
        if command is None or not plain:
            return False
        command()
        return True

    def _move(self, direction: int, *, far: bool) -> None:
        """Move the chosen mark, presses that follow one another in one step; else the playhead."""
        at = self._timeline.selected_block()
        start_ms = None if at is None else self._timeline.scene.project.blocks[at].start_ms
        if at is not None and start_ms is not None:
            self._timeline.edits.nudge(at, direction * (10 if far else 1))
        else:
            self._player.skip(direction * (LEAP_MS if far else STEP_MS))

    def _rename(self) -> None:
        self._timeline.edits.rename(self._timeline.selected_block())

    def _choose(self, direction: int) -> None:
        """Choose the next mark in time: from the chosen one, else from the playhead."""
        timeline, at = self._timeline, self._timeline.selected_block()
        start_ms = None if at is None else timeline.scene.project.blocks[at].start_ms
        from_ms, at = (timeline.playhead_ms, None) if start_ms is None else (start_ms, at)
        found = timeline.scene.index.beside(from_ms, at, direction)
        if found is not None:
            timeline.choose(found)
            timeline.reveal(found)
