"""Checks of times: their order, what shares one, what lies outside, what has none."""

from collections.abc import Iterator

from app.core.blocks import Block
from app.core.checks.problems import HINT, Finding
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import format_timecode


def time_order(project: Project) -> Iterator[Finding]:
    """Find the starts that lie before the one above them: where the times turn back, not all that follows."""
    above_ms = 0
    for at, _, start_ms in _placed(project):
        if start_ms < above_ms:
            yield Finding(
                at,
                QT_TRANSLATE_NOOP("core", "{time} stands below {above}, which is later"),
                {"time": format_timecode(start_ms), "above": format_timecode(above_ms)},
            )
        above_ms = start_ms


def same_time(project: Project) -> Iterator[Finding]:
    """Find the turns that start with another turn, and the chapters that start with another of their level.

    A chapter may share its time with its first turn, and with the first chapter inside it.
    """
    seen: set[tuple[str, int, int]] = set()
    for at, block, start_ms in _placed(project):
        key = (block.type, block.depth if block.is_chapter else 0, start_ms)
        if key in seen:
            text = QT_TRANSLATE_NOOP("core", "{time} is given twice")
            yield Finding(at, text, {"time": format_timecode(start_ms)})
        seen.add(key)


def past_end(project: Project) -> Iterator[Finding]:
    """Find the starts beyond the end of the recording, where its length is known."""
    duration_ms = project.duration_ms
    for at, _, start_ms in _placed(project):
        if duration_ms is not None and start_ms > duration_ms:
            yield Finding(
                at,
                QT_TRANSLATE_NOOP("core", "{time} lies beyond the end of the recording, at {end}"),
                {"time": format_timecode(start_ms), "end": format_timecode(duration_ms)},
            )


def unplaced_chapter(project: Project) -> Iterator[Finding]:
    """Find the chapters whose mark is not placed yet."""
    for at, block in enumerate(project.blocks):
        if block.is_chapter and block.is_unplaced:
            yield Finding(at, QT_TRANSLATE_NOOP("core", "The mark of this chapter is not placed yet"))


def unplaced_turn(project: Project) -> Iterator[Finding]:
    """Find the turns whose mark is not placed yet: work left to do where others are, a hint where none is."""
    turns = [(at, block) for at, block in enumerate(project.blocks) if block.is_turn]
    severity = None if any(block.is_placed for _, block in turns) else HINT
    for at, block in turns:
        if block.is_unplaced:
            yield Finding(at, QT_TRANSLATE_NOOP("core", "The mark of this turn is not placed yet"), severity=severity)


def _placed(project: Project) -> Iterator[tuple[int, Block, int]]:
    """Yield the placed blocks in page order: position, block, start."""
    for at, block in enumerate(project.blocks):
        if block.start_ms is not None and block.takes_mark:
            yield at, block, block.start_ms
