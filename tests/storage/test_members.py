"""The schema, the page and the reader say the same."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from app.core.errors import MinutageError
from app.core.project import Project
from app.paths import RESOURCES
from app.storage.members import BASE, BLOCK, COMMENT, PROJECT, RECORDING, SPEAKER, SUGGESTION
from app.storage.project_file import dump_project, parse_project
from tests.strategies import projects

FOLDER = Path("/salle/été")
PAGE = (RESOURCES.parent / "docs" / "format.md").read_text("utf-8")
SCHEMAS = {path.name: json.loads(path.read_bytes()) for path in (RESOURCES / "schema").iterdir()}
REGISTRY: Registry[Any] = Registry().with_resources(
    (name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items()
)
SCHEMA = SCHEMAS["minutage-project.schema.json"]
REVIEW = SCHEMAS["minutage-review.schema.json"]
VALIDATOR = Draft202012Validator(SCHEMA, registry=REGISTRY)
REVIEW_VALIDATOR = Draft202012Validator(REVIEW, registry=REGISTRY)

EXAMPLE: dict[str, Any] = {
    "format": "minutage-project",
    "version": [1, 0],
    "id": "3f0a6f0e-6a0e-4b0e-9a54-0d5f6e1f8c11",
    "recording": {"path": "a.mp4", "duration_ms": 9_000, "frame_rate": "25/1"},
    "speakers": [{"id": "s1", "name": "Inès Garnault"}],
    "blocks": [
        {"id": "b1", "type": "chapter", "text": "Présentation", "start_ms": 0, "level": 1},
        {"id": "b2", "type": "turn", "text": "Bonjour.", "start_ms": 2.0e3, "words": [["Bonjour.", 2000, 2400, 0.9]]},
    ],
    "comments": [
        {
            "id": "c1",
            "block": "b2",
            "suggestion": {"delete": True, "insert": {"id": "n", "type": "turn", "text": ""}},
            "base": {"text": "Bonjour."},
        }
    ],
}


def section(name: str) -> str:
    found = re.search(rf"^## {name}\n(.*?)(?=^## )", PAGE, re.DOTALL | re.MULTILINE)
    assert found, name
    return found[1]


def tabled(name: str) -> set[str]:
    """The members in the first column of the section's table."""
    rows = re.findall(r"^\| (`[^|]*) \|", section(name), re.MULTILINE)
    return {member for row in rows for member in re.findall(r"`(\w+)`", row)}


def named(name: str) -> set[str]:
    """The members that the section names in its running text: what stands in back quotes and is one small word."""
    return set(re.findall(r"`([a-z_]+)`", section(name)))


def test_the_page_the_schema_and_the_reader_name_the_same_members() -> None:
    kinds = SCHEMA["$defs"]
    review = REVIEW["properties"]
    assert tabled("Project") == set(SCHEMA["properties"]) == {"format", *PROJECT.members}
    assert tabled("Block") == set(kinds["block"]["properties"]) == set(BLOCK.members)
    assert named("Recording") == set(kinds["recording"]["properties"]) == set(RECORDING.members)
    assert named("Speaker") == set(kinds["speaker"]["properties"]) == set(SPEAKER.members)
    assert set(kinds["comment"]["properties"]) == set(COMMENT.members)
    assert set(kinds["suggestion"]["properties"]) == set(SUGGESTION)
    assert set(kinds["base"]["properties"]) == set(BASE)
    assert named("Comment") == {*COMMENT.members, *SUGGESTION, *BASE}
    assert named("Review file") - {"modified"} == set(review)  # that one is a comment's
    assert set(review["verdicts"]["items"]["properties"]) == {"block", "verdict"}


def test_the_page_the_schema_and_the_reader_ask_for_the_same_members_of_a_project() -> None:
    asked = re.search(r"A project must have (.*?), and nothing else\.", PAGE)
    assert asked
    assert re.findall(r"`(\w+)`", asked[1]) == SCHEMA["required"] == ["format", *PROJECT.required]


@pytest.mark.parametrize("without", [{}, {"id": None}])
def test_a_project_without_an_id_is_valid_and_gets_one_that_it_keeps(without: dict[str, object]) -> None:
    tree = {name: value for name, value in EXAMPLE.items() if name != "id"} | without
    assert VALIDATOR.is_valid(tree)
    project = parse_project(json.dumps(tree).encode(), FOLDER)
    assert re.fullmatch(r"[0-9a-f-]{36}", project.id)
    assert parse_project(dump_project(project, FOLDER), FOLDER).id == project.id


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_the_schemas_are_schemas(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


@given(projects())
@settings(max_examples=50)
def test_every_project_that_is_written_is_valid(project: Project) -> None:
    VALIDATOR.validate(json.loads(dump_project(project, FOLDER)))


def test_the_example_of_the_page_is_valid() -> None:
    VALIDATOR.validate(json.loads(PAGE.split("```json\n")[1].partition("```")[0]))


def test_a_review_is_valid_and_a_project_is_none() -> None:
    review = {
        "format": "minutage-review",
        "version": [1, 0],
        "project": EXAMPLE["id"],
        "revision": 4,
        "reviewer": "Théo Marchand",
        "verdict": "changes",
        "verdicts": [{"block": "b1", "verdict": "approved"}],
        "comments": EXAMPLE["comments"],
    }
    assert REVIEW_VALIDATOR.is_valid(review)
    assert not REVIEW_VALIDATOR.is_valid(EXAMPLE)
    assert not REVIEW_VALIDATOR.is_valid(review | {"comments": [{"id": ""}]})


def changed(path: str, value: object) -> dict[str, Any]:
    """The example with another value at a path like ``blocks.1.start_ms``."""
    tree = copy.deepcopy(EXAMPLE)
    *above, last = (int(part) if part.isdigit() else part for part in path.split("."))
    holder: Any = tree
    for part in above:
        holder = holder[part]
    holder[last] = value
    return tree


WRONG = {
    "version": ([1], [1, 0, 0], ["1", "0"], "1.0", [0, 1], [1, -1], [True, 0], 1, None),
    "id": (7, "", ["p"]),
    "title": (7, {}),
    "revision": (-1, 1.5, "4", True),
    "recording": ([], "a.mp4"),
    "recording.path": (7, "a\0.mp4"),
    "recording.duration_ms": (-1, "9000", 1.5, 4e9),
    "recording.size": (-1, "9"),
    "recording.frame_rate": ("25", "0/1", "25/0", 25, "a/b"),
    "speakers": ({}, "Inès"),
    "speakers.0": ("Inès", None),
    "speakers.0.id": (1, "", None),
    "speakers.0.name": (1,),
    "blocks": ({}, "b1"),
    "blocks.0": (None, [], "chapter"),
    "blocks.0.id": (1, "", None),
    "blocks.0.type": (1, "", None),
    "blocks.0.text": (1, ["Présentation"]),
    "blocks.0.start_ms": (-1, "0", 0.5, True, 3_600_000_001, 10**30),
    "blocks.0.level": (0, 4, "1", 1.5),
    "blocks.1.speaker": (1, ""),
    "blocks.1.label": (1,),
    "blocks.1.words": (
        {},
        ["Bonjour."],
        [["a", 1]],
        [["a", 1, 2, 0.5, 3]],
        [["a", "1", 2]],
        [[1, 1, 2]],
        [["a", 1, -2]],
    ),
    "blocks.1.words.0.3": ("0.9", True),
    "comments": ({},),
    "comments.0.id": (1, None),
    "comments.0.at_ms": ("0",),
    "comments.0.suggestion": ([], "text"),
    "comments.0.suggestion.text": (1,),
    "comments.0.suggestion.start_ms": ("1",),
    "comments.0.suggestion.delete": (False, 1),
    "comments.0.suggestion.insert": ("b", {"id": "n"}, {"id": "n", "type": 1}),
    "comments.0.base": ([],),
    "comments.0.base.text": (1,),
}


@pytest.mark.parametrize(("path", "value"), [(path, value) for path, values in WRONG.items() for value in values])
def test_a_value_that_can_t_be_is_refused_by_the_reader_and_by_the_schema_alike(path: str, value: object) -> None:
    tree = changed(path, value)
    assert not VALIDATOR.is_valid(tree)
    with pytest.raises(MinutageError) as error:
        parse_project(json.dumps(tree).encode(), FOLDER)
    what, todo = error.value.texts()
    assert what
    assert todo
    parts = path.split(".")
    if parts[0] in ("blocks", "speakers", "comments") and len(parts) > 1:
        assert f"{parts[0].rstrip('s')} {int(parts[1]) + 1}" in what.lower()
    if len(parts) in (1, 3) and parts != ["recording"]:
        assert f"“{parts[-1]}”" in what


def test_what_the_reader_forgives_the_schema_does_not() -> None:
    tree = changed("blocks.0.text", "deux\nlignes")
    assert not VALIDATOR.is_valid(tree)
    assert parse_project(json.dumps(tree).encode(), FOLDER).blocks[0].text == "deux lignes"


def test_a_whole_number_may_have_a_point_as_in_json_itself() -> None:
    assert VALIDATOR.is_valid(EXAMPLE)
    block = parse_project(json.dumps(EXAMPLE).encode(), FOLDER).blocks[1]
    assert block.start_ms == 2_000
    assert isinstance(block.start_ms, int)
