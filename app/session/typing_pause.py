"""The pause while typing: nobody hears the next sentence while writing this one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore

WITHOUT_KEYS_MS: Final = 1_000
"""After so long without a key it plays on."""


class TypingPause(QObject):
    """Pauses the recording at the first key of writing, and plays on once the hand rests, as the editor would.

    Whoever takes the transport in hand meanwhile has it: it does not play on by itself then, nor in another project.

    Args:
        settings: whether it is wished.
        may_play_on: whether the editor is still there, with nothing open over the text.
    """

    def __init__(
        self,
        document: Document,
        player: Player,
        settings: SettingsStore,
        may_play_on: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player, self._settings, self._may_play_on = player, settings, may_play_on
        self.rest = QTimer(
            self, singleShot=True, interval=WITHOUT_KEYS_MS
        )  # it runs as long as the hand holds the recording
        self.rest.timeout.connect(self._on_rest)
        for taken in (document.replaced, player.halted, player.sought, player.state_changed):
            taken.connect(self._let_go)

    @Slot()
    def typed(self) -> None:
        """Take that something was written in the text."""
        if self._settings.current.pauses_while_typing and self._player.will_play:
            self._player.pause()  # that is told too: only from now on a pause is the editor's
            self.rest.start()
        elif self.rest.isActive():
            self.rest.start()

    @Slot()
    def _on_rest(self) -> None:
        if self._may_play_on():
            self._player.play()

    @Slot()
    def _let_go(self) -> None:
        self.rest.stop()
