"""Opening, saving and exporting files: plain functions, run as jobs, on immutable projects."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from app.core.edits import Caret, Edit, Step, assign, splice
from app.core.errors import MinutageError
from app.core.marks import lost_note
from app.core.page import choose_recording, has_given_title, name_of
from app.core.project import Project, Recording
from app.core.texts import QT_TRANSLATE_NOOP
from app.formats import registry
from app.paths import DEMO
from app.session.jobs import Progress
from app.session.recordings import SUFFIXES, recording_instead, with_recording_beside, with_recording_found
from app.storage.atomic import write_atomically
from app.storage.files import read_file
from app.storage.paths import folder_of
from app.storage.project_file import save_project


class Kind(Enum):
    PROJECT = "project"
    RECORDING = "recording"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file held.

    Args:
        kind: what it was.
        project: a whole project; for a recording, one with that recording and no text. A text's
            `content` is a guess.
        path: the project's own file; None where saving has to ask.
        instead: another recording, which stands where the project's own is said to be.
    """

    kind: Kind
    project: Project
    path: Path | None = None
    instead: Recording | None = None


def open_file(path: Path) -> Opened:
    """Read a project, a recording, or any text that can be imported. Takes a while; changes nothing.

    Raises:
        MinutageError: it can't be read; says why.
    """
    path = path.absolute()
    if path.suffix.lower() in SUFFIXES or (registry.by_suffix(path) is None and _is_recording(path)):
        return open_recording(path)
    data = read_file(path)
    found = registry.for_reading(path, data)
    project = found.importer()(data, path, None)
    if found.id == "minutage":
        project = with_recording_found(project, folder_of(path))
        return Opened(Kind.PROJECT, project, path, recording_instead(project.recording))
    from app.formats.text import guess_content  # late: only who opens a text needs the importer

    project = replace(project, content=guess_content(project))
    return Opened(Kind.TEXT, with_recording_beside(project, path))


def _is_recording(path: Path) -> bool:
    """Whether its bytes are those of a recording, whatever its name is."""
    from app.media.files.guard import check_recording  # late: as above

    try:
        check_recording(path)
    except MinutageError:
        return False
    return True


def open_recording(path: Path) -> Opened:
    """Read what a recording is: its length, its frame rate, what tells it again.

    Raises:
        MinutageError: it is no recording that can be played.
    """
    from app.media.files.probe import recording_of  # late: a project is opened without a look into its recording

    found = recording_of(path)
    return Opened(Kind.RECORDING, Project(title=name_of(found), recording=found))


def open_demo() -> Opened:
    """Open the bundled round table, as a project that has no file of its own yet."""
    opened = open_file(DEMO)
    return replace(opened, path=None)


def completing_step(project: Project, opened: Opened) -> Step | None:
    """Return the step that gives the project what it lacks and the file held: its recording, or its text.

    None where the file stands for itself: a project, another text, another recording.
    """
    if project.is_read_only:
        return None
    recording = opened.project.recording
    has_text = any(block.text for block in project.blocks)
    if opened.kind is Kind.RECORDING and recording is not None and not (project.recording and has_text):
        return choose_recording(project, recording)
    if opened.kind is Kind.TEXT and not has_text:
        return import_step(project, opened.project)  # marks without a title go, and are named
    return None


def joining_step(project: Project, opened: Opened) -> Step | None:
    """Return the step that puts the file's recording, or its text, in the place of what the project has already.

    None for a whole project, and where the project is read-only.
    """
    if project.is_read_only or opened.kind is Kind.PROJECT:
        return None
    if opened.kind is Kind.TEXT:
        return import_step(project, opened.project)
    return choose_recording(project, opened.project.recording) if opened.project.recording else None


def import_step(project: Project, imported: Project) -> Step:
    """Return the step that puts an imported text into a project; but for its text, it keeps what it has."""
    from app.core.cast import speaker_named  # late: the window starts without it

    named = ((one.id, speaker_named(project, one.name)) for one in imported.speakers)
    same = {id_: known.id for id_, known in named if known is not None}
    said = [replace(block, speaker=same.get(block.speaker or "", block.speaker)) for block in imported.blocks]
    blocks = splice(project, 0, len(project.blocks), *said)
    new = tuple(one for one in imported.speakers if one.id not in same)
    edits: list[Edit] = [blocks, assign(project, "speakers", project.speakers + new)]
    members = ["content"] + [one for one in ("language", "recording") if not getattr(project, one)]
    if not has_given_title(project):
        members.append("title")
    edits += [assign(project, one, value) for one in members if (value := getattr(imported, one))]
    label = QT_TRANSLATE_NOOP("core", "Import text")
    return Step(label, tuple(edits), before=Caret.at(0), after=Caret.at(0), note=lost_note(blocks))


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


def export_problems(
    project: Project, path: Path, translate: Callable[[str], str], language: str, progress: Progress
) -> Path:
    """Check the project, write what was found as text or as HTML, whichever the suffix says, and return where.

    Raises:
        MinutageError: it was not written; a file that was there is as it was.
    """
    from app.core.checks.checker import Checker  # late: only who writes them down needs them
    from app.formats.problems import write_problems

    found = Checker().find(project, progress.go_on)
    write_atomically(path, write_problems(project, found, path.suffix.lower(), translate, language))
    return path
