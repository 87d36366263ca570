"""Fixes of speakers: one person under one name, and everybody who speaks on the list."""

from collections import Counter
from dataclasses import replace

from app.core.cast import merge_speakers, speaker_named
from app.core.checks.mend_words import LABEL, LABEL_ALL
from app.core.checks.problems import Problem
from app.core.checks.speakers import twins, unknown_ids
from app.core.edits import Edit, Splice, Step, assign, exchange
from app.core.project import Project, Speaker


def know(project: Project, problem: Problem, at: int) -> Step | None:
    """Return the step that puts an unknown speaker on the list; a known one of that name takes their turns."""
    id_ = project.blocks[at].speaker
    return None if id_ is None or id_ != problem.values["id"] else _known(project, [id_], LABEL)


def know_all(project: Project, _rule: str) -> Step | None:
    """Return the step that does so with all unknown speakers."""
    return _known(project, list(unknown_ids(project)), LABEL_ALL)


def _known(project: Project, ids: list[str], label: str) -> Step | None:
    unknown = [id_ for id_ in ids if project.speaker(id_) is None]
    named = {id_: known.id for id_ in unknown if (known := speaker_named(project, id_)) is not None}
    new = tuple(Speaker(id_, id_) for id_ in unknown if id_ not in named)
    edits: list[Edit] = [assign(project, "speakers", (*project.speakers, *new))] if new else []
    edits += _said_by(project, named)
    return Step(label, tuple(edits)) if edits else None


def take_usual(project: Project, problem: Problem, _at: int) -> Step | None:
    """Return the step that makes one of two speakers: the one who has more turns, with what is known of the other."""
    values = problem.values
    pairs = ((twin, one) for one, twin in twins(project.speakers))
    pair = next((pair for pair in pairs if (pair[0].name, pair[1].name) == (values["name"], values["other"])), None)
    return None if pair is None else _merged(project, [pair], LABEL)


def take_all_usual(project: Project, _rule: str) -> Step | None:
    """Return the step that does so with all speakers whose names look alike."""
    return _merged(project, [(twin, one) for one, twin in twins(project.speakers)], LABEL_ALL)


def _merged(project: Project, pairs: list[tuple[Speaker, Speaker]], label: str) -> Step | None:
    """Return the step that merges each pair; somebody may be in several."""
    said = Counter(block.speaker for block in project.blocks if block.is_turn)
    into: dict[str, str] = {}
    edits: list[Edit] = []
    for pair in pairs:
        first, second = (_last(into, one.id) for one in pair)
        stays, goes = (second, first) if said[second] > said[first] else (first, second)
        step = merge_speakers(project, goes, stays)
        if step is not None:
            project, into[goes] = step.apply(project), stays
            edits.extend(step.edits)
    return Step(label, tuple(edits)) if edits else None


def _last(into: dict[str, str], id_: str) -> str:
    while id_ in into:
        id_ = into[id_]
    return id_


def _said_by(project: Project, into: dict[str, str]) -> tuple[Splice, ...]:
    """Return the edit that gives the blocks of some speakers to others."""
    said = ((at, block, into.get(block.speaker or "")) for at, block in enumerate(project.blocks))
    return exchange(project, {at: replace(block, speaker=other) for at, block, other in said if other is not None})
