"""Which engine plays on this machine."""

from PySide6.QtCore import QObject

from app.media.engines.engine import Engine


def make_engine(silent: bool = False, parent: QObject | None = None) -> Engine:
    """Return libVLC's engine.

    libVLC itself is loaded with the first recording, so that the window's first paint does not wait
    for it; where it is missing the engine says so then, and the text can be edited all the same.

    Args:
        silent: play without a sound card, as tests do.
        parent: who owns the engine.
    """
    from app.media.engines.vlc_engine import VlcEngine  # late: not before it is needed

    return VlcEngine(silent=silent, parent=parent)
