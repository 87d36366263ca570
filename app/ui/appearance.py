"""Light or dark: as the system has it, or as the user chose."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.session.settings import SettingsStore
from app.ui.style import dress
from app.ui.theme import Theme, load_theme


class Appearance(QObject):
    """Dresses the application, and again when the system or the user changes it.

    Signals:
        theme_changed: the `Theme` from now on.
    """

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, settings: SettingsStore) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        self._theme = load_theme(self._wanted())
        dress(application, self._theme)
        application.styleHints().colorSchemeChanged.connect(self._on_scheme)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> str:
        return self._settings.current.appearance

    @Slot(str)
    def choose(self, name: str) -> None:
        """Take ``"system"``, ``"light"`` or ``"dark"`` from now on."""
        self._settings.change(appearance=name)
        self._refresh()

    @Slot(Qt.ColorScheme)
    def _on_scheme(self, _scheme: Qt.ColorScheme) -> None:
        self._refresh()

    def _wanted(self) -> str:
        if self.choice != "system":
            return self.choice
        return "dark" if self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _refresh(self) -> None:
        theme = load_theme(self._wanted())
        if theme is not self._theme:
            self._theme = theme
            dress(self._application, theme)
            self.theme_changed.emit(theme)
