"""Which engine plays."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import MinutageError
from app.media.engines.choose import make_engine
from app.media.engines.engine import State, unplayable
from app.media.engines.qt_engine import QtEngine
from app.media.engines.vlc_engine import VlcEngine
from app.media.engines.vlc_library import Libvlc, NotStartedError
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore

QT = pytest.mark.qt_log_ignore("No RHI backend", extend=True)
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("choice", "is_here", "engine", "excuse"),
    [
        ("automatic", True, VlcEngine, None),
        ("libvlc", True, VlcEngine, None),
        ("qt", True, QtEngine, None),
        ("automatic", False, QtEngine, "VLC is not on this computer, so Qt Multimedia plays in its place"),
        ("libvlc", False, QtEngine, "VLC is not on this computer, so Qt Multimedia plays in its place"),
        ("qt", False, QtEngine, None),
    ],
)
def test_libvlc_plays_where_it_is_wanted_and_here_else_qt(
    qapp, monkeypatch, choice: str, is_here: bool, engine: type, excuse: str | None
) -> None:
    monkeypatch.setattr("app.media.engines.vlc_library.vlc_is_here", lambda: is_here)
    made = make_engine(choice, silent=True)
    assert type(made) is engine
    assert (made.excuse and made.excuse.what) == excuse
    made.close()


@pytest.fixture
def broken_vlc(monkeypatch: pytest.MonkeyPatch) -> None:
    """libVLC is here and does not start, as without its plugins."""

    def new(_library: Libvlc) -> object:
        raise NotStartedError("libvlc_new")

    monkeypatch.setattr(Libvlc, "_new", new)


@QT
def test_a_libvlc_that_does_not_start_has_an_understudy(broken_vlc: None, qtbot: QtBot, short: Path) -> None:
    engine = VlcEngine(silent=True)
    with qtbot.waitSignal(engine.failed) as told:
        engine.open(short)
    (error,) = told.args
    other = engine.understudy(error)
    assert isinstance(other, QtEngine)
    assert other.excuse is error
    assert engine.understudy(unplayable(short)) is None
    assert other.understudy(error) is None
    other.close()
    engine.close()


@QT
def test_the_player_lets_it_play_and_says_so_once(
    broken_vlc: None, qtbot: QtBot, document: Document, short: Path
) -> None:
    player = Player(document, VlcEngine(silent=True), SettingsStore())
    notes: list[MinutageError] = []
    player.noted.connect(notes.append)
    player.failed.connect(lambda error: pytest.fail(str(error)))
    player.set_rate(1.5)
    for _ in range(2):
        player.open(short)
        qtbot.waitUntil(lambda: player.state is State.PAUSED)
    assert isinstance(player.engine, QtEngine)
    assert [note.what for note in notes] == ["VLC could not be started, so Qt Multimedia plays in its place"]
    player.play()
    qtbot.waitUntil(lambda: player.is_playing and player.position_ms > 200)
    assert player.engine._player.playbackRate() == 1.5
    player.close()


def test_choosing_loads_neither_libvlc_nor_a_decoder(qapp) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from app.media.engines.choose import make_engine\n"
        "application = QCoreApplication([])\n"
        "engine = make_engine(silent=True)\n"
        "late = {'vlc', 'av', 'numpy'}\n"
        "if type(engine).__name__ == 'VlcEngine':\n"
        "    late |= {'PySide6.QtMultimedia', 'PySide6.QtWidgets'}\n"
        "print(sorted(late & set(sys.modules)))\n"
    )
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_program_ends_while_it_plays(recording: Path) -> None:
    program = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "from app.media.engines.choose import make_engine\n"
        "application = QGuiApplication([])\n"
        "engine = make_engine(silent=True)\n"
        "engine.open(Path(sys.argv[1]))\n"
        "engine.play()\n"
        "until = time.monotonic() + 10\n"
        "while engine.now_ms() < 200 and time.monotonic() < until:\n"
        "    application.processEvents()\n"
        "print(engine.is_playing)\n"
    )
    run = [sys.executable, "-c", program, str(recording)]
    ended = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "True")


@QT
def test_it_goes_on_where_the_other_was_to_begin(
    broken_vlc: None, qtbot: QtBot, document: Document, short: Path
) -> None:
    player = Player(document, VlcEngine(silent=True), SettingsStore())
    player.open(short, 2_000)
    player.play()
    qtbot.waitUntil(lambda: player.is_playing and 2_000 <= player.position_ms < 3_500)
    assert isinstance(player.engine, QtEngine)
    player.close()
