"""The customer's round table, from its text to a project and to every page: nothing is lost or stands elsewhere."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from app.cli import main
from app.core.inline import plain
from app.core.project import Project
from app.core.timecode import format_timecode, parse_timecode
from tests.formats.page.reading import Element, read
from tests.projects import read_project

SHARED = Path(__file__).parents[2] / "shared" / "data"
SOURCE = SHARED / "table-ronde.txt"
TITLE = "table-ronde"
COLON = "\u00a0: "
LEAD = re.compile(r"\d+[:.]\d\d(?:[:.]\d\d)?\s")

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the round table in ../shared/data is not on this machine")


@dataclass(frozen=True)
class Said:
    """A block as a page must show it. `time` is empty where the block is not placed."""

    type: str
    text: str
    time: str
    start_ms: int | None
    label: str


@dataclass
class Section:
    """A chapter with what stands under it: turns, each with the paragraphs that continue it."""

    title: Said
    turns: list[tuple[Said, list[str]]] = field(default_factory=list)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that `convert` makes of the text, the pages by way of the project."""
    into = tmp_path_factory.mktemp("table ronde")
    project = into / "page.minutage.json"
    assert main(["convert", str(SOURCE), str(project)]) == 0
    for suffix in ("html", "md", "txt"):
        assert main(["convert", str(project), str(into / f"page.{suffix}")]) == 0
    return into


@pytest.fixture(scope="module")
def wanted() -> dict[str, Any]:
    """What the customer expects of the text."""
    return json.loads((SHARED / "table-ronde.expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def blocks(wanted: dict[str, Any]) -> list[Said]:
    return [
        Said(
            one["type"],
            plain(one["text"]),
            format_timecode(one["start_ms"]) if "start_ms" in one else "",
            one.get("start_ms"),
            one.get("label", ""),
        )
        for one in wanted["blocks"]
    ]


def introduction(blocks: list[Said]) -> list[Said]:
    """Return what stands before the first chapter."""
    return blocks[: next(at for at, one in enumerate(blocks) if one.type == "chapter")]


def sections(blocks: list[Said]) -> list[Section]:
    """Return the chapters; the closing line belongs to none of them."""
    found: list[Section] = []
    for one in blocks[len(introduction(blocks)) : -1]:
        if one.type == "chapter":
            found.append(Section(one))
        elif one.type == "turn":
            found[-1].turns.append((one, [one.text]))
        else:
            found[-1].turns[-1][1].append(one.text)
    return found


def as_line(one: Said, after_time: str) -> str:
    """Return the block on one line of text: its time, who speaks, and what is said."""
    told = f"{one.label}{COLON}{one.text}" if one.label else one.text
    return f"{one.time}{after_time}{told}" if one.time else told


# What is expected of the pages is the whole of the source


def test_the_blocks_that_are_expected_hold_every_word_of_the_source(blocks: list[Said]) -> None:
    lines = [line for line in SOURCE.read_text("utf-8-sig").splitlines() if line.strip()]
    written = " ".join(LEAD.sub("", line, count=1) for line in lines)
    told = " ".join(f"{one.label} {one.text}" for one in blocks)
    assert re.findall(r"\w+", told) == re.findall(r"\w+", written)
    times = [parse_timecode(found[0]) for found in map(LEAD.match, lines) if found]
    assert [one.start_ms for one in blocks if one.type == "turn"] == times
    assert len(times) == 23


def test_the_project_has_exactly_the_blocks_that_are_expected(folder: Path, wanted: dict[str, Any]) -> None:
    project = read_project(folder / "page.minutage.json")
    assert project.title == TITLE
    assert [speaker.name for speaker in project.speakers] == wanted["speakers"]
    members = ("type", "text", "start_ms", "label", "speaker")
    assert facts(project) == [tuple(one.get(member) for member in members) for one in wanted["blocks"]]


def facts(project: Project) -> list[tuple[object, ...]]:
    """Return what a text says of each block."""
    names = {speaker.id: speaker.name for speaker in project.speakers}
    return [(one.type, one.text, one.start_ms, one.label, names.get(one.speaker or "")) for one in project.blocks]


def test_its_problems_are_the_time_given_twice_and_the_chapters_to_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder / "page.minutage.json"), "--json"]) == 1
    problems = [one for one in json.loads(capsys.readouterr().out) if one["severity"] != "hint"]
    (twice,) = (one for one in problems if one["rule"] == "same-time")
    assert format_timecode(twice["start_ms"]) == "57:28"
    assert [one["rule"] for one in problems if one is not twice] == ["unplaced-chapter"] * 8


# Markdown and text: a block is a line


def test_the_markdown_has_each_block_with_its_time_and_its_label(folder: Path, blocks: list[Said]) -> None:
    lines = [("h1", TITLE), *(("h2" if one.type == "chapter" else "p", as_line(one, " · ")) for one in blocks)]
    assert shown_of_markdown((folder / "page.md").read_text("utf-8")) == lines


def test_the_text_has_each_block_with_its_time_and_its_label(folder: Path, blocks: list[Said]) -> None:
    title, rule, *lines = (line for line in (folder / "page.txt").read_text("utf-8").splitlines() if line)
    assert (title, rule) == (TITLE, "=" * len(TITLE))
    assert lines == [as_line(one, " ") for one in blocks]


def test_the_text_gives_the_same_blocks_when_it_is_imported_again(folder: Path, tmp_path: Path) -> None:
    assert main(["convert", str(folder / "page.txt"), str(tmp_path / "again.minutage.json")]) == 0
    again = read_project(tmp_path / "again.minutage.json")
    assert facts(again) == facts(read_project(folder / "page.minutage.json"))


def shown_of_markdown(text: str) -> list[tuple[str, str]]:
    """Return the element and the text of every block, as a Markdown reader shows them."""
    page = read(MarkdownIt("commonmark").render(text).encode())
    return [(one.tag, one.text) for one in page.children if isinstance(one, Element)]


# The page


@pytest.fixture(scope="module")
def page(folder: Path) -> Element:
    return read((folder / "page.html").read_bytes())


def test_the_page_has_the_title_and_the_introduction_above_the_chapters(page: Element, blocks: list[Said]) -> None:
    assert (page.one("h1").text, page.one("title").text) == (TITLE, TITLE)
    assert [one.text for one in page.one(class_="introduction").all("p")] == [one.text for one in introduction(blocks)]
    assert not page.one(class_="introduction").all("time")


def test_each_turn_of_the_page_has_its_own_time_label_and_text_under_its_chapter(
    page: Element, blocks: list[Said]
) -> None:
    for section, wanted in zip(page.one("main").all("section", "chapter"), sections(blocks), strict=True):
        assert [one.text for one in section.all("h2")] == [wanted.title.text]
        turns = section.all("div", "turn")
        assert [list(parts_of(one)) for one in turns] == [
            [*as_parts(one), *(("p", text) for text in texts)] for one, texts in wanted.turns
        ]


def as_parts(one: Said) -> Iterator[tuple[str, str]]:
    """Yield what stands above the text of a turn."""
    yield "time", one.time
    if one.label:
        yield "who", one.label


def parts_of(turn: Element) -> Iterator[tuple[str, str]]:
    """Yield the elements of a turn from top to bottom, by class or else by tag."""
    for one in turn.children:
        if isinstance(one, Element):
            yield (*one.classes, one.tag)[0], one.text


def test_each_time_of_the_page_leads_to_its_own_turn_at_its_own_moment(page: Element, blocks: list[Said]) -> None:
    turns = page.one("main").all("div", "turn")
    for turn, wanted in zip(turns, (one for one in blocks if one.type == "turn"), strict=True):
        assert wanted.start_ms is not None
        link, time = turn.one("a", "time"), turn.one("time")
        assert time in link.children
        assert link.attributes["href"] == f"#{turn.attributes['id']}"
        assert link.attributes["data-ms"] == turn.attributes["data-ms"] == str(wanted.start_ms)
        assert time.attributes["datetime"] == f"PT{wanted.start_ms // 1000}S"


def test_a_chapter_that_is_not_placed_has_no_time_on_the_page(page: Element, blocks: list[Said]) -> None:
    headings = page.one("main").all("div", "heading")
    assert len(headings) == 8
    for heading in headings:
        assert [one.tag for one in heading.children if isinstance(one, Element)] == ["h2"]
        assert "data-ms" not in heading.attributes
    contents = page.one("nav", "contents").all("a")
    assert [(one.attributes, one.one(class_="when").text, one.one(class_="what").text) for one in contents] == [
        ({"href": f"#{heading.attributes['id']}"}, "", wanted.title.text)
        for heading, wanted in zip(headings, sections(blocks), strict=True)
    ]


def test_the_page_closes_with_the_closing_line(page: Element, blocks: list[Said]) -> None:
    closing = page.one("main").one("p", "aside")
    assert closing.text == blocks[-1].text
    assert page.one("main").all("section", "chapter")[-1].children[-2] is closing
