"""The command line: the same work without a window, and without importing Qt.

What only one command needs is imported by that command: `convert` starts in a few
hundredths of a second. Texts are English here and are not translated.
"""

import gc
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.core.errors import MinutageError
from app.core.project import Project, located

if TYPE_CHECKING:
    from argparse import Namespace

    from app.core.checks import Problem

REFUSED: Final = 2
INTERRUPTED: Final = 130
NOT_LISTENED_TO: Final = 141

_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def main(argv: Sequence[str]) -> int:
    """Do what the arguments say; return the exit status. Every error is one line on standard error."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter shows its number
    try:
        status = _run(list(argv))
        sys.stdout.flush()
    except MinutageError as error:
        return _refused(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return NOT_LISTENED_TO
    except OSError as error:
        _drop_output()
        return _refused(f"the system reports “{error.strerror or error}”: put that right, and try again")
    except Exception as error:  # a bug; whoever converts a file gets no traceback for it
        if sys.flags.dev_mode:
            raise
        return _refused(f"Minutage made a mistake ({error!r}): report it with what `python -X dev main.py` says")
    return status


def _run(argv: list[str]) -> int:
    command = COMMANDS.get(argv[0]) if argv else None
    try:
        return _window(argv) if command is None else command(argv[1:])
    except SystemExit as done:  # --help and --version
        return int(done.code or 0)


def _refused(reason: str) -> int:
    print(f"minutage: {printable(reason)}", file=sys.stderr)
    return REFUSED


def _drop_output() -> None:
    """Let what is still to be printed go nowhere, so that leaving does not fail for it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def printable(text: str) -> str:
    r"""Return the text on one line, with escapes for what would steer the terminal or turn the reading direction.

    >>> printable("a\x1b[2J\nb")
    'a\\x1b[2J\\nb'
    """
    return _UNSAFE.sub(lambda sign: sign[0].encode("unicode_escape").decode("ascii"), text)


def _print(line: str) -> None:
    print(printable(line))


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, indent=2))  # in ASCII, which every pipe carries and no terminal obeys


def _window(argv: list[str]) -> int:
    files = [one for one in argv if one != "--demo"]
    if any(one.startswith("-") for one in files):
        from app import arguments  # late: a plain start has nothing to explain, and argparse takes its time

        files = arguments.window(argv).files
    _refuse_missing(files)
    _refuse_without_display()
    gc.disable()  # what a start makes stays: the collector would look through it a dozen times
    try:
        from app.ui.app import run  # late: only the window needs Qt
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6", ""):
            raise
        raise MinutageError(
            "The window can't start, because Qt is not whole ({reason})", "run resources/setup.sh", reason=error
        ) from error
    return run(files, "--demo" in argv)


def _refuse_missing(files: Sequence[str]) -> None:
    missing = next((one for one in files if not os.path.lexists(one)), None)
    if missing is not None:
        raise MinutageError("There is no file {name}", "check its name, or see main.py --help", name=missing)


def _refuse_without_display() -> None:
    """Say on one line what Qt says on ten before it aborts."""
    if sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return
    raise MinutageError(
        "There is no display for the window",
        "start it with “xvfb-run .venv/bin/python main.py”, or use the command line, see main.py --help",
    )


def _convert(argv: list[str]) -> int:
    from app import arguments
    from app.formats.registry import by_id, for_writing
    from app.storage.atomic import write_atomically
    from app.storage.paths import is_foreign

    options = arguments.convert(argv)
    target: Path = options.target
    found = by_id(options.writes) if options.writes else for_writing(target)
    if not found.writes:
        raise MinutageError("Minutage reads {id}, and can't write it", "see main.py formats", id=found.id)
    _refuse_same(target, options.source)
    if os.path.lexists(target) and not options.force:
        raise _exists(target)
    project = _read(options.source, options.reads, options.content)
    if options.recording:
        project = _with_recording(project, options.recording)
    if project.recording and not is_foreign(project.recording.path):
        _refuse_same(target, Path(project.recording.path))
    try:
        write_atomically(target, found.exporter()(project, target), replace=options.force)
    except FileExistsError:  # it came while this one was made
        raise _exists(target) from None
    return 0


def _exists(target: Path) -> MinutageError:
    return MinutageError("{name} exists", "give --force to replace it, or another name", name=target)


def _refuse_same(target: Path, needed: Path) -> None:
    with suppress(OSError):
        if target.samefile(needed):
            raise MinutageError("{name} is itself read for this", "give OUT another name", name=target)


def _read(path: Path, format_id: str | None = None, content: str | None = None) -> Project:
    from app.formats.registry import by_id, for_reading
    from app.storage.files import read_file

    data = read_file(path)
    found = by_id(format_id) if format_id else for_reading(path, data)
    if not found.reads:
        raise MinutageError("Minutage writes {id}, and can't read it", "see main.py formats", id=found.id)
    project = found.importer()(data, path, content)
    return replace(project, content=content) if content else project


def _with_recording(project: Project, path: Path) -> Project:
    from app.media.files.probe import recording_of

    return replace(project, recording=located(project.recording, recording_of(path.absolute())))


def _check(argv: list[str]) -> int:
    from app import arguments
    from app.core.checks import find_problems

    options = arguments.check(argv)
    project = _read(options.project)
    problems = find_problems(project)
    if options.target is not None:
        _write_problems(options, project, problems)
    elif options.json:
        _print_json([_as_json(one, project) for one in problems])
    else:
        for one in problems:
            _print(f"{options.project}:{_position(one) or 0}: {one.severity}: {one.message()}")
    return int(any(one.severity != "hint" for one in problems))


def _write_problems(options: "Namespace", project: Project, problems: "list[Problem]") -> None:
    """Write the problems to a file; a page that is there is replaced only where that was asked for."""
    from app.formats.problems import write_problems
    from app.storage.atomic import write_atomically

    target: Path = options.target
    _refuse_same(target, options.project)
    if os.path.lexists(target) and not options.force:
        raise _exists(target)
    try:
        write_atomically(target, write_problems(project, problems, target.suffix.lower()), replace=options.force)
    except FileExistsError:  # it came while this one was made
        raise _exists(target) from None


def _position(problem: "Problem") -> int | None:
    """Return the position of the problem's block, from 1 as people count; None where it is no block's."""
    return None if problem.block is None else problem.block + 1


def _as_json(problem: "Problem", project: Project) -> dict[str, object]:
    block = None if problem.block is None else project.blocks[problem.block]
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "block": _position(problem),
        "id": block and block.id,
        "start_ms": block and block.start_ms,
        "text": problem.message(),
    }


def _probe(argv: list[str]) -> int:
    from app import arguments
    from app.core.timecode import format_timecode
    from app.media.files.probe import probe

    options = arguments.probe(argv)
    found = probe(options.recording)
    if options.json:
        _print_json(asdict(found))
        return 0
    _print(f"duration    {'not known' if found.duration_ms is None else format_timecode(found.duration_ms)}")
    if found.frame_rate:
        _print(f"frame rate  {found.frame_rate}")
    for stream in found.streams:
        _print(f"{stream.kind:<10}  {stream.codec}{f', {stream.language}' if stream.language else ''}")
    for chapter in found.chapters:
        _print(f"chapter     {format_timecode(chapter.start_ms)}  {chapter.title}")
    return 0


def _formats(argv: list[str]) -> int:
    from app import arguments
    from app.formats.registry import FORMATS

    options = arguments.formats(argv)
    if options.json:
        _print_json(
            [
                {"id": one.id, "name": one.name, "suffixes": one.suffixes, "read": one.reads, "write": one.writes}
                for one in FORMATS
            ]
        )
        return 0
    for one in FORMATS:
        does = " and ".join(word for word, can in (("read", one.reads), ("write", one.writes)) if can)
        _print(f"{one.id:<10} {one.name:<18} {' '.join(one.suffixes):<24} {does}")
    return 0


COMMANDS: Final[dict[str, Callable[[list[str]], int]]] = {
    "convert": _convert,
    "check": _check,
    "probe": _probe,
    "formats": _formats,
}
