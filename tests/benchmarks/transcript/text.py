"""A transcript as long as one likes: chapters, turns with speakers and marks, paragraphs, some emphasis; in French.

A block has 64 characters in the mean, as those with which other programs were measured; one in ten runs over lines.
"""

import random
from collections.abc import Iterator

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block
from app.core.project import Project, Speaker

SPEAKERS = (Speaker("s1", "Inès Garnault"), Speaker("s2", "Théo Marchand"), Speaker("s3", "Maëlle Kerzoncuf"))
CHAPTER_EVERY = 40
STEP_MS = 1_400
"""From mark to mark: 100,000 blocks are a good day of recordings."""

_OPENINGS = ("D’abord,", "Au fond,", "Là-dessus,", "Ce soir-là,", "Évidemment,", "À la fin,", "Chez nous,", "Hélas,")
_WHO = ("le bibliothécaire", "la régie", "une élève", "l’équipe du matin", "ma grand-mère", "le chœur", "un auditeur")
_DOES = ("relit", "écoute", "a perdu", "préfère", "découpe", "cherchait", "n’oublie pas", "réclame")
_WHAT = ("la première phrase", "le bruit des pages", "une voix très basse", "l’été dernier", "la bande d’origine")
_MORE = ("sans se presser", "où qu’on l’ait rangée", "dès la deuxième écoute", "au cœur de la nuit", "comme à Noël")
_SHORT = ("Oui.", "C’est ça, exactement.", "Et après\u202f?", "Non, pas encore.", "On y était\u202f!", "Hm… peut-être.")
_ENDS = (".", ".", ".", "\u202f!", "\u202f?", "…", "\u00a0: « oui\u00a0».")


def long_project(count: int) -> Project:
    """Return a project of so many blocks, always the same."""
    return Project(
        id="long",
        title="Une très longue table ronde",
        language="fr",
        content="verbatim",
        speakers=SPEAKERS,
        blocks=tuple(_blocks(count)),
    )


def _blocks(count: int) -> Iterator[Block]:
    chance = random.Random(count)
    for at in range(count):
        id_, ms = f"b{at:06}", at * STEP_MS
        if at % CHAPTER_EVERY == 0:
            placed_ms = None if chance.random() < 0.1 else ms
            yield Block(id_, CHAPTER, _sentence(chance), start_ms=placed_ms, level=1 + (at // CHAPTER_EVERY) % 2)
        elif chance.random() < 0.25:
            yield Block(id_, PARAGRAPH, _said(chance))
        else:
            yield Block(id_, TURN, _said(chance), start_ms=ms, speaker=chance.choice(SPEAKERS).id)


def _said(chance: random.Random) -> str:
    if chance.random() < 0.4:
        return chance.choice(_SHORT)
    return " ".join(_sentence(chance) for _ in range(chance.choice((1, 1, 1, 1, 1, 3))))


def _sentence(chance: random.Random) -> str:
    what = chance.choice(_WHAT)
    if chance.random() < 0.08:
        what = f"*{what}*"
    words = (chance.choice(_OPENINGS), chance.choice(_WHO), chance.choice(_DOES), what, chance.choice(_MORE))
    return " ".join(words) + chance.choice(_ENDS)
