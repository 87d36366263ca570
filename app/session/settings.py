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
ENGINES: Final = ("automatic", "libvlc", "qt")
RATES: Final = (0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
"""The speeds that there are, the slowest first."""
NORMAL_RATE: Final = 1.0
PAGE_SIZES: Final = (10, 40)
"""The smallest and the largest letters of the page, in pixels."""
LONGEST_MS: Final = 10_000
"""No delay and no step back that somebody chooses is longer."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices with their defaults. A stored value that can't be used costs that value only.

    Args:
        geometry, panes, column: the window, what stands side by side in it, and what stands at its left, as Qt writes
            their sizes.
        picture_geometry, picture_apart: the picture's own window, as Qt writes where it is, and whether it has one.
        follow: whether the page scrolls with what is heard.
        unsure: whether the words are underlined that the recogniser was not sure of.
        hidden: the panes that are not shown, by their names in the action table.
        page_px, page_face: the letters of the page; no face is the first serif that there is.
        engine: what plays; ``"automatic"`` is libVLC where it is here, else Qt Multimedia.
        reaction_ms: what a mark that is set while the recording plays is earlier than the key, in real time.
        sound_delay_ms: how much later than the clock the sound is heard, in real time; such a mark is earlier by it.
        back_on_pause_ms, back_on_resume_ms: how far the playhead steps back then; 0 is not at all.
        other_rate: the speed that the speed key changes to from 100 %, and back; never 100 % itself.
        pauses_while_typing: whether typing pauses the recording, until a second without keys.
        plays_while_held: whether the play key, or a pedal, plays as long as it is down.
    """

    appearance: str = "system"
    volume: int = 80
    follow: bool = True
    unsure: bool = False
    recent: tuple[str, ...] = ()
    geometry: str = ""
    panes: str = ""
    column: str = ""
    picture_geometry: str = ""
    picture_apart: bool = False
    hidden: tuple[str, ...] = ()
    page_px: int = 16
    page_face: str = ""
    engine: str = "automatic"
    reaction_ms: int = 0
    sound_delay_ms: int = 0
    back_on_pause_ms: int = 0
    back_on_resume_ms: int = 1_500
    other_rate: float = 1.5
    pauses_while_typing: bool = False
    plays_while_held: bool = False

    def __post_init__(self) -> None:
        if self.appearance not in APPEARANCES:
            raise ValueError(f"no such appearance: {self.appearance}")
        if not 0 <= self.volume <= 100:
            raise ValueError(f"volume out of range: {self.volume}")
        if not PAGE_SIZES[0] <= self.page_px <= PAGE_SIZES[1]:
            raise ValueError(f"no size of letters: {self.page_px}")
        if self.engine not in ENGINES:
            raise ValueError(f"no such engine: {self.engine}")
        lengths = (self.reaction_ms, self.sound_delay_ms, self.back_on_pause_ms, self.back_on_resume_ms)
        if not all(0 <= one <= LONGEST_MS for one in lengths):
            raise ValueError(f"a length out of range: {lengths}")
        if not RATES[0] <= self.other_rate <= RATES[-1] or self.other_rate == NORMAL_RATE:
            raise ValueError(f"no such other speed: {self.other_rate}")

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
    """The settings in use: read once, changed as the user chooses; the window writes them, at its end at the latest."""

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
