"""Where the picture is seen: the commands that fill the screen with it, or give it its own window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from app.core.blocks import Block
from app.core.inline import plain
from app.core.timecode import format_timecode
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.player.pane import PlayerPane
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.ui.player.places import PicturePlaces
    from app.ui.player.window import PictureWindow

PLACED, WAITING = "◆", "◇"


class PictureCommands(QObject):
    """Moves the picture, and makes its own window what the main window is: all keys work, and what they mark is said.

    Signals:
        made: the window of the picture, once.
        dropped: the paths of the files that were dropped on it.
    """

    made = Signal(object)
    dropped = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        document: Document,
        player: Player,
        pane: PlayerPane,
        transcript: TranscriptEditor,
        *,
        settings: SettingsStore,
    ) -> None:
        super().__init__(window)
        self._main, self._document, self._player = window, document, player
        self._pane, self._transcript, self._settings = pane, transcript, settings
        self._actions: dict[str, QAction] = {}
        self._hints: dict[str, str] = {}
        self._places: PicturePlaces | None = None
        pane.fullscreen_requested.connect(self._toggle_full)
        window.windowTitleChanged.connect(self._show_title)
        document.history_changed.connect(self._show_title)
        transcript.caret_block_changed.connect(self._on_caret)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"view.full_screen": self._toggle_full, "view.detach": self._toggle_apart}

    @property
    def places(self) -> "PicturePlaces":
        """Where the picture can stand."""
        if self._places is None:
            from app.ui.player.places import PicturePlaces  # late: the window starts without it

            geometry = QByteArray.fromBase64(self._settings.current.picture_geometry.encode())
            self._places = PicturePlaces(self._main, self._pane, self._make, geometry)
            self._places.changed.connect(self._refresh)
        return self._places

    @property
    def _own(self) -> "PictureWindow | None":
        return self._places.own if self._places is not None else None

    @Slot()
    def _toggle_apart(self) -> None:
        self.places.toggle_apart()

    @Slot()
    def _toggle_full(self) -> None:
        self.places.toggle_full()

    def set_actions(self, actions: dict[str, QAction], hints: dict[str, str]) -> None:
        """Take all actions, which work in the window of the picture too, and the keys that its buttons name."""
        self._actions, self._hints = actions, hints

    def restore(self) -> None:
        """Give the picture its own window again, where it had one when Minutage was last closed."""
        if self._settings.current.picture_apart:
            self.places.set_apart(active=False)

    def kept(self) -> dict[str, object]:
        """Return the settings that say where the picture is."""
        geometry = bytes(self.places.geometry.toBase64().data()).decode()
        return {"picture_geometry": geometry, "picture_apart": self.places.is_apart}

    def close(self) -> None:
        """End with the main window."""
        self.places.close()

    def cancel(self) -> bool:
        """Leave the full screen; return whether there was one to leave."""
        return self.places.cancel()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say over the picture what the status bar says: who looks here does not see that."""
        if self._own is not None and text:
            self._own.say(text)

    def _make(self) -> "PictureWindow":
        from app.ui.player.window import PictureWindow  # late: the window starts without it

        own = PictureWindow(self._document, self._player, self._pane.keys)
        own.set_shortcut_hints(self._hints)
        # Those of a menu's menu come and go: with the menus themselves their keys work, too.
        own.addActions([*self._actions.values(), *self._main.menuBar().actions()])
        own.dropped.connect(self.dropped)
        own.create()
        self.made.emit(own)
        return own

    @Slot()
    def _refresh(self) -> None:
        self._actions["view.full_screen"].setChecked(self.places.is_full)
        self._actions["view.detach"].setChecked(self.places.is_apart)
        self._show_title()
        self._show_caret(aloud=False)

    @Slot()
    def _show_title(self) -> None:
        if self._own is not None:
            self._own.setWindowTitle(self._main.windowTitle())
            self._own.setWindowModified(self._main.isWindowModified())

    @Slot()
    def _on_caret(self) -> None:
        self._show_caret(aloud=True)

    @Slot()
    def _on_changed(self) -> None:
        self._show_caret(aloud=False)

    def _show_caret(self, *, aloud: bool) -> None:
        """Write which block the keys of marks mean: nobody marks one unseen."""
        own = self._own
        if own is None or not own.isVisible():
            return
        at, blocks = self._transcript.current_block(), self._document.project.blocks
        block = blocks[at] if at < len(blocks) else None
        text = self._caption(block) if block is not None and block.takes_mark else ""
        own.show_caption(text, comes=aloud and own.isActiveWindow())

    def _caption(self, block: Block) -> str:
        sign = WAITING if block.start_ms is None else f"{PLACED} {format_timecode(block.start_ms)}"
        words = plain(block.text).replace("\n", " ")
        return self.tr("{key} marks:  {block}").format(key=self._hints["mark.place"], block=f"{sign}  {words}")
