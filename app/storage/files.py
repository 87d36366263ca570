"""Reading a file whole."""

import stat
from pathlib import Path

from app.storage.json_text import MAX_BYTES, too_large
from app.storage.os_errors import not_ordinary, not_read


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
