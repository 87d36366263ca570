"""Which engine plays."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.media.engines.choose import make_engine
from app.media.engines.qt_engine import QtEngine
from app.media.engines.vlc_engine import VlcEngine

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("is_here", "engine"), [(True, VlcEngine), (False, QtEngine)])
def test_libvlc_plays_where_it_is_and_qt_where_it_is_not(qapp, monkeypatch, is_here: bool, engine: type) -> None:
    monkeypatch.setattr("app.media.engines.vlc_library.vlc_is_here", lambda: is_here)
    made = make_engine(silent=True)
    assert type(made) is engine
    made.close()


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
