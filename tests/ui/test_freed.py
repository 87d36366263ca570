"""What was quit is gone: a window that stayed would keep its project, its pictures and its decoder."""

import gc
from weakref import ref

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.app import Minutage
from tests.windows import quit_


def used_and_quit(qapp: QApplication, qtbot: QtBot) -> dict[str, ref[object]]:
    """Open the demo in a Minutage and quit it; return its parts, which this does not keep alive."""
    minutage = Minutage(qapp, silent=True)
    with qtbot.waitSignal(minutage.window.painted):
        minutage.start([], demo=True)
    qtbot.waitUntil(lambda: minutage.player._stills.ms is not None, timeout=10_000)
    player = minutage.player
    parts = {"window": minutage.window, "document": minutage.document, "player": player, "engine": player.engine}
    quit_(minutage)
    return {name: ref(part) for name, part in parts.items()}


def test_nothing_stays_of_a_minutage_that_was_quit(qapp: QApplication, qtbot: QtBot) -> None:
    parts = used_and_quit(qapp, qtbot)
    gc.collect()
    assert [name for name, part in parts.items() if part() is not None] == []
