"""New turns, and what blocks are, by the sentences under "The hand" in docs/design.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import ASIDE
from app.core.edits import Caret
from app.core.project import Comment, Recording
from app.core.turns import (
    Place,
    delete_text,
    replace_text,
    set_speaker,
    set_text,
    split_turn,
)
from tests.core.transcripts import (
    C1,
    C2,
    P1,
    PAGE,
    T1,
    T2,
    TIMES,
    comment_blocks,
    ids,
    page,
    paragraph,
    places,
    projects,
    remove_blocks,
    texts,
    turn,
    words,
)


def after(project, start, end, text=""):
    return replace_text(project, Place(*start), Place(*end), text).apply(project)


# Ctrl+Return a new turn, its time the word's if known, else the playhead if that lies inside the turn, else not placed

HEARD = page(
    turn("t", "Bonjour à tous", 1_000, speaker="s1", words=words("Bonjour à tous", 1_000)), turn("u", "", 5_000)
)


def split(project, at, offset, playhead_ms=None):
    step = split_turn(project, Place(at, offset), playhead_ms)
    done = step.apply(project)
    assert step.before == Caret.at(at, offset)
    return done, done.blocks[step.after.block]


def test_a_new_turn_begins_with_the_word_at_the_caret():
    done, new = split(HEARD, 0, 8, 3_000)
    assert (new.text, new.start_ms, new.speaker) == ("à tous", 1_100, "s1")
    assert new.words == words("Bonjour à tous", 1_000)[1:]
    assert done.blocks[0] == replace(HEARD.blocks[0], text="Bonjour ", words=words("Bonjour", 1_000))


@pytest.mark.parametrize(
    ("start", "end", "text", "is_told"),
    [
        ((0, 8), (0, 8), "\n", True),  # what goes below is a paragraph, which holds no times
        ((0, 2), (0, 10), "\n", True),
        ((0, 14), (0, 14), "\n", False),  # nothing goes below
        ((0, 0), (0, 0), "\n", False),  # the turn goes down whole
        ((0, 8), (1, 0), "\n", False),  # they were deleted
        ((0, 8), (0, 8), "vous ", False),
        ((1, 3), (2, 0), "", True),  # into a paragraph
        ((0, 14), (2, 0), " ", False),  # into another turn
    ],
)
def test_that_words_lose_their_times_is_told(start, end, text, is_told):
    project = page(HEARD.blocks[0], paragraph("p", "Oui."), turn("u", "Bonsoir", words=words("Bonsoir", 9_000)))
    step = replace_text(project, Place(*start), Place(*end), text)
    lost = "The times of the words were lost; undo brings them back"
    assert (step.note is not None and step.note.text == lost) == is_told


def test_a_new_turn_that_begins_with_a_word_nobody_heard_begins_between_its_neighbours():
    """At the playhead where that lies there: who splits while it plays has just heard it."""
    typed = after(HEARD, (0, 8), (0, 8), "euh enfin ")
    assert split(typed, 0, 8, 1_094)[1].start_ms == 1_094
    assert split(typed, 0, 8, 3_000)[1].start_ms == 1_090
    assert split(typed, 0, 12)[1].start_ms == 1_093


def test_a_new_turn_that_begins_inside_a_word_begins_inside_its_time():
    assert split(HEARD, 0, 3, 3_000)[1].start_ms == 1_000 + 90 * 3 // 7


def test_a_new_turn_behind_the_last_word_begins_at_the_playhead():
    assert split(HEARD, 0, 14, 3_000)[1].start_ms == 3_000
    assert split(HEARD, 0, 14)[1].start_ms is None


@pytest.mark.parametrize(
    ("playhead_ms", "start_ms"),
    [(None, None), (1_999, None), (2_000, None), (2_001, 2_001), (5_999, 5_999), (6_000, None), (9_000, None)],
)
def test_a_new_turn_begins_at_the_playhead_where_that_lies_inside_the_turn(playhead_ms, start_ms):
    done, new = split(PAGE, T1, 8, playhead_ms)
    assert new == turn(new.id, "à tous.", start_ms, speaker="s1")
    assert done.blocks[T1] == replace(PAGE.blocks[T1], text="Bonjour ")
    assert comment_blocks(done) == comment_blocks(PAGE)


@pytest.mark.parametrize("offset", [5, 6])
def test_the_space_at_a_split_stays_above_where_it_cannot_be_seen(offset):
    done, new = split(page(turn("t", "c’est déjà", 1_000)), 0, offset)
    assert texts(done) == ["c’est ", "déjà"]
    assert new.text == "déjà"


@given(st.data())
def test_a_split_and_then_a_join_give_the_text_back(data):
    project = data.draw(projects(min_blocks=1))
    at = data.draw(places(project))
    step = split_turn(project, at, data.draw(st.none() | TIMES))
    done = step.apply(project)
    text, lower = project.blocks[at.block].text, Place(step.after.block, 0)
    if len(done.blocks) == len(project.blocks):
        assert texts(done)[at.block] == text.lstrip()  # a paragraph that became the turn, whole
        return
    upper = done.blocks[at.block].text
    joined = delete_text(done, Place(at.block, len(upper)), lower).apply(done)
    assert not done.blocks[lower.block].text[:1].isspace()
    assert upper + done.blocks[lower.block].text == text
    assert texts(joined)[at.block] in (text, f"{upper} {text[len(upper) :]}")
    assert ids(joined) == ids(project) or not upper  # an emptied block gives way to the one below
    if text == upper or not _stops(upper):
        assert texts(joined) == texts(project)
    assert step.inverse().apply(done) == project


def _stops(text):
    return text.rstrip("*").endswith(tuple(".!?…»”:;,"))


def test_the_last_turn_lasts_as_long_as_the_recording():
    project = replace(PAGE, recording=Recording("/r.mp4", duration_ms=10_000))
    assert split(project, T2, 5, 9_000)[1].start_ms == 9_000


def test_a_new_turn_begins_inside_the_end_that_was_given():
    project = page(turn("t", "un deux", 1_000, end_ms=4_000), turn("u", "", 9_000))
    done, new = split(project, 0, 2, 3_000)
    assert (done.blocks[0].end_ms, new.start_ms, new.end_ms) == (3_000, 3_000, 4_000)
    done, new = split(project, 0, 2, 5_000)
    assert (done.blocks[0].end_ms, new.start_ms, new.end_ms) == (None, None, 4_000)


def test_an_end_before_the_first_word_of_a_new_turn_is_dropped():
    project = page(turn("t", "Bonjour à tous", 1_000, end_ms=1_050, words=words("Bonjour à tous", 1_000)))
    done, new = split(project, 0, 8)
    assert (done.blocks[0].end_ms, new.start_ms, new.end_ms) == (1_100, 1_100, None)


def test_a_new_turn_in_a_turn_that_is_not_placed_is_not_placed():
    assert split(page(turn("t", "un deux")), 0, 2, 500)[1].start_ms is None


def test_a_new_turn_in_a_second_paragraph_is_the_same_speakers():
    project = page(
        turn("t", "un", 1_000, end_ms=4_000, speaker="s1"), paragraph("p", "deux trois"), turn("u", "", 9_000)
    )
    done, new = split(project, 1, 4, 3_000)
    assert texts(done) == ["un", "deux ", "trois", ""]
    assert new == turn(new.id, "trois", 3_000, end_ms=4_000, speaker="s1")
    assert done.blocks[0] == replace(project.blocks[0], end_ms=3_000)
    assert done.blocks[1] == replace(project.blocks[1], text="deux ")


def test_a_paragraph_with_the_caret_at_its_beginning_becomes_the_turn():
    project = replace(PAGE, comments=(Comment("c", block="p1"),))
    done, new = split(project, P1, 0, 3_000)
    assert ids(done) == ids(project)
    assert new == turn("p1", "Merci d’être là.", 3_000, speaker="s1")
    assert comment_blocks(done) == {"c": "p1"}


def test_a_new_turn_in_an_aside_or_above_everything_is_nobodys_and_not_placed():
    project = page(
        paragraph("i", "Avant propos"), turn("t", "un", 500, speaker="s1"), paragraph("a", "Fin", role=ASIDE)
    )
    for at, offset in ((0, 5), (2, 0)):
        new = split(project, at, offset, 700)[1]
        assert (new.type, new.speaker, new.start_ms, new.role) == ("turn", None, None, None)


def test_a_chapter_is_split_into_its_title_and_a_turn_that_may_begin_with_it():
    done, new = split(PAGE, C1, 12, 0)
    assert done.blocks[C1] == PAGE.blocks[C1]
    assert new == turn(new.id, "", 0)
    assert split(PAGE, C1, 12, 2_000)[1].start_ms is None


def test_a_turn_with_the_caret_at_its_beginning_keeps_id_and_mark_above():
    done, new = split(PAGE, T1, 0, 3_000)
    assert done.blocks[T1] == replace(PAGE.blocks[T1], text="")
    assert new == turn(new.id, "Bonjour à tous.", 3_000, speaker="s1")


def test_on_an_empty_page_the_first_turn_begins_at_the_playhead():
    step = split_turn(page(), Place(0, 0), 700)
    done = step.apply(page())
    assert done.blocks == (turn(done.blocks[0].id, "", 700),)
    assert step.after == Caret.at(0)


# Removing blocks, and changing what they are


def test_removed_blocks_take_their_comments_and_the_answers_to_them_along():
    comments = (
        Comment("a", block="t1"),
        Comment("b", block="t1", reply_to="a"),
        Comment("c", reply_to="b"),
        Comment("d"),
        Comment("e", block="t2", reply_to="d"),
    )
    project = replace(PAGE, comments=comments)
    done = remove_blocks(project, T1, P1).apply(project)
    assert ids(done) == ["c1", "t2", "c2"]
    assert [one.id for one in done.comments] == ["d", "e"]


def test_removing_names_the_mark_and_puts_the_caret_on_what_follows():
    step = remove_blocks(PAGE, T1, P1)
    assert step.note.message() == "The mark at 0:02 was lost; undo brings it back"
    assert (step.before, step.after) == (Caret.at(T1), Caret.at(T1))
    assert remove_blocks(PAGE, P1, P1).note is None
    assert remove_blocks(PAGE, T2, C2).after == Caret.at(P1)


def test_all_blocks_can_be_removed_and_come_back():
    step = remove_blocks(PAGE, C1, C2)
    assert step.apply(PAGE).blocks == ()
    assert step.after == Caret.at(0)
    assert step.inverse().apply(step.apply(PAGE)) == PAGE


def test_a_speaker_is_given_to_the_turns_of_a_selection_alone():
    done = set_speaker(PAGE, C1, C2, "s2").apply(PAGE)
    assert [one.speaker for one in done.blocks] == [None, "s2", None, "s2", None]
    assert done.blocks[T1].label is None


def test_a_turn_that_has_that_speaker_already_keeps_its_label():
    done = set_speaker(PAGE, T1, T2, "s1").apply(PAGE)
    assert done.blocks[T1] == PAGE.blocks[T1]
    assert done.blocks[T2].speaker == "s1"


def test_where_no_turn_changes_there_is_no_step():
    assert set_speaker(PAGE, C1, C1, "s1") is None
    assert set_speaker(PAGE, T1, P1, "s1") is None
    assert set_speaker(PAGE, P1, T2, None).apply(PAGE).blocks[T2].speaker is None


def test_a_text_that_is_given_whole_is_one_line():
    step = set_text(PAGE, C2, "Vos\r\nquestions\n", gesture="rename")
    assert texts(step.apply(PAGE))[C2] == "Vos questions "
    assert (step.after, step.gesture) == (Caret.at(C2, 14), "rename")
