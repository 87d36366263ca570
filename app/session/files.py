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
    found = _same_name(recording, folder) or _same_content(recording, folder)
    return project if found is None else replace(project, recording=replace(recording, path=str(found)))


def _same_name(recording: Recording, folder: Path) -> Path | None:
    beside = folder / Path(recording.path.replace("\\", "/")).name
    return beside.absolute() if beside.is_file() else None


def _same_content(recording: Recording, folder: Path) -> Path | None:
    """Return the file in the folder that is the recording under another name; its size, which costs nothing, first."""
    if recording.size is None or recording.fingerprint is None:
        return None
    from app.media.files.probe import fingerprint  # late: as above

    try:
        for one in sorted(folder.iterdir()):
            is_alike = (
                one.suffix.lower() in RECORDING_SUFFIXES and one.is_file() and one.stat().st_size == recording.size
            )
            if is_alike and fingerprint(one) == recording.fingerprint:
                return one.absolute()
    except OSError:
        return None  # a folder that can't be listed has nothing to offer; the user may still locate it
    return None


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


def completing_step(project: Project, opened: Opened) -> Step | None:
    """Return the step that gives the project what it lacks and the file held: its recording, or its text.

    None where the file stands for itself: a project, another text, another recording.
    """
    if project.is_read_only:
        return None
    recording = opened.project.recording
    if opened.kind is Kind.RECORDING and recording is not None and project.recording is None:
        return recording_step(project, recording)
    if opened.kind is Kind.TEXT and not any(block.text for block in project.blocks):
        return import_step(project, opened.project)
    return None


def import_step(project: Project, imported: Project) -> Step:
    """Return the step that puts an imported text into a project that has none yet."""
    edits: list[Edit] = [splice(project, 0, len(project.blocks), *imported.blocks)]
    members = ("speakers", "title", "language", "content") + (() if project.recording else ("recording",))
    edits += [assign(project, one, value) for one in members if (value := getattr(imported, one))]
    return Step(QT_TRANSLATE_NOOP("core", "Import text"), tuple(edits))


def recording_step(project: Project, recording: Recording) -> Step:
    """Return the step that gives the project its recording, or another one."""
    edits: list[Edit] = [assign(project, "recording", recording)]
    if not project.title:
        edits.append(assign(project, "title", Path(recording.path).stem))
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


def export(project: Project, path: Path, format_id: str, _progress: Progress | None = None) -> Path:
    """Write the project in another format, and return where.

    Raises:
        MinutageError: it was not written; a file that was there is as it was.
    """
    write_atomically(path, registry.by_id(format_id).exporter()(project, path))
    return path
