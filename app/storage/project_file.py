"""The project file: read, kept whole and written, as docs/format.md says."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from app.core.blocks import Block, Word
from app.core.errors import MinutageError
from app.core.newer import made_by_newer
from app.core.project import VERSION, Project, Recording
from app.core.texts import QT_TRANSLATE_NOOP
from app.storage.atomic import write_atomically
from app.storage.kinds import WrongValueError
from app.storage.members import BLOCK, COMMENT, FORMAT, PROJECT, RECORDING, SPEAKER
from app.storage.paths import folder_of, from_file, to_file
from app.storage.values import version


def parse_project(data: bytes, folder: Path) -> Project:
    """Return the project that a file in `folder` holds.

    One that a newer minor version wrote keeps what is not known here; one of a newer major
    version is read as far as it can be, and `is_read_only`.

    Raises:
        MinutageError: it is no project, or it breaks a rule of the format that nothing can be guessed for.
    """
    from app.storage.json_text import parse_json  # late: what only writes starts without it

    with _nothing_collected():
        return _read(parse_json(data), folder)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Let the garbage collector rest: it would look through all that was read so far, again and again, for nothing."""
    is_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_at_work:
            gc.enable()


def _read(members: object, folder: Path) -> Project:
    if not isinstance(members, dict) or members.get("format") != FORMAT:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "The file is JSON, but not a Minutage project"),
            QT_TRANSLATE_NOOP("core", "choose one that Minutage saved"),
        )
    try:
        project = PROJECT.read({name: value for name, value in members.items() if name != "format"})
        _refuse_repeated_ids(project.blocks)
    except MinutageError as error:
        _refuse_newer(members.get("version"), error)
        raise
    if project.recording is None:
        return project
    here = replace(project.recording, path=from_file(project.recording.path, folder))
    return replace(project, recording=here)


def dump_project(project: Project, folder: Path) -> bytes:
    """Return the project as the file in `folder` that holds it; the recording is named relative to that folder.

    Raises:
        MinutageError: the project is read-only.
    """
    from app.storage.json_bytes import dump_json, on_one_line  # late: what only reads starts without orjson

    if project.is_read_only:
        raise made_by_newer()
    blocks = [BLOCK.dump(block) for block in project.blocks]
    for block in blocks:
        if "words" in block:
            block["words"] = on_one_line(timed(block["words"]))  # type: ignore[arg-type]  # the block's own
    members = {"format": FORMAT} | PROJECT.dump(project)
    members["version"] = on_one_line(max(project.version, VERSION))
    members["speakers"] = [SPEAKER.dump(speaker) for speaker in project.speakers]
    members["blocks"] = blocks
    members["comments"] = [COMMENT.dump(comment) for comment in project.comments]
    if project.recording is not None:
        members["recording"] = _recording(project.recording, folder)
    return dump_json(members)


def save_project(project: Project, path: Path) -> None:
    """Write the project to the file `path`, whole or not at all; `revision` is written as it is.

    Raises:
        MinutageError: the project is read-only, or the file can't be written. What stood there stays.
    """
    write_atomically(path, dump_project(project, folder_of(path)))


def _recording(recording: Recording, folder: Path) -> dict[str, object]:
    return RECORDING.dump(replace(recording, path=to_file(recording.path, folder)))


def timed(words: Sequence[Word]) -> list[Sequence[object]]:
    """Return each word as a list of three, or of four where the confidence is known."""
    return [tuple(word) if word.confidence is not None else word[:3] for word in words]


def _refuse_repeated_ids(blocks: Sequence[Block]) -> None:
    if len({block.id for block in blocks}) == len(blocks):
        return
    first: dict[str, int] = {}
    for position, block in enumerate(blocks, 1):
        if first.setdefault(block.id, position) != position:
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "Blocks {first} and {second} have the same id, “{id}”"),
                QT_TRANSLATE_NOOP("core", "give one of them another in a text editor, or open an older copy"),
                first=first[block.id],
                second=position,
                id=block.id,
            )


def _refuse_newer(written: object, error: MinutageError) -> None:
    """Raise the reason behind `error` where a newer major version wrote the file: it may say things otherwise."""
    try:
        numbers = version(written)
    except WrongValueError:
        return
    if numbers[0] > VERSION[0]:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "A newer Minutage made this project in a way that this one can't show"),
            QT_TRANSLATE_NOOP("core", "update Minutage"),
            detail=str(error),
        ) from error
