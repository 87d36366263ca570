"""Play: the commands of the Play menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.core.timecode import format_timecode, parse_timecode
from app.session.document import Document
from app.session.player import LEAP_MS, STEP_MS, Player
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor


class PlayCommands(QObject):
    """Moves the playhead."""

    def __init__(
        self,
        window: QWidget,
        document: Document,
        player: Player,
        transcript: TranscriptEditor,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._player = window, document, player
        self._transcript, self._theme = transcript, theme

    def commands(self) -> dict[str, Callable[[], object]]:
        player = self._player
        return {
            "play.toggle": player.toggle,
            "play.back": lambda: player.skip(-STEP_MS),
            "play.forward": lambda: player.skip(STEP_MS),
            "play.back_far": lambda: player.skip(-LEAP_MS),
            "play.forward_far": lambda: player.skip(LEAP_MS),
            "play.frame_back": lambda: player.hand.step(-1),
            "play.frame_forward": lambda: player.hand.step(1),
            "play.faster": player.faster,
            "play.slower": player.slower,
            "play.previous_chapter": lambda: self._go_to_chapter(-1),
            "play.next_chapter": lambda: self._go_to_chapter(1),
            "play.go_to": self._ask_time,
            "play.follow": self._transcript.following.switch,
        }

    def _go_to_chapter(self, direction: int) -> None:
        """Put the caret in the next chapter of the page, and the playhead at its time where it has one."""
        caret = self._transcript.current_block()
        chapters = [at for at, _ in self._document.project.chapters()]
        ahead = [at for at in chapters if (at > caret if direction > 0 else at < caret)]
        if not ahead:
            return
        at = ahead[0] if direction > 0 else ahead[-1]
        self._transcript.go_to_block(at)
        start_ms = self._document.project.blocks[at].start_ms
        if start_ms is not None:
            self._player.seek(start_ms)

    def _ask_time(self) -> None:
        from app.ui.dialogs.line import ask_line  # late: the window starts without it

        now = format_timecode(self._player.position_ms)
        ask_line(self._window, self.tr("Go to time"), parse_timecode, self._player.seek, self._theme(), text=now)
