"""Which untimed lines look like a chapter's heading: of a numbered series, or a short phrase."""

import re
import unicodedata
from typing import Final

from app.formats.text.lexicon import ANNOUNCEMENTS, FACTS, SERIES

LONGEST_PHRASE: Final = 120

_NUMBERED = re.compile(r"([^\W\d_]+) ?(?:[nN][°ºo]\.?|number|#)? ?(?:\d{1,3}|[IVXL]{1,6})(?![^\W_])")
_ORDINAL = re.compile(
    r"(?:\d{1,3} ?(?:re|ère|er|e|è|ème|st|nd|rd|th)|premi[eè]re?|seconde?|[^\W\d_]{4,7}ième|dernière?"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) ([^\W\d_]+)",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(r"(?:(\d{1,2})|([IVX]{1,5})|([A-Z]))(?:\.\d{1,2})* ?(?:[.)]|[–—-](?= )) ?\S")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.? \S")
_END = re.compile(r"[.!?…][»”\"’')\]\s]*$")
_INNER_END = re.compile(r"(?:(?<=\w{3})\.|[!?…])[»”\"\s]*\s+[«“\"]?[^\W\d_a-zà-öø-ÿ]")
_QUANTITY = re.compile(r"\d{1,3}[:.]\d\d(?:[:.]\d\d)?\s+(\w)")
_CLOSING = re.compile(r"\W*(?:(?:fin|end)(?: (?:de|du|des|of)\b.{0,60})?|the end)\W*", re.IGNORECASE)


def series(text: str) -> tuple[str, bool] | None:
    """Return the series that a line is a member of, None where it is of none.

    The second value tells whether one member is enough to see it: ``Question 2`` is a
    heading's beginning anywhere, ``2)`` and ``Dossier 2`` only among others.

    >>> series("Question 2 : Où patiner ?"), series("2) Le bilan")
    (('question', True), ('1)', False))
    """
    head = " ".join(unicodedata.normalize("NFC", text[:100]).split())
    ordinal = _ORDINAL.match(head)
    if ordinal is not None and ordinal[1].casefold() in SERIES:
        return ordinal[1].casefold(), True
    numbered = _NUMBERED.match(head)
    if numbered is not None:
        word = numbered[1].casefold()
        return word, word in SERIES
    if _SECTION.match(head):
        return "1.1", False
    enumerated = _ENUMERATED.match(head)
    if enumerated is None:
        return None
    return ("1)" if enumerated[1] else "I)" if enumerated[2] else "A)"), False


def is_phrase(text: str) -> bool:
    """Return whether a line is a short phrase: at most 120 characters, no sentence end, some words.

    >>> is_phrase("Le tour du lac gelé"), is_phrase("La glace a fondu.")
    (True, False)
    """
    if len(text) > LONGEST_PHRASE or not any(char.isalpha() for char in text):
        return False
    if text[0] in "([{<#@" or text[-1] in ",;" or "://" in text or _is_fact(text):
        return False  # a stage direction, a tag, a sentence that goes on, an address, a fact of the page's head
    quantity = _QUANTITY.match(text)
    if quantity is not None and quantity[1].islower():
        return False  # ``21:18 au troisième set``
    return not ends_sentence(text) and _INNER_END.search(text) is None


def _is_fact(text: str) -> bool:
    """Whether a line tells a fact about the recording: ``Participants : …``, ``Date : …``."""
    word, colon, _ = text.partition(":")
    return bool(colon) and unicodedata.normalize("NFC", word).strip().casefold() in FACTS


def ends_sentence(text: str) -> bool:
    """Return whether the text ends as a sentence does."""
    return _END.search(text[-8:]) is not None


def is_closing_line(text: str) -> bool:
    """Return whether a line says that the page is over: capitals throughout, or ``Fin de …``."""
    if len(text) > LONGEST_PHRASE or sum(char.isalpha() for char in text) < 3:
        return False
    return text == text.upper() != text.lower() or _CLOSING.fullmatch(text) is not None


def announces_list(text: str) -> bool:
    """Return whether a line only says that a list of chapters follows: ``Sommaire``, ``Timestamps:``."""
    letters = "".join(char if char.isalpha() else " " for char in unicodedata.normalize("NFC", text))
    return text.rstrip().endswith((":", "：")) or " ".join(letters.split()).casefold() in ANNOUNCEMENTS
