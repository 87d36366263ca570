"""libVLC itself: whether it is here, and starting it."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final, Protocol

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP

OPTIONS: Final = (
    "--quiet",
    "--no-video-title-show",
    "--no-osd",
    "--no-spu",
    "--no-sub-autodetect-file",
    "--no-auto-preparse",
    "--no-metadata-network-access",
    "--no-lua",
    "--codec=videotoolbox,dav1d,avcodec,any",
)
"""Of its decoders FFmpeg's come first, but for two: mpg123 and mad have MPEG audio sound two frames, 48 ms, late."""
SILENT: Final = ("--aout=adummy", "--avcodec-hw=none")

_M_ARENA_MAX: Final = -8
_POOLS: Final = 2


class NotStartedError(MinutageError):
    """libVLC is there, and does not start: as where its plugins are missing."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("core", "VLC could not be started, so Qt Multimedia plays in its place"),
            QT_TRANSLATE_NOOP("core", "install VLC again, or choose Qt Multimedia in the preferences"),
            detail=detail,
        )


def not_here() -> MinutageError:
    """Return what is to be said where libVLC is wanted and is not on this machine."""
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "VLC is not on this computer, so Qt Multimedia plays in its place"),
        QT_TRANSLATE_NOOP("core", "install VLC, or choose Qt Multimedia in the preferences"),
    )


class Playing(Protocol):
    def free(self) -> None: ...
    def close(self) -> None: ...


def vlc_is_here() -> bool:
    """Return whether libVLC can be loaded, without loading python-vlc: a matter of a millisecond."""
    import ctypes  # late: the window's first paint comes before it

    if sys.platform == "darwin":
        return Path("/Applications/VLC.app/Contents/MacOS/lib/libvlc.dylib").exists()
    name = _windows_library() if sys.platform == "win32" else "libvlc.so.5"
    try:
        return bool(name and ctypes.CDLL(name))
    except OSError:
        return False


def _windows_library() -> str | None:
    """Return the library of the VLC that is installed, by the search path or by Windows' registry."""
    import winreg  # late: only Windows has it
    from ctypes.util import find_library

    found = find_library("libvlc.dll")
    if found is not None:
        return found
    registry: Any = winreg
    try:
        with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, r"Software\VideoLAN\VLC") as key:
            library = Path(registry.QueryValueEx(key, "InstallDir")[0]) / "libvlc.dll"
    except OSError:
        return None
    if not library.exists():
        return None
    system: Any = os
    system.add_dll_directory(str(library.parent))  # libvlccore.dll stands beside it
    return str(library)


class Libvlc:
    """One libVLC, and what plays in it: freed in this order, also where nobody closed the engine.

    Args:
        silent: play without a sound card.
    """

    def __init__(self, silent: bool) -> None:
        self.is_silent = silent
        self._starts = Lock()
        self._ends: list[Thread] = []
        self.instance: Any = None
        self.media: Playing | None = None

    def start(self) -> None:
        """Start libVLC, once. It takes some 150 ms, so call it in a thread.

        Raises:
            NotStartedError: libVLC is there but does not start.
        """
        with self._starts:
            if self.instance is None:
                _ask_glibc("mallopt", _M_ARENA_MAX, _POOLS)
                self.instance = self._new()

    def _new(self) -> Any:
        try:
            import vlc  # late: the window's first paint comes before it

            instance = vlc.Instance([*OPTIONS, *(SILENT if self.is_silent or not _has_sound() else ())])
        except (ImportError, OSError, NameError, NotImplementedError) as error:
            raise NotStartedError(repr(error)) from error
        if instance is None:
            raise NotStartedError("libvlc_new")
        return instance

    def drop(self) -> None:
        """Close what plays, in a thread: libVLC stops only once it is back from the disk."""
        media, self.media = self.media, None
        if media is not None:
            self._ends = [one for one in self._ends if one.is_alive()]
            self._ends.append(Thread(target=_end, args=(media,), name="minutage-vlc"))
            self._ends[-1].start()

    def wait(self) -> None:
        """Wait until all that was dropped is closed."""
        for end in self._ends:
            end.join()
        self._ends = []

    def release(self) -> None:
        self.wait()
        if self.media is not None:
            self.media.free()
            self.media = None
        if self.instance is not None:
            self.instance.release()
            self.instance = None


def _has_sound() -> bool:
    """Return whether anything could sound. Where nothing can, ALSA is asked, and complains, for every block."""
    if sys.platform != "linux":
        return True
    run = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"))
    servers = (run / "pulse" / "native", run / "pipewire-0")
    return "PULSE_SERVER" in os.environ or Path("/dev/snd").is_dir() or any(one.exists() for one in servers)


def _end(media: Playing) -> None:
    media.close()
    _ask_glibc("malloc_trim", 0)


def _ask_glibc(function: str, *arguments: int) -> None:
    """Have it take all memory from few pools, and give back what is free in them; where there is another, nothing.

    It would keep a pool for each thread of each recording, and in it what was left: 80 MB in 200 recordings.
    """
    if sys.platform == "linux":
        import ctypes  # late: the window's first paint comes before it

        with suppress(AttributeError):
            getattr(ctypes.CDLL(None), function)(*arguments)
