"""The system's media keys, which reach the recording while another window is in front."""

import logging
import os
import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Slot

from app.session.document import Change, Document
from app.session.jobs import JobRunner
from app.session.player import Player

if TYPE_CHECKING:
    from jeepney import Message
    from PySide6.QtWidgets import QWidget

    from app.ui.desktop.bus import Bus
    from app.ui.desktop.exported import Exported
    from app.ui.desktop.mpris import Transport

log = logging.getLogger(__name__)

ADDRESS: Final = "DBUS_SESSION_BUS_ADDRESS"
NAME: Final = "org.mpris.MediaPlayer2.minutage"
TOGETHER_MS: Final = 40
"""What changes within this is told at once: a scrub moves the playhead sixty times a second."""


class MediaKeys(QObject):
    """Stands on the session's bus as a player, where there is one; else nothing happens."""

    def __init__(self, document: Document, player: Player, window: "QWidget") -> None:
        super().__init__(window)
        self._document, self._player, self._window = document, player, window
        self._bus: Bus | None = None
        self._exported: Exported
        self._transport: Transport
        self._told: dict[str, tuple[str, Any]] = {}
        self._has_sought = False
        self._soon = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._soon.timeout.connect(self._tell)

    def begin(self, jobs: JobRunner) -> None:
        """Go to the bus, if there is one; what speaks its language is imported beside the window's work."""
        address = os.environ.get(ADDRESS, "")
        if sys.platform != "linux" or not address:
            log.info("no media keys: there is no session bus")
            return
        jobs.start(lambda _progress: _learn()).succeeded.connect(lambda _learnt: self._connect(address))

    def close(self) -> None:
        """Leave the bus."""
        self._soon.stop()
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _connect(self, address: str) -> None:
        from app.ui.desktop.bus import Bus  # late, as `_learn` says
        from app.ui.desktop.exported import Exported
        from app.ui.desktop.mpris import PATH, Transport, root_interface

        self._transport = Transport(self._document, self._player)
        self._exported = Exported(PATH, root_interface(self._raise, self._quit_soon), self._transport.interface)
        self._bus = Bus((NAME, f"{NAME}.instance{os.getpid()}"), self)
        self._bus.lost.connect(self._on_lost)
        self._bus.called.connect(self._on_called)
        self._bus.named.connect(self._on_named)
        self._bus.begin(address)

    @Slot(str)
    def _on_lost(self, why: str) -> None:
        self._bus = None
        log.info("no media keys: %s", why)

    @Slot(str)
    def _on_named(self, _name: str) -> None:
        self._told = self._transport.told_values()
        player, document = self._player, self._document
        for signal in (player.state_changed, player.rate_changed, player.sound.volume_changed, player.duration_changed):
            signal.connect(self._wait)
        player.sought.connect(self._on_sought)
        document.replaced.connect(self._wait)
        document.changed.connect(self._on_changed)

    @Slot(object)
    def _on_sought(self, _ms: int) -> None:
        self._has_sought = True
        self._wait()

    @Slot(object, object)
    def _on_changed(self, change: Change, _origin: object) -> None:
        if change.moves_times or change.assigns("title") or change.assigns("recording"):
            self._wait()

    @Slot()
    def _wait(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _tell(self) -> None:
        """Tell what is another now than what was told last."""
        from app.ui.desktop.mpris import PLAYER  # late, as above

        if self._bus is None:
            return
        values = self._transport.told_values()
        changed = {name: value for name, value in values.items() if self._told.get(name) != value}
        self._told = values
        if changed:
            self._bus.send(self._exported.properties_changed(PLAYER, changed))
        if self._has_sought and self._bus is not None:
            self._bus.send(self._exported.signal(PLAYER, "Seeked", "x", self._transport.position_us()))
        self._has_sought = False

    @Slot(object)
    def _on_called(self, call: "Message") -> None:
        if self._bus is not None:
            reply = self._exported.answer(call)
            if reply is not None and self._bus is not None:
                self._bus.send(reply)

    def _raise(self) -> None:
        from PySide6.QtCore import Qt  # late: a name among many

        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        window.show()
        window.raise_()
        window.activateWindow()

    def _quit_soon(self) -> None:
        """Close the window once the caller has its answer; what is not saved is asked about, as ever."""
        QTimer.singleShot(0, self._window, self._window.close)


def _learn() -> None:
    """Import what speaks to the bus: 20 ms, in which the window would stand still.

    Nothing of Qt: a class of Qt's that is made in a thread, while the window's makes another, ends the process.
    """
    import jeepney.auth
    import jeepney.bus
    import jeepney.low_level  # noqa: F401 - it is for later
