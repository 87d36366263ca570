"""Typing, pasting, Enter, deleting and joining, by the sentences under "The hand" in docs/design.md."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import ASIDE, Block
from app.core.edits import Caret
from app.core.project import Comment
from app.core.turns import Place, delete_text, replace_text
from tests.core.transcripts import (
    C1,
    C2,
    P1,
    PAGE,
    T1,
    T2,
    chapter,
    comment_blocks,
    ids,
    page,
    paragraph,
    places,
    projects,
    texts,
    turn,
    words,
)


def after(project, start, end, text=""):
    return replace_text(project, Place(*start), Place(*end), text).apply(project)


def at_end(project, at):
    return Place(at, len(project.blocks[at].text))


# Typing and deleting within a block


@pytest.mark.parametrize(
    ("start", "end", "text", "result"),
    [
        (0, 0, "x", "xBonjour à tous."),
        (7, 7, ",", "Bonjour, à tous."),
        (15, 15, " !", "Bonjour à tous. !"),
        (8, 14, "toutes", "Bonjour toutes."),
        (14, 15, "", "Bonjour à tous"),
        (0, 15, "", ""),
        (0, 15, "🎙", "🎙"),
    ],
)
def test_typing_changes_the_text_and_nothing_else(start, end, text, result):
    done = after(PAGE, (T1, start), (T1, end), text)
    assert done == replace(PAGE, blocks=(*PAGE.blocks[:T1], replace(PAGE.blocks[T1], text=result), *PAGE.blocks[P1:]))


def test_the_caret_comes_behind_what_was_typed_and_undo_selects_what_was_there():
    step = replace_text(PAGE, Place(T1, 0), Place(T1, 7), "Salut")
    assert step.after == Caret.at(T1, 5)
    assert step.before == Caret(T1, 7, T1, 0)
    kept = replace_text(PAGE, Place(T1, 0), Place(T1, 7), "Salut", before=Caret.at(T1, 7), gesture="burst")
    assert (kept.before, kept.gesture) == (Caret.at(T1, 7), "burst")


def test_a_step_is_named_by_whether_something_was_written():
    assert replace_text(PAGE, Place(T1, 0), Place(T1, 7), "Salut").label == "Typing"
    assert replace_text(PAGE, Place(T1, 0), Place(T1, 7), "").label == "Delete"


def test_a_text_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends before it begins"):
        replace_text(PAGE, Place(T2, 0), Place(T1, 5), "")


def test_typing_on_an_empty_page_begins_it_with_a_paragraph():
    empty = page()
    step = replace_text(empty, Place(0, 0), Place(0, 0), "Un\nDeux")
    begun = step.apply(empty)
    assert [(one.type, one.text) for one in begun.blocks] == [("paragraph", "Un"), ("paragraph", "Deux")]
    assert (step.before, step.after) == (Caret.at(0), Caret.at(1, 4))
    assert replace_text(empty, Place(0, 0), Place(0, 0), "").is_void


# Enter makes a continuing paragraph


@pytest.mark.parametrize("at", [C1, T1, P1])
def test_enter_makes_a_continuing_paragraph(at):
    block = PAGE.blocks[at]
    step = replace_text(PAGE, Place(at, 5), Place(at, 5), "\n")
    upper, lower = step.apply(PAGE).blocks[at : at + 2]
    assert upper == replace(block, text=block.text[:5])
    assert lower == Block(lower.id, "paragraph", block.text[5:])
    assert lower.continues
    assert step.after == Caret.at(at + 1, 0)


@pytest.mark.parametrize("at", [C1, T1, P1])
def test_enter_at_the_end_makes_an_empty_paragraph_below(at):
    end = at_end(PAGE, at)
    done = replace_text(PAGE, end, end, "\n").apply(PAGE)
    assert done.blocks[at] == PAGE.blocks[at]
    assert done.blocks[at + 1] == Block(done.blocks[at + 1].id, "paragraph", "")


@pytest.mark.parametrize("at", [C1, T1, P1])
def test_enter_at_the_beginning_moves_the_block_down_whole(at):
    step = replace_text(PAGE, Place(at, 0), Place(at, 0), "\n")
    upper, lower = step.apply(PAGE).blocks[at : at + 2]
    assert (upper.type, upper.text) == ("paragraph", "")
    assert lower == PAGE.blocks[at]
    assert comment_blocks(step.apply(PAGE)) == comment_blocks(PAGE)
    assert step.after == Caret.at(at + 1, 0)


def test_enter_in_an_empty_turn_leaves_the_turn_where_it_is():
    project = page(turn("t", "", 500))
    done = after(project, (0, 0), (0, 0), "\n")
    assert done.blocks[0] == project.blocks[0]
    assert (done.blocks[1].type, done.blocks[1].text) == ("paragraph", "")


def test_enter_in_an_aside_makes_another_aside():
    project = page(paragraph("a", "Fin du débat", role=ASIDE))
    assert [one.role for one in after(project, (0, 6), (0, 6), "\n").blocks] == [ASIDE, ASIDE]
    assert [one.role for one in after(project, (0, 0), (0, 0), "\n").blocks] == [ASIDE, ASIDE]


# The first half of a split keeps id, mark and comments


@given(st.integers(1, 15))
def test_the_first_half_of_a_split_keeps_id_mark_and_comments(offset):
    done = after(PAGE, (T1, offset), (T1, offset), "\n")
    assert done.blocks[T1] == replace(PAGE.blocks[T1], text=PAGE.blocks[T1].text[:offset])
    assert done.blocks[P1].id not in ids(PAGE)
    assert comment_blocks(done) == comment_blocks(PAGE)


def test_lines_pasted_in_the_middle_stand_between_the_halves():
    step = replace_text(PAGE, Place(T1, 7), Place(T1, 8), " un\r\ndeux\u2028trois ")
    done = step.apply(PAGE)
    assert texts(done)[T1 : T1 + 3] == ["Bonjour un", "deux", "trois à tous."]
    assert [one.type for one in done.blocks[T1 : T1 + 3]] == ["turn", "paragraph", "paragraph"]
    assert done.blocks[T1].id == "t1"
    assert step.after == Caret.at(T1 + 2, 6)


def test_lines_pasted_over_a_selection_leave_the_lower_block_itself():
    step = replace_text(PAGE, Place(T1, 8), Place(T2, 6), "un\ndeux\ntrois ")
    done = step.apply(PAGE)
    assert texts(done) == ["Présentation", "Bonjour un", "deux", "trois à vous.", "Questions"]
    assert done.blocks[3] == replace(PAGE.blocks[T2], text="trois à vous.")
    assert step.after == Caret.at(3, 6)
    assert step.note is None


def test_enter_over_a_selection_up_to_an_empty_turn_leaves_that_turn():
    project = page(turn("a", "un", 500), turn("b", "", 900))
    assert after(project, (0, 1), (1, 0), "\n").blocks == (turn("a", "u", 500), turn("b", "", 900))


def test_lines_pasted_over_a_whole_lower_block_leave_nothing_of_it():
    step = replace_text(PAGE, Place(T1, 8), at_end(PAGE, T2), "un\ndeux")
    done = step.apply(PAGE)
    assert [(one.type, one.text) for one in done.blocks[T1:3]] == [("turn", "Bonjour un"), ("paragraph", "deux")]
    assert comment_blocks(done) == {"on-t1": "t1", "on-t2": "t1", "on-all": None}
    assert step.note.message() == "The mark at 0:06 was lost; undo brings it back"


# Joining keeps the upper block


def test_joining_keeps_the_upper_block_and_moves_the_lower_ones_comments_up():
    project = replace(PAGE, blocks=(PAGE.blocks[T1], PAGE.blocks[T2]))
    step = replace_text(project, at_end(project, 0), Place(1, 0), "")
    done = step.apply(project)
    assert done.blocks == (replace(PAGE.blocks[T1], text="Bonjour à tous.Merci à vous."),)
    assert comment_blocks(done) == {"on-t1": "t1", "on-t2": "t1", "on-all": None}
    assert step.after == Caret.at(0, 15)


def test_joining_names_the_mark_that_was_lost():
    step = replace_text(PAGE, at_end(PAGE, P1), Place(T2, 0), "")
    assert step.note.message() == "The mark at 0:06 was lost; undo brings it back"
    assert step.apply(PAGE).blocks[P1].start_ms is None


def test_deleting_over_several_marks_counts_them_and_names_the_first():
    step = replace_text(PAGE, Place(C1, 3), at_end(PAGE, T2), "")
    assert step.note.message() == "2 marks were lost, the first at 0:02; undo brings them back"


def test_joining_what_has_no_mark_names_none():
    assert replace_text(PAGE, at_end(PAGE, T1), Place(P1, 0), "").note is None
    assert replace_text(PAGE, at_end(PAGE, T2), Place(C2, 0), "").note is None


def test_a_selection_across_blocks_joins_what_is_left_of_the_upper_and_the_lower():
    done = after(PAGE, (C1, 4), (T2, 8), "!")
    assert done.blocks == (replace(PAGE.blocks[C1], text="Prés!vous."), PAGE.blocks[C2])
    assert comment_blocks(done) == {"on-t1": "c1", "on-t2": "c1", "on-all": None}


def test_comments_stay_where_they_are_while_no_block_goes():
    step = replace_text(PAGE, Place(T1, 0), Place(T1, 3), "x")
    assert len(step.edits) == 1
    assert len(replace_text(PAGE, at_end(PAGE, T1), Place(P1, 0), "").edits) == 1


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (paragraph("u"), chapter("l", "Titre", 500)),
        (paragraph("u"), turn("l", "mot", 500)),
        (paragraph("u"), paragraph("l", "mot", role=ASIDE)),
        (chapter("u", "", 200), turn("l", "mot", 500)),
        (chapter("u", "", 200), paragraph("l", "mot")),
        (turn("u", "", 200), turn("l", "mot", 500)),
        (turn("u", "", 200), paragraph("l", "mot", role=ASIDE)),
        (paragraph("u"), turn("l", "", 500)),
        (paragraph("u"), chapter("l", "", 500)),
    ],
)
def test_deleting_an_emptied_block_leaves_the_one_below_as_it_was(upper, lower):
    project = page(upper, lower, comments=(Comment("c", block="u"),))
    step = replace_text(project, Place(0, 0), Place(1, 0), "")
    assert step.apply(project).blocks == (lower,)
    assert comment_blocks(step.apply(project)) == {"c": "l"}
    assert (step.note is None) == (upper.start_ms is None)


def test_an_emptied_turn_takes_the_text_of_its_paragraph_and_keeps_its_mark():
    project = page(turn("t", "", 200, speaker="s1"), paragraph("p", "mot"))
    step = replace_text(project, Place(0, 0), Place(1, 0), "")
    assert step.apply(project).blocks == (turn("t", "mot", 200, speaker="s1"),)
    assert step.note is None


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (chapter("u", "", 200), paragraph("l")),
        (turn("u", "", 200), turn("l", "", 500)),
        (paragraph("u", role=ASIDE), paragraph("l")),
    ],
)
def test_of_two_empty_blocks_the_upper_one_stays(upper, lower):
    assert after(page(upper, lower), (0, 0), (1, 0)).blocks == (upper,)


def test_deleting_a_whole_line_above_an_empty_block_leaves_the_empty_block():
    for lower in (turn("l", "", 500), paragraph("l")):
        assert after(page(chapter("u", "Titre", 200), lower), (0, 0), (1, 0)).blocks == (lower,)


def test_deleting_two_whole_lines_but_the_last_break_leaves_the_upper_block_empty():
    project = page(chapter("u", "Titre", 200), turn("l", "mot", 500))
    assert after(project, (0, 0), (1, 3)).blocks == (chapter("u", "", 200),)


def test_deleting_whole_blocks_leaves_the_one_below_as_it_was():
    done = after(PAGE, (T1, 0), (T2, 0))
    assert done.blocks == (PAGE.blocks[C1], PAGE.blocks[T2], PAGE.blocks[C2])
    assert comment_blocks(done) == {"on-t1": "t2", "on-t2": "t2", "on-all": None}


def test_deleting_from_the_beginning_of_a_turn_into_the_next_leaves_the_rest_to_the_next():
    done = after(PAGE, (T1, 0), (T2, 6))
    assert done.blocks[T1] == replace(PAGE.blocks[T2], text="à vous.")


def test_deleting_the_line_below_with_its_break_leaves_the_upper_block_as_it_was():
    done = after(PAGE, at_end(PAGE, C1), at_end(PAGE, T1))
    assert done.blocks == (PAGE.blocks[C1], *PAGE.blocks[P1:])


def test_deleting_everything_leaves_the_first_block_empty():
    done = after(PAGE, (C1, 0), at_end(PAGE, C2))
    assert done.blocks == (replace(PAGE.blocks[C1], text=""),)


def test_writing_over_everything_leaves_the_first_block_with_that_text():
    done = after(PAGE, (C1, 0), at_end(PAGE, C2), "Fin")
    assert done.blocks == (replace(PAGE.blocks[C1], text="Fin"),)


@given(st.data())
def test_enter_then_joining_again_gives_the_same_text_in_the_same_block(data):
    project = data.draw(projects(min_blocks=1))
    at = data.draw(st.integers(0, len(project.blocks) - 1))
    offset = data.draw(st.integers(0, len(project.blocks[at].text)))
    entered = after(project, (at, offset), (at, offset), "\n")
    joined = after(entered, at_end(entered, at), (at + 1, 0))
    assert ids(joined) == ids(project)
    assert texts(joined) == texts(project)
    assert [one.start_ms for one in joined.blocks] == [one.start_ms for one in project.blocks]


@given(st.data(), st.lists(st.sampled_from(["mot", "à ", "\n", ""])).map("".join))
def test_the_page_reads_as_if_it_were_one_text(data, text):
    project = data.draw(projects(min_blocks=1))
    offsets = [(at, offset) for at, block in enumerate(project.blocks) for offset in range(len(block.text) + 1)]
    start, end = sorted([data.draw(st.sampled_from(offsets)), data.draw(st.sampled_from(offsets))])
    whole = "\n".join(texts(project))
    first, last = offsets.index(start), offsets.index(end)
    assert "\n".join(texts(after(project, start, end, text))) == whole[:first] + text + whole[last:]


# Words and ends


def test_typing_in_a_turn_keeps_the_times_of_its_words():
    project = page(turn("t", "Bonjour à tous", words=words("Bonjour à tous")))
    done = after(project, (0, 10), (0, 10), "vous ")
    assert done.blocks[0].words == project.blocks[0].words


def test_enter_leaves_the_upper_half_its_words():
    project = page(turn("t", "Bonjour à tous", words=words("Bonjour à tous")))
    assert after(project, (0, 8), (0, 8), "\n").blocks[0].words == words("Bonjour")
    assert after(project, (0, 8), (0, 8), "x\ny ").blocks[0].words == words("Bonjour")


def test_joining_two_turns_joins_their_words_and_takes_the_lower_ones_end():
    project = page(
        turn("a", "Bonjour à tous", 0, end_ms=900, words=words("Bonjour à tous")),
        turn("b", "Merci à vous", 1_000, end_ms=1_900, words=words("Merci à vous", 1_000)),
    )
    joined = after(project, (0, 9), (1, 6)).blocks[0]
    assert joined.text == "Bonjour àà vous"
    assert joined.words == (*words("Bonjour"), *words("Merci à vous", 1_000)[2:])
    assert joined.end_ms == 1_900


def test_joining_keeps_exactly_the_words_that_stay_where_one_is_said_twice():
    project = page(turn("a", "oui oui", words=words("oui oui")), turn("b", "oui non", words=words("oui non", 500)))
    assert after(project, (0, 4), (1, 0)).blocks[0].words == (*words("oui"), *words("oui non", 500))
    assert after(project, (0, 3), (1, 3)).blocks[0].words == (*words("oui"), words("oui non", 500)[1])


@pytest.mark.parametrize(
    ("lower", "end_ms"),
    [
        (turn("b", "mot", 1_000), None),
        (turn("b", "mot", 100, end_ms=400), None),
        (turn("b", "mot", 1_000, end_ms=1_500), 1_500),
        (turn("b", "", 1_000, end_ms=1_500), 900),
        (paragraph("b", "mot"), 900),
        (chapter("b", "mot"), 900),
    ],
)
def test_a_turn_that_is_joined_ends_where_the_lower_turn_ends(lower, end_ms):
    project = page(turn("a", "un", 500, end_ms=900), lower)
    assert after(project, (0, 2), (1, 0)).blocks[0].end_ms == end_ms


def test_a_paragraph_or_chapter_takes_neither_words_nor_end_from_a_turn():
    said = turn("b", "mot", 500, end_ms=900, words=words("mot"))
    for upper in (paragraph("a", "un "), chapter("a", "un ")):
        joined = after(page(upper, said), (0, 3), (1, 0)).blocks[0]
        assert joined == replace(upper, text="un mot")


# Joining by Backspace or Delete


def joined(upper, lower, before=None):
    project = page(turn("a", upper, 1_000), turn("b", lower, 2_000))
    return delete_text(project, Place(0, len(upper)), Place(1, 0), before)


def joined_text(upper, lower):
    step = joined(upper, lower)
    return texts(step.apply(page(turn("a", upper, 1_000), turn("b", lower, 2_000))))[0]


@pytest.mark.parametrize("stop", '.!?…»”:;,)]"')
def test_a_join_puts_a_space_between_a_stop_and_the_word_behind_it(stop):
    assert joined_text(f"on écoute{stop}", "Odile") == f"on écoute{stop} Odile"


@pytest.mark.parametrize(
    "lower",
    ["« Oui »", "“Oui”", "„Ja“", "‘Oui’", '"Oui"', "(rires)", "[rires]", "*Oui*", "10 ans", "— Oui", "– Oui", "- Oui"],
)
def test_a_join_puts_a_space_before_what_opens(lower):
    assert joined_text("on écoute.", lower) == f"on écoute. {lower}"
    assert joined_text("*on écoute.*", lower) == f"*on écoute.* {lower}"


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("bon", "jour"),
        ("c’", "est"),
        ("on écoute. ", "Odile"),
        ("on écoute.\u00a0", "Odile"),
        ("on écoute.", " Odile"),
        ("on écoute", ". Odile"),
        ("12:", "30"),
        ("3,", "5"),
        ("3.", "50"),
        ("Fin.", "-là"),
        ('on dit\u00a0"', "Odile"),
        ('"', "Odile"),
        ("[le canal]", "(https://example.org)"),
        ("oui.", ".."),
        ("", "Odile"),
        ("on écoute.", ""),
    ],
)
def test_a_join_puts_nothing_between_where_no_space_is_missing(upper, lower):
    assert joined_text(upper, lower) == upper + lower


def test_a_join_puts_a_space_before_a_number_behind_a_bracket():
    assert joined_text("on écoute (2022)", "10 ans après") == "on écoute (2022) 10 ans après"
    assert joined_text("[rires]", "(puis rien)") == "[rires] (puis rien)"


def test_the_caret_stays_beside_the_letter_where_it_stood():
    assert joined("Fin.", "Odile", Caret.at(1, 0)).after == Caret.at(0, 5)
    assert joined("Fin.", "Odile", Caret.at(0, 4)).after == Caret.at(0, 4)
    assert joined("bon", "jour", Caret.at(1, 0)).after == Caret.at(0, 3)


def test_a_join_with_a_space_is_one_step_that_undo_takes_back():
    step = joined("Fin.", "Odile", Caret.at(1, 0))
    project = page(turn("a", "Fin.", 1_000), turn("b", "Odile", 2_000))
    assert step.inverse().apply(step.apply(project)) == project
    assert (step.label, step.before) == ("Delete", Caret.at(1, 0))
    assert step.note.message() == "The mark at 0:02 was lost; undo brings it back"


def test_a_join_with_a_space_keeps_the_words_of_both():
    project = page(
        turn("a", "Bonjour à tous.", 0, words=words("Bonjour à tous.")),
        turn("b", "Merci à vous", 1_000, words=words("Merci à vous", 1_000)),
    )
    done = delete_text(project, at_end(project, 0), Place(1, 0)).apply(project)
    assert done.blocks[0].words == (*words("Bonjour à tous."), *words("Merci à vous", 1_000))


@given(st.data())
def test_deleting_anything_but_one_break_deletes_exactly_that(data):
    project = data.draw(projects(min_blocks=1))
    start, end = sorted([data.draw(places(project)), data.draw(places(project))])
    is_join = end == Place(start.block + 1, 0) and start == at_end(project, start.block)
    deleted, plain = delete_text(project, start, end), replace_text(project, start, end, "")
    assert is_join or deleted == plain
