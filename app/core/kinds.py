"""What blocks are: chapter, turn or paragraph, and the levels of chapters. Every function returns a step."""

from dataclasses import replace
from typing import Final

from app.core.blocks import CHAPTER, LEVELS, PARAGRAPH, TURN, Block
from app.core.edits import Caret, Splice, Step, splice
from app.core.errors import MinutageError
from app.core.marks import lost_marks, lost_note
from app.core.project import Project
from app.core.texts import QT_TRANSLATE_NOOP, Note
from app.core.timecode import format_timecode
from app.core.turns import LOST_WORDS

_LOST: Final = {
    "speaker": QT_TRANSLATE_NOOP("core", "The speaker’s name was lost; undo brings it back"),
    "words": LOST_WORDS,
    "speaker words": QT_TRANSLATE_NOOP(
        "core", "The speaker’s name and the times of the words were lost; undo brings them back"
    ),
    "mark": QT_TRANSLATE_NOOP("core", "The mark at {time} was lost; undo brings it back"),
    "mark speaker": QT_TRANSLATE_NOOP(
        "core", "The mark at {time} and the speaker’s name were lost; undo brings them back"
    ),
    "mark words": QT_TRANSLATE_NOOP(
        "core", "The mark at {time} and the times of the words were lost; undo brings them back"
    ),
    "mark speaker words": QT_TRANSLATE_NOOP(
        "core", "The mark at {time}, the speaker’s name and the times of the words were lost; undo brings them back"
    ),
}
"""What a block lost with its kind; what does not come into a text needs no `{time}`."""


def set_type(
    project: Project,
    at: int,
    type_: str,
    level: int | None = None,
    *,
    last: int | None = None,
    caret: Caret | None = None,
) -> Step:
    """Return the step that makes the blocks from `at` to `last` chapters, turns or paragraphs; `at` alone by default.

    A paragraph has no mark, so it loses the one it had; what only a turn has stays with
    turns. A note names what is lost. The caret stays where it is, and comes back there.
    Where several blocks change, those that are of that kind already stay as they are.
    """
    until = at + 1 if last is None else last + 1
    blocks = project.blocks[at:until]
    several = len(blocks) > 1
    edit = splice(
        project, at, until, *(one if several and one.type == type_ else _of_type(one, type_, level) for one in blocks)
    )
    label = QT_TRANSLATE_NOOP("core", "Change kind of block")
    return Step(label, (edit,), before=caret, after=caret, note=_lost_with_kinds(edit))


def _of_type(block: Block, type_: str, level: int | None) -> Block:
    bare = block if type_ == TURN else replace(block, speaker=None, label=None, end_ms=None, words=None, content=None)
    start_ms = None if type_ == PARAGRAPH else block.start_ms
    return replace(bare, type=type_, level=level if type_ == CHAPTER else None, start_ms=start_ms, role=None)


def _lost_with_kinds(edit: Splice) -> Note | None:
    """Return the note that names what the blocks lost with their kind; None where they lost nothing."""
    pairs = zip(edit.removed, edit.inserted, strict=True)
    notes = [note for old, new in pairs if (note := _lost_with_kind(old, new)) is not None]
    if len(notes) < 2:
        return notes[0] if notes else None
    if len(lost_marks(edit)) > 1:
        return lost_note(edit)
    text = QT_TRANSLATE_NOOP("core", "{count} blocks lost what only turns have; undo brings it back")
    return Note(text, {"count": len(notes)})


def _lost_with_kind(old: Block, new: Block) -> Note | None:
    """Return the note that names what a block lost when it became one of another kind; None where it lost nothing."""
    lost = {
        "mark": old.is_placed and not new.is_placed,
        "speaker": bool(old.speaker or old.label) and not (new.speaker or new.label),
        "words": bool(old.words) and not new.words,
    }
    text = _LOST.get(" ".join(name for name, is_lost in lost.items() if is_lost))
    return None if text is None else Note(text, {"time": format_timecode(old.start_ms or 0)})


def shift_level(project: Project, first: int, last: int, by: int, caret: Caret | None = None) -> Step:
    """Return the step that moves the chapters from `first` to `last` by so many levels, deeper where positive.

    Each goes as far as the levels reach.

    Raises:
        MinutageError: there is no chapter among them, or none of them can go further.
    """
    blocks = project.blocks[first : last + 1]
    if not any(one.is_chapter for one in blocks):
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "Only a chapter has a level"),
            QT_TRANSLATE_NOOP("core", "put the caret in a chapter, or select some"),
        )
    edit = splice(
        project, first, last + 1, *(_at_level(one, one.depth + by) if one.is_chapter else one for one in blocks)
    )
    if edit.is_void:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "There is no deeper level")
            if by > 0
            else QT_TRANSLATE_NOOP("core", "There is no higher level")
        )
    return Step(QT_TRANSLATE_NOOP("core", "Change level"), (edit,), before=caret, after=caret)


def _at_level(chapter: Block, depth: int) -> Block:
    """Return the chapter at that level, or the nearest there is; the first is not written."""
    nearest = min(max(depth, LEVELS[0]), LEVELS[-1])
    return chapter if nearest == chapter.depth else replace(chapter, level=nearest if nearest > LEVELS[0] else None)
