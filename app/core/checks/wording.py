"""Checks of the words themselves, as they are rendered: what was left for later, spaces, words said twice."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from app.core.checks.problems import Slip, Span
from app.core.inline import rendered
from app.core.texts import QT_TRANSLATE_NOOP

_E: Final = "[ée]\u0301?"  # however it is stored, and where somebody was in a hurry
_STEMS: Final = (
    rf"inaud(?:ible)?s?\.?|incompr{_E}hensibles?|incompr\.?|indistincte?s?|unintelligible|unclear|"
    rf"[àa]\u0300? (?:v{_E}rifier|compl{_E}ter|confirmer|pr{_E}ciser|relire|r{_E}-?{_E}couter)|mots? manquants?|"
    r"missing words?|to (?:be )?check(?:ed)?|to verify|check|tbc|tbd"
)
_AROUND: Final = r"(?:(?:passages?|mots?|parties?|noms?|phrases?|quelques|words?|names?|parts?|voix|voice|audio) ){0,2}"
_TIME: Final = r"[ ,;@:–—-]{0,3}[\d:.,hms' ]{0,12}\??"
_LEFT: Final = re.compile(
    rf"\[ ?{_AROUND}(?:{_STEMS}){_TIME}\]|\( ?{_AROUND}(?:{_STEMS}){_TIME}\)|[\[(] ?\?{{1,3}} ?[\])]|\bX{{3,}}\b",
    re.IGNORECASE,
)
_SPACE: Final = " \t\u00a0\u202f"
_SPACES: Final = re.compile(rf"(?<=\S)[{_SPACE}]{{2,}}(?=\S)")
_PAIRS: Final = ("](", "\t", "  ", " \u00a0", "\u00a0 ", " \u202f", "\u202f ", "\u00a0\u00a0", "\u202f\u202f")
_LETTERS: Final = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_JOINS: Final = r"[\w’'\u0300-\u036f-]"
_WORD: Final = rf"{_LETTERS}(?:[’']{_LETTERS})*"
_TWICE: Final = re.compile(rf"(?<!{_JOINS})({_WORD})((?:[{_SPACE}]+\1(?!{_JOINS}))+)", re.IGNORECASE)
_LIKELY: Final = re.compile(r" ([\w’']++)[ \u00a0\u202f]++\1\b")
_UNCLEAR: Final = ("](", "\u0300", "\u0301")
_SAID_TWICE: Final = frozenset(
    {"nous", "vous", "oui", "ouais", "non", "si", "très", "bien", "bon", "tout", "vraiment", "beaucoup", "jamais"}
    | {"allez", "voilà", "merci", "hein", "bla", "ah", "oh", "ha", "hé", "hi", "ho"}
    | {"had", "that", "yes", "no", "okay", "ok", "very", "really", "many", "long", "so", "well", "bye"}
)
"""Words that people do say twice, in French and in English."""


def inaudible(text: str, _language: str | None) -> Iterator[Slip]:
    """Find what the transcriber left for later, in English and French: ``[inaudible]``, ``[?]``, ``XXX``."""
    shown, places = rendered(text)
    for found in _LEFT.finditer(shown.replace("\u00a0", " ")):  # as long as it was
        if found[0][0] not in "xX" or found[0].isupper():
            told = shown[found.start() : found.end()]
            note = QT_TRANSLATE_NOOP("core", "“{words}” still stands in the text")
            yield Slip(_span(places, found), note, {"words": told})


def double_space(text: str, _language: str | None) -> Iterator[Slip]:
    """Find spaces that follow one another inside a text; one that does not break stays."""
    shown, places = rendered(text)
    for found in _SPACES.finditer(shown):
        instead = next((one for one in found[0] if one in "\u00a0\u202f"), " ")
        yield Slip(_span(places, found), QT_TRANSLATE_NOOP("core", "Two spaces follow one another"), instead=instead)


def repeated_word(text: str, _language: str | None) -> Iterator[Slip]:
    """Find a word that stands twice, with nothing but space between, where nobody says it twice on purpose."""
    shown, places = rendered(text)
    for found in _TWICE.finditer(shown):
        word, again = found[1], found[2].strip()
        is_name = len(word) > 1 and word[0].isupper() and again[0].isupper() and not word.isupper()
        if word.lower() not in _SAID_TWICE and not is_name:
            note = QT_TRANSLATE_NOOP("core", "“{word}” stands twice")
            yield Slip(_span(places, found), note, {"word": word.lower() if again.islower() else word}, instead=word)


def may_be_inaudible(texts: str) -> bool:
    return "[" in texts or "(" in texts or "XXX" in texts


def may_double_space(texts: str) -> bool:
    return any(map(texts.__contains__, _PAIRS))


def may_repeat(texts: str) -> bool:
    """Whether a word may stand twice; links, and accents that are stored apart, let every text be looked through."""
    if any(map(texts.__contains__, _UNCLEAR)):
        return True
    words = texts.replace("*", "").replace("\n", "\n ").lower()
    return _LIKELY.search(f" {words}") is not None


def _span(places: Sequence[int], found: re.Match[str]) -> Span:
    """Return where in the source the match stands."""
    return places[found.start()], places[found.end() - 1] + 1
