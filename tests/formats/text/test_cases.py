"""Texts as people write them, each with what it must give."""

from pathlib import Path

import pytest

from app.formats.text import read, write
from tests.formats.text.cases import Case, all_cases, shown

CASES = list(all_cases())
by_name = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


@by_name
def test_a_text_gives_its_blocks(case: Case):
    project = read(case.text.encode(), Path("a file.txt"), None)
    assert shown(project) == case.blocks
    assert project.title == (case.title or "a file")
    if case.speakers is not None:
        assert [speaker.name for speaker in project.speakers] == case.speakers


@by_name
@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["Windows", "old Mac"])
def test_line_ends_make_no_difference(case: Case, line_end: str):
    project = read(case.text.replace("\n", line_end).encode(), Path("a file.txt"), None)
    assert shown(project) == case.blocks


@by_name
def test_what_was_read_is_written_so_that_it_reads_the_same(case: Case):
    project = read(case.text.encode(), Path("a file.txt"), None)
    again = read(write(project, Path("copy.txt")), Path("copy.txt"), None)
    assert shown(again) == case.blocks
    assert again.title == project.title
    assert [speaker.name for speaker in again.speakers] == [speaker.name for speaker in project.speakers]


def test_there_are_enough_cases():
    assert len({case.name for case in CASES}) >= 60
    assert all(case.blocks for case in CASES)
