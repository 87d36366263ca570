"""What the window was like when it was closed, and is like again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.commands.view import ViewCommands
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.ui.commands.picture import PictureCommands


class Memory:
    """Keeps where the window stands, how its panes share it and what is hidden, and the editor's ways."""

    def __init__(self, window: QMainWindow, panes: QSplitter, left: QSplitter, settings: SettingsStore) -> None:
        self._window, self._panes, self._left, self._settings = window, panes, left, settings

    def restore(self, views: ViewCommands, transcript: TranscriptEditor) -> None:
        """Make it as it was."""
        settings = self._settings.current
        if settings.geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        for splitter, sizes in ((self._panes, settings.panes), (self._left, settings.column)):
            if sizes:
                splitter.restoreState(QByteArray.fromBase64(sizes.encode()))
        views.hide(settings.hidden)
        transcript.following.set_on(settings.follow)

    def keep(
        self, views: ViewCommands, transcript: TranscriptEditor, player: Player, pictures: "PictureCommands"
    ) -> None:
        """Write what it is like now."""
        apart = pictures.places.is_apart  # the pane is only a strip then
        self._settings.change(
            geometry=_text(self._window.saveGeometry()),
            panes=_text(self._panes.saveState()),
            column=self._settings.current.column if apart else _text(self._left.saveState()),
            hidden=views.hidden,
            volume=player.sound.volume,
            follow=transcript.following.is_chosen,
            **pictures.kept(),
        )
        self._settings.save()


def _text(state: QByteArray) -> str:
    """Return what Qt wrote, as the settings hold it."""
    return bytes(state.toBase64().data()).decode()
