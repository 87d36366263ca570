import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.core import turns
from app.session import rescue as module
from app.session.document import Document
from app.session.rescue import KEPT, KEPT_DAYS, rescue
from app.storage.project_file import parse_project

LONG_AGO_S = time.time() - (KEPT_DAYS + 10) * 86_400


@pytest.fixture
def changed(document: Document) -> Document:
    document.do(turns.set_text(document.project, 2, "Bonsoir."))
    return document


def _old_copies(folder: Path, count: int, when_s: float) -> list[Path]:
    """Return copies from that time on, a second apart, as an earlier mishap left them."""
    copies = [folder / f"lecture 2020-01-01 00-00-{number:02}.minutage.json" for number in range(count)]
    for number, copy in enumerate(copies):
        copy.write_text("{}", encoding="utf-8")
        os.utime(copy, (when_s + number, when_s + number))
    return copies


def test_the_copy_is_named_after_the_project_and_the_time_and_holds_everything(
    changed: Document, tmp_path: Path
) -> None:
    copy = rescue(changed, tmp_path / "recovered")
    assert copy is not None
    assert copy.name.startswith("La lecture à voix haute 20")
    assert copy.name.endswith(".minutage.json")
    assert parse_project(copy.read_bytes(), copy.parent) == changed.project
    assert changed.is_modified


@pytest.mark.parametrize("title", ["日本語" * 40, "…" * 200, "a/b\\c:d", " . "])
def test_whatever_the_title_is_the_copy_has_a_name_that_a_disk_takes(
    changed: Document, tmp_path: Path, title: str
) -> None:
    changed.open(replace(changed.project, title=title), saved=False)
    copy = rescue(changed, tmp_path)
    assert copy is not None
    assert copy.exists()


def test_of_old_copies_the_latest_stay_and_of_recent_ones_all(changed: Document, tmp_path: Path) -> None:
    old = _old_copies(tmp_path, KEPT + 5, LONG_AGO_S)
    copy = rescue(changed, tmp_path)
    assert copy is not None
    left = set(tmp_path.glob("*.minutage.json"))
    assert left == {*old[6:], copy}


def test_recent_copies_are_never_removed(changed: Document, tmp_path: Path) -> None:
    recent = _old_copies(tmp_path, KEPT + 5, time.time() - 3_600)
    rescue(changed, tmp_path)
    assert all(one.exists() for one in recent)


def test_neither_a_project_of_another_name_nor_the_one_that_is_open_is_removed(
    changed: Document, tmp_path: Path
) -> None:
    own, *_ = _old_copies(tmp_path, KEPT + 5, LONG_AGO_S)
    other = tmp_path / "my work.minutage.json"
    other.write_text("{}", encoding="utf-8")
    os.utime(other, (LONG_AGO_S - 1_000, LONG_AGO_S - 1_000))
    changed.open(changed.project, own, saved=False)
    rescue(changed, tmp_path)
    assert own.exists()
    assert other.exists()


@pytest.mark.logs
def test_where_nothing_can_be_written_it_raises_nothing(
    changed: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "recovered").write_text("a file, not a folder", encoding="utf-8")
    assert rescue(changed, tmp_path / "recovered") is None

    def broken(*_: object) -> None:
        raise TypeError

    monkeypatch.setattr(module, "save_project", broken)
    assert rescue(changed, tmp_path) is None


def test_what_is_saved_or_read_only_needs_no_copy(document: Document, tmp_path: Path) -> None:
    assert rescue(document, tmp_path) is None
    document.open(replace(document.project, version=(2, 0)), saved=False)
    assert rescue(document, tmp_path) is None
    assert list(tmp_path.glob("*.json")) == []
