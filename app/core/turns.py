"""Typing, splitting and joining: what the hand does to the text. Every function returns a step."""

import re
from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from app.core.blocks import PARAGRAPH, TURN, Block
from app.core.edits import Assign, Caret, Splice, Step, assign, change_block, splice
from app.core.ids import new_id
from app.core.lines import one_line, split_lines
from app.core.marks import lost_note, marked_block_above
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP, Note

if TYPE_CHECKING:
    from app.core.words import Halves

LOST_WORDS: Final = QT_TRANSLATE_NOOP("core", "The times of the words were lost; undo brings them back")
_STOPPED = re.compile(r'[.!?…»”:;,)\]]$|[^\s"]"$')
_OPENING = re.compile(r'[^\W_]|[«“„‘"(\[–—]|- ')
HALVED = re.compile(r"\d[.,:]\n\d|\]\n\((?:https?:|mailto:)")  # 3,|5 and [a link]|(its address)


class Place(NamedTuple):
    """A place in the transcript: the position of a block and an offset in its text, in Python characters."""

    block: int
    offset: int


def replace_text(
    project: Project,
    start: Place,
    end: Place,
    text: str,
    *,
    gesture: Hashable | None = None,
    before: Caret | None = None,
) -> Step:
    """Return the step that puts `text` in the place of what stands from `start` to `end`.

    Typing, pasting, deleting, Enter and joining are all this; on an empty page, both places
    are its beginning. A line break in `text` begins a continuing paragraph; `_put` says which
    blocks stay. The comments of a block that goes move to the one that stays, and a note
    names its mark, or else says that words lost their times.

    Raises:
        ValueError: `end` stands before `start`.
    """
    if end < start:
        raise ValueError(f"the text from {start} to {end} ends before it begins")
    lines = split_lines(text)
    inserted = _put(project, start, end, lines if text or project.blocks else [])
    edit = splice(project, start.block, min(end.block + 1, len(project.blocks)), *inserted)
    after_block = start.block + max(0, len(inserted) - 1)
    return Step(
        QT_TRANSLATE_NOOP("core", "Typing") if text else QT_TRANSLATE_NOOP("core", "Delete"),
        (edit, *moved_comments(project, edit)),
        gesture,
        before or Caret(*end, *start),
        Caret.at(after_block, len(lines[-1]) + (start.offset if len(lines) == 1 else 0)),
        lost_note(edit) or _lost_words(edit, end),
    )


def _lost_words(edit: Splice, end: Place) -> Note | None:
    """Return the note that the words behind `end` have no times any more: they stand in no turn now.

    A paragraph holds none, so an Enter takes them from what comes to stand below it; a new turn keeps them.
    """
    lower = edit.removed[-1] if edit.removed else None
    if lower is None or not lower.words or len(edit.removed) == len(edit.inserted):
        return None
    behind = _halves(lower, end.offset).after
    is_kept = not behind or any(behind[-1] in (one.words or ()) for one in edit.inserted)
    return None if is_kept else Note(LOST_WORDS)


def _put(project: Project, start: Place, end: Place, lines: list[str]) -> list[Block]:
    """Return the blocks that stand from the upper to the lower one once `lines` are put between.

    - A split leaves id, mark and comments to the upper block; the lower one, where some of
      it is left, stays itself. At the very beginning of a text nothing is split: the block
      moves down whole.
    - A join leaves everything to the upper block. Where none of its text is left but some of
      the lower one's, that stays instead, unless it is a paragraph which would lose its turn.
    """
    if not project.blocks:
        return _paragraphs(lines, None)
    upper, lower = project.blocks[start.block], project.blocks[end.block]
    return (_split if len(lines) > 1 else _joined)(upper, lower, start, end, lines)


def _joined(upper: Block, lower: Block, start: Place, end: Place, lines: list[str]) -> list[Block]:
    """Return the one block that is left where `lines` is one line."""
    head, text, tail = upper.text[: start.offset], lines[0], lower.text[end.offset :]
    if upper is lower:
        return [with_text(upper, head + text + tail)]
    if not (head or text) and lower_stays(upper, lower, end.offset):
        return [with_text(lower, tail)]
    words = _halves(upper, start.offset).before
    end_ms = upper.end_ms
    if upper.is_turn and lower.is_turn and tail:
        words = (*(words or ()), *(_halves(lower, end.offset).after or ())) or None
        end_ms = not_before(upper.start_ms, lower.end_ms)
    return [with_text(replace(upper, words=words, end_ms=end_ms), head + text + tail)]


def lower_stays(upper: Block, lower: Block, offset: int) -> bool:
    """Whether the lower of two blocks stays, where the upper's text is gone, and its own up to `offset`.

    It does not where that would give a turn's second paragraph to the turn before, nor where
    both are empty: then the upper one stays, unless only the lower one can hold a mark.
    """
    if upper.is_turn and lower.continues:
        return False
    if offset < len(lower.text):
        return True
    return not lower.text and bool(upper.text or (lower.takes_mark and not upper.takes_mark))


def _split(upper: Block, lower: Block, start: Place, end: Place, lines: list[str]) -> list[Block]:
    """Return the blocks that stand there once `lines`, two at least, are put in their place."""
    head, tail = upper.text[: start.offset], lower.text[end.offset :]
    role = upper.role if upper.type == PARAGRAPH else None
    if upper is lower and start == end and not head and not lines[-1] and tail:
        return [*_paragraphs(lines[:-1], role), upper]
    kept = _halves(upper, start.offset).before
    first = with_text(replace(upper, words=kept), head + lines[0])
    if upper is not lower and (tail or not end.offset):
        return [first, *_paragraphs(lines[1:-1], role), with_text(lower, lines[-1] + tail)]
    return [first, *_paragraphs([*lines[1:-1], lines[-1] + tail], role)]


def _paragraphs(lines: list[str], role: str | None) -> list[Block]:
    return [Block(new_id(), PARAGRAPH, line, role=role) for line in lines]


def with_text(block: Block, text: str) -> Block:
    """Return the block with another text, and those of its words that the text still holds."""
    if block.text == text:
        return block
    from app.core.words import carried  # late: the window starts without it

    return replace(block, text=text, words=carried(block.words, text))


def _halves(block: Block, offset: int) -> "Halves":
    """Return the words of a block, parted at an offset in its text."""
    from app.core.words import halves  # late: as above

    return halves(block.words, block.text, offset)


def moved_comments(project: Project, edit: Splice) -> tuple[Assign, ...]:
    """Return the edit that moves the comments of the blocks that go to the first that stays, if there are any."""
    gone = {block.id for block in edit.removed} - {block.id for block in edit.inserted}
    if not gone or not any(one.block in gone for one in project.comments):
        return ()
    stays = edit.inserted[0].id
    moved = tuple(replace(one, block=stays) if one.block in gone else one for one in project.comments)
    return (assign(project, "comments", moved),)


def delete_text(project: Project, start: Place, end: Place, before: Caret | None = None) -> Step:
    """Return the step that deletes what stands from `start` to `end`, as a key does.

    Where that is the break between two blocks and nothing else, they are joined, with a
    space where a word would stick to the stop before it. The caret stays beside the letter
    that it stood beside.
    """
    step = replace_text(project, start, end, _space_at_join(project, start, end), before=before)
    is_above = before is not None and (before.block, before.offset) == start
    return replace(step, label=QT_TRANSLATE_NOOP("core", "Delete"), after=Caret.at(*start) if is_above else step.after)


def _space_at_join(project: Project, start: Place, end: Place) -> str:
    """Return what a join of two blocks puts between them: a space, or nothing."""
    if end != (start.block + 1, 0) or end.block >= len(project.blocks):
        return ""
    upper, lower = (project.blocks[at].text for at in (start.block, end.block))
    return " " if start.offset == len(upper) and _would_stick(upper.rstrip("*"), lower.lstrip("*")) else ""


def _would_stick(upper: str, lower: str) -> bool:
    """Whether two texts, without the marks of emphasis between them, are two sentences and not one word or number."""
    is_halved = HALVED.search(f"{upper[-2:]}\n{lower[:9]}") is not None
    return not is_halved and bool(_STOPPED.search(upper) and _OPENING.match(lower))


def split_turn(project: Project, at: Place, playhead_ms: int | None, before: Caret | None = None) -> Step:
    """Return the step that begins a new turn at the caret.

    Its time is that of its first word where that was heard; where it was written since, the
    playhead's if that lies between the words around it, else what those say of it. Without
    word times it is the playhead's where that lies inside the turn, else it is not placed yet.
    The first half keeps everything else, but where the turn ends is the second one's. Spaces
    at the caret stay with the first half, where they are not seen, so that a join gives the
    text back. A paragraph with the caret at its beginning has no first half: it becomes the
    turn itself.
    """
    if project.blocks:
        edit = _turn_split(project, at, playhead_ms)
    else:
        edit = splice(project, 0, 0, Block(new_id(), TURN, "", start_ms=playhead_ms))
    after = Caret.at(edit.at + len(edit.inserted) - 1)
    return Step(QT_TRANSLATE_NOOP("core", "Split turn"), (edit,), before=before or Caret.at(*at), after=after)


def _turn_split(project: Project, at: Place, playhead_ms: int | None) -> Splice:
    """Return the edit that begins a new turn, the last that it puts in, inside the block at the caret."""
    block = project.blocks[at.block]
    tail = block.text[at.offset :].lstrip()
    head = block.text.removesuffix(tail)
    words = _halves(block, at.offset)
    owner_at = marked_block_above(project, at.block)
    start_ms = _split_ms(project, at, words, owner_at, playhead_ms)
    new = Block(new_id(), TURN, tail, start_ms=start_ms, words=words.after)
    above = [with_text(replace(block, words=words.before), head)]
    if block.type == PARAGRAPH and not head.strip():
        new, above = replace(new, id=block.id, extra=block.extra), []
    first = at.block
    if owner_at is not None and project.blocks[owner_at].is_turn:
        above = [*project.blocks[owner_at : at.block], *above]
        first, owner = owner_at, above[0]
        new = replace(new, speaker=owner.speaker, end_ms=not_before(start_ms, owner.end_ms))
        above[0] = replace(owner, end_ms=None if owner.end_ms is None else start_ms)
    return splice(project, first, at.block + 1, *above, new)


def _split_ms(
    project: Project, at: Place, words: "Halves", owner_at: int | None, playhead_ms: int | None
) -> int | None:
    """Return the time of a turn that begins at a place; None where it is not known.

    Args:
        words: those of the block there, parted at the place.
        owner_at: the position of the turn or chapter that it is cut from.
    """
    block = project.blocks[at.block]
    inside_ms = _inside(project, owner_at, playhead_ms)
    if words.start_ms is not None:
        return words.start_ms
    if not block.words or (inside_ms is not None and words.parts_at(inside_ms)):
        return inside_ms
    from app.core.word_times import timed_words  # late: few texts have word times

    timed = timed_words(block.words, block.text, block.start_ms, _end_ms(project, at.block))
    behind = next((one for one in timed if one.end > at.offset), None)
    return inside_ms if behind is None else behind.ms_at(at.offset)


def _end_ms(project: Project, at: int) -> int | None:
    """Return where the turn or chapter at `at` ends: where it was given, else at the next mark; None at the end."""
    later = (project.blocks[one] for one in range(at + 1, len(project.blocks)))
    end_ms = project.blocks[at].end_ms
    return end_ms if end_ms is not None else next((one.start_ms for one in later if one.is_placed), None)


def _inside(project: Project, at: int | None, playhead_ms: int | None) -> int | None:
    """Return the playhead's time where it lies inside the turn or chapter at `at`, else None.

    A turn may begin with its chapter, not with the turn before it.
    """
    start_ms = None if at is None else project.blocks[at].start_ms
    if at is None or start_ms is None or playhead_ms is None:
        return None
    block, end_ms = project.blocks[at], _end_ms(project, at)
    has_begun = playhead_ms > start_ms or (playhead_ms == start_ms and block.is_chapter)
    return playhead_ms if has_begun and (end_ms is None or playhead_ms < end_ms) else None


def not_before(start_ms: int | None, end_ms: int | None) -> int | None:
    """Return the end, None where it would lie before the start."""
    return None if start_ms is not None and end_ms is not None and end_ms < start_ms else end_ms


def set_speaker(project: Project, first: int, last: int, speaker: str | None) -> Step | None:
    """Return the step that gives the turns from `first` to `last` that speaker.

    A turn that gets another one loses its label, which speaks of the former. None where
    no turn changes.
    """
    blocks = project.blocks[first : last + 1]
    named = [replace(one, speaker=speaker, label=None) if _speaks_otherwise(one, speaker) else one for one in blocks]
    if not any(_speaks_otherwise(one, speaker) for one in blocks):
        return None
    return Step(QT_TRANSLATE_NOOP("core", "Assign speaker"), (splice(project, first, last + 1, *named),))


def _speaks_otherwise(block: Block, speaker: str | None) -> bool:
    return block.is_turn and block.speaker != speaker


def set_text(project: Project, at: int, text: str, gesture: Hashable | None = None) -> Step:
    """Return the step that gives the block at `at` another text; line breaks in it become spaces."""
    line = one_line(text)
    edit = change_block(project, at, lambda one: with_text(one, line))
    return Step(QT_TRANSLATE_NOOP("core", "Typing"), (edit,), gesture, after=Caret.at(at, len(line)))
