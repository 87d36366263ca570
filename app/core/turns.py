"""Typing, splitting and joining: what the hand does to the text. Every function returns a step."""

from collections.abc import Hashable
from dataclasses import replace
from typing import NamedTuple

from app.core.blocks import CHAPTER, PARAGRAPH, TURN, Block, Word
from app.core.edits import Assign, Caret, Edit, Splice, Step, assign, change_block, splice
from app.core.ids import new_id
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.words import carried


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

    Typing, pasting, deleting, Enter and joining are all this. A line break in `text`
    begins a continuing paragraph. The upper block keeps id, mark and speaker; the lower
    one's comments move to it. Where nothing of the upper block is left and the lower one
    is left whole, it is the lower one that stays as it was.
    """
    upper, lower = project.blocks[start.block], project.blocks[end.block]
    lines = _lines(upper.text[: start.offset] + text + lower.text[end.offset :])
    if start.block < end.block and len(lines) == 1 and start.offset == end.offset == 0 and not text:
        kept, inserted = lower, [lower]
    else:
        kept, inserted = upper, [_with_text(upper, lines[0]), *_below(upper, lower, start, end, lines[1:])]
    edit = splice(project, start.block, end.block + 1, *inserted)
    moved = _moved_comments(project, edit, kept)
    last = Place(start.block + len(inserted) - 1, len(lines[-1]) - (len(lower.text) - end.offset))
    label = QT_TRANSLATE_NOOP("core", "Typing") if text else QT_TRANSLATE_NOOP("core", "Delete")
    return Step(label, (edit, *moved), gesture, before, Caret.at(*last))


def _lines(text: str) -> list[str]:
    """Split at every line break that a text can hold: a block has none."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")


def _with_text(block: Block, text: str) -> Block:
    if block.text == text:
        return block
    return replace(block, text=text, words=carried(block.words, text))


def _below(upper: Block, lower: Block, start: Place, end: Place, lines: list[str]) -> list[Block]:
    """Return the blocks of the second line and those after it."""
    if not lines:
        return []
    paragraphs = [Block(new_id(), PARAGRAPH, line, role=_role_below(upper)) for line in lines]
    if start.block < end.block and end.offset < len(lower.text):
        paragraphs[-1] = _with_text(lower, lines[-1])
    return paragraphs


def _role_below(upper: Block) -> str | None:
    return upper.role if upper.type == PARAGRAPH else None


def _moved_comments(project: Project, edit: Splice, kept: Block) -> tuple[Edit, ...]:
    """Return the edit that moves the comments of blocks that go to the one that stays, if there are any."""
    gone = {block.id for block in edit.removed} - {block.id for block in edit.inserted}
    return _comments_to(project, gone, kept.id)


def _comments_to(project: Project, gone: set[str], kept: str) -> tuple[Assign, ...]:
    if not any(comment.block in gone for comment in project.comments):
        return ()
    moved = tuple(replace(one, block=kept) if one.block in gone else one for one in project.comments)
    return (assign(project, "comments", moved),)


def split_turn(project: Project, at: Place, playhead_ms: int | None, before: Caret | None = None) -> Step:
    """Return the step that begins a new turn at the caret.

    Its time is that of its first word where it is known, else the playhead's where that
    lies inside the turn, else it is not placed yet. The first half keeps everything else.
    """
    block = project.blocks[at.block]
    head, tail = block.text[: at.offset].rstrip(), block.text[at.offset :].lstrip()
    tail_words = carried(_words_from(block, at.offset), tail)
    start_ms = tail_words[0].start_ms if tail_words else _inside(project, at.block, playhead_ms)
    upper = _with_text(block, head)
    if start_ms is not None and upper.end_ms is not None:
        upper = replace(upper, end_ms=start_ms)
    speaker = block.speaker if block.is_turn else None
    new = Block(
        new_id(), TURN, tail, start_ms=start_ms, end_ms=_end_for(block, start_ms), speaker=speaker, words=tail_words
    )
    edit = splice(project, at.block, at.block + 1, upper, new)
    return Step(QT_TRANSLATE_NOOP("core", "Split turn"), (edit,), before=before, after=Caret.at(at.block + 1))


def _words_from(block: Block, offset: int) -> tuple[Word, ...] | None:
    """Return the words that stand behind `offset`: those that the text before it does not hold."""
    if block.words is None:
        return None
    kept = carried(block.words, block.text[:offset]) or ()
    return block.words[len(kept) :]


def _end_for(block: Block, start_ms: int | None) -> int | None:
    return block.end_ms if start_ms is not None and block.is_turn else None


def _inside(project: Project, at: int, playhead_ms: int | None) -> int | None:
    """Return the playhead's time where it lies inside the turn above or at `at`, else None."""
    if playhead_ms is None:
        return None
    turn = next((one for one in reversed(project.blocks[: at + 1]) if one.takes_mark), None)
    if turn is None or turn.start_ms is None or playhead_ms <= turn.start_ms:
        return None
    later = (one.start_ms for one in project.blocks[at + 1 :] if one.start_ms is not None)
    end_ms = turn.end_ms if turn.end_ms is not None else next(later, None)
    return playhead_ms if end_ms is None or playhead_ms < end_ms else None


def remove_blocks(project: Project, first: int, last: int) -> Step:
    """Return the step that takes the blocks from `first` to `last`, both included, away with their text."""
    edit = splice(project, first, last + 1)
    gone = {block.id for block in edit.removed}
    orphans = tuple(one for one in project.comments if one.block not in gone)
    edits: list[Edit] = [edit]
    if len(orphans) < len(project.comments):
        edits.append(assign(project, "comments", orphans))
    return Step(QT_TRANSLATE_NOOP("core", "Delete"), tuple(edits), after=Caret.at(max(0, first - 1)))


def set_type(project: Project, at: int, type_: str, level: int | None = None) -> Step:
    """Return the step that makes the block at `at` a chapter, a turn or a paragraph.

    A paragraph has no mark, so it loses the one it had; what only a turn has stays with turns.
    """

    def changed(block: Block) -> Block:
        bare = (
            block if type_ == TURN else replace(block, speaker=None, label=None, end_ms=None, words=None, content=None)
        )
        start_ms = None if type_ == PARAGRAPH else block.start_ms
        return replace(bare, type=type_, level=level if type_ == CHAPTER else None, start_ms=start_ms, role=None)

    return Step(QT_TRANSLATE_NOOP("core", "Change kind of block"), (change_block(project, at, changed),))


def set_speaker(project: Project, first: int, last: int, speaker: str | None) -> Step | None:
    """Return the step that gives the turns from `first` to `last` that speaker; None where there is no turn."""
    blocks = project.blocks[first : last + 1]
    if not any(block.is_turn for block in blocks):
        return None
    named = (replace(one, speaker=speaker, label=None) if one.is_turn else one for one in blocks)
    return Step(QT_TRANSLATE_NOOP("core", "Assign speaker"), (splice(project, first, last + 1, *named),))


def set_text(project: Project, at: int, text: str, gesture: Hashable | None = None) -> Step:
    """Return the step that gives the block at `at` another text of one line."""
    edit = change_block(project, at, lambda one: _with_text(one, " ".join(_lines(text))))
    return Step(QT_TRANSLATE_NOOP("core", "Typing"), (edit,), gesture, after=Caret.at(at, len(text)))
