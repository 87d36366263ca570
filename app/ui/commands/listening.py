"""Listening: a mark, a turn, a selection, once or over and over, and at another speed."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.core.marks import marked_block_above
from app.core.passage import Passage, passage_of
from app.core.timecode import format_timecode
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.session.speed import OtherSpeed
from app.ui.actions.build import key_of
from app.ui.player.transport import rate_text
from app.ui.transcript.editor import TranscriptEditor

if TYPE_CHECKING:
    from app.session.loop import Loop
    from app.session.passages import PassagePlayer
    from app.session.typing_pause import TypingPause

AROUND_MS = 2_000
"""What an audition plays on either side of the mark."""


class ListenCommands(QObject):
    """Lets a part of the recording be heard by itself.

    Signals:
        said: a line for the status bar, translated.
        loop_changed: the `Passage` that is heard over and over from now on, or None.
    """

    said = Signal(str)
    loop_changed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        document: Document,
        player: Player,
        transcript: TranscriptEditor,
        settings: SettingsStore,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._player = window, document, player
        self._transcript, self._settings = transcript, settings
        self._speed = OtherSpeed(player, settings, self)
        transcript.typed.connect(self._on_typed)

    @cached_property
    def passages(self) -> "PassagePlayer":
        """What plays a passage; made when somebody first wants to hear one."""
        from app.session.passages import PassagePlayer  # late: the window starts without it

        passages = PassagePlayer(self._player, self)
        passages.loop_changed.connect(self._on_loop)
        return passages

    @cached_property
    def _loop(self) -> "Loop":
        from app.session.loop import Loop  # late: as above

        return Loop(self._document, self.passages, self)

    @cached_property
    def typing_pause(self) -> "TypingPause":
        """What pauses while somebody writes; made at the first key."""
        from app.session.typing_pause import TypingPause  # late: as above

        return TypingPause(self._document, self._player, self._settings, self._is_at_the_text, self)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "mark.audition": self._audition,
            "play.turn": self._play_turn,
            "play.loop": self._toggle_loop,
            "play.speed": self._change_speed,
        }

    def _audition(self) -> None:
        """Play two seconds on either side of the mark, then stand at the mark."""
        at = marked_block_above(self._document.project, self._transcript.current_block())
        start_ms = None if at is None else self._document.project.blocks[at].start_ms
        if start_ms is None:
            self.said.emit(self.tr("This block has no mark to hear yet"))
        elif not self._player.has_recording:
            self.said.emit(self.tr("There is no recording to hear it in"))
        else:
            around = Passage(max(0, start_ms - AROUND_MS), start_ms + AROUND_MS)
            self.passages.play_once(around, start_ms)

    def _play_turn(self) -> None:
        """Play the turn at the caret, then stand where the next one begins: there one plays on."""
        at = self._transcript.current_block()
        passage = self._heard(at, at)
        if passage is not None:
            self.passages.play_once(passage)

    def _toggle_loop(self) -> None:
        """Repeat the turn at the caret, or the selection; or no more."""
        if self.passages.loop is not None:
            self.passages.leave()
            return
        chosen = self._transcript.selected_blocks()
        if self._heard(*chosen) is not None:
            self._loop.start(*chosen)
        else:
            self.loop_changed.emit(None)  # the action has checked itself

    def _change_speed(self) -> None:
        """Change to the other speed, or back, and say which it is: the transport may not be in view."""
        self._speed.toggle()
        self.said.emit(self.tr("Speed {rate}").format(rate=rate_text(self._player.rate)))

    def _heard(self, first: int, last: int) -> Passage | None:
        """Return what is heard of those blocks; where it is nothing, say why."""
        passage = passage_of(self._document.project, self._document.index, first, last)
        if passage is None:
            self.said.emit(self.tr("This turn has no mark to begin at yet"))
            return None
        if not self._player.has_recording:
            self.said.emit(self.tr("There is no recording to hear it in"))
            return None
        length_ms = self._player.duration_ms
        if length_ms is not None and passage.start_ms >= length_ms:
            self.said.emit(self.tr("This turn is marked past the end of the recording"))
            return None
        return passage

    @Slot(object)
    def _on_loop(self, passage: Passage | None) -> None:
        self.loop_changed.emit(passage)
        if passage is None:
            self.said.emit(self.tr("The loop has ended"))
            return
        start, end = (None if ms is None else format_timecode(ms // 1000 * 1000) for ms in passage)
        whole = self.tr("Over and over from {start} to {end}; {key} ends it")
        open_ended = self.tr("Over and over from {start} to the end; {key} ends it")
        self.said.emit((whole if end else open_ended).format(start=start, end=end, key=key_of("play.loop")))

    @Slot()
    def _on_typed(self) -> None:
        self.typing_pause.typed()

    def _is_at_the_text(self) -> bool:
        """Whether the editor is still here, with no dialog and no menu open."""
        is_covered = QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None
        return self._window.isActiveWindow() and not is_covered
