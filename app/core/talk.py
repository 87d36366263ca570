"""Who speaks how long: talk time and turns of each speaker."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from app.core.blocks import Block
from app.core.project import VERBATIM, Project


class Talk(NamedTuple):
    """What somebody says: all their turns, and how long the verbatim ones last, in ms."""

    turns: int = 0
    ms: int = 0


NO_TALK: Final = Talk()


def talk_times(project: Project) -> dict[str | None, Talk]:
    """Return what each speaker says, by id; under None the turns that name nobody.

    A turn lasts to its own end, else to the next start in page order, the last one to the end of
    its last word, or of the recording; a negative length is 0. Key points of what was said take no time.
    """
    found: dict[str | None, Talk] = {}
    next_ms: int | None = None
    whole = project.content or VERBATIM
    for block in reversed(project.blocks):
        if block.is_turn:
            lasts_ms = 0
            if (block.content or whole) == VERBATIM:
                lasts_ms = _lasts(block.start_ms, _end_of(block, next_ms, project.duration_ms))
            turns, ms = found.get(block.speaker, NO_TALK)
            found[block.speaker] = Talk(turns + 1, ms + lasts_ms)
        if block.is_placed:
            next_ms = block.start_ms
    return found


def shares(talk: Mapping[str | None, Talk]) -> dict[str | None, float]:
    """Return which part of all that is said each speaker says, 0 to 1; nothing where no turn has a length."""
    whole_ms = sum(one.ms for one in talk.values())
    return {speaker: one.ms / whole_ms for speaker, one in talk.items()} if whole_ms else {}


def _end_of(turn: Block, next_ms: int | None, duration_ms: int | None) -> int | None:
    last_ms = turn.words[-1].end_ms if turn.words else duration_ms
    return next((ms for ms in (turn.end_ms, next_ms, last_ms) if ms is not None), None)


def _lasts(start_ms: int | None, end_ms: int | None) -> int:
    return 0 if start_ms is None or end_ms is None else max(0, end_ms - start_ms)
