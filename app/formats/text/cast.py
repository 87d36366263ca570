"""The speakers of a document: which of its lead-ins name one, and who is meant."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from app.formats.text.leads import LeadIn, name_key, name_weight
from app.formats.text.lexicon import TITLES

_SENTENCE_ENDS: Final = (".", "!", "?", "…", "»", "”", '"')


class Use(NamedTuple):
    """A line that begins with what may be a lead-in.

    Args:
        lead: the lead-in.
        timed: whether the line has a time.
        exact: whether that time is written as tools write it: in square brackets, or with its hours.
    """

    lead: LeadIn
    timed: bool
    exact: bool = False


class Cast:
    """Who speaks in a document.

    A lead-in whose form shows it, as in ``Réponse de …``, counts by itself. A bare name counts where
    enough speaks for it: it is a full name, it comes again, most lines begin like that (and tools write
    times so, or what follows begins as speech does), whole sentences follow it, or the text above presents it.

    Args:
        uses: every line that begins with what may be a lead-in, in order.
        among: how many lines could begin so: those that have a time, or all where none has.
        above: the lines above the first time, which may present the speakers.
        known: the names of those who are known to speak: each counts by itself, the first name of one too.
    """

    def __init__(self, uses: Sequence[Use], among: int, above: Iterable[str] = (), known: Iterable[str] = ()) -> None:
        groups: dict[str, list[Use]] = {}
        for use in uses:
            if use.lead.name:
                groups.setdefault(name_key(use.lead.name), []).append(use)
        recurring = any(len(group) > 1 for group in groups.values())
        timed = self._timed = any(use.timed for use in uses)
        led = sum(use.timed for use in uses) if timed else len(uses)
        self._shared = led >= 0.6 * among and (recurring or (timed and among <= 3))
        self._above = _words(" ".join(above))
        self._names = {key for key, group in groups.items() if self._is_speaker(key, group)}
        if self._names and recurring and led >= 0.8 * among:
            self._names |= {key for key, group in groups.items() if _fits_company(group, timed)}
        shown = {name_key(name): name for name in known}
        self._names |= groups.keys() & (shown.keys() | _full_names({*shown, *groups}, among=set(shown)).keys())
        self._meant = _full_names({*self._names, *shown})
        self._shown = {key: _best_written(group) for key, group in groups.items()} | shown

    def accepts(self, lead: LeadIn) -> bool:
        """Whether the lead-in says, in this document, who speaks."""
        return lead.sure or (lead.name is not None and name_key(lead.name) in self._names)

    def person(self, name: str) -> str:
        """Return the key of who is meant: ``Inès`` is Inès Roche where no other Inès speaks."""
        key = name_key(name)
        return self._meant.get(key, key)

    def full_name(self, key: str) -> str:
        """Return the name of the person of that key, as it was written first, and not in capitals where it can be."""
        return self._shown[key]

    def _is_speaker(self, key: str, group: list[Use]) -> bool:
        if any(use.lead.sure for use in group):
            return True
        weight = name_weight(group[0].lead.name or "")
        timed = [use for use in group if use.timed]
        if not weight or (not timed and len(group) == 1 and (weight == 1 or self._timed)):
            return False  # a line below a turn goes on with it, unless its speaker is known by more
        sentences = sum(len(use.lead.text) > 80 or use.lead.text.endswith(_SENTENCE_ENDS) for use in group)
        reasons = (
            len(group) > 1,
            self._shared,
            self._shared and (any(use.exact for use in timed) or group[0].lead.text[:1].isupper()),
            sentences * 2 >= len(group),
            f" {_words(key).strip()} " in self._above,
        )
        return weight + sum(reasons) >= 3


def _best_written(group: list[Use]) -> str:
    names = [use.lead.name for use in group if use.lead.name]
    return next((name for name in names if name != name.upper()), names[0])


def _fits_company(group: list[Use], timed: bool) -> bool:
    """Whether a name is one more of those with which all lines begin."""
    return name_weight(group[0].lead.name or "") > 0 and (not timed or any(use.timed for use in group))


def _words(text: str) -> str:
    """Return the words of a text between single spaces, for looking a name up."""
    return f" {' '.join(''.join(char if char.isalnum() else ' ' for char in name_key(text)).split())} "


def _full_names(names: set[str], among: set[str] | None = None) -> dict[str, str]:
    """Map each single name to the one full name that holds it, where there is exactly one.

    Args:
        among: the full names that count; all where that is None.
    """
    owners: dict[str, set[str]] = {}
    for key in names if among is None else among:
        words = key.split()
        for word in words if len(words) > 1 and words[0].rstrip(".") not in TITLES else ():
            owners.setdefault(word, set()).add(key)
    meant: dict[str, str] = {}
    for key in names:
        words = key.split()
        bare = words[-1] if len(words) == 2 and words[0].rstrip(".") in TITLES else key
        if len(owners.get(bare, ())) == 1:
            (meant[key],) = owners[bare]
    return meant
