"""Project files as the tests look into them."""

from pathlib import Path
from typing import Final

from app.core.blocks import TURN, Block, Word
from app.core.project import VERBATIM, Project, Speaker
from app.storage.files import read_file
from app.storage.paths import folder_of
from app.storage.project_file import parse_project


def read_project(path: Path) -> Project:
    """Return the project in the file `path`.

    Raises:
        MinutageError: the file can't be read, or it is no project.
    """
    return parse_project(read_file(path), folder_of(path))


SAID: Final = (
    "Bonsoir à tous, et merci d’être venus si nombreux ce soir.",
    "On a retrouvé des bandes dans une cave, sous l’eau, ou presque.",
    "Et personne ne savait ce qu’il y avait dessus ?",
    "Non, les étiquettes avaient disparu depuis longtemps.",
)
WORD_MS: Final = 400
TURN_MS: Final = 6_000


def verbatim_project() -> Project:
    """Return twenty turns of six seconds each, every word heard: one each 400 ms, of which it sounds for 300.

    The third word of every turn has a confidence of 0.3, the others 0.9.
    """
    turns = (_heard_turn(at, SAID[at % len(SAID)]) for at in range(20))
    speakers = (Speaker("s1", "Inès Lacombe"), Speaker("s2", "Rémi Vasseur"))
    return Project(id="verbatim", language="fr", content=VERBATIM, speakers=speakers, blocks=tuple(turns))


def _heard_turn(at: int, text: str) -> Block:
    starts = range(at * TURN_MS, (at + 1) * TURN_MS, WORD_MS)
    heard = zip((one for one in text.replace("’", "’ ").split() if one[0].isalpha()), starts, strict=False)
    words = (Word(word, ms, ms + 300, 0.3 if ms == starts[2] else 0.9) for word, ms in heard)
    return Block(f"v{at}", TURN, text, start_ms=starts[0], speaker=f"s{at % 2 + 1}", words=tuple(words))
