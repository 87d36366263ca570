"""Plain text: read as people and programs write it, written so that it reads back the same."""

from pathlib import Path

from app.core.project import Project
from app.formats.text.guessing import guess_content
from app.formats.text.reading import read

__all__ = ["guess_content", "read", "write"]


def write(project: Project, path: Path) -> bytes:
    """Return the project as UTF-8 text; `writing.write` says what comes back from it."""
    from app.formats.text import writing  # late: the command line's start is measured, and reading needs no exporter

    return writing.write(project, path)
