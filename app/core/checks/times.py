"""Checks of times: their order, what shares one, what lies outside, what has none; where turns end."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.core.blocks import Block
from app.core.checks.problems import HINT, Finding
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import format_timecode

CUT_IN_MS: Final = 500
"""People cut in before the other has ended; no more than this is worth a word."""
SILENCE_MS: Final = 10_000
"""Nothing is said for a while, too."""


def time_order(project: Project) -> Iterator[Finding]:
    """Find the starts that lie before the one above them: where the times turn back, not all that follows.

    A turn right below its chapter is told by `before_chapter`.
    """
    above_ms, is_below_chapter = 0, False
    for at, block, start_ms in _placed(project):
        if start_ms < above_ms and not (is_below_chapter and block.is_turn):
            yield Finding(
                at,
                QT_TRANSLATE_NOOP("core", "{time} stands below {above}, which is later"),
                {"time": format_timecode(start_ms), "above": format_timecode(above_ms)},
            )
        above_ms, is_below_chapter = start_ms, block.is_chapter


def same_time(project: Project) -> Iterator[Finding]:
    """Find the turns that start with another turn, and the chapters that start with another of their level.

    A chapter may share its time with its first turn, and with the first chapter inside it.
    """
    seen: set[object] = set()
    for at, block, start_ms in _placed(project):
        key = (block.depth, start_ms) if block.is_chapter else start_ms
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


def overlap(project: Project) -> Iterator[Finding]:
    """Find the turns that begin well before the one above them ends, where that is known."""
    for at, start_ms, end_ms in _ends(project):
        if end_ms - start_ms > CUT_IN_MS:
            text = QT_TRANSLATE_NOOP("core", "This turn begins at {time}, before the one above it ends, at {end}")
            yield Finding(at, text, {"time": format_timecode(start_ms), "end": format_timecode(end_ms)})


def gap(project: Project) -> Iterator[Finding]:
    """Find the turns before which a while is nobody's, where it is known where the one above ends."""
    for at, start_ms, end_ms in _ends(project):
        if start_ms - end_ms > SILENCE_MS:
            text = QT_TRANSLATE_NOOP("core", "Nobody speaks from {end} to {time}")
            yield Finding(at, text, {"time": format_timecode(start_ms), "end": format_timecode(end_ms)})


def _ends(project: Project) -> Iterator[tuple[int, int, int]]:
    """Yield the turns below one whose end is known, in order: position, start, and that end, in ms."""
    turns = ((at, block) for at, block in enumerate(project.blocks) if block.is_turn)
    for (_, above), (at, block) in pairwise(turns):
        if above.start_ms is None or above.end_ms is None or block.start_ms is None:
            continue
        if above.start_ms <= block.start_ms:  # else they are out of order, which is told
            yield at, block.start_ms, above.end_ms


def unplaced_chapter(project: Project) -> Iterator[Finding]:
    """Find the chapters whose mark is not placed yet."""
    for at, block in enumerate(project.blocks):
        if block.is_chapter and block.is_unplaced:
            yield Finding(at, QT_TRANSLATE_NOOP("core", "The mark of this chapter is not placed yet"))


def unplaced_turn(project: Project) -> Iterator[Finding]:
    """Find the turns whose mark is not placed yet: work left to do where others are, a hint where none is."""
    unplaced, is_begun = [], False
    for at, block in enumerate(project.blocks):
        if block.is_turn:
            is_begun = is_begun or block.start_ms is not None
            if block.start_ms is None:
                unplaced.append(at)
    for at in unplaced:
        text = QT_TRANSLATE_NOOP("core", "The mark of this turn is not placed yet")
        yield Finding(at, text, severity=None if is_begun else HINT)


def _placed(project: Project) -> Iterator[tuple[int, Block, int]]:
    """Yield the placed blocks in page order: position, block, start."""
    for at, block in enumerate(project.blocks):
        if block.start_ms is not None and block.takes_mark:
            yield at, block, block.start_ms
