"""The commands of a window put together: groups, actions, menus, and what they tell the panes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.ui.actions.build import build_actions, fill_menus
from app.ui.actions.menus import APPEARANCE, AUDIO_TRACKS, CHOICES, LANGUAGES, RECENT, SPEAKERS
from app.ui.actions.table import ACTIONS
from app.ui.appearance import Appearance
from app.ui.errors import translate_core
from app.ui.frame.commands import Commands, Desk, Early, shortcut_hints
from app.ui.frame.language import LanguageMenu
from app.ui.frame.menus import AudioTrackMenu, RecentMenu, SpeakerMenu
from app.ui.frame.status import StatusBar
from app.ui.frame.wiring import connect


class Assembly(QObject):
    """Makes the commands and the actions that run them, and keeps the actions as the document allows.

    Args:
        menus: those of the menu bar, in the order of the table, still empty.
    """

    def __init__(
        self, desk: Desk, early: Early, appearance: Appearance, status: StatusBar, menus: Sequence[QMenu]
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._appearance = desk, appearance
        self._shown: tuple[tuple[bool, str], ...] = ()  # of undo and of redo: whether there is one, and what it is
        self.commands = Commands(desk, early)
        own = {"file.quit": desk.window.close, "help.palette": self._show_palette}
        self.actions = build_actions(desk.window, self.commands.by_id() | own)
        self._fill(menus)
        self.commands.take_actions(self.actions)
        desk.player_pane.set_shortcut_hints(shortcut_hints())
        connect(desk, self.commands, self.actions, status)
        for held in (self.commands.opens.opened, self.commands.saves.saved):
            held.connect(self._remember)
        early.views.appearance_requested.connect(appearance.choose)
        appearance.theme_changed.connect(self.commands.finds.set_theme)
        desk.document.replaced.connect(self._show_able)
        desk.document.history_changed.connect(self._show_history)
        self._show_able()
        self._show_history()

    def _fill(self, bar: Sequence[QMenu]) -> None:
        desk, commands, actions = self._desk, self.commands, self.actions
        menus = fill_menus(bar, actions)
        RecentMenu(menus[RECENT], desk.settings, lambda path: commands.opens.open_paths([path]))
        AudioTrackMenu(menus[AUDIO_TRACKS], desk.player)
        languages = LanguageMenu(menus[LANGUAGES], desk.document, actions)
        commands.languages.trouble_changed.connect(languages.show_trouble)
        SpeakerMenu(menus[SPEAKERS], desk.document, commands.speakers.set_speaker, actions["edit.speaker_new"])
        choices = QActionGroup(self)
        for id_ in CHOICES[APPEARANCE]:
            choices.addAction(actions[id_])
            menus[APPEARANCE].addAction(actions[id_])
        actions[f"view.{self._appearance.choice}"].setChecked(True)

    @Slot()
    def _show_able(self) -> None:
        """Offer what changes the project only where it may be changed."""
        for spec in ACTIONS:
            if spec.changes:
                self.actions[spec.id].setDisabled(self._desk.document.project.is_read_only)

    @Slot()
    def _show_history(self) -> None:
        """Show what can be undone, where it is another thing than before: a key goes on with what the last one did."""
        history = self._desk.document.history
        shown = (history.can_undo, history.undo_label), (history.can_redo, history.redo_label)
        if shown == self._shown:
            return
        self._shown = shown
        for id_, (able, label) in zip(("edit.undo", "edit.redo"), shown, strict=True):
            self.actions[id_].setEnabled(able)
            self.actions[id_].setToolTip(translate_core(label) if able else "")

    @Slot(object)
    def _remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones, on disk too: who starts Minutage next may find it."""
        settings = self._desk.settings
        settings.remember(path)
        self._desk.jobs.start(lambda _progress: settings.save())

    def _show_palette(self) -> None:
        from app.ui.dialogs.palette import CommandPalette  # late: the window starts without it

        CommandPalette(self.actions, self._desk.window).open()
