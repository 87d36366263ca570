"""Times moved together: shifted, or stretched between two of them. What follows from them moves along."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, NamedTuple

from app.core.blocks import Block
from app.core.edits import Edit, Step, assign, splice
from app.core.errors import MinutageError
from app.core.project import Comment, Project
from app.core.texts import QT_TRANSLATE_NOOP, Note
from app.core.timecode import MAX_MS, format_timecode, within_project

RATES: Final = {"23.976": Fraction(24_000, 1_001), "24": Fraction(24), "25": Fraction(25)}
"""The rates, in frames a second, between which films are taken frame by frame, and become longer or shorter."""


@dataclass(frozen=True, slots=True)
class Retiming:
    """Where each time goes: `at_ms` to `to_ms`, and what is around it `factor` times as far from there.

    >>> Retiming(0, 2_500)(8_000), Retiming.between((0, 500), (60_000, 62_500))(30_000)
    (10500, 31500)
    """

    at_ms: int
    to_ms: int
    factor: Fraction = Fraction(1)

    def __call__(self, ms: int) -> int:
        if self.factor == 1:
            return ms + self.to_ms - self.at_ms
        return self.to_ms + round((ms - self.at_ms) * self.factor)

    @classmethod
    def by(cls, delta_ms: int) -> "Retiming":
        """Return that by which all times are so much later, earlier where negative."""
        return cls(0, delta_ms)

    @classmethod
    def between(cls, first: tuple[int, int], last: tuple[int, int]) -> "Retiming":
        """Return that which stretches evenly between two times, each given as it is and as it is to be.

        Raises:
            MinutageError: they are one time, or they would change their order or become one.
        """
        is_ms, will_be_ms = last[0] - first[0], last[1] - first[1]
        if is_ms == 0:
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "Both marks have the same time, so nothing can be stretched between them"),
                QT_TRANSLATE_NOOP("core", "shift them instead, or choose two others"),
            )
        if will_be_ms * is_ms <= 0:
            raise MinutageError(
                QT_TRANSLATE_NOOP("core", "The two marks would not stand in their order any more"),
                QT_TRANSLATE_NOOP("core", "give the first one the earlier time"),
            )
        return cls(*first, Fraction(will_be_ms, is_ms))

    @classmethod
    def rate(cls, before: Fraction, after: Fraction) -> "Retiming":
        """Return that of a recording whose frames are shown at another rate, in frames a second."""
        return cls(0, 0, before / after)


class Span(NamedTuple):
    """The placed marks of a part of the page.

    Args:
        marks: how many.
        first, last: positions of the topmost and the lowest one.
        least_ms, most_ms: the earliest and the latest time.
    """

    marks: int
    first: int
    last: int
    least_ms: int
    most_ms: int


def span_of(project: Project, first: int, last: int) -> Span | None:
    """Return the placed marks of the blocks from `first` to `last`, both included; None where there is none.

    It takes 10 ms for 100,000 blocks: for a dialog, not for a key.
    """
    found = [
        (at, block.start_ms)
        for at, block in enumerate(project.blocks[first : last + 1], first)
        if block.start_ms is not None and block.takes_mark
    ]
    if not found:
        return None
    times = [ms for _, ms in found]
    return Span(len(found), found[0][0], found[-1][0], min(times), max(times))


def retime(project: Project, first: int, last: int, retiming: Retiming) -> Step:
    """Return the step that moves all times of the blocks from `first` to `last`, both included.

    Their starts, ends and words go, and the comments on them; with the whole page those on the whole project,
    too. A note says how many marks it were. It takes time in proportion to the blocks: a job's work.

    Raises:
        MinutageError: there is no mark, or one would fall before the beginning, or beyond what a project holds.
    """
    span = span_of(project, first, last)
    if (refusal := refusal_of(span, retiming)) is not None:
        raise refusal
    before = project.blocks[first : last + 1]
    edits: list[Edit] = [splice(project, first, last + 1, *(_moved(block, retiming) for block in before))]
    ids = {block.id for block in before} | ({None} if len(before) == len(project.blocks) else set())
    comments = tuple(_moved_comment(one, retiming) if one.block in ids else one for one in project.comments)
    if comments != project.comments:
        edits.append(assign(project, "comments", comments))
    is_shift = retiming.factor == 1
    label = QT_TRANSLATE_NOOP("core", "Shift times") if is_shift else QT_TRANSLATE_NOOP("core", "Stretch times")
    return Step(label, tuple(edits), note=_note(span.marks if span else 0))


def refusal_of(span: Span | None, retiming: Retiming) -> MinutageError | None:
    """Return why those marks can't be moved so, with what would fit; None where they can.

    The earliest and the latest tell of all: the others stay between them.
    """
    if span is None:
        return MinutageError(
            QT_TRANSLATE_NOOP("core", "There is no placed mark to move"),
            QT_TRANSLATE_NOOP("core", "place one first, or choose more of the page"),
        )
    least, most = format_timecode(span.least_ms), format_timecode(span.most_ms)
    if retiming(span.most_ms) > MAX_MS:
        what = QT_TRANSLATE_NOOP("core", "The mark at {time} would fall beyond a thousand hours")
        return MinutageError(what, QT_TRANSLATE_NOOP("core", "move it less"), time=most)
    if retiming(span.least_ms) >= 0:
        return None
    what = QT_TRANSLATE_NOOP("core", "The mark at {time} would fall before the beginning")
    if retiming.factor != 1:
        todo = QT_TRANSLATE_NOOP("core", "let the first one be later")
    elif span.least_ms:
        todo = QT_TRANSLATE_NOOP("core", "{time} earlier is as far as it goes")
    else:
        todo = QT_TRANSLATE_NOOP("core", "choose a part of the page without it")
    return MinutageError(what, todo, time=least)


def _note(marks: int) -> Note:
    if marks == 1:
        return Note(QT_TRANSLATE_NOOP("core", "1 mark was moved"))
    return Note(QT_TRANSLATE_NOOP("core", "{count} marks were moved"), {"count": marks})


def _moved(block: Block, retiming: Retiming) -> Block:
    """Return the block with its times moved, those of ends and words as far as the beginning; itself without any."""
    if block.start_ms is None and block.end_ms is None and not block.words:
        return block
    words = block.words
    if words:
        words = tuple(
            word._replace(start_ms=_goes(word.start_ms, retiming), end_ms=_goes(word.end_ms, retiming))
            for word in words
        )
    start_ms, end_ms = _maybe(block.start_ms, retiming), _maybe(block.end_ms, retiming)
    return replace(block, start_ms=start_ms, end_ms=end_ms, words=words)


def _moved_comment(one: Comment, retiming: Retiming) -> Comment:
    """Return the comment where it belongs now, and what it proposes with it, and what its author saw."""
    suggestion, base = _moved_members(one.suggestion, retiming), _moved_members(one.base, retiming)
    return replace(one, at_ms=_maybe(one.at_ms, retiming), suggestion=suggestion, base=base)


def _moved_members(members: Mapping[str, object] | None, retiming: Retiming) -> Mapping[str, object] | None:
    if members is None:
        return None
    moved, block = dict(members), members.get("insert")
    if isinstance(start_ms := members.get("start_ms"), int):
        moved["start_ms"] = _goes(start_ms, retiming)
    if isinstance(block, Mapping):
        moved["insert"] = _moved_insert(block, retiming)
    return moved


def _moved_insert(block: Mapping[str, object], retiming: Retiming) -> Mapping[str, object]:
    """Return a block that is proposed, as the file has it, where it belongs now."""
    moved = dict(block)
    for name in ("start_ms", "end_ms"):
        if isinstance(ms := block.get(name), int):
            moved[name] = _goes(ms, retiming)
    if isinstance(words := block.get("words"), list):
        moved["words"] = [
            [text, _goes(start_ms, retiming), _goes(end_ms, retiming), *sure] for text, start_ms, end_ms, *sure in words
        ]
    return moved


def _maybe(ms: int | None, retiming: Retiming) -> int | None:
    return None if ms is None else _goes(ms, retiming)


def _goes(ms: int, retiming: Retiming) -> int:
    return within_project(retiming(ms))
