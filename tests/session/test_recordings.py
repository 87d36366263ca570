import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.project import Project, Recording, located
from app.media.files.probe import recording_of
from app.session.recordings import is_here, with_recording_beside, with_recording_found
from app.storage.project_file import save_project
from tests.projects import read_project
from tests.recordings import make_sound


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sound(tmp_path_factory.mktemp("sound") / "réunion.wav", 1)


@pytest.fixture
def project(sound: Path, tmp_path: Path) -> Project:
    """A project whose recording is not where it was."""
    return Project(recording=replace(recording_of(sound), path=str(tmp_path / "gone" / "réunion.wav")))


def _path(project: Project) -> str:
    assert project.recording is not None
    return project.recording.path


def test_a_recording_that_is_at_its_place_is_left_there(sound: Path, tmp_path: Path) -> None:
    shutil.copy(sound, tmp_path)
    project = Project(recording=recording_of(sound))
    assert with_recording_found(project, tmp_path) is project


@pytest.mark.parametrize("name", ["réunion.wav", "2022-11-08.wav"])
def test_one_that_moved_is_found_beside_the_project_under_whichever_name(
    project: Project, sound: Path, tmp_path: Path, name: str
) -> None:
    shutil.copy(sound, tmp_path / name)
    assert _path(with_recording_found(project, tmp_path)) == str(tmp_path / name)


def test_one_of_its_name_with_other_content_is_not_taken_for_it(project: Project, tmp_path: Path) -> None:
    make_sound(tmp_path / "réunion.wav", 2)
    assert with_recording_found(project, tmp_path) is project


def test_one_from_another_system_is_found_by_its_name(project: Project, sound: Path, tmp_path: Path) -> None:
    shutil.copy(sound, tmp_path)
    foreign = replace(project, recording=Recording(r"D:\films\réunion.wav"))
    assert _path(with_recording_found(foreign, tmp_path)) == str(tmp_path / "réunion.wav")


@pytest.mark.parametrize("path", ["/" + "x" * 300 + ".mp4", "\0.mp4", "//host/share/a.mp4", ""])
def test_a_path_that_cannot_be_looked_up_is_not_here(path: str, tmp_path: Path) -> None:
    assert not is_here(path)
    project = Project(recording=Recording(path, size=3, fingerprint="sha256:0"))
    assert with_recording_found(project, tmp_path) is project
    assert with_recording_found(project, tmp_path / "nowhere") is project


def test_a_text_finds_the_recording_of_its_name_beside_it(sound: Path, tmp_path: Path) -> None:
    beside = Path(shutil.copy(sound, tmp_path / "table.wav"))
    assert _path(with_recording_beside(Project(), tmp_path / "table.txt")) == str(beside)
    assert with_recording_beside(Project(), tmp_path / "autre.txt").recording is None


def test_a_text_with_a_name_as_long_as_names_may_be_has_no_recording_and_is_opened(tmp_path: Path) -> None:
    assert with_recording_beside(Project(), tmp_path / ("x" * 251 + ".txt")).recording is None


def test_the_same_recording_elsewhere_keeps_all_that_is_known_of_it(project: Project, sound: Path) -> None:
    known = replace(
        project.recording, url="https://example.org/a", start_timecode="10:00:00:00", extra={"licence": "CC"}
    )
    assert located(known, recording_of(sound)) == replace(known, path=str(sound))


def test_another_recording_keeps_its_address_and_what_only_others_know(project: Project, tmp_path: Path) -> None:
    known = replace(project.recording, url="https://example.org/a", extra={"licence": "CC"})
    other = recording_of(make_sound(tmp_path / "autre.wav", 2))
    taken = located(known, other)
    assert (taken.path, taken.duration_ms, taken.fingerprint) == (other.path, other.duration_ms, other.fingerprint)
    assert (taken.url, taken.extra) == (known.url, known.extra)
    assert located(None, other) is other


def test_one_whose_name_is_not_text_is_found_again_though_no_file_can_say_it(oddly_named: Path, tmp_path: Path) -> None:
    named = oddly_named.name
    elsewhere = tmp_path / "projets" / "a.minutage.json"
    elsewhere.parent.mkdir()
    for file in (tmp_path / "a.minutage.json", elsewhere):
        save_project(Project(recording=recording_of(oddly_named)), file)
        found = with_recording_found(read_project(file), file.parent)
        assert _path(found) == str(tmp_path / named)
    assert elsewhere.read_bytes().decode()


def test_without_a_fingerprint_it_is_told_by_what_is_readable_of_its_name(oddly_named: Path, tmp_path: Path) -> None:
    known = Project(recording=Recording(str(tmp_path / "r\ufffdunion.mp4")))
    assert _path(with_recording_found(known, tmp_path)) == str(oddly_named)
