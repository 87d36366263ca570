"""Where to look: a chapter, or what was selected, through the edits that are made meanwhile."""

from collections.abc import Iterable

from app.core.edits import Splice
from app.core.find.search import Scope
from app.core.project import Project
from app.core.turns import Place


def chapter_scope(project: Project, at: int) -> Scope | None:
    """Return the chapter that the block at `at` belongs to, or is: until the next of its level or above.

    What stands above the first chapter is one too. None on an empty page.
    """
    blocks = project.blocks
    if not blocks:
        return None
    first = next((one for one in range(min(at, len(blocks) - 1), -1, -1) if blocks[one].is_chapter), None)
    depth = 3 if first is None else blocks[first].depth
    below = range(0 if first is None else first + 1, len(blocks))
    end = next((one for one in below if blocks[one].is_chapter and blocks[one].depth <= depth), len(blocks))
    return None if end == 0 else Scope(Place(first or 0, 0), Place(end - 1, len(blocks[end - 1].text)))


def followed(scope: Scope, splices: Iterable[Splice]) -> Scope:
    """Return where the same stretch stands after edits: what comes in between belongs to it."""
    start, end = scope
    for splice in splices:
        start, end = _start_after(start, splice), _end_after(end, splice)
    return Scope(start, max(start, end))


def _start_after(place: Place, splice: Splice) -> Place:
    old, new = len(splice.removed), len(splice.inserted)
    if place.block < splice.at or not old:
        return place if place.block < splice.at else place._replace(block=place.block + new)
    if place.block >= splice.at + old:
        return place._replace(block=place.block + new - old)
    if not new:
        return Place(splice.at, 0)
    at = min(place.block, splice.at + new - 1)
    return Place(at, min(place.offset, len(splice.inserted[at - splice.at].text)))


def _end_after(place: Place, splice: Splice) -> Place:
    old, new = len(splice.removed), len(splice.inserted)
    if place.block < splice.at:
        return place
    if place.block >= splice.at + old:
        return place._replace(block=place.block + new - old)
    below = splice.at + old - place.block  # counted from the end, as its offset is
    rest = len(splice.removed[-below].text) - place.offset
    if not new:
        return Place(max(0, splice.at - 1), 0)
    below = min(below, new)
    return Place(splice.at + new - below, max(0, len(splice.inserted[-below].text) - rest))
