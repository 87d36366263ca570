"""What is said of a project that a newer Minutage made, wherever it would be changed or saved."""

from typing import Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP, Note

_MADE_BY_NEWER: Final = QT_TRANSLATE_NOOP("core", "This project was made by a newer Minutage and is not changed here")


def made_by_newer() -> MinutageError:
    """Return the error for saving a read-only project."""
    return MinutageError(_MADE_BY_NEWER, QT_TRANSLATE_NOOP("core", "update Minutage, or export it in another format"))


def made_by_newer_note() -> Note:
    """Return the note for a change to a read-only project, which is not done."""
    return Note(_MADE_BY_NEWER)
