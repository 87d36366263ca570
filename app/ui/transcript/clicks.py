"""What a click on a time began, taken back where it was the first half of a double click."""

from app.session.player import Player


class Click:
    """Remembers where the recording was before it was asked to play."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._stood = 0, False

    def begin(self) -> None:
        """Remember how it is, just before it plays from elsewhere."""
        self._stood = self._player.position_ms, self._player.will_play

    def take_back(self) -> None:
        """Let it be as it was before the click: nobody who edits a time has asked to hear it."""
        ms, played = self._stood
        if not played:
            self._player.halt()
        self._player.seek(ms)
