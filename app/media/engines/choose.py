"""Which engine plays on this machine."""

import logging

from PySide6.QtCore import QObject

from app.media.engines.engine import Engine

log = logging.getLogger(__name__)


def make_engine(silent: bool = False, parent: QObject | None = None) -> tuple[Engine, bool]:
    """Return libVLC's engine where libVLC loads, else Qt Multimedia's; and whether it is that fallback.

    libVLC itself is loaded with the first recording, so that the window's first paint does not wait for it.

    Args:
        silent: play without a sound card, as tests do.
        parent: who owns the engine.
    """
    from app.media.engines.vlc_library import vlc_is_here  # late: as what follows, not before it is needed

    if vlc_is_here():
        from app.media.engines.vlc_engine import VlcEngine

        return VlcEngine(silent=silent, parent=parent), False
    log.info("libVLC was not found; Qt Multimedia plays instead")
    from app.media.engines.qt_engine import QtEngine  # late: it loads Qt Multimedia's plugins

    return QtEngine(silent=silent, parent=parent), True
