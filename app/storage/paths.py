"""Where the recording is: absolute in memory, relative to the project's folder in the file.

A path that belongs to another system, or to the network, is text to us: it is never looked
up, because merely looking up a share on Windows hands the user's credentials to its host.
"""

import os
import re
from pathlib import Path
from typing import Final

_URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE: Final = re.compile(r"[A-Za-z]:[\\/]")
_SHARE: Final = re.compile(r"[\\/]{2}")
_HALF_WINDOWS: Final = re.compile(r"[A-Za-z]:|[\\/]")
"""On Windows neither relative nor absolute: ``D:clip.mp4`` and ``\\clip.mp4`` hang on where the program was started."""


def is_foreign(path: str, *, windows: bool = os.name == "nt") -> bool:
    """Whether a path is not one of this machine's own disks, and so must not be touched.

    >>> [is_foreign(one, windows=False) for one in ("a.mp4", "/a.mp4", "C:/a.mp4", "//host/a.mp4", "http://a/a.mp4")]
    [False, False, True, True, True]
    """
    if _URL.match(path) or _SHARE.match(path):
        return True
    if windows:
        return _DRIVE.match(path) is None and _HALF_WINDOWS.match(path) is not None
    return _DRIVE.match(path) is not None


def from_file(written: str, folder: Path) -> str:
    """Return the path in memory of one that stands in a project file in `folder`.

    Names are taken byte for byte, whatever their Unicode form.
    """
    if not written or is_foreign(written) or Path(written).is_absolute():
        return written
    climbs = ".." in written.split("/")
    return os.path.normpath(_absolute(folder, true=climbs) / written)


def to_file(path: str, folder: Path) -> str:
    """Return how a project file in `folder` says the path: relative wherever it can be, with ``/``."""
    if is_foreign(path) or not Path(path).is_absolute():
        return path
    try:
        written = os.path.relpath(path, _absolute(folder))
        if written.split(os.sep, 1)[0] == os.pardir:
            written = os.path.relpath(_true(Path(path)), os.path.realpath(folder))
    except ValueError:  # Windows: on another drive
        return path
    written = written.replace(os.sep, "/")
    return f"./{written}" if is_foreign(written) else written


def _absolute(folder: Path, *, true: bool = False) -> Path:
    """Return the folder's absolute path; with its links followed where a path goes up from there, as the disk does."""
    return Path(os.path.realpath(folder)) if true or ".." in folder.parts else folder.absolute()


def _true(path: Path) -> Path:
    """Return the path with the links of its folders followed, and its own name kept."""
    return Path(os.path.realpath(path.parent)) / path.name


def folder_of(project: Path) -> Path:
    """Return the folder from which a project file's paths start: the file's own, not that of a link to it."""
    is_link = os.path.islink(project)  # noqa: PTH114 - raises nothing: reading or writing says what is wrong
    return Path(os.path.realpath(project)).parent if is_link else _absolute(project.parent)
