"""Colours and type by name: what a widget may paint with."""

import json
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from app.core.contrast import READABLE
from app.core.contrast import contrast as contrast_of
from app.core.project import Project
from app.paths import RESOURCES

PAGE_FACES = ("Source Serif 4", "Noto Serif", "Georgia", "DejaVu Serif")
PAGE_PX = 16


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of resources/themes: see the look's table in docs/design.md."""

    name: str
    ink: QColor
    soft: QColor
    paper: QColor
    panel: QColor
    chrome: QColor
    line: QColor
    accent: QColor
    wash: QColor
    on_accent: QColor
    mark: QColor
    warning: QColor
    good: QColor
    selection: QColor
    found: QColor
    found_here: QColor
    wrong: QColor
    wave: QColor
    speakers: tuple[QColor, ...]

    def speaker(self, project: Project, speaker_id: str | None) -> QColor:
        """Return a speaker's colour: their own where it can be read on paper, else by their place in the list.

        One of the themes' own stands for its twin in this theme: no colour can be read on both papers.
        """
        for at, one in enumerate(project.speakers):
            if one.id == speaker_id:
                place = palette_place(one.colour)
                if place is not None:
                    return self.speakers[place]
                own = QColor(one.colour or "")
                readable = own.isValid() and contrast(own, self.paper) >= READABLE
                return own if readable else self.speakers[at % len(self.speakers)]
        return self.soft

    def palette(self) -> QPalette:
        """Return the palette for the widgets that Qt paints itself."""
        palette = QPalette()
        role = QPalette.ColorRole
        for one, colour in (
            (role.Window, self.panel),
            (role.WindowText, self.ink),
            (role.Base, self.paper),
            (role.AlternateBase, self.panel),
            (role.Text, self.ink),
            (role.Button, self.chrome),
            (role.ButtonText, self.ink),
            (role.ToolTipBase, self.chrome),
            (role.ToolTipText, self.ink),
            (role.PlaceholderText, self.soft),
            (role.Highlight, self.selection),
            (role.HighlightedText, self.ink),
            (role.Accent, self.accent),
            (role.Link, self.accent),
            (role.Mid, self.line),
            (role.BrightText, self.on_accent),
        ):
            palette.setColor(one, colour)
        for one in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, self.soft)
        return palette


@cache
def load_theme(name: str) -> Theme:
    """Return the theme ``"light"`` or ``"dark"``."""
    table = json.loads((RESOURCES / "themes" / f"{name}.json").read_text(encoding="utf-8"))
    speakers = tuple(QColor(value) for value in table.pop("speakers"))
    colours = {key: QColor(value) for key, value in table.items() if key != "name"}
    return Theme(name=table["name"], speakers=speakers, **colours)


def palette_place(colour: str | None) -> int | None:
    """Return which of the speakers' colours this is, in whichever theme; None where it is none of them."""
    return _palette_places().get(colour.lower()) if colour else None


@cache
def _palette_places() -> dict[str, int]:
    themes = (load_theme(name) for name in ("light", "dark"))
    return {colour.name(): at for theme in themes for at, colour in enumerate(theme.speakers)}


def page_font(pixels: int = PAGE_PX, face: str = "") -> QFont:
    """Return a face of the page: the one that is named, else the first serif of the list that this machine has."""
    font = QFont(_page_face(face))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    return font


@cache
def _page_face(wanted: str) -> str:
    families = set(QFontDatabase.families())
    return next((one for one in (wanted, *PAGE_FACES) if one in families), "serif")


def interface_font(pixels: int = 13, *, bold: bool = False) -> QFont:
    """Return the system's face at a size, with figures of one width where the face has them."""
    return QFont(_interface_font(pixels, bold))  # a copy: whoever asked may underline it


def forget_fonts() -> None:
    """Ask the system anew for its face: it may be another by now."""
    _interface_font.cache_clear()


@cache
def _interface_font(pixels: int, bold: bool) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21; see `app.core.contrast`."""
    return contrast_of(one.name(), other.name())
