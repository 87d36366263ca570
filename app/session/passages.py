"""A passage of the recording that is heard by itself: once, or over and over."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.core.passage import Passage
from app.core.timecode import MAX_MS
from app.media.engines.engine import State
from app.session.player import STEP_MS, Player

LEAD_MS: Final = STEP_MS
"""So far before its beginning one is still in a loop: the key that goes back, pressed there, asks to hear it again."""


class PassagePlayer(QObject):
    """Plays a passage once, and then the playhead stands; or over and over.

    It is the playhead that ends it, so that a slower or faster recording is heard as far. Who
    seeks or pauses while it is heard once wants something else: the playhead is theirs again; so
    does who pauses while the recording opens. A loop stays through a pause, until somebody seeks
    out of it. There is one passage at a time.

    Signals:
        loop_changed: the `Passage` that is heard over and over from now on, or None.
    """

    loop_changed = Signal(object)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._passage: Passage | None = None
        self._loops = False
        self._stand_ms: int | None = None
        self._before = player.state
        # Queued: whoever hears of this position after us must not hear of it after the one that we seek to.
        player.position_changed.connect(self._on_position, Qt.ConnectionType.QueuedConnection)
        player.state_changed.connect(self._on_state)
        player.halted.connect(self._on_halted)
        player.sought.connect(self._on_sought)

    @property
    def loop(self) -> Passage | None:
        """What is heard over and over."""
        return self._passage if self._loops else None

    def play_once(self, passage: Passage, stand_ms: int | None = None) -> None:
        """Play it, then stand at `stand_ms`, or at its end where that is None."""
        self.leave()
        self._player.play_from(passage.start_ms)
        self._passage, self._stand_ms = passage, stand_ms

    def repeat(self, passage: Passage) -> None:
        """Play it over and over, from its beginning."""
        self.leave()
        self._player.play_from(passage.start_ms)
        self.change_loop(passage)

    def change_loop(self, passage: Passage) -> None:
        """Let this be heard over and over, without going to its beginning now."""
        if passage != self.loop:
            self._passage, self._loops = passage, True
            self._player.step_back.floor_ms = passage.start_ms
            self.loop_changed.emit(passage)

    @Slot()
    def leave(self) -> None:
        """Let the recording go on beyond it."""
        looped, self._loops = self._loops, False
        self._passage = None
        self._player.step_back.floor_ms = 0
        if looped:
            self.loop_changed.emit(None)

    @Slot(object)
    def _on_position(self, ms: int) -> None:
        end_ms = self._passage.end_ms if self._passage is not None else None
        if end_ms is not None and self._player.is_playing and min(ms, self._player.position_ms) >= end_ms:
            self._end()

    @Slot(object)
    def _on_state(self, state: State) -> None:
        before, self._before = self._before, state
        if state is State.ENDED:
            QTimer.singleShot(0, self, self._on_ended)  # once everybody has heard of the end
        elif state is State.PAUSED:
            if before is State.PLAYING and not self._loops:  # a recording that has opened may pause before it plays
                self.leave()
        elif state is not State.PLAYING:
            self.leave()

    @Slot()
    def _on_halted(self) -> None:
        if not self._loops:
            self.leave()

    @Slot()
    def _on_ended(self) -> None:
        if self._player.state is State.ENDED:
            self._end()

    @Slot(object)
    def _on_sought(self, ms: int) -> None:
        if not self._stays_at(ms):
            self.leave()

    def _stays_at(self, ms: int) -> bool:
        """Whether a seek to that time stays in the loop; where it stands, also one to its end, which was nudged."""
        passage = self.loop
        if passage is None:
            return False
        stands_at_end = ms == passage.end_ms and not self._player.is_playing
        return stands_at_end or passage._replace(start_ms=passage.start_ms - LEAD_MS).holds(ms)

    def _end(self) -> None:
        """Begin again, or stand; where the recording itself has ended, and nothing else was asked for, it stands."""
        passage, stand_ms = self._passage, self._stand_ms
        if passage is None:
            return
        if self._loops and passage.start_ms < (self._player.duration_ms or MAX_MS):
            self._player.play_from(passage.start_ms, by_hand=False)
            return
        self.leave()
        if stand_ms is None and self._player.is_playing:
            stand_ms = passage.end_ms
        if stand_ms is not None:
            self._player.stand_at(stand_ms)
