"""Putting marks such as ``**`` around words, and taking them away again."""

from typing import NamedTuple

from app.core.edits import Caret, Edit, Step
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import Place, set_text


class Marked(NamedTuple):
    """A block's new text, and from where to where in it the words stand that were meant."""

    text: str
    start: int
    end: int


def marking(project: Project, caret: Caret, before: str, after: str) -> Step | None:
    """Return the step that puts marks around the selection, in each of its blocks; None on an empty page."""
    if not project.blocks:
        return None
    start, end = sorted((Place(caret.block, caret.offset), Place(caret.anchor_block, caret.anchor_offset)))
    edits: list[Edit] = []
    for at in range(start.block, end.block + 1):
        text = project.blocks[at].text
        first = start.offset if at == start.block else 0
        last = end.offset if at == end.block else len(text)
        marked = with_marks(text, first, last, before, after)
        if first < last or start == end:
            edits.extend(set_text(project, at, marked.text).edits)
        if at == start.block:
            start = Place(at, marked.start)
        if at == end.block:
            end = Place(at, marked.end)
    label = QT_TRANSLATE_NOOP("core", "Link") if before == "[" else QT_TRANSLATE_NOOP("core", "Emphasis")
    return Step(label, tuple(edits), before=caret, after=Caret(*end, *start))


def with_marks(text: str, start: int, end: int, before: str, after: str) -> Marked:
    """Return the text with marks around [start:end]; without them where they stand there already.

    Spaces at either end stay outside: ``** so**`` would not be strong.

    >>> with_marks("un mot fort", 3, 7, "**", "**").text
    'un **mot** fort'
    >>> with_marks("un **mot** fort", 5, 8, "**", "**").text
    'un mot fort'
    """
    words = text[start:end]
    if words.strip():
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    size = len(before)
    if before == after and not before.strip("*") and _has_stars(text, start, end, size):
        return Marked(text[: start - size] + text[start:end] + text[end + size :], start - size, end - size)
    return Marked(text[:start] + before + text[start:end] + after + text[end:], start + size, end + size)


def _has_stars(text: str, start: int, end: int, size: int) -> bool:
    """Whether these marks stand on both sides: of three stars, one is emphasis and two are strong."""
    left = start - len(text[:start].rstrip("*"))
    right = len(text) - end - len(text[end:].lstrip("*"))
    stars = min(left, right)
    return start < end and (stars >= 2 if size == 2 else stars % 2 == 1)
