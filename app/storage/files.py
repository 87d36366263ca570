"""Reading a file whole."""

import stat
from pathlib import Path
from typing import Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.storage.os_errors import not_ordinary, not_read

MAX_BYTES: Final = 256 * 1024 * 1024


def read_file(path: Path) -> bytes:
    """Return all that an ordinary file holds.

    Raises:
        MinutageError: it is not there, may not be read, is no ordinary file, or is larger than 256 MB.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
            raise not_ordinary(path)
        if found.st_size > MAX_BYTES:
            raise too_large()
        return path.read_bytes()
    except OSError as error:
        raise not_read(path, error) from error


def too_large() -> MinutageError:
    """Return the error for a file that is not even read."""
    return MinutageError(
        QT_TRANSLATE_NOOP("core", "The file is larger than 256 MB, which no project is"),
        QT_TRANSLATE_NOOP("core", "choose the project file, not its recording"),
    )
