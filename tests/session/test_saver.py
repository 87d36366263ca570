from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core import marks, turns
from app.session.document import Document
from app.session.jobs import JobRunner
from app.session.saver import Saver
from tests.projects import read_project


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def saver(document: Document, jobs: JobRunner) -> Saver:
    return Saver(document, jobs)


def test_saving_counts_the_revision_and_makes_the_document_clean(
    saver: Saver, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.minutage.json"
    document.do(marks.place_mark(document.project, 3, 5_000))
    with qtbot.waitSignal(saver.saved) as told:
        saver.save(path)
    assert told.args == [path]
    assert (document.is_modified, document.path, document.project.revision) == (False, path, 1)
    assert read_project(path) == document.project


def test_what_is_typed_while_it_saves_is_not_called_saved(
    saver: Saver, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(saver.saved):
        saver.save(tmp_path / "a.minutage.json")
        document.do(turns.set_text(document.project, 2, "Bonsoir."))
    assert document.is_modified
    document.undo()
    assert not document.is_modified


def test_a_save_that_fails_leaves_the_document_unsaved(
    saver: Saver, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    document.do(turns.set_text(document.project, 2, "Bonsoir."))
    with qtbot.waitSignal(saver.failed):
        saver.save(tmp_path / "nowhere" / "a.minutage.json")
    assert (document.is_modified, document.path, saver.is_busy) == (True, None, False)


def test_a_project_of_a_newer_version_is_never_saved_over(saver: Saver, tmp_path: Path, qtbot: QtBot) -> None:
    document = saver._document
    document.open(replace(document.project, version=(2, 0)))
    path = tmp_path / "a.minutage.json"
    path.write_text("as it was")
    with qtbot.waitSignal(saver.failed):
        saver.save(path)
    assert path.read_text() == "as it was"
