"""Checks of chapters: what is said before one begins, and what YouTube asks of them."""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from app.core.checks.problems import Finding
from app.core.inline import plain
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.timecode import format_timecode

FEWEST: Final = 3
SHORTEST_S: Final = 10
LONGEST_TITLE: Final = 100


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

    Titles are told by themselves. Nothing is said as long as a chapter is not placed. It is a matter of
    the whole page: who does not publish there is led to none of it.
    """
    chapters = [(block.start_ms, block.text) for _, block in project.chapters()]
    placed = sorted((ms, title) for ms, title in chapters if ms is not None)
    if placed and len(placed) == len(chapters):
        yield from islice(_reasons([ms for ms, _ in placed], project.duration_ms), 1)
        long = [ms for ms, title in placed if len(title) > LONGEST_TITLE and len(plain(title)) > LONGEST_TITLE]
        if long:
            text = QT_TRANSLATE_NOOP("core", "For YouTube: the title at {time} has more than {most} characters")
            yield Finding(None, text, {"time": format_timecode(long[0]), "most": LONGEST_TITLE})


def _reasons(starts: list[int], duration_ms: int | None) -> Iterator[Finding]:
    """Yield why the chapters would not be shown. Times count in whole seconds there."""
    if starts[0] >= 1000:
        text = QT_TRANSLATE_NOOP("core", "For YouTube: no chapters are shown unless the first begins at 0:00")
        yield Finding(None, text)
    if len(starts) < FEWEST:
        text = QT_TRANSLATE_NOOP("core", "For YouTube: no chapters are shown unless there are at least {fewest}")
        yield Finding(None, text, {"fewest": FEWEST})
    ends = [*starts, duration_ms] if duration_ms is not None else starts
    for start_ms, end_ms in pairwise(ends):
        if end_ms // 1000 - start_ms // 1000 < SHORTEST_S:
            text = QT_TRANSLATE_NOOP(
                "core", "For YouTube: no chapters are shown unless each lasts {shortest} s, as that at {time} does not"
            )
            yield Finding(None, text, {"shortest": SHORTEST_S, "time": format_timecode(start_ms)})
