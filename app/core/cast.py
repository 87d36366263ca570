"""The speakers: who is on the list, and putting somebody on it, changing or taking them off.

Every function returns a step, and None where nothing would change.
"""

from collections.abc import Callable
from dataclasses import replace
from unicodedata import normalize

from app.core.blocks import Block
from app.core.edits import Edit, Splice, Step, assign, splice
from app.core.errors import MinutageError
from app.core.ids import new_id
from app.core.names import folded, relabelled
from app.core.project import Project, Speaker
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import set_speaker


def speaker_named(project: Project, name: str) -> Speaker | None:
    """Return who has that name: written so, else but for capitals, else but for accents as well."""
    for alike in (_composed, _caseless, folded):
        wanted = alike(name)
        found = next((one for one in project.speakers if alike(one.name) == wanted), None)
        if found is not None:
            return found
    return None


def read_name(text: str) -> str:
    """Return the name that somebody typed, with single spaces.

    Raises:
        MinutageError: there is none.
    """
    name = " ".join(text.split())
    if not name:
        raise MinutageError(QT_TRANSLATE_NOOP("core", "A speaker needs a name"))
    return name


def new_speaker(project: Project, name: str, first: int, last: int) -> Step | None:
    """Return the step that puts somebody on the list and lets them say the turns from `first` to `last`.

    Somebody of that name who is on it already is meant. None where nothing changes then.
    """
    known = speaker_named(project, name)
    if known is not None:
        return set_speaker(project, first, last, known.id)
    speaker = Speaker(new_id(), name)
    add = assign(project, "speakers", (*project.speakers, speaker))
    said = set_speaker(project, first, last, speaker.id)
    step = Step(QT_TRANSLATE_NOOP("core", "New speaker"), (add,))
    return step if said is None else replace(step, edits=(add, *said.edits))


def add_speaker(project: Project, name: str) -> Step:
    """Return the step that puts somebody on the list who says nothing yet.

    Raises:
        MinutageError: somebody of that name is on it.
    """
    check_name(project, name)
    add = assign(project, "speakers", (*project.speakers, Speaker(new_id(), name)))
    return Step(QT_TRANSLATE_NOOP("core", "New speaker"), (add,))


def change_speaker(project: Project, changed: Speaker) -> Step | None:
    """Return the step that puts `changed` in the place of the speaker of its id.

    Another name is put into the labels of their turns, too.

    Raises:
        MinutageError: the name is empty, or somebody else's.
    """
    old = _known(project, changed.id)
    if changed == old:
        return None
    if changed.name != old.name:
        check_name(project, changed.name, but=old.id)
    speakers = assign(project, "speakers", _with(project, changed))
    renamed = _change_blocks(project, _relabelling(project, old, changed))
    is_renamed = changed.name != old.name
    label = QT_TRANSLATE_NOOP("core", "Rename speaker") if is_renamed else QT_TRANSLATE_NOOP("core", "Change speaker")
    return Step(label, (speakers, *renamed))


def move_speaker(project: Project, speaker_id: str, by: int) -> Step | None:
    """Return the step that moves somebody down the list by so many places, up where `by` is negative."""
    speakers = list(project.speakers)
    at = speakers.index(_known(project, speaker_id))
    to = max(0, min(at + by, len(speakers) - 1))
    if to == at:
        return None
    speakers.insert(to, speakers.pop(at))
    return Step(QT_TRANSLATE_NOOP("core", "Move speaker"), (assign(project, "speakers", tuple(speakers)),))


def merge_speakers(project: Project, gone_id: str, kept_id: str) -> Step | None:
    """Return the step by which two become one: all turns of the first are the second's.

    The labels keep what they say, with the name that stays; what is known only of the one who
    goes (role, organisation, colour, address) is then known of the other.
    """
    if gone_id == kept_id:
        return None
    gone, kept = _known(project, gone_id), _known(project, kept_id)
    told = {one: getattr(kept, one) or getattr(gone, one) for one in ("role", "organisation", "url", "colour")}
    merged = replace(kept, **told, extra={**gone.extra, **kept.extra})
    speakers = tuple(one for one in _with(project, merged) if one.id != gone_id)
    relabel = _relabelling(project, gone, kept)

    def said(block: Block) -> Block:
        return replace(relabel(block), speaker=kept_id) if _is_said_by(block, gone_id) else block

    edits: tuple[Edit, ...] = (assign(project, "speakers", speakers), *_change_blocks(project, said))
    return Step(QT_TRANSLATE_NOOP("core", "Merge speakers"), edits)


def hand_over(project: Project, speaker_id: str, to: str, at: int) -> Step | None:
    """Return the step that gives somebody's turns, from the block at `at` on, to the speaker of the id `to`."""
    edits = _handed(project, speaker_id, to, at)
    return Step(QT_TRANSLATE_NOOP("core", "Assign speaker"), edits) if edits else None


def split_off(project: Project, speaker_id: str, name: str, at: int) -> Step | None:
    """Return the step that gives somebody's turns, from the block at `at` on, to a new speaker.

    Somebody of that name who is on the list is meant. The new one stands below the other.
    """
    old, known = _known(project, speaker_id), speaker_named(project, name)
    if known is not None:
        return hand_over(project, speaker_id, known.id, at)
    new = Speaker(new_id(), name)
    below = project.speakers.index(old) + 1
    add = assign(project, "speakers", (*project.speakers[:below], new, *project.speakers[below:]))
    return Step(QT_TRANSLATE_NOOP("core", "Split speaker"), (add, *_handed(project, speaker_id, new.id, at)))


def remove_speaker(project: Project, speaker_id: str, *, to_nobody: bool = False) -> Step:
    """Return the step that takes somebody off the list.

    Args:
        to_nobody: whether their turns are nobody's then.

    Raises:
        MinutageError: there are such turns, and they are to stay somebody's.
    """
    old = _known(project, speaker_id)
    if not to_nobody and any(_is_said_by(one, speaker_id) for one in project.blocks):
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "{name} still speaks in the text"),
            QT_TRANSLATE_NOOP("core", "give the turns to somebody else first, or to nobody"),
            name=old.name,
        )
    speakers = assign(project, "speakers", tuple(one for one in project.speakers if one.id != speaker_id))
    return Step(QT_TRANSLATE_NOOP("core", "Remove speaker"), (speakers, *_handed(project, speaker_id, None, 0)))


def first_turn(project: Project, speaker_id: str, at: int = 0) -> int | None:
    """Return the position of somebody's first turn, from the block at `at` on; None where there is none."""
    blocks = project.blocks
    return next((one for one in range(at, len(blocks)) if _is_said_by(blocks[one], speaker_id)), None)


def _known(project: Project, speaker_id: str) -> Speaker:
    found = project.speaker(speaker_id)
    if found is None:
        raise ValueError("nobody on the list has that id")
    return found


def check_name(project: Project, name: str, but: str | None = None) -> None:
    """See to it that somebody can have that name.

    Args:
        but: the id of who would have it.

    Raises:
        MinutageError: it is none, or somebody else's.
    """
    read_name(name)
    others = replace(project, speakers=tuple(one for one in project.speakers if one.id != but))
    known = speaker_named(others, name)
    if known is not None:
        raise MinutageError(
            QT_TRANSLATE_NOOP("core", "{name} is on the list already"),
            QT_TRANSLATE_NOOP("core", "merge the two, or write the name otherwise"),
            name=known.name,
        )


def _with(project: Project, changed: Speaker) -> tuple[Speaker, ...]:
    return tuple(changed if one.id == changed.id else one for one in project.speakers)


def _relabelling(project: Project, old: Speaker, new: Speaker) -> Callable[[Block], Block]:
    """Return what puts the new name into the label of a turn that the old speaker says."""
    elides = (project.language or "fr").lower().startswith("fr")
    written: dict[str, str | None] = {}  # the same few labels stand over many turns

    def relabel(block: Block) -> Block:
        if old.name == new.name or not block.label or not _is_said_by(block, old.id):
            return block
        if block.label not in written:
            written[block.label] = relabelled(block.label, old.name, new.name, elides=elides)
        label = written[block.label]
        return block if label == block.label else replace(block, label=label)

    return relabel


def _handed(project: Project, speaker_id: str, to: str | None, at: int) -> tuple[Splice, ...]:
    """Return the edits that give somebody's turns from `at` on to another, or to nobody; labels speak of the former."""

    def said(block: Block) -> Block:
        return replace(block, speaker=to, label=None) if _is_said_by(block, speaker_id) else block

    return () if speaker_id == to else _change_blocks(project, said, at)


def _is_said_by(block: Block, speaker_id: str) -> bool:
    return block.speaker == speaker_id and block.is_turn


def _change_blocks(project: Project, change: Callable[[Block], Block], first: int = 0) -> tuple[Splice, ...]:
    """Return the edits for what `change` makes of the blocks from `first` on, one for each run of changed ones."""
    edits: list[Splice] = []
    run: list[Block] = []
    for at in range(first, len(project.blocks)):
        block = project.blocks[at]
        changed = change(block)
        if changed is not block:
            run.append(changed)
        elif run:
            edits.append(splice(project, at - len(run), at, *run))
            run = []
    end = len(project.blocks)
    return (*edits, splice(project, end - len(run), end, *run)) if run else tuple(edits)


def _composed(name: str) -> str:
    return normalize("NFC", name)


def _caseless(name: str) -> str:
    return normalize("NFC", name).casefold()
