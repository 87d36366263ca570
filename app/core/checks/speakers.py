"""Checks of speakers: one person under two names, and nobody under an id."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final
from unicodedata import combining, normalize

from app.core.checks.problems import Finding
from app.core.project import Project, Speaker
from app.core.texts import QT_TRANSLATE_NOOP

LONG: Final = 5
"""Letters that a word has at least for a slip in it to be told: Jean and Jeanne are two people."""

_WORD: Final = re.compile(r"[^\W_]+")
_DIGIT: Final = re.compile(r"\d")


def unknown_speaker(project: Project) -> Iterator[Finding]:
    """Find the turns whose speaker is not in the list."""
    known = {one.id for one in project.speakers}
    for at, block in enumerate(project.blocks):
        if block.is_turn and block.speaker is not None and block.speaker not in known:
            text = QT_TRANSLATE_NOOP("core", "The speaker “{id}” is not in the list of speakers")
            yield Finding(at, text, {"id": block.speaker})


def unknown_ids(project: Project) -> Iterator[str]:
    """Yield the speakers of turns who are not in the list, each once."""
    known: set[str | None] = {None, *(one.id for one in project.speakers)}
    for block in project.blocks:
        if block.is_turn and block.speaker is not None and block.speaker not in known:
            known.add(block.speaker)
            yield block.speaker


def speaker_spelling(project: Project) -> Iterator[Finding]:
    """Find the speakers whose names differ by case, accents, spaces, apostrophes, hyphens or one slip of a key.

    Told at the first turn of the later one in the list.
    """
    first_turns: dict[str | None, int] = {}
    for at, block in enumerate(project.blocks):
        if block.is_turn:
            first_turns.setdefault(block.speaker, at)
    for speaker, twin in twins(project.speakers):
        text = QT_TRANSLATE_NOOP("core", "“{name}” and “{other}” may be the same person")
        yield Finding(first_turns.get(speaker.id), text, {"name": twin.name, "other": speaker.name})


def twins(speakers: tuple[Speaker, ...]) -> Iterator[tuple[Speaker, Speaker]]:
    """Yield the speakers whose name looks like that of one above, each once, with that one.

    Names that differ by one letter become the same when the right letter is taken from one or
    both, so each is looked up by what is left without each of its letters: no pair is compared
    that has nothing in common.
    """
    seen: defaultdict[str, list[tuple[Speaker, list[str]]]] = defaultdict(list)
    for speaker in speakers:
        words = _folded(speaker.name)
        keys = _keys("".join(words))
        alike = (one for key in keys for one, others in seen[key] if _look_alike(words, others))
        twin = next(alike, None)
        if twin is not None:
            yield speaker, twin
        for key in keys:
            seen[key].append((speaker, words))


def _keys(name: str) -> list[str]:
    """Return the name, and what is left of it without each of its letters; nothing of an empty one."""
    shorter = {name[:at] + name[at + 1 :] for at in range(len(name))} if len(name) >= LONG else set()
    return [name, *sorted(shorter - {name})] if name else []


def _folded(name: str) -> list[str]:
    """Return the words of a name without case and accents."""
    bare = "".join(char for char in normalize("NFKD", name) if not combining(char))
    return _WORD.findall(bare.casefold())


def _look_alike(words: list[str], others: list[str]) -> bool:
    if "".join(words) == "".join(others):
        return True
    differing = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    return len(words) == len(others) and len(differing) == 1 and _one_slip(*differing[0])


def _one_slip(one: str, other: str) -> bool:
    """Whether two long words differ by one letter more, less or other, or by two that changed places."""
    if min(len(one), len(other)) < LONG or _DIGIT.search(one + other):
        return False
    shorter = min(len(one), len(other))
    head = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    tail = next((at for at in range(shorter - head) if one[-1 - at] != other[-1 - at]), shorter - head)
    rest, other_rest = one[head : len(one) - tail], other[head : len(other) - tail]
    return max(len(rest), len(other_rest)) == 1 or (len(rest) == 2 and rest == other_rest[::-1])
