import json
from pathlib import Path

import pytest

from app.session.settings import RECENT, Settings, SettingsStore, load_settings, save_settings, settings_path


def test_what_was_stored_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    chosen = Settings(
        appearance="dark", volume=35, follow=False, recent=("/a", "/b"), geometry="AAA=", hidden=("timeline",)
    )
    save_settings(chosen, path)
    assert load_settings(path) == chosen


def test_without_a_file_everything_is_the_default() -> None:
    assert not settings_path().exists()
    assert load_settings() == Settings()


@pytest.mark.parametrize("stored", ["", "[]", "{", '"text"', "\x00"])
def test_a_broken_file_costs_nothing_but_what_it_held(stored: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(stored)
    assert load_settings(path) == Settings()


def test_a_bad_value_costs_that_value_only(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"appearance": "neon", "volume": 400, "follow": "yes", "recent": ["/a", 3]}))
    assert load_settings(path) == Settings(recent=("/a",))


def test_the_other_speed_is_another_one_than_the_normal_one(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="speed"):
        Settings(other_rate=1.0)
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"other_rate": 1.0, "volume": 35}))
    assert load_settings(path) == Settings(volume=35)


def test_the_last_opened_file_is_the_first_of_the_recent_ones() -> None:
    settings = Settings()
    for name in ["a", "b", "a", *(f"c{number}" for number in range(RECENT))]:
        settings = settings.with_recent(Path(name))
    assert settings.recent == tuple(f"c{number}" for number in reversed(range(RECENT)))
    assert Settings(recent=("b", "a")).with_recent(Path("a")).recent == ("a", "b")


def test_the_store_writes_when_it_is_told_to(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    store = SettingsStore(path)
    store.change(volume=10)
    store.remember(Path("/x"))
    assert not path.exists()
    store.save()
    assert SettingsStore(path).current == Settings(volume=10, recent=("/x",))


def test_where_settings_cannot_be_stored_the_work_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    save_settings(Settings(), blocked / "settings.json")
    assert blocked.read_text() == ""
