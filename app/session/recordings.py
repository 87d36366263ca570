"""Finding a project's recording again: where it was, beside the project, or under another name there."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from app.core.errors import MinutageError
from app.core.lines import INSTEAD, one_line
from app.core.project import Project, Recording
from app.storage.paths import is_foreign

_VIDEO: Final = ".mp4 .m4v .mov .mkv .webm .avi .flv .wmv .asf .mpg .mpeg .ts .mts .m2ts .vob .3gp .ogv"
_SOUND: Final = ".mp3 .m4a .m4b .aac .ogg .oga .opus .flac .wav .aif .aiff .wma .caf .mka"
SUFFIXES: Final = (*_VIDEO.split(), *_SOUND.split())
"""The names that recordings go by. What a file is, its bytes decide; these are for dialogs and for searching."""


def is_here(path: str) -> bool:
    """Whether there is such a file on this machine; a path that can't be looked up is none."""
    if is_foreign(path):
        return False
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # a name that is too long, a folder that is somebody else's
        return False


def with_recording_found(project: Project, folder: Path) -> Project:
    """Return the project with its recording looked for in the folder, where it is not at its old place.

    A name that is not text could not be written: its file is looked for at the old place, too.
    """
    recording = project.recording
    if recording is None or is_here(recording.path):
        return project
    is_at_place = INSTEAD in recording.path and not is_foreign(recording.path)
    folders = (folder, Path(recording.path).parent) if is_at_place else (folder,)
    found = next((one for place in folders for one in _alike(recording, place)), None)
    return project if found is None else replace(project, recording=replace(recording, path=str(found.absolute())))


def recording_instead(recording: Recording | None) -> Recording | None:
    """Return the recording that stands where the project's own is said to be, where it is of another size."""
    if recording is None or recording.size is None or not is_here(recording.path):
        return None
    with suppress(OSError, MinutageError):
        if Path(recording.path).stat().st_size != recording.size:
            from app.media.files.probe import recording_of  # late: as below

            return recording_of(Path(recording.path))
    return None


def with_recording_beside(project: Project, text: Path) -> Project:
    """Return the project with the recording that stands beside its text under the same name, if there is one."""
    from app.media.files.probe import recording_of  # late: a project is opened without a look into its recording

    for suffix in SUFFIXES:
        beside = text.with_suffix(suffix)
        if project.recording is None and is_here(str(beside)):
            with suppress(MinutageError):
                return replace(project, recording=recording_of(beside))
    return project


def _alike(recording: Recording, folder: Path) -> Iterator[Path]:
    """Yield the files of the folder that are the recording: the one of its name first, then those of its size."""
    from app.media.files.probe import fingerprint  # late: as above

    for one in (*_namesakes(recording, folder), *_of_same_size(recording, folder)):
        with suppress(OSError):
            if recording.fingerprint in (None, fingerprint(one)):
                yield one


def _namesakes(recording: Recording, folder: Path) -> Iterator[Path]:
    name = Path(recording.path.replace("\\", "/")).name
    if is_here(str(folder / name)):
        yield folder / name
    elif INSTEAD in name:
        with suppress(OSError):
            yield from (one for one in sorted(folder.iterdir()) if one_line(one.name) == name and is_here(str(one)))


def _of_same_size(recording: Recording, folder: Path) -> Iterator[Path]:
    """Yield those, in order; none where nothing but a name could tell them."""
    if recording.size is None or recording.fingerprint is None:
        return
    with suppress(OSError):  # a folder that can't be listed has nothing to offer: the user may still locate it
        for one in sorted(folder.iterdir()):
            if one.suffix.lower() in SUFFIXES and is_here(str(one)) and one.stat().st_size == recording.size:
                yield one
