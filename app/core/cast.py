"""The speakers: who is on the list, and putting somebody on it."""

from dataclasses import replace
from unicodedata import normalize

from app.core.edits import Step, assign
from app.core.ids import new_id
from app.core.project import Project, Speaker
from app.core.texts import QT_TRANSLATE_NOOP
from app.core.turns import set_speaker


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


def speaker_named(project: Project, name: str) -> Speaker | None:
    """Return who has that name; a capital and a way to store an accent make nobody new."""
    return next((one for one in project.speakers if _folded(one.name) == _folded(name)), None)


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()
