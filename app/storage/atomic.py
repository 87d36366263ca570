"""Writing a file whole or not at all: what stood there before stays until the new one is safe on the disk."""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final
from zlib import crc32

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.storage.os_errors import not_ordinary, not_remembered, not_written

_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_FOLDER_SYNC: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF})
_HELD_BY_ANOTHER: Final = frozenset({5, 32, 33})  # Windows: a virus scanner or an indexer has the file open
_PATIENCE_S: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 0.9)
_Move = Callable[[Path, Path, "Disk"], None]
_ABANDONED_S: Final = 24 * 3600


class Disk:
    """The calls by which a file is written, in one place, so that a test can make any of them fail."""

    open = staticmethod(os.open)
    write = staticmethod(os.write)
    close = staticmethod(os.close)
    unlink = staticmethod(os.unlink)

    def sync(self, handle: int) -> None:
        """Return when the disk, not only its cache, holds what was written."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        else:
            os.fsync(handle)

    def replace(self, new: Path, old: Path) -> None:
        """Put the file `new` in the place of `old`."""
        for seconds in _PATIENCE_S:
            try:
                new.replace(old)
            except PermissionError as error:
                if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                    raise
                time.sleep(seconds)
            else:
                return
        new.replace(old)

    def link(self, new: Path, free: Path) -> None:
        """Give the file `new` a second name, which must be free."""
        os.link(new, free)


def write_atomically(path: Path, data: bytes, disk: Disk | None = None, *, replace: bool = True) -> None:
    """Make `data` the content of the file: after this, or a failure of it, the file is the old or the new one.

    A link is followed. The file keeps its mode and its owner. What can fail does so before the
    old file is touched; only the last step, making the folder remember, comes after.

    Args:
        path: the file.
        data: all that it will hold.
        disk: the calls by which it is written.
        replace: whether a file that stands there is replaced.

    Raises:
        FileExistsError: a file stands there, it may have come just now, and it is not to be replaced.
        MinutageError: it was not written, and no temporary file stays behind; or, as the error then
            says, it was, and the disk may forget it when the power fails.
    """
    disk = disk or Disk()
    try:
        target = Path(os.path.realpath(path))
        old = _old(path, target)
        _sweep(target, disk)
        if not replace and old is not None:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        _replace(target, data, old, disk, _move if replace else _move_to_free)
    except FileExistsError:
        raise
    except OSError as error:
        raise not_written(path, error) from error
    try:
        _sync_folder(target.parent, disk)
    except OSError as error:
        raise not_remembered(path, error) from error


def _old(path: Path, target: Path) -> os.stat_result | None:
    """Return what is known of the file that stands there, None where there is none.

    Raises:
        MinutageError: it can't be replaced: a device, or a file that is write-protected. Replacing needs
            only the folder's consent, so the file's own is asked for here. (A folder that does not
            consent says why by itself.)
        OSError: it is a folder, or can't be reached.
    """
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise not_ordinary(path)
    if not os.access(target, os.W_OK) and os.access(target.parent, os.W_OK):
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "{name} is write-protected"),
            QT_TRANSLATE_NOOP("core", "take the protection away, or save it elsewhere"),
            name=path.name,
        )
    return found


def _replace(target: Path, data: bytes, old: os.stat_result | None, disk: Disk, move: _Move) -> None:
    temp, handle = _temporary(target, old, disk)
    try:
        try:
            _write(handle, data, disk)
            if old is not None:
                _take_over(handle, old)
            disk.sync(handle)
        finally:
            disk.close(handle)
        move(temp, target, disk)
    except BaseException:  # an interrupt from the keyboard, too, leaves nothing behind
        with suppress(OSError):
            disk.unlink(temp)
        raise


def _move(temp: Path, target: Path, disk: Disk) -> None:
    disk.replace(temp, target)


def _move_to_free(temp: Path, target: Path, disk: Disk) -> None:
    """Give the temporary file its name where nothing has it, in one step where the disk knows a second name.

    Raises:
        FileExistsError: something has that name.
    """
    try:
        disk.link(temp, target)
    except FileExistsError:
        raise
    except OSError:  # FAT, some network shares: between looking and moving a moment stays
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        disk.replace(temp, target)
    else:
        with suppress(OSError):  # the file stands; what stays of its first name is swept some day
            disk.unlink(temp)


def _temporary(target: Path, old: os.stat_result | None, disk: Disk) -> tuple[Path, int]:
    """Make an empty file beside the target.

    While it is written, nobody else reads what nobody else could read before; a file that is
    new has the mode that new files have.
    """
    mode = 0o666 if old is None else 0o600
    while True:
        temp = target.with_name(_prefix(target) + os.urandom(4).hex())
        with suppress(FileExistsError):
            return temp, disk.open(temp, _NEW, mode)


def _prefix(target: Path) -> str:
    """Return how the temporary files of one target begin: the target's own name in it might be too long."""
    return f".~minutage-{crc32(os.fsencode(target.name)):08x}-"


def _sweep(target: Path, disk: Disk) -> None:
    """Take away what a write of the same file that was killed has left; what is younger than a day may be at work."""
    ours = re.compile(rf"{re.escape(_prefix(target))}[0-9a-f]{{8}}")
    with suppress(OSError), os.scandir(target.parent) as entries:
        for one in entries:
            if ours.fullmatch(one.name) and one.is_file(follow_symlinks=False):
                with suppress(OSError):
                    if one.stat(follow_symlinks=False).st_mtime < time.time() - _ABANDONED_S:
                        disk.unlink(one.path)


def _write(handle: int, data: bytes, disk: Disk) -> None:
    """Write all of `data`: a disk that is nearly full takes a part and says so only by the count."""
    rest = memoryview(data)
    while rest:
        count = disk.write(handle, rest)
        if count <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[count:]
    if os.fstat(handle).st_size != len(data):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _take_over(handle: int, old: os.stat_result) -> None:
    """Give the new file the owner and the mode of the old one, as far as one may."""
    if sys.platform == "win32":  # the folder decides
        return
    with suppress(OSError):
        os.fchown(handle, old.st_uid, old.st_gid)
    with suppress(OSError):  # a disk without modes
        os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path, disk: Disk) -> None:
    """Make the folder remember its new entry; not every disk can be asked to."""
    if sys.platform == "win32":
        return
    try:
        handle = disk.open(folder, os.O_RDONLY)
        try:
            disk.sync(handle)
        finally:
            disk.close(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
