"""Opening, saving and exporting files: plain functions, run as jobs, on immutable projects."""

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from app.core.edits import Edit, Step, assign, splice
from app.core.errors import MinutageError
from app.core.project import Project, Recording
from app.core.texts import QT_TRANSLATE_NOOP
from app.formats import registry
from app.paths import DEMO
from app.session.document import Document
from app.session.jobs import Progress
from app.storage.atomic import write_atomically
from app.storage.files import read_file
from app.storage.paths import is_foreign
from app.storage.project_file import save_project

RECORDING_SUFFIXES = (
    *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".flv", ".wmv", ".asf", ".mpg", ".mpeg", ".ts", ".mts", ".vob"),
    *(".mp3", ".m4a", ".m4b", ".aac", ".ogg", ".oga", ".opus", ".flac", ".wav", ".aif", ".aiff", ".wma", ".caf"),
)


class Kind(Enum):
    PROJECT = "project"
    RECORDING = "recording"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file held.

    Args:
        kind: what it was.
        project: a whole project; for a recording, one with that recording and no text.
        path: the project's own file; None where saving has to ask.
    """

    kind: Kind
    project: Project
    path: Path | None = None


def open_file(path: Path) -> Opened:
    """Read a project, a recording, or any text that can be imported. Takes a while; changes nothing.

    Raises:
        MinutageError: it can't be read; says why.
    """
    if path.suffix.lower() in RECORDING_SUFFIXES:
        return open_recording(path)
    data = read_file(path)
    found = registry.for_reading(path, data)
    project = found.importer()(data, path, None)
    if found.id == "minutage":
        return Opened(Kind.PROJECT, _with_recording_found(project, path.parent), path)
    return Opened(Kind.TEXT, _with_recording_beside(project, path))


def open_recording(path: Path) -> Opened:
    """Read what a recording is: its length, its frame rate, what tells it again.

    Raises:
        MinutageError: it is no recording that can be played.
    """
    from app.media.files.probe import recording_of  # late: a project is opened without a look into its recording

    return Opened(Kind.RECORDING, Project(title=path.stem, recording=recording_of(path)))


def open_demo() -> Opened:
    """Open the bundled round table, as a project that has no file of its own yet."""
    opened = open_file(DEMO)
    return replace(opened, path=None)


def _with_recording_found(project: Project, folder: Path) -> Project:
    """Return the project with its recording looked for beside the project, where it is not at its old place."""
    recording = project.recording
    if recording is None or is_foreign(recording.path) or Path(recording.path).is_file():
        return project
    beside = folder / Path(recording.path.replace("\\", "/")).name
    if not beside.is_file():
        return project
    return replace(project, recording=replace(recording, path=str(beside)))


def _with_recording_beside(project: Project, text: Path) -> Project:
    """Return the project with the recording that stands beside its text under the same name, if there is one."""
    from app.media.files.probe import recording_of  # late: as above

    for suffix in RECORDING_SUFFIXES:
        beside = text.with_suffix(suffix)
        if project.recording is None and beside.is_file():
            try:
                return replace(project, recording=recording_of(beside))
            except MinutageError:
                continue
    return project


def import_step(document: Document, imported: Project) -> Step:
    """Return the step that puts an imported text into a project that has none yet."""
    project = document.project
    edits: list[Edit] = [splice(project, 0, len(project.blocks), *imported.blocks)]
    members = ("speakers", "title", "language", "content") + (() if project.recording else ("recording",))
    edits += [assign(project, one, value) for one in members if (value := getattr(imported, one))]
    return Step(QT_TRANSLATE_NOOP("core", "Import text"), tuple(edits))


def recording_step(document: Document, recording: Recording) -> Step:
    """Return the step that gives the project its recording, or another one."""
    edits: list[Edit] = [assign(document.project, "recording", recording)]
    if not document.project.title:
        edits.append(assign(document.project, "title", Path(recording.path).stem))
    return Step(QT_TRANSLATE_NOOP("core", "Choose recording"), tuple(edits))


def next_revision(project: Project) -> Project:
    """Return the project as its next save counts it."""
    return replace(project, revision=project.revision + 1)


def save(project: Project, path: Path) -> Project:
    """Write the project's file whole, and return what was written.

    Raises:
        MinutageError: it was not written; the file is as it was.
    """
    save_project(project, path)
    return project


def export(project: Project, path: Path, format_id: str | None = None, _progress: Progress | None = None) -> Path:
    """Write the project in another format; the suffix decides where none is named.

    Raises:
        MinutageError: it was not written; a file that was there is as it was.
    """
    found = registry.by_id(format_id) if format_id else registry.for_writing(path)
    write_atomically(path, found.exporter()(project, path))
    return path
