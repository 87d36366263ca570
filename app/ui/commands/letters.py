"""The letters of the page: their size by key, wheel and menu, their face by the preferences."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.session.settings import PAGE_SIZES, Settings, SettingsStore
from app.ui.transcript.editor import TranscriptEditor


class LetterCommands(QObject):
    """Makes the words larger and smaller. The size is a setting: the next page has it too."""

    def __init__(self, transcript: TranscriptEditor, settings: SettingsStore) -> None:
        super().__init__(transcript)
        self._transcript, self._settings = transcript, settings
        self._shown = (Settings().page_px, Settings().page_face)
        transcript.zoom_requested.connect(self.enlarge)
        self.show()

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "view.text_larger": lambda: self.enlarge(1),
            "view.text_smaller": lambda: self.enlarge(-1),
            "view.text_normal": lambda: self._take(Settings().page_px),
        }

    @Slot(int)
    def enlarge(self, pixels: int) -> None:
        """Make the letters larger by that, as far as it goes."""
        self._take(self._settings.current.page_px + pixels)

    def show(self) -> None:
        """Write in the letters of the settings."""
        wanted = (self._settings.current.page_px, self._settings.current.page_face)
        if wanted != self._shown:
            self._shown = wanted
            self._transcript.set_letters(*wanted)

    def _take(self, pixels: int) -> None:
        smallest, largest = PAGE_SIZES
        self._settings.change(page_px=min(max(pixels, smallest), largest))
        self.show()
