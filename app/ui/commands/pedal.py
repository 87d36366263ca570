"""The pedal: where that is chosen, the play key plays as long as it is down."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QShortcutEvent, QWindow

from app.session.player import Player
from app.session.settings import SettingsStore

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
        action.setAutoRepeat(False)  # a key that is held is pressed once, also where it toggles
        action.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is the pedal's."""
        if watched is self._action:
            return isinstance(event, QShortcutEvent) and self._take(event)
        return event.type() in _OF_KEYS and isinstance(event, QKeyEvent) and self._hear(event)

    def _take(self, event: QShortcutEvent) -> bool:
        """Begin to play, where that is chosen; return whether the key was taken."""
        window = QGuiApplication.focusWindow()
        if not self._settings.current.plays_while_held or event.isAmbiguous() or window is None:
            return False
        if self._window is None:
            combination = event.key()[0]
            self._key, self._ends = combination.key(), _keys_of(combination)
            self._window = window
            window.installEventFilter(self)
            QGuiApplication.instance().focusWindowChanged.connect(self._leave)
            self._player.play()
        return True

    def _hear(self, event: QKeyEvent) -> bool:
        """Pause at the release of a key that ends it; return whether the event goes no further.

        Where the modifier went first, what still comes of the key itself would be written.
        """
        if event.isAutoRepeat():
            return event.key() == self._key
        if event.type() == QEvent.Type.KeyRelease:
            if event.key() in self._ends:
                self._ends = frozenset()
                self._player.pause()
            if event.key() == self._key:
                self._let_go()
        return False

    @Slot()
    def _leave(self) -> None:
        """Pause, and wait for nothing more: another window has the focus, and hears of the release."""
        if self._ends:
            self._player.pause()
        self._let_go()

    def _let_go(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            QGuiApplication.instance().focusWindowChanged.disconnect(self._leave)
        self._window, self._ends = None, frozenset()


def _keys_of(combination: QKeyCombination) -> frozenset[int]:
    """Return the keys that are down while the combination is: without any of them it is another one."""
    held = (key for modifier, key in _MODIFIER_KEYS if combination.keyboardModifiers() & modifier)
    return frozenset({combination.key(), *held})
