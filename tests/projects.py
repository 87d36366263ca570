"""Project files as the tests look into them."""

from pathlib import Path

from app.core.project import Project
from app.storage.files import read_file
from app.storage.paths import folder_of
from app.storage.project_file import parse_project


def read_project(path: Path) -> Project:
    """Return the project in the file `path`.

    Raises:
        MinutageError: the file can't be read, or it is no project.
    """
    return parse_project(read_file(path), folder_of(path))
