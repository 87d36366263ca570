"""Word times that survive editing: a word that stays keeps its times."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from app.core.blocks import Word


def carried(words: Sequence[Word] | None, text: str) -> tuple[Word, ...] | None:
    """Return those of `words` that `text` still holds, in its order; None where none is left.

    >>> [word.text for word in carried([Word("Bonjour", 0, 400), Word("tous", 400, 700)], "Bonjour à tous")]
    ['Bonjour', 'tous']
    """
    if not words:
        return None
    said = [_bare(word.text) for word in words]
    present = [_bare(piece) for piece in text.split()]
    blocks = SequenceMatcher(None, said, present, autojunk=False).get_matching_blocks()
    kept = tuple(word for run in blocks for word in words[run.a : run.a + run.size])
    return kept or None


def _bare(text: str) -> str:
    return text.strip().strip('.,;:!?…«»“”"()*_').casefold()
