"""One key between the normal speed and the other one."""

import pytest

from app.session.player import Player
from app.session.settings import RATES, SettingsStore
from app.session.speed import OtherSpeed


@pytest.fixture
def other(opened: Player, settings: SettingsStore) -> OtherSpeed:
    return OtherSpeed(opened, settings, opened)


def test_it_changes_to_the_speed_of_the_preferences_and_back(
    other: OtherSpeed, player: Player, settings: SettingsStore
) -> None:
    settings.change(other_rate=0.75)
    seen = []
    for _ in range(3):
        other.toggle()
        seen.append(player.rate)
    assert seen == [0.75, 1.0, 0.75]


def test_from_a_speed_that_was_chosen_by_hand_it_goes_to_the_normal_one_and_back_to_that(
    other: OtherSpeed, player: Player, settings: SettingsStore
) -> None:
    player.set_rate(1.25)
    other.toggle()
    assert player.rate == 1.0
    other.toggle()
    assert player.rate == 1.25
    assert settings.current.other_rate == 1.25


def test_what_was_chosen_stays_where_the_player_is_not_as_quick(
    other: OtherSpeed, player: Player, settings: SettingsStore
) -> None:
    settings.change(other_rate=4.0)
    other.toggle()
    assert player.rate == RATES[-1]
    assert settings.current.other_rate == 4.0
