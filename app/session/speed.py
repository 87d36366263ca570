"""The other speed: what one key changes to from 1.0, and back."""

from PySide6.QtCore import QObject, Slot

from app.session.player import Player
from app.session.settings import NORMAL_RATE, SettingsStore


class OtherSpeed(QObject):
    """Changes between the normal speed and the other one: that of the preferences, or the last one chosen since."""

    def __init__(self, player: Player, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._settings = player, settings
        self._is_toggling = False
        player.rate_changed.connect(self._on_rate)

    @Slot()
    def toggle(self) -> None:
        self._is_toggling = True
        self._player.set_rate(self._settings.current.other_rate if self._player.rate == NORMAL_RATE else NORMAL_RATE)
        self._is_toggling = False

    @Slot(float)
    def _on_rate(self, rate: float) -> None:
        if rate != NORMAL_RATE and not self._is_toggling:  # a player may not be as quick as was chosen
            self._settings.change(other_rate=rate)
