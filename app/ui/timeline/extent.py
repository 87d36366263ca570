"""How long the timeline is, with a recording and without."""

from typing import Final

from app.core.index import TimeIndex
from app.core.project import Project
from app.core.timecode import MAX_MS

_MARGIN_MS: Final = 10_000
_MARGIN_SHARE: Final = 0.05


def extent_ms(project: Project, index: TimeIndex, duration_ms: int | None) -> int:
    """Return how much there is to see: the recording, or without one what is placed and a margin; 0 for nothing."""
    if duration_ms:
        return duration_ms
    last = index.block_at(MAX_MS)
    if last is None:
        return 0
    block = project.blocks[last]
    latest = max(block.start_ms or 0, block.end_ms or 0)
    return latest + max(_MARGIN_MS, round(latest * _MARGIN_SHARE))
