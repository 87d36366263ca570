"""Every format that Minutage reads or writes."""

from pathlib import Path
from typing import Final

from app.core.errors import MinutageError
from app.core.texts import QT_TRANSLATE_NOOP
from app.formats.base import Format

FORMATS: Final = (
    Format(
        "minutage",
        QT_TRANSLATE_NOOP("core", "Minutage project"),
        (".minutage.json", ".json"),
        "app.formats.minutage",
        reads=True,
        writes=True,
    ),
    Format(
        "text",
        QT_TRANSLATE_NOOP("core", "Plain text"),
        (".txt", ".text"),
        "app.formats.text",
        reads=True,
        writes=True,
    ),
    Format(
        "html",
        QT_TRANSLATE_NOOP("core", "Web page"),
        (".html", ".htm"),
        "app.formats.page",
        reads=False,
        writes=True,
    ),
    Format(
        "markdown",
        QT_TRANSLATE_NOOP("core", "Markdown"),
        (".md", ".markdown"),
        "app.formats.markdown",
        reads=False,
        writes=True,
    ),
)


def by_id(format_id: str) -> Format:
    """Return the format of that id.

    Raises:
        MinutageError: there is none.
    """
    found = next((one for one in FORMATS if one.id == format_id), None)
    if found is None:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "There is no format named “{id}”"),
            QT_TRANSLATE_NOOP("core", "choose one of {known}"),
            id=format_id,
            known=", ".join(one.id for one in FORMATS),
        )
    return found


def for_reading(path: Path, data: bytes) -> Format:
    """Return the format of a file: what it holds decides, its suffix where that says nothing."""
    if b'"minutage-project"' in data[:4096] and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return by_id("minutage")
    found = by_suffix(path)
    return found if found is not None and found.reads else by_id("text")


def for_writing(path: Path) -> Format:
    """Return the format that the suffix of `path` names.

    Raises:
        MinutageError: none does.
    """
    found = by_suffix(path)
    if found is None or not found.writes:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "The name {name} does not say which format to write"),
            QT_TRANSLATE_NOOP("core", "end it with one of {suffixes}, or name the format"),
            name=path.name,
            suffixes=", ".join(one.suffixes[0] for one in FORMATS if one.writes),
        )
    return found


def by_suffix(path: Path) -> Format | None:
    """Return the format whose suffix the name ends with, None where there is none."""
    name = path.name.lower()
    return next((one for one in FORMATS if name.endswith(one.suffixes)), None)
