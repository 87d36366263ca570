"""What checks a word: a dictionary and the user's own words. Asked in jobs."""

from collections.abc import Callable
from dataclasses import dataclass

from app.core.project import Project
from app.core.spelling import Spelled, Stretch, faults, folded, names_of, rough_words, spelled_words
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
        blocks, search = project.blocks, _Search(self, names_of(project))
        order = (*range(after.block, len(blocks)), *range(min(after.block + 1, len(blocks))))
        for done, at in enumerate(order):
            if done % _STRIDE == 0:
                step(done, len(order))
            wrong = search.first(blocks[at].text, after.offset if done == 0 else 0)
            if wrong is not None:
                return at, wrong
        return None


class _Search:
    """A search through many texts: what was right in one is not looked at in the next."""

    def __init__(self, checker: Checker, names: frozenset[str]) -> None:
        self._checker, self._names = checker, names
        self._known: dict[str, Faults] = {}
        self._right: set[str] = set()

    def first(self, text: str, start: int) -> Spelled | None:
        """Return the first misspelt word from an offset on."""
        rough = rough_words(text)
        if "*" not in text and self._right.issuperset(rough):
            return None
        wrong = (self._wrong(one) for one in spelled_words(text) if one.start >= start)
        found = next((one for one in wrong if one is not None), None)
        if found is None:
            self._right.update(one for one in set(rough) - self._right if self._is_right(one))
        return found

    def _is_right(self, rough: str) -> bool:
        return all(self._wrong(one) is None for one in spelled_words(rough))

    def _wrong(self, one: Spelled) -> Spelled | None:
        if one.word not in self._known:
            self._known[one.word] = self._checker.faults(one.word)
        return wrong_part(one, self._known[one.word], self._names)


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
