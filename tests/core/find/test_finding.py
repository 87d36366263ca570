"""Finding: what is cut out of the text is what was looked for, whatever it is made of."""

from dataclasses import replace
from itertools import pairwise
from unicodedata import combining, normalize

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from app.core.errors import MinutageError
from app.core.find import Haystack, Query, Scope, find_all, find_in, haystack
from app.core.find.folding import fold
from app.core.find.search import Context
from app.core.inline import origins, plain
from app.core.project import Speaker
from app.core.turns import Place
from tests.core.transcripts import PAGE, chapter, page, paragraph, turn

LETTERS = st.sampled_from(
    [
        *"aAeEsSoOfi ’'*[\\x",
        *("é", "e\u0301", "E\u0301", "ß", "İ", "ı", "œ", "Œ", "ﬁ", "ŉ", "x\u0302", "\u0301", "\u00a0", "Å", "\u212b"),
        *("👍", "👍🏽", "❤\ufe0f", "👩\u200d💻", "ش", "שָ", "각", "\u1100\u1161\u11a8", "**", "\\*", "](https://e.org)"),
    ]
)
TEXTS = st.lists(LETTERS, max_size=10).map("".join)
NEEDLES = st.lists(LETTERS, min_size=1, max_size=3).map("".join)
QUERIES = st.builds(Query, NEEDLES, st.booleans(), st.booleans(), st.booleans())


def found_in(text, *query, **options):
    return [text[start:end] for start, end in find_in(Query(*query, **options), text)]


def find(project, query, scope=None):
    return find_all(Haystack.of(project, query.folding), query, scope)


@given(TEXTS)
def test_the_origins_of_letters_cut_the_rendered_text_out_of_the_source(text):
    places = origins(text)
    assert "".join(text[end - 1] for _, end in places) == plain(text)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@given(TEXTS, QUERIES)
def test_each_match_cuts_out_exactly_what_was_looked_for(text, query):
    for start, end in find_in(query, text):
        folded = fold(text, query.folding)
        places = folded.places or [(at, at + 1) for at in range(len(text))]
        words = "".join(letter for letter, (one, _) in zip(folded.rendered, places, strict=True) if start <= one < end)
        assert fold(words, query.folding, has_marks=False).text == query.needle
        assert (start, end) == (places[[one for one, _ in places].index(start)][0], end)


@given(TEXTS, NEEDLES, TEXTS, st.booleans(), st.booleans())
def test_what_stands_in_a_text_is_found_in_it(before, words, after, match_case, ignore_accents):
    assume(not set("*[\\") & set(before + words + after) and not combining(words[0]))
    query = Query(words, match_case, ignore_accents)
    text = f"{before}|{words}|{after}"
    assert query.is_empty or (len(before) + 1, len(before) + 1 + len(words)) in find_in(query, text)


@given(st.lists(TEXTS, max_size=8), QUERIES)
def test_all_blocks_at_once_say_what_each_says_alone(lines, query):
    project = page(*(turn(f"b{at}", line) for at, line in enumerate(lines)))
    alone = [(at, *place) for at, line in enumerate(lines) for place in find_in(query, line)]
    assert [one[:3] for one in find(project, query) if not one.in_name] == alone


FEW = st.lists(st.sampled_from(["a", "été", "b a", "**a**"]), max_size=12)


@given(FEW, FEW)
@example(["a"] * 4, ["a"] * 2)
def test_a_haystack_brought_up_to_date_is_the_one_made_anew(lines, others):
    query = Query("a")
    before, after = (page(*(turn(line, line) for line in some)) for some in (lines, others))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(haystack, "SIZE", 2)
        patch.setattr(haystack, "_LARGEST", 3)
        updated = Haystack.of(before, query.folding).updated(after)
    assert [block for chunk in updated.chunks for block in chunk.blocks] == list(after.blocks)
    assert list(find_all(updated, query)) == list(find(after, query))


def test_an_edit_folds_only_the_blocks_around_it():
    blocks = tuple(turn(f"b{at}", f"tour {at}") for at in range(2_000))
    before = Haystack.of(page(*blocks), Query("x").folding)
    changed = (*blocks[:900], turn("new", "neuf"), *blocks[900:])
    after = before.updated(page(*changed))
    assert len(set(map(id, before.chunks)) & set(map(id, after.chunks))) == len(before.chunks) - 1
    assert [block for chunk in after.chunks for block in chunk.blocks] == list(changed)
    assert after.firsts[-1] + len(after.chunks[-1].blocks) == 2_001


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("un mot **fort** ici", "mot fort", ["mot **fort"]),
        ("[la page](https://example.org/fort) fort", "fort", ["fort"]),
        ("[la page](https://example.org) du canal", "page du", ["page](https://example.org) du"]),
        (r"5 \* 3", "5 * 3", [r"5 \* 3"]),
        (r"un \*mot", "*mot", [r"\*mot"]),
        ("L’eau et l'eau", "l'eau", ["L’eau", "l'eau"]),
        ("Question\u00a01\u00a0: quoi\u202f?", "question 1 : quoi ?", ["Question\u00a01\u00a0: quoi\u202f?"]),
        ("e\u0301te\u0301 été", "été", ["e\u0301te\u0301", "été"]),
        ("e\u0301te\u0301", "e", []),
        ("STRASSE Straße", "straße", ["STRASSE", "Straße"]),
        ("Straße", "s", ["S"]),
        ("sß", "ss", ["ß"]),
        ("İstanbul", "istanbul", []),
        ("ﬁn ﬁnal", "fin", ["ﬁn", "ﬁn"]),
        ("🎙 été 🎙", "🎙", ["🎙", "🎙"]),
        ("👍🏽 👍", "👍", ["👍"]),
        ("❤\ufe0f ❤", "❤", ["❤\ufe0f", "❤"]),
        ("שלום عام", "עם", []),
        ("שלום עולם", "עולם", ["עולם"]),
    ],
)
def test_words_are_found_as_they_are_read(text, words, found):
    assert found_in(text, words) == found


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("élève e\u0301le\u0300ve ELEVE", "eleve", ["élève", "e\u0301le\u0300ve", "ELEVE"]),
        ("le cœur, la sœur", "coeur", ["cœur"]),
        ("le cœur", "co", []),
        ("coeur", "cœur", ["coeur"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("a \u2260 b", "=", []),
        ("x\u0302y", "xy", ["x\u0302y"]),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("が", "か", []),
    ],
)
def test_accents_are_ignored_by_choice(text, words, found):
    assert found_in(text, words, ignore_accents=True) == found


def test_capitals_matter_by_choice_and_the_way_an_accent_is_stored_never_does():
    assert found_in("Été e\u0301te\u0301 été", "été", match_case=True) == ["e\u0301te\u0301", "été"]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("eau, eaux, l’eau, eau-de-vie", "eau", [0, 13, 18]),
        ("élan lan", "lan", [5]),
        ("e\u0301lan lan", "lan", [6]),
        ("mot_fort mot", "mot", [9]),
        ("(mot) **mot**", "(mot)", [0]),
        ("**mot**ard", "mot", []),
    ],
)
def test_whole_words_begin_and_end_where_no_word_goes_on(text, words, found):
    assert [start for start, _ in find_in(Query(words, whole_words=True), text)] == found


@pytest.mark.parametrize(
    ("text", "pattern", "found"),
    [
        ("le 3 mai 2024", r"\d+", ["3", "2024"]),
        ("**un** deux", r"^\w+ \w+$", ["un** deux"]),
        ("l’eau l'eau", "l'eau", ["l'eau"]),
        ("Été été", "É", ["É", "é", "é", "é"]),
        ("abc", "x*", []),
        ("fin.", r"fin\.\s*", ["fin."]),
        ("fin", r"fin(?!\s)", ["fin"]),
        ("a b", r"(?<=\s)b", ["b"]),
        ("début", r"\Adé", ["dé"]),
        ("[[x]", "[[x]+", ["[[x"]),
    ],
)
def test_patterns_see_each_text_alone_and_as_it_is_rendered(text, pattern, found):
    query = Query(pattern, is_pattern=True)
    lines = [" x ", text, " "]
    project = page(*(turn(f"b{at}", line) for at, line in enumerate(lines)))
    assert [lines[1][one.start : one.end] for one in find(project, query) if one[0::3] == (1, False)] == found


def test_a_pattern_that_would_go_on_into_the_next_block_stays_in_its_own():
    project = page(*(turn(f"b{at}", text) for at, text in enumerate(["un a", "a deux", "trois a", "x"])))
    found = find(project, Query(r"a[^x]*", is_pattern=True))
    assert list(found) == [(0, 3, 4, False), (1, 0, 5, False), (2, 6, 7, False), *list(found)[3:]]
    assert all(one.in_name for one in list(found)[3:])


def test_a_pattern_ignores_accents_and_capitals_by_choice():
    query = Query("[eé]l[eè]ve", is_pattern=True, ignore_accents=True)
    assert [("Élève ÉLÈVE")[one:end] for one, end in find_in(query, "Élève ÉLÈVE")] == ["Élève", "ÉLÈVE"]
    assert find_in(replace(query, match_case=True), "ÉLÈVE élève") == [(6, 11)]


@pytest.mark.parametrize(
    ("pattern", "at", "words"),
    [
        ("mot(", 4, "The parenthesis at character 4 is never closed"),
        ("mot)", 4, "The parenthesis at character 4 closes none"),
        ("é[a-z", 2, "The bracket at character 2 is never closed"),
        ("*mot", 1, "There is nothing to repeat before character 1"),
        ("a**", 3, "Character 3 repeats what is repeated already"),
        ("[z-a]", 2, "The range at character 2 runs backwards"),
        ("(?a)(?u)mot", 1, "The pattern can’t be read from character 1 on"),
        ("mot\\", 4, "The backslash at the end stands before nothing"),
        (r"\y", 1, "The backslash at character 1 means nothing before this letter"),
        (r"(a)\2", 5, "Character 5 speaks of a group that is not there"),
        ("a{3,1}", 3, "At character 3, the least count is greater than the most"),
        ("(?<=a+)b", 1, "What is looked for backwards must have one length"),
        ("(?<é", 2, "What follows the ? at character 2 means nothing"),
        ("a{99999999999}", 1, "A count of repetitions is too large"),
    ],
)
def test_a_pattern_that_cant_be_read_says_why_and_where(pattern, at, words):
    with pytest.raises(MinutageError) as caught:
        _ = Query(pattern, is_pattern=True).pattern
    assert caught.value.texts()[0] == words
    assert caught.value.values["at"] == at


def test_names_are_found_after_the_texts_and_not_within_a_scope():
    project = page(chapter("c", "Inès parle"), turn("t", "Bonjour"), paragraph("p", "Merci, Inès"))
    found = find(project, Query("ines", ignore_accents=True))
    assert list(found) == [(0, 0, 4, False), (2, 7, 11, False), (0, 0, 4, True)]
    assert list(find(project, Query("inès"), Scope(Place(0, 1), Place(2, 11)))) == [(2, 7, 11, False)]
    assert list(find(project, Query("inès"), Scope(Place(0, 0), Place(2, 10)))) == [(0, 0, 4, False)]


def test_stars_in_a_name_are_letters():
    project = replace(page(), speakers=(Speaker("s", "*Inès* Garnault"),))
    assert list(find(project, Query("ès* gar"))) == [(0, 3, 10, True)]


def test_what_was_found_says_where_it_stands_and_what_stands_around_it():
    found = find(PAGE, Query("merci"))
    assert found.context(1) == Context("", "Merci", " à vous.")
    assert found.at_or_after(Place(2, 0)) == 0
    assert found.at_or_after(Place(2, 1)) == 1
    assert found.at_or_after(Place(4, 0)) == 2
    assert found.in_block(2, PAGE.blocks[2]) == [(2, 0, 5, False)]
    assert found.in_block(3, PAGE.blocks[2]) == []
    assert not found.in_block(1, PAGE.blocks[1])


def test_nothing_is_found_where_nothing_is_looked_for():
    assert not find(PAGE, Query(""))
    assert not find(PAGE, Query("", is_pattern=True))
    assert not find(PAGE, Query("\u0301", ignore_accents=True))


def test_a_text_that_breaks_in_spite_of_the_format_is_read_with_a_space():
    project = page(turn("t1", "un\nmot"), turn("t2", normalize("NFD", "été")))
    assert [one[:3] for one in find(project, Query("un mot"))] == [(0, 0, 6)]
    assert [one[:3] for one in find(project, Query("été"))] == [(1, 0, 5)]
