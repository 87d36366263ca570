"""The engines, each as the contract's tests need it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.media.engines.engine import Engine, State
from app.media.engines.fake_engine import FakeEngine
from app.media.engines.qt_engine import QtEngine
from app.media.engines.vlc_engine import VlcEngine
from app.media.engines.vlc_library import vlc_is_here
from tests.recordings import make_recording, make_sound

WAIT_MS = 10_000
SLACK_MS = 50
# Qt says once that it draws without a graphics card, which is how tests run.
QT = pytest.param("qt", marks=pytest.mark.qt_log_ignore("No RHI backend", extend=True))


class Bench:
    """An engine, and what happens to it; time passes by `let_pass`, whichever engine it is."""

    def __init__(self, engine: Engine, qtbot: QtBot) -> None:
        self.engine, self._qtbot = engine, qtbot
        self.states: list[State] = []
        self.errors: list[str] = []
        self.pictures = 0
        engine.state_changed.connect(self.states.append)
        engine.failed.connect(lambda error: self.errors.append(str(error)))
        engine.picture_changed.connect(self._on_picture)

    def _on_picture(self) -> None:
        self.pictures += 1

    def let_pass(self, ms: int) -> None:
        if isinstance(self.engine, FakeEngine):
            self.engine.advance(ms)
        else:
            self._qtbot.wait(ms)

    def seconds(self) -> float:
        """Return the time by which the engine plays, in seconds."""
        return self.engine._seconds if isinstance(self.engine, FakeEngine) else time.monotonic()

    def wait_for(self, condition: Callable[[], bool], within_ms: int = WAIT_MS) -> None:
        """Let time pass until the condition holds.

        Raises:
            TimeoutError: it never did.
        """
        if not isinstance(self.engine, FakeEngine):
            self._qtbot.waitUntil(condition, timeout=within_ms)
            return
        for _ in range(within_ms // 10):
            self._qtbot.wait(1)  # what is asked of the disk is asked of the real one
            if condition():
                return
            self.engine.advance(10)
        raise TimeoutError

    def plays_from(self, ms: int, began_s: float, rate: float = 1.0) -> None:
        """See that it plays on from where it was put at `began_s`, or later: no farther than time has passed since."""
        self.wait_for(lambda: self.engine.now_ms() > ms + 100)
        now_ms = self.engine.now_ms()
        assert now_ms <= ms + self.ms_since(began_s) * rate + SLACK_MS

    def ms_since(self, began_s: float) -> float:
        """Return how long ago that was by `seconds`: a busy machine may have done something else since."""
        return (self.seconds() - began_s) * 1000

    def open(self, path: Path) -> None:
        """Open a recording, and wait until it is there."""
        self.engine.open(path)
        self.wait_for(lambda: self.engine.state is State.PAUSED)

    def play(self) -> None:
        """Play, and wait until the playhead moves."""
        before = self.engine.now_ms() if self.engine.state is not State.ENDED else 0
        self.engine.play()
        self.wait_for(lambda: self.engine.is_playing and before < self.engine.now_ms() < before + WAIT_MS)


def _make(kind: str) -> Engine:
    if kind == "fake":
        return FakeEngine(4_000, checks_files=True)
    return VlcEngine(silent=True) if kind == "vlc" else QtEngine(silent=True)


@pytest.fixture(params=["vlc", QT, "fake"])
def bench(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Bench]:
    """Each engine in turn."""
    yield from _bench(request.param, qtbot)


@pytest.fixture(params=["vlc", QT])
def real_bench(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Bench]:
    """Each engine that plays in turn."""
    yield from _bench(request.param, qtbot)


@pytest.fixture
def vlc_bench(qtbot: QtBot) -> Iterator[Bench]:
    yield from _bench("vlc", qtbot)


@pytest.fixture(params=[QT])
def qt_bench(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Bench]:
    yield from _bench(request.param, qtbot)


def _bench(kind: str, qtbot: QtBot) -> Iterator[Bench]:
    if kind == "vlc" and not vlc_is_here():
        pytest.skip("libVLC is not on this machine")
    engine = _make(kind)
    yield Bench(engine, qtbot)
    free(engine)


def free(engine: Engine) -> None:
    """Close an engine, and let go of it: Qt holds what listens to it, and that holds the engine."""
    engine.close()
    shiboken6.delete(engine)


@pytest.fixture(scope="session")
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A video of 4 s."""
    return make_recording(tmp_path_factory.mktemp("short") / "d’été.mp4", seconds=4)


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another video of 4 s, in another container."""
    return make_recording(tmp_path_factory.mktemp("other") / "autre.mkv", seconds=4)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sound alone, of 4 s."""
    return make_sound(tmp_path_factory.mktemp("sound") / "entretien.m4a", seconds=4)
