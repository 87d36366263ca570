"""The menus whose entries come and go."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.media.engines.fake_engine import FakeEngine
from app.media.files.tracks import AudioTrack
from app.session.document import Document
from app.session.player import Player
from app.session.settings import SettingsStore
from app.ui.frame.menus import AudioTrackMenu

TRACKS = (AudioTrack(0, language="fra"), AudioTrack(1, "R&D", "ger"), AudioTrack(2, language="qqq"), AudioTrack(3))


def shown(qtbot: QtBot, document: Document, tracks: tuple[AudioTrack, ...]) -> tuple[Player, QMenu]:
    """Return a player with a recording of those tracks, and their menu."""
    menu = QMenu()
    qtbot.addWidget(menu)
    player = Player(document, FakeEngine(audio_tracks=tracks), SettingsStore())
    AudioTrackMenu(menu, player)
    player.open(Path("débat.mkv"))
    return player, menu


def test_a_track_is_called_by_its_title_and_its_language_and_the_one_that_is_heard_is_checked(
    qtbot: QtBot, document: Document
) -> None:
    player, menu = shown(qtbot, document, TRACKS)
    assert [one.text() for one in menu.actions()] == ["français", "R&&D – Deutsch", "qqq", "Track 4"]
    assert [one.isChecked() for one in menu.actions()] == [True, False, False, False]
    menu.actions()[1].trigger()
    assert player.sound.track == TRACKS[1]
    assert [one.isChecked() for one in menu.actions()] == [False, True, False, False]
    player.close()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("eng", "English"),
        ("spa", "español"),
        ("por", "português"),
        ("fra", "français"),
        ("fre", "français"),
        ("deu", "Deutsch"),
        ("nld", "Nederlands"),
        ("zho", "中文"),
        ("fas", "فارسی"),
        ("ara", "العربية"),
    ],
)
def test_a_language_is_called_by_its_own_name_and_not_by_that_of_a_country(
    qtbot: QtBot, document: Document, code: str, name: str
) -> None:
    player, menu = shown(qtbot, document, (AudioTrack(0, language=code),))
    assert [one.text() for one in menu.actions()] == [name]
    player.close()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_it_offers_nothing_where_there_is_no_choice(qtbot: QtBot, document: Document, count: int) -> None:
    player, menu = shown(qtbot, document, TRACKS[:count])
    assert menu.isEnabled() == (count > 1)
    player.eject()
    assert (menu.isEnabled(), menu.actions()) == (False, [])
    player.close()
