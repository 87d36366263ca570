"""The transport bar beside a recording of more than an hour."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.ui.player.transport import Transport
from app.ui.theme import Theme

HOUR_MS = 3_600_000


@pytest.fixture
def player(document: Document, qapp: object) -> Iterator[Player]:
    player = Player(document, FakeEngine(HOUR_MS + 330_000))
    player.open(Path("table ronde.mp4"))
    yield player
    player.close()


def test_nothing_moves_while_the_playhead_s_time_grows(player: Player, theme: Theme, qtbot: QtBot) -> None:
    bar = Transport(player, theme)
    qtbot.addWidget(bar)
    bar.show()
    wanted = []
    for ms in (0, 599_000, 601_000, HOUR_MS + 123_000):
        player.seek(ms)
        qtbot.waitUntil(lambda: player.position_ms == ms)  # noqa: B023 - it is called here and now
        wanted.append(bar.sizeHint().width())
    assert bar.position.text() == "1:02:03"
    assert len(set(wanted)) == 1
