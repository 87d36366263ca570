"""Steps that look at many blocks: worked out in a job, for the hand would have to wait."""

from collections.abc import Callable
from typing import Final

from app.core.edits import Step
from app.core.errors import MinutageError
from app.core.project import Project
from app.session.document import Document
from app.session.jobs import JobRunner

FEW: Final = 2_000
"""As many blocks are looked at, and changed, in some 4 ms."""


def with_places(project: Project, make: Callable[..., Step | None], *places: int) -> Callable[[Project], Step | None]:
    """Return what makes a step of another project and of where the blocks stand there that now stand at `places`.

    There is no step where one of them is gone.
    """
    ids = [project.blocks[at].id if at < len(project.blocks) else None for at in places]

    def made(now: Project) -> Step | None:
        found = [_place(now, at, id_) for at, id_ in zip(places, ids, strict=True)]
        return None if None in found else make(now, *found)

    return made


def _place(project: Project, was: int, id_: str | None) -> int | None:
    """Return where the block of that id stands; `was` where none stood there before."""
    blocks = project.blocks
    if id_ is None or (was < len(blocks) and blocks[was].id == id_):
        return was
    return next((at for at, block in enumerate(blocks) if block.id == id_), None)


def do_of(
    document: Document,
    jobs: JobRunner,
    make: Callable[[Project], Step | None],
    reach: int,
    refuse: Callable[[MinutageError], object],
) -> None:
    """Do the step that `make` returns of the project, if there is one: at once where it looks at few blocks.

    Args:
        make: called in a job's thread where there are many; once more where somebody wrote meanwhile.
        reach: how many blocks it looks at.
        refuse: told the error that `make` raised instead.
    """

    def do(step: Step | None) -> None:
        if step is not None:
            document.do(step)

    if reach > FEW:
        from app.session.reckoning import Reckoning  # late: few pages are that long

        work = Reckoning(document, jobs, make)
        work.made.connect(do)
        work.failed.connect(refuse)
        return
    try:
        step = make(document.project)
    except MinutageError as error:
        refuse(error)
    else:
        do(step)
