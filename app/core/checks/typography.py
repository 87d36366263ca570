"""Check of typography: what is not set as French has it, in a French text."""

from collections.abc import Iterator

from app.core.checks.problems import Finding
from app.core.language import FRENCH, language_of, primary
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP

_BEFORE = 12
"""Characters of the text before the place, so that it is recognised."""


def french_typography(project: Project) -> Iterator[Finding]:
    """Find the blocks of a French text that are not set as French typography has it, each once."""
    from app.core.typography import first_patch  # late: its patterns take time, and a window starts with the checks

    if primary(language_of(project)) != FRENCH:
        return
    for at, block in enumerate(project.blocks):
        first = first_patch(block.text)
        if first is not None:
            shown = block.text[max(0, first.start - _BEFORE) : first.end + 1].strip()
            yield Finding(at, QT_TRANSLATE_NOOP("core", "Not as French typography has it: “{place}”"), {"place": shown})
