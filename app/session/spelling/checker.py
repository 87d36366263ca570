"""What checks a word: a dictionary and the user's own words. Asked in jobs."""

from collections.abc import Callable
from dataclasses import dataclass

from app.core.project import Project
from app.core.spelling import Spelled, Stretch, faults, folded, names_of, spelled_words
from app.core.turns import Place
from app.session.spelling.dictionary import Dictionary
from app.session.spelling.personal import PersonalWords

Faults = tuple[Stretch, ...]
Fault = tuple[int, Spelled]
"""The position of a block, and a misspelt word in it."""
_STRIDE = 64
"""Blocks between two looks at whether the search is still wanted."""


@dataclass(frozen=True)
class Checker:
    """A language's dictionary and the user's words, as one."""

    language: str
    dictionary: Dictionary
    personal: PersonalWords

    def knows(self, word: str) -> bool:
        """Whether a word, composed, is right."""
        return self.personal.knows(word) or self.dictionary.knows(word)

    def faults(self, word: str) -> Faults:
        """Return what of a word, as it is rendered, is misspelt."""
        return faults(word, self.language, self.knows)

    def next_fault(self, project: Project, after: Place, step: Callable[[int, int], None]) -> Fault | None:
        """Return the next misspelt word behind a place, from the top again where there is none up to the end.

        Args:
            step: told how far it is, from time to time: done, total; may end the search by raising.
        """
        blocks, names = project.blocks, names_of(project)
        known: dict[str, Faults] = {}
        order = (*range(after.block, len(blocks)), *range(min(after.block + 1, len(blocks))))
        for done, at in enumerate(order):
            if done % _STRIDE == 0:
                step(done, len(order))
            start = after.offset if done == 0 else 0
            for one in spelled_words(blocks[at].text):
                if one.start < start:
                    continue
                if one.word not in known:
                    known[one.word] = self.faults(one.word)
                wrong = wrong_part(one, known[one.word], names)
                if wrong is not None:
                    return at, wrong
        return None


def wrong_part(spelled: Spelled, found: Faults, names: frozenset[str]) -> Spelled | None:
    """Return the first part of a word that is misspelt and no name; None where it is right.

    A word that has marks inside is one with all of them.
    """
    if not found or folded(spelled.word) in names:
        return None
    is_plain = spelled.end - spelled.start == len(spelled.word)
    for start, end in found:
        part = spelled.word[start:end]
        if folded(part) not in names:
            whole = not is_plain or (end - start == len(spelled.word))
            return spelled if whole else Spelled(spelled.start + start, spelled.start + end, part)
    return None
