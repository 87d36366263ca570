"""Checks of chapters: what is said before one begins, and what YouTube asks of them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.core.blocks import Block
from app.core.checks.problems import Finding
from app.core.inline import plain
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import format_timecode

FEWEST: Final = 3
SHORTEST_S: Final = 10
LONGEST_TITLE: Final = 100

_Placed = tuple[int, Block, int]


def before_chapter(project: Project) -> Iterator[Finding]:
    """Find the turns that are spoken before their chapter begins; those out of order among turns are told by that."""
    chapter_ms: int | None = None
    above_ms = 0  # of the turn above, in the same chapter
    for at, block in enumerate(project.blocks):
        if block.is_chapter:
            chapter_ms, above_ms = block.start_ms, 0
        elif block.is_turn and block.start_ms is not None:
            if chapter_ms is not None and above_ms <= block.start_ms < chapter_ms:
                text = QT_TRANSLATE_NOOP("core", "{time} is before the chapter begins, at {begin}")
                values = {"time": format_timecode(block.start_ms), "begin": format_timecode(chapter_ms)}
                yield Finding(at, text, values)
            above_ms = block.start_ms


def youtube(project: Project) -> Iterator[Finding]:
    """Find what keeps YouTube from showing the chapters: the first reason, for one drops them all.

    Titles are told by themselves. Nothing is said as long as a chapter is not placed.
    """
    chapters = [(at, block, block.start_ms) for at, block in project.chapters()]
    placed = sorted(((at, block, ms) for at, block, ms in chapters if ms is not None), key=lambda one: one[2])
    if placed and len(placed) == len(chapters):
        reason = next(_reasons(placed, project.duration_ms), None)
        if reason is not None:
            yield reason
        long = [at for at, block, _ in chapters if len(plain(block.text)) > LONGEST_TITLE]
        if long:
            text = QT_TRANSLATE_NOOP("core", "For YouTube: a title there has no more than {most} characters")
            yield Finding(long[0], text, {"most": LONGEST_TITLE})


def _reasons(placed: list[_Placed], duration_ms: int | None) -> Iterator[Finding]:
    """Yield why the chapters would not be shown. Times count in whole seconds there."""
    at, _, start_ms = placed[0]
    if start_ms >= 1000:
        text = QT_TRANSLATE_NOOP("core", "For YouTube: no chapters are shown unless the first begins at 0:00")
        yield Finding(at, text)
    if len(placed) < FEWEST:
        text = QT_TRANSLATE_NOOP("core", "For YouTube: no chapters are shown unless there are at least {fewest}")
        yield Finding(None, text, {"fewest": FEWEST})
    starts = [ms // 1000 for _, _, ms in placed]
    ends = [*starts, duration_ms // 1000] if duration_ms is not None else starts
    for (at, _, start_ms), (start, end) in zip(placed, pairwise(ends), strict=False):
        if end - start < SHORTEST_S:
            text = QT_TRANSLATE_NOOP(
                "core",
                "For YouTube: no chapters are shown unless each lasts {shortest} s, as that at {time} does not",
            )
            yield Finding(at, text, {"shortest": SHORTEST_S, "time": format_timecode(start_ms)})
