"""What the operating system refused, in the user's words."""

import errno
import os
from pathlib import Path

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP


def not_written(path: Path, error: OSError) -> MinutageError:
    """Return the error for a file that was not written; what stood there before still does."""
    what, todo = _WRITING.get(error.errno or 0, _NOT_WRITTEN)
    return _told(path, error, what, todo)


def not_remembered(path: Path, error: OSError) -> MinutageError:
    """Return the error for a file that was written, but whose folder may forget it when the power fails."""
    return _told(
        path,
        error,
        QT_TRANSLATE_NOOP("core", "{name} was written, but the disk reported an error and may lose it"),
        QT_TRANSLATE_NOOP("core", "save it once more, elsewhere too"),
    )


def not_read(path: Path, error: OSError) -> MinutageError:
    """Return the error for a file that was not read."""
    what, todo = _READING.get(error.errno or 0, _NOT_READ)
    return _told(path, error, what, todo)


def not_ordinary(path: Path) -> MinutageError:
    """Return the error for a device, a pipe or a socket, which nothing is read from or put in the place of."""
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "{name} is not an ordinary file"),
        QT_TRANSLATE_NOOP("core", "choose another file"),
        name=path.name,
    )


def _told(path: Path, error: OSError, what: str, todo: str) -> MinutageError:
    detail = os.strerror(error.errno) if error.errno else str(error)
    return MinutageError(
        what, todo, detail=detail, name=path.name or str(path), folder=path.parent.name or str(path.parent)
    )


_ELSEWHERE = QT_TRANSLATE_NOOP("core", "save it elsewhere")
_FULL = (
    QT_TRANSLATE_NOOP("core", "{name} was not written, because the disk is full"),
    QT_TRANSLATE_NOOP("core", "free some space, or save it elsewhere"),
)
_DENIED = (
    QT_TRANSLATE_NOOP("core", "{name} was not written, because you have no right to write there"),
    _ELSEWHERE,
)
_NOT_WRITTEN = (
    QT_TRANSLATE_NOOP("core", "{name} was not written, because the disk reported an error"),
    QT_TRANSLATE_NOOP("core", "try again, or save it elsewhere"),
)
_IS_FOLDER = (
    QT_TRANSLATE_NOOP("core", "{name} is a folder"),
    QT_TRANSLATE_NOOP("core", "choose a file"),
)
_LONG_NAME = (
    QT_TRANSLATE_NOOP("core", "The name {name} is longer than this disk allows"),
    QT_TRANSLATE_NOOP("core", "choose a shorter one"),
)
_NO_FOLDER = (
    QT_TRANSLATE_NOOP("core", "{name} was not written, because the folder {folder} does not exist"),
    QT_TRANSLATE_NOOP("core", "make the folder first, or save it elsewhere"),
)
_LOOP = (
    QT_TRANSLATE_NOOP("core", "{name} is a link that leads back to itself"),
    QT_TRANSLATE_NOOP("core", "choose another file"),
)
_WRITING = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: (
        QT_TRANSLATE_NOOP("core", "{name} was not written, because the disk is read-only"),
        _ELSEWHERE,
    ),
    errno.EFBIG: (
        QT_TRANSLATE_NOOP("core", "{name} was not written, because it is larger than the disk allows"),
        _ELSEWHERE,
    ),
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: _IS_FOLDER,
    errno.ENAMETOOLONG: _LONG_NAME,
    errno.ELOOP: _LOOP,
}

_NOT_FOUND = (
    QT_TRANSLATE_NOOP("core", "There is no file {name}"),
    QT_TRANSLATE_NOOP("core", "check its name and its folder"),
)
_NOT_READ = (
    QT_TRANSLATE_NOOP("core", "{name} was not read, because the disk reported an error"),
    QT_TRANSLATE_NOOP("core", "try again, or open a copy of it"),
)
_NO_RIGHT = (
    QT_TRANSLATE_NOOP("core", "{name} was not read, because you have no right to read it"),
    QT_TRANSLATE_NOOP("core", "ask its owner for the right, or for a copy"),
)
_READING = {
    errno.ENOENT: _NOT_FOUND,
    errno.ENOTDIR: _NOT_FOUND,
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EISDIR: _IS_FOLDER,
    errno.ENAMETOOLONG: _LONG_NAME,
    errno.ELOOP: _LOOP,
}
