"""Check of typography: what is not set as French has it, in a French text."""

from collections.abc import Iterator
from typing import Final

from app.core.checks.problems import Finding
from app.core.language import FRENCH, language_of, primary
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP

_BEFORE: Final = 12
"""Characters of the text before the place, so that it is recognised; more where a word begins further up."""
_LONGEST_WORD: Final = 30


def french_typography(project: Project) -> Iterator[Finding]:
    """Find the blocks of a French text that are not set as French typography has it, each once."""
    from app.core.typography import first_patch  # late: its patterns take time, and a window starts with the checks

    if primary(language_of(project)) != FRENCH:
        return
    for at, block in enumerate(project.blocks):
        first = first_patch(block.text)
        if first is not None:
            shown = _words_around(block.text, first.start, first.end)
            yield Finding(at, QT_TRANSLATE_NOOP("core", "Not as French typography has it: “{place}”"), {"place": shown})


def _words_around(text: str, start: int, end: int) -> str:
    """Return the place with the words around it, none of them cut unless it is very long."""
    first = max(0, start - _BEFORE)
    shortest, longest = max(0, first - _LONGEST_WORD), end + _LONGEST_WORD
    while first > shortest and not text[first - 1].isspace():
        first -= 1
    last = end
    while last < min(len(text), longest) and not text[last].isspace():
        last += 1
    return text[first:last].strip()
