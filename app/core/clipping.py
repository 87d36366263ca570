"""Whole blocks that are cut, copied, pasted and dragged: they keep all that they are. No text is torn by them.

At the beginning of a block they are put above it, anywhere else below it; an empty paragraph makes room for
them, an empty turn for turns and chapters, and so does what is selected.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.core.blocks import PARAGRAPH, Block
from app.core.cast import speaker_named
from app.core.edits import Caret, Edit, Splice, Step, assign, splice
from app.core.ids import new_id
from app.core.marks import lost_note
from app.core.moves import shifted
from app.core.project import Comment, Project, Speaker
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import Place, moved_comments, replace_text


@dataclass(frozen=True, slots=True)
class Clipping:
    """Blocks on their way: from the clipboard, or an imported text.

    Args:
        blocks: one at least.
        speakers: those whom the blocks name.
        comments: those that were cut with them.
        project: the id of the project that they come from; empty where it is none.
    """

    blocks: tuple[Block, ...]
    speakers: tuple[Speaker, ...] = ()
    comments: tuple[Comment, ...] = ()
    project: str = ""


def whole_blocks(project: Project, start: Place, end: Place) -> range | None:
    """Return the positions of the blocks that a selection holds whole; None where it cuts a text, or is in one.

    It reaches from the beginning of a block to the end of another, or behind its line end; or
    from the line end above.
    """
    blocks = project.blocks
    if end.block <= start.block or end.block >= len(blocks):
        return None
    is_to_end = end.offset == len(blocks[end.block].text)
    if start.offset == 0:
        if end.offset == 0:
            return range(start.block, end.block)
        return range(start.block, end.block + 1) if is_to_end else None
    is_behind = start.offset == len(blocks[start.block].text)
    return range(start.block + 1, end.block + 1) if is_behind and is_to_end else None


def clip(project: Project, at: range, *, is_cut: bool = False) -> Clipping:
    """Return those blocks with their speakers and, where they are cut, with the comments that go with them."""
    blocks = project.blocks[at.start : at.stop]
    named = {one.speaker for one in blocks}
    speakers = tuple(one for one in project.speakers if one.id in named)
    comments = _comments_of(project, blocks) if is_cut else ()
    return Clipping(blocks, speakers, comments, project.id)


def cut_blocks(project: Project, at: range, caret: Caret) -> Step:
    """Return the step that takes those blocks away with their comments; `clip` has both."""
    edits: list[Edit] = [splice(project, at.start, at.stop)]
    gone = {one.id for one in _comments_of(project, project.blocks[at.start : at.stop])}
    if gone:
        edits.append(assign(project, "comments", tuple(one for one in project.comments if one.id not in gone)))
    is_last = at.stop >= len(project.blocks)
    above = len(project.blocks[at.start - 1].text) if is_last and at.start else 0
    after = Caret.at(max(0, at.start - is_last), above)
    return Step(QT_TRANSLATE_NOOP("core", "Cut"), tuple(edits), before=caret, after=after)


def _comments_of(project: Project, blocks: Sequence[Block]) -> tuple[Comment, ...]:
    """Return the comments on those blocks, and the answers to them."""
    on, found = {one.id for one in blocks}, list[Comment]()
    taken: set[str | None] = set()
    for one in project.comments:
        if one.block in on or (one.reply_to is not None and one.reply_to in taken):
            taken.add(one.id)
            found.append(one)
    return tuple(found)


def paste_blocks(
    project: Project,
    clipping: Clipping,
    start: Place,
    end: Place,
    caret: Caret,
    *,
    label: str = QT_TRANSLATE_NOOP("core", "Paste"),
) -> Step:
    """Return the step that puts the blocks in the place of what stands from `start` to `end`.

    A block keeps its id where the project has none of that id, so what was cut is the same again; else it
    gets a new one. Speakers are those of the project where it is the same or has somebody of that name;
    others are put on its list.
    """
    edits: list[Edit] = []
    whole = whole_blocks(project, start, end)
    note, now = None, project
    if whole is None and start != end:
        deleted = replace_text(project, start, end, "")
        edits, note, now = list(deleted.edits), deleted.note, deleted.apply(project)
    at = whole or _room(now, start, clipping.blocks[0])
    who, new = _cast(now, clipping)
    wanted = {one.id for one in clipping.blocks}
    taken = {one.id for one in now.blocks if one.id in wanted} - {one.id for one in now.blocks[at.start : at.stop]}
    put: list[Block] = []
    for block in clipping.blocks:
        id_ = block.id if block.id not in taken else new_id()
        taken.add(id_)
        put.append(replace(block, id=id_, speaker=who.get(block.speaker or "", block.speaker)))
    edit = splice(now, at.start, at.stop, *put)
    edits.append(edit)
    if new:
        edits.append(assign(now, "speakers", now.speakers + new))
    edits += _comments_there(now, clipping, edit)
    after = Caret.at(at.start + len(put) - 1, len(put[-1].text))
    return Step(label, tuple(edits), before=caret, after=after, note=lost_note(edit) or note)


def _room(project: Project, place: Place, first: Block) -> range:
    """Return which blocks make room for those that are pasted there, beginning with `first`: an empty one, or none."""
    if place.block >= len(project.blocks):
        return range(len(project.blocks), len(project.blocks))
    block = project.blocks[place.block]
    if not block.text and (block.type == PARAGRAPH or _gives_way(block, first)):
        return range(place.block, place.block + 1)
    at = place.block if place.offset == 0 and block.text else place.block + 1
    return range(at, at)


def _gives_way(block: Block, first: Block) -> bool:
    """Whether an empty turn has nothing that `first`, pasted there, does not bring: no mark that would be lost."""
    return block.is_turn and first.takes_mark and not block.label and (first.is_placed or not block.is_placed)


def _cast(project: Project, clipping: Clipping) -> tuple[dict[str, str], tuple[Speaker, ...]]:
    """Return who each of the clipping's speakers is here, by id, and those who have to be put on the list."""
    known = {one.id for one in project.speakers}
    who: dict[str, str] = {}
    new: list[Speaker] = []
    for speaker in clipping.speakers:
        if clipping.project == project.id and speaker.id in known:
            who[speaker.id] = speaker.id
            continue
        same = speaker_named(project, speaker.name)
        if same is None:
            same = speaker if speaker.id not in known else replace(speaker, id=new_id())
            new.append(same)
            known.add(same.id)
        who[speaker.id] = same.id
    for id_ in sorted(_unlisted(clipping) & known) if clipping.project != project.id else ():
        new.append(Speaker(new_id(), id_))  # shown by that id there; here somebody else has it
        who[id_] = new[-1].id
    return who, tuple(new)


def _unlisted(clipping: Clipping) -> set[str]:
    """Return the speakers whom the blocks name, and nobody knows."""
    return {one.speaker for one in clipping.blocks if one.speaker} - {one.id for one in clipping.speakers}


def _comments_there(project: Project, clipping: Clipping, edit: Splice) -> tuple[Edit, ...]:
    """Return the edit of the comments, if there is one: some come back, some had a block that is replaced."""
    moved = moved_comments(project, edit)
    now = project.comments if not moved else moved[0].apply(project).comments
    known, put = {one.id for one in now}, {one.id for one in edit.inserted}
    back: list[Comment] = []
    for one in clipping.comments if clipping.project == project.id else ():
        if one.id not in known and (one.block in put or one.reply_to in known):
            known.add(one.id)
            back.append(one)
    return (assign(project, "comments", (*now, *back)),) if back else moved


def move_whole(project: Project, at: range, to: Place, caret: Caret) -> Step | None:
    """Return the step that moves those blocks above the block of `to`, where that is its beginning, else below it.

    They are selected then. None where they stand there already.
    """
    there = to.block if to.offset == 0 else to.block + 1
    if at.start <= there <= at.stop:
        return None
    edits = shifted(project, at.start, at.stop, there)
    first = there if there < at.start else there - len(at)
    last = first + len(at) - 1
    after = Caret(last, len(project.blocks[at.stop - 1].text), first, 0)
    return Step(QT_TRANSLATE_NOOP("core", "Move blocks"), edits, before=caret, after=after)
