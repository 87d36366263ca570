"""Names of people: told apart, looked up, and written into a lead-in."""

import re
from typing import Final
from unicodedata import combining, normalize

_ALIKE: Final = str.maketrans("’ʼ‑", "''-")
_SPACE: Final = "[ \u00a0\u202f]+"
_BY: Final = rf"(?:(?<!\w)(?P<by>d['’ʼ]|de{_SPACE}))?"
_SHORTEST_PART: Final = 4
_VOWELS: Final = ("a", "e", "i", "o", "u", "œ", "æ")
_SILENT_H: Final = ("hedw", "hele", "henr", "herv", "hippol", "honor", "horten", "hub", "hug", "hya")
"""How first names begin whose h French does not hear: d’Hélène, but de Hans."""


def folded(name: str) -> str:
    r"""Return the name without case, accents, and ways to write an apostrophe, a hyphen or a space.

    >>> folded("INÈS\u00a0d’Arc")
    "ines d'arc"
    """
    bare = "".join(char for char in normalize("NFKD", name.casefold()) if not combining(char))
    return " ".join(bare.translate(_ALIKE).split())


def begins_part(name: str, query: str) -> bool:
    """Return whether each word of `query` begins a part of the name, without case and accents.

    >>> begins_part("Inès Roche-Martin", "mar ine"), begins_part("Inès Roche-Martin", "oche")
    (True, False)
    """
    parts = re.split(r"[^\w]+", folded(name))
    return all(any(part.startswith(word) for part in parts) for word in re.split(r"[^\w]+", folded(query)))


def relabelled(label: str | None, old: str, new: str, *, elides: bool = True) -> str | None:
    """Return the lead-in of somebody whose name was `old` and is `new`; None where the name alone is enough.

    The old name is replaced where it stands whole, in capitals where it was, and ``de`` or
    ``d’`` before it becomes what the new one needs. A lead-in that says the new name already stays.

    Args:
        elides: whether ``de`` loses its vowel before another, as in French and not in Spanish.

    >>> relabelled("Réponse d’Inès Roche", "Inès Roche", "Théo Marchand")
    'Réponse de Théo Marchand'
    """
    if not label or not old.split():
        return label
    if folded(label) in (folded(old), folded(new)):
        return None
    composed = normalize("NFC", label)
    if _whole(new).search(composed):
        return label
    written = _whole(old).sub(lambda found: _by(found, new, elides) + _as_written(found["name"], new), composed)
    return label if written == composed else written


def handed_on(label: str | None, old: str, new: str, *, elides: bool = True) -> str | None:
    """Return the lead-in of a turn that somebody else says now: as `relabelled`, and where it has only a part of the
    old name, a first name perhaps, the new one stands for that.

    >>> handed_on("Réponse de Philippe", "Philippe Roux", "Zoé"), handed_on("Mot d’accueil", "Philippe Roux", "Zoé")
    ('Réponse de Zoé', 'Mot d’accueil')
    """
    for name in (old, *_parts(old)):
        written = relabelled(label, name, new, elides=elides)
        if written != label:
            return written
    return label


def _parts(name: str) -> list[str]:
    """Return the parts of a name that mean its bearer also when they stand alone: no particles, no initials."""
    return [part for part in name.split() if len(part) >= _SHORTEST_PART and part[:1].isupper()]


def _whole(name: str) -> re.Pattern[str]:
    """Return what finds a name as a whole, with the ``de`` or ``d’`` before it."""
    words = (re.sub("['’ʼ]", "['’ʼ]", re.escape(word)) for word in normalize("NFC", name).split())
    return re.compile(rf"{_BY}(?<![\w-])(?P<name>{_SPACE.join(words)})(?![\w-])", re.IGNORECASE)


def _as_written(old: str, new: str) -> str:
    return new.upper() if old.isupper() and len(old) > 1 else new


def _by(found: re.Match[str], new: str, elides: bool) -> str:
    """Return ``de `` or ``d’`` as it belongs before the new name; nothing where neither stood there."""
    by = found["by"]
    if not by:
        return ""
    was_elided = by[1] in "'’ʼ"
    if was_elided == (_elides(new) and (was_elided or elides)):
        return by
    is_loud = found["name"].isupper() and by[0].isupper()
    return by[0] + ("’" if not was_elided else "E " if is_loud else "e ")


def _elides(name: str) -> bool:
    """Whether ``de`` loses its vowel before the name."""
    first = folded(name)
    if first.startswith("y"):
        return first[1:2] not in _VOWELS
    return first[:1] in _VOWELS or first.startswith(_SILENT_H)
