"""The playhead in the hand: from frame to frame, or dragged. What is seen then are stills."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.session.frame_walk import FrameWalk

if TYPE_CHECKING:
    from app.session.player import Player


class Hand(QObject):
    """Moves the playhead of a player for as long as somebody holds it."""

    def __init__(self, player: "Player") -> None:
        super().__init__(player)
        self._player = player
        self._walk = FrameWalk(player.frames)
        self._plays_on = False  # once it lets go
        player.sought.connect(self._walk.stop)  # whoever went elsewhere is not fetched back
        player.halted.connect(self._stay)
        player.state_changed.connect(self._on_state)

    def step(self, count: int) -> None:
        """Stand that many frames further on, back where negative."""
        if self._player.is_playing:
            self._player.halt()
        self._walk.go("playhead", self._player.position_ms, count, self._player.seek)

    def drag(self, ms: int) -> None:
        """Put the playhead there; a picture that played stands until the hand lets go."""
        if self._player.is_playing and self._player.engine.has_picture:
            self._player.halt()
            self._plays_on = True
        self._player.seek(ms)

    @Slot()
    def let_go(self) -> None:
        """Play on from there, if it played before."""
        plays_on, self._plays_on = self._plays_on, False
        if plays_on:
            self._player.play()

    @Slot()
    def _stay(self) -> None:
        """Somebody paused meanwhile: it stands, then."""
        self._plays_on = False

    @Slot()
    def _on_state(self) -> None:
        if not self._player.has_recording:
            self._walk.stop()
            self._plays_on = False
