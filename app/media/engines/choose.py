"""Which engine plays on this machine."""

from PySide6.QtCore import QObject

from app.media.engines.engine import Engine


def make_engine(choice: str = "automatic", *, silent: bool = False, parent: QObject | None = None) -> Engine:
    """Return libVLC's engine where it is wanted and libVLC is here; else Qt Multimedia's, with an excuse.

    libVLC itself is started with the first recording, so that the window's first paint does not
    wait for it; where it does not start then, its engine has an understudy.

    Args:
        choice: ``"automatic"``, ``"libvlc"`` or ``"qt"``, as the settings have it.
        silent: play without a sound card, as tests do.
        parent: who owns the engine.
    """
    excuse = None
    if choice != "qt":
        from app.media.engines import vlc_library  # late, as what follows: not before it is needed

        if vlc_library.vlc_is_here():
            from app.media.engines.vlc_engine import VlcEngine

            return VlcEngine(silent=silent, parent=parent)
        excuse = vlc_library.not_here()
    from app.media.engines.qt_engine import QtEngine

    return QtEngine(silent=silent, parent=parent, excuse=excuse)
