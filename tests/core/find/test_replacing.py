"""Replacing: one step, in which nothing changes but the words that were found."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edits import Caret
from app.core.errors import MinutageError
from app.core.find import Haystack, Query, find_all, find_in, replace_all, replace_one
from app.core.history import History
from app.core.inline import origins, plain, spans
from app.core.project import Speaker
from app.core.rewriting import Change, rewritten
from tests.core.find.test_finding import NEEDLES, TEXTS, find
from tests.core.transcripts import PAGE, page, projects, texts, turn, words

NEW = st.lists(st.sampled_from([*"aé *[\\", "**", "](https://e.org)", "mot", "👍"]), max_size=4).map("".join)


def replaced(text, words_, new, **options):
    project = page(turn("t", text))
    done = replace_all(project, find(project, Query(words_, **options)), new)
    return done.step.apply(project).blocks[0].text if done.step else text


@given(TEXTS | NEW, NEEDLES, NEW)
def test_a_replacement_changes_what_is_rendered_there_and_nothing_else(text, needle, new):
    project = page(turn("t", text))
    found = find(project, Query(needle))
    done = replace_all(project, found, new)
    if done.kept or done.step is None:
        return
    after = done.step.apply(project)
    rendered = plain(text)
    for start, end in reversed(find_in(Query(needle), project.blocks[0].text)):
        first, last = len(_shown_before(text, start)), len(_shown_before(text, end))
        rendered = rendered[:first] + new + rendered[last:]
    assert plain(after.blocks[0].text) == rendered
    before_links, after_links = ({one.href for one in spans(one_text)} for one_text in (text, after.blocks[0].text))
    assert after_links <= before_links


def _shown_before(text, at):
    return [one for one, _ in origins(text) if one < at]


@given(projects(), NEEDLES, NEW, st.booleans(), st.booleans())
def test_replacing_all_and_undoing_it_gives_the_same_project(project, needle, new, match_case, ignore_accents):
    query = Query(needle, match_case, ignore_accents)
    done = replace_all(project, find(project, query), new, caret=Caret.at(0))
    if done.step is None:
        return
    history = History()
    after = history.do(project, done.step)
    assert after != project
    assert [replace(one, text="", words=None) for one in after.blocks] == [
        replace(one, text="", words=None) for one in project.blocks
    ]
    undone, step = history.undo(after)
    assert undone == project
    assert step.after == Caret.at(0)
    assert history.redo(undone)[0] == after


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("un mot **fort** ici", "mot fort", "cri", "un cri ici"),
        ("un mot **fort** ici", "fort", "doux", "un mot **doux** ici"),
        ("mot **fort bien**", "mot fort", "cri", "cri **bien**"),
        ("**mot fort** bien", "fort bien", "", "**mot** "),
        ("*un* mot", "un", "", " mot"),
        ("a *b* c", "b", "*", r"a *\** c"),
        (
            "[la page](https://example.org/page 'Titre') page",
            "page",
            "rive",
            "[la rive](https://example.org/page 'Titre') rive",
        ),
        ("du mot [la page](https://e.org 'Titre')", "mot la", "le", "du le[ page](https://e.org 'Titre')"),
        (r"5 \* 3 \* 2", "*", "x", "5 x 3 x 2"),
        ("a x b", "x", "*y*", r"a \*y\* b"),
        ("2*3 et 4", "et", "*", r"2*3 * 4"),
        ("ABC", "b", "\n", "A C"),
        ("שלום עולם", "עולם", "🎙", "שלום 🎙"),
    ],
)
def test_marks_escapes_and_addresses_stay_whole(text, old, new, after):
    assert replaced(text, old, new) == after


def test_where_marks_could_not_be_kept_the_text_stays_and_is_counted():
    project = page(turn("t1", "l**eau**x"), turn("t2", "l’eau"))
    done = replace_all(project, find(project, Query("eau")), "«eau»")
    assert (done.count, done.kept) == (1, 1)
    assert texts(done.step.apply(project)) == ["l**eau**x", "l’«eau»"]


def test_of_several_places_in_a_block_only_those_that_cant_be_kept_stay():
    project = page(turn("t1", "eau l**eau**x eau"))
    done = replace_all(project, find(project, Query("eau")), "«eau»")
    assert (done.count, done.kept) == (2, 1)
    assert texts(done.step.apply(project)) == ["«eau» l**eau**x «eau»"]


@pytest.mark.parametrize(
    ("pattern", "new", "after"),
    [
        (r"(\w+) (\w+)", r"\2 \1", "**Garnault** Inès, mai 3"),
        (r"(\w+) (\w+)", "$2-$1", "**Garnault-Inès**, mai-3"),
        (r"(?P<day>\d+) mai", r"\g<day> juin, ${day}", "**Inès Garnault**, 3 juin, 3"),
        (r"(\d+)|(mai)", r"[\1\2]", "**Inès Garnault**, [3] [mai]"),
        ("mai", r"\$1 \\1 \n", r"**Inès Garnault**, 3 $1 \1 \n"),
        ("mai", "5 $", "**Inès Garnault**, 3 5 $"),
    ],
)
def test_groups_of_a_pattern_come_back_in_the_replacement(pattern, new, after):
    text = "**Inès Garnault**, 3 mai"
    assert plain(replaced(text, pattern, new, is_pattern=True)) == plain(after)


def test_a_group_brings_the_accents_of_the_text_along():
    assert replaced("Élève: e\u0301te\u0301", "(eleve): (ete)", r"\2: \1", is_pattern=True, ignore_accents=True) == (
        "e\u0301te\u0301: Élève"
    )


@pytest.mark.parametrize("new", [r"\2", "$2", r"\g<nom>", "${3}"])
def test_a_group_that_the_pattern_does_not_have_is_named(new):
    found = find(PAGE, Query("(Merci)", is_pattern=True))
    with pytest.raises(MinutageError, match="which the pattern does not have"):
        replace_all(PAGE, found, new)


def test_without_a_pattern_a_backslash_and_a_dollar_are_letters():
    assert replaced("le prix", "prix", r"$1 \1") == r"le $1 \1"


def test_words_keep_their_times_and_the_block_all_else():
    block = turn("t", "Bonjour à tous", 2_000, speaker="s1", words=words("Bonjour à tous", 2_000))
    project = page(block)
    after = replace_all(project, find(project, Query("tous")), "toutes").step.apply(project).blocks[0]
    assert replace(after, text=block.text, words=block.words) == block
    assert [(one.text, one.start_ms) for one in after.words] == [("Bonjour", 2_000), ("à", 2_100), ("toutes", 2_200)]


def test_a_name_changes_with_its_speaker_in_the_same_step():
    project = page(turn("t", "Inès parle", speaker="s1"))
    done = replace_all(project, find(project, Query("Inès")), "Agnès")
    after = done.step.apply(project)
    assert done.count == 2
    assert after.speakers[0] == replace(project.speakers[0], name="Agnès Garnault")
    assert after.speakers[1] is project.speakers[1]
    assert after.blocks[0].text == "Agnès parle"
    assert done.step.inverse().apply(after) == project


def test_a_name_that_changes_is_put_into_the_labels_of_its_turns():
    project = page(turn("t", "Oui", speaker="s1", label="Inès Garnault, lectrice"))
    after = replace_all(project, find(project, Query("Garnault")), "Garnier").step.apply(project)
    assert (after.speakers[0].name, after.blocks[0].label) == ("Inès Garnier", "Inès Garnier, lectrice")


def test_a_name_that_would_be_somebody_elses_stays():
    project = replace(page(turn("t", "Ines, oui")), speakers=(Speaker("s", "Ines"), Speaker("t", "Agnès")))
    done = replace_all(project, find(project, Query("Ines")), "Agnès")
    after = done.step.apply(project)
    assert (done.count, done.kept) == (1, 1)
    assert after.speakers == project.speakers
    assert after.blocks[0].text == "Agnès, oui"


def test_a_name_of_which_nothing_would_be_left_stays():
    project = replace(page(), speakers=(Speaker("s", "Inès"),))
    done = replace_all(project, find(project, Query("Inès")), " ")
    assert (done.step, done.count, done.kept) == (None, 0, 1)


def test_what_is_not_any_more_what_was_found_stays():
    found = find(PAGE, Query("merci"))
    changed = replace(PAGE, blocks=(*PAGE.blocks[:2], replace(PAGE.blocks[2], text="Oui merci"), *PAGE.blocks[3:]))
    done = replace_all(changed, found, "Bravo")
    assert (done.count, done.stale) == (1, 1)
    assert texts(done.step.apply(changed))[2:4] == ["Oui merci", "Bravo à vous."]
    fewer = replace(PAGE, blocks=PAGE.blocks[:2])
    assert replace_all(fewer, found, "Bravo").step is None


def test_one_is_replaced_and_the_caret_stands_behind_it():
    found = find(PAGE, Query("merci"))
    done = replace_one(PAGE, found, 1, "Grand bravo", caret=Caret(3, 5, 3, 0))
    after = done.step.apply(PAGE)
    assert texts(after)[2:4] == ["Merci d’être là.", "Grand bravo à vous."]
    assert (done.step.before, done.step.after) == (Caret(3, 5, 3, 0), Caret.at(3, 11))
    assert done.step.label == "Replace"


def test_the_caret_stays_within_what_is_left_of_its_text():
    done = replace_all(PAGE, find(PAGE, Query("merci à vous.")), "", caret=Caret.at(3, 13))
    assert done.step.after == Caret.at(3, 0)


def test_replacing_words_by_themselves_is_no_step():
    done = replace_all(PAGE, find(PAGE, Query("merci", match_case=True)), "merci")
    assert done.step is None
    assert replace_all(PAGE, find(PAGE, Query("Merci")), "Merci").step is None


def test_words_that_end_beyond_a_mark_look_like_their_first_letter():
    assert rewritten("*a [b](https://e.org) c* d", [Change(4, 7, "x")]) == "*a [b](https://e.org) x*"


def test_half_of_many_blocks_is_one_step():
    project = page(*(turn(f"b{at}", f"tour {at} {'canal' if at % 2 else 'rive'}") for at in range(3_000)))
    query = Query("canal")
    done = replace_all(project, find_all(Haystack.of(project, query.folding), query), "fleuve")
    after = done.step.apply(project)
    assert done.count == 1_500
    assert [one.text for one in after.blocks[-2:]] == ["tour 2998 rive", "tour 2999 fleuve"]
    assert after.blocks[0] is project.blocks[0]
