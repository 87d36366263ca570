"""Writing pauses the recording, and a second without keys lets it play on."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.core.project import Project
from app.media.engines.engine import State
from app.media.engines.fake_engine import FakeEngine
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.session.typing_pause import WITHOUT_KEYS_MS, TypingPause


class Desk:
    """Whether the editor is there, with nothing open over the text."""

    is_free = True


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def pause(document: Document, opened: Player, engine: FakeEngine, settings: SettingsStore, desk: Desk) -> TypingPause:
    """Wished, while the recording plays at six seconds; the hand rests at once, where the test says so."""
    settings.change(pauses_while_typing=True)
    pause = TypingPause(document, opened, settings, lambda: desk.is_free, opened)
    opened.play()
    engine.set_now(6_000)
    return pause


def rested(pause: TypingPause, qtbot: QtBot) -> None:
    """Let the second pass."""
    assert pause.rest.isActive()
    with qtbot.waitSignal(pause.rest.timeout):
        pause.rest.setInterval(0)


def test_a_second_is_a_second(pause: TypingPause) -> None:
    pause.typed()
    assert pause.rest.interval() == WITHOUT_KEYS_MS == 1_000


def test_the_first_key_pauses_and_a_second_without_keys_plays_on_a_step_before(
    pause: TypingPause, player: Player, qtbot: QtBot
) -> None:
    pause.typed()
    pause.typed()
    assert (player.is_playing, player.position_ms) == (False, 6_000)
    rested(pause, qtbot)
    assert (player.is_playing, player.position_ms) == (True, 4_500)


def test_it_happens_only_where_it_is_wished(pause: TypingPause, player: Player, settings: SettingsStore) -> None:
    settings.change(pauses_while_typing=False)
    pause.typed()
    assert player.is_playing
    assert not pause.rest.isActive()


def test_who_types_while_it_stands_hears_nothing_of_itself(pause: TypingPause, player: Player) -> None:
    player.pause()
    pause.typed()
    assert not pause.rest.isActive()


@pytest.mark.parametrize(
    ("take_in_hand", "is_playing"),
    [
        (lambda player: player.pause(), False),  # a media key, or a pedal that is let go of
        (lambda player: (player.toggle(), player.toggle()), False),
        (lambda player: player.seek(2_000), False),
        (lambda player: player.eject(), False),
        (lambda player: player.play(), True),
    ],
)
def test_whoever_takes_the_transport_in_hand_meanwhile_has_it(
    pause: TypingPause, player: Player, take_in_hand: Callable[[Player], object], is_playing: bool
) -> None:
    pause.typed()
    take_in_hand(player)
    assert (player.is_playing, pause.rest.isActive()) == (is_playing, False)


def test_it_does_not_play_on_in_another_project_whose_recording_is_the_same(
    pause: TypingPause, document: Document, player: Player
) -> None:
    pause.typed()
    document.open(Project())  # the loader leaves the recording open
    assert (player.is_playing, pause.rest.isActive()) == (False, False)


def test_the_key_after_that_does_not_let_it_play_on_either(pause: TypingPause, player: Player) -> None:
    pause.typed()
    player.pause()
    pause.typed()
    assert (player.is_playing, pause.rest.isActive()) == (False, False)


def test_with_something_open_over_the_text_it_stays_paused_and_does_not_play_on_later(
    pause: TypingPause, player: Player, desk: Desk, qtbot: QtBot
) -> None:
    pause.typed()
    desk.is_free = False
    rested(pause, qtbot)
    assert not player.is_playing
    desk.is_free = True
    pause.typed()
    assert not pause.rest.isActive()


def test_a_recording_that_has_ended_is_not_begun_again(
    pause: TypingPause, player: Player, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.set_now(20_000)
    engine.advance(1)
    pause.typed()
    assert (player.state, pause.rest.isActive()) == (State.ENDED, False)
