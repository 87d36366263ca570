"""The command line: the same work without a window, every refusal on one line, and nothing half done."""

import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app import __version__
from app.cli import main, printable
from app.core.blocks import TURN, Block
from app.core.project import Project, Recording
from app.storage.atomic import Disk
from app.storage.project_file import save_project
from tests.projects import read_project

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def file(project: Project, tmp_path: Path) -> Path:
    """The small round table in a file of its own."""
    path = tmp_path / "table ronde.minutage.json"
    save_project(project, path)
    return path


def refusal(argv: list[object], capsys: pytest.CaptureFixture[str]) -> str:
    """What is said of a command line that is refused, after `minutage: `."""
    assert main([str(one) for one in argv]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("minutage: ")
    assert said.err.endswith("\n")
    assert said.err.count("\n") == 1
    return said.err.removeprefix("minutage: ").removesuffix("\n")


def started(*argv: object, **environment: str | None) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own; a variable that is None is taken away."""
    given = {name: value for name, value in (os.environ | environment).items() if value is not None}
    command = [sys.executable, str(ROOT / "main.py"), *map(str, argv)]
    return subprocess.run(command, capture_output=True, env=given, check=False, timeout=60)


# Convert


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
def test_a_project_is_written_in_the_format_that_the_suffix_names(file: Path, project: Project, suffix: str) -> None:
    out = file.with_name("page" + suffix)
    assert main(["convert", str(file), str(out)]) == 0
    text = out.read_text("utf-8")
    assert project.title in text
    assert all(speaker.name in text for speaker in project.speakers)


def test_the_format_that_is_named_counts_for_more_than_the_suffix(file: Path) -> None:
    out = file.with_name("page.txt")
    assert main(["convert", str(file), str(out), "--to", "html"]) == 0
    assert out.read_text("utf-8").lstrip().lower().startswith("<!doctype html>")


def test_a_project_is_copied_without_loss(file: Path, project: Project) -> None:
    (file.parent / "sub").mkdir()
    sound = str(file.parent / "a.mp3")
    project = replace(project, recording=Recording(sound, url="https://example.org/a"), extra={"stage": 2})
    save_project(project, file)
    out = file.parent / "sub" / "copie.minutage.json"
    assert main(["convert", str(file), str(out)]) == 0
    assert read_project(out) == project
    assert json.loads(out.read_bytes())["recording"]["path"] == "../a.mp3"


def test_a_text_becomes_a_project_of_the_kind_that_was_said(tmp_path: Path) -> None:
    text, out = tmp_path / "lecture.txt", tmp_path / "lecture.minutage.json"
    text.write_text("0:00 Présentation\n0:40 Les voix\n2:05 Les lieux\n", "utf-8")
    assert main(["convert", str(text), str(out), "--content", "summary", "--from", "text"]) == 0
    project = read_project(out)
    assert project.content == "summary"
    assert [(one.start_ms, one.text) for one in project.blocks] == [
        (0, "Présentation"),
        (40_000, "Les voix"),
        (125_000, "Les lieux"),
    ]


def test_a_project_takes_the_recording_that_is_given(file: Path, recording: Path, project: Project) -> None:
    out = file.with_name("avec.minutage.json")
    assert main(["convert", str(file), str(out), "--recording", str(recording)]) == 0
    found = read_project(out).recording
    assert found
    assert (found.path, found.frame_rate, found.size) == (str(recording), "25/1", recording.stat().st_size)
    assert found.fingerprint
    assert read_project(out) == replace(project, recording=found)


def test_a_recording_that_only_moved_keeps_what_was_known_of_it(file: Path, recording: Path) -> None:
    assert main(["convert", str(file), str(file), "--recording", str(recording), "--force"]) == 2
    out, moved = file.with_name("avec.minutage.json"), file.with_name("moved.mp4")
    assert main(["convert", str(file), str(out), "--recording", str(recording)]) == 0
    project = read_project(out)
    assert project.recording
    save_project(replace(project, recording=replace(project.recording, url="https://example.org/a.mp4")), file)
    moved.write_bytes(recording.read_bytes())
    assert main(["convert", str(file), str(out), "--recording", str(moved), "--force"]) == 0
    again = read_project(out).recording
    assert again == replace(project.recording, url="https://example.org/a.mp4", path=str(moved))


def test_a_file_that_exists_stays_unless_force_is_given(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("page.html")
    out.write_text("as it was", "utf-8")
    assert refusal(["convert", file, out], capsys) == f"{out} exists: give --force to replace it, or another name"
    assert out.read_text("utf-8") == "as it was"
    assert main(["convert", str(file), str(out), "--force"]) == 0
    assert "as it was" not in out.read_text("utf-8")


def test_a_file_that_comes_while_another_is_made_stays(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = file.with_name("page.html")
    monkeypatch.setattr(Disk, "sync", lambda *_: out.write_text("just come", "utf-8"))
    assert refusal(["convert", file, out], capsys) == f"{out} exists: give --force to replace it, or another name"
    assert out.read_text("utf-8") == "just come"


def test_a_failure_leaves_the_file_that_was_to_be_replaced(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, bad = file.with_name("page.html"), file.with_name("bad.json")
    out.write_text("as it was", "utf-8")
    bad.write_text('{"format": "minutage-project", "version": [1, 0], "blocks": [{"id": 7}]}', "utf-8")
    before = sorted(file.parent.iterdir())
    assert refusal(["convert", bad, out, "--force"], capsys).startswith("The “id” of block 1 can't be read: ")
    assert out.read_text("utf-8") == "as it was"
    assert sorted(file.parent.iterdir()) == before


def test_what_is_read_is_never_written_over(
    file: Path, recording: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link, hard = tmp_path / "link.html", tmp_path / "hard.html"
    link.symlink_to(file)
    hard.hardlink_to(file)
    before = file.read_bytes()
    for out in (file, link, hard):
        assert (
            refusal(["convert", file, out, "--force"], capsys)
            == f"{out} is itself read for this: give OUT another name"
        )
    sound = tmp_path / "sound.html"
    sound.write_bytes(recording.read_bytes())
    argv = ["convert", file, sound, "--recording", sound, "--force"]
    assert refusal(argv, capsys) == f"{sound} is itself read for this: give OUT another name"
    assert file.read_bytes() == before
    assert sound.read_bytes() == recording.read_bytes()


def test_a_link_to_nothing_counts_as_a_file_that_exists(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("page.html")
    out.symlink_to("elsewhere.html")
    assert "page.html exists" in refusal(["convert", file, out], capsys)
    assert not out.exists()


def test_a_project_of_a_newer_version_is_exported_and_not_written_as_a_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "demain.json"
    file.write_text('{"format": "minutage-project", "version": [9, 0], "title": "Demain"}', "utf-8")
    assert refusal(["convert", file, tmp_path / "b.json"], capsys).startswith("This project was made by a newer")
    assert main(["convert", str(file), str(tmp_path / "page.html")]) == 0
    assert "Demain" in (tmp_path / "page.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        (["convert"], "the following arguments are required: IN, OUT: see main.py convert --help"),
        (["convert", "none.json", "a.html"], "There is no file none.json: check its name and its folder"),
        (["convert", ".", "a.html"], " is a folder: choose a file"),
        (["convert", "IN", "a.xyz"], "The name a.xyz does not say which format to write: end it with one of"),
        (["convert", "IN", "a.html", "--to", "docx"], "There is no format named “docx”: choose one of minutage"),
        (["convert", "IN", "a.html", "--from", "html"], "Minutage writes html, and can't read it: see main.py formats"),
        (["convert", "IN", "none/a.html"], "a.html was not written, because the folder none does not exist: make"),
        (["convert", "IN", "a.html", "--recording", "none.mp4"], "none.mp4"),
        (["convert", "IN", "a.html", "--content", "poem"], "argument --content: invalid choice: 'poem'"),
        (["convert", "IN", "a.html", "--forc"], "unrecognized arguments: --forc: see main.py convert --help"),
        (["convert", "IN", "a.html", "b.html"], "unrecognized arguments: b.html"),
        (["check"], "the following arguments are required: PROJECT: see main.py check --help"),
        (["check", "none.json"], "There is no file none.json"),
        (["check", "IN", "--xml"], "unrecognized arguments: --xml"),
        (["probe", "none.mp4"], "none.mp4"),
        (["probe", "IN"], "table ronde.minutage.json"),
        (["formats", "more"], "unrecognized arguments: more: see main.py formats --help"),
        (["--nonsense"], "unrecognized arguments: --nonsense: see main.py --help"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_can_t_be_done_is_said_on_one_line(
    argv: list[str], reason: str, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(file.parent)
    assert reason in refusal([file.name if one == "IN" else one for one in argv], capsys)
    assert sorted(one.name for one in file.parent.iterdir() if one.name != ".home") == [file.name]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.json", b""),
        ("cut.json", b'{"format": "minutage-project", "version": [1, 0], "blocks": [{"id'),
        ("nan.json", b'{"format": "minutage-project", "version": [1, NaN]}'),
        ("twice.json", b'{"format": "minutage-project", "format": "minutage-project"}'),
        ("half.json", rb'{"format": "minutage-project", "title": "\ud800"}'),
        ("deep.json", b'{"format": "minutage-project", "a": ' + b"[" * 100_000),
        ("latin.json", '{"format": "minutage-project", "title": "été"}'.encode("cp1252")),
        ("other.json", b'{"segments": []}'),
        ("list.json", b"[1, 2]"),
        ("zeros.json", bytes(1000)),
    ],
)
def test_a_damaged_project_is_refused_in_words(
    name: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for argv in (["check", path], ["check", path, "--json"], ["convert", path, tmp_path / "a.html"]):
        what, _, todo = refusal([*argv], capsys).rpartition(": ")
        assert what
        assert todo
        assert "mistake" not in what
    assert not (tmp_path / "a.html").exists()


# Check


def test_problems_are_told_by_the_position_of_their_block(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith(f"{file}:4: warning: ")]
    assert [line for line in lines if line.startswith(f"{file}:9: ")]
    assert all(line.startswith(f"{file}:") for line in lines)


def test_problems_are_told_as_json(file: Path, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file), "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert all(list(one) == ["rule", "severity", "block", "id", "start_ms", "text"] for one in problems)
    unplaced = [one for one in problems if one["rule"] == "unplaced-chapter"]
    assert [(one["block"], one["id"], one["start_ms"], one["severity"]) for one in unplaced] == [
        (4, "b4", None, "warning"),
        (8, "b8", None, "warning"),
    ]
    (same,) = (one for one in problems if one["rule"] == "same-time")
    assert same["start_ms"] == project.blocks[same["block"] - 1].start_ms == 10_000


def test_a_project_without_problems_exits_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_project(Project(blocks=(Block("b", TURN, "Bonjour.", start_ms=0),)), tmp_path / "p.json")
    assert main(["check", str(tmp_path / "p.json")]) == 0
    assert main(["check", str(tmp_path / "p.json"), "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_hints_alone_exit_with_0(project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = project.speakers
    alike = (first, replace(second, name=first.name.replace("è", "e")))
    turns = tuple(Block(one.id, TURN, "Bonjour.", start_ms=at * 1000, speaker=one.id) for at, one in enumerate(alike))
    save_project(Project(speakers=alike, blocks=turns), tmp_path / "p.json")
    assert main(["check", str(tmp_path / "p.json"), "--json"]) == 0
    assert {one["severity"] for one in json.loads(capsys.readouterr().out)} == {"hint"}


def test_problems_are_written_as_a_page_or_as_text(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, text = file.with_name("p.html"), file.with_name("p.txt")
    assert [main(["check", str(file), "--to", str(one)]) for one in (page, text)] == [1, 1]
    assert "<!doctype html>" in page.read_text(encoding="utf-8")
    assert "0:10  0:10 is given twice" in text.read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


def test_a_file_that_is_there_is_replaced_by_problems_only_by_force(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, before = file.with_name("p.html"), file.read_bytes()
    page.write_text("mine", encoding="utf-8")
    assert (
        refusal(["check", file, "--to", page], capsys) == f"{page} exists: give --force to replace it, or another name"
    )
    assert page.read_text(encoding="utf-8") == "mine"
    assert main(["check", str(file), "--to", str(page), "--force"]) == 1
    assert "<!doctype html>" in page.read_text(encoding="utf-8")
    assert "is itself read for this" in refusal(["check", file, "--to", file, "--force"], capsys)
    assert file.read_bytes() == before


# Probe and formats


def test_a_recording_is_probed(recording: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["probe", str(recording), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["duration_ms", "streams", "frame_rate", "chapters", "start_timecode"]
    assert abs(found["duration_ms"] - 20_000) < 200
    assert found["frame_rate"] == "25/1"
    assert found["chapters"] == []
    assert main(["probe", str(recording)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"duration +0:20(\.\d+)?", lines[0])
    assert {line.split()[0] for line in lines} == {"duration", "frame", "video", "audio"}


def test_every_format_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats", "--json"]) == 0
    found = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    assert set(found) >= {"minutage", "text", "html", "markdown"}
    assert (found["text"]["read"], found["text"]["write"]) == (True, True)
    assert (found["html"]["read"], found["html"]["write"]) == (False, True)
    assert found["markdown"]["suffixes"][0] == ".md"
    assert main(["formats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(found)


def test_the_version_and_the_help_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"minutage {__version__}\n"
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(
        command in told for command in ("convert IN OUT", "check PROJECT", "probe RECORDING", "formats", "--demo")
    )
    for command in ("convert", "check", "probe", "formats"):
        assert main([command, "--help"]) == 0
        assert capsys.readouterr().out.startswith(f"usage: main.py {command} ")


# The process


@pytest.mark.parametrize(
    "argv", [["--version"], ["--help"], ["formats"], ["check", "IN"], ["convert", "IN", "a.html"], ["probe", "SOUND"]]
)
def test_nothing_but_the_window_imports_qt(argv: list[str], file: Path, recording: Path) -> None:
    given = [
        {"IN": str(file), "SOUND": str(recording), "a.html": str(file.with_name("a.html"))}.get(one, one)
        for one in argv
    ]
    script = (
        "import sys; from app.cli import main; status = main(sys.argv[1:]);"
        " print([one for one in sys.modules if one.startswith(('PySide6', 'shiboken6', 'vlc'))], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *given], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert done.stderr == b"[]\n"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize("platform", [None, "", "xcb", "wayland;xcb"])
def test_without_a_display_the_window_says_so_on_one_line(platform: str | None) -> None:
    done = started(DISPLAY=None, WAYLAND_DISPLAY="", QT_QPA_PLATFORM=platform)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert done.stderr.startswith(b"minutage: There is no display for the window: start it with ")
    assert b"xvfb-run" in done.stderr
    assert b"main.py --help" in done.stderr


def test_a_reader_that_leaves_is_left_in_peace(file: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, str(ROOT / "main.py"), "check", str(file)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_an_output_that_takes_nothing_is_told_on_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, str(ROOT / "main.py"), "formats"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert done.stderr.startswith(b"minutage: the system reports ")


def test_an_interrupt_from_the_keyboard_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(io.StringIO):
        def write(self, _text: str) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdout", Interrupted())
    assert main(["formats"]) == 130


def test_a_terminal_that_lacks_a_letter_is_shown_its_number(file: Path) -> None:
    path = file.with_name("été.json")
    path.write_bytes(file.read_bytes())
    done = started("check", path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert b"\\xe9t\\xe9.json:4: warning: " in done.stdout
    assert done.stderr == b""


def test_what_would_steer_the_terminal_is_printed_as_an_escape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a\x1b[2J\u202e\n.json"
    save_project(Project(blocks=(Block("b", TURN, "", speaker="x\x9b\u2066"),)), path)
    assert main(["check", str(path)]) == 1
    out = capsys.readouterr().out
    assert "a\\x1b[2J\\u202e\\n.json:1: " in out
    assert not set("\x1b\x9b\u202e\u2066") & set(out)
    assert "\\x1b" in refusal(["check", tmp_path / "none\x1b[31m\nexit"], capsys)


def test_a_name_that_is_no_text_is_printed_as_it_can_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.json"))
    save_project(Project(blocks=(Block("b", TURN, ""),)), path)
    assert main(["check", str(path)]) == 1
    assert "caf\\udce9.json:1: " in capsys.readouterr().out


def test_what_is_harmless_is_printed_as_it_is() -> None:
    text = "Été\u00a0: «\u202foui\u202f» 👩\u200d👧 עברית"
    assert printable(text) == text
