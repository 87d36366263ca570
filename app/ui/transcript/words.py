"""What is painted of word times: the word that is spoken, and on demand those that nobody is sure of."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot

from app.core.blocks import Block
from app.session.document import Document
from app.session.player import Player
from app.session.word_times import SpokenWord
from app.ui.transcript.editor import TranscriptEditor
from app.ui.transcript.runs import Look, Run


class WordRuns(QObject):
    """Paints words by their times. Where the word that is spoken changes, only its lines are painted anew."""

    def __init__(self, document: Document, player: Player, editor: TranscriptEditor) -> None:
        super().__init__(editor)
        self._editor, self._times = editor, editor.hearing.word_times
        self._spoken = SpokenWord(document, player, self._times, self)
        self._painted = self._spoken.now
        self._shows_unsure = False
        self._spoken.changed.connect(self._on_spoken)
        editor.add_runs(self._runs)

    def show_unsure(self, on: bool) -> None:
        """Underline what the recogniser was not sure of, or no more."""
        if on != self._shows_unsure:
            self._shows_unsure = on
            self._editor.update_runs()

    def _runs(self, number: int, _block: Block) -> Iterator[Run]:
        spoken = self._spoken.now
        if spoken is not None and spoken.block == number:
            yield Run(spoken.word.start, spoken.word.end, Look.SPOKEN)
        if self._shows_unsure:
            for word in self._times.of(number):
                if word.is_unsure:
                    yield Run(word.start, word.end, Look.UNSURE)

    @Slot()
    def _on_spoken(self) -> None:
        before, self._painted = self._painted, self._spoken.now
        for one in (before, self._painted):
            if one is not None:
                self._editor.update_lines(one.block, one.word.start, one.word.end)
        self._editor.following.show_spoken(self._painted)
