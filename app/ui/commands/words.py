"""Words: playing from one, and showing which ones nobody is sure of."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.ui.transcript.words import WordRuns


class WordCommands(QObject):
    """What word times are good for.

    Signals:
        said: a line for the status bar, translated.
    """

    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        document: Document,
        player: Player,
        transcript: TranscriptEditor,
        settings: SettingsStore,
    ) -> None:
        super().__init__(window)
        self._document, self._player = document, player
        self._transcript, self._settings = transcript, settings

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"play.word": self._play_word, "view.unsure": self._switch_unsure}

    @cached_property
    def runs(self) -> "WordRuns":
        """What paints the words; made after the first paint."""
        from app.ui.transcript.words import WordRuns  # late: the window starts without it

        return WordRuns(self._document, self._player, self._transcript)

    def begin(self) -> None:
        """Paint the word that is spoken, from now on, and what nobody is sure of, where that was chosen."""
        self.runs.show_unsure(self._settings.current.unsure)

    def _play_word(self) -> None:
        """Play from the word at the caret; where no words were heard, from about there, and say so."""
        if not self._player.has_recording:
            self.said.emit(self.tr("There is no recording to hear it in"))
            return
        place, times = self._transcript.caret(), self._transcript.hearing.word_times
        word = times.word_at(place.block, place.offset)
        if word is not None:
            self._player.play_from(word.inside_ms)
            return
        about_ms = times.estimated_ms(place.block, place.offset)
        if about_ms is None:
            self.said.emit(self.tr("This turn has no mark to begin at yet"))
        else:
            self._player.play_from(about_ms)
            self.said.emit(self.tr("These words have no times: the place is a guess"))

    def _switch_unsure(self) -> None:
        """Underline the words that the recogniser was not sure of, or no more."""
        on = not self._settings.current.unsure
        self._settings.change(unsure=on)
        self.runs.show_unsure(on)
        if on and not any(block.words for block in self._document.project.blocks):
            self.said.emit(self.tr("No word of this text has a time or a confidence"))
