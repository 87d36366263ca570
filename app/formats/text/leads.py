"""Lead-ins: the words before a colon that may say who speaks.

``Réponse d’Inès Roche : …`` names who answers, and so does a bold lead-in. A bare
``Anne : …`` may as well be a heading's (``Sécurité : …``): `cast` decides over the document.
"""

import re
import unicodedata
from typing import Final, NamedTuple

from app.formats.text.lexicon import COMMON, NO_FIRST_NAMES, PARTICLES

_LONGEST: Final = 70
_COLON = re.compile(r"[:：](?![\d/)(])|\t")
_SENTENCE = re.compile(r"(?:\w{3}\.|[!?…;])(?= |$)")
_DASH = re.compile(r"\s[-–—]+\s")
_SPOKEN_BY = re.compile(
    r"(?:[^\W\d]+ )?(?:r[ée]ponses?|questions?|interventions?|r[ée]actions?|remarques?|commentaires?"
    r"|précisions?|compléments?|relances?|témoignages?|répliques?|prise de parole|mot|propos|answers?"
    r"|repl(?:y|ies)|responses?|comments?|remarks?) (?:de la part )?(?P<by>d'|de |du |des |par |by |from |of )"
    r"(?P<name>[^:;!?…«»“”\"]+)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:r[ée]ponse|intervention|answer|response) (?!d'|(?:de|du|des|par|by|from|of) )(?P<name>.+)", re.IGNORECASE
)
_GROUP = re.compile(
    r"(?:la |l'|le |les |the |un |une )?(?:public|salle|auditoire|assistance|internautes?|participante?s?|chat|panel"
    r"|audience|room|floor|audit(?:eur|rice)s?|spectat(?:eur|rice)s?|animat(?:eur|rice)|modérat(?:eur|rice))",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?P<name>[^:;!?…]+?) (?:répond|ajoute|précise|reprend|conclut|poursuit|demande|intervient|réagit"
    r"|answers|replies|adds|says|asks)"
)
_BOTH = re.compile(r"(?:\bet|\band|\bou|\bor|&|/) (?:de |d')?[A-ZÀ-Þ]")
_ROLE = re.compile(
    r"(?:(?:le|la|un|une|the|an?) |l')?(?:animat(?:eur|rice)|modérat(?:eur|rice)|présentat(?:eur|rice)|journaliste"
    r"|interviewe[ur]?r?|intervieweuse|interviewee|interviewée?|narrat(?:eur|rice|or)|intervenante?|participante?"
    r"|locut(?:eur|rice)|invitée?|speaker|host|guest|moderator|audience|voix(?: off)?|public|salle|homme|femme|man"
    r"|woman|audit(?:eur|rice)|spectat(?:eur|rice)|unknown|inconnue?)(?:[ _]?(?:\d{1,3}|[a-z]))?",
    re.IGNORECASE,
)
_ALIKE: Final = str.maketrans("’ʼ‑", "''-")
_JOINTS: Final = str.maketrans("", "", "-'.&")
_MARKS: Final = "*_ \t\u00a0\u202f"


class LeadIn(NamedTuple):
    """The words before a text that may say whose it is.

    Args:
        label: as written.
        name: of the speaker, NFC; None where the label names nobody (``Réponse du public``).
        text: what is said.
        sure: whether its form alone shows that it is one.
    """

    label: str
    name: str | None
    text: str
    sure: bool = False


def lead_in(text: str, *, dashes: bool = False) -> LeadIn | None:
    """Return the words before the first colon where they could say who speaks, None where they can't.

    Args:
        text: a line, without its time.
        dashes: whether a dash before a sentence may stand for the colon: ``Anne - Bonjour.``

    >>> lead_in("Réponse d’Inès Roche : La glace a fondu.")[:2]
    ('Réponse d’Inès Roche', 'Inès Roche')
    """
    colon = _COLON.search(text, 0, _LONGEST + 8)
    found = _lead(text[: colon.start()].strip(), text[colon.end() :]) if colon else None
    dash = None if found else _DASH.search(text, 0, _LONGEST + 8)
    if dash is None:
        return found
    if dashes and text.endswith((".", "!", "?", "…")):
        return _lead(text[: dash.start()].strip(), text[dash.end() :])
    return answer(text[: dash.start()], text[dash.end() :])


def answer(label: str, text: str) -> LeadIn | None:
    """Return the lead-in of ``Réponse de …`` or ``… répond``, whose form is enough; None for another label."""
    written, said = label.strip(_MARKS), text.strip()
    if len(written) > _LONGEST:
        return None
    composed = _composed(written)
    tidy = _tidy(composed)
    named = _SPEAKS.fullmatch(tidy) or _ANSWER.fullmatch(tidy)
    if named is not None and name_weight(named["name"]) >= (2 if named.start("name") else 1):
        return LeadIn(written, composed[named.start("name") : named.end("name")], said, sure=True)
    by = _SPOKEN_BY.fullmatch(tidy)
    if by is None:
        return None
    if _GROUP.fullmatch(by["name"]) or _BOTH.search(by["name"]):
        return LeadIn(written, None, said, sure=True)
    name = re.split(r" ?[(,]", composed[by.start("name") :], maxsplit=1)[0]
    articled = by["by"].lower() in ("du ", "des ") or _tidy(name).casefold().startswith(("la ", "le ", "les ", "l'"))
    return None if articled or not name else LeadIn(written, name, said, sure=not name[0].islower())


def name_key(name: str) -> str:
    """Return what is the same for every way to write a name: NFC or NFD, capitals, spaces, apostrophes."""
    return _tidy(_composed(name)).casefold()


def name_weight(name: str) -> int:
    """Return 2 for what looks like a full name or a role, 1 for a single name, 0 for what is none."""
    if len(name) > _LONGEST:
        return 0
    tidy = _tidy(_composed(name))
    if _ROLE.fullmatch(tidy):
        return 2
    words = tidy.split()
    if not 0 < len(words) <= 6 or is_common(tidy) or words[0].casefold().rstrip(".") in NO_FIRST_NAMES:
        return 0
    names = [word for word in words if word not in PARTICLES]
    return min(len(names), 2) if all(_is_name(word) for word in names) else 0


def _lead(written: str, text: str) -> LeadIn | None:
    mark = written[:2] if written[:2] in ("**", "__") else ""
    bold = bool(mark) and (written.endswith(mark) or text.startswith(mark))
    said = (text.removeprefix(mark) if bold else text).strip()
    found = answer(written, said)
    label = written.strip(_MARKS)
    composed = _composed(label)
    if found is not None or not 0 < len(label) <= _LONGEST or is_common(_tidy(composed)):
        return found
    weight = name_weight(composed)
    if bold or weight:
        return LeadIn(label, composed, said, sure=bold)
    name = re.split(r" ?[(,]| [-–—] ", composed, maxsplit=1)[0]
    if name == composed or name_weight(name) < 2 or _SENTENCE.search(composed):
        return None
    return LeadIn(label, name, said)


def _is_name(word: str) -> bool:
    first = word[2:3] if word[:2].lower() in ("d'", "l'") else word[:1]
    letters = word.translate(_JOINTS)
    return first.isalpha() and not first.islower() and letters.isalpha()


def is_common(tidy: str) -> bool:
    """Return whether one of the words stands before colons without naming anybody: ``Introduction``, ``Note``."""
    words = (word.strip(".,()").removeprefix("d'").removeprefix("l'") for word in tidy.casefold().split())
    return any(word in COMMON for word in words)


def _composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _tidy(composed: str) -> str:
    """Return the same with one kind of apostrophe and hyphen; as long as before, so that places agree."""
    return composed.translate(_ALIKE)
