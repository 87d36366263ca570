from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import Word
from app.core.inline import plain
from app.core.word_times import LETTER_MS, moment_at, timed_words, word_at_offset
from app.core.words import PIECE, carried
from tests.core.transcripts import page, steps, turn, words

SAID = (Word("le", 1_000, 1_200, 0.9), Word("vent", 1_600, 2_000, 0.4), Word("tombe", 2_000, 2_500))
TEXTS = st.lists(
    st.sampled_from(["le", "vent", "l’eau", "tombe", "*gras*", "[ici](https://example.org/)", "—", "é", "12"])
)


def timed(text, said=SAID, start_ms=1_000, end_ms=9_000):
    return timed_words(said, text, start_ms, end_ms)


def times(text, said=SAID, start_ms=1_000, end_ms=9_000):
    return [(text[one.start : one.end], one.start_ms, one.end_ms) for one in timed(text, said, start_ms, end_ms)]


def test_what_was_heard_has_its_own_times():
    assert times("Le *vent* tombe.") == [("Le", 1_000, 1_200), ("vent", 1_600, 2_000), ("tombe", 2_000, 2_500)]
    assert [one.confidence for one in timed("Le *vent* tombe.")] == [0.9, 0.4, None]
    assert all(one.is_heard for one in timed("Le *vent* tombe."))


def test_words_written_since_share_the_time_between_their_neighbours_by_their_letters():
    assert times("Le ou grand vent tombe")[1:3] == [("ou", 1_200, 1_314), ("grand", 1_314, 1_600)]
    new = timed("Le ou grand vent tombe")[1]
    assert new.confidence is None
    assert not new.is_heard


def test_where_there_is_no_room_a_word_lasts_no_time():
    assert times("Le vent vif tombe")[2] == ("vif", 2_000, 2_000)


def test_a_word_before_the_first_one_begins_with_the_turn():
    assert times("Oui le vent tombe", start_ms=400)[0] == ("Oui", 400, 1_000)
    assert times("Oui le vent tombe", start_ms=1_700)[0] == ("Oui", 1_000, 1_000)  # the mark was moved past it
    assert times("Oui le vent tombe", start_ms=None)[0] == ("Oui", 1_000 - 3 * LETTER_MS, 1_000)


def test_words_after_the_last_one_go_on_at_its_pace_up_to_the_end_of_the_turn():
    pace_ms = 1_100 / 11
    assert times("Le vent tombe enfin")[-1] == ("enfin", 2_500, 2_500 + 5 * pace_ms)
    assert times("Le vent tombe enfin", end_ms=2_600)[-1] == ("enfin", 2_500, 2_600)
    assert times("Le vent tombe enfin", end_ms=2_000)[-1] == ("enfin", 2_500, 2_500)
    assert times("Le vent tombe enfin", end_ms=None)[-1] == ("enfin", 2_500, 2_500 + 5 * pace_ms)


def test_a_turn_that_nobody_recognised_is_estimated_from_its_start():
    assert times("Le vent", None) == [("Le", 1_000, 1_140), ("vent", 1_140, 1_420)]
    assert times("Le vent", None, end_ms=1_300) == [("Le", 1_000, 1_100), ("vent", 1_100, 1_300)]
    assert times("") == []
    assert times("…", None) == []


def test_places_are_those_of_the_text_as_it_is_written():
    text = r"🎙 \*le\* [**vent**](https://example.org/) d’*été* tombe"
    assert [word for word, *_ in times(text)] == ["le", "vent", "d’*été", "tombe"]


def test_accents_written_as_letter_and_mark_are_in_their_word():
    text = "de\u0301ja\u0300 le vent"
    assert times(text)[0][0] == "de\u0301ja\u0300"


def test_an_apostrophe_parts_what_was_heard_as_two_words_and_nothing_else():
    said = (Word("l’", 0, 100), Word("eau", 100, 300))
    assert times("l’eau d’ici", said, 0) == [("l", 0, 100), ("eau", 100, 300), ("d’ici", 300, 675)]


def test_a_word_with_others_written_into_it_holds_them():
    assert times("l’ belle eau", (Word("l’eau", 0, 600),), 0) == [("l’ belle eau", 0, 600)]


def test_a_word_is_unsure_below_a_half_until_it_is_corrected():
    assert [one.is_unsure for one in timed("le vent tombe")] == [False, True, False]
    corrected = carried(SAID, "le volet tombe")
    assert [one.is_unsure for one in timed("le volet tombe", corrected)] == [False, False, False]
    assert not timed("le avent tombe", carried(SAID, "le avent tombe"))[1].is_unsure


@pytest.mark.parametrize(
    ("ms", "word", "from_ms", "until_ms"),
    [
        (0, None, None, 1_000),
        (1_000, "le", 1_000, 1_600),
        (1_599, "le", 1_000, 1_600),
        (1_600, "vent", 1_600, 2_000),
        (2_000, "tombe", 2_000, 2_500),
        (2_499, "tombe", 2_000, 2_500),
        (2_500, None, 2_500, None),
    ],
)
def test_a_moment_is_a_word_or_none(ms, word, from_ms, until_ms):
    text = "le vent tombe"
    moment = moment_at(timed(text), ms)
    assert (moment.word and text[moment.word.start : moment.word.end]) == word
    assert moment[1:] == (from_ms, until_ms)
    assert moment.holds(ms)
    assert until_ms is None or not moment.holds(until_ms)
    assert from_ms is None or not moment.holds(from_ms - 1)


def test_a_long_pause_belongs_to_no_word():
    said = (Word("le", 0, 200), Word("vent", 1_000, 1_200))
    moment = moment_at(timed("le vent", said), 500)
    assert moment == (None, 200, 1_000)
    assert moment_at((), 500) == (None, None, None)


def test_a_word_that_lasts_no_time_is_never_the_one_that_is_spoken():
    text = "le vent vif tombe"
    spoken = {moment_at(timed(text), ms).word for ms in range(1_000, 2_500)}
    assert {text[one.start : one.end] for one in spoken} == {"le", "vent", "tombe"}


@pytest.mark.parametrize(
    ("offset", "word"), [(0, "le"), (2, "le"), (3, "vent"), (7, "vent"), (8, "tombe"), (9, "tombe"), (16, "tombe")]
)
def test_the_word_at_a_caret_is_the_one_it_touches_else_the_next_else_the_last(offset, word):
    text = "le vent  tombe !"
    found = word_at_offset(timed(text), offset)
    assert text[found.start : found.end] == word
    assert word_at_offset((), offset) is None


def test_who_plays_from_a_word_begins_a_hair_inside_it():
    assert [one.inside_ms for one in timed("le vent vif tombe")] == [1_010, 1_610, 2_000, 2_010]


@given(TEXTS, TEXTS, st.integers(0, 3_000), st.none() | st.integers(0, 9_000))
def test_times_never_run_back_and_words_are_those_of_the_rendered_text(said, now, start_ms, length_ms):
    text = " ".join(now)
    heard = words(plain(" ".join(said)), 1_000)
    all_timed = timed_words(heard, text, start_ms, None if length_ms is None else start_ms + length_ms)
    assert all(one.start_ms <= one.end_ms for one in all_timed)
    assert all(one.start_ms <= other.start_ms and one.end <= other.start for one, other in pairwise(all_timed))
    assert PIECE.findall(plain("\n".join(text[one.start : one.end] for one in all_timed))) == PIECE.findall(plain(text))
    own = {word[1:3] for word in heard}
    assert all((one.start_ms, one.end_ms) in own for one in all_timed if one.is_heard)


@st.composite
def insertions(draw):
    """A text of words, and where in it which word is put."""
    text = " ".join(
        draw(st.lists(st.sampled_from(["le", "vent", "tombe", "dehors", "encore"]), min_size=1, max_size=6))
    )
    gaps = [0, *(at + 1 for at, char in enumerate(text) if char == " "), len(text)]
    return text, draw(st.sampled_from(gaps)), draw(st.sampled_from(["vif", "le", "vent", "à-coup", "l’été"]))


@given(insertions())
def test_a_word_typed_letter_by_letter_ends_with_the_times_of_one_that_is_pasted(drawn):
    text, at, new = drawn
    heard = words(text, 1_000)
    written = f"{new} " if at < len(text) else f" {new}"
    typed, now = heard, text
    for count in range(1, len(written) + 1):
        now = text[:at] + written[:count] + text[at:]
        typed = carried(typed, now)
    pasted = carried(heard, now)
    assert typed == pasted == heard
    assert timed_words(typed, now, 1_000, 9_000) == timed_words(pasted, now, 1_000, 9_000)


RETIMED = ("Shift times", "Stretch times")


@given(st.data())
def test_whatever_the_hand_does_no_time_that_was_heard_becomes_another(data):
    texts = ["Le vent tombe dehors", "et l’eau *est* bleue"]
    project = page(
        *(turn(f"t{at}", text, at * 10_000, words=words(plain(text), at * 10_000)) for at, text in enumerate(texts))
    )
    heard = {word[1:3] for block in project.blocks for word in block.words}
    for _ in range(data.draw(st.integers(1, 8))):
        step = data.draw(steps(project).filter(lambda one: one is None or one.label not in RETIMED))
        project = project if step is None else step.apply(project)
        kept = [word[1:3] for block in project.blocks for word in block.words or ()]
        assert set(kept) <= heard
        assert len(set(kept)) == len(kept)
        for block in project.blocks:
            timed = [one for one in timed_words(block.words, block.text, block.start_ms, None) if one.is_heard]
            assert [one[2:4] for one in timed] == [word[1:3] for word in block.words or ()]
