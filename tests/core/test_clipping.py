"""Whole blocks that are cut, copied, pasted and dragged keep all that they are."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.clipping import Clipping, clip, cut_blocks, move_whole, paste_blocks, whole_blocks
from app.core.edits import Caret
from app.core.project import Comment, Speaker
from app.core.turns import Place
from tests.core.transcripts import C1, C2, P1, PAGE, T1, T2, chapter, ids, page, paragraph, projects, texts, turn, words

NOWHERE = Caret.at(0)


def pasted(project, clipping, block, offset=0, end=None):
    start = Place(block, offset)
    return paste_blocks(project, clipping, start, Place(*end) if end else start, NOWHERE).apply(project)


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        ((T1, 0), (P1, 16), range(T1, P1 + 1)),  # from the beginning of one to the end of another
        ((T1, 0), (P1, 0), range(T1, P1)),  # one, with its line end
        ((T1, 15), (T2, 13), range(P1, T2 + 1)),  # with the line end above
        ((T1, 0), (T1, 15), None),  # its text
        ((T1, 0), (P1, 5), None),
        ((T1, 3), (P1, 16), None),
        ((T1, 3), (P1, 0), None),
        ((T1, 4), (T1, 4), None),
    ],
)
def test_which_blocks_a_selection_holds_whole(start, end, whole):
    assert whole_blocks(PAGE, Place(*start), Place(*end)) == whole


def test_on_an_empty_page_there_are_none():
    assert whole_blocks(page(), Place(0, 0), Place(0, 0)) is None


def test_what_is_cut_and_pasted_elsewhere_is_the_same_with_its_comments():
    project = replace(PAGE, comments=(*PAGE.comments, Comment("answer", reply_to="on-t1")))
    at = range(T1, T1 + 1)
    carried = clip(project, at, is_cut=True)
    cut = cut_blocks(project, at, Caret(P1, 0, T1, 0))
    gone = cut.apply(project)
    assert ids(gone) == ["c1", "p1", "t2", "c2"]
    assert [one.id for one in gone.comments] == ["on-t2", "on-all"]
    assert (cut.before, cut.after) == (Caret(P1, 0, T1, 0), Caret.at(T1))
    done = pasted(gone, carried, 3, 9)
    assert ids(done) == ["c1", "p1", "t2", "c2", "t1"]
    assert done.blocks[4] == project.blocks[T1]
    assert {one.id: one.block for one in done.comments} == {one.id: one.block for one in project.comments}


def test_somebody_whom_another_project_only_names_is_nobody_on_the_list_here():
    here = replace(PAGE, speakers=(Speaker("s7", "Inès"),))
    foreign = Clipping((turn("x", "Oui.", speaker="s7"), turn("y", "Non.", speaker="s8")), project="another")
    done = pasted(here, foreign, T2)
    one, other = (block for block in done.blocks if block.id in ("x", "y"))
    assert done.speaker(one.speaker).name == "s7"
    assert one.speaker != "s7"
    assert other.speaker == "s8"
    assert pasted(here, replace(foreign, project=here.id), T2).blocks[T2].speaker == "s7"


def test_what_is_copied_gets_ids_of_its_own_and_no_comments():
    done = pasted(PAGE, clip(PAGE, range(T1, T1 + 1)), T2)
    assert replace(done.blocks[T2], id="t1") == PAGE.blocks[T1]
    assert len(set(ids(done))) == 6
    assert done.comments == PAGE.comments


def test_ids_that_are_carried_twice_are_told_apart():
    hostile = Clipping((turn("x", "un"), turn("x", "deux")))
    assert len(set(ids(pasted(PAGE, hostile, C1)))) == 7


@pytest.mark.parametrize(
    ("block", "offset", "at"), [(T1, 0, T1), (T1, 3, P1), (T1, 15, P1), (C2, 9, C2 + 1), (C2, 0, C2)]
)
def test_at_its_beginning_they_are_put_above_a_block_and_anywhere_else_below(block, offset, at):
    done = pasted(PAGE, Clipping((turn("x", "Nouveau", 9_000),)), block, offset)
    assert ids(done).index("x") == at
    assert [one for one in done.blocks if one.id != "x"] == list(PAGE.blocks)


def test_an_empty_paragraph_makes_room_and_an_empty_chapter_stays():
    new = Clipping((turn("x", "Nouveau"),))
    project = page(turn("t", ""), paragraph("p", ""), comments=(Comment("c", block="p"),))
    done = pasted(project, new, 1)
    assert (ids(done), done.comments) == (["t", "x"], (Comment("c", block="x"),))
    headed = page(chapter("c", ""), turn("t", "Mot"))
    assert ids(pasted(headed, new, 0)) == ["c", "x", "t"]


def test_an_empty_turn_makes_room_for_what_can_hold_its_mark():
    timed, untimed = Clipping((turn("x", "Nouveau", 9_000),)), Clipping((turn("x", "Nouveau"),))
    assert ids(pasted(page(turn("t", ""), turn("u", "Mot")), untimed, 0)) == ["x", "u"]
    marked = page(turn("t", "", 1_000), turn("u", "Mot"))
    assert ids(pasted(marked, timed, 0)) == ["x", "u"]
    assert ids(pasted(marked, untimed, 0)) == ["t", "x", "u"]
    assert ids(pasted(marked, Clipping((paragraph("x", "Nouveau"),)), 0)) == ["t", "x", "u"]


def test_on_an_empty_page_they_are_the_page():
    assert ids(pasted(page(), clip(PAGE, range(C1, C2 + 1)), 0)) == ids(PAGE)


def test_they_take_the_place_of_the_selection():
    new = Clipping((turn("x", "Nouveau"),))
    assert ids(pasted(PAGE, new, T1, 0, (P1, 16))) == ["c1", "x", "t2", "c2"]
    done = pasted(PAGE, new, T1, 7, (T1, 15))
    assert texts(done)[T1:3] == ["Bonjour", "Nouveau"]
    step = paste_blocks(PAGE, new, Place(T1, 0), Place(P1, 16), NOWHERE)
    assert step.note.message() == "The mark at 0:02 was lost; undo brings it back"
    assert step.after == Caret.at(T1, 7)


def test_a_speaker_is_found_by_name_in_another_project_or_comes_along():
    other = replace(
        page(turn("a", "mot", speaker="s1")), id="q", speakers=(Speaker("s1", "Zoé"), Speaker("x", "théo marchand"))
    )
    carried = clip(PAGE, range(T1, C2))
    step = paste_blocks(other, carried, Place(0, 3), Place(0, 3), NOWHERE)
    done = step.apply(other)
    first, second = done.blocks[1].speaker, done.blocks[3].speaker
    assert done.speaker(first).name == "Inès Garnault"
    assert first not in ("s1", "x")
    assert second == "x"
    assert len(done.speakers) == 3
    assert step.inverse().apply(done) == other


def test_in_the_same_project_a_speaker_who_was_renamed_is_the_same():
    carried = clip(PAGE, range(T1, T1 + 1))
    renamed = replace(PAGE, speakers=(Speaker("s1", "Inès G."), PAGE.speakers[1]))
    done = pasted(renamed, carried, T2)
    assert (done.blocks[T2].speaker, done.speakers) == ("s1", renamed.speakers)


def test_words_level_and_label_are_kept():
    blocks = (chapter("x", "Titre", 10, level=3), turn("y", "deux mots", 20, label="L", words=words("deux mots", 20)))
    assert pasted(PAGE, Clipping(blocks), C1).blocks[:2] == blocks


@pytest.mark.parametrize(
    ("to", "order"),
    [
        ((C1, 0), ["t1", "p1", "c1", "t2", "c2"]),
        ((C1, 4), None),  # below the chapter: there they stand
        ((T1, 3), None),
        ((T2, 0), None),
        ((T2, 5), ["c1", "t2", "t1", "p1", "c2"]),
        ((C2, 9), ["c1", "t2", "c2", "t1", "p1"]),
    ],
)
def test_dragged_blocks_go_above_a_beginning_and_below_anything_else(to, order):
    step = move_whole(PAGE, range(T1, P1 + 1), Place(*to), NOWHERE)
    assert (step and ids(step.apply(PAGE))) == order
    if step is not None:
        done = step.apply(PAGE)
        assert [one.id for one in done.blocks[step.after.anchor_block : step.after.block + 1]] == ["t1", "p1"]
        assert done.comments == PAGE.comments


@settings(max_examples=300)
@given(projects(min_blocks=1), st.data())
def test_cut_and_pasted_there_again_nothing_has_changed(project, data):
    first, last = sorted(data.draw(st.integers(0, len(project.blocks) - 1)) for _ in "ab")
    at = range(first, last + 1)
    carried, cut = clip(project, at, is_cut=True), cut_blocks(project, at, NOWHERE)
    gone = cut.apply(project)
    assert cut.inverse().apply(gone) == project
    here = Place(cut.after.block, cut.after.offset)
    step = paste_blocks(gone, carried, here, here, cut.after)
    done = step.apply(gone)
    assert step.inverse().apply(done) == gone
    if all(one.text for one in gone.blocks):
        assert done.blocks == project.blocks
    assert sorted(one.id for one in done.comments) == sorted(one.id for one in project.comments)


@settings(max_examples=300)
@given(projects(), projects(min_blocks=1), st.data())
def test_whatever_is_pasted_wherever_no_id_stands_twice_and_one_undo_brings_all_back(project, other, data):
    start, end = sorted(
        Place(at, data.draw(st.integers(0, len(project.blocks[at].text)))) if project.blocks else Place(0, 0)
        for at in (data.draw(st.integers(0, max(0, len(project.blocks) - 1))) for _ in "ab")
    )
    carried = clip(other, range(len(other.blocks)), is_cut=data.draw(st.booleans()))
    step = paste_blocks(project, carried, start, end, NOWHERE)
    done = step.apply(project)
    assert len(set(ids(done))) == len(done.blocks)
    assert len({one.id for one in done.speakers}) == len(done.speakers)
    assert len({one.id for one in done.comments}) == len(done.comments)
    first = step.after.block - len(carried.blocks) + 1
    assert texts(done)[first : step.after.block + 1] == texts(other)
    assert step.inverse().apply(done) == project
