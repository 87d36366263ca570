"""The playhead of the document: an engine's time, told as the blocks that are heard."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot

from app.core.errors import MinutageError
from app.core.timecode import MAX_MS, within_project
from app.media.engines.engine import Engine, State
from app.session.document import Document
from app.session.frame_finder import FrameFinder
from app.session.habits import StepBack
from app.session.hand import Hand
from app.session.heard import HeardBlock
from app.session.settings import RATES, SettingsStore
from app.session.sound import Sound
from app.session.stills import StillKeeper

STEP_MS: Final = 2_000
LEAP_MS: Final = 10_000
"""How far the keys move the playhead, and how far the long way."""
TICK_MS: Final = 16
REST_MS: Final = 150
"""From still to still the engine stays where it is, and leaves the machine to them; it follows once the hand rests."""


class Player(QObject):
    """What the panes are handed to play, to seek, and to know where the recording is.

    Without a recording nothing plays, but the playhead can still be put where one likes.

    Signals:
        position_changed: the playhead in ms, about as often as the screen is drawn while it plays.
        sought: where somebody has put the playhead, in ms; playing on does not tell this.
        sought_by_hand: the same, and it was not a loop that begins again.
        current_block_changed: the position of the block that is heard now, or None.
        state_changed: the engine's `State`.
        halted: somebody has asked it to pause, whether it played or not.
        duration_changed: the recording's length in ms, as the engine has it; 0 once there is none any more.
        rate_changed: the speed, 1.0 being as recorded.
        picture_changed: the picture to show, a QImage.
        noted: another engine plays than was wanted, or not all of the recording is there: a `MinutageError` that
            says so, once.
        failed: a `MinutageError`.
    """

    position_changed = Signal(object)  # an int of Qt's ends at 596 hours
    sought = Signal(object)
    sought_by_hand = Signal()
    current_block_changed = Signal(object)
    state_changed = Signal(object)
    halted = Signal()
    duration_changed = Signal(object)
    rate_changed = Signal(float)
    picture_changed = Signal(object)
    noted = Signal(object)
    failed = Signal(object)

    def __init__(
        self, document: Document, engine: Engine, settings: SettingsStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self._path: Path | None = None  # of the recording that it was asked to open
        self.step_back = StepBack(settings)
        self._rest_ms = 0
        self._told_ms = 0
        self._rate = 1.0
        self._failed: list[Engine] = []  # in whose place another plays
        self._tick = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._tell_position)
        self._ahead_ms: int | None = None  # where the playhead was put, and the engine is not yet
        self._rests = QTimer(self, singleShot=True, interval=REST_MS)
        self._rests.timeout.connect(self._follow)
        self._age_s: Callable[[], float] = lambda: 0.0
        self._stills = StillKeeper(engine, self)  # it hears of a state before anybody asks where it stands
        self._stills.picture_changed.connect(self.picture_changed)
        self._stills.stood.connect(self._on_stood)
        self._stills.missed.connect(self._follow)
        self.sound = Sound(settings.current.volume, self)
        self._take(engine)
        self.frames = FrameFinder(document, self._stills)
        self._heard = HeardBlock(document, self._where, self)
        self._heard.changed.connect(self.current_block_changed)
        self.hand = Hand(self)

    def _take(self, engine: Engine) -> None:
        self._engine = engine
        engine.state_changed.connect(self._on_state)
        engine.duration_changed.connect(self.duration_changed)
        engine.noted.connect(self.noted)
        engine.failed.connect(self._on_failed)
        self.sound.take(engine)

    @property
    def engine(self) -> Engine:
        return self._engine

    @property
    def state(self) -> State:
        return self._engine.state

    @property
    def is_playing(self) -> bool:
        return self._engine.is_playing

    @property
    def will_play(self) -> bool:
        """Whether it plays, or will as soon as it can."""
        return self._engine.will_play

    @property
    def has_recording(self) -> bool:
        """Whether a recording is open and can be played."""
        return self.state not in (State.EMPTY, State.FAILED)

    @property
    def is_missing(self) -> bool:
        """Whether the project has a recording, and there is none that could be heard."""
        return self._document.project.recording is not None and not self.has_recording

    @property
    def is_opening(self) -> bool:
        """Whether there is a recording that will be open in a moment, or told to be missing."""
        is_awaited = self.state is State.EMPTY and self._document.project.recording is not None
        return is_awaited or self.state is State.OPENING

    @property
    def position_ms(self) -> int:
        """The playhead at this moment. Where a still stands, it is that frame's own time."""
        still_ms = self._stills.ms
        return self._asked_ms if still_ms is None else within_project(still_ms)

    @property
    def heard_ms(self) -> int:
        """What is heard at this moment, or from here on: it may lie inside the frame that stands there."""
        return self._asked_ms

    @property
    def _asked_ms(self) -> int:
        """Where the playhead was put, or has come to: it may lie inside the frame that stands there."""
        if self._ahead_ms is not None:
            return self._ahead_ms
        return within_project(self._engine.now_ms()) if self.has_recording else self._rest_ms

    def set_age(self, age_s: Callable[[], float]) -> None:
        """Take what tells how many seconds ago the key was pressed that is handled now."""
        self._age_s = age_s

    def moment_ms(self) -> int:
        """Return the time that a mark takes which is asked for now: what was seen or heard when the key was pressed.

        Where it stands, at its end too, that is the frame that is seen. While it plays, it is earlier by
        the editor's reaction time and by the delay of the sound, if any was chosen.
        """
        if not self.is_playing:
            still_ms = self._stills.frame_ms
            return self._asked_ms if still_ms is None else within_project(still_ms)
        choice = self._settings.current
        late_ms = (choice.reaction_ms + choice.sound_delay_ms) * self._rate
        return within_project(round(self._engine.ms_ago(self._age_s()) - late_ms))

    @property
    def duration_ms(self) -> int | None:
        """The recording's length, as the project has measured it, else as the engine has it; None where unknown."""
        return self._document.project.duration_ms or self._engine.duration_ms or None

    @property
    def current_block(self) -> int | None:
        """The position of the block that is heard now."""
        return self._heard.at

    @property
    def rate(self) -> float:
        return self._rate

    # What it is asked to do

    def open(self, path: Path, at_ms: int = 0) -> None:
        """Open a recording, paused: at its beginning, or where it was left."""
        self._leave()
        self._path = path
        self._rest_ms = at_ms = self._within(at_ms)
        self._engine.open(path)
        if at_ms:
            self._engine.seek(at_ms)
        self._engine.set_rate(self._rate)
        self._tell_position()

    def eject(self) -> None:
        """Let go of the recording, without waiting."""
        self._leave()
        self._path = None
        self._engine.eject()
        self._tell_position()

    def close(self) -> None:
        """Let go of the recording for good: nothing stays at work."""
        self.eject()
        for engine in (*self._failed, self._engine):
            engine.close()
        self._stills.close()

    def play(self) -> None:
        """Play on: from the still that stands, or a step before it where it was paused there; see `StepBack`."""
        if self.has_recording:
            at, stood_ms = self._asked_ms, self._stills.ms
            from_ms: int | None = self.step_back.plays_on(at)
            if from_ms == at:
                from_ms = self._ahead_ms if stood_ms is None else stood_ms
            self._let_go()
            if from_ms is not None:
                self._engine.seek(from_ms)
            self._engine.play()

    def pause(self) -> None:
        """Stand where it is at this moment, or a step before it: a mark that follows takes the still that is seen."""
        was_playing = self.is_playing
        self.halt()
        if was_playing:
            at = self._asked_ms
            back_ms = self.step_back.paused(at)
            if back_ms < at:
                self._put(back_ms)
                self._tell_position()

    def halt(self) -> None:
        """Stand where it is at this moment, whatever the habits; `halted` tells it."""
        self._engine.pause()
        self.halted.emit()

    def stand_at(self, ms: int) -> None:
        """Pause, and put the playhead there."""
        self._engine.pause()
        self.seek(ms)

    def toggle(self) -> None:
        """Pause what plays, or will as soon as it can; else play."""
        if self.will_play:
            self.pause()
        else:
            self.play()

    def seek(self, ms: int, *, by_hand: bool = True) -> None:
        """Put the playhead there, within what there is and a project can hold; it plays on, or stands, as before."""
        ms = self._within(ms)
        self.step_back.forget()
        self._put(ms)
        self.sought.emit(ms)
        self._tell_position()
        if by_hand:
            self.sought_by_hand.emit()

    def _put(self, ms: int) -> None:
        self._let_go()
        self._rest_ms = ms
        self._stills.drop()
        if self.state is State.PAUSED and self._engine.has_picture:
            self._ahead_ms = ms
        else:
            self._engine.seek(ms)
        self._stills.look(ms)

    def play_from(self, ms: int, *, by_hand: bool = True) -> None:
        self.seek(ms, by_hand=by_hand)
        self.play()

    def _where(self) -> int:
        return self.heard_ms  # a mark may lie inside the frame that stands there

    def _follow(self) -> None:
        """Have the engine go there too: for it is what is seen wherever there is no still."""
        ms, self._ahead_ms = self._ahead_ms, None
        if ms is not None:
            self._engine.seek(ms)

    def _within(self, ms: int) -> int:
        """Return the time itself, or the nearest that there is and that a project can hold."""
        return within_project(min(ms, self.duration_ms or MAX_MS))

    def _let_go(self) -> None:
        """The playhead goes its own way: the engine is not to go where it was put before."""
        self._ahead_ms = None
        self._rests.stop()

    def _leave(self) -> None:
        self._let_go()
        self.step_back.forget()
        self._rest_ms = 0

    def skip(self, delta_ms: int) -> None:
        """Move the playhead by that much, back where it is negative."""
        self.seek(self._asked_ms + delta_ms)

    def set_rate(self, rate: float) -> None:
        """Play at that speed, between the slowest and the fastest there is."""
        rate = max(RATES[0], min(RATES[-1], rate))
        if rate != self._rate:
            self._rate = rate
            self._engine.set_rate(rate)
            self.rate_changed.emit(rate)

    def faster(self) -> None:
        self.set_rate(RATES[min(bisect_right(RATES, self._rate), len(RATES) - 1)])

    def slower(self) -> None:
        self.set_rate(RATES[max(bisect_left(RATES, self._rate) - 1, 0)])

    def set_picture_size(self, size: QSize) -> None:
        """Say how many pixels of the screen the picture has; it need not be larger."""
        self._stills.set_picture_size(size)

    # What it hears

    @Slot(object)
    def _on_state(self, state: State) -> None:
        if not self.has_recording:
            self._let_go()
        if state is State.PLAYING:
            self._tick.start()
        else:
            self._tick.stop()
        self._tell_position()
        self.state_changed.emit(state)
        if state is State.PAUSED and self._engine.excuse is not None:
            excuse, self._engine.excuse = self._engine.excuse, None
            self.noted.emit(excuse)

    @Slot(object)
    def _on_failed(self, error: MinutageError) -> None:
        """Tell it; but where it was the engine itself that failed, another may play."""
        failed, path = self._engine, self._path
        other = failed.understudy(error)
        if other is None or path is None:
            self.failed.emit(error)
            return
        at_ms, plays = self._rest_ms, failed.will_play
        self._failed.append(failed)  # what it still waits for, it waits for alone
        told = (failed.state_changed, failed.duration_changed, failed.picture_changed, failed.noted, failed.failed)
        for signal in told:
            signal.disconnect()
        self._stills.take(other)
        self._take(other)
        failed.eject()
        self.open(path, at_ms)
        if plays:
            self.play()

    @Slot()
    def _on_stood(self) -> None:
        if self._ahead_ms is not None:
            self._rests.start()  # not before: both would decode the same frames at the same time
        self._tell_position()

    @Slot()
    def _tell_position(self) -> None:
        ms = self.position_ms
        if ms != self._told_ms:
            self._told_ms = ms
            self.position_changed.emit(ms)
        self._heard.look()
