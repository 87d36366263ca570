"""What the user chose, kept from one day to the next."""

import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from threading import Lock
from typing import Any, Final

from app.core.errors import MinutageError
from app.storage.atomic import write_atomically

log = logging.getLogger(__name__)

RECENT: Final = 10
APPEARANCES: Final = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices with their defaults. A stored value that can't be used costs that value only.

    Args:
        geometry, panes, column: the window, what stands side by side in it, and what stands at its left, as Qt writes
            their sizes.
        hidden: the panes that are not shown, by their names in the action table.
    """

    appearance: str = "system"
    volume: int = 80
    follow: bool = True
    recent: tuple[str, ...] = ()
    geometry: str = ""
    panes: str = ""
    column: str = ""
    hidden: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.appearance not in APPEARANCES:
            raise ValueError(f"no such appearance: {self.appearance}")
        if not 0 <= self.volume <= 100:
            raise ValueError(f"volume out of range: {self.volume}")

    def with_recent(self, path: Path) -> "Settings":
        """Return the settings with `path` as the file that was opened last."""
        others = [one for one in self.recent if one != str(path)]
        return replace(self, recent=(str(path), *others)[:RECENT])


def settings_path() -> Path:
    """Return where the settings are: a JSON file in the user's own configuration folder."""
    from platformdirs import user_config_path  # late: not before the first paint

    return user_config_path("minutage", appauthor=False) / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """Return what was stored; the defaults for all that is missing or can't be used."""
    settings = Settings()
    try:
        stored: dict[str, Any] = json.loads((path or settings_path()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return settings
    for field in fields(Settings):
        value = stored.get(field.name) if isinstance(stored, dict) else None
        default = getattr(settings, field.name)
        if isinstance(default, tuple) and isinstance(value, list):
            value = tuple(one for one in value if isinstance(one, str))
        if type(value) is type(default):
            try:
                settings = replace(settings, **{field.name: value})
            except ValueError:
                log.info("a stored setting was not used: %s", field.name)
    return settings


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Store the settings. Where they can't be stored the work goes on without."""
    target = path or settings_path()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, json.dumps(asdict(settings), indent=2).encode())
    except (OSError, MinutageError) as error:
        log.info("the settings were not stored: %s", type(error).__name__)


class SettingsStore:
    """The settings in use: read once, changed as the user chooses, written when the window closes."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._writing = Lock()
        self.current = load_settings(path)

    def change(self, **values: Any) -> None:
        """Give settings other values.

        Raises:
            ValueError: a value that the setting can't have.
        """
        self.current = replace(self.current, **values)

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        self.current = self.current.with_recent(path)

    def save(self) -> None:
        """Write what is chosen by now; from any thread, and never an older choice over a newer one."""
        with self._writing:
            save_settings(self.current, self._path)
