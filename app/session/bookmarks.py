"""Bookmarks: where each project was left. They are this user's, not the project's, and lie in the folder for state."""

import json
import logging
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Final

from app.core.errors import MinutageError
from app.core.timecode import MAX_MS
from app.storage.atomic import write_atomically

log = logging.getLogger(__name__)

KEPT: Final = 200
LONGEST: Final = 100
"""No id that Minutage makes, and no fingerprint, is longer; what is may be a text, and none is written here."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a project was left: numbers and ids, and nothing of what it says.

    Args:
        playhead_ms: where the recording stood.
        recording: the fingerprint of that recording; None where it had none.
        block: the id of the caret's block; None on an empty page.
        offset: how far the caret stood in it, in Python characters.
    """

    playhead_ms: int = 0
    recording: str | None = None
    block: str | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        numbers, ids = (self.playhead_ms, self.offset), (self.recording, self.block)
        if not all(type(one) is int and 0 <= one <= MAX_MS for one in numbers):
            raise ValueError(f"a number out of range: {numbers}")
        if not all(one is None or (isinstance(one, str) and len(one) <= LONGEST) for one in ids):
            raise ValueError("no id")


def bookmarks_path() -> Path:
    """Return where the bookmarks are: a JSON file in the user's own folder for state."""
    from platformdirs import user_state_path  # late: not before the first paint

    return user_state_path("minutage", appauthor=False) / "bookmarks.json"


class Bookmarks:
    """The bookmarks by the ids of their projects: a file that is moved or copied is found again.

    What can't be read or written costs the places, and is no error.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._new: dict[str, Bookmark] = {}
        self._known: dict[str, Bookmark] = {}  # what the file held, the last time that it was read or written
        self._filing, self._putting = Lock(), Lock()  # who puts one does not wait for the disk

    def read(self) -> None:
        """Learn where projects were left, in another window too; from any thread."""
        with self._filing:
            self._known = self._read()

    def of(self, project_id: str) -> Bookmark | None:
        """Return where the project was left, as far as was read; None where nobody knows."""
        return self._new.get(project_id) or self._known.get(project_id)

    def put(self, project_id: str, bookmark: Bookmark) -> None:
        """Remember where the project is left; `save` writes it."""
        if len(project_id) <= LONGEST:
            with self._putting:
                self._new.pop(project_id, None)  # the last one left comes last
                self._new[project_id] = bookmark

    def save(self) -> None:
        """Write what is new to those that are there by now; from any thread."""
        with self._filing:
            with self._putting:
                new = dict(self._new)
            kept = {id_: one for id_, one in self._read().items() if id_ not in new} | new
            last = dict(list(kept.items())[-KEPT:])
            data = json.dumps({"projects": {id_: asdict(one) for id_, one in last.items()}}, indent=1).encode()
            try:
                _write(self._path or bookmarks_path(), data)
            except (OSError, MinutageError) as error:
                log.info("the bookmarks were not stored: %s", type(error).__name__)
            else:
                self._known = last
                self._forget(new)

    def _forget(self, written: dict[str, Bookmark]) -> None:
        """Let what is written be new no more: another window may leave the same project later, and write that."""
        with self._putting:
            for id_, one in written.items():
                if self._new.get(id_) is one:
                    del self._new[id_]

    def _read(self) -> dict[str, Bookmark]:
        try:
            stored = json.loads((self._path or bookmarks_path()).read_bytes())["projects"].items()
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return {}
        found = {}
        for id_, members in stored:
            with suppress(TypeError, ValueError):
                found[id_] = Bookmark(**members)
        return found


def _write(path: Path, data: bytes) -> None:
    """Write a file that nobody else may read, in a folder that nobody else may enter."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.parent.stat().st_mode & 0o077:  # copies of what was not saved lie in it, too
        path.parent.chmod(0o700)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    write_atomically(path, data)  # it keeps the mode
