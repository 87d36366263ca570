import json
import os
import stat
from pathlib import Path

import pytest

from app.session.bookmarks import KEPT, LONGEST, Bookmark, Bookmarks, bookmarks_path
from app.storage.atomic import write_atomically

SHEETS = Bookmark(playhead_ms=521_400, recording="sha256:00ff", block="b3", offset=17)


def of(bookmarks: Bookmarks, project_id: str) -> Bookmark | None:
    """Return what is found of the project when it is opened now."""
    bookmarks.read()
    return bookmarks.of(project_id)


def test_a_project_is_found_where_it_was_left_also_by_who_comes_later(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "bookmarks.json"
    left = Bookmarks(path)
    assert of(left, "p1") is None
    left.put("p1", SHEETS)
    assert of(left, "p1") == SHEETS
    assert of(Bookmarks(path), "p1") is None
    left.save()
    assert of(Bookmarks(path), "p1") == SHEETS
    assert of(Bookmarks(path), "p2") is None


def test_whoever_asks_where_a_project_was_left_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    left, asked = Bookmarks(path), Bookmarks(path)
    left.put("p1", SHEETS)
    left.save()
    assert asked.of("p1") is None
    asked.read()
    path.unlink()
    assert asked.of("p1") == SHEETS


def test_what_was_written_is_found_without_reading_it_again(tmp_path: Path) -> None:
    bookmarks = Bookmarks(tmp_path / "bookmarks.json")
    bookmarks.put("p1", SHEETS)
    bookmarks.save()
    assert bookmarks.of("p1") == SHEETS


@pytest.mark.skipif("os.name == 'nt'", reason="there the folder of the user decides")
def test_nobody_else_reads_them(tmp_path: Path) -> None:
    bookmarks_path().parent.mkdir(parents=True, mode=0o755)
    before = os.umask(0o022)
    try:
        bookmarks = Bookmarks()
        for _ in range(2):
            bookmarks.put("p1", SHEETS)
            bookmarks.save()
            assert stat.S_IMODE(bookmarks_path().stat().st_mode) == 0o600
            assert stat.S_IMODE(bookmarks_path().parent.stat().st_mode) == 0o700
    finally:
        os.umask(before)


def test_two_windows_write_the_same_file_and_neither_takes_the_other_s_away(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    one, other = Bookmarks(path), Bookmarks(path)
    one.put("p1", SHEETS)
    other.put("p2", Bookmark(playhead_ms=2))
    one.save()
    other.save()
    assert of(one, "p2") == Bookmark(playhead_ms=2)
    assert of(other, "p1") == SHEETS


def test_a_window_that_stays_open_does_not_take_the_newer_place_away(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    one, other = Bookmarks(path), Bookmarks(path)
    one.put("p1", SHEETS)
    one.save()
    newer = Bookmark(playhead_ms=3_000_000)
    other.put("p1", newer)
    other.save()
    one.put("p2", Bookmark(playhead_ms=2))
    one.save()
    assert of(Bookmarks(path), "p1") == newer
    assert of(one, "p1") == newer


def test_what_is_put_while_it_is_written_is_written_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bookmarks.json"
    bookmarks, newer = Bookmarks(path), Bookmark(playhead_ms=3_000_000)

    def write_slowly(path: Path, data: bytes) -> None:
        write_atomically(path, data)
        bookmarks.put("p1", newer)

    bookmarks.put("p1", SHEETS)
    with monkeypatch.context() as patched:
        patched.setattr("app.session.bookmarks.write_atomically", write_slowly)
        bookmarks.save()
    assert of(bookmarks, "p1") == newer
    bookmarks.save()
    assert of(Bookmarks(path), "p1") == newer


def test_what_could_not_be_written_is_written_the_next_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    bookmarks = Bookmarks(blocked / "bookmarks.json")
    bookmarks.put("p1", SHEETS)
    bookmarks.save()
    blocked.unlink()
    bookmarks.save()
    assert of(Bookmarks(blocked / "bookmarks.json"), "p1") == SHEETS


def test_of_more_projects_than_are_kept_those_that_were_left_last_stay(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    for begin in (0, KEPT):
        bookmarks = Bookmarks(path)
        for number in range(begin, begin + KEPT):
            bookmarks.put(f"p{number}", Bookmark(playhead_ms=number))
        bookmarks.put("p1", Bookmark(playhead_ms=begin))
        bookmarks.save()
    stored = list(json.loads(path.read_text())["projects"])
    assert len(stored) == KEPT
    assert stored[-1] == "p1"
    assert stored[0] == f"p{KEPT + 1}"


BROKEN = ["", "[]", "{", "null", '{"projects": [1]}', '{"projects": {"p1": 3, "p2": null}}', "\x00", "[" * 100_000]


@pytest.mark.parametrize("stored", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_costs_the_places_and_is_written_anew(stored: str, tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    path.write_text(stored)
    bookmarks = Bookmarks(path)
    assert of(bookmarks, "p1") is None
    bookmarks.put("p1", SHEETS)
    bookmarks.save()
    assert of(Bookmarks(path), "p1") == SHEETS


@pytest.mark.parametrize(
    "wrong",
    [
        {"playhead_ms": -1},
        {"playhead_ms": 1.5},
        {"playhead_ms": True},
        {"playhead_ms": 10**30},
        {"offset": "3"},
        {"block": 7},
        {"recording": "x" * (LONGEST + 1)},
        {"unknown": 1},
    ],
)
def test_a_bookmark_that_cannot_be_used_costs_that_one_only(wrong: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    path.write_text(json.dumps({"projects": {"p1": wrong, "p2": {"playhead_ms": 5}}}))
    assert of(Bookmarks(path), "p1") is None
    assert of(Bookmarks(path), "p2") == Bookmark(playhead_ms=5)


def test_where_they_cannot_be_stored_the_work_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    bookmarks = Bookmarks(blocked / "bookmarks.json")
    bookmarks.put("p1", SHEETS)
    bookmarks.save()
    assert of(bookmarks, "p1") == SHEETS
    assert blocked.read_text() == ""


def test_an_id_that_may_be_a_text_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.json"
    bookmarks = Bookmarks(path)
    bookmarks.put("Parce que l’oreille retient mieux. " * 4, SHEETS)
    bookmarks.save()
    assert json.loads(path.read_text()) == {"projects": {}}
