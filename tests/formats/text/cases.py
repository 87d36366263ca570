"""The cases in `cases/`: a text, and what importing it must give, in a notation for people.

A case is ``=== what it shows``, the text, ``--- gives``, and a line for each block:
``chapter 8:41 Titre``, ``chapter2 -- Titre`` (level 2, not placed), ``turn 0:05–0:09 {speaker} [label] text``,
``paragraph text``, ``aside text``. ``title`` and ``speakers A; B`` stand above them where they matter.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.core.blocks import ASIDE, Block
from app.core.project import Project
from app.core.timecode import format_timecode

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    name: str
    text: str
    title: str | None
    speakers: list[str] | None
    blocks: list[str]


def all_cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.txt")):
        for piece in f"\n{path.read_text(encoding='utf-8')}".split("\n=== ")[1:]:
            name, _, rest = piece.partition("\n")
            text, _, gives = rest.partition("\n--- gives\n")
            yield _case(f"{path.stem}: {name}", text, [line.rstrip() for line in gives.splitlines() if line.strip()])


def _case(name: str, text: str, gives: list[str]) -> Case:
    title = next((line.removeprefix("title ") for line in gives if line.startswith("title ")), None)
    named = next((line.removeprefix("speakers").strip() for line in gives if line.startswith("speakers")), None)
    speakers = None if named is None else [one for one in named.split("; ") if one]
    blocks = [line for line in gives if not line.startswith(("title ", "speakers"))]
    return Case(name, text, title, speakers, blocks)


def shown(project: Project) -> list[str]:
    """Return the project's blocks in the notation of the cases."""
    names = {speaker.id: speaker.name for speaker in project.speakers}
    return [_shown(block, names) for block in project.blocks]


def _shown(block: Block, names: dict[str, str]) -> str:
    level = str(block.level) if block.level else ""
    pieces = ["aside" if block.role == ASIDE else f"{block.type}{level}"]
    if block.takes_mark:
        pieces.append(_span(block))
    if block.speaker:
        pieces.append(f"{{{names[block.speaker]}}}")
    if block.label:
        pieces.append(f"[{block.label}]")
    return " ".join([*pieces, block.text]).rstrip()


def _span(block: Block) -> str:
    if block.start_ms is None:
        return "--"
    end = f"–{format_timecode(block.end_ms)}" if block.end_ms is not None else ""
    return format_timecode(block.start_ms) + end
