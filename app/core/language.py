"""The language of a text: what the project says, else what the small words tell."""

from typing import Final

from app.core.project import Project

FRENCH: Final = "fr"
ENGLISH: Final = "en"

_SAMPLE: Final = 20_000


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL_WORDS: Final = {
    FRENCH: _words("le la les des une est et que qui dans pour pas nous vous ce cette avec sur plus au"),
    ENGLISH: _words("the and of to is that you for it was this with are have we on they but what an"),
}


def guess_language(text: str) -> str | None:
    """Return ``"fr"`` or ``"en"`` where the small words leave no doubt, None elsewhere."""
    words = text[:_SAMPLE].casefold().split()
    french, english = (sum(word in small for word in words) for small in _SMALL_WORDS.values())
    if max(french, english) < 5 or min(french, english) * 4 > max(french, english):
        return None
    return FRENCH if french > english else ENGLISH


def language_of(project: Project) -> str | None:
    """Return the language that the project says, a BCP 47 tag; else what its text tells; None where nothing does."""
    return project.language or guess_language(_sample(project))


def primary(language: str | None) -> str:
    """Return the language itself, without country and script.

    >>> primary("fr-CA"), primary(None)
    ('fr', '')
    """
    return (language or "").lower().replace("_", "-").split("-")[0]


def _sample(project: Project) -> str:
    """Return the beginning of the text, as much as a guess looks at."""
    texts, length = [], 0
    for block in project.blocks:
        texts.append(block.text)
        length += len(block.text) + 1
        if length >= _SAMPLE:
            break
    return "\n".join(texts)
