"""Where the recording is: absolute in memory, relative in the file, and never looked up on a foreign machine."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.project import Recording
from app.storage.paths import folder_of, from_file, is_foreign, to_file
from app.storage.project_file import dump_project, parse_project
from tests.strategies import names

FOLDER = Path("/salle/été")

FOREIGN = (
    r"C:\Users\a.mp4",
    "C:/Users/a.mp4",
    r"\\host\share\a.mp4",
    "//host/share/a.mp4",
    r"\\?\C:\a.mp4",
    r"\\.\PhysicalDrive0",
    r"\\?\UNC\host\share\a.mp4",
    r"\/host/share",
    "http://host/a.mp4",
    "https://host/a.mp4",
    "file:///etc/passwd",
    "smb://host/a.mp4",
    "rtsp://host/a",
    "x-a+b.c://host",
)


@pytest.mark.parametrize("path", FOREIGN)
@pytest.mark.parametrize("windows", [False, True])
def test_a_path_of_another_system_is_told(path: str, windows: bool) -> None:
    on_its_own_disk = windows and path.startswith("C:")
    assert is_foreign(path, windows=windows) is not on_its_own_disk


@pytest.mark.parametrize(
    ("path", "windows"),
    [
        ("a.mp4", True),
        ("../a.mp4", True),
        ("a/b: c.mp4", False),
        ("Entretien: Inès.mp4", False),
        ("/salle/a.mp4", False),
        ("http:/a", False),
        (r"a\b.mp4", False),
    ],
)
def test_a_path_of_this_system_is_told(path: str, windows: bool) -> None:
    assert not is_foreign(path, windows=windows)


@pytest.mark.parametrize("path", ["/home/a.mp4", r"\a.mp4", "D:a.mp4"])
def test_on_windows_a_path_that_hangs_on_the_present_drive_is_foreign(path: str) -> None:
    assert PureWindowsPath(path).drive == "" or not PureWindowsPath(path).is_absolute()
    assert is_foreign(path, windows=True)


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that the disk is asked for."""
    seen: list[str] = []

    def watched(call: Callable[..., object], path: object, *more: object, **named: object) -> object:
        seen.append(str(path))
        return call(path, *more, **named)

    for name in ("stat", "lstat", "readlink", "open", "access", "listdir", "scandir"):
        monkeypatch.setattr(os, name, partial(watched, getattr(os, name)))
    return seen


@pytest.mark.parametrize("path", FOREIGN)
def test_a_foreign_path_is_kept_as_it_is_written_and_never_looked_up(path: str, looked_up: list[str]) -> None:
    data = f'{{"format": "minutage-project", "version": [1, 0], "recording": {{"path": {_json(path)}}}}}'.encode()
    project = parse_project(data, FOLDER)
    again = parse_project(dump_project(project, FOLDER), FOLDER)
    assert project.recording == again.recording == Recording(path)
    assert not [one for one in looked_up if "host" in one or ":" in one or "Drive" in one]


def test_a_path_of_this_machine_that_climbs_is_looked_up(looked_up: list[str]) -> None:
    from_file("../a.mp4", FOLDER)
    assert str(FOLDER) in looked_up


def _json(text: str) -> str:
    return '"' + text.replace("\\", "\\\\") + '"'


@given(st.lists(names, min_size=1, max_size=4), st.integers(0, 3))
def test_a_path_in_memory_comes_back_from_the_file_byte_for_byte(parts: list[str], up: int) -> None:
    folder = Path("/salle/a/b/c")
    path = str(Path(*folder.parts[: len(folder.parts) - up], *parts))
    written = to_file(path, folder)
    assert not written.startswith("/")
    assert from_file(written, folder) == path


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/salle/été/a.mp4", "a.mp4"),
        ("/salle/été/médias/a b.mp4", "médias/a b.mp4"),
        ("/salle/a.mp4", "../a.mp4"),
        ("/ailleurs/a.mp4", "../../ailleurs/a.mp4"),
        ("/salle/été/..a/b.mp4", "..a/b.mp4"),
        ("/salle/été/C:\\a.mp4", "./C:\\a.mp4"),
        ("/salle/été/#1 100%?.mp4", "#1 100%?.mp4"),
        ("/salle/été/-i.mp4", "-i.mp4"),
    ],
)
def test_a_path_is_written_relative_to_the_project(path: str, written: str) -> None:
    assert to_file(path, FOLDER) == written
    assert from_file(written, FOLDER) == path


def test_names_that_look_the_same_stay_two_names() -> None:
    composed, decomposed = "\u00e9te\u0301.mp4", "e\u0301te\u0301.mp4"
    assert from_file(composed, FOLDER) == f"/salle/été/{composed}"
    assert from_file(decomposed, FOLDER) == f"/salle/été/{decomposed}"
    assert to_file(f"/salle/été/{decomposed}", FOLDER) == decomposed


def test_an_absolute_path_is_taken_as_it_is_and_written_relative() -> None:
    assert from_file("/médias/a.mp4", FOLDER) == "/médias/a.mp4"
    assert to_file("/médias/a.mp4", FOLDER) == "../../médias/a.mp4"


def test_no_path_is_no_path() -> None:
    assert from_file("", FOLDER) == ""
    assert to_file("", FOLDER) == ""


def test_a_relative_folder_is_meant_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert from_file("a.mp4", Path("salle")) == str(tmp_path / "salle" / "a.mp4")
    assert to_file(str(tmp_path / "a.mp4"), Path("salle")) == "../a.mp4"
    assert folder_of(Path("salle/p.json")) == tmp_path / "salle"


def test_going_up_from_a_linked_folder_is_what_the_disk_takes_it_for(tmp_path: Path) -> None:
    true = tmp_path / "disk" / "projects"
    true.mkdir(parents=True)
    recording = tmp_path / "disk" / "a.mp4"
    recording.write_bytes(b"sound")
    link = tmp_path / "link"
    link.symlink_to(true)
    found = from_file("../a.mp4", link)
    assert Path(found).read_bytes() == (link / "../a.mp4").read_bytes() == b"sound"
    assert to_file(str(recording), link) == "../a.mp4"
    assert to_file(str(true / "b.mp4"), link) == "b.mp4"
    assert folder_of(link / ".." / "p.json") == tmp_path / "disk"
