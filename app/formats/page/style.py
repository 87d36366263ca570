"""The page's style: the application's colours, the speakers' colours, and the files of resources/page."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.core.contrast import READABLE, contrast
from app.core.project import Project
from app.paths import RESOURCES

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_SHEETS: Final = ("side.css", "page.css", "print.css")
_TOKENS: Final = ("ink", "soft", "paper", "panel", "line", "accent", "wash", "mark", "warning")


def stylesheet(project: Project) -> str:
    """Return the whole style: light, dark on a dark screen, light again on paper."""
    return _sheets(project, _SHEETS)


def problems_stylesheet() -> str:
    """Return the style of a page that lists problems."""
    return _sheets(Project(), ("problems.css",))


def _sheets(project: Project, names: Sequence[str]) -> str:
    light, dark = (_rules(_theme(name), project) for name in ("light", "dark"))
    rules = [(RESOURCES / "page" / name).read_text(encoding="utf-8") for name in names]
    return "\n".join([light, f"@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}", *rules])


def speaker_class(project: Project, speaker_id: str | None) -> str:
    """Return the class that carries a speaker's colour; empty where nobody known is named."""
    return next((f"s{at}" for at, one in enumerate(project.speakers, 1) if one.id == speaker_id), "")


def _theme(name: str) -> Mapping[str, Any]:
    theme: Mapping[str, Any] = json.loads((RESOURCES / "themes" / f"{name}.json").read_text(encoding="utf-8"))
    return theme


def _rules(theme: Mapping[str, Any], project: Project) -> str:
    tokens = " ".join(f"--{name}: {theme[name]};" for name in _TOKENS)
    return "\n".join([f":root {{ {tokens} }}", *_voices(theme, project)])


def _voices(theme: Mapping[str, Any], project: Project) -> Iterator[str]:
    """Yield each speaker's colour: their own where it can be read there, else by their place in the list."""
    palette = theme["speakers"]
    for at, speaker in enumerate(project.speakers):
        own = speaker.colour or ""
        readable = _HEX.fullmatch(own) and all(contrast(own, theme[one]) >= READABLE for one in ("paper", "wash"))
        yield f".s{at + 1} {{ --voice: {own if readable else palette[at % len(palette)]}; }}"
