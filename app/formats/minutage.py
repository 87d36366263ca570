"""The project file as a format like the others: storage reads and writes it."""

from dataclasses import replace
from pathlib import Path

from app.core.project import Project
from app.storage.paths import folder_of
from app.storage.project_file import dump_project, parse_project


def read(data: bytes, path: Path, content: str | None = None) -> Project:
    """Return the project that the file at `path` holds; `content` overrides what it says of itself.

    Raises:
        MinutageError: it is no project, or one that can't be understood.
    """
    project = parse_project(data, folder_of(path))
    return replace(project, content=content) if content else project


def write(project: Project, path: Path) -> bytes:
    """Return the project as the file at `path`: its recording is named relative to that folder.

    Raises:
        MinutageError: a newer version wrote the project; it is never saved over.
    """
    return dump_project(project, folder_of(path))
