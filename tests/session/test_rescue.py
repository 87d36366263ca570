import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.core import turns
from app.session.document import Document
from app.session.rescue import KEPT, rescue


@pytest.fixture
def changed(document: Document) -> Document:
    document.do(turns.set_text(document.project, 2, "Bonsoir."))
    return document


def test_the_copy_is_named_after_the_project_and_the_time(changed: Document, tmp_path: Path) -> None:
    copy = rescue(changed, tmp_path / "recovered")
    assert copy is not None
    assert copy.name.startswith("La lecture à voix haute 20")
    assert copy.name.endswith(".minutage.json")
    assert changed.is_modified


def test_only_the_latest_copies_stay(changed: Document, tmp_path: Path) -> None:
    for number in range(KEPT + 5):
        old = tmp_path / f"{number:02}.minutage.json"
        old.write_text("{}", encoding="utf-8")
        os.utime(old, (number, number))
    copy = rescue(changed, tmp_path)
    names = sorted(path.name for path in tmp_path.glob("*.minutage.json"))
    assert copy is not None
    assert len(names) == KEPT
    assert copy.name in names
    assert "05.minutage.json" not in names
    assert "06.minutage.json" in names


@pytest.mark.logs
def test_where_nothing_can_be_written_it_raises_nothing(changed: Document, tmp_path: Path) -> None:
    (tmp_path / "recovered").write_text("a file, not a folder", encoding="utf-8")
    assert rescue(changed, tmp_path / "recovered") is None


def test_what_is_saved_or_read_only_needs_no_copy(document: Document, tmp_path: Path) -> None:
    assert rescue(document, tmp_path) is None
    document.open(replace(document.project, version=(2, 0)), saved=False)
    assert rescue(document, tmp_path) is None
    assert list(tmp_path.glob("*.json")) == []
