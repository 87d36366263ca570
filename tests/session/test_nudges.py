"""Nudges: bursts are one step, by frames and by tenths of a second together."""

from pathlib import Path

import pytest

from app.core.errors import MinutageError
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.nudges import Nudges
from app.session.player import Player
from app.session.settings import SettingsStore

HELLO, UNPLACED, PARAGRAPH = 2, 3, 5


@pytest.fixture
def player(document: Document) -> Player:
    player = Player(document, FakeEngine(), SettingsStore())
    player.open(Path("table ronde.mp4"))
    return player


@pytest.fixture
def nudges(document: Document, player: Player) -> Nudges:
    return Nudges(document, player)


def start(document: Document) -> int | None:
    return document.project.blocks[HELLO].start_ms


def test_a_burst_of_both_kinds_is_one_step_and_shows_each_frame(
    document: Document, player: Player, nudges: Nudges
) -> None:
    shown: list[int] = []
    player.sought.connect(shown.append)
    nudges.shift(HELLO, 100)
    nudges.nudge(HELLO, 1)
    nudges.shift(HELLO, -300)
    assert (start(document), shown) == (1_900, [2_100, 2_200, 1_900])
    document.undo()
    assert start(document) == 2_000
    assert not document.history.can_undo


def test_a_shift_stops_at_the_beginning(document: Document, nudges: Nudges) -> None:
    nudges.shift(HELLO, -9_000)
    assert start(document) == 0


@pytest.mark.parametrize(
    ("at", "said"), [(UNPLACED, "not placed yet"), (PARAGRAPH, "no mark of its own"), (99, "nothing to mark here")]
)
def test_what_has_no_mark_to_move_refuses_in_words(document: Document, nudges: Nudges, at: int, said: str) -> None:
    with pytest.raises(MinutageError, match=said):
        nudges.shift(at, 100)
    assert not document.history.can_undo


def test_showing_what_is_not_placed_goes_nowhere(document: Document, player: Player, nudges: Nudges) -> None:
    player.seek(5_000)
    nudges.show(UNPLACED)
    assert player.position_ms == 5_000
