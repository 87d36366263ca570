"""Which engine plays on this machine."""

from PySide6.QtCore import QObject

from app.media.engines.engine import Engine


def make_engine(silent: bool = False, parent: QObject | None = None) -> Engine:
    """Return libVLC's engine where libVLC is here, else Qt Multimedia's.

    libVLC itself is started with the first recording, so that the window's first paint does not wait for it.

    Args:
        silent: play without a sound card, as tests do.
        parent: who owns the engine.
    """
    from app.media.engines.vlc_library import vlc_is_here  # late, as what follows: not before it is needed

    if vlc_is_here():
        from app.media.engines.vlc_engine import VlcEngine

        return VlcEngine(silent=silent, parent=parent)
    from app.media.engines.qt_engine import QtEngine

    return QtEngine(silent=silent, parent=parent)
