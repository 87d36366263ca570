"""Which words are checked, what of them is wrong, and what stays when one is put in another's place."""

from unicodedata import normalize

import pytest
from hypothesis import given

from app.core.edits import Caret
from app.core.inline import plain
from app.core.project import Project, Speaker
from app.core.spelling import Spelled, faults, folded, names_of, respell, spelled_words
from tests.core.transcripts import page, turn, words
from tests.strategies import lines


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        ("Bonjour, l’eau d'ici ! «peut-être»", ["Bonjour", "l’eau", "d'ici", "peut-être"]),
        ("*gras* et **B**onjour, mo*t*s", ["gras", "et", "Bonjour", "mots"]),
        ("[mon lien](https://exemple.fr/bonjour) ici", ["mon", "lien", "ici"]),
        ("voir https://a.fr/bonjour, a.b@c.fr, exemple.fr, www.a.fr", ["voir"]),
        ("à 8:42, 8h42, 3e, 1 h 30, le n_1", ["le"]),
        ("l'ONU, YouTube et McDonald", ["l'ONU", "et"]),
        ("#motdièse @quelqu’un `du code` oui", ["oui"]),
        ("le 'mot' dit- rock'n'roll", ["le", "mot", "dit", "rock'n'roll"]),
        (normalize("NFD", "L’été"), [normalize("NFD", "L’été")]),
        ("a" * 65, []),
        ("", []),
    ],
)
def test_words_are_checked_as_they_are_rendered(text, checked):
    assert [one.word for one in spelled_words(text)] == checked


@given(lines)
def test_a_word_stands_where_it_says(text):
    for one in spelled_words(text):
        assert one.word in plain(text)
        assert text[one.start] == one.word[0]
        assert text[one.end - 1] == one.word[-1]


FRENCH = {"eau", "aujourd'hui", "peut", "être", "dit", "elle", "été", "ONU"}.__contains__
ENGLISH = {"editor", "don't", "well", "known"}.__contains__


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("eau", []),
        ("l’eau", []),
        ("qu’aujourd’hui", []),
        ("l’eaux", ["eaux"]),
        ("peut-être", []),
        ("dit-ele", ["ele"]),
        ("a-t-elle", []),
        ("l’ONU", []),
        ("x’eau", ["x’eau"]),
        (normalize("NFD", "été"), []),
    ],
)
def test_french_words_are_split_as_french_has_it(word, wrong):
    assert [word[start:end] for start, end in faults(word, "fr-CA", FRENCH)] == wrong


@pytest.mark.parametrize(
    ("word", "wrong"),
    [("editor’s", []), ("don’t", []), ("well-known", []), ("well-knwon", ["knwon"]), ("l’editor", ["l’editor"])],
)
def test_english_has_its_genitive_and_does_not_elide(word, wrong):
    assert [word[start:end] for start, end in faults(word, "en", ENGLISH)] == wrong


def test_names_and_organisations_of_speakers_are_known_in_whichever_form():
    people = (Speaker("a", "Inès Le Goff-Kerjan", organisation="Océanopôle"), Speaker("b", "O'Brien"))
    names = names_of(Project(speakers=people))
    assert {folded(one) for one in ("INÈS", "Goff", "kerjan", "Le", "océanopôle", "O’Brien", "Inès’s")} <= names
    assert folded("Brest") not in names


PAGE = page(turn("t", "Voici l’*acceuil* du soir.", 1_000, words=words("Voici l’acceuil du soir.")))
WRONG = Spelled(9, 16, "acceuil")


def test_another_word_is_put_in_one_step_and_keeps_marks_and_times():
    caret = Caret.at(0, 12)
    step = respell(PAGE, 0, WRONG, "accueil", caret)
    assert step is not None
    done = step.apply(PAGE).blocks[0]
    assert done.text == "Voici l’*accueil* du soir."
    assert done.words == words("Voici l’accueil du soir.")
    assert (done.id, done.start_ms) == ("t", 1_000)
    assert (step.before, step.after) == (caret, Caret.at(0, 16))
    assert step.inverse().apply(step.apply(PAGE)) == PAGE


def test_a_word_that_is_there_no_more_is_left_alone():
    assert respell(page(turn("t", "Voici la mer.")), 0, WRONG, "accueil") is None
    assert respell(page(), 0, WRONG, "accueil") is None


def test_marks_inside_a_word_are_kept_behind_it():
    project = page(turn("t", "des mo*tts* ici"))
    (_, wrong, _) = spelled_words(project.blocks[0].text)
    step = respell(project, 0, wrong, "mots")
    assert step is not None
    assert plain(step.apply(project).blocks[0].text).replace("*", "") == "des mots ici"


def test_what_stands_before_a_hyphen_need_be_no_word_by_itself():
    knows = {"écrite", "ministre"}.__contains__
    assert faults("co-écrite", "fr", knows) == faults("ex-ministre", "fr", knows) == ()
    assert faults("écrite-co", "fr", knows) == ((7, 9),)
    assert faults("zo-écrite", "fr", knows) == ((0, 2),)
