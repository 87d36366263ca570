import os
import shutil
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest

from app.core.blocks import CHAPTER, TURN, Block
from app.core.errors import MinutageError
from app.core.page import choose_recording
from app.core.project import Project, Recording, Speaker
from app.session.files import Kind, Opened, completing_step, import_step, open_demo, open_file
from app.storage.project_file import save_project

TEXT = "Accueil\n0:02 Maud Lenoir : Bonjour.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "marché.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_gives_a_project_without_a_file_and_a_guess_of_what_it_is(text: Path) -> None:
    opened = open_file(text)
    assert (opened.kind, opened.path) == (Kind.TEXT, None)
    assert opened.project.content in ("verbatim", "summary")
    assert [block.text for block in opened.project.blocks] == ["Accueil", "Bonjour."]


def test_a_project_named_relative_to_where_one_stands_is_known_by_its_whole_path(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sous-dossier"
    folder.mkdir()
    save_project(project, folder / "a.minutage.json")
    monkeypatch.chdir(tmp_path)
    opened = open_file(Path("sous-dossier/a.minutage.json"))
    assert (opened.kind, opened.path) == (Kind.PROJECT, folder / "a.minutage.json")


@pytest.mark.parametrize("name", ["film.mp4", "film.dat", "film"])
def test_a_recording_is_known_by_its_bytes(recording: Path, tmp_path: Path, name: str) -> None:
    copy = Path(shutil.copy(recording, tmp_path / name))
    opened = open_file(copy)
    assert opened.kind is Kind.RECORDING
    assert opened.project.recording is not None
    assert opened.project.recording.path == str(copy)


@pytest.mark.parametrize("name", ["nowhere.mp4", "nowhere.txt", "nowhere.minutage.json"])
def test_what_is_not_there_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(MinutageError) as told:
        open_file(tmp_path / name)
    assert name in str(told.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(MinutageError):
        open_file(tmp_path / "pipe")


def test_the_demo_is_nobodys_file() -> None:
    opened = open_demo()
    assert opened.path is None
    assert opened.project.recording is not None
    assert Path(opened.project.recording.path).is_file()


def test_a_project_is_given_what_it_lacks_in_one_step(project: Project, text: Path) -> None:
    recording = Opened(Kind.RECORDING, Project(title="film", recording=Recording("/film.mp4")))
    step = completing_step(Project(), recording)
    assert step is not None
    with_recording = step.apply(Project())
    assert (with_recording.title, with_recording.recording) == ("film", Recording("/film.mp4"))
    step = completing_step(with_recording, open_file(text))
    assert step is not None
    whole = step.apply(with_recording)
    assert (whole.title, whole.recording, len(whole.blocks)) == ("marché", Recording("/film.mp4"), 2)
    assert step.inverse().apply(whole) == with_recording


@pytest.mark.parametrize("name", ["Maud Lenoir", "MAUD LENOIR"])
def test_a_title_and_speakers_that_somebody_gave_are_kept(text: Path, name: str) -> None:
    given = Project(title="Mon titre", speakers=(Speaker("s9", name, role="marchande"),))
    step = completing_step(given, open_file(text))
    assert step is not None
    whole = step.apply(given)
    assert whole.title == "Mon titre"
    assert whole.speakers == given.speakers
    assert whole.blocks[1].speaker == "s9"


def test_what_a_project_has_already_stands_for_itself(project: Project, text: Path) -> None:
    assert completing_step(project, open_file(text)) is None
    has_one = replace(project, recording=Recording("/film.mp4"))
    assert completing_step(has_one, Opened(Kind.RECORDING, Project(recording=Recording("/autre.mp4")))) is None
    assert completing_step(Project(), Opened(Kind.PROJECT, project)) is None
    newer = Project(version=(2, 0))
    assert completing_step(newer, open_file(text)) is None


def test_marks_that_an_imported_text_displaces_are_named(text: Path) -> None:
    marked = Project(blocks=(Block("b1", CHAPTER, "", start_ms=1_000), Block("b2", CHAPTER, "", start_ms=9_000)))
    step = completing_step(marked, open_file(text))
    assert step is not None
    assert step.note is not None
    assert step.note.message() == "2 marks were lost, the first at 0:01; undo brings them back"


def test_a_title_made_of_a_name_that_is_not_text_holds_no_half_characters(oddly_named: Path) -> None:
    opened = open_file(oddly_named)
    assert opened.project.title == "r\ufffdunion"
    assert opened.project.recording is not None
    step = choose_recording(Project(), opened.project.recording)
    assert step.apply(Project()).title == "r\ufffdunion"


def test_the_speakers_of_a_text_are_those_of_the_project_whatever_their_accents() -> None:
    """They come from an outline that somebody typed without accents, or in capitals."""
    mine = Project(speakers=(Speaker("s1", "Inès Roche", role="éclusière"), Speaker("s2", "Théo")))
    theirs = Project(
        speakers=(Speaker("x1", "INES ROCHE"), Speaker("x2", normalize("NFD", "Théo")), Speaker("x3", "Zoé")),
        blocks=tuple(Block(f"b{at}", TURN, "Oui.", speaker=f"x{at}") for at in (1, 2, 3)),
    )
    done = import_step(mine, theirs).apply(mine)
    assert [one.name for one in done.speakers] == ["Inès Roche", "Théo", "Zoé"]
    assert [one.speaker for one in done.blocks] == ["s1", "s2", "x3"]
    assert done.speakers[0].role == "éclusière"
