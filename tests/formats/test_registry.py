from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import MinutageError
from app.core.project import Project, Recording
from app.formats.registry import FORMATS, by_id, by_suffix, for_reading, for_writing


def test_every_format_has_the_reader_and_the_writer_it_says():
    for one in FORMATS:
        if one.reads:
            assert callable(one.importer())
        if one.writes:
            assert callable(one.exporter())
        assert one.reads or one.writes


def test_ids_and_suffixes_are_each_given_once():
    assert len({one.id for one in FORMATS}) == len(FORMATS)
    suffixes = [suffix for one in FORMATS for suffix in one.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_every_writer_writes_a_round_table(project, tmp_path):
    for one in FORMATS:
        if one.writes:
            data = one.exporter()(project, tmp_path / f"a{one.suffixes[0]}")
            assert "Question 1\u00a0: pourquoi lire à voix haute\u202f?" in data.decode("utf-8")
    assert list(tmp_path.glob("a*")) == []


def test_a_project_comes_back_from_its_own_format_as_it_was(project, tmp_path):
    own = by_id("minutage")
    path = tmp_path / "a.minutage.json"
    told = replace(project, recording=Recording(str(tmp_path / "a.mp4"), duration_ms=20_000))
    data = own.exporter()(told, path)
    assert b'"path": "a.mp4"' in data
    assert own.importer()(data, path, None) == told
    assert own.importer()(data, path, "verbatim").content == "verbatim"


@pytest.mark.parametrize(
    ("name", "format_id"),
    [
        ("a.minutage.json", "minutage"),
        ("a.JSON", "minutage"),
        ("a.txt", "text"),
        ("a.HTML", "html"),
        ("page.htm", "html"),
        ("a.md", "markdown"),
        ("a.markdown", "markdown"),
    ],
)
def test_the_suffix_says_which_format_to_write(name, format_id):
    assert for_writing(Path(name)).id == format_id


@pytest.mark.parametrize("name", ["a", "a.docx", ".txt.bak"])
def test_a_name_that_says_nothing_is_refused_with_the_suffixes_that_do(name):
    with pytest.raises(MinutageError, match=r"\.minutage\.json, \.txt, \.html, \.md"):
        for_writing(Path(name))


def test_an_unknown_format_is_refused_with_those_that_are_known():
    with pytest.raises(MinutageError, match=r"“docx”.*minutage, text, html, markdown"):
        by_id("docx")


@pytest.mark.parametrize(
    ("name", "data", "format_id"),
    [
        ("a.txt", b'\xef\xbb\xbf\n{"format": "minutage-project"}', "minutage"),
        ("a", b'{"title": "x", "format": "minutage-project"}', "minutage"),
        ("a.json", b"{}", "minutage"),
        ("a.txt", b'Il a dit "minutage-project".', "text"),
        ("a.html", b"<p>0:01 Bonjour</p>", "text"),
        ("a.md", b"0:01 Bonjour", "text"),
        ("a.srt", b"1", "text"),
        ("a", b"", "text"),
    ],
)
def test_what_a_file_holds_decides_how_it_is_read(name, data, format_id):
    assert for_reading(Path(name), data).id == format_id


def test_a_suffix_is_looked_up_whole():
    assert by_suffix(Path("json")) is None
    assert by_suffix(Path("a.minutage.json")) is by_id("minutage")


def test_a_project_of_a_newer_version_is_exported_but_not_written_over(tmp_path):
    newer = Project(title="Demain", version=(2, 0))
    assert "Demain" in by_id("html").exporter()(newer, tmp_path / "a.html").decode()
    with pytest.raises(MinutageError):
        by_id("minutage").exporter()(newer, tmp_path / "a.minutage.json")
