"""Guesses about a text: whether it is word for word or key points."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from app.core.blocks import Block
from app.core.inline import count_words
from app.core.project import SUMMARY, VERBATIM, Project
from app.formats.text.leads import answer

_SPOKEN_PER_MINUTE: Final = 150
_FEWEST: Final = 3
_LONG_MS: Final = 20_000


def guess_content(project: Project) -> str:
    """Return ``"summary"`` where the turns look like key points, else ``"verbatim"``; a default to offer.

    Key points are labelled ``Réponse de …``, or far shorter than what is said in their time.
    """
    turns = [block for block in project.blocks if block.is_turn]
    labelled = sum(answer(turn.label, "") is not None for turn in turns if turn.label)
    if labelled >= _FEWEST and labelled * 2 >= len(turns):
        return SUMMARY
    rates = sorted(_words_per_minute(project.blocks))
    slow = len(rates) >= _FEWEST and rates[len(rates) // 2] < _SPOKEN_PER_MINUTE / 3
    return SUMMARY if slow else VERBATIM


def _words_per_minute(blocks: Sequence[Block]) -> list[float]:
    """Return the rate of speech of each long turn: the words up to the next mark, by its time."""
    placed = [at for at, block in enumerate(blocks) if block.is_placed]
    rates: list[float] = []
    for at, behind in pairwise(placed):
        start, end = blocks[at].start_ms, blocks[behind].start_ms
        if blocks[at].is_turn and start is not None and end is not None and end - start >= _LONG_MS:
            words = sum(count_words(block.text) for block in blocks[at:behind] if not block.is_chapter)
            rates.append(words * 60_000 / (end - start))
    return rates
