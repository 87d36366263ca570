"""Where to look: a stretch of the page, through whatever is done to it meanwhile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edits import Splice, splice
from app.core.find import Scope, chapter_scope, followed
from app.core.turns import Place, delete_text, replace_text
from tests.core.transcripts import C1, C2, P1, PAGE, T1, T2, chapter, page, paragraph, places, projects, steps, turn


def after(scope, *steps_):
    for step in steps_:
        scope = followed(scope, (edit for edit in step.edits if isinstance(edit, Splice)))
    return scope


@given(st.data())
def test_a_scope_always_lies_within_the_page(data):
    project = data.draw(projects(min_blocks=1))
    start, end = sorted([data.draw(places(project)), data.draw(places(project))])
    scope = Scope(start, end)
    for _ in range(3):
        step = data.draw(steps(project))
        if step is None:
            continue
        project, scope = step.apply(project), after(scope, step)
        assert scope.start <= scope.end
        lengths = [*(len(block.text) for block in project.blocks), 0]  # what is gone may have stood below the last
        assert all(place.block < len(lengths) and 0 <= place.offset <= lengths[place.block] for place in scope)


def test_a_chapter_lasts_until_the_next_of_its_level_or_above():
    project = page(
        paragraph("p0", "avant"), chapter("a", "A"), turn("t", "un"), chapter("b", "B", level=2), chapter("c", "CC")
    )
    assert chapter_scope(project, 0) == Scope(Place(0, 0), Place(0, 5))
    assert chapter_scope(project, 1) == chapter_scope(project, 2) == Scope(Place(1, 0), Place(3, 1))
    assert chapter_scope(project, 3) == Scope(Place(3, 0), Place(3, 1))
    assert chapter_scope(project, 4) == Scope(Place(4, 0), Place(4, 2))
    assert chapter_scope(page(), 0) is None


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (replace_text(PAGE, Place(C1, 0), Place(C1, 0), "Avant\n"), Scope(Place(T1 + 1, 3), Place(T2 + 1, 5))),
        (replace_text(PAGE, Place(C2, 0), Place(C2, 0), "Après\n"), Scope(Place(T1, 3), Place(T2, 5))),
        (replace_text(PAGE, Place(P1, 5), Place(P1, 5), " bien\n"), Scope(Place(T1, 3), Place(T2 + 1, 5))),
        (replace_text(PAGE, Place(T2, 0), Place(T2, 0), "Et "), Scope(Place(T1, 3), Place(T2, 8))),
        (delete_text(PAGE, Place(P1, 0), Place(T2, 0)), Scope(Place(T1, 3), Place(P1, 5))),
    ],
)
def test_what_comes_in_between_belongs_to_it(step, expected):
    assert after(Scope(Place(T1, 3), Place(T2, 5)), step) == expected


def test_what_goes_takes_its_end_of_the_scope_along():
    scope = Scope(Place(P1, 2), Place(T2, 5))
    assert followed(scope, [splice(PAGE, P1, C2)]) == Scope(Place(P1, 0), Place(P1, 0))
