"""What a format is: an importer from bytes to a project, an exporter from a project to bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from app.core.project import Project

Importer = Callable[[bytes, Path, str | None], Project]
"""``read(data, path, content)``: the whole file, its path (for the title and for paths beside it),
``"verbatim"`` or ``"summary"`` where the user said which. Raises `MinutageError`; touches no file."""

Exporter = Callable[[Project, Path], bytes]
"""``write(project, path)``: the whole file; `path` is where it will stand, so that the recording can be
named relative to it. Writes nothing."""


@dataclass(frozen=True, slots=True)
class Format:
    """A row of the registry. Its module is imported when it is used, not before.

    Args:
        id: the name on the command line: ``"html"``.
        name: English source text for dialogs.
        suffixes: lower case, with the dot; the first is the one that is written.
        module: where its ``read`` and ``write`` are.
        reads, writes: which of them it has.
    """

    id: str
    name: str
    suffixes: tuple[str, ...]
    module: str
    reads: bool
    writes: bool

    def importer(self) -> Importer:
        """Return the module's ``read``."""
        read: Importer = import_module(self.module).read
        return read

    def exporter(self) -> Exporter:
        """Return the module's ``write``."""
        write: Exporter = import_module(self.module).write
        return write
