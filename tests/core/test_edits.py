from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edits import ASSIGNABLE, FEW, Assign, Caret, Splice, Step, assign, change_block, exchange, splice
from app.core.marks import place_mark
from app.core.project import Comment, Project
from app.core.texts import Note
from app.core.turns import Place, replace_text
from tests.core.transcripts import chapter, ids, page, paragraph, projects, steps, texts, turn

THREE = page(chapter("b0", "un"), turn("b1", "deux"), paragraph("b2", "trois"))


def test_a_splice_replaces_some_blocks_by_others():
    edit = splice(THREE, 1, 3, turn("n1"), turn("n2"), turn("n3"))
    assert ids(edit.apply(THREE)) == ["b0", "n1", "n2", "n3"]
    assert edit.inverse().apply(edit.apply(THREE)) == THREE


@pytest.mark.parametrize(
    "edit",
    [
        Splice(0, (turn("b1", "deux"),), ()),
        Splice(-1, (), (turn("n"),)),
        Splice(4, (), (turn("n"),)),
        Splice(2, (paragraph("b2", "trois"), turn("b3")), ()),
    ],
)
def test_a_splice_that_was_made_for_other_blocks_is_refused(edit):
    with pytest.raises(ValueError, match="not those that the splice replaces"):
        edit.apply(THREE)
    with pytest.raises(ValueError, match="not those that the splice replaces"):
        Step("", (edit,)).apply(THREE)


def test_blocks_are_exchanged_neighbours_together_and_all_at_once_where_they_are_many():
    new = {2: paragraph("b2", "III"), 0: chapter("b0", "I"), 1: turn("b1", "II")}
    (edit,) = exchange(THREE, new)
    assert texts(edit.apply(THREE)) == ["I", "II", "III"]
    assert [(one.at, len(one.inserted)) for one in exchange(THREE, {0: new[0], 2: new[2]})] == [(0, 1), (2, 1)]
    assert exchange(THREE, {}) == ()
    long = page(*(turn(f"b{at}", "non") for at in range(4 * FEW)))
    every_other = {at: turn(f"b{at}", "oui") for at in range(1, 4 * FEW, 2)}
    (whole,) = exchange(long, every_other)
    assert texts(whole.apply(long)) == ["non", "oui"] * 2 * FEW
    assert whole.inverse().apply(whole.apply(long)) == long


def test_an_assign_gives_a_member_another_value_and_back():
    edit = assign(THREE, "title", "Titre")
    assert edit.apply(THREE).title == "Titre"
    assert edit.inverse().apply(edit.apply(THREE)) == THREE


@pytest.mark.parametrize("member", ["blocks", "id", "revision", "version", "nothing"])
def test_blocks_identity_and_counts_cannot_be_assigned(member):
    assert member not in ASSIGNABLE
    with pytest.raises(ValueError, match=f"{member} does not have the value"):
        Assign(member, getattr(THREE, member, None), None).apply(THREE)


def test_an_assign_that_was_made_for_another_value_is_refused():
    with pytest.raises(ValueError, match="title does not have the value"):
        Assign("title", "Autre", "Titre").apply(THREE)


def test_a_step_is_done_whole_or_not_at_all():
    fits, does_not = splice(THREE, 0, 1), Splice(2, (turn("x"),), ())
    with pytest.raises(ValueError, match="not those"):
        Step("", (fits, assign(THREE, "title", "Titre"), does_not)).apply(THREE)


def test_the_edits_of_a_step_find_what_those_before_them_left():
    first = splice(THREE, 0, 1)
    second = splice(first.apply(THREE), 0, 1, turn("n"))
    step = Step("", (first, assign(THREE, "title", "Titre"), second))
    assert ids(step.apply(THREE)) == ["n", "b2"]
    assert step.apply(THREE).title == "Titre"
    assert step.inverse().apply(step.apply(THREE)) == THREE


def test_undoing_a_step_puts_its_caret_back_and_says_nothing():
    before, after = Caret(1, 2, 1, 0), Caret.at(1, 3)
    step = Step("Typing", (splice(THREE, 0, 1),), before=before, after=after, note=Note("lost"))
    undone = step.inverse()
    assert (undone.before, undone.after, undone.note) == (after, before, None)
    assert undone.label == "Typing"


def test_a_splice_knows_whether_the_same_blocks_stand_there_after_it():
    assert change_block(THREE, 1, lambda one: turn(one.id, "autre")).keeps_blocks
    assert not splice(THREE, 1, 2, turn("n")).keeps_blocks
    assert not splice(THREE, 1, 1, turn("n")).keeps_blocks


def test_edits_that_change_nothing_know_it():
    assert splice(THREE, 0, 2, *THREE.blocks[:2]).is_void
    assert assign(THREE, "title", "").is_void
    assert not splice(THREE, 0, 1).is_void
    assert Step("", (splice(THREE, 1, 1), assign(THREE, "title", ""))).is_void
    assert not Step("", (splice(THREE, 1, 1), assign(THREE, "title", "Titre"))).is_void


def test_keys_in_one_place_are_absorbed_into_one_splice():
    typed = replace_text(THREE, Place(1, 4), Place(1, 4), "s", gesture="burst")
    later = replace_text(typed.apply(THREE), Place(1, 5), Place(1, 5), "!", gesture="burst")
    both = typed.absorb(later)
    assert [texts(edit_done(both, THREE))] == [["un", "deuxs!", "trois"]]
    assert len(both.edits) == 1
    assert (both.before, both.after) == (typed.before, later.after)


def test_what_either_step_tells_is_told():
    lost = replace(place_mark(THREE, 0, 5), note=Note("lost"))
    later = place_mark(lost.apply(THREE), 0, 9)
    assert lost.absorb(later).note == Note("lost")
    assert lost.absorb(replace(later, note=Note("later"))).note == Note("later")


def test_typing_goes_on_below_an_enter_in_one_splice():
    entered = replace_text(THREE, Place(1, 2), Place(1, 2), "\n", gesture="burst")
    later = replace_text(entered.apply(THREE), Place(2, 0), Place(2, 0), "bis ", gesture="burst")
    both = entered.absorb(later)
    assert texts(both.apply(THREE)) == ["un", "de", "bis ux", "trois"]
    assert len(both.edits) == 1
    assert both.inverse().apply(both.apply(THREE)) == THREE


def test_changes_of_one_member_are_absorbed_into_one_assign():
    first = Step("Title", (assign(THREE, "title", "T"),))
    both = first.absorb(Step("Title", (Assign("title", "T", "Ti"),)))
    assert both.edits == (Assign("title", "", "Ti"),)


def test_edits_of_different_places_stay_apart_and_in_order():
    moved = place_mark(THREE, 0, 5)
    later = place_mark(moved.apply(THREE), 1, 9)
    title = Step("", (assign(THREE, "title", "T"),))
    author = Step("", (assign(THREE, "author", "A"),))
    assert moved.absorb(later).edits == (*moved.edits, *later.edits)
    assert later.absorb(moved).edits == (*later.edits, *moved.edits)
    assert title.absorb(author).edits == (*title.edits, *author.edits)
    assert title.absorb(moved).edits == (*title.edits, *moved.edits)


def test_a_step_of_nothing_absorbs_the_next():
    moved = place_mark(THREE, 0, 5)
    assert Step("", ()).absorb(moved).edits == moved.edits


@given(st.data())
def test_absorbing_does_what_both_steps_do(data):
    project = data.draw(projects())
    first = data.draw(steps(project))
    between = first.apply(project) if first else project
    second = data.draw(steps(between))
    if first is None or second is None:
        return
    both = first.absorb(second)
    assert both.apply(project) == second.apply(between)
    assert both.inverse().apply(second.apply(between)) == project


@given(st.data())
def test_whatever_is_done_ids_stay_unique_texts_stay_one_line_and_comments_on_blocks(data):
    project = data.draw(projects())
    for _ in range(4):
        step = data.draw(steps(project))
        project = step.apply(project) if step else project
        assert len(set(ids(project))) == len(project.blocks)
        assert all(text.splitlines() in ([], [text]) for text in texts(project))
        assert {one.block for one in project.comments} <= {None, *ids(project)}
        for block in project.blocks:
            assert block.start_ms is None or (block.takes_mark and block.start_ms >= 0)
            assert block.start_ms is None or block.end_ms is None or block.end_ms >= block.start_ms
            assert block.is_turn or (block.words, block.speaker, block.end_ms, block.label) == (None,) * 4
            assert "\ud83d" not in block.text


@given(st.data())
def test_nothing_but_a_removal_loses_a_comment(data):
    project = data.draw(projects())
    step = data.draw(steps(project))
    if step is not None and step.label != "Delete":
        kept = [one.id for one in step.apply(project).comments]
        assert kept == [one.id for one in project.comments]


def edit_done(step: Step, project: Project) -> Project:
    """Return the project with the step done, by way of undoing and doing it again."""
    there = step.apply(project)
    assert step.inverse().apply(there) == project
    return there


def test_comments_are_compared_by_what_they_say():
    project = Project(comments=(Comment("c", "texte"),))
    edit = assign(project, "comments", (Comment("c", "texte"),))
    assert edit.is_void
