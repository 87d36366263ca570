"""Strangers: names that stand before what is said, in turns of nobody who is on the list of speakers.

The importer leaves what may as well be a heading (``Anne: …``, said once): whoever reads the text knows.
"""

from collections import Counter
from dataclasses import replace
from typing import Final, NamedTuple

from app.core.blocks import Block
from app.core.cast import speaker_named
from app.core.edits import Edit, Splice, Step, assign
from app.core.ids import new_id
from app.core.names import folded
from app.core.project import Project, Speaker
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import set_text

MOST: Final = 12
"""More names than these are a list of something else."""


class Stranger(NamedTuple):
    """Somebody's turn that does not say so: its block, the name, the label to keep, and what is said."""

    block: Block
    name: str
    label: str | None
    text: str


def find_strangers(project: Project) -> list[Stranger]:
    """Return the turns without a speaker that a name stands before, or that only a label names. For a job.

    A single name counts where it comes again or somebody on the list has it.
    """
    if project.is_read_only:
        return []
    found = [one for one in map(_stranger, project.blocks) if one is not None]
    times = Counter(folded(one.name) for one in found)
    return [one for one in found if _is_somebody(project, one, times[folded(one.name)])]


def names_of(strangers: list[Stranger]) -> list[str]:
    """Return their names, each once, in page order; none where there are too many to be people."""
    names: dict[str, str] = {}
    for one in strangers:
        names.setdefault(folded(one.name), one.name)
    return list(names.values()) if len(names) <= MOST else []


def welcome_step(project: Project, strangers: list[Stranger]) -> Step | None:
    """Return the step that puts them on the list and gives them their turns, whose names leave the text.

    Turns that were changed since they were found are left alone. None where nothing is left to do.
    """
    people: dict[str, Speaker] = {}
    edits: list[Edit] = []
    wanted = {one.block.id: one for one in strangers}
    for at, block in enumerate(project.blocks):
        one = wanted.get(block.id)
        if one is None or one.block != block:
            continue
        known = people.get(folded(one.name)) or speaker_named(project, one.name) or Speaker(new_id(), one.name)
        people[folded(one.name)] = known
        (written,) = set_text(project, at, one.text).edits
        if isinstance(written, Splice):
            said = replace(written.inserted[0], speaker=known.id, label=one.label)
            edits.append(replace(written, inserted=(said,)))
    new = tuple(one for one in people.values() if one not in project.speakers)
    if not edits:
        return None
    return Step(
        QT_TRANSLATE_NOOP("core", "Add speakers"), (assign(project, "speakers", (*project.speakers, *new)), *edits)
    )


def _stranger(block: Block) -> Stranger | None:
    from app.formats.text.leads import answer, lead_in, name_key, name_weight  # late: only an import needs them

    if not block.is_turn or block.speaker is not None:
        return None
    if block.label:
        lead = answer(block.label, block.text)
        name = lead.name if lead else block.label
        kept = None if name is None or name_key(name) == name_key(block.label) else block.label
        return Stranger(block, name, kept, block.text) if name and name_weight(name) else None
    lead = lead_in(block.text)
    if lead is None or not lead.name or not name_weight(lead.name):
        return None
    kept = None if name_key(lead.name) == name_key(lead.label) else lead.label
    return Stranger(block, lead.name, kept, lead.text)


def _is_somebody(project: Project, one: Stranger, times: int) -> bool:
    from app.formats.text.leads import name_weight

    return name_weight(one.name) > 1 or times > 1 or speaker_named(project, one.name) is not None
