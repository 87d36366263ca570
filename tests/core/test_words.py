from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.blocks import Word
from app.core.words import Halves, carried, halves
from tests.core.transcripts import words

SAID = words("L’eau est bleue ici")
PLAIN_WORDS = st.lists(st.sampled_from(["eau", "bleue", "l’été", "a", "oui", "12"]), max_size=12)


def kept(text, said=SAID):
    return [word.text for word in carried(said, text) or ()]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("L’eau est bleue ici", ["L’eau", "est", "bleue", "ici"]),
        ("L'eau est *bleue*, ici !", ["L’eau", "est", "bleue", "ici"]),
        ("L’EAU EST BLEUE ICI", ["L’eau", "est", "bleue", "ici"]),
        ("L’eau est **très** bleue ici", ["L’eau", "est", "bleue", "ici"]),
        ("Oui, l’eau est bleue par ici, oui", ["L’eau", "est", "bleue", "ici"]),
        ("[L’eau](https://example.org/ici) est bleue", ["L’eau", "est", "bleue"]),
        ("L’eau bleue", ["L’eau", "bleue"]),
        ("eau ici", ["ici"]),
        ("", []),
        ("autre chose", []),
    ],
)
def test_a_word_that_stays_keeps_its_times(text, left):
    assert kept(text) == left
    assert all(word in SAID for word in carried(SAID, text) or ())


@pytest.mark.parametrize("text", ["L’eau est verte ici", "L’eau est Verte, ici"])
def test_a_word_that_is_corrected_keeps_its_times(text):
    corrected = carried(SAID, text)[2]
    assert corrected.text.casefold() == "verte"
    assert corrected[1:] == SAID[2][1:]


def test_a_word_of_two_pieces_is_corrected_in_one_of_them():
    assert kept("L’air est bleue ici")[0] == "L’air"


def test_a_word_survives_being_typed_letter_by_letter():
    said = SAID
    for text in ("L’eau est bleu ici", "L’eau est ble ici", "L’eau est blet ici", "L’eau est blette ici"):
        said = carried(said, text)
    assert said[2] == SAID[2]._replace(text="blette")


def test_a_word_that_is_parted_in_two_has_no_time_any_more():
    assert kept("L’eau est bl eue ici") == ["L’eau", "est", "ici"]


def test_recognisers_that_part_words_at_the_apostrophe_agree_with_the_text():
    said = (Word("l’", 0, 100), Word("eau", 100, 300), Word("est", 300, 400, 0.9))
    assert carried(said, "L'eau claire est") == said


def test_composed_and_decomposed_accents_are_the_same_letters():
    said = words("été à la mer")
    assert carried(said, normalize("NFD", "été, à la mer")) == said
    assert carried(words(normalize("NFD", "été à")), "été à") is not None


def test_without_words_there_are_none_to_keep():
    assert carried(None, "mot") is None
    assert carried((), "mot") is None
    assert carried((Word("…", 0, 10),), "…") is None


@given(PLAIN_WORDS, PLAIN_WORDS)
def test_words_keep_their_order_and_their_times(said, text):
    heard = words(" ".join(said))
    left = carried(heard, " ".join(text)) or ()
    times = [word.start_ms for word in left]
    assert times == sorted(set(times))
    assert set(times) <= {word.start_ms for word in heard}
    assert len(left) <= len(text)


@given(PLAIN_WORDS.filter(len))
def test_a_text_that_did_not_change_keeps_every_word(said):
    assert carried(words(" ".join(said)), " ".join(said)) == words(" ".join(said))


def test_a_turn_of_thousands_of_words_keeps_those_around_what_was_put_in():
    said = words(" ".join(f"mot{number}" for number in range(5_000)))
    text = " ".join(["euh", *(word.text for word in said), "voilà"])
    assert carried(said, text) == said


@pytest.mark.parametrize(
    ("offset", "before", "after", "start_ms"),
    [
        (0, 0, 0, 0),
        (5, 1, 1, 100),
        (6, 1, 1, 100),
        (7, 1, 2, None),
        (9, 2, 2, 200),
        (19, 4, 4, None),
        (2, 0, 1, None),
    ],
)
def test_a_caret_parts_the_words_and_the_one_that_it_cuts_is_in_neither_half(offset, before, after, start_ms):
    parted = halves(SAID, "L’eau est bleue ici", offset)
    assert parted == Halves(SAID[:before] or None, SAID[after:] or None, start_ms)


def test_the_word_behind_the_caret_has_no_time_where_it_was_typed():
    assert halves(SAID, "L’eau qui est bleue ici", 6) == Halves(SAID[:1], SAID[1:], None)


def test_words_that_the_text_lacks_are_in_neither_half():
    assert halves(SAID, "est ici", 4) == Halves((SAID[1],), (SAID[3],), 300)


def test_without_words_both_halves_have_none():
    assert halves(None, "mot", 1) == Halves(None, None, None)


@given(PLAIN_WORDS, st.data())
def test_halves_hold_no_word_twice_and_all_where_no_word_is_cut(said, data):
    text = " ".join(said)
    offset = data.draw(st.integers(0, len(text)))
    heard = words(text)
    before, after, start_ms = halves(heard, text, offset)
    left = (*(before or ()), *(after or ()))
    assert list(left) == [word for word in heard if word in left]
    assert len(left) >= len(heard) - 1
    if offset in (0, len(text)) or " " in text[offset - 1 : offset + 1]:
        assert left == heard
        assert start_ms == (after[0].start_ms if after else None)
