"""The words that the page itself says, in the language of the project: French, else English."""

import re
from dataclasses import dataclass
from typing import Final

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_RIGHT_TO_LEFT: Final = frozenset(
    ["ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ku", "ps", "sd", "ug", "ur", "yi"]
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the page says in one language; braces stand for a number."""

    language: str
    untitled: str
    to_text: str
    to_player: str
    player: str
    chapters: str
    participants: str
    follow: str
    pause_key: str
    unplayable: str
    open_recording: str
    revision: str
    made_with: str
    months: str  # the twelve names, with a space between
    first_day: str


FRENCH: Final = Phrases(
    language="fr",
    untitled="Sans titre",
    to_text="Aller au texte",
    to_player="Aller au lecteur",
    player="Enregistrement",
    chapters="Chapitres",
    participants="Participants",
    follow="Suivre la lecture",
    pause_key="Échap\u00a0: lecture ou pause",
    unplayable="L’enregistrement n’a pas pu être lu ici. Le texte est complet.",
    open_recording="Ouvrir l’enregistrement",
    revision="Version {}",
    made_with="Réalisé avec Minutage",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    first_day="1er",
)

ENGLISH: Final = Phrases(
    language="en",
    untitled="Untitled",
    to_text="Skip to the text",
    to_player="Skip to the player",
    player="Recording",
    chapters="Chapters",
    participants="Participants",
    follow="Follow along",
    pause_key="Esc: play or pause",
    unplayable="The recording could not be played here. The text is complete.",
    open_recording="Open the recording",
    revision="Revision {}",
    made_with="Made with Minutage",
    months="January February March April May June July August September October November December",
    first_day="1",
)


def language_tag(language: str | None) -> str:
    """Return the BCP 47 tag for ``lang``; empty, which HTML reads as unknown, where it can't be one."""
    return language if language and _LANGUAGE.fullmatch(language) else ""


def direction(language: str | None) -> str:
    """Return ``"rtl"`` or ``"ltr"``: which way the language is written."""
    return "rtl" if _primary(language) in _RIGHT_TO_LEFT else "ltr"


def phrases_for(language: str | None) -> Phrases:
    return FRENCH if _primary(language) == FRENCH.language else ENGLISH


def is_foreign(phrases: Phrases, language: str | None) -> bool:
    """Whether the phrases are in another language than the page's text, so that they must say so."""
    return phrases.language != _primary(language)


def _primary(language: str | None) -> str:
    return (language or "").lower().split("-")[0]


def say_date(date: str, phrases: Phrases) -> str:
    """Return ``2022-11-08`` as people write it; whatever else it is, as it stands."""
    found = _DATE.fullmatch(date)
    if found is None or not 1 <= int(found[2]) <= 12:
        return date
    day = phrases.first_day if found[3] == "01" else str(int(found[3]))
    return f"{day}\u00a0{phrases.months.split()[int(found[2]) - 1]} {found[1]}"


def say_duration(ms: int) -> str:
    """Return how long it lasts, in whole minutes: ``1 h 05``, ``12 min``; ``48 s`` where it is less than one."""
    hours, minutes = divmod(ms // 60_000, 60)
    if hours:
        return f"{hours}\u00a0h\u00a0{minutes:02}"
    return f"{minutes}\u00a0min" if minutes else f"{ms // 1000}\u00a0s"
