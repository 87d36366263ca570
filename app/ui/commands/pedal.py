"""The pedal: where that is chosen, the play key plays as long as it is down."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QShortcutEvent, QWindow

from app.session.player import Player
from app.session.settings import SettingsStore

REPEAT_MS = 25
"""X11 lets a key that is held go and presses it again at once. Qt knows most of these pairs, and misses one now and
then, when the press is not there yet (3 to 11 ms later, measured): what stays up as long as this was let go of."""

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_MODIFIER_KEYS = (
    (_Modifier.ControlModifier, _Key.Key_Control),
    (_Modifier.ShiftModifier, _Key.Key_Shift),
    (_Modifier.AltModifier, _Key.Key_Alt),
    (_Modifier.MetaModifier, _Key.Key_Meta),
)
_OF_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class Pedal(QObject):
    """Takes the keys of play and pause from their action while `plays_while_held` is chosen.

    A key reaches an action as a shortcut, a click in the menu does not: so all the keys that the
    action has are taken, and everything else goes on to toggle. Qt tells an action nothing of a
    key that is let go of; the window that has the focus hears of it, and is watched meanwhile,
    and only then.

    Args:
        action: what the keys belong to.
        player: what plays while one of them is down.
        settings: where that is chosen.
    """

    def __init__(self, action: QAction, player: Player, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._action, self._player, self._settings = action, player, settings
        self._window: QWindow | None = None  # the one that is watched, None while no key is down
        self._key = _Key.Key_unknown  # the one that is down, without its modifiers
        self._ends: frozenset[int] = frozenset()  # the keys whose release pauses; none where that has been
        self._soon = QTimer(self, singleShot=True, interval=REPEAT_MS)
        self._soon.timeout.connect(self._let_go)
        action.setAutoRepeat(False)  # a key that is held is pressed once, also where it toggles
        action.installEventFilter(self)

    @property
    def is_down(self) -> bool:
        """Whether the key is down, be it without its modifiers by now."""
        return self._window is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is the pedal's."""
        if watched is self._action:
            return isinstance(event, QShortcutEvent) and self._take(event)
        return event.type() in _OF_KEYS and isinstance(event, QKeyEvent) and self._hear(event)

    def _take(self, event: QShortcutEvent) -> bool:
        """Begin to play, where that is chosen; return whether the key was taken."""
        if not self._settings.current.plays_while_held or event.isAmbiguous():
            return False
        window = QGuiApplication.focusWindow()  # none: a window that goes hears the key repeated to its end
        if self._window is not None:
            self._soon.stop()
        elif window is not None:
            combination = event.key()[0]
            self._key, self._ends = combination.key(), _keys_of(combination)
            self._window = window
            window.installEventFilter(self)
            QGuiApplication.instance().focusWindowChanged.connect(self._let_go)
            self._player.play()
        return True

    def _hear(self, event: QKeyEvent) -> bool:
        """Take note of a key; return whether it goes no further.

        Where the modifier went first, what still comes of the key itself would be written.
        """
        is_up = event.type() == QEvent.Type.KeyRelease
        if event.key() != self._key:
            if is_up and event.key() in self._ends:
                self._end()
            return False
        if not is_up:
            self._soon.stop()
        elif not event.isAutoRepeat():
            self._soon.start()
        return True

    def _end(self) -> None:
        """Pause, once for a key; it may still be down itself."""
        if self._ends:
            self._ends = frozenset()
            self._player.pause()

    @Slot()
    def _let_go(self) -> None:
        """Pause, and wait for nothing more of the key: it is up, or another window hears of it."""
        self._end()
        self._soon.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
            QGuiApplication.instance().focusWindowChanged.disconnect(self._let_go)
            self._window = None


def _keys_of(combination: QKeyCombination) -> frozenset[int]:
    """Return the keys that are down while the combination is: without any of them it is another one."""
    held = (key for modifier, key in _MODIFIER_KEYS if combination.keyboardModifiers() & modifier)
    return frozenset({combination.key(), *held})
