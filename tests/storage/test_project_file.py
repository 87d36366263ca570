"""The project file: what is read is kept, and what is written is read again."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given

from app.core.blocks import Block, Word
from app.core.errors import MinutageError
from app.core.project import Project, Recording
from app.storage.project_file import dump_project, parse_project, save_project
from tests.projects import read_project
from tests.strategies import projects

FOLDER = Path("/salle/été")
DOCS = Path(__file__).resolve().parents[2] / "docs" / "format.md"


def members(**more: object) -> dict[str, object]:
    return {"format": "minutage-project", "version": [1, 0], "id": "p", **more}


def parsed(**more: object) -> Project:
    return parse_project(json.dumps(members(**more)).encode(), FOLDER)


def refused(**more: object) -> str:
    with pytest.raises(MinutageError) as error:
        parsed(**more)
    return str(error.value)


@given(projects())
@example(Project("p", extra={"sign": "\ud800", "number": 2**70}))
def test_a_project_is_read_as_it_was_written_and_written_again_byte_for_byte(project: Project) -> None:
    data = dump_project(project, FOLDER)
    again = parse_project(data, FOLDER)
    if "\ud800" not in str(project.extra.get("sign")):
        assert again == project
    assert dump_project(again, FOLDER) == data


def test_the_example_of_the_format_s_page_is_read_whole() -> None:
    found = re.search(r"## Example\n+```json\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert found
    project = parse_project(found[1].encode(), FOLDER)
    assert project.title == "Le lac gelé, trois hivers de suite"
    assert project.recording == Recording("/salle/été/table-ronde.mp4", duration_ms=3_930_000, frame_rate="25/1")
    assert [(one.type, one.start_ms) for one in project.blocks] == [
        ("paragraph", None),
        ("chapter", 521_400),
        ("turn", 536_000),
        ("chapter", None),
    ]
    assert project.speaker(project.blocks[2].speaker) == project.speakers[0]
    assert project.blocks[2].label == "Réponse d’Inès Roche"


def test_members_are_written_in_the_order_of_the_page_and_those_that_nobody_knows_after_them() -> None:
    block = Block("b", "turn", "Bonjour.", start_ms=5, speaker="s", extra={"zoom": 1, "alpha": None})
    data = dump_project(Project("p", "Titre", blocks=(block,), extra={"stage": {"b": 1, "a": 2}}), FOLDER)
    assert (
        data.decode()
        == """{
  "format": "minutage-project",
  "version": [1,0],
  "id": "p",
  "title": "Titre",
  "speakers": [],
  "blocks": [
    {
      "id": "b",
      "type": "turn",
      "text": "Bonjour.",
      "start_ms": 5,
      "speaker": "s",
      "zoom": 1,
      "alpha": null
    }
  ],
  "comments": [],
  "stage": {
    "b": 1,
    "a": 2
  }
}
"""
    )


def test_word_times_take_one_line_a_block() -> None:
    words = (Word("La", 0, 120), Word("glace", 120, 900, 0.5))
    data = dump_project(Project(blocks=(Block("b", "turn", "La glace", words=words),)), FOLDER)
    assert '      "words": [["La",0,120],["glace",120,900,0.5]]\n' in data.decode()


def test_null_is_the_same_as_absent_and_is_not_written_again() -> None:
    project = parsed(title=None, blocks=[{"id": "b", "type": "turn", "text": None, "start_ms": None, "words": None}])
    assert project.blocks == (Block("b", "turn", ""),)
    assert b"null" not in dump_project(project, FOLDER)


def test_what_is_absent_stays_absent_but_for_the_lists() -> None:
    about = {"recording": {"url": "https://example.org/a.mp4"}, "comments": [{"id": "c", "at_ms": 5}]}
    data = dump_project(parsed(**about), FOLDER)
    assert json.loads(data) == members(**about, speakers=[], blocks=[])
    assert dump_project(parsed(title="", revision=0, **about), FOLDER) == data


def test_members_that_nobody_knows_survive_in_every_object_and_in_their_order() -> None:
    unknown = {"z": [1, {"deep": None}], "a": "é", "extra": {"extra": 1}}
    project = parsed(
        **unknown,
        recording={"path": "a.mp4", **unknown},
        speakers=[{"id": "s", "name": "Inès", **unknown}],
        blocks=[{"id": "b", "type": "turn", "text": "", **unknown}],
        comments=[{"id": "c", "suggestion": {"text": "x", **unknown}, "base": unknown, **unknown}],
    )
    written = json.loads(dump_project(project, FOLDER))
    for holder in (written, written["recording"], written["speakers"][0], written["blocks"][0], written["comments"][0]):
        assert [name for name in holder if name in unknown] == list(unknown)
        assert {name: holder[name] for name in unknown} == unknown
    assert written["comments"][0]["suggestion"] == {"text": "x", **unknown}
    assert written["comments"][0]["base"] == unknown


def test_what_a_newer_minor_version_says_is_kept_and_so_is_its_version() -> None:
    project = parsed(version=[1, 9], blocks=[{"id": "b", "type": "poll", "text": "Qui\u202f?", "role": "vote"}])
    assert not project.is_read_only
    written = json.loads(dump_project(project, FOLDER))
    assert written["version"] == [1, 9]
    assert written["blocks"] == [{"id": "b", "type": "poll", "text": "Qui\u202f?", "role": "vote"}]


def test_a_newer_major_version_is_shown_and_never_saved(tmp_path: Path) -> None:
    project = parsed(version=[2, 0], title="Demain")
    assert project.is_read_only
    assert project.title == "Demain"
    path = tmp_path / "demain.minutage.json"
    path.write_text("as it was", "utf-8")
    with pytest.raises(MinutageError, match=r"made by a newer Minutage.*: update Minutage, or export it"):
        save_project(project, path)
    assert path.read_text("utf-8") == "as it was"


def test_a_newer_major_version_that_says_things_otherwise_is_named_as_the_reason() -> None:
    assert refused(version=[2, 0], blocks={"first": {}}).startswith("A newer Minutage made this project in a way")


def test_a_repeated_id_is_an_error_that_names_both_blocks() -> None:
    blocks = [{"id": name, "type": "turn", "text": ""} for name in ("a", "b", "a")]
    assert refused(blocks=blocks).startswith("Blocks 1 and 3 have the same id, “a”: ")


def test_a_speaker_who_is_not_in_the_list_is_kept() -> None:
    project = parsed(blocks=[{"id": "b", "type": "turn", "text": "Oui.", "speaker": "s9"}])
    assert json.loads(dump_project(project, FOLDER))["blocks"][0]["speaker"] == "s9"


def test_times_that_go_backwards_are_kept() -> None:
    starts = [9_000, 3_000, 3_000, 0]
    blocks = [{"id": f"b{at}", "type": "turn", "text": "", "start_ms": ms} for at, ms in enumerate(starts)]
    assert [one.start_ms for one in parsed(blocks=blocks).blocks] == starts


def test_a_line_break_in_a_text_becomes_a_space() -> None:
    project = parsed(blocks=[{"id": "b", "type": "turn", "text": "un\r\ndeux\u2028trois\n"}])
    assert project.blocks[0].text == "un deux trois "


@pytest.mark.parametrize("data", [b"[]", b"1", b'"minutage-project"', b"{}", b'{"format": "minutage-review"}'])
def test_other_json_is_said_to_be_no_project(data: bytes) -> None:
    with pytest.raises(MinutageError, match="The file is JSON, but not a Minutage project: choose one"):
        parse_project(data, FOLDER)


def test_half_a_character_does_not_keep_the_rest_from_being_saved() -> None:
    data = dump_project(Project("p", "vu \ud83d", blocks=(Block("b", "turn", "\ude00 fin"),)), FOLDER)
    project = parse_project(data, FOLDER)
    assert (project.title, project.blocks[0].text) == ("vu \ufffd", "\ufffd fin")


def test_a_revision_is_written_as_the_project_holds_it() -> None:
    assert json.loads(dump_project(Project(revision=41), FOLDER))["revision"] == 41


def test_a_saved_project_names_its_recording_from_its_own_folder(tmp_path: Path) -> None:
    recording = Recording(str(tmp_path / "médias" / "a b.mp4"), duration_ms=1000)
    path = tmp_path / "salle" / "p.minutage.json"
    path.parent.mkdir()
    project = Project("p", recording=recording)
    save_project(project, path)
    assert json.loads(path.read_bytes())["recording"]["path"] == "../médias/a b.mp4"
    assert read_project(path) == project


def test_a_project_that_is_opened_through_a_link_is_read_and_saved_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "true").mkdir()
    (tmp_path / "links").mkdir()
    path, link = tmp_path / "true" / "p.json", tmp_path / "links" / "p.json"
    project = Project("p", recording=Recording(str(tmp_path / "true" / "a.mp4")))
    save_project(project, path)
    link.symlink_to(path)
    assert read_project(link) == project
    save_project(replace(project, title="Autre"), link)
    assert link.is_symlink()
    assert read_project(path) == replace(project, title="Autre")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "recording.json"
    with path.open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(MinutageError, match="larger than 256 MB"):
        read_project(path)


def test_what_can_t_be_read_is_told_by_its_reason(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name, reason in {
        "none": "There is no file none: check its name",
        ".": "is a folder: choose a file",
        "pipe": "pipe is not an ordinary file",
        "loop": "loop is a link that leads back to itself",
        "n" * 300: "longer than this disk allows",
    }.items():
        with pytest.raises(MinutageError) as error:
            read_project(tmp_path / name)
        assert reason in str(error.value)


def test_a_name_that_is_too_long_is_told_in_words_when_it_is_saved(tmp_path: Path) -> None:
    with pytest.raises(MinutageError, match="longer than this disk allows: choose a shorter one"):
        save_project(Project("p"), tmp_path / ("n" * 300))
    assert not list(tmp_path.iterdir())
