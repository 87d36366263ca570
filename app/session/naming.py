"""Where a new file of the document belongs, and what it is called until the user says otherwise."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.paths import RESOURCES
from app.session.document import Document
from app.storage.paths import is_foreign

SUFFIX: Final = ".minutage.json"
LONGEST: Final = 120
"""Bytes of a stem, as disks count: they take 255 for a name, and a suffix and a time may follow."""
_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\ud800-\udfff]+')


def folder_of(document: Document) -> Path:
    """Return the project's folder, its recording's where it was never saved, else the user's own.

    The demo's recording stands among the program's own files, where nothing is to be saved.
    """
    recording = document.project.recording
    if document.path is not None:
        return document.path.parent
    if recording is not None and not is_foreign(recording.path) and RESOURCES not in Path(recording.path).parents:
        return Path(recording.path).parent
    return Path.home()


def proposed_name(document: Document, suffix: str, untitled: str) -> str:
    """Return a file name: as the project's, the recording's, else as the title; `untitled` where there is nothing.

    Its stem holds no sign that a disk of some system refuses.
    """
    recording = document.project.recording
    if document.path is not None:
        stem = without_suffix(document.path.name)
    elif recording is not None:
        stem = Path(recording.path.replace("\\", "/")).stem
    else:
        stem = document.project.title
    stem = _NOT_IN_NAMES.sub("-", stem).encode("utf-8", "ignore")[:LONGEST].decode("utf-8", "ignore").strip(" .")
    return f"{stem or untitled}{suffix}"


def without_suffix(name: str) -> str:
    """Return the name of a project's file without its suffix.

    >>> [without_suffix(name) for name in ("a.minutage.json", "a.b.JSON", "a")]
    ['a', 'a.b', 'a']
    """
    for suffix in (SUFFIX, ".json"):
        if name.lower().endswith(suffix):
            return name[: -len(suffix)]
    return name


def with_suffix(path: Path, *suffixes: str, instead_of: Sequence[str] = ()) -> Path:
    """Return the path with the first of the suffixes, unless it has one of them; one of `instead_of` goes.

    >>> [with_suffix(Path(name), ".md", instead_of=[".html"]).name for name in ("a.b", "a.html", "a.md")]
    ['a.b.md', 'a.md', 'a.md']
    """
    name = path.name
    if name.lower().endswith(suffixes):
        return path
    worn = next((one for one in instead_of if name.lower().endswith(one) and len(name) > len(one)), "")
    return path.with_name(name[: len(name) - len(worn)] + suffixes[0])
