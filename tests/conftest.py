"""What every test stands on: no real settings, no unexpected log line, no leaked thread."""

import gc
import logging
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = os.environ["LC_ALL"] = "C.UTF-8"

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.project import Project, Speaker
from app.session.document import Document
from app.ui.theme import Theme, load_theme

# A busy machine is no failure: what hypothesis tries may take as long as it takes.
settings.register_profile("minutage", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("minutage")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and caches of this test only; and no media keys on the bus of whoever runs it."""
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / ".home" / name.lower()))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


@pytest.fixture(scope="session", autouse=True)
def no_frozen_garbage() -> Iterator[None]:
    """Minutage freezes what its start has made: here that would be what all tests before have left."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        yield


@pytest.fixture(autouse=True)
def nothing_left_to_delete() -> Iterator[None]:
    """Delete what is to be deleted later, as every widget of `qtbot` is: outside an event loop Qt never comes to it."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning it did not announce with the mark `logs`."""
    yield
    if request.node.get_closest_marker("logs") is None:
        loud = [one.getMessage() for one in caplog.get_records("call") if one.levelno >= logging.WARNING]
        assert not loud, f"unexpected log lines: {loud}"


@pytest.fixture(autouse=True)
def no_leaked_thread() -> Iterator[None]:
    """Fail a test that leaves a thread of ours running; those of libVLC end with its engine."""
    before = set(threading.enumerate())
    yield
    left = [one for one in threading.enumerate() if one not in before and not isinstance(one, threading._DummyThread)]
    for thread in left:
        thread.join(timeout=5)
    assert not [one.name for one in left if one.is_alive()]


@pytest.fixture
def project() -> Project:
    """A small round table: placed and unplaced chapters, two speakers, the same time twice."""
    return Project(
        title="La lecture à voix haute",
        language="fr",
        content="summary",
        speakers=(
            Speaker("s1", "Inès Garnault", role="bibliothécaire"),
            Speaker("s2", "Théo Marchand", organisation="Radio Rivage"),
        ),
        blocks=(
            Block("b1", PARAGRAPH, "Une heure d’échanges autour de la lecture à voix haute."),
            Block("b2", CHAPTER, "Présentation", start_ms=0),
            Block("b3", TURN, "Bonjour à toutes et à tous.", start_ms=2_000, speaker="s1"),
            Block("b4", CHAPTER, "Question 1\u00a0: pourquoi lire à voix haute\u202f?"),
            Block("b5", TURN, "Parce que l’oreille retient mieux.", start_ms=6_000, speaker="s2"),
            Block("b6", PARAGRAPH, "Et parce que l’on s’arrête aux mêmes endroits."),
            Block("b7", TURN, "Les enfants réclament la suite.", start_ms=10_000, speaker="s1"),
            Block("b8", CHAPTER, "Question 2\u00a0: et demain\u202f?"),
            Block("b9", TURN, "Nous ouvrons un second studio.", start_ms=10_000, speaker="s2"),
        ),
    )


@pytest.fixture
def document(project: Project, qapp: object) -> Iterator[Document]:
    """That round table, open; at the end of the test nobody can hold it by listening to it."""
    document = Document(project)
    yield document
    shiboken6.delete(document)


@pytest.fixture
def theme(qapp: object) -> Theme:
    """The window by day."""
    return load_theme("light")


NOT_TEXT = os.fsdecode(b"r\xe9union.mp4")
"""The name of a file, as an old system wrote it: on this one it is not text."""


@pytest.fixture
def oddly_named(recording: Path, tmp_path: Path) -> Path:
    """The recording, under a name that is not text."""
    try:
        return Path(shutil.copy(recording, tmp_path / NOT_TEXT))
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")


@pytest.fixture(scope="session")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real recording of 20 s, 640×360 at 25 frames a second, its frame number drawn in, a beep at every 5 s."""
    from tests.recordings import make_recording

    path = tmp_path_factory.mktemp("recording") / "table ronde – été.mp4"
    make_recording(path, seconds=20)
    return path
