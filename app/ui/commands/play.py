"""Play: the commands of the Play menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.core.timecode import format_timecode, parse_timecode
from app.media.engines.engine import State
from app.session.document import Document
from app.session.player import LEAP_MS, STEP_MS, Player
from app.ui.theme import Theme
from app.ui.transcript.editor import TranscriptEditor

AROUND_MS = 2_000
"""What an audition plays on either side of the mark."""


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
            "play.frame_back": lambda: player.step(-1),
            "play.frame_forward": lambda: player.step(1),
            "play.faster": player.faster,
            "play.slower": player.slower,
            "play.previous_chapter": lambda: self._go_to_chapter(-1),
            "play.next_chapter": lambda: self._go_to_chapter(1),
            "play.go_to": self._ask_time,
            "play.follow": lambda: self._transcript.set_follow(not self._transcript.follow),
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

        now = format_timecode(self._player.position_ms // 1000 * 1000)
        ask_line(self._window, self.tr("Go to time"), parse_timecode, self._player.seek, self._theme(), text=now)


class Audition(QObject):
    """Plays two seconds on either side of a mark, then stands at the mark.

    It is the playhead that ends it, so that a slower or faster recording is heard as far.
    Who seeks or pauses meanwhile wants something else: the playhead is theirs again.
    """

    def __init__(self, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._mark_ms: int | None = None  # None while nothing is auditioned
        player.position_changed.connect(self._on_position)
        player.state_changed.connect(self._on_state)
        player.sought.connect(self._leave)

    def start(self, mark_ms: int) -> None:
        """Play from two seconds before the mark to two seconds after it."""
        self._player.play_from(max(0, mark_ms - AROUND_MS))
        self._mark_ms = mark_ms

    @Slot(object)
    def _on_position(self, ms: int) -> None:
        if self._mark_ms is not None and ms >= self._mark_ms + AROUND_MS:
            self._end()

    @Slot(object)
    def _on_state(self, state: State) -> None:
        if state is State.ENDED:  # less than two seconds were left
            QTimer.singleShot(0, self, self._end)  # once everybody has heard of the end
        elif state is not State.PLAYING:
            self._leave()

    @Slot()
    def _leave(self) -> None:
        self._mark_ms = None

    def _end(self) -> None:
        mark_ms, self._mark_ms = self._mark_ms, None
        if mark_ms is not None:
            self._player.pause()
            self._player.seek(mark_ms)
