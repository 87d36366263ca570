"""The menus whose entries come and go: recent files, speakers, and sound tracks."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from app.media.files.tracks import AudioTrack
from app.session.document import Change, Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.actions.table import SHIFTED_SPEAKER_KEYS, SPEAKER_KEYS


def literal(text: str) -> str:
    """Return the text as a menu shows it, an ampersand being one."""
    return text.replace("&", "&&")


class RecentMenu(QObject):
    """The files that were open last; made anew whenever it is about to be seen."""

    def __init__(self, menu: QMenu, settings: SettingsStore, open_path: Callable[[Path], object]) -> None:
        super().__init__(menu)
        self._menu, self._settings, self._open = menu, settings, open_path
        menu.aboutToShow.connect(self.fill)
        menu.setToolTipsVisible(True)

    @Slot()
    def fill(self) -> None:
        self._menu.clear()
        for name in self._settings.current.recent:
            path = Path(name)
            action = self._menu.addAction(literal(path.name))
            action.setToolTip(name)
            action.triggered.connect(lambda _checked=False, path=path: self._open(path))
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("Nothing yet")).setEnabled(False)


class SpeakerMenu(QObject):
    """The speakers, the first nine with their keys, and the way to name another."""

    def __init__(self, menu: QMenu, document: Document, assign: Callable[[int], object], add: QAction) -> None:
        super().__init__(menu)
        self._menu, self._document, self._assign, self._add = menu, document, assign, add
        document.changed.connect(self._on_changed)
        document.replaced.connect(self.fill)
        self.fill()

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.assigns("speakers"):
            self.fill()

    @Slot()
    def fill(self) -> None:
        self._menu.clear()
        for number, speaker in enumerate(self._document.project.speakers):
            action = self._menu.addAction(literal(speaker.name))
            if number < len(SPEAKER_KEYS):
                keys = SPEAKER_KEYS[number], SHIFTED_SPEAKER_KEYS[number]
                action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda _checked=False, number=number: self._assign(number))
            action.setDisabled(self._document.project.is_read_only)
        self._menu.addSeparator()
        self._menu.addAction(self._add)


class AudioTrackMenu(QObject):
    """What the recording can be heard with; it offers nothing where there is no choice."""

    def __init__(self, menu: QMenu, player: Player) -> None:
        super().__init__(menu)
        self._menu, self._player = menu, player
        self._group = QActionGroup(menu)
        player.sound.tracks_changed.connect(self.fill)
        self.fill()

    @Slot()
    def fill(self) -> None:
        self._menu.clear()
        for track in self._player.sound.tracks:
            action = self._menu.addAction(literal(self._name(track)))
            action.setCheckable(True)
            action.setChecked(track == self._player.sound.track)
            action.triggered.connect(lambda _checked=False, track=track: self._player.sound.set_track(track))
            self._group.addAction(action)
        self._menu.setEnabled(len(self._player.sound.tracks) > 1)

    def _name(self, track: AudioTrack) -> str:
        spoken = QLocale.codeToLanguage(track.language or "", QLocale.LanguageCodeType.AnyLanguageCode)
        parts = (track.title, _own_name(spoken) or track.language)
        number = self.tr("Track {number}").format(number=track.number + 1)
        return " – ".join(part for part in parts if part) or number


def _own_name(language: QLocale.Language) -> str:
    """Return what a language calls itself, no country's variety of it; nothing where it is none.

    A locale of Qt's may name the variety of its country, ``"American English"``: the language's name is
    the part of it by which the locale of some other country goes.
    """
    if language is QLocale.Language.AnyLanguage:
        return ""
    usual = QLocale(language).nativeLanguageName()
    everywhere = QLocale.matchingLocales(language, QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
    names = {one.nativeLanguageName() for one in everywhere} - {""}
    return min((name for name in names if name in usual), key=len, default=usual)
